"""Two parties that one word names: 'US-China talks', 'Norwegian-Ghanaian consultations', 'российско-турецкие переговоры'."""

from typing import NamedTuple

from communique.languages import Match
from communique.reading.text.sight import Sight

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
        if sight.is_possessive(at) and sight.mention_like(at - 1):
            continue  # 'the Norway-Ghana Foreign Ministers' Meeting'
        if (
            token.text == ","
            and "который" in sight.keys(noun + 1)
            and any(f.case == "gent" for f in sight.forms(noun + 1))
        ):
            return _pair_taken_up(sight, at)
        if token.kind != "word" or sight.word(at, "prep") or sight.word(at, "det") or sight.word(at, "aux"):
            return None
    return None


def _pair_taken_up(sight: Sight, comma: int) -> Pair | None:
    """'чилийско-норвежской комиссии по торговле[,] заседание которой': the pair that modifies what the relative takes up. Russian."""
    near = range(comma - 1, max(sight.start_of(comma), comma - TAKEN_UP), -1)
    body = next((at for at in near if sight.key_word(at, "joint_body")), None)
    return pair_before(sight, body) if body is not None else None


TAKEN_UP = 9  # tokens of 'комиссии по торговому и экономическому сотрудничеству' before ', заседание которой'


def pair_of_body(sight: Sight, after: int) -> tuple[Pair, int] | None:
    """The pair whose joint body sits, and the token after both.

    '(meeting) of the Norway-Ghana Joint Commission', '(заседание) совместной российско-турецкой комиссии',
    '(session) of the Joint Committee between Oman and Chad', '(заседание) комиссии по торговле Россия – Сербия'.
    """
    if sight.lower(after) not in ("of", "for") and not sight.is_russian:
        return None
    end = len(sight.tokens)
    for body in range(after, min(after + BODY_REACH, end)):
        if not _goes_on(sight, body) or sight.lower(body) in ("с", "со", "между"):
            return None  # '(встреча) [с] руководителем группы дружбы «Норвегия – Гана»'
        if body == after and sight.is_russian and _are_people(sight, body):
            return None  # '(встреча) [членов] группы дружбы «Норвегия – Гана» с послом'
        if sight.key_word(body, "joint_body"):
            before = next((pair for at in range(body, after, -1) if (pair := _pair_ending(sight, at))), None)
            if before is not None:
                return before, body + 1
            for at in range(body + 1, min(body + 1 + TAIL_REACH, end)):
                if (pair := _pair_at(sight, at) or _adjectives(sight, at)) is not None:
                    if sight.text(at - 1) == "," and party_ending(sight, at - 1, "name") is not None:
                        return None  # '(заседание комиссии) с участием Перу, [Чили и Эквадора]': of more than two
                    return pair, pair.other.last
                if not _goes_on(sight, at) or (not sight.is_russian and sight.document.found(at, "offices")):
                    return None  # 'session of the General Assembly, [Minister] A met ministers of B and C'
            return None
    return None


def _are_people(sight: Sight, at: int) -> bool:
    """'[членов] группы', '[участниками] комиссии': several people of the body, which does not sit."""
    several = any(
        f.pos == "NOUN" and f.animate and f.number == "plur" and f.case == "gent" for f in sight.forms(at)[:1]
    )
    return several and not sight.key_word(at, "heads_any")  # but 'встреча сопредседателей комиссии Перу и Чили'


BODY_REACH = 9  # tokens from 'meeting' to 'commission'
TAIL_REACH = 14  # tokens: 'commission [on trade and economic, scientific and technical cooperation between] A and B'


def pair_behind(sight: Sight, at: int) -> Pair | None:
    """'(the Joint Committee) between Norway and Ghana', '… of Norway and Ghana'."""
    if sight.lower(at) not in ("between", "of"):
        return None
    return _pair_at(sight, at + 1 + sight.word(at + 1, "det"))


def joined_right_behind(sight: Sight, at: int) -> tuple[Match, ...]:
    """'переговоры [Перу – Гана]', 'встреча [«Перу – Чили – Оман»]', 'встреча в формате [Перу – Чили]': joined by dashes, in
    Russian; empty where fewer than two are."""
    if not sight.is_russian:
        return ()
    for step in range(at, at + FORMAT_REACH if sight.lower(at) == "в" else at):
        if sight.lower(step) == "формате":
            at = step + 1
    at += sight.text(at) in ("«", '"', "„")
    found: list[Match] = []
    while (land := sight.party(at, *JOINED[: 1 + bool(found)])) is not None and len(found) < MOST_JOINED:
        found.append(land)
        if sight.text(land.last) not in JOINERS:
            break
        at = land.last + 1
    return tuple(found) if len({land.row["party"] for land in found}) > 1 else ()


FORMAT_REACH = 4  # tokens of 'в трехстороннем формате'
MOST_JOINED = 6  # lands whose names dashes join
JOINED = ("name", "organisation")  # kinds; an organisation comes behind a land


def _goes_on(sight: Sight, at: int) -> bool:
    """Still the same phrase: no end of sentence, no finite verb."""
    token = sight.tokens[at]
    if token.sentence != sight.tokens[max(at - 1, 0)].sentence or token.text in ".;:()":
        return False
    return not sight.word(at, "aux") and not (token.forms and token.forms[0].pos in ("VERB", "PRTS"))


def _pair_at(sight: Sight, at: int) -> Pair | None:
    """'Норвегия – Гана', 'Норвегии и Ганы', 'between Norway and Ghana' from its first party on."""
    one = sight.party(at, "name")
    if one is None:
        return None
    step = one.last + (sight.text(one.last) in JOINERS or sight.lower(one.last) in ("and", "и"))
    while step > one.last and sight.word(step, "det"):
        step += 1
    other = sight.party(step, "name", "organisation") if step > one.last else None
    return Pair(one, other) if other is not None and other.row["party"] != one.row["party"] else None


def _adjectives(sight: Sight, end: int) -> Pair | None:
    """'(комиссии) [норвежско-ганского] сотрудничества': told by an adjective behind the body. Russian."""
    pair = _pair_ending(sight, end) if sight.is_russian else None
    return pair if pair is not None and pair.other.row["kind"] == "adjective" else None


def _pair_ending(sight: Sight, end: int) -> Pair | None:
    """The pair whose second party ends right before this token."""
    other = party_ending(sight, end)
    if other is None or sight.text(other.first - 1) not in JOINERS:
        return None
    one = party_ending(sight, other.first - 1)
    if one is not None and sight.text(one.first - 1) in JOINERS and party_ending(sight, one.first - 1) is not None:
        return None  # 'the Norway-Ghana-Peru Forum': of three
    return Pair(one, other) if one is not None and one.row["party"] != other.row["party"] else None


def party_ending(sight: Sight, end: int, *kinds: str) -> Match | None:
    """The party named right before the token `end`, of one of these kinds (of any that makes a pair if none given)."""
    found = None
    for first in range(end - 1, max(-1, end - 1 - LONGEST), -1):
        if first >= 0 and (match := sight.party(first, *(kinds or PAIRED))) is not None and match.last == end:
            found = match  # the longest: 'North Korea', not 'Korea'
    return found
