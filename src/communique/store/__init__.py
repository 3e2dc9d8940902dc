"""Store: the record in one SQLite file.

`Record(path)` opens it; `add` enters reports with their readings; `find`, `show`, `people`, `timeline` and `stats` ask it;
`rule` keeps a person's corrections.
"""

from communique.store.asking import Answer, Filters, Found, Sort, Stats, engagement, every, find, months, stats
from communique.store.dump import dump
from communique.store.errors import RecordError
from communique.store.people import find_people
from communique.store.record import Record, Summary
from communique.store.rulings import RulingError
from communique.store.showing import Portrait, Shown, portrait, register, show
from communique.store.telling import Told, ToldAccount, ToldSide, ToldStatement, tell, tell_every

__all__ = [
    "Answer",
    "Filters",
    "Found",
    "Portrait",
    "Record",
    "RecordError",
    "RulingError",
    "Shown",
    "Sort",
    "Stats",
    "Summary",
    "Told",
    "ToldAccount",
    "ToldSide",
    "ToldStatement",
    "dump",
    "engagement",
    "every",
    "find",
    "find_people",
    "months",
    "portrait",
    "register",
    "show",
    "stats",
    "tell",
    "tell_every",
]
