"""Whether a Russian subject is a man or a woman, by the verb that agrees: 'министр Ёсико Мори [прибыла]'."""

from communique.reading.text import Entity, Mention, Sight

NEAR = 5  # tokens from a subject to its verb: 'вчера днём также'


def gender_of_verb(sight: Sight, mention: Mention) -> str | None:
    """'министр Ёсико Мори вчера [прибыла]' → f, '[прилетел] премьер Хасан Али' → m: told by a verb in the past beside it."""
    if not sight.is_russian or mention.plural or mention.cases != {"nomn"}:
        return None
    before = mention.first - 1
    while before >= 0 and sight.word(before, "adverb"):
        before -= 1
    return _told(sight, before) or _behind(sight, mention.last)


def is_other_gender(sight: Sight, mention: Mention, entity: Entity) -> bool:
    """Is one told to be a man, the other a woman? In Russian the same full name, whose gender may be guessed, is one person's."""
    one = sight.is_russian and len(mention.name_parts) > 1 and sorted(mention.name_parts) == sorted(entity.parts)
    return bool(mention.gender and entity.gender and mention.gender != entity.gender and not one)


def _behind(sight: Sight, at: int) -> str | None:
    """The gender of the first verb behind token `at`, no mark between."""
    for step in range(at, min(at + NEAR, len(sight.tokens))):
        if sight.tokens[step].kind == "mark" or sight.word(step, "conj"):
            return None
        if any(f.pos in ("VERB", "INFN", "GRND", "PRTF") for f in sight.forms(step)[:1]):
            return _told(sight, step)
    return None


def _told(sight: Sight, at: int) -> str | None:
    """'прибыла' → f, 'прибыл' → m; None for what is no such verb, or for 'было'."""
    forms = sight.forms(at)[:1] if at >= 0 else ()
    told = [f.gender for f in forms if f.pos == "VERB" and f.tense == "past" and f.number == "sing"]
    return {"masc": "m", "femn": "f"}.get(told[0]) if told else None
