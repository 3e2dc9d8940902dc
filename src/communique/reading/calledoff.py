"""English: what a report tells is off, by the verb around a noun or by the noun before it."""

from itertools import pairwise

from communique.reading.sight import Sight
from communique.reading.triggers import Trigger

TOLD = frozenset(["tell", "inform", "assure", "discuss", "review", "agree"])
ABOUT = frozenset(["about", "of", "on"])
TOLD_REACH = 8  # tokens between 'informed' and 'about the cancellation'


def cancels(sight: Sight, words: list[str]) -> bool:
    """'cancelled', 'called off': words (or two of them) of the language's kind `cancelled`, in text order."""
    known = sight.language.words("cancelled")
    return any(w in known or f"{w} {after}" in known for w, after in zip(words, [*words[1:], ""], strict=False))


def called_off(sight: Sight, after: list[str]) -> bool:
    """'[a visit …], but was postponed', 'has been called off': the passive of the noun before it."""
    passive = sight.language.words("passive")
    return any(word in passive and cancels(sight, after[n + 1 : n + 4]) for n, word in enumerate(after))


def put_off(sight: Sight, near: list[str]) -> bool:
    """'the delay to his [visit]', 'the postponement of President Lund's [trip]'; `near`: the words before, the nearest first."""
    known = sight.language.words("putting_off")
    return any(word in ("of", "to", "in") and before in known for word, before in pairwise(near))


def tells_of_it(sight: Sight, trigger: Trigger) -> bool:
    """'[informed] the premier about the cancellation of the visit': told in talks that were held themselves."""
    if trigger.type != "verb" or trigger.word not in TOLD:
        return False
    for at in range(trigger.last, min(trigger.last + TOLD_REACH, len(sight.tokens) - 2)):
        noun = at + 1 + sight.word(at + 1, "det")
        if sight.lower(at) in ABOUT and cancels(sight, [sight.lower(noun)]):
            return True
    return False
