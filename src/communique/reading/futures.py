"""English: participles and present tenses in a sentence that tells of what will be."""

from itertools import pairwise

from communique.reading.sight import Sight
from communique.reading.triggers import Trigger

REACH = 30  # tokens back to the sentence's 'will'


def will_before(sight: Sight, verb: int) -> bool:
    """Is the sentence's verb before this one in the future?"""
    return any(sight.word(at, "shall") for at in range(max(sight.start_of(verb), verb - REACH), verb))


def after_will(sight: Sight, verb: int) -> bool:
    """A participle behind a clause in the future: 'will …, flying to Lima', 'will … before flying to Lima'."""
    if sight.text(verb - 1) != "," and sight.lower(verb - 1) not in ("before", "after"):
        return False
    start = max(sight.start_of(verb), verb - REACH)
    before = [sight.lower(i) for i in range(start, verb)]
    return "will" in before and not any(
        word in ("said", "says", "that", "who") for word in before[before.index("will") :]
    )


def once_will(sight: Sight, verb: int) -> bool:
    """A present tense behind 'after', 'when', 'before', 'once' in a sentence that tells of what will be."""
    start = max(sight.start_of(verb), verb - REACH)
    before = [sight.lower(i) for i in range(start, verb)]
    return "will" in before and any(word in ("after", "when", "before", "once") for word in before[-4:])


INTENDED = frozenset(["due", "scheduled", "expected", "set", "supposed", "slated", "planning", "meant", "booked"])
HAD_MEANT = frozenset(["planned", "hoped", "intended", "meant", "wanted"])
OFF_BACK, OFF_AHEAD = 3, 1  # sentences before and behind in which the text tells that it is off


def was_to_be(sight: Sight, trigger: Trigger, near: list[str]) -> bool:
    """'was to have met', 'had been due to meet', 'was supposed to meet'; 'was due to meet', beside what tells it is off.

    `near`: the words before the trigger, the nearest first.
    """
    pairs = list(pairwise(near))
    if any(pair == ("have", "to") and near[i + 2 : i + 3] in (["was"], ["were"]) for i, pair in enumerate(pairs)):
        return True
    for at, word in enumerate(near):
        if word in INTENDED and "to" in near[:at]:
            before = near[at + 1 : at + 4]
            if "been" in before and {"had", "was", "were"} & set(before):
                return True
            if word == "supposed" and {"was", "were"} & set(before):
                return True
            return bool({"was", "were"} & set(before)) and _told_off(sight, trigger.sentence)
        if word in HAD_MEANT and "had" in near[at + 1 : at + 3] and "to" in near[:at]:
            return _told_off(sight, trigger.sentence)
        if word == "to" and at < 3 and near[at + 1 : at + 2] in (["was"], ["were"]):
            return _told_off(sight, trigger.sentence)
    return False


def _told_off(sight: Sight, sentence: int) -> bool:
    """Does the text beside this sentence tell of something called off?"""
    known, tokens = sight.language.words("cancelled"), sight.tokens
    sentences = sight.document.sentences[max(0, sentence - OFF_BACK) : sentence + OFF_AHEAD + 1]
    return any(
        tokens[at].lower in known or f"{tokens[at].lower} {sight.lower(at + 1)}" in known
        for one in sentences
        for at in range(one.first, one.last)
    )
