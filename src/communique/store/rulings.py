"""Rulings in the record: a person's corrections, kept apart from what was read, so that they outlive every reading."""

import hashlib
import re
import sqlite3
from collections.abc import Sequence

import msgspec

from communique.model import KINDS, SALIENCES, STATUSES
from communique.record import Account, PersonRuling, Pointer, Ruling, point_at
from communique.record.days import days_told

COUNTRY = re.compile("[A-Z]{3}|X:.+")
FIELDS = ("kind", "status", "salience", "date", "city", "country")


def load_rulings(database: sqlite3.Connection) -> tuple[list[Ruling], list[PersonRuling]]:
    """The rulings that hold, on engagements and on people; an engagement's by the reports' versions that count now."""
    rows = database.execute("SELECT of, ruling FROM ruling WHERE undone IS NULL ORDER BY at, id").fetchall()
    events = [msgspec.json.decode(text, type=Ruling) for of, text in rows if of == "engagement"]
    people = [msgspec.json.decode(text, type=PersonRuling) for of, text in rows if of == "person"]
    return [renewed(database, ruling) for ruling in events], people


def renewed(database: sqlite3.Connection, ruling: Ruling) -> Ruling:
    """A ruling whose accounts are sought in the last versions of their reports."""

    def renew(pointer: Pointer | None) -> Pointer | None:
        if pointer is None:
            return None
        row = database.execute(
            "SELECT n.id FROM report o JOIN sighting s ON s.report = o.key JOIN sighting t ON t.address = s.address "
            "JOIN report n ON n.key = t.report WHERE o.id = ? AND NOT o.is_current AND n.is_current ORDER BY n.id LIMIT 1",
            (pointer.report,),
        ).fetchone()
        return msgspec.structs.replace(pointer, report=row[0]) if row else pointer

    left = renew(ruling.left)
    assert left is not None
    return msgspec.structs.replace(ruling, left=left, right=renew(ruling.right))


def ruled_reports(database: sqlite3.Connection, rulings: Sequence[Ruling]) -> dict[int, set[int]]:
    """For each report that a ruling on two accounts names, the reports of the other account."""
    found: dict[int, set[int]] = {}
    for ruling in rulings:
        if ruling.right:
            keys = [
                row[0] for one in (ruling.left, ruling.right)
                if (row := database.execute("SELECT key FROM report WHERE id = ?", (one.report,)).fetchone())
            ]  # fmt: skip
            if len(keys) == 2:
                found.setdefault(keys[0], set()).add(keys[1])
                found.setdefault(keys[1], set()).add(keys[0])
    return found


