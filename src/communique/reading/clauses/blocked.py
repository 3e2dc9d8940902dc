"""Words that tell of no engagement where they stand: inside titles, names, and what other tables know whole."""

from communique.reading.text import Scene, Sight


def blocked_tokens(scene: Scene, sight: Sight, sentence: int) -> set[int]:
    """Tokens inside titles and names, where 'Visit', 'Call', 'сессия' tell of nothing."""
    blocked: set[int] = set()
    told = scene.document.sentences[sentence]
    for match in scene.document.within("parts", told.first, told.last):
        several = match.last - match.first > 1
        owned = sight.party(match.last, "name") is not None or sight.is_possessive(match.first - 1)
        if match.row["kind"] == "chamber" and (several or owned):
            blocked.update(range(match.first, match.last))  # 'делегация [Национальной ассамблеи]'
    for match in scene.document.within("instruments", told.first, told.last):
        if "letter" in sight.keys(match.first) and match.last - match.first > 1:
            blocked.update(range(match.first, match.last))  # 'exchanged [a letter of intent]' is no message
    for match in scene.document.within("attendance", told.first, told.last):
        by_company = match.row["kind"] == "with" and sight.lower(match.last - 1) == "by"
        if by_company or (match.row["kind"] == "greeted" and not sight.is_russian):
            blocked.update(
                range(match.first, match.last)
            )  # 'was accompanied to [the talks] by', 'present to [welcome] him were'
    for mention in scene.of_sentence(sentence):
        for title in mention.titles:
            blocked.update(range(title.first, title.last))
            if title.first > mention.first:
                blocked.update(range(mention.first, title.first))  # '[the visiting Chilean] minister'
        if mention.name:
            blocked.update(range(*mention.name))
        if mention.party_kind in ("organisation", "unknown", "parliament", "group") and mention.party_at:
            blocked.update(range(*mention.party_at))
    return blocked
