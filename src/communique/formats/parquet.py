"""`parquet`: an engagement a row, with lists of its participants, accounts and statements; by pyarrow, a group of rows at a time.

Needs `communique[formats]`.
"""

import io
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from communique import __version__
from communique.formats.sheets import Cells, columns, sheet_rows
from communique.store import Told

GROUP: Final = 2_000  # engagements written together
LISTS: Final = {
    "participants": "participants",
    "accounts": "told_by",
    "statements": "statements",
}  # `accounts` is their count


def parquet_rows(told: Iterable[Told], left: Counter[str], group: int = GROUP) -> Iterator[bytes]:
    """The file's bytes, as the groups are done. A field's meaning stands in its metadata."""
    import pyarrow
    from pyarrow import parquet

    kinds = {"text": pyarrow.string(), "day": pyarrow.date32(), "number": pyarrow.float64(), "count": pyarrow.int32()}

    def fields(sheet: str, without: str = "") -> list[Any]:
        return [pyarrow.field(c["column"], kinds[c["form"]], metadata={"meaning": c["meaning"]}) for c in columns(sheet)
                if c["column"] != without]  # fmt: skip

    nested = [
        pyarrow.field(name, pyarrow.list_(pyarrow.struct(fields(sheet, "engagement")))) for sheet, name in LISTS.items()
    ]
    schema = pyarrow.schema([*fields("engagements"), *nested], metadata={"made by": f"Communiqué {__version__}"})
    sink = Pipe()
    with parquet.ParquetWriter(sink, schema, compression="zstd") as writer:
        for several in groups(told, group):
            writer.write_table(pyarrow.Table.from_pylist(several, schema))
            yield sink.take()
    yield sink.take()


def groups(told: Iterable[Told], size: int) -> Iterator[list[dict[str, Any]]]:
    """Engagements as rows, so many together."""
    held: list[dict[str, Any]] = []
    for one in told:
        held.append(row(one))
        if len(held) == size:
            yield held
            held = []
    if held:
        yield held


def row(told: Told) -> dict[str, Any]:
    """An engagement with its lists."""
    made: dict[str, Any] = {name: [] for name in LISTS.values()}
    for sheet, cells in sheet_rows(told):
        if sheet == "engagements":
            made |= named(sheet, cells)
        else:
            made[LISTS[sheet]].append(named(sheet, cells))
    return made


def named(sheet: str, cells: Cells) -> dict[str, Any]:
    """Cells by their columns. Lone surrogates, which UTF-8 can't hold, become U+FFFD."""
    return {
        column["column"]: cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell
        for column, cell in zip(columns(sheet), cells, strict=True)
    }


class Pipe(io.RawIOBase):
    """A file that gives away what was written since the last time; only the place that is reached is kept."""

    def __init__(self) -> None:
        self.held: list[bytes] = []
        self.place = 0

    def writable(self) -> bool:
        """It is written to."""
        return True

    def tell(self) -> int:
        """Bytes written in all."""
        return self.place

    def write(self, data: Any) -> int:
        """Hold the bytes."""
        piece = bytes(data)
        self.held.append(piece)
        self.place += len(piece)
        return len(piece)

    def take(self) -> bytes:
        """Give away what is held."""
        piece, self.held = b"".join(self.held), []
        return piece
