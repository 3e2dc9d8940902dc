"""Lists a page at a time: a cursor says after which row the next page begins, so that pages far on cost what the first does.

A cursor is opaque to those who use it: the sort and the values of the last row shown. Nulls come last in every sort.
"""

import base64
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from communique.store.asking import MOST, Filters, Found, Sort, conditions, engagement
from communique.store.rarity import OFTEN


class CursorError(ValueError):
    """A cursor that is none of this list's."""


class Key(NamedTuple):
    """What a list is sorted by: an SQL column, whether descending, whether it may be null."""

    column: str
    descending: bool = False
    nullable: bool = False


class Piece(NamedTuple):
    """A stretch of a sorted list that an index gives in order: the condition, its values, by what it is sorted."""

    where: str
    values: tuple[Any, ...]
    order: str


KEYS: dict[str, tuple[Key, ...]] = {
    "date": (Key("e.first_day", True, True), Key("e.id")),
    "oldest": (Key("e.first_day", False, True), Key("e.id")),
    "accounts": (Key("e.voices", True), Key("e.first_day", True, True), Key("e.id")),
    "confidence": (Key("e.confidence", True), Key("e.first_day", True, True), Key("e.id")),
    "doubt": (Key("e.confidence"), Key("e.first_day", True, True), Key("e.id")),
}


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A page of engagements. next: the cursor of the next page, None on the last. count: of all that meet the conditions,
    up to MOST; capped: whether there are more."""

    count: int
    capped: bool
    found: list[Found]
    next: str | None


def page_of(
    database: sqlite3.Connection, filters: Filters, sort: Sort = "date", limit: int = 30, cursor: str | None = None,
    counting: bool = True,
) -> Page:  # fmt: skip
    """Engagements that meet the conditions, a page of them from a cursor on; counting: else `count` is of the page alone.
    Raises CursorError."""
    where, values = conditions(database, filters, OFTEN)
    rows, after = paged(database, "e.key", "engagement e", where, values, KEYS[sort], sort, limit, cursor)
    count, capped = counted(database, "engagement e", where, values) if counting else (len(rows), after is not None)
    ids = [row[-2] for row in rows]
    found = [one for i in ids if (one := engagement(database, i))]
    return Page(count=count, capped=capped, found=found, next=after)


def first_page(database: sqlite3.Connection, keys: Sequence[int], limit: int = 30) -> Page:
    """The first page by date, of an answer whose latest engagements are known by their keys; `count` is of these."""
    rows = database.execute(
        "SELECT e.first_day, e.id FROM json_each(?) k CROSS JOIN engagement e ON e.key = k.value ORDER BY k.key",
        (msgspec.json.encode(keys[: limit + 1]).decode(),),
    ).fetchall()
    found = [one for _, i in rows[:limit] if (one := engagement(database, i))]
    after = encoded("date", rows[limit - 1]) if len(rows) > limit else None
    return Page(count=len(keys), capped=False, found=found, next=after)


def counted(database: sqlite3.Connection, tables: str, where: str, values: Sequence[Any], most: int = MOST) -> tuple[int, bool]:  # fmt: skip
    """How many rows there are, up to `most`, and whether there are more."""
    (count,) = database.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM {tables}{where} LIMIT {most + 1})", values
    ).fetchone()
    return min(count, most), count > most


def paged(
    database: sqlite3.Connection, columns: str, tables: str, where: str, values: Sequence[Any], keys: Sequence[Key],
    name: str, limit: int, cursor: str | None,
) -> tuple[list[tuple[Any, ...]], str | None]:  # fmt: skip
    """Rows of a list after a cursor: the values of the keys, then the columns; and the cursor of the next page.

    where: '' or ' WHERE …'; name: of the list and its sort, which a cursor must be of. Raises CursorError."""
    after = decoded(cursor, name, len(keys)) if cursor else None
    chosen = ", ".join([*(key.column for key in keys), columns])
    rows: list[tuple[Any, ...]] = []
    for piece in pieces(keys, after):
        both = " AND ".join(part for part in (where.removeprefix(" WHERE "), piece.where) if part)
        question = f"SELECT {chosen} FROM {tables}{' WHERE ' + both if both else ''} ORDER BY {piece.order} LIMIT ?"
        rows += database.execute(question, [*values, *piece.values, limit + 1 - len(rows)]).fetchall()
        if len(rows) > limit:
            return rows[:limit], encoded(name, rows[limit - 1][: len(keys)])
    return rows, None


def pieces(keys: Sequence[Key], after: Sequence[Any] | None) -> Iterator[Piece]:
    """The stretches of a list from its beginning, or after the row of these key values, in order."""
    order = [f"{key.column}{' DESC' if key.descending else ''}" for key in keys]
    if after is None:
        first = keys[0]
        if first.nullable and not first.descending:
            yield Piece(f"{first.column} IS NOT NULL", (), ", ".join(order))
            yield Piece(f"{first.column} IS NULL", (), ", ".join(order[1:]))
        else:
            yield Piece("", (), ", ".join(order))
        return
    for at in reversed(range(len(keys))):
        key, value = keys[at], after[at]
        if value is None:
            continue
        before = [f"{one.column} IS ?" for one in keys[:at]]
        sign = "<" if key.descending else ">"
        yield Piece(" AND ".join([*before, f"{key.column} {sign} ?"]), (*after[:at], value), ", ".join(order[at:]))
        if key.nullable:
            yield Piece(" AND ".join([*before, f"{key.column} IS NULL"]), tuple(after[:at]), ", ".join(order[at + 1 :]))


def encoded(name: str, values: Sequence[Any]) -> str:
    """A cursor."""
    return base64.urlsafe_b64encode(msgspec.json.encode([name, *values])).decode().rstrip("=")


def decoded(cursor: str, name: str, length: int) -> list[Any]:
    """The values of a cursor. Raises CursorError for what is none of this list in this sort."""
    try:
        data = base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
        told: list[str | int | float | None] = msgspec.json.decode(data, type=list[str | int | float | None])
    except (ValueError, msgspec.MsgspecError) as error:
        raise CursorError("no cursor of this list; take `next` of the page before") from error
    if len(told) != length + 1 or told[0] != name or any(unfit(value) for value in told):
        raise CursorError(f"a cursor of another list or sort than {name}; begin without one")
    return told[1:]


def unfit(value: str | int | float | None) -> bool:
    """Whether SQLite can't take it."""
    return isinstance(value, int) and not -(2**63) <= value < 2**63
