"""Engagements of the same people that one verb tells: 'met in Lima in 2018 and in Oslo the following year'."""

from communique.reading.clauses import Hypothesis
from communique.reading.places import WHERE, place_at
from communique.reading.text import Sight

REPEATED = ("meeting", "signing")
REACH = 8  # tokens of time between one place and the next


def told_again(sight: Sight, h: Hypothesis) -> list[Hypothesis]:
    """Further hypotheses of `h`'s people, each at a place of its own behind the first; none in Russian so far."""
    out: list[Hypothesis] = []
    if (
        sight.is_russian
        or h.kind not in REPEATED
        or h.place is None
        or h.place.first < h.trigger.last
        or not (h.named() or h.generic)
    ):
        return out
    end = sight.document.sentences[h.trigger.sentence].last
    last, at = h.place, _past_time(sight, h.place.last, end)
    while (step := _past_and(sight, at, end)) is not None:
        place = place_at(sight, step, end)
        if place is None or place.place == last.place or sight.is_possessive(place.last):
            break
        one = Hypothesis(h.kinds, h.status, h.trigger, h.sentence, list(h.roles), place, first=h.first, last=place.last)
        one.generic = h.generic
        one.told_at = (place.first, place.last)
        out.append(one)
        last, at = place, _past_time(sight, place.last, end)
    return out


def _past_time(sight: Sight, at: int, end: int) -> int:
    """'in Lima [in May 2018] and …', 'in Lima [the following year]': the first token behind the time."""
    step = at
    while step < min(end, at + REACH):
        token = sight.tokens[step]
        known = token.kind == "number" or token.lower in sight.calendar_words
        known = known or "time_opener" in token.kinds or "time_told" in token.kinds
        if not known:
            break
        step += 1
    return step


def _past_and(sight: Sight, at: int, end: int) -> int | None:
    """'[and again in] Oslo', '[, in] Oslo': where the place behind a joiner begins; None where none is joined."""
    step = at
    while step < end and sight.text(step) in (",", "and"):
        step += 1
    if step == at:
        return None
    while sight.word(step, "once_more"):
        step += 1
    return step + 1 if step < end and sight.lower(step) in WHERE else None
