"""A report with all that was read in it, as the record keeps it: the text with every mark, without reading it anew."""

import sqlite3
from typing import Any

import msgspec

from communique.model import (
    Engagement,
    Instrument,
    Participant,
    Place,
    Reading,
    Report,
    Skipped,
    Span,
    Statement,
    TopicMark,
    Why,
)

MOST_ACCOUNTS = 60  # of an engagement that are shown in full
Spans = tuple[Span, ...]


class AccountInFull(msgspec.Struct, frozen=True, kw_only=True):
    """What one report says of an engagement: the report with its text, all that was read in it, and the account itself.

    id: of the account in the record; people: for each participant, the id of the person, where there is one."""

    id: str
    report: Report
    reading: Reading
    account: Engagement
    people: list[str | None]


def decode(text: str, kind: Any) -> Any:
    """JSON of a column as this type."""
    return msgspec.json.decode(text, type=kind)


def stored_reading(database: sqlite3.Connection, identity: str) -> tuple[Report, Reading] | None:
    """A report by its id, and what is kept of its reading: an engagement's `event` is its id in the record."""
    row = database.execute(
        "SELECT key, text, raw, url, title, outlet, published, language, program, topics, furniture, skipped FROM report "
        "WHERE id = ?",
        (identity,),
    ).fetchone()
    if not row:
        return None
    key, text, raw, url, title, outlet, published, language, program, topics, furniture, skipped = row
    if raw is not None:
        text = raw.decode("utf-8", "surrogatepass")
    report = Report(id=identity, text=text, source=identity, url=url, title=title, outlet=outlet, published=published,
                    language=language)  # fmt: skip
    reading = Reading(id=identity, source=identity, language=language, published=published, title=title, outlet=outlet,
                      version=program, engagements=told(database, key), statements=said(database, key),
                      topics=decode(topics, tuple[TopicMark, ...]), instruments=named(database, key),
                      furniture=decode(furniture, Spans), skipped=decode(skipped, tuple[Skipped, ...]))  # fmt: skip
    return report, reading


def told(database: sqlite3.Connection, report: int) -> tuple[Engagement, ...]:
    """A report's accounts, in the order of the text."""
    rows = database.execute(
        "SELECT a.key, a.reading_id, e.id, a.kind, a.status, a.salience, a.date, a.city, a.country, a.topics, a.evidence, "
        "a.why, a.confidence FROM account a LEFT JOIN engagement e ON e.key = a.engagement WHERE a.report = ? "
        "ORDER BY a.number",
        (report,),
    ).fetchall()
    return tuple(
        Engagement(id=i, event=event, kind=kind, status=status, salience=salience, date=date,
                   place=Place(city=city, country=country) if city or country else None,
                   topics=decode(topics, tuple[str, ...]), evidence=decode(evidence, Spans), confidence=confidence,
                   why=decode(why, dict[str, Why]), participants=people_of(database, key))
        for key, i, event, kind, status, salience, date, city, country, topics, evidence, why, confidence in rows
    )  # fmt: skip


def people_of(database: sqlite3.Connection, account: int) -> tuple[Participant, ...]:
    """An account's participants."""
    rows = database.execute(
        "SELECT name, office, party, part, role, evidence, why, confidence FROM participant WHERE account = ? "
        "ORDER BY number",
        (account,),
    )
    return tuple(
        Participant(name=name, office=office, party=party, part=part, role=role, evidence=decode(evidence, Spans),
                    confidence=confidence, why=decode(why, dict[str, Why]))
        for name, office, party, part, role, evidence, why, confidence in rows
    )  # fmt: skip


def said(database: sqlite3.Connection, report: int) -> tuple[Statement, ...]:
    """A report's statements, in the order of the text."""
    about: dict[int, list[str]] = {}
    for key, identity in database.execute(
        "SELECT sa.statement, a.reading_id FROM account a JOIN statement_account sa ON sa.account = a.key "
        "WHERE a.report = ? ORDER BY a.number",
        (report,),
    ):
        about.setdefault(key, []).append(identity)
    rows = database.execute(
        "SELECT key, speakers, act, toward, topics, evidence, content, rule, confidence FROM statement WHERE report = ? "
        "ORDER BY number",
        (report,),
    )
    return tuple(
        Statement(speakers=decode(speakers, tuple[str, ...]), act=act, toward=toward, about=tuple(about.get(key, ())),
                  topics=decode(topics, tuple[str, ...]), evidence=decode(evidence, Spans), content=decode(content, Spans),
                  rule=rule, confidence=confidence)
        for key, speakers, act, toward, topics, evidence, content, rule, confidence in rows
    )  # fmt: skip


def named(database: sqlite3.Connection, report: int) -> tuple[Instrument, ...]:
    """The documents that a report refers to."""
    rows = database.execute(
        "SELECT name, date, parties, evidence, rule FROM instrument WHERE report = ? ORDER BY number", (report,)
    )
    return tuple(
        Instrument(name=name, date=date, parties=decode(parties, tuple[str, ...]), evidence=decode(evidence, Spans),
                   rule=rule)
        for name, date, parties, evidence, rule in rows
    )  # fmt: skip


def accounts_in_full(database: sqlite3.Connection, identity: str, most: int = MOST_ACCOUNTS) -> list[AccountInFull]:
    """An engagement's accounts by day of publication, with the texts they stand in; no more than `most` of them."""
    rows = database.execute(
        "SELECT a.key, a.id, a.number, r.id FROM engagement e JOIN account a ON a.engagement = e.key "
        "JOIN report r ON r.key = a.report WHERE e.id = ? ORDER BY r.published, r.outlet, a.id LIMIT ?",
        (identity, most),
    ).fetchall()
    read: dict[str, tuple[Report, Reading] | None] = {}
    found = []
    for key, account, number, report in rows:
        if report not in read:
            read[report] = stored_reading(database, report)
        if pair := read[report]:
            people = [i for (i,) in database.execute(
                "SELECT n.id FROM participant p LEFT JOIN form f ON f.key = p.form LEFT JOIN person n ON n.key = f.person "
                "WHERE p.account = ? ORDER BY p.number", (key,),
            )]  # fmt: skip
            found.append(AccountInFull(id=account, report=pair[0], reading=pair[1], people=people,
                                       account=pair[1].engagements[number - 1]))  # fmt: skip
    return found
