"""Knowledge as data: tab-separated tables that a linguist can edit.

A table is UTF-8 text; its first line that is no comment names the columns, separated by tabs; a line that begins
with `#` is a comment; an empty line is passed over; missing cells at the end of a line are empty.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import zip_longest


class Row(dict[str, str]):
    """One line of a table: the table's name and its cells by column; '' in columns that the table lacks.

    Rows are never changed once read. Each is equal to itself alone, so that the lines of a table can be told apart.
    """

    __slots__ = ("table",)
    __hash__ = object.__hash__  # type: ignore[assignment]
    __eq__ = object.__eq__
    __ne__ = object.__ne__

    def __init__(self, table: str, cells: dict[str, str]) -> None:
        super().__init__(cells)
        self.table = table

    def __missing__(self, column: str) -> str:
        return ""


def parse_table(name: str, text: str) -> Iterator[Row]:
    """Rows of a table's text. Raises ValueError, naming table and line, where a line has too many cells."""
    columns: list[str] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if columns is None:
            columns = cells
            continue
        if len(cells) > len(columns):
            raise ValueError(f"{name}.tsv, line {number}: {len(cells)} cells, but {len(columns)} columns ({line!r})")
        yield Row(name, dict(zip_longest(columns, cells, fillvalue="")))


@cache
def load_table(folder: str, name: str) -> tuple[Row, ...]:
    """Rows of `languages/FOLDER/NAME.tsv`; none where the language has no such table."""
    path = files("communique.languages") / folder / f"{name}.tsv"
    return tuple(parse_table(name, path.read_text("utf-8"))) if path.is_file() else ()


@cache
def room_table(room: str, name: str) -> tuple[Row, ...]:
    """Rows of a table that another room of the program has: `room_table("formats", "cameo")`."""
    return tuple(parse_table(name, (files(f"communique.{room}") / f"{name}.tsv").read_text("utf-8")))
