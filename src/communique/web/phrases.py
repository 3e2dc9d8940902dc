"""Sentences that other rooms make in English with things in them, so that a page can say them in its language.

A phrase has holes: {office} a label, {party} a code, {status} a label, {what} another phrase, any other name words that stay
as they are; a figure after the name tells two holes apart. The reasons in a record and the messages of errors are such
sentences: what no phrase fits is shown as it stands.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

HOLE: Final = re.compile(r"\{([a-z]+[0-9]?)\}")
PHRASES: Final = (
    # Why accounts, names and engagements go together.
    "a day is missing", "one has no day, but was published then", "the same day", "days that agree", "the same month", "the same year", "a day within the month",
    "within the year", "the same city", "the same country", "though told of two places", "reported within days of each other",
    "the reports are about the same", "the reports have another engagement in common", "the reports have {number} other engagements in common",
    "{status} and {status2}: the status moved", "{party} on both sides", "both of {party}",
    "{party} and {party2}: one state after the other", "{party} and {party2}: a state and an organisation", "both {office}",
    "ruled the same by {who} on {day}: {why}", "ruled the same by {who} on {day}", "ruled the same",
    "in {party}", "on the days of the visit", "{who} takes part",
    "{office} of {party}: reports have {who} so from {day} to {day2}",
    "{who}: {who2}, {office} of {party}, is the one reports know then",
    # Errors that pages tell.
    "Nothing is at this address.", "This address does not answer to that method.",
    "Something went wrong in the program. The terminal where it runs says what.",
    "The record can't be asked now: {reason}", "This took more than {number} seconds and was given up; ask for less.",
    "{field} has to be {what}", "{field} is no parameter here; there are: {list}", "{code}: {what}",
    "at most {number} characters", "words without control characters", "a party: three letters such as AZE, IGO:UN, or X:Name",
    "two parties with a hyphen between them, such as AZE-RUS", "a day, month or year, such as 2023-11-16, 2023-11, 2023",
    "a number from 0 to 1", "a whole number from 1 to {number}", "one of: {list}",
    "A form is sent as application/x-www-form-urlencoded.", "This is no form of up to {number} fields in UTF-8.",
    "This server only shows; communique serve --token WORDS lets people write.",
    "Sign in first (/sign-in), or send the token: Authorization: Bearer …",
    "The page is too old, or not of this server; load it again.", "This came from a page of another server.",
    "Nothing to rule on: both are the same accounts.", "No ruling that holds has the id {id}.", "A ruling is one of: {list}.",
    "same and different name two ids, set one.", "Say who rules.", "{field} has at most {number} characters.",
    "{field} has characters that no text has.", "{id}: no such engagement or account in this record",
    "{id}: no such person or name in this record", "{field} can't be set; of an engagement: {list}",
    "{value} is no {field}; there are: {list}",
    "{value} is no day; write 2023-11-16, 2023-11, 2023, or 2023-11-16~ for about then (EDTF)",
    "{value} is no country; write three letters such as AZE, or X:Name",
    "a person and an engagement can't be ruled on together", "the two ids are the same",
    "of a person, the name can be set: rule set ID name VALUE",
    "both have a name and party in common; a ruling could not tell them apart",
    "At most {number} bytes are taken at once.",
    # A report that is brought.
    "There is no text.", "A text has at most {number} characters.", "An address begins with https:// or http://.",
    "The day is written as 2023-11-16.", "Its language can't be told by its words; name it.",
    "Reports in this language ({language}) can't be read; those in {list} can.",
)  # fmt: skip

LONG: Final = ("what", "why", "list", "reason", "value")  # holes that may hold several things with semicolons


class Phrase(NamedTuple):
    """A phrase taken apart: the fixed words around its holes, one more than holes."""

    phrase: str
    fixed: tuple[str, ...]
    holes: tuple[str, ...]

    def fits(self, text: str) -> list[str] | None:
        """What stands in the holes, each as short as it can be; None where the text is another."""
        first, *rest = self.fixed
        if not text.startswith(first):
            return None
        at, found = len(first), []
        for words in rest[:-1]:
            end = text.find(words, at + 1)
            if end < 0:
                return None
            found.append(text[at:end])
            at = end + len(words)
        if rest:
            if not text.endswith(rest[-1]) or len(text) - len(rest[-1]) <= at:
                return None
            found.append(text[at : len(text) - len(rest[-1])])
        elif at != len(text):
            return None
        joined = any("; " in words for sort, words in zip(self.holes, found, strict=True) if sort not in LONG)
        return None if joined else found


@cache
def phrases() -> tuple[Phrase, ...]:
    """All of them, those with more fixed words first, so that the closest fits."""
    made = [Phrase(p, tuple(HOLE.split(p)[::2]), tuple(HOLE.findall(p))) for p in PHRASES]
    return tuple(sorted(made, key=lambda one: -sum(map(len, one.fixed))))


def said(text: str, translate: Callable[[str], str], render: Callable[[str, str], str]) -> str | None:
    """A sentence in a language; None where no phrase fits. translate: a phrase; render: the sort of a hole ('party') and what
    stands in it."""
    for one in phrases():
        if (found := one.fits(text)) is not None:
            made = translate(one.phrase)
            for name, value in zip(one.holes, found, strict=True):
                made = made.replace(f"{{{name}}}", render(name.rstrip("0123456789"), value).replace("{", "("), 1)
            return made
    return None
