"""Rulings in the record: a person's corrections, kept apart from what was read, so that they outlive every reading."""

import hashlib
import sqlite3
from collections.abc import Sequence

import msgspec

from communique.record import PersonRuling, Pointer, Ruling

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
