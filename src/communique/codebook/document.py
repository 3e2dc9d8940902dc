"""A document as blocks, before it is Markdown, HTML or PDF."""

from typing import TypeAlias

import msgspec


class Heading(msgspec.Struct, frozen=True):
    """A heading of level 1, 2 or 3."""

    level: int
    text: str


class Text(msgspec.Struct, frozen=True):
    """A paragraph. Words between backticks are code; the rest is plain."""

    text: str


class Code(msgspec.Struct, frozen=True):
    """Lines to be typed or copied."""

    text: str


class Table(msgspec.Struct, frozen=True):
    """Rows of plain cells under a head; numbers stand to the right. widths: parts of the page, for paper."""

    head: tuple[str, ...]
    rows: list[tuple[str | int | float | None, ...]]
    widths: tuple[int, ...] = ()


class Point(msgspec.Struct, frozen=True):
    """A step of a curve: confidence given, part that is right, its interval, how many."""

    given: float
    right: float
    low: float
    high: float
    count: int


class Curve(msgspec.Struct, frozen=True):
    """A reliability curve; a true one lies on the diagonal."""

    title: str
    points: list[Point]


Block: TypeAlias = Heading | Text | Code | Table | Curve


class Document(msgspec.Struct, frozen=True):
    """A title and what follows it. day: the newest of what it tells of, ISO 8601."""

    title: str
    blocks: list[Block]
    day: str | None = None


def shown(cell: str | int | float | None) -> str:
    """A cell in words: numbers under 1 with three places, large ones with commas, nothing for None."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.3f}"
    return f"{cell:,}" if isinstance(cell, int) else cell
