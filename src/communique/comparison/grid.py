"""The shape of a comparison: columns (reports), sections of rows (facts), cells with their words."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

import msgspec

from communique.model import Span

Verdict = Literal["same", "some", "differ", "shown"]


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a report tells: in words for a reader, by the spans it rests on (code points of its text).

    key: what is compared; equal keys agree. quote: the report's own words, where they are what matters."""

    value: str
    key: str = ""
    spans: tuple[Span, ...] = ()
    inferred: bool = False
    quote: str = ""


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """What one report tells of one fact; where it tells nothing, `reason` says so."""

    told: tuple[Told, ...] = ()
    reason: str = ""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One fact across the reports, a cell for each column.

    verdict: `same` (all tell it, alike), `some` (only some tell it, alike), `differ`, `shown` (not to be compared).
    forms: where the label is a person's or body's name, how the reports have it."""

    label: str
    cells: tuple[Cell, ...]
    verdict: Verdict
    forms: tuple[str, ...] = ()


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """Rows of one sort. name: engagement, topics, said, alone, instruments, numbers, naming, words."""

    name: str
    title: str
    rows: tuple[Row, ...]
    event: str | None = None


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """One report. party: the side that its outlet speaks for, None where no table tells."""

    report: str
    title: str | None
    outlet: str | None
    language: str | None
    published: str | None
    party: str | None
    url: str | None
    source: str | None
    words: int


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Reports of one matter, side by side."""

    columns: tuple[Column, ...]
    sections: tuple[Section, ...]


def row_of(label: str, cells: Sequence[Cell], agree: Callable[[str, str], bool] | None = None,
           compared: bool = True, forms: Iterable[str] = ()) -> Row:  # fmt: skip
    """A row with its verdict. agree: whether two keys do; equality where it is not given."""
    agree = agree or (lambda a, b: a == b)
    keys = [[told.key or told.value for told in cell.told] for cell in cells if cell.told]
    alike = all(matching(keys[0], other, agree) for other in keys[1:]) if keys else True
    verdict: Verdict
    if not compared or not keys:
        verdict = "shown"
    elif not alike:
        verdict = "differ"
    else:
        verdict = "same" if len(keys) == len(cells) else "some"
    return Row(label=label, cells=tuple(cells), verdict=verdict, forms=tuple(dict.fromkeys(forms)))


def matching(a: Sequence[str], b: Sequence[str], agree: Callable[[str, str], bool]) -> bool:
    """Whether each key of the one agrees with one of the other, both ways."""
    return all(any(agree(x, y) for y in b) for x in a) and all(any(agree(x, y) for x in a) for y in b)


def one_by_one(row: Row) -> list[Row]:
    """A row whose cells tell several things, as rows in which each cell tells one; where one cell tells fewer, it is empty."""
    most = max((len(cell.told) for cell in row.cells), default=0)
    if most < 2:
        return [row]
    return [
        Row(
            label=row.label if at == 0 else "",
            cells=tuple(Cell(told=cell.told[at : at + 1], reason=cell.reason if at == 0 else "") for cell in row.cells),
            verdict=row.verdict if at == 0 else "shown",
            forms=row.forms,
        )
        for at in range(most)
    ]
