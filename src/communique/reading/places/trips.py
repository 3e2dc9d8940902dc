"""English: a place told before the noun of a visit: 'after a [Moscow] visit'."""

from communique.reading.places.places import PlaceFound, place_at
from communique.reading.text import Sight


def place_before_trip(sight: Sight, at: int) -> PlaceFound | None:
    """'scraps [Beijing] trip', 'after a [Moscow] visit': the place that stands before the noun at this token. English."""
    if sight.is_russian or not sight.word(at, "travel"):
        return None
    for first in range(at - 1, max(sight.start_of(at), at - LONGEST_PLACE), -1):
        found = place_at(sight, first, at)
        if found is None or found.last != at or found.first != first or found.rule == "place.city":
            continue  # a town of many names: 'during [Lula] visit', 'on [Asia] trip'
        before = sight.tokens[first - 1]
        return found if before.text.islower() and before.lower not in ("and", "to", "of") else None
    return None


LONGEST_PLACE = 4  # tokens of a place before 'trip'
