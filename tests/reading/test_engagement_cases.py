"""Engagements of invented sentences. A linguist adds rows to data/engagements_*.tsv; the notation stands at their top."""

from pathlib import Path
from typing import NamedTuple

import pytest

from communique.model import Engagement, Report
from communique.reading import read_report

DATA = Path(__file__).parent / "data"
LANGUAGES = ("en", "ru")
PUBLISHED = "2024-05-16"  # a Thursday
STATUSES = ("held", "planned", "cancelled")


class Wanted(NamedTuple):
    """One engagement as a row tells it; '' for what the row leaves open."""

    kind: str
    status: str
    people: tuple[str, ...]
    place: str
    date: str
    salience: str


def cases() -> list[tuple[str, str, str, str, str | None]]:
    """Rows of the tables as (language, text, expected, day published, address)."""
    out = []
    for language in LANGUAGES:
        path = DATA / f"engagements_{language}.tsv"
        lines = path.read_text("utf-8").splitlines() if path.is_file() else []
        rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")][1:]
        rows = [[*row, "", "", ""][:4] for row in rows]
        out += [(language, row[0].replace("¶", "\n\n"), row[1], row[2] or PUBLISHED, row[3] or None) for row in rows]
    return out


def parse(expected: str) -> list[Wanted]:
    """'meeting planned: NOR Anna Berg, PRT =host @ Oslo, NOR # 2024-05 ; visit: …' → what is wanted, in order."""
    return [] if expected == "none" else [_one(part) for part in expected.split(" ; ")]


def _one(text: str) -> Wanted:
    text, _, date = text.partition(" # ")
    text, _, place = text.partition(" @ ")
    head, _, people = text.partition(": ")
    kind, *rest = head.split()
    status = next((word for word in rest if word in STATUSES), "held")
    salience = next((word for word in rest if word in ("main", "background")), "")
    people_told = tuple(sorted(" ".join(one.split()) for one in people.split(", ") if one.strip()))
    return Wanted(kind, status, people_told, place.strip(), date.strip(), salience)


def told(engagement: Engagement) -> Wanted:
    """The reading's engagement in the same words."""
    people = []
    for p in engagement.participants:
        part = "" if p.part == "participant" else f"={p.part}"
        people.append(" ".join(word for word in (p.party or "?", p.name or "", part) if word))
    place = engagement.place
    where = ", ".join(word for word in (place.city, place.country) if word) if place else "-"
    date = engagement.date or "-"
    return Wanted(engagement.kind, engagement.status, tuple(sorted(people)), where, date, engagement.salience)


def _only_asked(got: Wanted, wanted: Wanted) -> Wanted:
    return got._replace(
        place=got.place if wanted.place else "",
        date=got.date if wanted.date else "",
        salience=got.salience if wanted.salience else "",
    )


def compare(engagements: list[Wanted], wanted: list[Wanted]) -> tuple[list[Wanted], list[Wanted]]:
    """Both lists in one order, what was not asked for left out of what was got."""
    left, got = list(engagements), []
    for one in wanted:
        twin = next((e for e in left if _only_asked(e, one) == one), None)
        twin = twin or next((e for e in left if (e.kind, e.people) == (one.kind, one.people)), None)
        if twin is not None:
            left.remove(twin)
            got.append(_only_asked(twin, one))
    return got + left, wanted


@pytest.mark.parametrize(("language", "text", "expected", "published", "url"), cases())
def test_case(language: str, text: str, expected: str, published: str, url: str | None) -> None:
    reading = read_report(Report(id="case", text=text, language=language, published=published, url=url))
    got, wanted = compare([told(e) for e in reading.engagements], parse(expected))
    assert got == wanted
