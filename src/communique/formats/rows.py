"""`csv`, `tsv` and `jsonl`: an engagement a line, with its sides, its accounts and the words that they rest on."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from communique.formats.cells import LONGEST, csv_line, json_line
from communique.store import Told, ToldSide

COLUMNS: Final = (
    "id", "kind", "status", "salience", "date", "first_day", "last_day", "city", "country", "parties", "topics",
    "names", "persons", "offices", "sides", "parts", "accounts", "voices", "confidence",
    "reports", "outlets", "url", "quote", "quote_spans", "quote_report",
)  # fmt: skip
BETWEEN = "; "  # between several values in a cell; an empty value keeps its place


def tsv_rows(told: Iterable[Told], left: Counter[str]) -> Iterator[str]:
    """The same as `csv_rows`, with tabs between the cells."""
    return csv_rows(told, left, "\t")


def csv_rows(told: Iterable[Told], left: Counter[str], delimiter: str = ",") -> Iterator[str]:
    """The header and a line for each engagement; names, offices, sides and parts are lists in one order."""
    yield csv_line(COLUMNS, delimiter)
    for one in told:
        e, first = one.engagement, one.accounts[0] if one.accounts else None
        yield csv_line((
            e.id, e.kind, e.status, e.salience, e.date, e.first_day, e.last_day, e.city, e.country, e.parties,
            " ".join(e.topics), *(joined(one.sides, field) for field in ("name", "person", "office", "party", "part")),
            e.accounts, e.voices, round(e.confidence, 4),
            " ".join(dict.fromkeys(a.report for a in one.accounts)),
            BETWEEN.join(dict.fromkeys(a.outlet for a in one.accounts if a.outlet)),
            first and first.url, first and first.quote[:LONGEST],
            first and " ".join(f"{a}-{b}" for a, b in first.evidence), first and first.report,
        ), delimiter)  # fmt: skip


def joined(sides: list[ToldSide], field: str) -> str:
    """One field of all sides, in their order."""
    return BETWEEN.join(getattr(side, field) or "" for side in sides)


def jsonl_rows(told: Iterable[Told], left: Counter[str]) -> Iterator[str]:
    """An object a line: the engagement's fields, `sides`, `told_by` (its accounts) and `statements`."""
    for one in told:
        fields = {name: getattr(one.engagement, name) for name in one.engagement.__struct_fields__}
        yield json_line(fields | {"sides": one.sides, "told_by": one.accounts, "statements": one.statements})
