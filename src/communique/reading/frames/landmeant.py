"""Where a verb of visiting leads: to a land told by a common noun, to where a thing is that is looked at."""

from communique.languages.cities import land_of
from communique.model import Place
from communique.reading.clauses import Hypothesis, Trigger
from communique.reading.places import PlaceFound, place_after, place_at
from communique.reading.text import Scene, Sight, is_land_epithet

BACK = 3  # sentences in which the country meant was named
EPITHETS = 3  # tokens of 'Southern African', 'East African island' before 'country'
LAND_LONGEST = 9  # tokens of "the landlocked West African nation of Mali"
THING_LONGEST = 12  # tokens of 'a newly built school for girls in the north of Chad'
BEFORE_PASSIVE = 4  # tokens of a place before 'was visited'
LEADS_TO = 6  # tokens from a visit's word to the preposition that leads to the land


def place_visited(sight: Sight, h: Hypothesis, trigger: Trigger, stop: int) -> PlaceFound | None:
    """'visited [Lima]', '[Lima] was visited by X', 'toured a school [in Lima]': the place that a verb of visiting has for its object."""
    if trigger.passive and not sight.is_russian and sight.key_word(trigger.head, "looks_at"):
        return _place_before(sight, trigger)
    named = place_after(sight, trigger.last, min(stop, trigger.last + LAND_LONGEST), bare=True)
    return named or (None if sight.is_russian else _where_thing_is(sight, h, trigger, stop))


def _place_before(sight: Sight, trigger: Trigger) -> PlaceFound | None:
    """'[Peru] was visited in May by X': the place that ends right before the verb."""
    end = trigger.first
    while sight.word(end - 1, "aux") or sight.word(end - 1, "passive") or sight.word(end - 1, "adverb"):
        end -= 1
    near = range(max(sight.start_of(trigger.first), end - BEFORE_PASSIVE), end)
    found = (place_at(sight, at, end) for at in near if end < trigger.first)
    return next((place for place in found if place is not None and place.last == end), None)


def _where_thing_is(sight: Sight, h: Hypothesis, trigger: Trigger, stop: int) -> PlaceFound | None:
    """'visited a refugee camp [in Chad]', 'toured the main port [in Lima]': where the thing is that somebody of another land looks at."""
    at = trigger.last
    if not sight.key_word(trigger.head, "looks_at") or trigger.last - trigger.first > 1:
        return None
    end = min(stop, at + THING_LONGEST)
    while at < end and not (sight.text(at) in ",;:.()" or sight.word(at, "relative") or sight.word(at, "finite")):
        at += 1
    found = place_after(sight, trigger.last + 1, at) or _whose_region(sight, trigger.last, at)
    lands = {r.entity.party for r in h.named() if r.entity is not None}
    if found is None or None in lands or found.place.country in {land_of(land) for land in lands if land}:
        return None
    return found._replace(place=Place(country=found.place.country))  # one stop of more


def _whose_region(sight: Sight, first: int, stop: int) -> PlaceFound | None:
    """'(toured) the flooded [regions of Chad]', '(visited) the [Peruvian Ministry] of Justice': a part or a house of a land."""
    for at in range(first, stop):
        if sight.lower(at) == "of" and sight.key_word(at - 1, "area_part"):
            return place_at(sight, at + 1, stop)
        land = sight.party(at, "adjective")
        if land is not None and any(sight.key_word(i, "house") for i in range(land.last, stop)):
            return PlaceFound(Place(country=land_of(land.row["party"])), at, land.last, "place.house_of_land")
        if sight.word(at, "prep") and sight.lower(at) != "of":
            return None
    return None


def the_country(
    scene: Scene, sight: Sight, h: Hypothesis, trigger: Trigger, wanted: tuple[str, ...]
) -> PlaceFound | None:
    """'Mutua went to Peru in 2019. He again visited [the country]': the last one named that is not his own.

    `wanted`: the prepositions that lead to it; where there are none, it stands right behind the verb.
    """
    first = trigger.last if not wanted else _behind_preposition(sight, trigger, wanted)
    noun = _noun_of_land(sight, first) if first is not None else None
    if first is None or noun is None or sight.is_russian:
        return None
    own = {r.entity.party for r in h.roles if r.entity is not None}
    for number in range(trigger.sentence, max(-1, trigger.sentence - BACK), -1):
        for mention in reversed(scene.of_sentence(number)):
            where = mention.party_at
            if mention.kind == "side" and where and mention.first < trigger.first and mention.party not in own:
                found = place_at(sight, where[0], where[1])
                if found is not None:
                    return PlaceFound(Place(country=found.place.country), first, noun + 1, "place.the_country")
    people = [m for m in scene.of_sentence(trigger.sentence) if m.kind == "person" and m.first < trigger.first]
    if trigger.sentence:  # 'A met President B. He was in [the country] to', 'during his visit to [the country]'
        people += [m for m in scene.of_sentence(trigger.sentence - 1) if m.kind == "person"]
    land = next((m.entity.party for m in people if m.entity and m.entity.party and m.entity.party not in own), None)
    land = scene.home or land  # 'The Emir met Secretary Lund, who is visiting [the country]'
    if land is None or ":" in land or land in own or None in own:
        return None
    return PlaceFound(Place(country=land_of(land)), first, noun + 1, "place.the_country")


def _behind_preposition(sight: Sight, trigger: Trigger, wanted: tuple[str, ...]) -> int | None:
    """'arrived on Monday in [the] kingdom', 'a visit to [the] country': the token behind the preposition."""
    end = min(sight.document.sentences[trigger.sentence].last, trigger.last + LEADS_TO)
    for at in range(trigger.last, end - 1):
        if sight.text(at) in ",;:" or sight.word(at, "finite"):
            return None
        if sight.lower(at) in wanted:
            return at + 1
    return None


def _noun_of_land(sight: Sight, first: int) -> int | None:
    """'the [country]', 'the Gulf [kingdom]', 'the oil-rich Arab [state]': a state where something tells which kind."""
    noun = first + 1
    while noun - first <= EPITHETS and _is_epithet(sight, noun):
        noun += 1
    of_its_kind = sight.word(noun, "own_country") or (noun > first + 1 and sight.word(noun, "land"))
    return noun if sight.lower(first) == "the" and of_its_kind else None


def _is_epithet(sight: Sight, at: int) -> bool:
    """'the [Southern] [African] country', 'the [island] nation': a word between that names no country of its own."""
    told = sight.word(at, "kind_of_land") or sight.text(at) == "-" or is_land_epithet(sight, at)
    return told or (sight.mention_like(at) and sight.party(at) is None)
