"""Places: towns, houses of state and countries where something happens."""

from communique.reading.places.placelists import further_places, in_several_towns
from communique.reading.places.places import WHERE, PlaceFound, place_after, place_at, place_of_group
from communique.reading.places.there import there_told
from communique.reading.places.trips import place_before_trip
from communique.reading.places.worldparts import journey_through

__all__ = [
    "WHERE",
    "PlaceFound",
    "further_places",
    "in_several_towns",
    "journey_through",
    "place_after",
    "place_at",
    "place_before_trip",
    "place_of_group",
    "there_told",
]
