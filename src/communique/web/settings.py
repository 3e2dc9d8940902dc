"""What an application is set to, and what a page or an answer of the API gets from it."""

import os
import sqlite3
import threading
import time
from typing import Final

import msgspec
from starlette.requests import Request

from communique.store import Record

SECONDS: Final = 15.0  # a question that takes longer is given up, and said so
CACHE: Final = 16_000  # KiB of pages that each thread keeps
MAPPED: Final = 2_147_418_112  # bytes of the file that are read where the system keeps them, not copied; SQLite's most
THREADS: Final = 12  # that answer at once
STEPS: Final = 20_000  # steps of SQLite between two looks at the clock


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """An application's settings.

    record: the file. language: of the interface; None follows the browser. token: what proves that one may write; None:
    nobody may. closed: whether reading needs the token too. hosts: names that the server answers to, without ports, `*` for
    every address in figures. largest: bytes of a request's body. outlets: the user's own table, outlet → party, before the shipped one.
    """

    record: str
    language: str | None = None
    token: str | None = None
    closed: bool = False
    hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "[::1]")
    largest: int = 4_000_000
    outlets: dict[str, str] = {}


def file_of(path: str) -> tuple[int, int] | None:
    """Which file is at a path now; None where none is."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


class TookTooLong(Exception):
    """A question to the record that was given up."""


class Reader:
    """Connections to the record, one for each thread that answers; each is opened when its thread first asks, and again
    where another file has taken the record's place."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.own = threading.local()

    def database(self) -> sqlite3.Connection:
        """This thread's connection, for reading. A question of more than SECONDS from now on raises sqlite3's
        OperationalError 'interrupted'. Raises RecordError."""
        own = self.own
        if getattr(own, "file", None) != (file := file_of(self.path)) or not file:
            if hasattr(own, "record"):
                own.record.close()
            own.record, own.file = Record(self.path), file
            own.record.database.execute(f"PRAGMA cache_size = -{CACHE}")
            own.record.database.execute(f"PRAGMA mmap_size = {MAPPED}")
        database: sqlite3.Connection = self.own.record.database
        end = time.monotonic() + SECONDS
        database.set_progress_handler(lambda: time.monotonic() > end, STEPS)
        return database


def settings_of(request: Request) -> Settings:
    """The application's settings."""
    found: Settings = request.app.state.settings
    return found


def database_of(request: Request) -> sqlite3.Connection:
    """The record, for reading, in this request's thread: pages are plain functions (`def`), which the server runs in
    threads; an `async def` must not ask for it."""
    reader: Reader = request.app.state.reader
    return reader.database()
