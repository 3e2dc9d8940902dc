"""Cells and lines of text files: CSV that no spreadsheet runs as a formula, JSON one thing a line."""

import csv
import io
import re
from collections.abc import Iterable
from typing import Any

import msgspec

SPACE = re.compile(r"\s+")
# What could command a screen or turn a line about: controls, bidirectional overrides and isolates, lone surrogates.
UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
LONGEST = 1000  # characters of a quotation in a cell


def fit(text: str) -> str:
    """The text on one line, without characters that could command a screen."""
    return UNFIT.sub("\ufffd", SPACE.sub(" ", text)).strip()


def cell(value: Any) -> str:
    """A value as a cell: None is empty, words that begin like a formula get an apostrophe, numbers stay as they are."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    text = fit(str(value))
    return "'" + text if text[:1] in ("=", "+", "-", "@") and len(text) > 1 else text


def csv_line(values: Iterable[Any], delimiter: str = ",") -> str:
    """A line of CSV as RFC 4180 has it."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerow([cell(value) for value in values])
    return out.getvalue()


def json_line(value: Any) -> str:
    """A value as JSON on one line."""
    return msgspec.json.encode(value).decode() + "\n"
