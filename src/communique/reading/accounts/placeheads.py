"""Places that stand with the day at the head of a chronicle's paragraph: '26 May. Lima. Arrival of the envoy'."""

from communique.reading.clauses import Hypothesis
from communique.reading.days import Days
from communique.reading.places import PlaceFound, place_at
from communique.reading.text import Scene, Sight

NAME = 4  # tokens of a place's name
CLOSES = frozenset(".:–—-(|")
PLACED = frozenset(["meeting", "visit", "conference", "signing", "credentials"])


def place_by_heads(scene: Scene, sight: Sight, hypotheses: list[Hypothesis], days: Days) -> None:
    """Gives the engagements of the paragraph that tell no place the one that heads it."""
    places = {id(day): place for _, last, day in days.heads if (place := _place_behind(sight, day.last, last))}
    for h in hypotheses if places else ():
        day = days.head_of(h.trigger.first) if h.place is None and h.kind in PLACED else None
        place = places.get(id(day))
        if place is not None and h.trigger.first >= place.last:
            h.place = place


def _place_behind(sight: Sight, at: int, last: int) -> PlaceFound | None:
    """'26 мая[. Хониара.]', '22 January[, Lima:]': a place between marks, right behind the day."""
    while at < last and sight.tokens[at].kind == "mark":
        at += 1
    place = place_at(sight, at, min(last, at + NAME)) if at < last else None
    if place is None or place.first != at or place.last >= last or place.place.country is None:
        return None
    return place if sight.text(place.last) in CLOSES else None
