"""Facets: what the engagements of an answer are, counted by each label, so that one can narrow it."""

import sqlite3
from collections.abc import Callable

import msgspec

from communique.store.asking import MOST, Filters, conditions

# What is looked up for each of the engagements in :keys, and what of it is counted. DISTINCT: one engagement counts once.
LOOKED_UP = {
    "SELECT e.kind, e.status, substr(e.first_day, 1, 4) AS year, e.country, e.city FROM {keys} "
    "CROSS JOIN engagement e ON e.key = k.value": ("kind", "status", "year", "country", "city"),
    "SELECT p.party FROM {keys} CROSS JOIN presence p ON p.engagement = k.value": ("party",),
    "SELECT t.topic FROM {keys} CROSS JOIN subject t ON t.engagement = k.value": ("topic",),
    "SELECT DISTINCT k.value, s.office FROM {keys} CROSS JOIN side s ON s.engagement = k.value": ("office",),
    "SELECT DISTINCT k.value, r.outlet, r.language FROM {keys} CROSS JOIN account a ON a.engagement = k.value "
    "JOIN report r INDEXED BY report_told ON r.key = a.report": ("outlet", "language"),
}
GROUPS = tuple(name for names in LOOKED_UP.values() for name in names)
KEYS = "json_each(?) k"
LOOKED_AT = 1_000  # engagements that are counted by label, the latest


Latest = tuple[list[int], bool]  # keys of the latest engagements of an answer, and whether there are more
LatestKnown = Callable[[], Latest] | None  # asked only where an answer needs them


class Facets(msgspec.Struct, frozen=True, kw_only=True):
    """Counts by label, the most frequent first. found: engagements that meet the conditions, up to MOST; over: whether there
    are more; counted: those that were looked at, the latest ones; capped: whether there are more. groups: by what (see
    GROUPS) → (value, engagements)."""

    found: int
    over: bool
    counted: int
    capped: bool
    groups: dict[str, list[tuple[str, int]]]


def facets(database: sqlite3.Connection, filters: Filters, most: int = 12, known: LatestKnown = None) -> Facets:
    """What the engagements that meet the conditions are; of more than LOOKED_AT, the latest are counted. known: tells the
    latest, where somebody knows them."""
    keys, capped = known() if known else latest(database, filters)
    found, given = len(keys), msgspec.json.encode(keys[:LOOKED_AT]).decode()
    groups: dict[str, list[tuple[str, int]]] = {}
    for question, names in LOOKED_UP.items():
        counted = "count(DISTINCT value)" if len(names) > 1 and "k.value," in question else "count(*)"
        parts = [
            f"SELECT * FROM (SELECT {at}, {name}, {counted} FROM t WHERE {name} <> '' GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT {most})"
            for at, name in enumerate(names)
        ]
        together = f"WITH t AS MATERIALIZED ({question.format(keys=KEYS)}) {' UNION ALL '.join(parts)}"
        groups |= {name: [] for name in names}
        for at, value, count in database.execute(together, (given,)):
            groups[names[at]].append((value, count))
    counted_of = min(found, LOOKED_AT)
    return Facets(found=found, over=capped, counted=counted_of, capped=capped or found > LOOKED_AT, groups=groups)


def latest(database: sqlite3.Connection, filters: Filters, most: int = MOST) -> Latest:
    """The keys of the latest engagements that meet the conditions, and whether there are more than `most`."""
    where, values = conditions(database, filters)
    question = f"SELECT e.key FROM engagement e{where} ORDER BY e.first_day DESC, e.id LIMIT ?"
    keys = [key for (key,) in database.execute(question, [*values, most + 1])]
    return keys[:most], len(keys) > most
