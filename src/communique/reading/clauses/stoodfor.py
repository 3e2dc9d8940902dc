"""What somebody only stands for: 'backs the holding of a conference', 'выступает за созыв конференции'."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

REACH = 7  # tokens from 'backs' to the event's noun
EPITHETS = 4  # adjectives before a noun: 'a new international peace'


def is_stood_for(sight: Sight, trigger: Trigger) -> bool:
    """'supports the convening of [a summit]', 'выступила за проведение [саммита]': wished by somebody, not told to be."""
    if trigger.type == "verb":
        return False
    return _russian(sight, trigger) if sight.is_russian else _english(sight, trigger)


def _russian(sight: Sight, trigger: Trigger) -> bool:
    """'выступает за [скорейшее проведение] переговоров', 'поддержал [созыв] конференции', 'высказался за переговоры'."""
    at = sight.before_epithets(trigger.first)
    convened = sight.key_word(at, "convening")
    at = sight.before_epithets(at) if convened else at
    if sight.lower(at) == "за":
        return sight.key_word(at - 1, "stands_for")
    return convened and sight.key_word(at, "backs")


def _english(sight: Sight, trigger: Trigger) -> bool:
    """'backs [holding] a peace conference', 'urged [the resumption of] talks'."""
    low = max(sight.start_of(trigger.first), trigger.first - REACH)
    noun = next((at for at in range(trigger.first - 1, low, -1) if sight.word(at, "convening")), None)
    if noun is None or any(sight.text(at) in ",;:" for at in range(noun, trigger.first)):
        return False
    before = noun - 1
    while before > low and (sight.word(before, "det") or sight.word(before, "adverb")):
        before -= 1
    return sight.key_word(before, "backs")