def ruling_id(verb: str, what: str, who: str, at: str) -> str:
    """An id from what is ruled, by whom, when."""
    return "ru-" + hashlib.sha256("\x1f".join((verb, what, who, at)).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def put_ruling(database: sqlite3.Connection, ruling: Ruling | PersonRuling, of: str) -> None:
    """Keep a ruling."""
    database.execute(
        "INSERT INTO ruling VALUES (?, ?, ?, ?, ?, ?, ?, NULL) ON CONFLICT DO NOTHING",
        (ruling.id, ruling.verb, of, msgspec.json.encode(ruling).decode(), ruling.who, ruling.when, ruling.why),
    )


class RulingError(ValueError):
    """A ruling that can't be made; the message says why."""


def accounts_named(database: sqlite3.Connection, identity: str) -> list[tuple[int, Account]]:
    """The accounts that an id means: one by its own, or all of an engagement."""
    where = "a.id = ?" if identity.startswith("ac-") else "e.id = ?"
    rows = database.execute(
        "SELECT a.key, a.compared FROM account a LEFT JOIN engagement e ON e.key = a.engagement "
        f"WHERE {where} ORDER BY a.id",
        (identity,),
    ).fetchall()
    if not rows:
        raise RulingError(f"{identity}: no such engagement or account in this record")
    return [(key, msgspec.json.decode(compared, type=Account)) for key, compared in rows]


def forms_named(database: sqlite3.Connection, identity: str) -> list[tuple[int, str, str | None]]:
    """The forms of a person by id, or the one form of that id: key, name, party; the most told of first."""
    where = "f.id = ?" if identity.startswith("pf-") else "p.id = ?"
    rows = database.execute(
        f"SELECT f.key, f.name, f.party FROM form f JOIN person p ON p.key = f.person WHERE {where} "
        "ORDER BY f.reports DESC, f.id",
        (identity,),
    ).fetchall()
    if not rows:
        raise RulingError(f"{identity}: no such person or name in this record")
    return rows


def check_value(field: str, value: str | None) -> None:
    """Refuse a value that a field can't have. Raises RulingError."""
    labels = {"kind": KINDS, "status": STATUSES, "salience": SALIENCES}.get(field)
    if field not in FIELDS:
        raise RulingError(f"{field!r} can't be set; of an engagement: {', '.join(FIELDS)}")
    if labels and value not in labels:
        raise RulingError(f"{value!r} is no {field}; there are: {', '.join(labels)}")
    if field == "date" and value and days_told(value) is None:
        raise RulingError(f"{value!r} is no day; write 2023-11-16, 2023-11, 2023, or 2023-11-16~ for about then (EDTF)")
    if field == "country" and value and not COUNTRY.fullmatch(value):
        raise RulingError(f"{value!r} is no country; write three letters such as AZE, or X:Name")


def make_rulings(
    database: sqlite3.Connection,
    verb: str,
    ids: Sequence[str],
    field: str,
    value: str | None,
    who: str,
    at: str,
    why: str,
) -> tuple[list[Ruling | PersonRuling], set[int], set[int]]:
    """The rulings that a person's word makes, and the accounts and forms to settle anew. Raises RulingError.

    same, different: of two engagements, accounts or people; two engagements that are ruled different are held apart account
    by account; of people, an id may be of one form of a name (pf-…), so that one person's can be parted. set: a field of one engagement, or the name of a person."""
    on_people = [identity.startswith(("pe-", "pf-")) for identity in ids]
    if any(on_people) and not all(on_people):
        raise RulingError("a person and an engagement can't be ruled on together")
    if len(set(ids)) < len(ids):
        raise RulingError("the two ids are the same")
    what = " ".join((*ids, field, value or ""))
    first = ruling_id(verb, what, who, at)
    if all(on_people):
        forms = [forms_named(database, identity) for identity in ids]
        keys = {key for group in forms for key, _, _ in group}
        left = (forms[0][0][1], forms[0][0][2])
        if verb == "set":
            if field != "name" or not value:
                raise RulingError("of a person, the name can be set: rule set ID name VALUE")
            return [PersonRuling(id=first, verb="set", left=left, value=value, who=who, when=at, why=why)], set(), keys
        sides = [list(dict.fromkeys((name, party) for _, name, party in group)) for group in forms]
        if set(sides[0]) & set(sides[1]):
            raise RulingError("both have a name and party in common; a ruling could not tell them apart")
        couples = [(a, b) for a in sides[0] for b in sides[1] if verb != "same" or sides[0][0] == a or sides[1][0] == b]
        return [
            PersonRuling(id=f"{first}.{number}" if number else first, verb="same" if verb == "same" else "different",
                         left=a, right=b, who=who, when=at, why=why)
            for number, (a, b) in enumerate(couples)
        ], set(), keys  # fmt: skip
    named = [accounts_named(database, identity) for identity in ids]
    touched = {key for group in named for key, _ in group}
    if verb == "set":
        check_value(field, value)
        pointer = point_at(named[0][0][1])
        return (
            [Ruling(id=first, verb="set", left=pointer, field=field, value=value or None, who=who, when=at, why=why)],
            touched,
            set(),
        )
    pairs = [(a, b) for _, a in named[0] for _, b in named[1] if a.id != b.id]
    if verb == "same":  # every account with the other side's first, so that no third one stays behind
        heads = {named[0][0][1].id, named[1][0][1].id}
        pairs = [(a, b) for a, b in pairs if {a.id, b.id} & heads]
    rulings: list[Ruling | PersonRuling] = [
        Ruling(id=f"{first}.{number}" if number else first, verb="same" if verb == "same" else "different",
               left=point_at(a), right=point_at(b), who=who, when=at, why=why)
        for number, (a, b) in enumerate(pairs)
    ]  # fmt: skip
    return rulings, touched, set()
