"""Days inside a Russian relative clause of something else: 'обсудили визит, [который состоится в мае]', 'доклад, [изданный 5 мая]'."""

from communique.reading.clauses.announced_ru import announced_behind
from communique.reading.clauses.hypotheses import Hypothesis
from communique.reading.clauses.relatives_ru import told_of_it
from communique.reading.days import DayMention
from communique.reading.text import Scene, Sight, before_insertion

REACH = 20  # tokens from ', который' to the day
SETTING = ("на", "в", "во")  # before where people meet: 'на саммите, который пройдет в мае'


def of_others_clause(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'A и B обсудили визит C, который состоится [в мае]', 'обсудил с B договор, подписанный [2 мая]': of the visit, of the treaty.

    Not 'переговоры A и B, которые состоятся [в мае]', nor where they meet: 'на саммите, который пройдет [в мае]'.
    """
    if scene.language.code != "ru":
        return False
    sight = Sight(scene.document, scene.language)
    if _of_office_taken(sight, mention):
        return True
    if mention.first < h.trigger.last:
        return False
    opener = _opener(sight, mention.first)
    if opener is None or opener < h.trigger.last or (h.light is not None and opener < h.light < mention.first):
        return False
    if h.trigger.type != "verb":
        told = told_of_it(sight, h.trigger)
        if (told is not None and told[1] >= opener) or announced_behind(sight, h.trigger) is not None:
            return False
    return not _is_of_setting(sight, opener)


def _of_office_taken(sight: Sight, mention: DayMention) -> bool:
    """'первые после вступления в должность [на прошлой неделе] переговоры', 'ушёл с поста [в мае]': when the office was taken or left."""
    before = mention.first - 1
    while sight.word(before, "prep"):
        before -= 1
    return sight.key_word(before, "office_taken") and not sight.word(mention.last, "prep")


def _opener(sight: Sight, at: int) -> int | None:
    """The comma of ', который …', ', по итогам которого …', ', намеченный на …' around the token; None where none is open there."""
    step, start = at - 1, max(sight.start_of(at), at - REACH)
    while step > start:
        if sight.text(step) in (";", ":", "(", ")", "«", "»", "–", "—"):
            return None
        if sight.text(step) != ",":
            step -= 1
            continue
        if any("который" in sight.keys(i) for i in (step + 1, step + 2)):
            return step
        if any(f.pos == "PRTF" for f in sight.forms(step + 1)[:1]):
            return step
        opened = before_insertion(sight, step)
        if opened == step:
            return None
        step = opened - 1
    return None


def _is_of_setting(sight: Sight, comma: int) -> bool:
    """'встретятся на полях [саммита], который', 'на [форуме в Осло], который': what stands before the comma is where they meet."""
    for at in range(comma - 1, max(sight.start_of(comma), comma - REACH) - 1, -1):
        if sight.text(at) in ",;:":
            return False
        if any(m.row["type"] == "event" for m in sight.document.found(at, "triggers")):
            back = sight.before_epithets(at)
            return sight.lower(back) in SETTING or sight.word(back, "margins") or sight.word(back, "occasion_of")
    return False
