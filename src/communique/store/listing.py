"""Lists of people, parties and reports."""

import sqlite3
from typing import Any

import msgspec

from communique.languages.fold import fold_text
from communique.store.paging import Key, counted, paged
from communique.store.people import find_people


class PersonRow(msgspec.Struct, frozen=True, kw_only=True):
    """A person in a list. offices: (office, party, first day told, last day told), the latest first; accounts: that tell of
    the person."""

    id: str
    name: str
    romanised: bool
    offices: list[tuple[str, str, str | None, str | None]]
    accounts: int


class PeoplePage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of people, the most told of first. count: up to the most that are counted; capped: whether there are more."""

    count: int
    capped: bool
    found: list[PersonRow]
    next: str | None


def list_people(
    database: sqlite3.Connection, name: str | None = None, party: str | None = None, office: str | None = None,
    limit: int = 30, cursor: str | None = None,
) -> PeoplePage:  # fmt: skip
    """People by a name in any spelling, or the beginning of one; by a party and office they are said to hold.
    Raises CursorError."""
    parts: list[str] = []
    values: list[Any] = []
    if name:
        keys = find_people(database, name)
        begin = name.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        parts.append(
            "(p.key IN (SELECT value FROM json_each(?)) OR p.name LIKE ? ESCAPE '\\' OR p.name LIKE ? ESCAPE '\\')"
        )
        values += [msgspec.json.encode(keys).decode(), f"{begin}%", f"% {begin}%"]
    if party or office:
        told = [(column, value) for column, value in (("party", party), ("office", office)) if value]
        conditions = " AND ".join(f"h.{column} = ?" for column, _ in told)
        parts.append(f"EXISTS (SELECT 1 FROM held h WHERE h.person = p.key AND {conditions})")
        values += [value for _, value in told]
    where = " WHERE " + " AND ".join(parts) if parts else ""
    rows, after = paged(database, "p.name, p.romanised, p.key", "person p", where, values,
                        (Key("p.told_by", True), Key("p.id")), "people", limit, cursor)  # fmt: skip
    count, capped = counted(database, "person p", where, values)
    found = [
        PersonRow(id=i, name=full, romanised=bool(romanised), offices=offices_of(database, key), accounts=accounts)
        for accounts, i, full, romanised, key in rows
    ]
    return PeoplePage(count=count, capped=capped, found=found, next=after)


def offices_of(
    database: sqlite3.Connection, person: int, most: int = 6
) -> list[tuple[str, str, str | None, str | None]]:
    """The offices that a person is said to hold, the latest first."""
    return database.execute(
        "SELECT office, party, first, last FROM held WHERE person = ? ORDER BY last DESC, reports DESC, office LIMIT ?",
        (person, most),
    ).fetchall()


class PartyRow(msgspec.Struct, frozen=True, kw_only=True):
    """A party in a list: its engagements, and the months of the first and last of them ('' where no day is known)."""

    party: str
    engagements: int
    first: str
    last: str


def list_parties(database: sqlite3.Connection) -> list[PartyRow]:
    """All parties, the busiest first; there are a few hundred."""
    rows = database.execute(
        "SELECT value, sum(count) AS n, coalesce(min(nullif(month, '')), ''), max(month) FROM tally "
        "WHERE what = 'party' AND count > 0 GROUP BY value ORDER BY n DESC, value"
    )
    return [PartyRow(party=value, engagements=n, first=first, last=last) for value, n, first, last in rows]


class DyadRow(msgspec.Struct, frozen=True, kw_only=True):
    """Two parties in a list, a before b: their engagements, and the days of the first and last ('' where none is known)."""

    a: str
    b: str
    engagements: int
    first: str
    last: str


def list_dyads(database: sqlite3.Connection, most: int = 500) -> tuple[list[DyadRow], bool]:
    """The pairs of parties with most engagements, and whether there are more pairs than `most`."""
    rows = database.execute(
        "SELECT p.a, p.b, p.engagements, "
        "coalesce((SELECT min(first_day) FROM dyad d WHERE d.a = p.a AND d.b = p.b AND first_day > ''), ''), "
        "(SELECT max(first_day) FROM dyad d WHERE d.a = p.a AND d.b = p.b) "
        "FROM pair p WHERE p.engagements > 0 ORDER BY p.engagements DESC, p.a, p.b LIMIT ?",
        (most + 1,),
    ).fetchall()
    found = [DyadRow(a=a, b=b, engagements=n, first=first, last=last) for a, b, n, first, last in rows[:most]]
    return found, len(rows) > most


class ReportFilters(msgspec.Struct, frozen=True, kw_only=True):
    """Conditions that reports must meet. from_day, to_day: of publication. current: only the versions that count."""

    words: str | None = None
    outlet: str | None = None
    language: str | None = None
    from_day: str | None = None
    to_day: str | None = None
    current: bool = True


class ReportRow(msgspec.Struct, frozen=True, kw_only=True):
    """A report in a list; engagements: how many it tells of."""

    id: str
    title: str | None
    outlet: str | None
    language: str
    published: str | None
    url: str | None
    is_current: bool
    voice: str
    engagements: int
    beginning: str


class ReportPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of reports, the latest first."""

    count: int
    capped: bool
    found: list[ReportRow]
    next: str | None


def find_reports(
    database: sqlite3.Connection, filters: ReportFilters, limit: int = 30, cursor: str | None = None
) -> ReportPage:
    """Reports that meet the conditions. Raises CursorError."""
    parts: list[str] = ["r.is_current"] if filters.current else []
    values: list[Any] = []
    if filters.words and (query := " ".join(f'"{word}"' for word in fold_text(filters.words).split())):
        parts.append("r.key IN (SELECT rowid FROM word WHERE word MATCH ?)")
        values.append(query)
    for part, value in (
        ("r.outlet = ? COLLATE NOCASE", filters.outlet), ("r.language = ?", filters.language),
        ("r.published >= ?", filters.from_day), ("r.published <= ?", filters.to_day and filters.to_day + "~"),
    ):  # fmt: skip
        if value:
            parts.append(part)
            values.append(value)
    where = " WHERE " + " AND ".join(parts) if parts else ""
    columns = ("r.title, r.outlet, r.language, r.url, r.is_current, r.voice, "
               "(SELECT count(*) FROM account a WHERE a.report = r.key), substr(r.text, 1, 300)")  # fmt: skip
    rows, after = paged(database, columns, "report r", where, values,
                        (Key("r.published", True, True), Key("r.id")), "reports", limit, cursor)  # fmt: skip
    count, capped = counted(database, "report r", where, values)
    found = [
        ReportRow(id=i, title=title, outlet=outlet, language=language, published=published, url=url,
                  is_current=bool(current), voice=voice, engagements=n, beginning=" ".join(text.split())[:200])
        for published, i, title, outlet, language, url, current, voice, n, text in rows
    ]  # fmt: skip
    return ReportPage(count=count, capped=capped, found=found, next=after)
