"""Offices that only tell what somebody is: 'the first Nordic leader to visit', 'as president'."""

from communique.reading.text import Entity, Mention, Scene, Sight


def is_capacity(sight: Sight, mention: Mention) -> bool:
    """'his position as [head of the Council]', 'took over as [president]': only what somebody is. English."""
    return not mention.name and not sight.is_russian and sight.lower(mention.first - 1) == "as" and not mention.definite


def is_nobody(sight: Sight, mention: Mention) -> bool:
    """'took over as [president]', 'will [head] to Oslo': whom no description of a person is meant by."""
    return _is_verb(sight, mention) or (mention.party is None and is_capacity(sight, mention))


def _is_verb(sight: Sight, mention: Mention) -> bool:
    """'will soon [head] to Oslo', 'is set to [co-chair] it': a verb that looks like an office. English."""
    at = mention.first - 1
    if sight.is_russian or mention.name or mention.definite:
        return False
    while sight.word(at, "adverb") or sight.lower(at).endswith("ly"):
        at -= 1
    acts = sight.key_word(mention.first, "headline_verb") or sight.lower(mention.first).endswith("chair")
    return acts and (sight.lower(at) == "to" or (sight.word(at, "aux") and not sight.word(at, "copula")))


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
    if (owned := _whose(scene, sight, mention)) is not None:
        return owned
    first = sight.word(at, "ordinal") or sight.word(mention.first, "ordinal")
    while sight.word(at, "det") or sight.word(at, "adverb") or sight.word(at, "ordinal") or sight.lower(at) == "and":
        at -= 1
    if sight.is_russian or not first or not sight.word(at, "copula") or mention.name:
        return None
    at -= 1
    while sight.word(at, "aux") or sight.word(at, "adverb"):
        at -= 1
    subject = scene.mention_at(at)
    return subject.entity if subject is not None and subject.kind in ("person", "pronoun") else None


def _whose(scene: Scene, sight: Sight, mention: Mention) -> Entity | None:
    """'Karl Lund, President Holm's [adviser] on trade, met': Lund, who is so called between commas. English."""
    owner = scene.mention_at(mention.first - 2) if sight.is_possessive(mention.first - 1) else None
    if owner is None or owner.last != mention.first - 1 or owner.kind not in ("person", "side") or mention.name:
        return None
    named = scene.mention_at(owner.first - 2) if sight.text(owner.first - 1) == "," else None
    if named is None or named.last != owner.first - 1 or not named.name or named.titles or mention.plural:
        return None
    one = named.entity
    behind = range(mention.last, mention.last + CLOSED)
    if one is None or one is owner.entity or not any(sight.text(at) in (",", ".", "") for at in behind):
        return None
    if one.office in (None, "other"):
        one.office = mention.office or one.office
    if one.party is None and owner.entity is not None and owner.entity.party is not None:
        one.party, one.party_inferred = owner.entity.party, True
    return one


CLOSED = 9  # tokens from an office to the comma behind its realm: 'special envoy on Chadian issues'
