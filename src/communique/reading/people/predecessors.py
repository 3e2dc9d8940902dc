"""English: who is told as the one before or behind somebody in his office: 'his predecessor, the late Kari Lund'."""

from communique.reading.text import HEADS, Entity, Mention, Scene, Sight

BACK = 2  # sentences in which the holder is named


def predecessors(scene: Scene) -> None:
    """'[His] predecessor, Ana Soto, …', 'Lund's successor Per Holm …': of the holder's country, and of his office."""
    sight = Sight(scene.document, scene.language)
    for word in scene.document.standing("predecessor", 0, len(scene.document.tokens)):
        at = word + 1 + (sight.text(word + 1) == ",")
        at += sight.word(at, "det")
        at += sight.word(at, "modifier")  # 'the late'
        named = scene.mention_at(at)
        one = named.entity if named is not None and named.first <= at and named.name else None
        holder = _holder(scene, sight, word) if one is not None and one.kind == "person" else None
        if one is None or holder is None or holder is one:
            continue
        if one.party is None:
            one.party, one.party_inferred = holder.party, True
        if one.office is None and holder.office in HEADS and one.party == holder.party:
            one.office, one.office_inferred = holder.office, True


def _holder(scene: Scene, sight: Sight, word: int) -> Entity | None:
    """'[his] predecessor', '[Lund]'s late predecessor': whose office it was."""
    at = word - 1
    at -= sight.word(at, "modifier") or sight.lower(at) == "immediate"
    if sight.word(at, "possessive"):
        sentence = sight.tokens[word].sentence
        gender = {"his": "m", "her": "f"}.get(sight.lower(at))
        for number in range(sentence, max(-1, sentence - BACK - 1), -1):
            here = [m for m in scene.of_sentence(number) if m.first < at and _holds(m, gender)]
            if here:
                return (here[-1] if number == sentence else here[0]).entity
        return None
    owner = next(
        (
            m
            for m in scene.of_sentence(sight.tokens[word].sentence)
            if sight.is_possessive(m.last) and 0 <= at - m.last <= 1
        ),
        None,
    )
    return owner.entity if owner is not None and _holds(owner, None) else None


def _holds(mention: Mention, gender: str | None) -> bool:
    """A person of office and a known party, who can be 'he' or 'she'."""
    one = mention.entity
    if one is None or one.kind != "person" or one.party is None or one.office is None:
        return False
    return gender is None or one.gender in (None, gender)
