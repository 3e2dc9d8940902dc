"""Engagements whose noun is left out: 'The talks were in Lima. The next [ones] will be held in Oslo', 'Следующий пройдёт в Осло'."""

from collections.abc import Iterable

from communique.languages import Sentence
from communique.reading.text import Sight

OPENERS = frozenset(["and", "but", "а", "и", "но"])
ONES = frozenset(["one", "ones"])
AUX_REACH = 5  # tokens of 'will be held', 'has been tentatively scheduled'
NOUNS = ("meeting", "conference", "call")  # what a report counts; a visit's visitor is told anew


def stands_for_noun(sight: Sight, sentence: Sentence) -> tuple[int, int] | None:
    """The tokens of 'next one', 'fourth', 'Следующее' that open the sentence in a noun's place, before what takes place."""
    at = sentence.first
    while at < sentence.last and (sight.lower(at) in OPENERS or sight.text(at) in "–—-•"):
        at += 1
    return _russian(sight, at, sentence.last) if sight.is_russian else _english(sight, at, sentence.last)


def _english(sight: Sight, at: int, end: int) -> tuple[int, int] | None:
    """'The [next one] will be held', 'The [fourth] took place', 'The [previous ones] were held'."""
    if sight.lower(at) not in ("the", "its", "their") or at + 2 >= end:
        return None
    first = at + 1
    if not (sight.word(first, "another") or sight.word(first, "ordinal") or sight.word(first, "counted")):
        return None
    last = first + 1 + (sight.lower(first + 1) in ONES)
    return (first, last) if _takes_place(sight, last, end) or to_be(sight, last) else None


def to_be(sight: Sight, at: int) -> int:
    """'The last talks [were] in Lima', 'the next [will be] on Monday': how many tokens tell only that it is; 0 for other words.
    English."""
    be = at + (sight.lower(at) in ("will", "would"))
    told = not sight.is_russian and sight.lower(be) in ("is", "was", "were", "are", "be")
    return be + 1 - at if told and sight.lower(be + 1) in ("in", "on", "at") else 0


def is_next(sight: Sight, trigger_first: int, last: int) -> bool:
    """'The [next] round is in Lima', 'The [next] one is on Monday': what is to come, told in the present. English."""
    told = sight.lower(last) in ("is", "are") and to_be(sight, last) > 0
    return told and any(sight.lower(at) in NEXT for at in range(trigger_first - 3, last))


NEXT = frozenset(["next", "upcoming", "forthcoming", "following"])


def _takes_place(sight: Sight, at: int, end: int) -> bool:
    """'[will be held]', '[took place]', '[is scheduled]': only auxiliaries before the verb."""
    for step in range(at, min(at + AUX_REACH, end)):
        if step > at and sight.key_word(step, "light") and sight.word(step - 1, "passive"):
            return True
        if "take" in sight.keys(step) and sight.lower(step + 1) == "place":
            return True
        if not (sight.word(step, "aux") or sight.word(step, "passive") or sight.word(step, "adverb")):
            return False
    return False


def _russian(sight: Sight, at: int, end: int) -> tuple[int, int] | None:
    """'[Следующее] пройдёт в апреле', '[Четвёртый] состоялся', '[Предыдущая] намечена': an adjective before its verb."""
    forms = sight.forms(at)[:2] if at + 1 < end else ()
    counted = sight.key_word(at, "another") or sight.key_word(at, "next_one") or any("Anum" in f.marks for f in forms)
    if not counted or not any(f.case == "nomn" and f.pos == "ADJF" for f in forms):
        return None
    happens = any(sight.key_word(at + 1, kind) for kind in ("happen", "takes_place", "set_for"))
    is_verb = any(f.pos in ("VERB", "PRTS") for f in sight.forms(at + 1)[:1])
    return (at, at + 1) if happens and is_verb else None


def counted_before(kinds: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """What the noun left out would name: the last of the kinds told before that reports count; () if none is."""
    return next(((one[0],) for one in reversed(list(kinds)) if one[0] in NOUNS), ())
