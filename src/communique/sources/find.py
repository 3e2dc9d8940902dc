"""From what a user names (files, folders, `-`) to reports, in order."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from communique.model import Report
from communique.sources.decode import decode
from communique.sources.failure import Failure, Note, SourceError
from communique.sources.html import read_page
from communique.sources.options import Options
from communique.sources.rows import Found, read_csv, read_jsonl

SUFFIXES = {".txt": "txt", ".html": "html", ".htm": "html", ".jsonl": "jsonl", ".csv": "csv", ".tsv": "tsv"}


def find_reports(paths: Iterable[str], options: Options | None = None) -> Iterator[Found]:
    """Every report of the paths, in order; a folder's files by name, folders within it included.

    Yields a `Failure` for each input that gives no report and a `Note` for each doubt, in their places.
    """
    options = options or Options()
    for path in paths:
        if path == "-":
            yield from read_stream(sys.stdin.buffer, "-", "stdin", options.kind, options)
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
            suffix = path.suffix.lower()
            if name.startswith("."):
                continue
            if suffix not in SUFFIXES or not path.exists() or not path.is_file():
                others[suffix or "no suffix"] += 1
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
    suffix = Path(path).suffix.lower()
    kind = options.kind or SUFFIXES.get(suffix)
    if suffix and not kind and not path.startswith("/dev/"):
        if not os.path.lexists(path):
            yield Failure(path, "no such file")
        else:
            yield Failure(path, f"{suffix} is not read; {', '.join(SUFFIXES)} are (or say what it holds with --input)")
        return
    try:
        with open(path, "rb") as stream:
            yield from read_stream(stream, path, Path(path).stem, kind, options)
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


def read_stream(stream: BinaryIO, where: str, stem: str, kind: str | None, options: Options) -> Iterator[Found]:
    """The reports of an open file or standard input; its content tells the kind where nothing else does."""
    if kind == "jsonl":
        yield from read_jsonl(stream, where, stem, options.columns)
    elif kind in ("csv", "tsv"):
        yield from read_csv(stream, where, stem, options.columns, tabs=kind == "tsv")
    else:
        yield from read_whole(stream.read(), where, stem, kind, options)


def read_whole(data: bytes, where: str, stem: str, kind: str | None, options: Options) -> Iterator[Found]:
    """The report that is a whole file: a text or a page."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        yield Failure(where, "not text (NUL bytes alone)" if b"\x00" in data else "empty")
        return
    try:
        kind = kind or kind_of(data)
        if kind == "jsonl":
            import io

            yield from read_jsonl(io.BytesIO(data), where, stem, options.columns)
        elif kind == "html":
            page = read_page(data)
            yield Report(id=stem, text=page.text, source=where, url=page.url, title=page.title, outlet=page.outlet,
                         published=page.published)  # fmt: skip
        else:
            text, encoding = decode(data)
            if encoding.endswith("damaged"):
                yield Note(where, f"damaged {encoding.split(',')[0]}; what could not be read stands as U+FFFD")
            if not text.strip():
                yield Failure(where, "empty")
                return
            yield Report(id=stem, text=text, source=where)
    except SourceError as error:
        yield Failure(where, str(error))


def kind_of(data: bytes) -> str:
    """html for what begins as a page, jsonl for what begins with an object, else txt."""
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return "html"
    return "jsonl" if head.startswith(b"{") and b'"' in head else "txt"
