"""Opening a record: a new one is made, an older one brought up to date, what is no record left alone.

A record is one SQLite file. `application_id` tells it from other SQLite files, `user_version` is the number of the
last migration it has had. Writers take turns: a transaction begins with BEGIN IMMEDIATE and waits for the other's end.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import quote

from communique.store.errors import RecordError, plainly

APPLICATION_ID = 0x436D6E71  # 'Cmnq'
MAGIC = b"SQLite format 3\x00"
WAIT = 60.0  # seconds for another writer
PAUSE = 0.02  # seconds between two tries to begin a log
COUNTED = 5  # the migration that counts all that is kept counted
CACHE = 64_000  # KiB of pages kept in memory


@cache
def migrations() -> tuple[str, ...]:
    """The text of each migration, in order; the first makes a new record."""
    folder = files("communique.store") / "migrations"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1)), "migrations are numbered from 0001"
    return tuple((folder / name).read_text("utf-8") for name in names)


def statements_of(script: str) -> Iterator[str]:
    """The statements of an SQL script, one by one."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""
    assert not statement.strip(), f"a statement without an end: {statement[:60]!r}"


def connect(path: str, *, write: bool = False, create: bool = False) -> sqlite3.Connection:
    """A connection to the record at `path`, up to date where it may be written.

    create: make the record where there is none. Raises RecordError, and leaves alone what is no record of ours.
    """
    look_at(path, create)
    with plainly(path):
        database = open_file(path, write)
        try:
            check(database, path, write, create)
            if write:
                write_ahead(database)
                migrate(database, path)
        except BaseException:
            database.close()
            raise
    return database


def look_at(path: str, create: bool) -> None:
    """Refuse what can't be a record before SQLite opens it."""
    file = Path(path)
    if file.is_dir():
        raise RecordError(f"{path}: it is a folder, no record")
    if not file.exists():
        if not create:
            raise RecordError(f"{path}: no record is here (communique add PATH… makes one; --record names another)")
        if not file.absolute().parent.is_dir():
            raise RecordError(f"{path}: there is no folder {file.parent}")
        return
    try:
        with open(path, "rb") as stream:
            head = stream.read(len(MAGIC))
    except OSError as error:
        raise RecordError(f"{path}: it can't be opened ({error.strerror})") from error
    if head and head != MAGIC:
        raise RecordError(f"{path}: it is no record (no SQLite file)")
    if not head and not create and not Path(path + "-wal").exists():
        raise RecordError(f"{path}: it is empty, no record")


def open_file(path: str, write: bool) -> sqlite3.Connection:
    """The file opened. One that lies where nothing may be written is read as it stands."""
    address = "file:" + quote(os.path.abspath(path))
    if write and os.path.exists(path) and not os.access(path, os.W_OK):
        raise RecordError(f"{path}: it is read-only, and so can't be added to")
    mode = "rwc" if write else "ro"
    if not write and not os.access(os.path.dirname(os.path.abspath(path)), os.W_OK):
        if not os.path.exists(path + "-wal"):
            mode = "ro&immutable=1"
    database = sqlite3.connect(f"{address}?mode={mode}", uri=True, isolation_level=None, timeout=WAIT)
    database.execute("PRAGMA foreign_keys = ON")
    database.execute(f"PRAGMA cache_size = -{CACHE}")
    database.execute("PRAGMA temp_store = MEMORY")
    return database


def check(database: sqlite3.Connection, path: str, write: bool, create: bool) -> None:
    """Refuse a foreign file, and one that a newer program made."""
    database.execute("BEGIN")  # all at one moment, since another process may be making the record now
    try:
        (kind,) = database.execute("PRAGMA application_id").fetchone()
        (version,) = database.execute("PRAGMA user_version").fetchone()
        (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    finally:
        database.execute("COMMIT")
    if kind != APPLICATION_ID:
        if kind or tables or version or not create:
            raise RecordError(f"{path}: it is an SQLite file of another program, no record; it was left alone")
        return
    newest = len(migrations())
    if version > newest:
        raise RecordError(
            f"{path}: a newer program made it (schema {version}; this one knows {newest}); "
            "use that, or a newer communique"
        )
    if version < newest and not write:
        raise RecordError(f"{path}: an older program made it; communique reread --record {path} brings it up to date")


def write_ahead(database: sqlite3.Connection) -> None:
    """Keep a write-ahead log, so that readers need not wait for writers.

    SQLite refuses the change at once while another process writes to a record that has no such log yet: its own wait
    does not cover this (two that waited for each other would never end). So the wait is here.
    """
    end = monotonic() + WAIT
    while True:
        try:
            database.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or monotonic() > end:
                raise
        sleep(PAUSE)


def migrate(database: sqlite3.Connection, path: str) -> None:
    """Apply the migrations that the record has not had, each in a transaction of its own."""
    for number, script in enumerate(migrations(), 1):
        if database.execute("PRAGMA user_version").fetchone()[0] >= number:
            continue
        with writing(database):
            if database.execute("PRAGMA user_version").fetchone()[0] >= number:
                continue  # another process was faster
            for statement in statements_of(script):
                database.execute(statement)
            database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            database.execute(f"PRAGMA user_version = {number}")


def recount(database: sqlite3.Connection) -> None:
    """Count anew all that is kept counted, from what the record has; done twice, it is the same. Within a transaction."""
    for statement in statements_of(migrations()[COUNTED - 1]):
        if bare(statement).startswith(("UPDATE", "DELETE", "INSERT")):
            database.execute(statement)


def bare(statement: str) -> str:
    """An SQL statement without the comment lines before it."""
    return "\n".join(line for line in statement.splitlines() if not line.startswith("--")).strip()


@contextmanager
def writing(database: sqlite3.Connection) -> Iterator[None]:
    """A transaction that is whole or not at all; begun when no other writer is at work."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
