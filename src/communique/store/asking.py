"""Questions to a record: engagements that meet conditions, timelines, counts."""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Literal

import msgspec

from communique.languages.fold import fold_text
from communique.store.people import find_people
from communique.store.rarity import OFTEN, OFTEN_ON_A_PAGE, Listed, is_everywhere, rarest_listed

MOST = 2_000  # engagements that are counted; more are said to be more
UNKNOWN = "(no outlet)"  # stands for the outlet of reports that tell none
LONGEST = 31  # days of engagements; those that are longer are few, and have an index
SORTS = {
    "date": "e.first_day DESC, e.id",
    "oldest": "e.first_day IS NULL, e.first_day, e.id",
    "accounts": "e.voices DESC, e.first_day DESC, e.id",
    "confidence": "e.confidence DESC, e.first_day DESC, e.id",
    "doubt": "e.confidence, e.first_day DESC, e.id",
}
Sort = Literal["date", "oldest", "accounts", "confidence", "doubt"]


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """Conditions that engagements must meet, all of them; None asks for nothing. from_day, to_day: ISO 8601 beginnings."""

    words: str | None = None
    person: str | None = None
    party: str | None = None
    dyad: tuple[str, str] | None = None
    office: str | None = None
    kind: str | None = None
    status: str | None = None
    salience: str | None = None
    place: str | None = None
    topic: str | None = None
    act: str | None = None
    from_day: str | None = None
    to_day: str | None = None
    outlet: str | None = None
    language: str | None = None
    confidence: float | None = None


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One engagement of an answer."""

    id: str
    kind: str
    status: str
    salience: str
    date: str | None
    first_day: str | None
    last_day: str | None
    city: str | None
    country: str | None
    who: str
    parties: str
    topics: list[str]
    accounts: int
    voices: int
    confidence: float


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A page of engagements. count: of all that meet the conditions, up to MOST; capped: whether there are more."""

    count: int
    capped: bool
    found: list[Found]


def find(database: sqlite3.Connection, filters: Filters, sort: Sort = "date", limit: int = 20, page: int = 1) -> Answer:
    """Engagements that meet the conditions, sorted, a page of them. Pages count from 1."""
    where, values = conditions(database, filters, OFTEN)
    some = [key for (key,) in database.execute(f"SELECT e.key FROM engagement e{where} LIMIT {MOST + 1}", values)]
    count = len(some)
    if count <= MOST:  # what they are is known now, and need not be asked again
        where, values = " WHERE e.key IN (SELECT value FROM json_each(?))", [msgspec.json.encode(some).decode()]
    elif filters == Filters(words=filters.words):
        where, values = conditions(database, filters, OFTEN_ON_A_PAGE)
    keys = f"SELECT e.id FROM engagement e{where} ORDER BY {SORTS[sort]} LIMIT ? OFFSET ?"
    ids = [i for (i,) in database.execute(keys, [*values, limit, (page - 1) * limit])]
    found = [one for i in ids if (one := engagement(database, i))]
    return Answer(count=min(count, MOST), capped=count > MOST, found=found)


def every(database: sqlite3.Connection, filters: Filters) -> Iterator[Found]:
    """All engagements that meet the conditions, the oldest first and those without a day last, one by one."""
    where, values = conditions(database, filters)
    for question in every_question(where):
        for (identity,) in database.execute(question, values):
            if one := engagement(database, identity):
                yield one


def every_question(where: str) -> tuple[str, str]:
    """Those with a day, then those without: so an index has them in order, and sorting takes no memory that grows with them."""
    start = f"SELECT e.id FROM engagement e{where}{' AND' if where else ' WHERE'} e.first_day IS"
    return f"{start} NOT NULL ORDER BY e.first_day, e.id", f"{start} NULL ORDER BY e.id"


FIELDS = "id, kind, status, salience, date, first_day, last_day, city, country, who, parties, topics, accounts, voices, confidence"


def engagement(database: sqlite3.Connection, identity: str) -> Found | None:
    """An engagement by its id."""
    row = database.execute(f"SELECT {FIELDS} FROM engagements WHERE id = ?", (identity,)).fetchone()
    if not row:
        return None
    fields: dict[str, Any] = dict(zip(FIELDS.split(", "), row, strict=True))
    fields["topics"] = msgspec.json.decode(fields["topics"])
    fields["who"], fields["parties"] = fields["who"] or "", fields["parties"] or ""
    return Found(**fields)


