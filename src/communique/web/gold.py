"""What people ruled, as gold files: the reports of the engagements ruled on, with the values that hold after it, and the names
ruled to be one person's or two people's."""

import io
import sqlite3
import zipfile
from collections.abc import Iterator
from typing import Any

import msgspec

from communique.model import Engagement, Reading, Report
from communique.model.plain import fit
from communique.store import engagement, stored_reading
from communique.store.rulings import load_rulings

MOST = 2_000  # reports in one archive
FIELDS = ("kind", "status", "salience", "date")


def gold_archive(database: sqlite3.Connection) -> bytes:
    """A zip of ID.txt and ID.json for each report that tells of an engagement that was ruled on, and of names.tsv."""
    rows = database.execute(
        "SELECT DISTINCT r.id FROM engagement e JOIN account a ON a.engagement = e.key JOIN report r ON r.key = a.report "
        "WHERE e.rulings <> '[]' ORDER BY r.id LIMIT ?",
        (MOST,),
    ).fetchall()
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:

        def put(name: str, content: bytes) -> None:
            archive.writestr(
                zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content
            )  # no clock: the same rulings, the same file

        for (identity,) in rows:
            if found := stored_reading(database, identity):
                report, reading = found
                told = msgspec.json.format(msgspec.json.encode(gold_of(database, report, reading)), indent=1)
                put(f"{identity}.txt", report.text.encode("utf-8", "replace"))
                put(f"{identity}.json", told)
        if names := list(ruled_names(database)):
            put(
                "names.tsv", "".join(f"{family}\t{forms}\n" for family, forms in [("family", "forms"), *names]).encode()
            )
    return data.getvalue()


def ruled_names(database: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """The names that rulings hold to be one person's (a row, with | between) or two people's (two rows of one family); and the
    name that a person was given, beside one of the person's forms."""
    _, people = load_rulings(database)
    for number, ruling in enumerate(sorted(people, key=lambda one: (one.when, one.id)), 1):
        other = ruling.right[0] if ruling.right else ruling.value or ""
        pair = [fit(name).replace("|", "/") for name in (ruling.left[0], other) if name]
        if ruling.verb == "different":
            yield from ((str(number), name) for name in pair)
        elif len(set(pair)) == 2:
            yield str(number), "|".join(pair)


def ruled_fields(database: sqlite3.Connection, identity: str) -> set[str]:
    """The fields of an engagement that a ruling set."""
    rows = database.execute(
        "SELECT u.ruling FROM engagement e JOIN json_each(e.rulings) j JOIN ruling u ON u.id = j.value "
        "WHERE e.id = ? AND u.verb = 'set' AND u.undone IS NULL",
        (identity,),
    )
    return {str(msgspec.json.decode(text).get("field")) for (text,) in rows}


def gold_of(database: sqlite3.Connection, report: Report, reading: Reading) -> dict[str, Any]:
    """A report's gold annotation."""

    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return report.text[spans[0][0] : spans[0][1]] if spans else ""

    return {
        "id": report.id, "url": report.url, "language": reading.language, "published": reading.published,
        "engagements": [told(database, one) | {"evidence": words(one.evidence)} for one in reading.engagements],
        "topics": [mark.topic for mark in reading.topics],
        "statements": [
            {"speakers": list(said.speakers), "act": said.act, "quote": words(said.evidence)} for said in reading.statements
        ],
        "instruments": [
            {"name": one.name, "date": one.date, "quote": words(one.evidence)} for one in reading.instruments
        ],
    }  # fmt: skip


def told(database: sqlite3.Connection, one: Engagement) -> dict[str, Any]:
    """An account; a field that was ruled on has the value of the ruling."""
    made: dict[str, Any] = {field: getattr(one, field) for field in FIELDS}
    place: dict[str, Any] = {"city": one.place and one.place.city, "country": one.place and one.place.country}
    if one.event and (found := engagement(database, one.event)):
        for field in ruled_fields(database, one.event):
            if field in FIELDS:
                made[field] = getattr(found, field)
            elif field in place:
                place[field] = getattr(found, field)
    people = [
        {"name": p.name, "office": p.office, "party": p.party, "part": p.part, "role": p.role} for p in one.participants
    ]
    return {
        "event": one.event or one.id,
        **made,
        "place": place if any(place.values()) else None,
        "participants": people,
    }
