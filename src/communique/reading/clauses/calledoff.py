"""English: what a report tells is off, by the verb around a noun or by the noun before it."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

ABOUT = frozenset(["about", "of", "on"])
TOLD_REACH = 8  # tokens between 'informed' and 'about the cancellation'
PHRASE = 24  # tokens of a noun's own phrase: 'the delay to [Kenyan President Daniel Otieno's first official] visit'
FALLS = frozenset(["take", "happen", "go", "proceed", "materialise", "materialize", "occur"])


def cancels(sight: Sight, words: list[str]) -> bool:
    """'cancelled', 'called off': words (or two of them) of the language's kind `cancelled`, in text order.

    Who 'pushed back against' something put nothing off.
    """
    return _off_at(sight, words) is not None


def _off_at(sight: Sight, words: list[str]) -> int | None:
    """Where the first of the words that call something off stands."""
    known, resisted = sight.language.words("cancelled"), sight.language.words("resisted")
    for at, (first, second, third) in enumerate(zip(words, [*words[1:], ""], [*words[2:], "", ""], strict=False)):
        if first in known or (f"{first} {second}" in known and not (second == "back" and third in resisted)):
            return at
    return None


def cancels_another(sight: Sight, trigger: Trigger, words: list[str]) -> bool:
    """'Adu, [on his first trip], cancelled a ceremony': the verb's own object is off, not the trip that he is on.

    'Adu arrived two days [after] the hosts cancelled the vote': what another clause tells of is.
    """
    if _in_another_clause(sight, words):
        return True
    at = trigger.first - 1
    while (
        sight.word(at, "det") or sight.word(at, "modifier") or sight.word(at, "ordinal") or sight.key_word(at, "stay")
    ):
        at -= 1
    if trigger.type == "verb" or sight.lower(at) not in ("on", "during", "in", "before", "after", "at"):
        return False
    known, passive = sight.language.words("cancelled"), sight.language.words("passive")
    for n, word in enumerate(words):
        if word in known:
            return not (n and words[n - 1] in passive)
    return False


def _in_another_clause(sight: Sight, words: list[str]) -> bool:
    """'(arrived) two days [after] the hosts cancelled': is the first word of calling off told behind 'after', 'because'?"""
    return not sight.language.words("clause_opener").isdisjoint(words[: _off_at(sight, words)])


def called_off(sight: Sight, after: list[str]) -> bool:
    """'[a visit …], but was postponed', 'has been called off': the passive of the noun before it.

    Not 'told [a summit] that Peru was pulling out', nor 'will be discussing the postponed vote'.
    """
    passive, between = sight.language.words("passive"), sight.language.words("det")
    for n, word in enumerate(after):
        late = n > 0 and after[n - 1] in VEHICLES  # 'arrived after his flight was delayed'
        off = _off_at(sight, after[n + 1 : n + 4]) if word in passive and not late else None
        if off is not None:
            return not _tells_that(sight, after[:n]) and between.isdisjoint(after[n + 1 : n + 1 + off])
    return False


VEHICLES = frozenset(["flight", "plane", "aircraft", "train", "helicopter", "convoy", "departure", "vote"])


def _tells_that(sight: Sight, words: list[str]) -> bool:
    """'(told the summit) [that] Peru'; not 'a visit [that] was to start on Monday'."""
    aux = sight.language.words("aux")
    return any(one == "that" and two not in aux for one, two in zip(words, [*words[1:], ""], strict=False))


def is_put_off(sight: Sight, trigger: Trigger) -> bool:
    """'the [postponement of] X's visit', 'the [delay to] his expected visit', '[cancelling] talks with X'."""
    start = max(sight.start_of(trigger.first), trigger.first - PHRASE)
    for at in reversed(sight.document.standing("putting_off", start, trigger.first)):
        if sight.lower(at + 1) in ("of", "to", "in"):
            between = range(at + 2, trigger.first)
            return not any(
                (sight.text(i) in ",;:" and not sight.tokens[i + 1].is_title)
                or sight.word(i, "aux")
                or sight.word(i, "told")
                for i in between
            )
    return False


def is_skipped(sight: Sight, trigger: Trigger, near: list[str]) -> bool:
    """'[skips] Peru trip', '[skipped] a visit to Peru': a journey not made; `near`: the words before the noun, nearest first."""
    skips = sight.language.words("skips")
    return trigger.type == "noun" and trigger.kinds[0] == "visit" and not skips.isdisjoint(near[:SKIP_REACH])


SKIP_REACH = 4  # words from 'skips' to 'trip'
AHEAD = frozenset(["planned", "scheduled", "due", "set"])


def fell_through(after: list[str]) -> bool:
    """'(a visit set for Friday) [will not take place]', '[did not happen]', 'will not go ahead': words behind the noun."""
    if "collapsed" in after and AHEAD & set(after[: after.index("collapsed")]):
        return True  # 'talks planned for Friday [collapsed]'; 'the talks collapsed' were held
    for at, word in enumerate(after[:-2]):
        if word in ("will", "did", "would", "does") and after[at + 1] == "not" and after[at + 2] in FALLS:
            return True
    return False


def tells_of_it(sight: Sight, trigger: Trigger) -> bool:
    """'[informed] the premier about the cancellation of the visit': told in talks that were held themselves."""
    if trigger.type != "verb" or trigger.word not in sight.language.words("said_in_talks"):
        return False
    for at in range(trigger.last, min(trigger.last + TOLD_REACH, len(sight.tokens) - 2)):
        noun = at + 1 + sight.word(at + 1, "det")
        if sight.lower(at) in ABOUT and cancels(sight, [sight.lower(noun)]):
            return True
    return False
