"""The second of two behind a participle: 'министр A и [прибывший из Осло] посол B'. Russian."""

from communique.reading.text import Group, Mention, Sight, is_premodified

LONGEST = 20  # tokens of a participle with what belongs to it
BACK = 4  # groups back to the first of the two: towns may stand between
AND = frozenset(["и", "а"])
CLAUSES = frozenset(["VERB", "INFN", "GRND", "PRTS"])
ENDS = frozenset([",", ";", ":", ".", "!", "?", "(", ")", "—", "–", "…"])


def goes_on_behind_participle(sight: Sight, groups: list[Group], mention: Mention) -> bool:
    """Adds the mention to the list that 'и' and a participle before it go on; False where there is no such list."""
    if not sight.is_russian or not is_premodified(mention):
        return False
    opener = _participle(sight, mention)
    if opener is None or sight.lower(opener - 1) not in AND:
        return False
    end = opener - 1 - (sight.text(opener - 2) == ",")
    group = next((g for g in groups[-BACK:] if g.last == end), None)
    if group is None or group.mentions[0].kind != "person" or not (group.cases & mention.cases):
        return False
    group.mentions.append(mention)
    group.last = mention.last
    return True


def _participle(sight: Sight, mention: Mention) -> int | None:
    """'и [прибывший] из Осло посол B': what agrees with the mention, no mark, no verb and no other noun of its own between."""
    start = sight.start_of(mention.first)
    for at in range(mention.first - 1, max(start, mention.first - LONGEST), -1):
        token = sight.tokens[at]
        if token.text in ENDS or any(f.pos in CLAUSES for f in token.forms[:1]) or token.lower in AND:
            return None
        told = [f for f in token.forms if f.pos == "PRTF"]
        if any(f.pos == "PRTF" for f in token.forms[:1]):
            agreed = {f.case for f in told if f.number == "sing" or mention.plural} & mention.cases
            return at if agreed and at < mention.first - 1 and not _has_noun(sight, at, mention.first) else None
    return None


def _has_noun(sight: Sight, participle: int, stop: int) -> bool:
    """'и [прибывший] вчера отряд министра': does a noun before the mention go with the participle?"""
    agreed = {(f.case, f.number, f.gender) for f in sight.tokens[participle].forms if f.pos == "PRTF"}
    for at in range(participle + 1, stop):
        nouns = [f for f in sight.tokens[at].forms[:2] if f.pos == "NOUN"]
        if any((f.case, f.number, f.gender if f.number == "sing" else "") in agreed for f in nouns):
            if not sight.word(sight.before_epithets(at), "prep"):
                return True
    return False
