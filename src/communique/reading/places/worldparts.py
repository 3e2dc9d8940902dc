"""Parts of the world that a journey leads through, where no land is told: 'a trip to the Middle East', 'европейское турне'."""

from communique.model import Place
from communique.reading.places.places import PlaceFound
from communique.reading.text import Sight

LEADS = 5  # tokens from a word of travelling to the part of the world: 'a tour [of several countries in] Africa'
NAME_LONGEST = 3  # tokens of a part of the world before its journey: '[Middle East] tour'
RULE = "place.part_of_world"


def journey_through(sight: Sight, first: int, last: int) -> PlaceFound | None:
    """'trip to [Central Asia]', 'tour of several countries in [Africa]', '[Middle East] tour', '[европейское] турне'.

    The word of travelling is at tokens `first` to `last` (not included). The place has neither city nor country.
    """
    at, end = last, min(last + LEADS, sight.document.sentences[sight.tokens[first].sentence].last)
    while at < end:
        if (found := _part_at(sight, at)) is not None:
            return found
        if not (sight.word(at, "prep") or sight.word(at, "det") or sight.key_word(at, "lands_of_part")):
            break
        at += 1
    for start in range(first - 1, max(sight.start_of(first), first - NAME_LONGEST) - 1, -1):
        found = _part_at(sight, start)
        if found is not None and found.last == first:
            return found
    if sight.key_word(first - 1, "part_epithet"):
        return PlaceFound(Place(), first - 1, first, RULE)
    return None


def _part_at(sight: Sight, at: int) -> PlaceFound | None:
    """'[the Middle East]', '[Африке]'."""
    named = sight.document.longest(at, "worldparts")
    return PlaceFound(Place(), named.first, named.last, RULE) if named is not None else None
