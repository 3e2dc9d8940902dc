"""Anniversaries: 'the 10th anniversary of the signing' dates the signing, and, where the day is told, the report."""

from collections.abc import Sequence
from typing import NamedTuple

from communique.reading.days.daywords import DASHES, Words
from communique.reading.days.edtf import shift_months

REACH = 16  # tokens from the word to the day of what it recalls
LONGEST = 150  # years


class Anniversary(NamedTuple):
    """Tokens `first` to `last` (not included; the small words after it too) that tell how many years have passed."""

    first: int
    last: int
    years: int


def find_anniversaries(words: Words) -> list[Anniversary]:
    """'the first anniversary of', '30 years since', '30-летие', 'десятая годовщина', 'тридцатилетие'."""
    out: list[Anniversary] = []
    for at in words.begins.get("anniversary", ()):
        match = words.role(at, "anniversary")
        if match is None:
            continue
        years = int(match.row["shift"]) if match.row["shift"] else _years_before(words, match.first)
        if years and years <= LONGEST:
            out.append(Anniversary(at, words.skip(words.skip(match.last, "of"), "skip"), years))
    return out


def _years_before(words: Words, at: int) -> int | None:
    """'30th', 'first', 'десятая', '10-я', '30-' right before the word."""
    for first in range(at - 1, max(at - 4, -1), -1):
        ordinal = words.role(first, "numbers")
        if ordinal and ordinal.last == at and ordinal.row["value"]:
            return int(ordinal.row["value"])
        value = words.number(first)
        if value is None:
            continue
        between = range(first + 1, at)
        if all(words.mark(i, DASHES) or words.role(i, "suffix") for i in between):
            return value
    return None


def month_of(words: Words, found: Sequence[Anniversary], days: Sequence[tuple[int, str | None]]) -> str | None:
    """'timed to the first anniversary of the accord of 5 May 2021' → '2022-05~': when a report without a day is of.

    `days`: the first token and EDTF date of each time told.
    """
    for mark in found:
        sentence = words.tokens[mark.first].sentence
        if not words.before(mark.first, "occasion") and not _is_occasion(words, mark.first):
            continue
        for at, date in days:
            near = 0 <= at - mark.last <= REACH and words.tokens[at].sentence == sentence
            if near and date and len(date) in (7, 10) and "/" not in date:
                year, month = shift_months(int(date[:4]), int(date[5:7]), 12 * mark.years)
                return f"{year:04d}-{month:02d}~"
    return None


def _is_occasion(words: Words, at: int) -> bool:
    """'timed to coincide with', 'to mark', 'приуроченный к' in the tokens before."""
    return any(words.role(i, "occasion") for i in range(max(at - 8, 0), at))
