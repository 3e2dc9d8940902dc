"""What goes wrong with a record, said so that a person knows what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


class RecordError(Exception):
    """The record can't be used; the message says why and what helps, in one line."""


REASONS = {
    "SQLITE_FULL": "the disk is full; what was added before is in the record, the rest can be added again",
    "SQLITE_READONLY": "it is read-only, and so can't be added to",
    "SQLITE_CANTOPEN": "it can't be opened (is the folder there, and may you write in it?)",
    "SQLITE_BUSY": "another program has kept it locked for a minute; try again when that has ended",
    "SQLITE_LOCKED": "another program has kept it locked for a minute; try again when that has ended",
    "SQLITE_NOTADB": "it is no record (no SQLite file)",
    "SQLITE_CORRUPT": "it is damaged; take a copy from before (sqlite3's .recover saves what can be read)",
    "SQLITE_PERM": "you may not open it",
    "SQLITE_AUTH": "you may not open it",
    "SQLITE_IOERR": "it can't be read or written (a full disk, a limit on the size of files, a lost drive?); "
    "what was added before is in the record",
    "SQLITE_TOOBIG": "a text is longer than SQLite can hold (a thousand million bytes)",
}


def reason_of(error: sqlite3.Error) -> str:
    """Why SQLite refused, in words; its own where there are none of ours."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for code, reason in REASONS.items():
        if name.startswith(code):
            return reason
    return str(error)


@contextmanager
def plainly(path: str) -> Iterator[None]:
    """SQLite's errors as RecordError, with the record's path."""
    try:
        yield
    except sqlite3.Error as error:
        raise RecordError(f"{path}: {reason_of(error)}") from error
