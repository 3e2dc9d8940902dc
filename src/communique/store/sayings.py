"""Statements of the record: who said what toward whom, found by speaker, act, party and topic."""

import sqlite3
from typing import Any

import msgspec

from communique.model.plain import said_words
from communique.store.paging import Key, counted, paged
from communique.store.people import find_people
from communique.store.rarity import FREQUENT

# The speakers of a statement who take part in an account that it belongs to, by the name that the account has.
SPOKEN = ("FROM statement_account sa JOIN participant p ON p.account = sa.account JOIN json_each(s.speakers) j "
          "ON j.value = p.name")  # fmt: skip


class StatementFilters(msgspec.Struct, frozen=True, kw_only=True):
    """Conditions that statements must meet. speaker: a name in any spelling, or a person's id; party: that a speaker takes
    part for; toward: the party that is praised, blamed, called on; from_day, to_day: of publication.

    A speaker's person and party are known where the speaker takes part in an engagement that the statement belongs to."""

    speaker: str | None = None
    party: str | None = None
    act: str | None = None
    toward: str | None = None
    topic: str | None = None
    outlet: str | None = None
    language: str | None = None
    from_day: str | None = None
    to_day: str | None = None


class StatementRow(msgspec.Struct, frozen=True, kw_only=True):
    """A statement in a list. evidence, content: spans of the report's text; quote: the words there; engagements: ids of those
    that it belongs to; people: (name, id) of speakers who are known."""

    report: str
    number: int
    outlet: str | None
    published: str | None
    language: str
    speakers: list[str]
    people: list[tuple[str, str]]
    act: str
    toward: str | None
    topics: list[str]
    evidence: list[tuple[int, int]]
    content: list[tuple[int, int]]
    quote: str
    confidence: float
    engagements: list[str]


class StatementPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of statements, the latest published first."""

    count: int
    capped: bool
    found: list[StatementRow]
    next: str | None


TABLES = "report r JOIN statement s ON s.report = r.key"


def find_statements(
    database: sqlite3.Connection, filters: StatementFilters, limit: int = 30, cursor: str | None = None
) -> StatementPage:
    """Statements that meet the conditions. Raises CursorError."""
    where, values, few = statement_conditions(database, filters)
    # Few candidates are sorted; among many, reports are gone through from the latest until the page is full, their
    # statements by number: `+` keeps SQLite from other indexes.
    tables = TABLES if few else TABLES.replace("JOIN", "CROSS JOIN")
    paged_where = where if few else where.replace(" s.act", " +s.act").replace(" s.toward", " +s.toward")
    columns = ("s.key, r.outlet, r.language, s.speakers, s.act, s.toward, s.topics, s.evidence, s.content, s.confidence, "
               "r.text")  # fmt: skip
    keys = (Key("r.published", True, True), Key("r.id"), Key("s.number"))
    rows, after = paged(database, columns, tables, paged_where, values, keys, "statements", limit, cursor)
    narrow = (
        TABLES.replace(" r ", " r INDEXED BY report_told ")
        if few
        else "statement s CROSS JOIN report r INDEXED BY report_told ON r.key = s.report"
    )
    count, capped = counted(database, narrow, where, values)
    return StatementPage(count=count, capped=capped, found=[row_of(database, row) for row in rows], next=after)


def row_of(database: sqlite3.Connection, row: tuple[Any, ...]) -> StatementRow:
    """A statement of a list."""
    published, report, number, key, outlet, language, speakers, act, toward, topics, evidence, content, sure, text = row
    spans, told = (msgspec.json.decode(one, type=list[tuple[int, int]]) for one in (evidence, content))
    engagements = database.execute(
        "SELECT DISTINCT e.id FROM statement_account sa JOIN account a ON a.key = sa.account "
        "JOIN engagement e ON e.key = a.engagement WHERE sa.statement = ? ORDER BY e.id",
        (key,),
    ).fetchall()
    people = database.execute(
        "SELECT DISTINCT p.name, n.id FROM statement s JOIN statement_account sa ON sa.statement = s.key "
        "JOIN participant p ON p.account = sa.account JOIN json_each(s.speakers) j ON j.value = p.name "
        "JOIN form f ON f.key = p.form JOIN person n ON n.key = f.person WHERE s.key = ? ORDER BY p.name, n.id",
        (key,),
    ).fetchall()
    return StatementRow(
        report=report, number=number, outlet=outlet, published=published, language=language,
        speakers=msgspec.json.decode(speakers), people=people, act=act, toward=toward, topics=msgspec.json.decode(topics),
        evidence=spans, content=told, quote=said_words(text, spans, told),
        confidence=sure, engagements=[i for (i,) in engagements],
    )  # fmt: skip


def statement_conditions(database: sqlite3.Connection, filters: StatementFilters) -> tuple[str, list[Any], bool]:
    """The WHERE of a question about `report r` and `statement s`, its values, and whether few can meet it."""
    parts: list[str] = ["r.is_current"]
    values: list[Any] = []
    few = False

    def ask(part: str, *given: Any) -> None:
        parts.append(part)
        values.extend(given)

    def ask_in(listed: str, each: str, *given: Any) -> None:
        """As in `asking.conditions`."""
        nonlocal few
        (many,) = database.execute(f"SELECT count(*) FROM (SELECT 1 FROM {listed} LIMIT {FREQUENT})", given).fetchone()
        column = "sa.statement" if " sa " in listed else "s.key"
        ask(f"s.key IN (SELECT {column} FROM {listed})" if many < FREQUENT else each, *given)
        few = few or many < FREQUENT

    if filters.speaker:
        given = filters.speaker
        keys = (
            [key for (key,) in database.execute("SELECT key FROM person WHERE id = ?", (given,))]
            if given.startswith("pe-") else find_people(database, given)
        )  # fmt: skip
        some = ", ".join(str(int(key)) for key in keys) or "NULL"
        ask_in(f"form f JOIN participant p ON p.form = f.key JOIN statement_account sa ON sa.account = p.account "
               f"JOIN statement s ON s.key = sa.statement WHERE f.person IN ({some}) "
               "AND EXISTS (SELECT 1 FROM json_each(s.speakers) j WHERE j.value = p.name)",
               f"EXISTS (SELECT 1 {SPOKEN} JOIN form f ON f.key = p.form WHERE sa.statement = s.key AND f.person IN ({some}))")  # fmt: skip
    if filters.party:
        ask_in("spoken sa WHERE sa.party = ?", "EXISTS (SELECT 1 FROM spoken k WHERE k.statement = s.key AND k.party = ?)",
               filters.party)  # fmt: skip
    if filters.toward:
        ask_in("statement s WHERE s.toward = ?", "s.toward = ?", filters.toward)
    if filters.act:
        ask_in("statement s WHERE s.act = ?", "s.act = ?", filters.act)
    if filters.topic:
        ask("EXISTS (SELECT 1 FROM json_each(s.topics) t WHERE t.value = ?)", filters.topic)
    if filters.outlet:
        ask("r.outlet = ? COLLATE NOCASE", filters.outlet)
    if filters.language:
        ask("r.language = ?", filters.language)
    if filters.from_day:
        ask("r.published >= ?", filters.from_day)
    if filters.to_day:
        ask("r.published <= ?", filters.to_day + "~")
    return " WHERE " + " AND ".join(parts), values, few
