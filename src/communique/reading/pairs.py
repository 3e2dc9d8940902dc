"""Two parties that one word names: 'US-China talks', 'Norwegian-Ghanaian consultations', 'российско-турецкие переговоры'."""

from typing import NamedTuple

from communique.languages import Match
from communique.reading.sight import Sight

JOINERS = frozenset("-–—/‑")
REACH = 6  # tokens from the pair to the noun that it modifies: 'Norwegian-Ghanaian joint trade and economic commission'
LONGEST = 4  # words of a party's name
PAIRED = ("name", "adjective", "demonym", "organisation", "group")


class Pair(NamedTuple):
    """The two parties as the text names them, in its order."""

    one: Match
    other: Match


def pair_before(sight: Sight, noun: int) -> Pair | None:
    """The pair that modifies the noun at this token, with nothing but modifiers between."""
    start = sight.start_of(noun)
    for at in range(noun - 1, max(start, noun - REACH) - 1, -1):
        if (pair := _pair_ending(sight, at + 1)) is not None:
            return pair
        token = sight.tokens[at]
        if token.kind != "word" or sight.word(at, "prep") or sight.word(at, "det") or sight.word(at, "aux"):
            return None
    return None


def pair_of_body(sight: Sight, after: int) -> tuple[Pair, int] | None:
    """'(meeting) of the Norway-Ghana Joint Commission', '(заседание) российско-турецкой комиссии': and the body's last token."""
    at = after
    while sight.lower(at) in ("of", "the"):
        at += 1
    first = sight.party(at, *PAIRED)
    if first is None or sight.text(first.last) not in JOINERS:
        return None
    second = sight.party(first.last + 1, *PAIRED)
    if second is None or second.row["party"] == first.row["party"]:
        return None
    for body in range(second.last, second.last + REACH):
        if sight.key_word(body, "joint_body"):
            return Pair(first, second), body + 1
        if not (0 <= body < len(sight.tokens)) or sight.tokens[body].kind != "word" or sight.word(body, "prep"):
            return None
    return None


def _pair_ending(sight: Sight, end: int) -> Pair | None:
    """The pair whose second party ends right before this token."""
    other = party_ending(sight, end)
    if other is None or sight.text(other.first - 1) not in JOINERS:
        return None
    one = party_ending(sight, other.first - 1)
    return Pair(one, other) if one is not None and one.row["party"] != other.row["party"] else None


def party_ending(sight: Sight, end: int, *kinds: str) -> Match | None:
    """The party named right before the token `end`, of one of these kinds (of any that makes a pair if none given)."""
    for first in range(end - 1, max(-1, end - 1 - LONGEST), -1):
        if first >= 0 and (match := sight.party(first, *(kinds or PAIRED))) is not None and match.last == end:
            return match
    return None
