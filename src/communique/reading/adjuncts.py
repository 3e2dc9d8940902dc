"""English: what stands between a verb and its object: 'received [in his office on Wednesday] General X'."""

from communique.reading.sight import Sight

HOUSE_WORDS = 4  # tokens from 'at' to a word of a house's name
ADJUNCTS = 10  # tokens of place and time between a verb and its object
HOUSE_KINDS = frozenset(["presidential", "royal", "government", "audience", "general", "reception", "official"])


def only_where_and_when(sight: Sight, first: int, last: int) -> bool:
    """'received [in his office on Wednesday] General X', 'met [today, at the Palace of the Reeds,] Minister Y'."""
    if sight.word(last - 1, "prep") or last - first > ADJUNCTS:
        return False
    day = house = aside = False  # a comma may stand after a day, and before and after an aside
    for at in range(first, last):
        token = sight.tokens[at]
        if token.lower in ("same", "day"):
            continue  # 'received on the [same day] Minister Y'
        is_day = token.kind == "number" or token.lower in (*sight.calendar_words, "tomorrow", "today")
        if token.text == ",":
            opens = sight.word(at + 1, "prep")
            if not day and not aside and not opens:
                return False
            aside, house = opens, False
        is_house = sight.key_word(at, "house") or sight.key_word(at, "venue_word")
        is_house = is_house or token.lower in HOUSE_KINDS
        house = house or is_house
        day = is_day or (day and token.text == ",")
        known = is_day or token.text == "," or is_house or (house and token.is_title)
        known = known or any(sight.word(at, kind) for kind in ("prep", "det", "adverb", "between", "here"))
        if not known and sight.party(at, "capital") is None and not _names_a_house(sight, first, at):
            return False
    return True


def _names_a_house(sight: Sight, first: int, at: int) -> bool:
    """'received at [Al Husseiniya] Palace', 'in [Istana Merdeka]': capitals behind 'at' or 'in' that are nobody's name."""
    if not sight.mention_like(at):
        return False
    if sight.known_given(at) and not sight.key_word(at + 1, "house"):
        return False
    before = range(at - 1, max(first, at - HOUSE_WORDS) - 1, -1)
    opener = next((i for i in before if not sight.mention_like(i) and not sight.word(i, "det")), -1)
    return sight.lower(opener) in ("at", "in")
