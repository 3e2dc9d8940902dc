"""Who spoke for whom at talks told before: 'Переговоры прошли в Лиме. Чили на них представлял A, Перу – B'. Russian."""

from communique.reading.clauses import Hypothesis, Role, Roles
from communique.reading.text import DASHES, Mention, Scene, Sight

KINDS = frozenset(["meeting", "conference", "call"])
BACK = 2  # sentences from who spoke for whom back to the talks
BESIDE = 3  # tokens between 'на них' and the verb
THEM = frozenset(["нём", "нем", "них", "ней"])
VERBS = frozenset(["представлять", "представить"])


def represented(scene: Scene, roles: Roles, told: list[Hypothesis]) -> None:
    """Gives talks of which no people are told those who spoke there for their sides."""
    sight = roles.sight
    for sentence in scene.document.sentences if sight.is_russian else ():
        verb = next((at for at in range(sentence.first, sentence.last) if _speaks_there(sight, at)), None)
        if verb is None:
            continue
        near = [h for h in told if sentence.index - BACK <= h.sentence <= sentence.index and h.trigger.first < verb]
        talks = next((h for h in reversed(near) if h.kind in KINDS and h.trigger.type != "verb"), None)
        people = _speakers(scene, sight, sentence.index, verb)
        if talks is None or len(people) < 2 or any(r.mention.kind == "person" for r in talks.named()):
            continue
        talks.roles = [r for r in talks.roles if r.entity is None or r.entity.kind != "side"]
        for mention, side in people:
            one = mention.entity
            if one is not None and side is not None and (one.party is None or one.party_inferred):
                one.party, one.party_at = side.party, side.party_at
            if one is not None and not any(r.entity is one for r in talks.roles):
                talks.roles.append(Role(one, "participant", mention))
        talks.generic = False


def _speaks_there(sight: Sight, verb: int) -> bool:
    """'Чили на них [представлял]', '[представлял] на нём'."""
    if VERBS.isdisjoint(sight.keys(verb)) or not any(f.pos == "VERB" for f in sight.forms(verb)[:1]):
        return False
    near = range(verb - BESIDE, verb + BESIDE + 1)
    return any(sight.lower(at) in THEM and sight.lower(at - 1) in ("на", "в") for at in near)


def _speakers(scene: Scene, sight: Sight, number: int, verb: int) -> list[tuple[Mention, Mention | None]]:
    """'Чили представлял [A], Перу – [B]': each with the side told before him, the first behind the verb, the others behind dashes."""
    out: list[tuple[Mention, Mention | None]] = []
    side: Mention | None = None
    for mention in scene.of_sentence(number):
        if mention.kind == "side":
            side = mention if mention.party else None
        elif mention.kind == "person" and mention.first > verb and mention.name and mention.entity is not None:
            led = sight.text(mention.first - 1) in DASHES if out else True
            if led:
                out.append((mention, side))
                side = None
    return out
