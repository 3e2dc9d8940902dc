"""Facets: what the engagements of an answer are, counted by each label, so that one can narrow it."""

import sqlite3
from collections.abc import Sequence

import msgspec

from communique.store.asking import MOST, Filters, conditions

QUESTIONS = {  # by what: (value, count) of the engagements in :keys
    "kind": "SELECT e.kind, count(*) FROM {keys} CROSS JOIN engagement e ON e.key = k.value GROUP BY 1",
    "status": "SELECT e.status, count(*) FROM {keys} CROSS JOIN engagement e ON e.key = k.value GROUP BY 1",
    "year": "SELECT substr(e.first_day, 1, 4), count(*) FROM {keys} CROSS JOIN engagement e ON e.key = k.value GROUP BY 1",
    "country": "SELECT e.country, count(*) FROM {keys} CROSS JOIN engagement e ON e.key = k.value GROUP BY 1",
    "city": "SELECT e.city, count(*) FROM {keys} CROSS JOIN engagement e ON e.key = k.value GROUP BY 1",
    "party": "SELECT p.party, count(*) FROM {keys} CROSS JOIN presence p ON p.engagement = k.value GROUP BY 1",
    "topic": "SELECT t.topic, count(*) FROM {keys} CROSS JOIN subject t ON t.engagement = k.value GROUP BY 1",
    "office": "SELECT s.office, count(DISTINCT k.value) FROM {keys} CROSS JOIN side s ON s.engagement = k.value GROUP BY 1",
    "outlet": "SELECT r.outlet, count(DISTINCT k.value) FROM {keys} CROSS JOIN account a ON a.engagement = k.value "
    "JOIN report r INDEXED BY report_told ON r.key = a.report GROUP BY 1",
    "language": "SELECT r.language, count(DISTINCT k.value) FROM {keys} CROSS JOIN account a ON a.engagement = k.value "
    "JOIN report r INDEXED BY report_told ON r.key = a.report GROUP BY 1",
}
KEYS = "json_each(?) k"


class Facets(msgspec.Struct, frozen=True, kw_only=True):
    """Counts by label, the most frequent first. counted: engagements that were looked at, the latest ones; capped: whether
    there are more. groups: by what (see QUESTIONS) → (value, engagements)."""

    counted: int
    capped: bool
    groups: dict[str, list[tuple[str, int]]]


def facets(
    database: sqlite3.Connection, filters: Filters, most: int = 12, by: Sequence[str] = tuple(QUESTIONS)
) -> Facets:
    """What the engagements that meet the conditions are; of more than MOST, the latest MOST are counted."""
    keys, capped = latest(database, filters)
    given = msgspec.json.encode(keys).decode()
    groups = {}
    for name in by:
        question = f"{QUESTIONS[name].format(keys=KEYS)} ORDER BY 2 DESC, 1 LIMIT ?"
        rows = database.execute(question, (given, most + 1))  # one of them may be of those that have none
        groups[name] = [(value, count) for value, count in rows if value][:most]
    return Facets(counted=len(keys), capped=capped, groups=groups)


def latest(database: sqlite3.Connection, filters: Filters, most: int = MOST) -> tuple[list[int], bool]:
    """The keys of the latest engagements that meet the conditions, and whether there are more than `most`."""
    where, values = conditions(database, filters)
    question = f"SELECT e.key FROM engagement e{where} ORDER BY e.first_day DESC, e.id LIMIT ?"
    keys = [key for (key,) in database.execute(question, [*values, most + 1])]
    return keys[:most], len(keys) > most
