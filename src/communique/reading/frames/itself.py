"""'Она состоится в Осло', 'Мероприятие пройдет 5 мая', 'Проведение форума намечено на май': where and when what the sentence before told of takes place. Russian."""

from communique.languages import Token
from communique.reading.clauses import Hypothesis, Role, Trigger
from communique.reading.places import place_after
from communique.reading.text import Mention, Scene, Sight, is_body

PRONOUNS = {"он": "masc", "она": "femn", "оно": "neut", "они": "plur"}
DUE = frozenset(["должен", "должна", "должно", "должны"])
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
        opening = _past_holding(scene, sight, sentence.first)
        first = scene.document.tokens[opening]
        meant = _meant(first, scene, before.get(sentence.index - 1, []))
        body = _body_meant(first, scene, sentence.index - 1) if meant is None else None
        is_told = meant is not None or body is not None
        verb = _verb(sight, opening + 1, min(sentence.last, opening + 1 + VERB)) if is_told else None
        if verb is None:
            continue
        kinds = meant.kinds if meant is not None else ("conference",)
        trigger = Trigger(verb, verb + 1, sentence.index, kinds, "verb", "", "", {}, verb)
        ahead = any(f.tense == "futr" or f.pos == "INFN" for f in scene.document.tokens[verb].forms[:1])
        ahead |= sight.key_word(verb, "planned_after")
        one = Hypothesis(kinds, "planned" if ahead else "held", trigger, sentence.index)
        one.first, one.last = sentence.first, verb + 1
        one.place = place_after(sight, verb + 1, sentence.last)
        one.generic, one.takes_place = body is None, True
        if body is not None:
            one.roles = [Role(body.entity, "participant", body)]
            one.event_party, one.event_at = body.party, body.party_at
        out.append(one)
    return out


def _past_holding(scene: Scene, sight: Sight, first: int) -> int:
    """'[Проведение] форума запланировано на май', '[Открытие] саммита состоится в Осло': the noun behind; else the first token."""
    if "holding_of" not in scene.document.tokens[first].kinds or first + 1 >= len(scene.document.tokens):
        return first
    return first + 1 if "gent" in {f.case for f in sight.forms(first + 1)} else first


def _body_meant(first: Token, scene: Scene, number: int) -> Mention | None:
    """'предложил пригласить его на [саммит Евросоюза]. Он пройдёт в Осло': the body whose conference is only named before."""
    wanted = PRONOUNS.get(first.lower)
    for mention in reversed(scene.of_sentence(number)) if wanted and number >= 0 else ():
        noun = scene.document.tokens[mention.first - 1] if mention.first else first
        nouns = [f for f in noun.forms if f.pos == "NOUN"]
        event = any(m.row["type"] == "event" for m in scene.document.found(noun.index, "triggers"))
        agrees = any(wanted == (f.number if f.number == "plur" else f.gender) for f in nouns)
        if event and agrees and mention.kind == "side" and is_body(mention.party):
            return mention
    return None


def _meant(first: Token, scene: Scene, before: list[Hypothesis]) -> Hypothesis | None:
    """The last engagement told before whose noun agrees with the pronoun, or is told again; a conference for 'мероприятие'."""
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
        due = sight.lower(at - 1) in DUE and any(f.pos == "INFN" for f in sight.tokens[at].forms[:1])
        verbal = due or any(f.pos in ("VERB", "PRTS") for f in sight.tokens[at].forms[:1])
        if verbal:
            happens = sight.key_word(at, "takes_place") and not sight.key_word(at, "is")
            happens |= sight.key_word(at, "planned_after") or (
                sight.key_word(at, "plan") and sight.tokens[at].forms[0].pos == "PRTS"
            )
            return at if happens and sight.lower(at - 1) != "не" else None
    return None
