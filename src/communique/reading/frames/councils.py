"""Councils that sit, told without the word for a session: 'Совет глав правительств СНГ пройдёт в Ташкенте'. Russian."""

from communique.reading.clauses import Hypothesis, Role, Roles, Trigger
from communique.reading.frames.sittings import organ_that_sits
from communique.reading.places import place_after
from communique.reading.text import Mention, Scene, Sight

VERB_REACH = 5  # tokens between the council and its verb


def councils_sit(scene: Scene, roles: Roles) -> list[Hypothesis]:
    """A conference for each body in the nominative of which a verb of taking place is told."""
    if scene.language.code != "ru":
        return []
    out = []
    for mention in scene.mentions:
        if mention.kind != "side" or "nomn" not in mention.cases or not organ_that_sits(roles.sight, mention):
            continue
        verb = _verb_of(scene, roles, mention)
        if verb is not None and mention.entity is not None:
            out.append(_session(scene, roles, mention, verb))
    return out


def _verb_of(scene: Scene, roles: Roles, mention: Mention) -> int | None:
    """'Совет [прошёл]', '[состоялся] Совет': not 'не', and not 'Совет проходит …' of what stands between."""
    sight, sentence = roles.sight, scene.document.sentences[mention.sentence]
    near = range(max(sentence.first, mention.first - VERB_REACH), min(sentence.last, mention.last + VERB_REACH))
    for at in near:
        forms = sight.tokens[at].forms[:1]
        happens = sight.key_word(at, "happen") and _is_of_event(sight, at) and _agrees(sight, mention.first, at)
        if not happens or not any(f.pos == "VERB" and f.number == "sing" for f in forms) or sight.lower(at - 1) == "не":
            continue
        first, last = (mention.last, at) if at >= mention.last else (at + 1, mention.first)
        others = any(
            m.first >= first and m.last <= last and "nomn" in m.cases for m in scene.of_sentence(sentence.index)
        )
        nouns = any(m.row["type"] != "verb" for i in range(first, last) for m in scene.document.found(i, "triggers"))
        if not others and not nouns and sight.text(mention.last) != ",":
            return at
    return None


PASSES = frozenset(["пройти", "проходить"])


def _is_of_event(sight: Sight, verb: int) -> bool:
    """'Совет [состоялся]', '[пройдёт] Совет': not 'Комиссия [пришла] к выводу', '[ожидается], что Совет утвердит'."""
    reflexive = sight.lower(verb).endswith(("ся", "сь")) and sight.text(verb + 1) != ","
    return reflexive or not PASSES.isdisjoint(sight.keys(verb))


def _agrees(sight: Sight, noun: int, verb: int) -> bool:
    """'Комиссия [состоялась]', not 'Комиссия [состоялся]': a past verb has its subject's gender."""
    wanted = {f.gender for f in sight.forms(verb)[:1] if f.pos == "VERB" and f.tense == "past" and f.number == "sing"}
    own = {f.gender for f in sight.forms(noun) if f.case == "nomn"}
    return not wanted or not own or not wanted.isdisjoint(own)


def _session(scene: Scene, roles: Roles, mention: Mention, verb: int) -> Hypothesis:
    sentence = scene.document.sentences[mention.sentence]
    trigger = Trigger(
        mention.first, mention.last, sentence.index, ("conference",), "event", "participant", "", {}, mention.first
    )
    ahead = any(f.tense == "futr" for f in roles.sight.forms(verb)[:1])
    h = Hypothesis(("conference",), "planned" if ahead else "held", trigger, sentence.index)
    h.first, h.last = min(mention.first, verb), max(mention.last, verb + 1)
    h.roles = [Role(mention.entity, "participant", mention)]
    h.event_party, h.event_at, h.takes_place = mention.party, mention.party_at, True
    h.place = place_after(roles.sight, h.last, sentence.last) or place_after(roles.sight, sentence.first, h.first)
    return h
