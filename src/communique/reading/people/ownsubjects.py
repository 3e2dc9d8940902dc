"""Whom a Russian pronoun cannot mean: the subject of the verb whose object it is."""

from communique.reading.text import Entity, Mention, Scene, Sight

OBLIQUE = frozenset(["ему", "ей", "ним", "ней", "нему", "нею", "нём", "нем"])
ACCUSATIVE = frozenset(["его", "ее", "её"])  # as an object: a possessive is no mention


def own_subject_ru(scene: Scene, sight: Sight, mention: Mention) -> Entity | None:
    """'[X] встретился с Y и вручил ему', 'Y принял [X], который передал ему', '[X] принял его': not who does what is done to him."""
    if sight.lower(mention.first) not in OBLIQUE | ACCUSATIVE:
        return None
    people = [m for m in scene.of_sentence(mention.sentence) if m.kind == "person" and m.last <= mention.first]
    if not people:
        return None
    relative = next((at for at in range(mention.first - 1, people[-1].last - 1, -1) if _relates(sight, at)), None)
    if relative is not None:
        return people[-1].entity
    if sight.lower(mention.first) in ACCUSATIVE:
        people = [m for m in reversed(people) if not _of_clause_before(sight, m.last, mention.first)]
    return next((m.entity for m in people if (not m.cases or "nomn" in m.cases)), None)


def _of_clause_before(sight: Sight, first: int, at: int) -> bool:
    """'A побывал в Лиме, где [его] принял B', 'A едет в Лиму: [его] примет B': whoever has a verb before the pronoun, which
    stands before its own, may be meant."""
    verb = at - 1
    while sight.word(verb, "conj") or sight.word(verb, "adverb"):
        verb -= 1  # 'принял и [его]', 'принял также [его]'
    behind_verb = any(f.pos in ("VERB", "INFN", "GRND") for f in sight.forms(verb)[:1])
    return not behind_verb and any(f.pos == "VERB" for step in range(first, at) for f in sight.forms(step)[:1])


def _relates(sight: Sight, at: int) -> bool:
    """'который' in the nominative."""
    token = sight.tokens[at]
    return "который" in token.keys and any(form.case == "nomn" for form in token.forms)
