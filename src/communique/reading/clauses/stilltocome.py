"""What a present tense tells of a day still ahead: 'meets X on Saturday', 'a stay that includes talks on Tuesday', 'в субботу прибывает'."""

from itertools import pairwise

from communique.languages import Token
from communique.reading.clauses.hypotheses import Hypothesis
from communique.reading.days import DayMention, Days, days_apart
from communique.reading.text import Scene


def _will_be(scene: Scene, h: Hypothesis, day: DayMention) -> bool:
    """'His visit on 21 and 22 March [will] mark a turn', 'the talks on Friday [will] be the first': English."""
    tokens = scene.document.tokens
    right_behind = h.trigger.type == "noun" and 0 <= day.first - h.trigger.last <= TO_WHERE
    if scene.language.code != "en" or not right_behind or day.last >= len(tokens):
        return False
    return tokens[day.last].lower == "will" and not any(
        t.text in ",;:" or "finite" in t.kinds for t in tokens[h.trigger.last : day.first]
    )


TO_WHERE = 14  # tokens of 'by the Peruvian President Luis Paz to Accra on' between the noun and its day
LOOKS_BACK = frozenset(
    ["was", "has", "put", "set", "cut", "let", "hit"]
)  # end like a present tense, or have no form of their own for the past
PRESENT_REACH = 8  # tokens back from 'talks' to the 'includes' that tells of them
BEHIND = 8  # tokens from 'the talks' to the 'begin' behind it: 'The summit in Lima [starts] on Friday'


def _is_nearer_ahead(day: DayMention, days: Days) -> bool:
    """'They meet again in Oslo on [20 June]', told in May: a day and month without a year that comes sooner than it was."""
    if day.rule != "day.month_day":
        return False
    back, ahead = (days_apart(told, days.anchor) for told in day.alternatives)
    return ahead is not None and (back is None or back == ahead or abs(ahead) < abs(back))


def still_to_come(scene: Scene, h: Hypothesis, day: DayMention, days: Days) -> bool:
    """'X meets Y on Saturday', 'a stay that includes talks Tuesday', told before that day; a headline may look back."""
    ahead = day.told(True) or ""
    if _will_be(scene, h, day) and ahead.split("/")[0] > (days.anchor or "9999"):
        return True
    if day.bound == "until" or len(ahead) != 10 or ahead <= (days.anchor or "9999"):
        return False
    if day.kind != "weekday" and not _is_nearer_ahead(day, days):
        return False
    if scene.language.code == "ru":
        return _now_for_then(scene, h, day, days)
    if scene.language.code != "en" or scene.document.sentences[h.sentence].kind == "title":
        return False
    tokens = scene.document.tokens
    if h.trigger.type == "verb":
        token = tokens[h.trigger.head]
        if token.lower in LOOKS_BACK or tokens[h.trigger.head - 1].lower == "to" or "pictured" in token.key_kinds:
            return False  # 'was pleased to meet X on Monday'; under a picture 'shakes hands with X on Monday'
        if token.lower.endswith("ing"):
            return tokens[h.trigger.head - 1].lower in ("is", "are")  # 'is meeting X on Saturday'
        third = token.lower.endswith("s") and not token.lower.endswith("ss")
        base = len(token.keys) == 1 and token.lower not in scene.language.words("preterite")
        return (third or base) and token.text.islower() and not h.trigger.passive
    before = tokens[max(0, h.trigger.first - PRESENT_REACH) : h.trigger.first]
    after_det = [t for one, t in pairwise(before) if "det" not in one.kinds]  # not 'at the start of talks'
    behind = tokens[h.trigger.last : min(h.trigger.last + BEHIND, day.first)]
    return any(
        t.lower in scene.language.words("tells_now") and t.text.islower() for t in before[:1] + after_det
    ) or any(t.lower in scene.language.words("begins_now") for t in behind)


def _now_for_then(scene: Scene, h: Hypothesis, day: DayMention, days: Days) -> bool:
    """'В субботу в Осло [прибывает] X', '[начинается] визит': told two days or more behind the last such weekday. Russian."""
    last = days_apart(day.resolve(False), days.anchor)
    if last is None or last < TWO_DAYS:
        return False
    tokens, first = scene.document.tokens, scene.document.sentences[h.sentence].first
    verb = h.trigger.head if h.trigger.type == "verb" else h.light
    if verb is None:
        verb = next((at for at in range(h.trigger.first - 1, first - 1, -1) if _is_verb(tokens[at])), None)
    if verb is None or any(t.text in ",;:—–" for t in tokens[min(verb, day.first) : max(verb, day.first)]):
        return False
    form = tokens[verb].forms[:1]
    return any(f.tense == "pres" for f in form) and "находиться" not in tokens[verb].keys


def _is_verb(token: Token) -> bool:
    return any(f.pos == "VERB" for f in token.forms[:1])


TWO_DAYS = 2
