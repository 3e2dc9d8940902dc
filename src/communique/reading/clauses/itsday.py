"""Whose a day is that stands near a noun: 'The meeting on Monday focused on', 'до визита, 5 мая, …'."""

from communique.reading.clauses.hypotheses import Hypothesis
from communique.reading.days import DayMention
from communique.reading.text import DASHES, Scene


def its_own_day(scene: Scene, h: Hypothesis, day: DayMention) -> bool:
    """Is the noun that tells nobody's talks anew, 'the [February 27] meeting', told with its day? English."""
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


def of_what_came_first(scene: Scene, h: Hypothesis, day: DayMention) -> bool:
    """'Незадолго до поездки премьера - [10 мая] - лидеры поговорили', '[Накануне] визита': of what was before, or is after. Russian."""
    if scene.language.code != "ru" or h.trigger.type == "verb":
        return False
    tokens, at = scene.document.tokens, h.trigger.first - 1
    while any(f.pos == "ADJF" for f in tokens[at].forms[:1]):
        at -= 1
    if day.first < h.trigger.last:
        return day.rule == "day.vague" and day.last - 1 == at and tokens[at].lower in scene.language.words("ahead")
    apart = tokens[day.first - 1].text in DASHES and tokens[min(day.last, len(tokens) - 1)].text in DASHES
    return apart and tokens[at].lower in ("до", "перед", "после")
