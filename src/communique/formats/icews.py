"""`icews`: tab-separated rows with the 20 columns of ICEWS, and what ICEWS has no column for after them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from communique.formats.cells import csv_line
from communique.formats.coding import directed, party_name, situation, table
from communique.formats.plover import coordinates
from communique.store import Told, ToldSide

COLUMNS: Final = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity",
    "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District",
    "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip
OURS: Final = ("Rule", "Others", "EDTF", "Status", "Salience", "Confidence", "Voices", "URL", "Quote", "Quote Spans")


def icews_rows(told: Iterable[Told], left: Counter[str]) -> Iterator[str]:
    """The header and a row an engagement. Without a direction the first side is the source, and the target is the first of
    another party; all others are named in `Others`."""
    yield csv_line((*COLUMNS, *OURS), "\t")
    for one in told:
        e, what = one.engagement, situation(one)
        row = table("cameo").get(what or "")
        if row is None and what and what.startswith("message_"):
            row = table("cameo")["message"]
        if what is None or row is None:
            left["that is cancelled, or a message that is only planned: CAMEO has no code for it"] += 1
            continue
        source, target, others = ends(one, what)
        first = one.accounts[0]
        exact = e.first_day if (e.first_day and e.first_day == e.last_day) or "/" in (e.date or "") else None
        yield csv_line((
            e.id, exact, *columns(source), row["text"], row["code"], float(row["intensity"]), *columns(target),
            first.report, None, first.outlet, e.city, None, None, e.country and party_name(e.country), *coordinates(e),
            row["rule"], "; ".join(columns(side)[0] or "" for side in others), e.date, e.status, e.salience,
            round(e.confidence, 4), e.voices, first.url, first.quote, " ".join(f"{a}-{b}" for a, b in first.evidence),
        ), "\t")  # fmt: skip


def ends(told: Told, what: str) -> tuple[ToldSide | None, ToldSide | None, list[ToldSide]]:
    """Source, target, and who else took part."""
    actors, recipients = directed(told, what)
    source = actors[0] if actors else None
    target = recipients[0] if recipients else next((s for s in actors[1:] if s.party != actors[0].party), None)
    return source, target, [side for side in (*actors, *recipients) if side is not source and side is not target]


def columns(side: ToldSide | None) -> tuple[str | None, str | None, str | None]:
    """Name, sectors and country of an end. A side without a person has its party's name; an organisation has no country."""
    if side is None:
        return None, None, None
    state = side.party if side.party and ":" not in side.party else None
    sectors = table("sectors")[side.office]["icews"] if side.office and state else None
    name = side.person or side.name or (party_name(side.party) if side.party else None)
    return name, sectors, state and party_name(state)