def conditions(database: sqlite3.Connection, filters: Filters, often: int = 0) -> tuple[str, list[Any]]:
    """The WHERE of a question about `engagement e`, and its values. often: where only some are wanted,
    a word that one of so many reports has is looked for in one after the other."""
    parts: list[str] = []
    values: list[Any] = []
    listed: list[Listed] = []

    def ask(part: str, *given: Any) -> None:
        parts.append(part)
        values.extend(given)

    earliest = beginning(database, filters.from_day) if filters.from_day else None
    within = [(sign, day) for sign, day in ((">=", earliest), ("<=", filters.to_day and filters.to_day + "~")) if day]
    days = "".join(f" AND first_day {sign} ?" for sign, _ in within)
    bounds = [day for _, day in within]

    def ask_in(*asked: Any) -> None:
        listed.append(Listed(*asked))

    if filters.words:
        if query := " ".join(f'"{word}"' for word in fold_text(filters.words).split()):
            there = "FROM word w JOIN account a ON a.report = w.rowid WHERE word MATCH ?"
            if often and is_everywhere(database, query, often):
                ask(f"EXISTS (SELECT 1 {there} AND a.engagement = e.key)", query)
            else:
                ask(f"e.key IN (SELECT a.engagement {there})", query)
    if filters.person:
        people = [filters.person] if filters.person.startswith("pe-") else []
        keys = (
            [k for (k,) in database.execute("SELECT key FROM person WHERE id = ?", people)]
            if people else find_people(database, filters.person)
        )  # fmt: skip
        marks = ", ".join("?" * len(keys)) or "NULL"
        ask("e.key IN (SELECT s.engagement FROM form f JOIN participant p ON p.form = f.key JOIN side s ON s.key = p.side "
            f"WHERE f.person IN ({marks}))", *keys)  # fmt: skip
    if filters.party:
        there = "FROM presence WHERE party = ?"
        ask_in(f"{there}{days}", f"{there} AND first_day = coalesce(e.first_day, '') AND engagement = e.key",
               (filters.party, *bounds), (filters.party,))  # fmt: skip
    if filters.dyad:
        ask(f"e.key IN (SELECT engagement FROM dyad WHERE a = ? AND b = ?{days})", *sorted(filters.dyad), *bounds)
    if filters.office:
        ask_in("FROM side WHERE office = ?", "FROM side WHERE engagement = e.key AND office = ?",
               (filters.office,), (filters.office,))  # fmt: skip
    for column in ("kind", "status", "salience"):
        if value := getattr(filters, column):
            ask(f"e.{column} = ?", value)
    if filters.place:
        ask(*placed(database, filters.place))
    if filters.topic:
        ask_in(f"FROM subject WHERE topic = ?{days}", "FROM subject WHERE engagement = e.key AND topic = ?",
               (filters.topic, *bounds), (filters.topic,))  # fmt: skip
    if filters.act:
        ask_in(f"FROM deed WHERE act = ?{days}", "FROM deed WHERE engagement = e.key AND act = ?",
               (filters.act, *bounds), (filters.act,))  # fmt: skip
    if filters.from_day:
        ask("e.last_day >= ?", filters.from_day)
        if earliest:  # nothing new, but it lets an index end the search
            ask("e.first_day >= ?", earliest)
    if filters.to_day:
        ask("e.first_day <= ?", filters.to_day + "~")  # '2023-11' takes in all its days
    if filters.outlet:
        told = "a ON a.report = r.key WHERE r.outlet = ? COLLATE NOCASE"
        ask_in(f"FROM report r JOIN account {told}", f"FROM report r JOIN account {told} AND a.engagement = e.key",
               (filters.outlet,), (filters.outlet,))  # fmt: skip
    if filters.language:
        ask("EXISTS (SELECT 1 FROM account a JOIN report r INDEXED BY report_told ON r.key = a.report WHERE a.engagement = e.key AND r.language = ?)",
            filters.language)  # fmt: skip
    if filters.confidence is not None:
        ask("e.confidence >= ?", filters.confidence)
    for part, given in rarest_listed(database, listed):
        ask(part, *given)
    return (" WHERE " + " AND ".join(parts) if parts else ""), values


