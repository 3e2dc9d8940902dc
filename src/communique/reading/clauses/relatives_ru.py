"""What a Russian noun's own relative clause, or participle behind a comma, tells of it: 'о встрече A и B, [которая пройдет в мае]'."""

from communique.languages import Form
from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

REACH = 30  # tokens of the noun's own phrases before the comma
PREDICATE = 9  # tokens from 'которая' to its verb
LED = 5  # tokens of ', по итогам которых'


def told_of_it(sight: Sight, trigger: Trigger) -> tuple[str, int] | None:
    """Held, planned or cancelled, and the word that tells so; None where no such clause follows or it tells neither.

    'визит A в Осло, который [запланирован] на май', 'переговорах, [состоявшихся] в мае', 'встрече, которая [сорвалась]'.
    """
    comma = _comma(sight, trigger) if sight.is_russian and trigger.type != "verb" else None
    if comma is None:
        return None
    heads = [f for f in sight.forms(trigger.head) if f.pos == "NOUN"]
    if _agrees(heads, [f for f in sight.forms(comma + 1) if f.pos == "PRTF"], by_case=True):
        told = _tells(sight, comma + 1, participle=True)
        return (told, comma + 1) if told else None
    which = [f for f in sight.forms(comma + 1) if f.case == "nomn"]
    if "который" not in sight.keys(comma + 1) or not _agrees(heads, which):
        return None
    end = min(sight.document.sentences[trigger.sentence].last, comma + PREDICATE)
    for at in range(comma + 2, end):
        if sight.text(at) in ",;:":
            return None
        if any(f.pos in ("VERB", "PRTS", "ADJS") for f in sight.forms(at)[:1]) and not sight.word(at, "was_ru"):
            told = _tells(sight, at)
            return (told, at) if told else None
    return None


def relative_behind(sight: Sight, trigger: Trigger) -> int | None:
    """'переговоры, [по итогам которых] A и B подписали': the token of 'которых', behind a preposition; None where none follows."""
    comma = _comma(sight, trigger) if sight.is_russian and trigger.type != "verb" else None
    if comma is None:
        return None
    heads = [f for f in sight.forms(trigger.head) if f.pos == "NOUN"]
    for at in range(comma + 2, comma + LED):
        if "который" in sight.keys(at):
            oblique = [f for f in sight.forms(at) if f.case != "nomn"]
            return at if sight.word(comma + 1, "prep") and _agrees(heads, oblique) else None
    return None


def _comma(sight: Sight, trigger: Trigger) -> int | None:
    """The first comma behind the noun, no verb between."""
    end = min(sight.document.sentences[trigger.sentence].last - 2, trigger.last + REACH)
    for at in range(trigger.last, end):
        if sight.text(at) == ",":
            return at
        verb = any(f.pos in ("VERB", "PRTS", "INFN") for f in sight.forms(at)[:1])
        if sight.text(at) in ";:" or (verb and not sight.tokens[at].is_title):
            return None
    return None


def _agrees(heads: list[Form], others: list[Form], *, by_case: bool = False) -> bool:
    """Number, in the singular gender, and for a participle case."""
    return any(
        head.number == other.number
        and (head.number == "plur" or head.gender == other.gender)
        and (not by_case or head.case == other.case)
        for head in heads
        for other in others
    )


def _tells(sight: Sight, at: int, *, participle: bool = False) -> str | None:
    keys, words = {*sight.keys(at)}, sight.language.words
    form, negated = sight.forms(at)[0], sight.lower(at - 1) == "не"
    happens = words("takes_place") | words("happen") | {"продлиться"}
    if keys & words("cancelled"):
        return None if negated else "cancelled"
    if {"должен", "должный"} & keys:
        far = any(keys_of & happens for keys_of in ({*sight.keys(i)} for i in range(at + 1, at + 4)))
        return "planned" if far and not sight.word(at + 1, "was_ru") else None
    if keys & happens and (form.pos == "VERB" or participle):
        if negated:
            return "cancelled"
        return "planned" if form.tense == "futr" else "held" if form.tense == "past" else None
    if keys & words("plan") and (participle or form.pos == "PRTS" or form.tense == "pres"):
        return None if negated else "planned"
    return None
