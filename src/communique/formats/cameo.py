"""`cameo`: tab-separated rows of source, CAMEO code and target, with the codes of the Correlates of War project beside."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from communique.formats.cells import csv_line
from communique.formats.coding import cow, table
from communique.formats.events import Coded, coded_rows
from communique.formats.finer import cameo_row
from communique.formats.icews import columns, ends, exact_day
from communique.formats.plover import coordinates
from communique.store import Told, ToldSide

COLUMNS: Final = (
    "event", "date", "source", "source_cow", "source_name", "target", "target_cow", "target_name", "others", "code", "text", "root", "quad",
    "goldstein", "rule", "edtf", "status", "salience", "topics", "city", "country", "latitude", "longitude", "confidence", "voices",
    "report", "outlet", "url", "quote", "quote_spans",
)  # fmt: skip
QUADS: Final = (
    (5, 1),
    (8, 2),
    (13, 3),
    (20, 4),
)  # the last root code of each: verbal and material cooperation, conflict
ROLES: Final = ("GOV", "LEG", "MIL", "BUS")  # sectors that CAMEO has as roles


def cameo_rows(
    told: Iterable[Told], left: Counter[str], pairs: bool = False, statements: bool = False
) -> Iterator[str]:
    """The header and a row an engagement. pairs: a row for each pair, what is reciprocal both ways, as CAMEO's codebook has it.
    statements: also a row for each statement."""
    yield csv_line(COLUMNS, "\t")
    yield from map(row, coded_rows(told, left, pairs, statements))


def row(coded: Coded) -> str:
    """An event's row."""
    e, code, account = coded.told.engagement, cameo_row(coded), coded.account
    source, target, others = ends(coded)
    root = code["code"][:2]
    return csv_line((
        coded.id, exact_day(coded), actor(source), source and cow(source.party), columns(source)[0], actor(target),
        target and cow(target.party), columns(target)[0],
        "; ".join(columns(side)[0] or "" for side in others), code["code"], code["text"], root, quad(root), float(code["intensity"]),
        code["rule"], coded.date, e.status, e.salience, " ".join(coded.topics), e.city, e.country, *coordinates(e), round(e.confidence, 4),
        e.voices, account.report, account.outlet, account.url, coded.quote, " ".join(f"{a}-{b}" for a, b in coded.spans),
    ), "\t")  # fmt: skip


def quad(root: str) -> int:
    """The quad class of a root code: '04' → 1."""
    return next(quad for last, quad in QUADS if int(root) <= last)


def actor(side: ToldSide | None) -> str | None:
    """'NORGOV', 'IGOUNO', 'GHA'; None for who has no code: movements, and states that few recognise."""
    if side is None or not side.party:
        return None
    if ":" in side.party:
        known = table("organisations").get(side.party)
        return known["cameo"] if known else "IGO" if side.party.startswith("IGO:") else None
    role = table("sectors")[side.office]["plover"] if side.office else ""
    return side.party + (role if role in ROLES else "")
