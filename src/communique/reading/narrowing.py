"""The city behind a country: 'on a visit to South Africa on Friday [in Cape Town]', 'с визитом в Италию, в Милан'."""

from communique.languages.cities import land_of
from communique.reading.hypotheses import Hypothesis
from communique.reading.places import PlaceFound, place_after
from communique.reading.scene import Scene
from communique.reading.sight import Sight

REACH = 24  # tokens from the country to its city
WHOLE = frozenset(["place.country", "place.own_country", "place.region"])


def narrow_places(scene: Scene, sight: Sight, hypotheses: list[Hypothesis]) -> None:
    """Gives what is told to be in a country the city of that country, where the rest of its sentence tells one."""
    for h in hypotheses:
        if h.place is not None and h.place.place.city is None and h.place.rule in WHOLE:
            city = _city_behind(scene, sight, h.place)
            if city is not None:
                h.place = city


def _city_behind(scene: Scene, sight: Sight, told: PlaceFound) -> PlaceFound | None:
    """The first city of the country behind its name, before another thing's time and place begin."""
    end = min(scene.document.sentences[sight.tokens[told.first].sentence].last, told.last + REACH)
    end = next((at for at in range(told.last, end) if sight.text(at) == ";" or _begins_another(sight, at)), end)
    found = place_after(sight, told.last, end, prepositions=("in", "at", "в", "во"))
    if found is None or found.place.city is None or land_of(told.place.country or "") != found.place.country:
        return None
    return found


def _begins_another(sight: Sight, at: int) -> bool:
    """'[after] a stay in Milan', 'the accord [signed] in Milan', 'the [previous] round in Milan': of another time."""
    return any(sight.word(at, kind) or sight.key_word(at, kind) for kind in ("another", "outcome", "since", "invites"))
