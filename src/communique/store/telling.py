"""What is handed on from a record: an engagement with its sides, its accounts and the words and offsets they rest on."""

import sqlite3
from collections.abc import Iterator

import msgspec

from communique.model.plain import said_words
from communique.store.asking import Filters, Found, every
from communique.store.showing import words


class ToldSide(msgspec.Struct, frozen=True, kw_only=True):
    """One who takes part. person: the name that the record knows the person by, in Latin letters; None for a side."""

    name: str | None
    person: str | None
    person_id: str | None
    office: str | None
    party: str | None
    part: str


class ToldAccount(msgspec.Struct, frozen=True, kw_only=True):
    """What one report says. evidence: pairs of code-point offsets into the report's text; quote: the words there.

    voice: the id of the first of the report's near-copies.
    """

    id: str
    report: str
    voice: str
    outlet: str | None
    published: str | None
    language: str
    title: str | None
    url: str | None
    kind: str
    status: str
    salience: str
    date: str | None
    city: str | None
    country: str | None
    confidence: float
    evidence: list[tuple[int, int]]
    quote: str


class ToldStatement(msgspec.Struct, frozen=True, kw_only=True):
    """What was said about it, by one report."""

    report: str
    speakers: list[str]
    act: str
    toward: str | None
    topics: list[str]
    evidence: list[tuple[int, int]]
    quote: str


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """An engagement with all that an export needs of it."""

    engagement: Found
    sides: list[ToldSide]
    accounts: list[ToldAccount]
    statements: list[ToldStatement]


def tell_every(database: sqlite3.Connection, filters: Filters) -> Iterator[Told]:
    """All engagements that meet the conditions, the oldest first and those without a day last, one at a time."""
    for found in every(database, filters):
        yield tell(database, found)


def tell(database: sqlite3.Connection, found: Found) -> Told:
    """An engagement with its sides, its accounts by day of publication, and what was said about it."""
    (key,) = database.execute("SELECT key FROM engagement WHERE id = ?", (found.id,)).fetchone()
    return Told(engagement=found, sides=sides(database, found.id), accounts=accounts(database, key),
                statements=statements(database, key))  # fmt: skip


def sides(database: sqlite3.Connection, identity: str) -> list[ToldSide]:
    """The sides as the reports name them; who held an unnamed office is not inferred here."""
    rows = database.execute(
        "SELECT name, person, person_id, office, party, part FROM participants WHERE engagement = ? ORDER BY number",
        (identity,),
    )
    return [ToldSide(**dict(zip(ToldSide.__struct_fields__, row, strict=True))) for row in rows]


def accounts(database: sqlite3.Connection, key: int) -> list[ToldAccount]:
    """The accounts, by day of publication, outlet and id."""
    rows = database.execute(
        "SELECT a.id, r.id, r.voice, r.outlet, r.published, r.language, r.title, r.url, a.kind, a.status, a.salience, a.date, "
        "a.city, a.country, a.confidence, a.evidence, r.text FROM account a JOIN report r ON r.key = a.report "
        "WHERE a.engagement = ? ORDER BY r.published, r.outlet, a.id",
        (key,),
    )
    found = []
    for *fields, evidence, text in rows:
        spans = msgspec.json.decode(evidence)
        found.append(
            ToldAccount(**dict(zip(ToldAccount.__struct_fields__, [*fields, spans, words(text, spans)], strict=True)))
        )
    return found


def statements(database: sqlite3.Connection, key: int) -> list[ToldStatement]:
    """What was said, by report and in the order of the text."""
    rows = database.execute(
        "SELECT DISTINCT r.published, r.id, s.number, s.speakers, s.act, s.toward, s.topics, s.evidence, s.content, r.text FROM account a "
        "JOIN statement_account sa ON sa.account = a.key JOIN statement s ON s.key = sa.statement "
        "JOIN report r ON r.key = s.report WHERE a.engagement = ? ORDER BY r.published, r.id, s.number",
        (key,),
    )
    found = []
    for _, report, _, speakers, act, toward, topics, evidence, content, text in rows:
        spans = msgspec.json.decode(evidence)
        found.append(ToldStatement(report=report, speakers=msgspec.json.decode(speakers), act=act, toward=toward,
                                   topics=msgspec.json.decode(topics), evidence=spans,
                                   quote=said_words(text, spans, msgspec.json.decode(content))))  # fmt: skip
    return found


def tenures(database: sqlite3.Connection, person: str) -> list[tuple[str, str, str | None, str | None]]:
    """The offices that a person is said to hold: office, party ('' where no report tells), first and last day of that."""
    rows = database.execute(
        "SELECT office, party, nullif(first, ''), nullif(last, '') FROM held h JOIN person p ON p.key = h.person "
        "WHERE p.id = ? ORDER BY first, office, party",
        (person,),
    )
    return [(office, party, first, last) for office, party, first, last in rows]
