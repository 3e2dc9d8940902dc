"""What a party, or two parties with each other, did over time: how often, on what level, about what, with which words."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

import msgspec

from communique.store.asking import Filters, Found, months
from communique.store.levels import RANKS, Level
from communique.store.paging import page_of

LOOKED_AT: Final = 1_000  # references to documents that are counted, the latest; more are said to be more


class InstrumentRow(msgspec.Struct, frozen=True, kw_only=True):
    """A document that reports of these engagements refer to. reports: ids, at most a few; count: of all of them."""

    name: str
    date: str | None
    parties: list[str]
    count: int
    reports: list[str]


class Relations(msgspec.Struct, frozen=True, kw_only=True):
    """A party (b None), or two parties with each other.

    months: (month, engagements), '' is what has no day; coverage: (month, reports read), for comparison; levels: (month, level,
    engagements) by the highest office told on these sides; kinds: (kind, status, engagements); topics: (year, topic,
    engagements); partners: (party, engagements together), of a party alone; acts: (year, party that says, act, party toward
    which, statements); looked_at: references to documents that were counted (the latest); capped: whether there are more."""

    a: str
    b: str | None
    engagements: int
    months: list[tuple[str, int]]
    coverage: list[tuple[str, int]]
    levels: list[tuple[str, Level, int]]
    kinds: list[tuple[str, str, int]]
    topics: list[tuple[str, str, int]]
    partners: list[tuple[str, int]]
    acts: list[tuple[str, str, str, str, int]]
    instruments: list[InstrumentRow]
    latest: list[Found]
    coming: list[Found]
    looked_at: int
    capped: bool


def relations(database: sqlite3.Connection, a: str, b: str | None = None, today: str | None = None) -> Relations | None:
    """What a party, or two parties with each other, did; None where no engagement of theirs is in the record.

    today (ISO 8601): from when on planned engagements are coming ones; without it none are."""
    if b is not None:
        a, b = sorted((a, b))
    by_month = months(database, "dyad", f"{a} {b}") if b else months(database, "party", a)
    if not by_month:
        return None
    documents, looked_at, capped = instruments(database, a, b)
    filters = Filters(dyad=(a, b)) if b else Filters(party=a)
    coming = msgspec.structs.replace(filters, status="planned", from_day=today) if today else None
    return Relations(
        a=a, b=b, engagements=sum(count for _, count in by_month), months=by_month, coverage=coverage(database),
        levels=levels(database, a, b), kinds=kinds(database, a, b), topics=topics(database, a, b),
        partners=[] if b else partners(database, a), acts=acts(database, a, b),
        instruments=documents,
        latest=page_of(database, filters, "date", 10, counting=False).found,
        coming=page_of(database, coming, "oldest", 10, counting=False).found if coming else [],
        looked_at=looked_at, capped=capped,
    )  # fmt: skip


def coverage(database: sqlite3.Connection) -> list[tuple[str, int]]:
    """Reports read, by the month of publication."""
    return months(database, "report", "")


def tallied(database: sqlite3.Connection, what: str, party: str) -> list[tuple[str, str, int]]:
    """What is kept counted of a party: (month or year, label, engagements)."""
    start = f"{party}|"
    rows = database.execute(
        "SELECT month, substr(value, ?), count FROM tally WHERE what = ? AND value >= ? AND value < ? AND count > 0",
        (len(start) + 1, what, start, f"{party}}}"),  # } is the next character after |
    )
    return [row for row in rows if "|" not in row[1]]  # else it is of a party whose name begins like this one's


def levels(database: sqlite3.Connection, a: str, b: str | None) -> list[tuple[str, Level, int]]:
    """Engagements by month and the highest level of office on these parties' sides."""
    if b is None:
        rows: Iterable[tuple[str, Any, int]] = tallied(database, "party level", a)
    else:
        rows = database.execute(
            "SELECT substr(first_day, 1, 7), level, count(*) FROM dyad WHERE a = ? AND b = ? GROUP BY 1, 2", (a, b)
        )
    return [(month, RANKS[level], n) for month, level, n in sorted((m, int(level), n) for m, level, n in rows)]


