"""English: days of something that had happened before, in the same sentence, and days told to be a thing's own."""

from itertools import pairwise

from communique.reading.clauses.hypotheses import Hypothesis
from communique.reading.days import DayMention
from communique.reading.text import Scene

WAKE = 16  # tokens of 'wake of the launch of a ballistic missile by X on'
FRONT = 6  # tokens at a sentence's beginning whose day is the whole sentence's


def in_wake(scene: Scene, mention: DayMention) -> bool:
    """'discussed security in the [wake] of the missile's launch [on 4 July]': of what happened then."""
    tokens = scene.document.tokens
    for at in range(mention.first - 1, max(_start(scene, mention), mention.first - WAKE), -1):
        if tokens[at].text in ",;":
            return False
        if tokens[at].lower in ("wake", "aftermath") and tokens[at + 1].lower == "of":
            return True
    return False


def before_semicolon(scene: Scene, mention: DayMention, verb: int) -> bool:
    """'recalled the accord of [5 May]; [discussed] trade': told in the part before; not 'On 5 May, A met B; discussed trade'."""
    tokens, start = scene.document.tokens, _start(scene, mention)
    parted = mention.last <= verb and any(tokens[at].text == ";" for at in range(mention.last, verb))
    return parted and mention.first - start > FRONT


def _start(scene: Scene, mention: DayMention) -> int:
    """The first token of the mention's sentence."""
    return scene.document.sentences[scene.document.tokens[mention.first].sentence].first


def of_noun(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'At the end of the talks he spoke of the elections [of 24 May]': the day of the noun before 'of'. English.

    Also before its noun: 'arrived in Lima, where the [7 April] bombings killed twenty'.
    """
    tokens = scene.document.tokens
    if _before_its_noun(scene, h, mention):
        return True
    noun = tokens[mention.first - 2] if mention.first > 2 else None
    if scene.language.code != "en" or noun is None or tokens[mention.first - 1].lower != "of":
        return False
    own = h.trigger.first <= noun.index < h.trigger.last
    return noun.text.islower() and noun.kind == "word" and not own and "part_of_time" not in noun.kinds


def _before_its_noun(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'the [April 7] bombings', 'a [May 5] deadline', 'the [2015] Chad nuclear deal': between an article and a noun that
    tells of no engagement."""
    tokens, at = scene.document.tokens, mention.last
    if mention.kind not in ("absolute", "month", "year") or at + 1 >= len(tokens) or mention.first < 1:
        return False
    opens = tokens[mention.first - 1].lower in ("the", "a", "an") or tokens[mention.first].lower == "the"
    noun = tokens[at]
    if not opens or noun.kind != "word" or "prep" in noun.kinds:
        return False
    if not noun.text.islower() and (mention.kind != "year" or scene.mention_at(at + 1) is not None):
        return False
    near = range(at, min(at + NOUN_REACH, len(tokens)))
    told = any(m.row["type"] in ("noun", "event") for i in near for m in scene.document.found(i, "triggers"))
    return not told and noun.kinds.isdisjoint(("aux", "finite", "conj"))


NOUN_REACH = 3  # tokens of a noun with its modifiers behind its day
WHEN_REACH = 16  # tokens of a clause that 'when' opens


def when_after(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'in May 2012, [when Lund visited] Lima': the clause tells what was done then."""
    tokens, at = scene.document.tokens, mention.last
    at += at < len(tokens) and tokens[at].text == ","
    if not at < h.trigger.first < at + WHEN_REACH or tokens[at].lower != "when":
        return False
    return not any(tokens[step].text in ",;:" for step in range(at, h.trigger.first))


def is_when_it_was(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'His last [visit] to Peru was [in March 2019]', 'The last time a minister [visited] Peru was [in 2009]': its time. English."""
    tokens, at = scene.document.tokens, mention.first - 1
    if scene.language.code != "en" or mention.first < h.trigger.last:
        return False
    known = scene.language.words
    while at > h.trigger.last and (tokens[at].lower in known("edge_of_time") or tokens[at].lower in known("prep")):
        at -= 1
    while "adverb" in tokens[at].kinds:
        at -= 1
    if tokens[at].lower not in ("was", "were") or at < h.trigger.last:
        return False
    if any(t.text in ",;:" or "finite" in t.kinds for t in tokens[h.trigger.last : at]):
        return False
    return h.trigger.type != "verb" or _last_time_that(scene, h)


def _last_time_that(scene: Scene, h: Hypothesis) -> bool:
    """'[The last time] a minister visited', 'the first time that Lund met': English."""
    first = scene.document.sentences[h.sentence].first
    near = scene.document.tokens[max(first, h.trigger.first - FRONT * 2) : h.trigger.first]
    return any(a.lower in ("last", "first", "previous") and b.lower == "time" for a, b in pairwise(near))
