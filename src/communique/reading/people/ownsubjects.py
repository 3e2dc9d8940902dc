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
        people = [m for m in reversed(people) if not _clause_between(sight, m.last, mention.first)]
    return next((m.entity for m in people if (not m.cases or "nomn" in m.cases)), None)


def _clause_between(sight: Sight, first: int, stop: int) -> bool:
    """'A побывал в Лиме[, где] его принял B': whoever stands before another clause may be meant in it."""
    marks = (at for at in range(first, stop) if sight.text(at) in ",;:—–")
    return any(sight.word(at + 1 + sight.word(at + 1, "prep"), "relative") for at in marks)


def _relates(sight: Sight, at: int) -> bool:
    """'который' in the nominative."""
    token = sight.tokens[at]
    return "который" in token.keys and any(form.case == "nomn" for form in token.forms)
