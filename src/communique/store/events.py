"""Engagements in the record: written with their sides, parties, topics and acts; taken out when their accounts change."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import msgspec

from communique.record import Event
from communique.record.days import days_told
from communique.store.levels import rank
from communique.store.reports import as_json, clean

SEVERAL = 500  # values in one question


def drop_engagements(database: sqlite3.Connection, accounts: Iterable[int]) -> set[int]:
    """Take out the engagements of these accounts. Gives all accounts that were of them."""
    wanted = sorted(accounts)
    freed: set[int] = set()
    for at in range(0, len(wanted), SEVERAL):
        part = wanted[at : at + SEVERAL]
        old = [k for (k,) in database.execute(
            f"SELECT DISTINCT engagement FROM account WHERE key IN ({marks(part)}) AND engagement NOT NULL", part
        )]  # fmt: skip
        for key in old:
            freed.update(k for (k,) in database.execute("SELECT key FROM account WHERE engagement = ?", (key,)))
            database.execute("UPDATE account SET engagement = NULL WHERE engagement = ?", (key,))
            for counted in ("dyad", "presence"):  # their triggers count
                database.execute(f"DELETE FROM {counted} WHERE engagement = ?", (key,))
            database.execute("DELETE FROM engagement WHERE key = ?", (key,))
    return freed


def put_engagement(database: sqlite3.Connection, event: Event, keys: dict[str, int]) -> None:
    """Write one engagement with its sides and pairs of parties."""
    days = days_told(event.date or "")
    first, last = (day_iso(days.first), day_iso(days.last)) if days else (None, None)
    members = [keys[one] for one in event.accounts]
    topics: set[str] = set()
    for at in range(0, len(members), SEVERAL):
        some = members[at : at + SEVERAL]
        for (told,) in database.execute(f"SELECT topics FROM account WHERE key IN ({marks(some)})", some):
            topics.update(msgspec.json.decode(told))
    place = event.place
    cursor = database.execute(
        "INSERT INTO engagement (id, kind, status, salience, date, first_day, last_day, city, country, topics, accounts, "
        "voices, confidence, contradictions, rulings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (event.id, event.kind, event.status, event.salience, event.date, first, last, place.city if place else None,
         place.country if place else None, as_json(sorted(topics)), len(members), event.voices, event.confidence,
         as_json(event.contradictions), as_json(event.rulings)),
    )  # fmt: skip
    mine = int(cursor.lastrowid or 0)
    database.executemany("UPDATE account SET engagement = ? WHERE key = ?", [(mine, key) for key in members])
    for place_of_side, side in enumerate(event.participants):
        row = (mine, place_of_side, fit(side.name), side.office, fit(side.party), side.part)
        sided = database.execute(
            "INSERT INTO side (engagement, number, name, office, party, part) VALUES (?, ?, ?, ?, ?, ?)", row
        ).lastrowid
        database.executemany(
            "UPDATE participant SET side = ? WHERE account = ? AND number = ?",
            [(sided, keys[account], at) for account, at in side.told],
        )
    offices: dict[str, list[str | None]] = {}
    for side in event.participants:
        if side.party:
            offices.setdefault(fit(side.party) or "", []).append(side.office)
    parties = [(party, rank(offices[party])) for party in sorted(offices)]
    what = (first or "", mine, event.kind, event.status)
    database.executemany(
        "INSERT INTO presence (party, first_day, engagement, kind, status, level, topics) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(party, *what, level, as_json(sorted(topics))) for party, level in parties],
    )
    database.executemany(
        "INSERT INTO dyad (a, b, first_day, engagement, kind, status, level, topics) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(a, b, *what, min(high, other), as_json(sorted(topics)))
         for at, (a, high) in enumerate(parties) for b, other in parties[at + 1 :]],
    )  # fmt: skip
    database.execute(
        "INSERT INTO deed SELECT DISTINCT s.act, ?, ? FROM statement_account sa JOIN statement s ON s.key = sa.statement "
        "JOIN account a ON a.key = sa.account WHERE a.engagement = ?",
        (first or "", mine, mine),
    )
    database.executemany(
        "INSERT INTO subject VALUES (?, ?, ?)", [(topic, first or "", mine) for topic in sorted(topics)]
    )


def day_iso(ordinal: int) -> str:
    """An ordinal as an ISO 8601 day."""
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal())).isoformat()


def fit(text: str | None) -> str | None:
    """A text that SQL can hold."""
    return clean(text)


def marks(values: Sequence[Any]) -> str:
    """'?, ?, ?'."""
    return ", ".join("?" * len(values))