def kinds(database: sqlite3.Connection, a: str, b: str | None) -> list[tuple[str, str, int]]:
    """Engagements by kind and status, the most frequent first."""
    counts: Counter[tuple[str, str]] = Counter()
    if b is None:
        for _, label, n in tallied(database, "party kind", a):
            kind, _, status = label.partition(" ")
            counts[kind, status] += n
    else:
        rows = database.execute("SELECT kind, status, count(*) FROM dyad WHERE a = ? AND b = ? GROUP BY 1, 2", (a, b))
        counts.update({(kind, status): n for kind, status, n in rows})
    return sorted(((*key, n) for key, n in counts.items()), key=lambda row: (-row[2], row))


def topics(database: sqlite3.Connection, a: str, b: str | None) -> list[tuple[str, str, int]]:
    """Engagements by year and topic."""
    rows = tallied(database, "party topic", a) if b is None else database.execute(
        "SELECT substr(d.first_day, 1, 4), t.value, count(*) FROM dyad d JOIN json_each(d.topics) t WHERE d.a = ? AND d.b = ? "
        "GROUP BY 1, 2", (a, b)).fetchall()  # fmt: skip
    return sorted(rows, key=lambda row: (row[0], -row[2], row[1]))


def partners(database: sqlite3.Connection, party: str, most: int = 40) -> list[tuple[str, int]]:
    """The parties that a party had most engagements with."""
    rows = database.execute(
        "SELECT b AS other, engagements AS n FROM pair WHERE a = ?1 AND engagements > 0 "
        "UNION ALL SELECT a, engagements FROM pair WHERE b = ?1 AND engagements > 0 ORDER BY n DESC, other LIMIT ?2",
        (party, most),
    )
    return rows.fetchall()


def acts(database: sqlite3.Connection, a: str, b: str | None) -> list[tuple[str, str, str, str, int]]:
    """Statements toward the parties, by year, the party of the speaker, and act. Of a party alone: toward it by others, and
    by it toward others."""
    ways = ("party = ?1 AND toward = ?2", "party = ?2 AND toward = ?1") if b else (
        "toward = ?1 AND party <> ?1", "party = ?1 AND toward > '' AND toward <> ?1")  # fmt: skip
    found: list[tuple[str, str, str, str, int]] = []
    for way in ways:
        question = (
            f"SELECT year, party, act, toward, count(*) FROM spoken WHERE {way} AND is_current GROUP BY 1, 2, 3, 4"
        )
        found += database.execute(question, (a, b) if b else (a,)).fetchall()
    return sorted(found)


def instruments(
    database: sqlite3.Connection, a: str, b: str | None, most: int = 60
) -> tuple[list[InstrumentRow], int, bool]:
    """Documents of these parties that reports refer to, those of most reports first; how many references were counted, and
    whether there are more."""
    both = " AND EXISTS (SELECT 1 FROM referred g WHERE g.report = f.report AND g.number = f.number AND g.party = ?)"
    latest = (
        "SELECT f.report, f.number, f.published FROM referred f JOIN report t INDEXED BY report_told ON t.key = f.report "
        f"WHERE f.party = ? AND t.is_current{both if b else ''} ORDER BY f.published DESC, f.report DESC LIMIT {LOOKED_AT + 1}"
    )
    rows = database.execute(
        f"SELECT i.name, i.date, i.parties, r.id FROM ({latest}) l JOIN instrument i ON i.report = l.report AND i.number = l.number "
        "JOIN report r ON r.key = l.report",
        (a, b) if b else (a,),
    ).fetchall()
    capped, rows = len(rows) > LOOKED_AT, sorted(rows[:LOOKED_AT], key=lambda row: (row[0], row[1] or "", row[3]))
    found: dict[tuple[str, str | None], InstrumentRow] = {}
    for name, date, told, report in rows:
        old = found.get((name.casefold(), date))
        if old and report in old.reports:
            continue
        reports = [*old.reports, report] if old and len(old.reports) < 5 else old.reports if old else [report]
        found[name.casefold(), date] = InstrumentRow(
            name=old.name if old else name, date=date, parties=msgspec.json.decode(told),
            count=old.count + 1 if old else 1, reports=reports,
        )  # fmt: skip
    shown = sorted(found.values(), key=lambda one: (-one.count, one.date or "", one.name))[:most]
    return shown, len(rows), capped
