"""Sources: from files, folders and standard input to reports.

`find_reports(paths, options)` gives every report in order, and a `Failure` or `Note` in the place of what could not be
read or was passed over. It never raises for bad input.
"""

from communique.sources.days import day_of_url, parse_day
from communique.sources.decode import decode
from communique.sources.failure import Failure, Note, SourceError
from communique.sources.find import SUFFIXES, find_reports
from communique.sources.options import Columns, Options

__all__ = [
    "SUFFIXES",
    "Columns",
    "Failure",
    "Note",
    "Options",
    "SourceError",
    "day_of_url",
    "decode",
    "find_reports",
    "parse_day",
]
