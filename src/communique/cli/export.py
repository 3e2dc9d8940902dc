"""`communique export`: a record's engagements in the shapes that other tools expect."""

import contextlib
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final

from communique import formats
from communique.cli.answers import refuse
from communique.formats.dyads import LENGTHS
from communique.store import Filters, Record, RecordError, Told, tell_every, tenures
from communique.store.counting import published

FORMATS: dict[str, Callable[..., Iterator[str] | Iterator[bytes]]] = {
    "csv": formats.csv_rows, "tsv": formats.tsv_rows, "xlsx": formats.xlsx_rows, "parquet": formats.parquet_rows,
    "jsonl": formats.jsonl_rows, "dyads": formats.dyad_rows, "plover": formats.plover_rows, "cameo": formats.cameo_rows, "icews": formats.icews_rows,
    "geojson": formats.geojson_rows, "ical": formats.ical_rows, "gexf": formats.gexf_rows, "graphml": formats.graphml_rows,
    "jsonld": formats.jsonld_rows, "ftm": formats.ftm_rows, "bibtex": formats.bibtex_rows, "csljson": formats.csljson_rows,
}  # fmt: skip
BINARY: Final = ("xlsx", "parquet")


def export_command(record: str, filters: Filters, format: str, output: str | None, options: dict[str, Any]) -> int:
    """Write the engagements; on standard error say how many, and what the format left out. options: of the format."""
    left: Counter[str] = Counter()
    given: Counter[str] = Counter()
    try:
        with Record(record) as opened, written(output) as out:
            if format == "ftm":
                options = options | {"tenures": lambda person: tenures(opened.database, person)}
            if format == "dyads":
                period: formats.Period = options.get("period", "month")
                options = options | {"coverage": published(opened.database, LENGTHS[period])}
            told = counted(tell_every(opened.database, filters), given)
            for piece in FORMATS[format](told, left, **options):
                out.write(piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace"))
    except RecordError as error:
        return refuse(error)
    except ModuleNotFoundError as error:
        return refuse(ValueError(f"{format} needs the library {error.name}: pip install 'communique[formats]'"))
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
def written(output: str | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that is there only once it is whole."""
    if output is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(output)
    if path.is_dir():
        raise IsADirectoryError(21, "Is a directory")
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with open(handle, "wb") as out:
            yield out
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
