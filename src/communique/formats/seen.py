"""A set that does not grow in memory: which of many things were met before."""

import sqlite3
from types import TracebackType
from typing import Self


class Seen:
    """Keys met, in a file that goes away with it. Small sets stay in memory, as SQLite has it."""

    def __enter__(self) -> Self:
        self.database = sqlite3.connect("")  # a temporary file, made only when it is needed
        self.database.execute("CREATE TABLE seen (key TEXT PRIMARY KEY) WITHOUT ROWID")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.database.close()

    def new(self, key: str) -> bool:
        """Whether this is met for the first time."""
        return bool(self.database.execute("INSERT OR IGNORE INTO seen VALUES (?)", (key,)).rowcount)
