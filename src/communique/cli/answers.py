"""A record's answers as lines of a screen, as JSON and as CSV."""

import csv
import io
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from communique.cli.as_rows import guarded
from communique.cli.paint import DOUBT, PEOPLE, PLACE, PLAIN, QUIET, Line, is_terminal
from communique.cli.words import clip, fit, screen_width
from communique.store import Found

COLUMNS = ("id", "kind", "status", "salience", "date", "first_day", "last_day", "city", "country", "who", "parties", "topics",
           "accounts", "voices", "confidence")  # fmt: skip


def refuse(error: Exception) -> int:
    """Say what went wrong."""
    print(f"communique: {error}", file=sys.stderr)
    return 1


def print_json(value: Any) -> None:
    """A value as JSON on standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n")
    sys.stdout.buffer.flush()


def print_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Rows as CSV on standard output; no cell can run as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([guarded("" if cell is None else str(cell)) for cell in row] for row in rows)
    sys.stdout.write(out.getvalue())


def engagement_rows(found: Iterable[Found]) -> Iterable[Sequence[Any]]:
    """Engagements as rows of COLUMNS."""
    for one in found:
        yield [" ".join(one.topics) if c == "topics" else getattr(one, c) for c in COLUMNS]


def engagement_lines(found: Iterable[Found], width: int) -> list[Line]:
    """A line for each engagement: day, kind, who, where, by how many, id."""
    lines: list[Line] = []
    for one in found:
        where = ", ".join(part for part in (one.city, one.country) if part)
        kind = one.kind + ("" if one.status == "held" else f", {one.status}")
        room = max(20, width - 22 - 21 - 22 - 24)
        lines.append([
            (f"{one.date or 'no day':<22}", PLACE), (f"{kind:<21}", PLAIN), (f"{clip(fit(one.who), room):<{room}}  ", PEOPLE),
            (f"{clip(fit(where), 20):<22}", PLACE), (one.id, QUIET),
            (f"  {one.voices} voices" if one.voices > 1 else "", QUIET), ("  ?" if one.confidence < 0.7 else "", DOUBT),
        ])  # fmt: skip
    return lines


def wide() -> int:
    """Characters in a line of a table."""
    return max(screen_width(is_terminal()), 140)
