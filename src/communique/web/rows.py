"""Engagements as rows of a list: with their sides under the names that the record knows people by."""

import sqlite3
from collections.abc import Iterable
from typing import Any

import msgspec

from communique.store import Found
from communique.web.i18n import SCRIPTS

Row = dict[str, Any]


def listed(database: sqlite3.Connection, language: str, found: Iterable[Found]) -> list[Row]:
    """The engagements, each with `sides`: (name, party, id of the person) in the order of the record."""
    rows: list[Row] = [msgspec.structs.asdict(one) for one in found]
    told = sides_by_engagement(database, language, [row["id"] for row in rows])
    return [row | {"sides": told.get(row["id"], [])} for row in rows]


def sides_by_engagement(
    database: sqlite3.Connection, language: str, ids: list[str]
) -> dict[str, list[tuple[str, str, str]]]:
    """The sides of several engagements."""
    rows = database.execute(
        "SELECT e.id, s.name, s.party, n.key, n.id, n.name FROM json_each(?) k JOIN engagement e ON e.id = k.value "
        "JOIN side s ON s.engagement = e.key LEFT JOIN person n ON n.key = (SELECT f.person FROM participant p "
        "JOIN form f ON f.key = p.form WHERE p.side = s.key ORDER BY f.id LIMIT 1) ORDER BY e.id, s.number",
        (msgspec.json.encode(ids).decode(),),
    ).fetchall()
    found: dict[str, list[tuple[str, str, str]]] = {}
    for engagement, name, party, key, person, full in rows:
        shown = name_in(database, language, key, full) if key else name
        found.setdefault(engagement, []).append((shown or "", party or "", person or ""))
    return found


def names_of(database: sqlite3.Connection, language: str, people: Iterable[tuple[str, str]]) -> dict[str, str]:
    """People's names for readers of a language. people: (id, canonical name)."""
    found = dict(people)
    if language in SCRIPTS:
        for identity, name in found.items():
            row = database.execute("SELECT key FROM person WHERE id = ?", (identity,)).fetchone()
            found[identity] = name_in(database, language, row[0], name) if row else name
    return found


def name_in(database: sqlite3.Connection, language: str, person: int, name: str) -> str:
    """A person's name for readers of a language: the form most reports have in its script, else the canonical one."""
    if language not in SCRIPTS:
        return name
    row = database.execute(
        "SELECT name FROM form WHERE person = ? AND script = ? GROUP BY name ORDER BY sum(reports) DESC, length(name) DESC, name "
        "LIMIT 1",
        (person, SCRIPTS[language]),
    ).fetchone()
    return str(row[0]) if row else name


def names_known(database: sqlite3.Connection, language: str, reports: Iterable[str]) -> dict[str, str]:
    """The names that these reports have for people → those that readers of a language know them by."""
    rows = database.execute(
        "SELECT DISTINCT p.name, n.key, n.name FROM json_each(?) j JOIN report r ON r.id = j.value JOIN account a ON a.report = r.key "
        "JOIN participant p ON p.account = a.key JOIN form f ON f.key = p.form JOIN person n ON n.key = f.person",
        (msgspec.json.encode(list(reports)).decode(),),
    ).fetchall()
    return {name: name_in(database, language, key, full) for name, key, full in rows}
