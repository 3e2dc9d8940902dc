"""`icews`: tab-separated rows with the 20 columns of ICEWS, and what ICEWS has no column for after them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from communique.formats.cells import csv_line
from communique.formats.coding import party_name, table
from communique.formats.events import Coded, coded_rows
from communique.formats.finer import cameo_row
from communique.formats.plover import coordinates
from communique.store import Told, ToldSide

COLUMNS: Final = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity",
    "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District",
    "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip
OURS: Final = ("Rule", "Others", "EDTF", "Status", "Salience", "Confidence", "Voices", "URL", "Quote", "Quote Spans")


def icews_rows(
    told: Iterable[Told], left: Counter[str], pairs: bool = False, statements: bool = False
) -> Iterator[str]:
    """The header and a row an engagement. Without a direction the first side is the source, and the target is the first of
    another party; all others are named in `Others`. pairs: a row for each pair, what is reciprocal both ways. statements: also a row
    for each statement."""
    yield csv_line((*COLUMNS, *OURS), "\t")
    yield from map(row, coded_rows(told, left, pairs, statements))


def row(coded: Coded) -> str:
    """An event's row."""
    e, code, account = coded.told.engagement, cameo_row(coded), coded.account
    source, target, others = ends(coded)
    return csv_line((
        coded.id, exact_day(coded), *columns(source), code["text"], code["code"], float(code["intensity"]), *columns(target),
        account.report, None, account.outlet, e.city, None, None, e.country and country_name(e.country), *coordinates(e),
        code["rule"], "; ".join(columns(side)[0] or "" for side in others), coded.date, e.status, e.salience,
        round(e.confidence, 4), e.voices, account.url, coded.quote, " ".join(f"{a}-{b}" for a, b in coded.spans),
    ), "\t")  # fmt: skip


def exact_day(coded: Coded) -> str | None:
    """The day, the first of several; None where it is not known to the day."""
    exact = (coded.first_day and coded.first_day == coded.last_day) or "/" in (coded.date or "")
    return coded.first_day if exact else None


def ends(coded: Coded) -> tuple[ToldSide | None, ToldSide | None, list[ToldSide]]:
    """Source, target, and who else took part."""
    actors, recipients = coded.actors, coded.recipients
    source = actors[0] if actors else None
    target = recipients[0] if recipients else next((s for s in actors[1:] if s.party != actors[0].party), None)
    return source, target, [side for side in (*actors, *recipients) if side is not source and side is not target]


def columns(side: ToldSide | None) -> tuple[str | None, str | None, str | None]:
    """Name, sectors and country of an end. A side without a person has its party's name; an organisation has no country."""
    if side is None:
        return None, None, None
    state = side.party if side.party and ":" not in side.party else None
    sectors = table("sectors")[side.office]["icews"] if side.office and state else None
    name = side.person or side.name or (country_name(side.party) if side.party else None)
    return name, sectors, state and country_name(state)


def country_name(party: str) -> str:
    """A state's name as ICEWS writes it; any other party's own."""
    states = table("states").get(party)
    return (states and states["icews"]) or party_name(party)
