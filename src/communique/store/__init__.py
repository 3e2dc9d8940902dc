"""Store: the record in one SQLite file.

`Record(path)` opens it; `add` enters reports with their readings; `find`, `show`, `people`, `timeline` and `stats` ask it;
`rule` keeps a person's corrections.
"""

from communique.store.dump import dump
from communique.store.errors import RecordError
from communique.store.record import Record, Summary

__all__ = ["Record", "RecordError", "Summary", "dump"]
