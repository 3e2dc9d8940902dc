"""Counts of the values of a record's variables, of the rules that read them, and of the reports by outlet and month."""

import sqlite3
from typing import Final

import msgspec

# Where each variable is kept, with the condition under which a row counts.
KEPT: Final = {
    "report": " WHERE is_current", "engagement": "", "subject": "", "side": "", "instrument": "",
    "statement": " WHERE report IN (SELECT key FROM report WHERE is_current)",
}  # fmt: skip
READ: Final = {"account": ("kind", "status", "date", "place"), "participant": ("name", "office", "party", "part")}


class Values(msgspec.Struct, frozen=True, kw_only=True):
    """Of a variable: rows, rows without a value, different values, and the most frequent values with their counts."""

    rows: int
    unknown: int
    different: int
    top: list[tuple[str, int]]


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """How often a rule read a field, or inferred it."""

    field: str
    rule: str
    inferred: bool
    count: int


def values(database: sqlite3.Connection, kept: str, most: int = 20) -> Values:
    """Counts of the column `table.column`; of statements' speakers, of each speaker. Raises KeyError for another table."""
    table, _, column = kept.partition(".")
    condition = KEPT[table]
    known = {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
    if column not in known:
        raise KeyError(kept)
    source, value = f"{table}{condition}", column
    if column == "speakers":
        source, value = f"{table} JOIN json_each({table}.speakers) j{condition}", "j.value"
    rows, given, different = database.execute(
        f"SELECT count(*), count(nullif({value}, '')), count(DISTINCT nullif({value}, '')) FROM {source}"
    ).fetchone()
    top = database.execute(
        f"SELECT {value}, count(*) AS n FROM {source}{' AND' if condition else ' WHERE'} coalesce({value}, '') <> '' "
        f"GROUP BY {value} ORDER BY n DESC, {value} LIMIT ?",
        (most,),
    ).fetchall()
    return Values(rows=rows, unknown=rows - given, different=different, top=[(str(v), n) for v, n in top])


def rules(database: sqlite3.Connection) -> list[Rule]:
    """The rules that read the fields of accounts and participants, by field, the most frequent first."""
    found: list[Rule] = []
    for table, fields in READ.items():
        rows = database.execute(
            f"SELECT w.key, json_extract(w.value, '$.rule'), json_extract(w.value, '$.inferred'), count(*) AS n "
            f"FROM {table} t JOIN json_each(t.why) w GROUP BY 1, 2, 3 ORDER BY n DESC, 2"
        ).fetchall()
        for field in fields:
            found += [Rule(field=field, rule=r, inferred=bool(i), count=n) for key, r, i, n in rows if key == field]
    return found


def coverage(database: sqlite3.Connection) -> list[tuple[str, str, int]]:
    """Reports by outlet and month of publication: (outlet, '2023-11', count); '' where either is not known."""
    return database.execute(
        "SELECT value, month, count FROM tally WHERE what = 'outlet' AND count > 0 ORDER BY value, month"
    ).fetchall()


def totals(database: sqlite3.Connection) -> dict[str, int]:
    """How many reports, versions, accounts, engagements, participants, people, statements, instruments, rulings there are."""
    counted = {
        "reports": "report WHERE is_current", "versions of reports": "report", "voices": "report WHERE is_current AND voice = id",
        "accounts": "account WHERE engagement IS NOT NULL", "engagements": "engagement", "participants": "side",
        "people": "person", "statements": "statement" + KEPT["statement"],
        "instruments": "instrument WHERE report IN (SELECT key FROM report WHERE is_current)",
        "rulings": "ruling WHERE undone IS NULL",
    }  # fmt: skip
    return {
        name: int(database.execute(f"SELECT count(*) FROM {source}").fetchone()[0]) for name, source in counted.items()
    }


def published(database: sqlite3.Connection, length: int) -> dict[str, int]:
    """Reports by the beginning of their day of publication: of 7 characters '2023-11', of 4 '2023'."""
    rows = database.execute(
        "SELECT substr(published, 1, ?), count(*) FROM report WHERE is_current AND published <> '' GROUP BY 1",
        (length,),
    )
    return dict(rows.fetchall())
