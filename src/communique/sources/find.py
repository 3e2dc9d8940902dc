"""From what a user names (files, folders, addresses, `-`) to reports, in order."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from communique.sources.failure import Failure, Note
from communique.sources.kinds import COMPRESSED, SUFFIXES, is_address, kind_of_name, read_address, read_stream, stem_of
from communique.sources.options import Options
from communique.sources.rows import Found


def find_reports(paths: Iterable[str], options: Options | None = None) -> Iterator[Found]:
    """Every report of the paths, in order; a folder's files by name, folders within it included.

    Yields a `Failure` for each input that gives no report and a `Note` for each doubt, in their places.
    """
    options = options or Options()
    for path in paths:
        if path == "-":
            yield from read_stream(sys.stdin.buffer, "-", "stdin", options.kind, options)
        elif is_address(path):
            yield from read_address(path, options)
        elif Path(path).is_dir():
            yield from read_folder(path, options)
        else:
            yield from read_file(path, options)


def read_folder(folder: str, options: Options) -> Iterator[Found]:
    """Reports of the files with a known suffix, and a note of the others."""
    others: Counter[str] = Counter()
    failures: list[Failure] = []
    files = 0

    def cannot_list(error: OSError) -> None:
        failures.append(Failure(str(error.filename), reason_of(error)))

    for parent, folders, names in os.walk(folder, onerror=cannot_list):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent) / name
            if name.startswith("."):
                continue
            if not kind_of_name(name) or not path.exists() or not path.is_file():
                others[path.suffix.lower() or "no suffix"] += 1
                continue
            files += 1
            yield from read_file(str(path), options)
    yield from failures
    if not files and not failures:
        yield Failure(folder, f"a folder without reports ({', '.join(SUFFIXES)})")
    elif others:
        kinds = ", ".join(f"{count} {suffix}" for suffix, count in sorted(others.items()))
        count = "1 file" if others.total() == 1 else f"{others.total()} files"
        by = "no report by its name" if others.total() == 1 else "no reports by their names"
        yield Note(folder, f"{count} passed over, {by} ({kinds})")


def read_file(path: str, options: Options) -> Iterator[Found]:
    """The reports of one file."""
    name = Path(path).name
    named = kind_of_name(name)
    kind = named if named in COMPRESSED else options.kind or named
    if Path(path).suffix and not kind and not path.startswith("/dev/"):
        if not os.path.lexists(path):
            yield Failure(path, "no such file")
        else:
            read = ", ".join((*SUFFIXES, *COMPRESSED))
            yield Failure(
                path, f"{Path(path).suffix.lower()} is not read; {read} are (or say what it holds with --input)"
            )
        return
    try:
        with open(path, "rb") as stream:
            yield from read_stream(stream, path, stem_of(name), kind, options)
    except OSError as error:
        yield Failure(path, reason_of(error))
    except ValueError:  # a NUL in the name
        yield Failure(path.replace("\0", "\\0"), "no file has such a name")


def reason_of(error: OSError) -> str:
    """Why the system did not give the file."""
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, PermissionError):
        return "unreadable (no permission)"
    return f"unreadable ({error.strerror or type(error).__name__})"
