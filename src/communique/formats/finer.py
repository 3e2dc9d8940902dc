"""CAMEO codes: that of the situation, or a finer one where the event's own words or topics tell more (`finer.tsv`)."""

from functools import cache
from typing import Final, NamedTuple

from communique.formats.coding import table
from communique.formats.events import Coded
from communique.languages.tables import Row, room_table

LANGUAGES: Final = ("en", "ru")
DENIED: Final = frozenset(["not", "never", "без", "не", "without"])  # words that turn what a beginning tells
AHEAD: Final = (
    "said_reject",
    "message_reject",
    "said_call",
    "said_criticise",
)  # what is asked, denied or blamed may be negated


class Finer(NamedTuple):
    """A row of finer.tsv, its cells parted."""

    topics: frozenset[str]
    toward: str
    words: dict[str, tuple[tuple[str, ...], ...]]
    row: Row


def cameo_row(coded: Coded) -> Row:
    """The row of cameo.tsv or finer.tsv that gives an event its code."""
    for finer in _finer().get(coded.what, ()):
        if _fits(finer, coded):
            return finer.row
    rows = table("cameo")
    return rows.get(coded.what) or rows["message"]  # messages of acts that have no code of their own


@cache
def _finer() -> dict[str, list[Finer]]:
    """The finer rows of each situation, in their order."""
    found: dict[str, list[Finer]] = {}
    for row in room_table("formats", "finer"):
        words = {
            language: tuple(tuple(row[column].split("|")) for column in (language, f"{language}2") if row[column])
            for language in LANGUAGES
        }
        finer = Finer(frozenset(row["topics"].split()), row["toward"], words, row)
        for what in row["situations"].split():
            found.setdefault(what, []).append(finer)
    return found


def _fits(finer: Finer, coded: Coded) -> bool:
    """Whether topics, direction and words are those of the row."""
    if finer.topics and not (coded.topics and finer.topics.issuperset(coded.topics)):
        return False
    if finer.toward and (finer.toward == "yes") != bool(coded.recipients):
        return False
    return any(_has(finer.words.get(language, ()), text, coded.what) for language, text in _texts(coded))


def _texts(coded: Coded) -> list[tuple[str, str]]:
    """The words of the event, with their language: of a statement its own, else those of all its reports."""
    accounts = [coded.account] if coded.statement else coded.told.accounts
    return [(a.language or "en", coded.quote if coded.statement else a.quote) for a in accounts]


def _has(groups: tuple[tuple[str, ...], ...], text: str, what: str) -> bool:
    """Whether a beginning of each group stands at the start of a word, and nothing denies it."""
    spaced = " " + " ".join("".join(c if c.isalnum() or c == "-" else " " for c in text.lower()).split()) + " "
    if not groups or (what not in AHEAD and DENIED & set(spaced.split())):
        return False
    return all(any(f" {beginning}" in spaced for beginning in group) for group in groups)
