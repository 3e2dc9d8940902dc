"""What a party, or two parties with each other, did over time: how often, on what level, about what, with which words."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import Any, Final, Literal

import msgspec

from communique.store.asking import Filters, Found, months
from communique.store.paging import page_of

MOST_LOOKED_AT: Final = (
    20_000  # engagements or statements that a count goes through, the latest; more are said to be more
)
Level = Literal["leaders", "ministers", "parliaments", "officials", "others"]
LEVELS: Final[dict[str, Level]] = {
    "head_of_state": "leaders", "head_of_government": "leaders", "head_of_organization": "leaders",
    "deputy_head_of_state": "leaders", "religious_leader": "leaders",
    "foreign_minister": "ministers", "minister": "ministers", "deputy_head_of_government": "ministers",
    "speaker_of_parliament": "parliaments", "deputy_speaker": "parliaments", "legislator": "parliaments",
    "deputy_foreign_minister": "officials", "deputy_minister": "officials", "ambassador": "officials",
    "special_envoy": "officials", "adviser": "officials", "organization_official": "officials", "military": "officials",
    "regional_head": "officials", "ministry_official": "officials",
}  # fmt: skip
RANKS: Final = ("leaders", "ministers", "parliaments", "officials", "others")


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
    which, statements); looked_at: engagements that levels, kinds and topics are counted from; capped: whether there are more."""

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
    where, values = ("d.a = ? AND d.b = ?", (a, b)) if b else ("d.party = ?", (a,))
    table = "dyad" if b else "presence"
    rows = database.execute(
        f"SELECT d.engagement, d.first_day FROM {table} d WHERE {where} ORDER BY d.first_day DESC LIMIT ?",
        (*values, MOST_LOOKED_AT + 1),
    ).fetchall()
    days = dict(rows[:MOST_LOOKED_AT])
    given = msgspec.json.encode(list(days)).decode()
    parties = [a, b] if b else [a]
    filters = Filters(dyad=(a, b)) if b else Filters(party=a)
    coming = msgspec.structs.replace(filters, status="planned", from_day=today) if today else None
    return Relations(
        a=a, b=b, engagements=sum(count for _, count in by_month), months=by_month, coverage=coverage(database),
        levels=levels(database, given, days, parties), kinds=kinds(database, given), topics=topics(database, given),
        partners=[] if b else partners(database, a), acts=acts(database, a, b),
        instruments=instruments(database, list(days)[:2000], parties),
        latest=page_of(database, filters, "date", 10, counting=False).found,
        coming=page_of(database, coming, "oldest", 10, counting=False).found if coming else [],
        looked_at=len(days), capped=len(rows) > MOST_LOOKED_AT,
    )  # fmt: skip


def coverage(database: sqlite3.Connection) -> list[tuple[str, int]]:
    """Reports read, by the month of publication."""
    return database.execute(
        "SELECT month, sum(count) FROM tally WHERE what = 'outlet' GROUP BY month HAVING sum(count) > 0 ORDER BY month"
    ).fetchall()


def levels(
    database: sqlite3.Connection, keys: str, days: dict[int, str], parties: Iterable[str]
) -> list[tuple[str, Level, int]]:
    """Engagements by month and the highest level of office on these parties' sides."""
    some = list(parties)
    rows = database.execute(
        f"SELECT k.value, s.office FROM json_each(?) k CROSS JOIN side s ON s.engagement = k.value "
        f"WHERE +s.party IN ({', '.join('?' * len(some))})",
        (keys, *some),
    )
    highest: dict[int, int] = {}
    for key, office in rows:
        rank = RANKS.index(LEVELS.get(office or "", "others"))
        highest[key] = min(rank, highest.get(key, rank))
    counts = Counter((days[key][:7], rank) for key, rank in highest.items())
    return [(month, RANKS[rank], count) for (month, rank), count in sorted(counts.items())]


def kinds(database: sqlite3.Connection, keys: str) -> list[tuple[str, str, int]]:
    """Engagements by kind and status, the most frequent first."""
    return database.execute(
        "SELECT e.kind, e.status, count(*) FROM json_each(?) k CROSS JOIN engagement e ON e.key = k.value GROUP BY 1, 2 "
        "ORDER BY 3 DESC, 1, 2",
        (keys,),
    ).fetchall()


def topics(database: sqlite3.Connection, keys: str) -> list[tuple[str, str, int]]:
    """Engagements by year and topic."""
    return database.execute(
        "SELECT substr(t.first_day, 1, 4), t.topic, count(*) FROM json_each(?) k CROSS JOIN subject t ON t.engagement = k.value "
        "GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2",
        (keys,),
    ).fetchall()


def partners(database: sqlite3.Connection, party: str, most: int = 40) -> list[tuple[str, int]]:
    """The parties that a party had most engagements with."""
    rows = database.execute(
        "SELECT other, count(*) AS n FROM (SELECT b AS other FROM dyad WHERE a = ?1 "
        "UNION ALL SELECT o.party FROM presence p JOIN presence o ON o.engagement = p.engagement "
        "WHERE p.party = ?1 AND o.party < ?1) GROUP BY other ORDER BY n DESC, other LIMIT ?2",
        (party, most),
    )
    return rows.fetchall()


def acts(database: sqlite3.Connection, a: str, b: str | None) -> list[tuple[str, str, str, str, int]]:
    """Statements toward the parties, by year, the party of the speaker, and act. Of a party alone: toward it by anybody, and
    by it toward anybody."""
    spoken = (
        "SELECT DISTINCT substr(r.published, 1, 4), p.party, s.act, s.toward, s.key FROM statement s "
        "CROSS JOIN report r INDEXED BY report_told ON r.key = s.report AND r.is_current "
        "CROSS JOIN statement_account sa ON sa.statement = s.key CROSS JOIN participant p ON p.account = sa.account AND p.name IN (SELECT value FROM json_each(s.speakers)) "
    )
    found: set[tuple[Any, ...]] = set()
    for toward, by in ((a, b), (b, a)) if b else ((a, None),):
        question = f"{spoken} WHERE s.toward = ? AND p.party {'= ?' if by else '<> s.toward'} LIMIT ?"
        found.update(database.execute(question, [toward, *([by] if by else []), MOST_LOOKED_AT]))
    counts = Counter((year or "", party, act, toward) for year, party, act, toward, _ in found)
    return [(*key, count) for key, count in sorted(counts.items())]


def instruments(
    database: sqlite3.Connection, keys: list[int], parties: list[str], most: int = 60
) -> list[InstrumentRow]:
    """Documents of these parties that the reports of these engagements refer to, those of most reports first."""
    rows = database.execute(
        "SELECT DISTINCT i.name, i.date, i.parties, r.id FROM json_each(?) k CROSS JOIN account a ON a.engagement = k.value "
        "JOIN instrument i ON i.report = a.report JOIN report r ON r.key = i.report ORDER BY i.name, r.id",
        (msgspec.json.encode(keys).decode(),),
    )
    found: dict[tuple[str, str | None], InstrumentRow] = {}
    for name, date, told, report in rows:
        own = msgspec.json.decode(told)
        if not set(parties) <= set(own):
            continue
        old = found.get((name.casefold(), date))
        reports = [*old.reports, report] if old and len(old.reports) < 5 else old.reports if old else [report]
        found[name.casefold(), date] = InstrumentRow(
            name=old.name if old else name, date=date, parties=own, count=old.count + 1 if old else 1, reports=reports
        )
    return sorted(found.values(), key=lambda one: (-one.count, one.date or "", one.name))[:most]
