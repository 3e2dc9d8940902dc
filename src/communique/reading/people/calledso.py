"""Who is called by one word of his office, or by the last words of a long one."""

from communique.reading.text import Entity, Mention, Sight


def is_called_so(sight: Sight, entity: Entity, mention: Mention) -> bool:
    """'the Secretary' is the Secretary of State, 'the Commissioner' he for Human Rights: an office told by its first word."""
    if sight.is_russian:
        return _ends_so(sight, entity, mention)
    if len(mention.titles) != 1 or mention.office != "other" or not mention.definite or not entity.name:
        return False
    title = mention.titles[0]
    if title.last - title.first != 1:
        return False
    word = sight.lower(title.first)
    return any(sight.lower(t.first) == word for m in entity.told() if m.name for t in m.titles)


def _ends_so(sight: Sight, entity: Entity, mention: Mention) -> bool:
    """'[Вождь племён]' is 'отец земли и вождь племён Лунд': by the last words of a longer title. Russian."""
    title = mention.titles[0] if len(mention.titles) == 1 else None
    words = title.last - title.first if title is not None else 0
    if title is None or words == 1 or title.party is not None:
        return False
    for told in (t for m in entity.told() if m.name for t in m.titles if t.last - t.first > words):
        pairs = zip(range(told.last - words, told.last), range(title.first, title.last), strict=True)
        if all({*sight.tokens[a].keys} & {*sight.tokens[b].keys} for a, b in pairs):
            return True
    return False
