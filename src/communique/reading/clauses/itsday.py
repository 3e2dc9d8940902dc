"""The day that stands right at a noun that only points back: 'The meeting on Monday focused on', 'Monday's talks'. English."""

from communique.reading.clauses.hypotheses import Hypothesis
from communique.reading.days import DayMention
from communique.reading.text import Scene


def its_own_day(scene: Scene, h: Hypothesis, day: DayMention) -> bool:
    """Is the noun that tells nobody's talks anew, 'the [February 27] meeting', told with its day?"""
    tokens = scene.document.tokens
    first, last = h.trigger.first, h.trigger.last
    if scene.language.code != "en" or h.trigger.type != "noun" or h.roles or h.kind not in ("meeting", "call"):
        return False
    if scene.document.sentences[h.sentence].kind == "title":
        return False
    if day.last <= first:
        between = [t.lower for t in tokens[day.last : first]]
        before = tokens[day.first - 1].lower
        return between in ([], ["'s"], ["’s"]) and (bool(between) or before == "the")
    definite = tokens[first - 1].lower == "the" or tokens[first].lower == "the"
    return definite and [t.lower for t in tokens[last : day.first]] in ([], ["on"], [",", "held"], ["held", "on"])
