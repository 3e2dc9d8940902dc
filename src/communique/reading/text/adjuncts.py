"""What stands between a verb or noun and those it is of: 'received [in his office on Wednesday] General X', 'встреча [в узком составе] A и B'."""

from communique.reading.text.sight import Sight

HOUSE_WORDS = 4  # tokens from 'at' to a word of a house's name
ADJUNCTS = 10  # tokens of place and time between a verb and its object


def only_where_and_when(sight: Sight, first: int, last: int) -> bool:
    """'received [in his office on Wednesday] General X', 'met [today, at the Palace of the Reeds,] Minister Y'."""
    if sight.word(last - 1, "prep") or last - first > ADJUNCTS:
        return False
    day = house = aside = False  # a comma may stand after a day, and before and after an aside
    for at in range(first, last):
        token = sight.tokens[at]
        if (at > first and token.lower in ("meeting", "audience", "ceremony")) or (
            token.text == ":" and at == last - 1
        ):
            continue  # 'received [in an official meeting] President A', 'received in audience[:] A; B'
        if token.lower in ("same", "day", "others"):
            continue  # 'received on the [same day] Minister Y', 'met, among [others], Minister Y'
        is_day = token.kind == "number" or token.lower in (*sight.calendar_words, "tomorrow", "today")
        if token.text == ",":
            opens = sight.word(at + 1, "prep")
            if not day and not aside and not opens:
                return False
            aside, house = opens, False
        is_house = sight.key_word(at, "house") or sight.key_word(at, "venue_word")
        is_house = is_house or "house_kind" in token.kinds
        house = house or is_house
        day = is_day or (day and token.text == ",")
        known = is_day or token.text == "," or is_house or (house and token.is_title)
        known = known or any(sight.word(at, kind) for kind in ("prep", "det", "adverb", "between", "here"))
        known = known or (house and sight.is_possessive(at))  # 'at the Ministry['s] headquarters'
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


FORMAT_WORDS = 4  # tokens of 'в неформальном закрытом формате'
FACE_TO_FACE = (("с", "глазу", "на", "глаз"), ("один", "на", "один"), ("тет-а-тет",), ("наедине",))


def past_format(sight: Sight, at: int) -> int:
    """'встреча [в узком составе] A и B', 'переговоры [в формате «один на один»] A с B', '[с глазу на глаз]': where it ends; `at` if none."""
    for words in FACE_TO_FACE:
        if all(sight.lower(at + order) == word for order, word in enumerate(words)):
            return at + len(words)
    if sight.lower(at) not in ("в", "на"):
        return at
    for step in range(at + 1, at + FORMAT_WORDS):
        if sight.key_word(step, "format"):
            return _past_quoted(sight, step + 1)
        if not any(
            f.pos in ("ADJF", "PRTF") for f in (sight.tokens[step].forms[:1] if step < len(sight.tokens) else ())
        ):
            return at
    return at


def past_land(sight: Sight, at: int) -> int:
    """'визит [в нашу страну] премьера', '[в Чад в ближайшее время] премьера': past a land, and when; `at` if none."""
    if not sight.is_russian or sight.lower(at) not in ("в", "во"):
        return at
    noun = at + 1 + (sight.word(at + 1, "own_land_word"))
    told = sight.key_word(noun, "land") or sight.key_word(noun, "capital")
    named = sight.party(noun, "name", "capital")
    if named is not None and any(f.case == "accs" for f in sight.tokens[noun].forms):
        when = _past_when(sight, named.last)
        return when if when > named.last else at
    return _past_when(sight, noun + 1) if told and any(f.case == "accs" for f in sight.forms(noun)) else at


def _past_when(sight: Sight, at: int) -> int:
    """'[в ближайшее время] премьера', '[5 мая] министра', '[на следующей неделе] делегации': where it ends; `at` if none. Russian."""
    end = at + (sight.lower(at) in ("в", "во", "на"))
    while sight.tokens[end].kind == "number" or any(f.pos == "ADJF" for f in sight.forms(end)[:1]):
        end += 1
        if end - at > WHEN or end >= len(sight.tokens):
            return at
    is_time = not sight.calendar_words.isdisjoint({sight.lower(end), *sight.keys(end)}) or sight.key_word(
        end, "when_noun"
    )
    return end + 1 if is_time and sight.text(end).islower() else at


WHEN = 3  # tokens of 'в самое ближайшее'


def _past_quoted(sight: Sight, at: int) -> int:
    """'(в формате) [«один на один»]': past the words in quotation marks, or without them."""
    if sight.text(at) in ("«", '"', "„", "“"):
        close = (step for step in range(at + 1, at + 2 * FORMAT_WORDS) if sight.text(step) in ("»", '"', "“", "”"))
        return next(close, at - 1) + 1
    return past_format(sight, at) if sight.lower(at) not in ("в", "на") else at


EPITHETS = 3  # tokens of 'a small bipartisan' before 'group of'


def start_of_many(sight: Sight, first: int) -> int:
    """'met [a bipartisan group of] senators', 'hosted [several members of] a council': where the phrase of those begins. English."""
    of = first - 1 - sight.word(first - 1, "det")
    if sight.lower(of) != "of" or not sight.key_word(of - 1, "members"):
        return first
    at = of - 1
    for _ in range(EPITHETS):
        if sight.word(at, "det") or not sight.text(at - 1).islower() or sight.word(at - 1, "prep"):
            break
        at -= 1
        if sight.word(at, "det"):
            break
    return at
