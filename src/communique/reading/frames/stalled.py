"""Talks between states of which a report tells only that they do not go on: no meeting of the day it tells that."""

from communique.reading.clauses import Hypothesis, predicate_of
from communique.reading.text import Scene, Sight

ROUNDS = frozenset(["round", "раунд", "тур"])
HAVE = ("has", "have", "had")
REACH = 24  # tokens from the talks to what is said of them
OF_ROUND = 4  # tokens of 'round of indirect nuclear' before the talks
HELPERS = 2  # tokens of 'have been' before 'suspended'
BLIND_ALLEY = 4  # tokens of 'в полный тупик', 'reached a complete deadlock'


def without_stalled(scene: Scene, sight: Sight, hypotheses: list[Hypothesis]) -> list[Hypothesis]:
    """'[Talks between Peru and Chile] have stalled', 'were suspended', '[Переговоры Перу и Чили] зашли в тупик': none of them.

    Where people are named who talked, their talks were held.
    """
    stalled = _stalled_ru if sight.is_russian else _stalled_en
    return [h for h in hypotheses if not (_is_of_states(h) and stalled(sight, h) and not _is_a_round(sight, h))]


def _is_a_round(sight: Sight, h: Hypothesis) -> bool:
    """'[the sixth round] of talks was suspended', '[раунд] переговоров прерван': one that was held."""
    before = range(max(sight.start_of(h.trigger.first), h.trigger.first - OF_ROUND), h.trigger.last)
    return any(not ROUNDS.isdisjoint(sight.keys(at)) for at in before)


def _is_of_states(h: Hypothesis) -> bool:
    """A noun of talks alone, with sides that nobody is named for."""
    bare = all(r.entity is not None and not r.entity.name and r.entity.office is None for r in h.roles)
    held = h.light is not None and h.light < h.trigger.first  # '[held] talks'
    return h.kind == "meeting" and h.trigger.type == "noun" and not held and bool(h.roles) and bare


def _stalled_en(sight: Sight, h: Hypothesis) -> bool:
    """'(talks) [have stalled]', '[were suspended]', '[reached a deadlock]': said right of the talks."""
    end = min(sight.document.sentences[h.sentence].last, h.trigger.last + REACH)
    for at in range(h.trigger.last, end):
        if sight.text(at) in ";:" or sight.word(at, "relative"):
            return False
        if sight.word(at, "stalls"):
            return True
        if sight.word(at, "halts") and any(sight.word(i, "aux") for i in range(at - HELPERS, at)):
            return True
        if sight.word(at, "finite") and not sight.word(at, "aux") and sight.lower(at) not in HAVE:
            return any(sight.word(i, "blind_alley") for i in range(at, min(end, at + BLIND_ALLEY)))
    return False


def _stalled_ru(sight: Sight, h: Hypothesis) -> bool:
    """'(переговоры) [застопорились]', '[приостановлены]', '[зашли в тупик]': their predicate."""
    at = predicate_of(sight, h.trigger)
    if at is None or sight.lower(at - 1) == "не":
        return False
    behind = range(at + 1, min(at + BLIND_ALLEY, len(sight.tokens)))
    return sight.key_word(at, "stalls") or any(sight.key_word(i, "blind_alley") for i in behind)
