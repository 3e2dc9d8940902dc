"""An engagement as rows of four tables (engagements, participants, accounts, statements), by the columns of columns.tsv."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Final

from communique.formats.plover import coordinates
from communique.languages.tables import Row, room_table
from communique.store import Told

SHEETS: Final = ("engagements", "participants", "accounts", "statements")
Cells = tuple[Any, ...]


@cache
def columns(sheet: str) -> tuple[Row, ...]:
    """The columns of a sheet."""
    return tuple(row for row in room_table("formats", "columns") if row["sheet"] == sheet)


def sheet_rows(told: Told) -> Iterator[tuple[str, Cells]]:
    """The rows of an engagement, each with the sheet it belongs to. Days are `datetime.date`, unknown is None."""
    e = told.engagement
    yield "engagements", (
        e.id, e.kind, e.status, e.salience, e.date, day(e.first_day), day(e.last_day), e.city, e.country, *coordinates(e),
        e.parties, " ".join(e.topics), e.who, e.accounts, e.voices, round(e.confidence, 4),
    )  # fmt: skip
    for number, s in enumerate(told.sides, 1):
        yield "participants", (e.id, number, s.name, s.person, s.person_id, s.office, s.party, s.part)
    for a in told.accounts:
        yield "accounts", (
            e.id, a.id, a.report, a.voice, a.outlet, day(a.published), a.language, a.title, a.url, a.kind, a.status, a.salience,
            a.date, a.city, a.country, round(a.confidence, 4), spans(a.evidence), a.quote,
        )  # fmt: skip
    for t in told.statements:
        yield (
            "statements",
            (e.id, t.report, "; ".join(t.speakers), t.act, t.toward, " ".join(t.topics), spans(t.evidence), t.quote),
        )


def day(text: str | None) -> date | None:
    """'2024-05-06' as a day; None for what is none."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def spans(evidence: list[tuple[int, int]]) -> str:
    """'3-9 12-20'."""
    return " ".join(f"{start}-{end}" for start, end in evidence)
