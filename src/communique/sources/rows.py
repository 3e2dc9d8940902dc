"""Reports that stand in rows: JSON lines, CSV, TSV."""

import csv
import io
import json
import re
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

from communique.model import Report
from communique.sources.days import day_of_url, parse_day
from communique.sources.decode import SAMPLE, decode, find_encoding
from communique.sources.failure import Failure, Note, SourceError
from communique.sources.options import Columns

Found = Report | Note  # a Failure is a Note
HIGH = bytes(range(128, 256))
UNREAD = re.compile("[\udc80-\udcff]")  # bytes that do not fit the encoding, as `surrogateescape` leaves them


def peek(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """The stream's first bytes, and a stream that still has them."""
    buffered = io.BufferedReader(stream, SAMPLE) if isinstance(stream, io.RawIOBase) else stream
    head = buffered.read(SAMPLE)
    return head, io.BufferedReader(Rejoined(head, buffered), SAMPLE)


class Rejoined(io.RawIOBase):
    """A stream whose beginning was already read."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        size = len(buffer)
        piece, self._head = self._head[:size], self._head[size:]
        piece = piece or self._rest.read(size)
        buffer[: len(piece)] = piece
        return len(piece)


def stream_encoding(head: bytes) -> str:
    """The encoding of a stream by its first bytes; a letter cut in two at their end does not count.

    Raises SourceError where there is nothing in it, or no text.
    """
    if not head.strip():
        raise SourceError("empty")
    if len(head) >= SAMPLE:
        head = head[: head.rfind(b"\n") + 1] or head.rstrip(HIGH)
    return find_encoding(head).removesuffix(", damaged")


def read_jsonl(stream: BinaryIO, where: str, stem: str, columns: Columns) -> Iterator[Found]:
    """A report for each line; a bad line costs itself alone."""
    head, stream = peek(stream)
    try:
        encoding = stream_encoding(head)
    except SourceError as error:
        yield Failure(where, str(error))
        return
    wide = encoding.startswith(("utf-16", "utf-32"))
    lines: Any = io.TextIOWrapper(stream, encoding, newline="\n", errors="replace") if wide else stream
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line if wide else decode_line(line, encoding))
        except (ValueError, RecursionError) as error:
            yield Failure(where, f"not JSON ({str(error).split(': line')[0]})", number)
            continue
        if not isinstance(row, dict):
            yield Failure(where, f"not a JSON object but {type(row).__name__}", number)
            continue
        if columns.text not in row:
            fields = ", ".join(list(row)[:12]) or "none"
            yield Failure(where, f"no field {columns.text!r} (fields: {fields}); name it with --text-column", number)
            continue
        yield from report_of_row(row, where, f"{stem}-{number}", number, columns)


def decode_line(line: bytes, encoding: str) -> str:
    """One line of a file in `encoding`, or in its own where a line does not fit it."""
    try:
        return line.decode(encoding)
    except UnicodeDecodeError:
        return decode(line)[0]
    except LookupError as error:
        raise ValueError(str(error)) from error


def read_csv(stream: BinaryIO, where: str, stem: str, columns: Columns, tabs: bool = False) -> Iterator[Found]:
    """A report for each row under a line of column names; quoted cells may hold line breaks, which are kept."""
    csv.field_size_limit(sys.maxsize)
    head, stream = peek(stream)
    try:
        encoding = stream_encoding(head)
    except SourceError as error:
        yield Failure(where, str(error))
        return
    errors = "replace" if encoding.startswith("utf-16") else "surrogateescape"
    text = io.TextIOWrapper(stream, encoding, newline="", errors=errors)
    reader = csv.reader(text, delimiter="\t" if tabs else delimiter_of(head, encoding), strict=True)
    header: list[str] | None = None
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Failure(where, f"not {'TSV' if tabs else 'CSV'} ({error})", number)
            continue
        if header is None:
            header = [name.strip() for name in cells]
            if columns.text not in header:
                names = ", ".join(header)[:200]
                yield Failure(where, f"no column {columns.text!r} (columns: {names}); name it with --text-column")
                return
        elif cells and len(cells) != len(header):
            yield Failure(where, f"{len(cells)} cells, but {len(header)} columns", number)
        elif cells:
            row = {name: mend(cell, encoding) for name, cell in zip(header, cells, strict=True)}
            yield from report_of_row(row, where, f"{stem}-{number}", number, columns)


def mend(cell: str, encoding: str) -> str:
    """The cell; where it has bytes that do not fit the file's encoding, read in an encoding of its own."""
    if not UNREAD.search(cell):
        return cell
    data = cell.encode(encoding, "surrogateescape")
    try:
        return decode(data)[0]
    except SourceError:
        return data.decode(encoding, "replace")


def delimiter_of(head: bytes, encoding: str) -> str:
    """Comma, or semicolon where the line of column names has more of those (spreadsheets in many countries)."""
    first = head.decode(encoding, "ignore").split("\n", 1)[0]
    return ";" if first.count(";") > first.count(",") else ","


def report_of_row(row: dict[str, Any], where: str, name: str, line: int, columns: Columns) -> Iterator[Found]:
    """The row's report, after a note where its day can't be read; or a failure."""
    text = row.get(columns.text)
    if not isinstance(text, str):
        kind = "empty" if text is None else f"a {type(text).__name__}, not text"
        yield Failure(where, f"{columns.text!r} is {kind}", line)
        return
    if not text.strip():
        yield Failure(where, f"{columns.text!r} is empty", line)
        return

    def cell(column: str) -> str | None:
        value = row.get(column)
        return None if value is None or isinstance(value, dict | list) else str(value).strip() or None

    url, written = cell(columns.url), cell(columns.published)
    published = parse_day(written) if written else day_of_url(url or "")
    if written and not published:
        yield Note(
            where, f"{columns.published!r} is {written[:40]!r}, no day such as 2023-11-16; read without it", line
        )
        published = day_of_url(url or "")
    yield Report(
        id=cell(columns.id) or name,
        text=text,
        source=where,
        url=url,
        title=cell(columns.title),
        outlet=cell(columns.outlet),
        published=published,
        language=cell(columns.language),
    )
