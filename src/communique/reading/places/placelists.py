"""Places told one after another: 'to Oslo from May 6-7 and London', 'в Осло, Лиму и Баку'."""

from communique.reading.places.places import PlaceFound, place_at
from communique.reading.text import Sight


def further_places(sight: Sight, found: PlaceFound, stop: int) -> list[PlaceFound]:
    """'to [Oslo from May 6-7] and London', 'to A, B and C': the places after the first of a list."""
    out: list[PlaceFound] = []
    at = found.last
    while at < stop:
        step = at
        if sight.text(step) == "," and (region := place_at(sight, step + 1, stop)) and region.place.city is None:
            if out or found.place.city:  # 'Chisinau, Moldova'
                last = out[-1] if out else found
                if region.place.country == last.place.country:
                    at = region.last
                    continue
        while step < stop and step - at < 12 and sight.lower(step) not in ("and", ",", "и", "а", "then"):
            if sight.tokens[step].kind == "word" and not (sight.tokens[step].is_title or sight.word(step, "prep")):
                return out
            if sight.tokens[step].is_title and sight.document.found(step, "triggers") and not sight.is_russian:
                return out  # a headline's 'Leaves for Moscow [Talks] on Pact, Sudan'
            step += 1
        while step < stop and sight.lower(step) in (
            "and",
            ",",
            "и",
            "then",
            "to",
            "на",
            "в",
            "а",
            "также",
            "затем",
            "оттуда",
            "далее",
            "потом",
            "—",
            "–",
            "the",
            "from",
            "there",
        ):
            step += 1
        following = place_at(sight, step, stop) if step < stop else None
        if following is None or sight.is_possessive(following.last):
            return out
        out.append(following)
        at = following.last
    return out
