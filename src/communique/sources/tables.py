"""Parquet and Arrow files of texts: a report for each row."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from communique.sources.extras import load
from communique.sources.failure import Failure, SourceError
from communique.sources.options import Columns
from communique.sources.rows import Found, report_of_row

BATCH = 256  # rows held at a time


def read_parquet(stream: BinaryIO, where: str, stem: str, columns: Columns) -> Iterator[Found]:
    """The rows of a Parquet file, a batch at a time (the footer is read first, so the stream must be seekable)."""
    parquet = load("pyarrow.parquet", "Parquet")
    try:
        file = parquet.ParquetFile(stream)
        names = list(file.schema_arrow.names)
        yield from rows_of(file.iter_batches(BATCH, columns=wanted(names, columns)), names, where, stem, columns)
    except (load("pyarrow", "Parquet").ArrowException, OSError) as error:
        yield Failure(where, f"not Parquet, or damaged ({first_line(error)})")


def read_arrow(stream: BinaryIO, where: str, stem: str, columns: Columns) -> Iterator[Found]:
    """The rows of an Arrow file or stream (Feather version 2 is the file form)."""
    arrow = load("pyarrow", "Arrow")
    try:
        head = stream.read(6)
        stream.seek(0)
        opened = arrow.ipc.open_file(stream) if head == b"ARROW1" else arrow.ipc.open_stream(stream)
        names = list(opened.schema.names)
        batches = (opened.get_batch(i) for i in range(opened.num_record_batches)) if head == b"ARROW1" else iter(opened)
        yield from rows_of(batches, names, where, stem, columns)
    except (arrow.ArrowException, OSError) as error:
        yield Failure(where, f"not Arrow, or damaged ({first_line(error)})")


def rows_of(batches: Any, names: list[str], where: str, stem: str, columns: Columns) -> Iterator[Found]:
    """A report for each row of the batches; rows are counted from 1. Raises SourceError without a column of texts."""
    if columns.text not in names:
        raise SourceError(f"no column {columns.text!r} (columns: {', '.join(names)[:200]}); name it with --text-column")
    number = 0
    for batch in batches:
        for row in batch.select(wanted(names, columns)).to_pylist():
            number += 1
            yield from report_of_row(row, where, f"{stem}-{number}", number, columns)


def wanted(names: list[str], columns: Columns) -> list[str]:
    """The columns of the file that a report is made of."""
    mine = {columns.id, columns.text, columns.title, columns.url, columns.outlet, columns.published, columns.language}
    return [name for name in names if name in mine]


def first_line(error: Exception) -> str:
    """An error's message on one line."""
    return (str(error).splitlines() or [type(error).__name__])[0][:120]
