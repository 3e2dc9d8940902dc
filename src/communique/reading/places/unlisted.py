"""Towns that the tables lack, told with their country: 'arrived in Kasane, Botswana', 'в Чолпон-Ате (Киргизия)'."""

from communique.languages.cities import capital_of, city_at, folded, land_of
from communique.model import Place
from communique.reading.text import Sight

Told = tuple[Place, int, int, str]  # the place, its first token, the token behind it, the rule


def town_in(sight: Sight, at: int) -> Told | None:
    """'в Чолпон-Ате (Киргизия)': a town that the tables lack, and its country in brackets. Russian."""
    if not sight.tokens[at].is_title or sight.text(at + 1) != "(" or at in sight.in_names:
        return None
    match = sight.party(at + 2, "name")
    if match is None or sight.text(match.last) != ")" or ":" in match.row["party"]:
        return None
    last, cities = city_at(sight.document, at)
    if cities and last == at + 1:
        return None
    return Place(country=land_of(match.row["party"])), at, match.last + 1, "place.town_in"


WELL_KNOWN = 100_000  # inhabitants of a town that a list of places names: 'to Geneva, Peru and'


def town_of_land(sight: Sight, at: int, end: int) -> Told | None:
    """'arrived in [Kasane, Botswana], for': a town that the tables lack, and its country behind a comma. English.

    So too 'in [Colonia, Uruguay]', where the tables have only a small namesake elsewhere."""
    token, match = sight.tokens[at], sight.party(at + 2, "name")
    if sight.text(at + 1) != "," or match is None or match.last > end or ":" in match.row["party"]:
        return None
    if sight.text(at - 1) not in ("in", "at", "to") or not token.is_title or token.is_caps:
        return None
    closes = sight.text(match.last) in (",", ".", ";") or sight.word(match.last, "prep")
    if not closes or sight.word(at, "continent") or sight.word(at, "area") or sight.seen_lower(at):
        return None
    listed = city_at(sight.document, at)[1]
    if listed and (listed[0].country == land_of(match.row["party"]) or listed[0].population >= WELL_KNOWN):
        return None
    capital = capital_of(match.row["party"], sight.day)
    name = capital.name if capital is not None and is_same_spelt_otherwise(token.text, capital.name) else token.text
    return Place(city=name, country=land_of(match.row["party"])), at, match.last, "place.town_of_land"


def is_same_spelt_otherwise(written: str, name: str) -> bool:
    """'Assuncion' is Asunción, 'Kathmando' is Kathmandu: the same but for doubled letters and one more change."""
    one, other = (_undoubled(folded(word)) for word in (written, name))
    if one == other:
        return True
    first = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rests = {one[first:], one[first + 1 :]}, {other[first:], other[first + 1 :]}
    return min(len(one), len(other)) >= SURE and first > 0 and not rests[0].isdisjoint(rests[1])


SURE = 6  # letters of a name that one letter makes no other


def _undoubled(word: str) -> str:
    """'assuncion' → 'asuncion'."""
    return "".join(letter for i, letter in enumerate(word) if i == 0 or word[i - 1] != letter)
