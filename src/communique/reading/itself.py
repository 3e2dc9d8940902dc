"""'Она состоится в Осло 27 мая', 'Мероприятие пройдет в Лиме': where and when what the sentence before told of takes place. Russian."""

from communique.languages import Token
from communique.reading.hypotheses import Hypothesis
from communique.reading.places import place_after
from communique.reading.scene import Scene
from communique.reading.sight import Sight
from communique.reading.triggers import Trigger

PRONOUNS = {"он": "masc", "она": "femn", "оно": "neut", "они": "plur"}
VERB = 3  # tokens from the pronoun to its verb


def it_takes_place(scene: Scene, sight: Sight, told: list[Hypothesis]) -> list[Hypothesis]:
    """One for each such sentence, which points back at what the nearest noun of the sentence before tells."""
    if scene.language.code != "ru":
        return []
    before: dict[int, list[Hypothesis]] = {}
    for h in told:
        before.setdefault(h.sentence, []).append(h)
    out = []
    for sentence in scene.document.sentences:
        meant = _meant(scene.document.tokens[sentence.first], scene, before.get(sentence.index - 1, []))
        verb = _verb(sight, sentence.first + 1, min(sentence.last, sentence.first + 1 + VERB)) if meant else None
        if meant is None or verb is None:
            continue
        trigger = Trigger(verb, verb + 1, sentence.index, meant.kinds, "verb", "", "", {}, verb)
        ahead = any(f.tense == "futr" for f in scene.document.tokens[verb].forms[:1])
        one = Hypothesis(meant.kinds, "planned" if ahead else "held", trigger, sentence.index)
        one.first, one.last = sentence.first, verb + 1
        one.place = place_after(sight, verb + 1, sentence.last)
        one.generic = one.takes_place = True
        out.append(one)
    return out


def _meant(first: Token, scene: Scene, before: list[Hypothesis]) -> Hypothesis | None:
    """The last engagement told before whose noun agrees with the pronoun; a conference for 'мероприятие'."""
    wanted = PRONOUNS.get(first.lower)
    for h in reversed(before):
        if h.trigger.type == "verb":
            continue
        if wanted is None and h.kinds == ("conference",) and "the_event" in first.key_kinds:
            return h
        nouns = [f for f in scene.document.tokens[h.trigger.head].forms if f.pos == "NOUN"]
        if wanted and any(wanted == (f.number if f.number == "plur" else f.gender) for f in nouns):
            return h
    return None


def _verb(sight: Sight, first: int, last: int) -> int | None:
    """'Она [состоится]', 'Они, как ожидается, [пройдут]': the verb of taking place, 'не' not before it."""
    for at in range(first, last):
        verbal = any(f.pos == "VERB" for f in sight.tokens[at].forms[:1])
        if verbal:
            happens = sight.key_word(at, "takes_place") and not sight.key_word(at, "is")
            return at if happens and sight.lower(at - 1) != "не" else None
    return None
