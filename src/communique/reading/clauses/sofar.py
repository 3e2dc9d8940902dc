"""Days that tell since when, or within what time, engagements are counted: no day of the one told. Russian."""

from communique.reading.clauses.hypotheses import Hypothesis
from communique.reading.days import DayMention
from communique.reading.text import Scene


def since_which(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """Russian: 'третий визит министра в Осло [с 7 мая]': since when they are counted."""
    tokens = scene.document.tokens
    if scene.language.code != "ru" or tokens[mention.first - 1].lower not in ("с", "со") or mention.kind == "range":
        return False
    before = tokens[max(0, h.trigger.first - 3) : h.trigger.first]
    counted = any("Anum" in f.marks for t in before for f in t.forms[:2])
    return counted and h.trigger.type == "noun" and mention.first > h.trigger.first


def so_far(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """Russian: 'Это уже пятая встреча министров [в 2025 году]', 'второй визит [за год]': how many there have been till now.

    Not 'Третья встреча прошла в 2019 году', nor 'третья встреча в мае 2019 года, на которой'.
    """
    tokens = scene.document.tokens
    if scene.language.code != "ru" or mention.kind not in ("year", "month") or mention.first < h.trigger.last:
        return False
    sentence = scene.document.sentences[h.sentence]
    before = tokens[sentence.first : h.trigger.first]
    counted = any("Anum" in f.marks for t in before[-3:] for f in t.forms[:2])
    said = {key for t in before for key in t.keys} & scene.language.words("this_is")
    acts = any(f.pos == "VERB" for t in tokens[h.trigger.last : mention.first] for f in t.forms[:1])
    return counted and bool(said) and not acts and h.trigger.type == "noun"


def year_noted(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'На встрече A с B [отмечен] рост торговли в прошлом году', 'В ходе визита [отметили] итоги 2023 года': the year of
    what was spoken of where they met. Russian."""
    tokens, sentence = scene.document.tokens, scene.document.sentences[h.sentence]
    year = len((mention.resolve(False) or "").strip("~")) == len("2023")
    if scene.language.code != "ru" or h.status != "held" or not year or mention.first < h.trigger.last:
        return False
    occasion = scene.language.words("occasion_of") | {"на"}
    opens = any(t.lower in occasion for t in tokens[sentence.first : h.trigger.first])
    between = range(h.trigger.last, mention.first)
    said = (at for at in between if scene.document.found(at, "sayings"))
    return opens and any(f.pos in ("VERB", "PRTS") for at in said for f in tokens[at].forms[:1])


def before_saying(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'Сессия пройдёт 5 июня, [сообщил] A после беседы с B': the day of the news, not of where it was told. Russian."""
    if scene.language.code != "ru" or h.trigger.type != "noun":
        return False
    tokens = scene.document.tokens
    commas = (at for at in range(mention.last, h.trigger.first) if tokens[at].text == ",")
    return any(
        scene.document.found(at + 1, "sayings") and any(f.pos == "VERB" for f in tokens[at + 1].forms[:1])
        for at in commas
    )
