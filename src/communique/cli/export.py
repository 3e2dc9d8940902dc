"""`communique export`: a record's engagements in the shapes that other tools expect."""

import contextlib
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from communique.cli.answers import refuse
from communique.formats import (
    csv_rows,
    dyad_rows,
    geojson_rows,
    gexf_rows,
    ical_rows,
    icews_rows,
    jsonl_rows,
    plover_rows,
)
from communique.store import Filters, Record, RecordError, Told, tell_every

FORMATS: dict[str, Callable[..., Iterator[str]]] = {
    "csv": csv_rows, "jsonl": jsonl_rows, "dyads": dyad_rows, "plover": plover_rows, "icews": icews_rows,
    "geojson": geojson_rows, "ical": ical_rows, "gexf": gexf_rows,
}  # fmt: skip


def export_command(record: str, filters: Filters, format: str, output: str | None, period: str | None) -> int:
    """Write the engagements; on standard error say how many, and what the format left out."""
    left: Counter[str] = Counter()
    given: Counter[str] = Counter()
    options: dict[str, Any] = {"period": period} if period else {}
    try:
        with Record(record) as opened, written(output) as out:
            told = counted(tell_every(opened.database, filters), given)
            for piece in FORMATS[format](told, left, **options):
                out.write(piece)
    except RecordError as error:
        return refuse(error)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        return refuse(OSError(f"{output}: {error.strerror}"))
    total = given["engagements"]
    print(
        f"communique: {total:,} engagement{'s' * (total != 1)}" + (f" to {output}" if output else ""), file=sys.stderr
    )
    for reason, count in sorted(left.items()):
        print(f"communique: left out: {count:,} {reason}", file=sys.stderr)
    return 0


def counted(told: Iterable[Told], given: Counter[str]) -> Iterator[Told]:
    """The same, counted as they pass."""
    for one in told:
        given["engagements"] += 1
        yield one


@contextlib.contextmanager
def written(output: str | None) -> Iterator[TextIO]:
    """Standard output, or a file that is there only once it is whole."""
    if output is None:
        sys.stdout.flush()
        yield sys.stdout
        sys.stdout.flush()
        return
    path = Path(output)
    if path.is_dir():
        raise IsADirectoryError(21, "Is a directory")
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with open(handle, "w", encoding="utf-8", newline="") as out:
            yield out
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
