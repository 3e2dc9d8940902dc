"""Sources: from files, folders, feeds, archives, addresses and standard input to reports.

`find_reports(paths, options)` gives every report in order, and a `Failure` or `Note` in the place of what could not be
read or was passed over. It never raises for bad input.
"""

from communique.sources.days import day_of_url, parse_day
from communique.sources.decode import decode
from communique.sources.failure import Failure, Note, SourceError
from communique.sources.find import find_reports
from communique.sources.kinds import KINDS, SUFFIXES
from communique.sources.options import Columns, Known, Options, Validators

__all__ = [
    "KINDS",
    "SUFFIXES",
    "Columns",
    "Failure",
    "Known",
    "Note",
    "Options",
    "SourceError",
    "Validators",
    "day_of_url",
    "decode",
    "find_reports",
    "parse_day",
]
