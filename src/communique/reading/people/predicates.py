"""Offices that only tell what somebody is: 'the first Nordic leader to visit', 'as president'."""

from communique.reading.text import Entity, Mention, Scene, Sight


def is_capacity(sight: Sight, mention: Mention) -> bool:
    """'his position as [head of the Council]', 'took over as [president]': only what somebody is. English."""
    return not mention.name and not sight.is_russian and sight.lower(mention.first - 1) == "as" and not mention.definite


def predicate_of(scene: Scene, sight: Sight, mention: Mention) -> Entity | None:
    """'Lund was [the first Nordic leader] to visit Chad', 'Lund, as [president], met Soto': of whom it is said. English."""
    at = mention.first - 1
    if is_capacity(sight, mention):
        before = at - 1 - (sight.text(at - 1) == ",")
        subject = scene.mention_at(before) if sight.text(before + 1) == "," else None
        one = subject.entity if subject is not None and subject.kind == "person" else None
        if one is not None:
            one.office = one.office or mention.office
        return one
    first = sight.lower(at) in FIRST_OR_LAST or sight.lower(mention.first) in FIRST_OR_LAST
    while sight.word(at, "det") or sight.word(at, "adverb") or sight.word(at, "ordinal") or sight.lower(at) == "and":
        at -= 1
    if sight.is_russian or not first or not sight.word(at, "copula") or mention.name:
        return None
    at -= 1
    while sight.word(at, "aux") or sight.word(at, "adverb"):
        at -= 1
    subject = scene.mention_at(at)
    return subject.entity if subject is not None and subject.kind in ("person", "pronoun") else None


FIRST_OR_LAST = frozenset(["first", "last", "only", "second", "third", "latest"])