def placed(database: sqlite3.Connection, place: str) -> tuple[str, ...]:
    """The condition on a place, and its values: a country's code or a city; what no engagement has is not asked for, so that
    one index has the answer in order."""
    ways = (("e.country = ?", place.upper()), ("e.city = ? COLLATE NOCASE", place))
    known = [
        way
        for way in ways
        if database.execute(f"SELECT 1 FROM engagement e WHERE {way[0]} LIMIT 1", way[1:]).fetchone()
    ] or ways[1:]
    return f"({' OR '.join(condition for condition, _ in known)})", *(value for _, value in known)


def beginning(database: sqlite3.Connection, day: str) -> str | None:
    """The first day of the earliest engagement that may reach to a day, month or year; None where that is not known."""
    try:
        before = (date.fromisoformat(f"{day}-01-01"[:10] if len(day) < 10 else day) - timedelta(LONGEST)).isoformat()
    except (ValueError, OverflowError):
        return None
    (longer,) = database.execute(
        "SELECT min(first_day) FROM engagement INDEXED BY engagement_long "
        f"WHERE julianday(last_day) - julianday(first_day) > {LONGEST} AND last_day >= ?",
        (day,),
    ).fetchone()
    return min(before, longer or before)


def months(database: sqlite3.Connection, what: str, value: str) -> list[tuple[str, int]]:
    """How many by month: what is `kind`, `dyad` or `outlet`; '' is the month of what has no day."""
    return database.execute(
        "SELECT month, count FROM tally WHERE what = ? AND value = ? AND count > 0 ORDER BY month", (what, value)
    ).fetchall()


class Stats(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of a record, with its coverage. months: (month, engagements, reports read). doubts: by what is doubted."""

    reports: int
    versions: int
    voices: int
    engagements: int
    people: int
    kinds: list[tuple[str, int]]
    dyads: list[tuple[str, int]]
    months: list[tuple[str, int, int]]
    outlets: list[tuple[str, int, str, str]]
    doubts: list[tuple[str, int]]


def stats(database: sqlite3.Connection, top: int = 20) -> Stats:
    """Counts by kind, pair and month, the reports read by outlet and month beside them, and what is in doubt."""

    def one(question: str, *values: Any) -> int:
        return int(database.execute(question, values).fetchone()[0] or 0)

    def summed(what: str, most: int = -1) -> list[tuple[str, int]]:
        return database.execute(
            "SELECT value, sum(count) AS n FROM tally WHERE what = ? GROUP BY value HAVING n > 0 ORDER BY n DESC, value LIMIT ?",
            (what, most),
        ).fetchall()

    by_month = database.execute(
        "SELECT month, sum(CASE WHEN what = 'kind' THEN count ELSE 0 END), sum(CASE WHEN what = 'outlet' THEN count ELSE 0 END) "
        "FROM tally WHERE what IN ('kind', 'outlet') GROUP BY month HAVING sum(count) > 0 ORDER BY month"
    ).fetchall()
    outlets = database.execute(
        "SELECT value, sum(count) AS n, min(nullif(month, '')), max(month) FROM tally WHERE what = 'outlet' AND count > 0 "
        "GROUP BY value ORDER BY n DESC, value LIMIT ?",
        (top,),
    ).fetchall()
    return Stats(
        reports=one("SELECT sum(count) FROM tally WHERE what = 'outlet'"),
        versions=one("SELECT count(*) FROM report"),
        voices=one("SELECT count(*) FROM report WHERE voice = id"),
        engagements=one("SELECT sum(count) FROM tally WHERE what = 'kind'"),
        people=one("SELECT count(*) FROM person"),
        kinds=summed("kind"),
        dyads=database.execute(
            "SELECT a || ' ' || b, engagements FROM pair WHERE engagements > 0 ORDER BY engagements DESC, a, b LIMIT ?",
            (top,),
        ).fetchall(),
        months=by_month,
        outlets=[(value or UNKNOWN, n, first or "", last or "") for value, n, first, last in outlets],
        doubts=[
            ("engagements under 0.7", one("SELECT count(*) FROM engagement WHERE confidence < 0.7")),
            ("engagements whose accounts contradict each other",
             one("SELECT count(*) FROM engagement WHERE contradictions <> '[]'")),
            ("engagements without a day", one("SELECT count(*) FROM engagement WHERE first_day IS NULL")),
            ("sides without a party", one("SELECT count(*) FROM side WHERE party IS NULL")),
        ],
    )  # fmt: skip
