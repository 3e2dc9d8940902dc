"""Is a capital word the name of a town, or of something else: a person, a bridge, an institute, an abbreviation?"""

from communique.languages import Match
from communique.languages.cities import City, folded
from communique.reading.text import Sight

LARGE = 300_000  # inhabitants of a city whose name counts though the dictionary has the word in another sense


ADJECTIVAL = ("ском", "цком", "ской", "цкой")


def is_town(sight: Sight, at: int, last: int, city: City) -> bool:
    """'Охриде' names the town, 'Фонде' is a fund: a word that the Russian dictionary knows, but not as a place."""
    if sight.is_russian and last - at == 1 and sight.lower(at).endswith(ADJECTIVAL) and sight.text(last).islower():
        if any(f.pos == "NOUN" and f.case == "loct" for f in sight.forms(last)[:2]):
            return False  # 'в [Александровском] зале'
    forms = sight.tokens[at].forms
    if at in sight.in_names or (last - at == 1 and (sight.seen_lower(at) or _is_abbreviation(sight, at))):
        return False
    kinds = ("continent", "area", "named_place")
    if last - at == 1 and not sight.is_russian and any(sight.word(at, kind) for kind in kinds):
        return False  # 'a trip to [Asia]', 'at the International [Airport]': not the town of that name
    if not sight.is_russian and (is_longer_name(sight, last, city.population < LARGE) or _is_surname(sight, at, last)):
        return False
    if last - at > 1 or not forms or city.population >= LARGE:
        return True
    return any("Geox" in f.marks or "Guessed" in f.marks for f in forms)


def is_longer_name(sight: Sight, last: int, small: bool) -> bool:
    """'visited the [Bina] Hill Institute', 'the [Kingston] Bridge': the first word of another thing's name. English."""
    if not small or not sight.mention_like(last) or sight.is_headline(sight.tokens[last].sentence):
        return False
    if last in sight.before_names or last in sight.in_names or sight.lower(last) in sight.calendar_words:
        return False
    return not any(sight.word(last, kind) for kind in ("prep", "conj", "aux", "det", "pronoun"))


def _is_surname(sight: Sight, at: int, last: int) -> bool:
    """'With his visit to Lima, [Rodriguez] ends', of a minister Rodríguez: no town of that name."""
    return last - at == 1 and folded(sight.text(at)) in sight.surnames_folded


def _is_abbreviation(sight: Sight, at: int) -> bool:
    """'visited the UN buffer zone': not the town of Un."""
    return sight.tokens[at].is_caps and (len(sight.text(at)) < 4 or sight.party(at) is not None)


def names_both(sight: Sight, land: Match, city: str) -> bool:
    """'in Djibouti', 'в Сингапуре': the land's name is its capital's too; of 'в Панаме' the land is likelier ('Panama City')."""
    twin = sight.party(land.first, "capital") if sight.is_russian and not city.endswith(" City") else None
    same = twin is not None and (twin.last, twin.row["party"]) == (land.last, land.row["party"])
    return same or city == sight.document.words(land.first, land.last)
