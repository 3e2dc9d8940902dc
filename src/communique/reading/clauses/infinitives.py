"""English: what an infinitive tells: a plan, what was held for certain, a mere wish, what a journey was for."""

from communique.reading.clauses.prospects import is_wished, was_managed
from communique.reading.clauses.status_ru import window_before
from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight


def infinitive(sight: Sight, words: list[str]) -> str | None:
    """'is to meet', 'plans to visit' → planned; 'wants to meet' → nothing; 'arrived to meet' → planned; headline 'X to visit'."""
    ahead = sight.language.words("plan") | sight.language.words("set_to") | {"is", "are"}
    which = sight.language.words("ordinal") | sight.language.words("foremost")
    order = next((n for n, w in enumerate(words[:7]) if w in which), None)
    if order is not None and words[0] not in ahead and not sight.language.words("stay_abroad") & set(words[:order]):
        ahead_of_it = sight.language.words("shall") & set(words[order + 1 :])  # 'will be the first speaker to visit'
        return "planned" if ahead_of_it else "held"  # not 'is first expected to visit', 'on his first trip to meet'
    if words == ["next"] or ("turn" in words and "was" in words):
        return "held"  # 'Next to present his letters was X', 'It was then the turn of X to present hers'
    if words[:1] == ["continue"]:
        return None  # 'reaffirmed their intention to continue to consult'
    if {*words[:1]} & sight.language.words("striving"):
        return None  # 'efforts to hold talks'
    if "for" in words[:6] and any(w in sight.language.words("judged") for w in words[:6]):
        return None  # 'it is important for both sides to have talks'
    if {"takes", "took"} & set(words[:5]) and "it" in words[:6]:
        return None  # 'it takes days to exchange messages'
    if was_managed(sight, words):
        return "held"
    if is_wished(words):
        return None
    for order, word in enumerate(words):
        if word in sight.language.words("wish"):
            return None
        if word in sight.language.words("plan") | sight.language.words("set_to") and sight.language.words(
            "negation"
        ) & set(words[order + 1 : order + 4]):
            return None  # 'has no plans to visit', 'does not plan to meet'
        if word in sight.language.words("plan") or word in sight.language.words("set_to"):
            return "planned"
    if any(w in sight.language.words("came") for w in words):
        return "held"
    if any(w in ("called", "met", "received", "held", "spoke", "talked", "convened", "gathered") for w in words):
        return None  # 'called on X to greet him': told already
    return "planned"


def came_to(sight: Sight, trigger: Trigger) -> bool:
    """'arrived to meet', 'is visiting Peru': not yet held for certain; another sentence may tell."""
    if trigger.kinds == ("visit",) and sight.lower(trigger.head).endswith("ing"):
        return sight.lower(trigger.head - 1 - sight.word(trigger.head - 1, "adverb")) in ("is", "are")
    if sight.is_russian or sight.lower(trigger.head - 1) != "to":
        return False
    before = [sight.lower(i) for i in window_before(sight, trigger.head)]
    if any(word in sight.language.words("managed") for word in before[1 : 2 + (before[1:2] == ["on"])]):
        return False  # 'arrived in Oslo and proceeded to meet'
    return any(word in sight.language.words("came") for word in before)
