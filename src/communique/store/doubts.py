"""What is in doubt, by rising confidence, for a person to look at: merges of accounts, names, days, whole accounts."""

import sqlite3
from collections.abc import Sequence
from typing import Any, Final, Literal

import msgspec

from communique.store.asking import Found, engagement
from communique.store.paging import Key, paged
from communique.store.showing import words

What = Literal["merges", "apart", "names", "namesakes", "days", "fields"]
WHATS: Final[tuple[What, ...]] = ("merges", "apart", "names", "namesakes", "days", "fields")


class DoubtSide(msgspec.Struct, frozen=True, kw_only=True):
    """One of the two that a doubt is about. id: of an account or a form of a name, for a ruling; of: of its engagement or
    person; name: of a form; words: what an account rests on; about: the rest for a reader, by field."""

    id: str
    of: str | None
    name: str | None
    words: str
    about: dict[str, str | None]


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """A thing in doubt. weight: of a merge (the lower, the less speaks for it); confidence: of an engagement, whose surest account is
    `left`; contradictions: what its accounts tell differently."""

    what: What
    weight: float | None
    confidence: float | None
    reasons: list[str]
    left: DoubtSide | None
    right: DoubtSide | None
    engagement: Found | None
    contradictions: list[dict[str, Any]]


class DoubtPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of doubts, the greatest first. Those that a ruling that holds has settled are not in it, so that a page may be
    short; `next` tells whether there are more."""

    found: list[Doubt]
    next: str | None


def doubts(database: sqlite3.Connection, what: What, limit: int = 30, cursor: str | None = None) -> DoubtPage:
    """What is in doubt. Raises CursorError.

    merges: two accounts that are one engagement for few reasons; apart: two that much speaks for, and that are of two
    engagements; names: two forms that are one person's for few reasons; namesakes: two that much speaks for, of two people;
    days: engagements without a day or whose accounts differ in it; fields: engagements of little confidence."""
    if what in ("merges", "apart"):
        return account_doubts(database, what, limit, cursor)
    if what in ("names", "namesakes"):
        return name_doubts(database, what, limit, cursor)
    return engagement_doubts(database, what, limit, cursor)


def account_doubts(database: sqlite3.Connection, what: What, limit: int, cursor: str | None) -> DoubtPage:
    """Pairs of accounts."""
    together = what == "merges"
    where = f" WHERE {'NOT ' if together else ''}m.apart"
    tables = "merge m JOIN account a ON a.key = m.left JOIN account b ON b.key = m.right"
    keys = (Key("m.weight", not together), Key("m.left"), Key("m.right"))
    rows, after = paged(database, "a.id, b.id, m.reasons", tables, where, (), keys, what, limit, cursor)
    ruled = ruled_pairs(database, "engagement")
    found = [
        Doubt(what=what, weight=weight, confidence=None, reasons=msgspec.json.decode(reasons), left=account(database, left),
              right=account(database, right), engagement=None, contradictions=[])
        for weight, _, _, left, right, reasons in rows
        if frozenset((left, right)) not in ruled
    ]  # fmt: skip
    return DoubtPage(found=found, next=after)


def name_doubts(database: sqlite3.Connection, what: What, limit: int, cursor: str | None) -> DoubtPage:
    """Pairs of forms of names."""
    together = what == "names"
    where = f" WHERE a.person {'=' if together else '<>'} b.person AND (a.name <> b.name OR a.party IS NOT b.party)"
    tables = "form_merge m JOIN form a ON a.key = m.left JOIN form b ON b.key = m.right"
    columns = "a.id, a.name, a.office, a.party, a.person, b.id, b.name, b.office, b.party, b.person, m.reasons"
    keys = (Key("m.weight", not together), Key("m.left"), Key("m.right"))
    rows, after = paged(database, columns, tables, where, (), keys, what, limit, cursor)
    ruled = ruled_pairs(database, "person")
    found = [
        Doubt(what=what, weight=row[0], confidence=None, reasons=msgspec.json.decode(row[-1]),
              left=form(database, *row[3:8]), right=form(database, *row[8:13]), engagement=None, contradictions=[])
        for row in rows
        if frozenset(((row[4], row[6]), (row[9], row[11]))) not in ruled
    ]  # fmt: skip
    return DoubtPage(found=found, next=after)


def engagement_doubts(database: sqlite3.Connection, what: What, limit: int, cursor: str | None) -> DoubtPage:
    """Engagements on which nothing was ruled."""
    of_day = '(e.first_day IS NULL OR e.contradictions LIKE \'%"field":"date"%\')'
    where = " WHERE e.rulings = '[]'" + (f" AND {of_day}" if what == "days" else "")
    columns = "e.contradictions"
    rows, after = paged(
        database, columns, "engagement e", where, (), (Key("e.confidence"), Key("e.id")), what, limit, cursor
    )
    found = [
        Doubt(what=what, weight=None, confidence=confidence, reasons=[], left=surest(database, identity), right=None,
              engagement=engagement(database, identity), contradictions=msgspec.json.decode(contradictions))
        for confidence, identity, contradictions in rows
    ]  # fmt: skip
    return DoubtPage(found=found, next=after)


def surest(database: sqlite3.Connection, identity: str) -> DoubtSide | None:
    """The surest account of an engagement."""
    row = database.execute(
        "SELECT a.id FROM account a JOIN engagement e ON e.key = a.engagement WHERE e.id = ? ORDER BY a.confidence DESC, a.id LIMIT 1",
        (identity,),
    ).fetchone()
    return account(database, row[0]) if row else None


def ruled_pairs(database: sqlite3.Connection, of: str) -> set[frozenset[Any]]:
    """The pairs of accounts (by id) or forms (by name and party) that rulings that hold are about."""
    rows = database.execute("SELECT ruling FROM ruling WHERE undone IS NULL AND of = ? AND verb <> 'set'", (of,))
    found: set[frozenset[Any]] = set()
    for (text,) in rows:
        told = msgspec.json.decode(text)
        sides: Sequence[Any] = [told.get("left"), told.get("right")]
        if all(sides):
            found.add(frozenset(side["account"] if of == "engagement" else tuple(side) for side in sides))
    return found


def account(database: sqlite3.Connection, identity: str) -> DoubtSide:
    """An account of a pair."""
    of, kind, date, city, country, evidence, text, outlet, published = database.execute(
        "SELECT e.id, a.kind, a.date, a.city, a.country, a.evidence, r.text, r.outlet, r.published FROM account a "
        "JOIN report r ON r.key = a.report LEFT JOIN engagement e ON e.key = a.engagement WHERE a.id = ?",
        (identity,),
    ).fetchone()
    about = {"kind": kind, "date": date, "city": city, "country": country, "outlet": outlet, "published": published}
    return DoubtSide(id=identity, of=of, name=None, words=words(text, msgspec.json.decode(evidence)), about=about)


def form(
    database: sqlite3.Connection, identity: str, name: str, office: str | None, party: str | None, person: int
) -> DoubtSide:
    """A form of a pair, with the words of the last account that has it."""
    row = database.execute(
        "SELECT a.evidence, r.text FROM account a JOIN report r ON r.key = a.report WHERE a.key = (SELECT a.key FROM participant p "
        "JOIN account a ON a.key = p.account WHERE p.form = (SELECT key FROM form WHERE id = ?) ORDER BY p.day DESC, a.id LIMIT 1)",
        (identity,),
    ).fetchone()
    of = database.execute("SELECT id, name FROM person WHERE key = ?", (person,)).fetchone()
    told = words(row[1], msgspec.json.decode(row[0])) if row else ""
    about = {"office": office, "party": party, "person": of[1] if of else None}
    return DoubtSide(id=identity, of=of[0] if of else None, name=name, words=told, about=about)


class RulingRow(msgspec.Struct, frozen=True, kw_only=True):
    """A ruling. of: engagement or person; ruling: what it names and how; undone: when it was taken back, UTC."""

    id: str
    verb: str
    of: str
    who: str
    at: str
    why: str
    undone: str | None
    ruling: dict[str, Any]


class RulingPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of rulings, the latest first, with those that were taken back."""

    found: list[RulingRow]
    next: str | None


def list_rulings(database: sqlite3.Connection, limit: int = 30, cursor: str | None = None) -> RulingPage:
    """Rulings, the latest first. Raises CursorError."""
    columns = "verb, of, who, why, undone, ruling"
    rows, after = paged(database, columns, "ruling", "", (), (Key("at", True), Key("id")), "rulings", limit, cursor)
    found = [
        RulingRow(id=i, verb=verb, of=of, who=who, at=at, why=why, undone=undone, ruling=msgspec.json.decode(text))
        for at, i, verb, of, who, why, undone, text in rows
    ]
    return RulingPage(found=found, next=after)
