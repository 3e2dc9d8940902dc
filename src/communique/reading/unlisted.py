"""Towns that the tables lack, told with their country: 'arrived in Kasane, Botswana', 'в Чолпон-Ате (Киргизия)'."""

from communique.languages.cities import city_at, land_of
from communique.model import Place
from communique.reading.sight import Sight

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


def town_of_land(sight: Sight, at: int, end: int) -> Told | None:
    """'arrived in [Kasane, Botswana], for': a town that the tables lack, and its country behind a comma. English."""
    token, match = sight.tokens[at], sight.party(at + 2, "name")
    if sight.text(at + 1) != "," or match is None or match.last > end or ":" in match.row["party"]:
        return None
    if sight.text(at - 1) not in ("in", "at", "to") or not token.is_title or token.is_caps:
        return None
    closes = sight.text(match.last) in (",", ".", ";") or sight.word(match.last, "prep")
    if not closes or sight.word(at, "continent") or sight.word(at, "area") or sight.seen_lower(at):
        return None
    if city_at(sight.document, at)[1]:
        return None
    return Place(city=token.text, country=land_of(match.row["party"])), at, match.last, "place.town_of_land"
