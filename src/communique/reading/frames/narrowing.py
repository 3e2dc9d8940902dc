"""The city behind a country: 'on a visit to South Africa on Friday [in Cape Town]', 'с визитом в Италию, в Милан'."""

from communique.languages.cities import land_of
from communique.reading.clauses import Hypothesis
from communique.reading.places import PlaceFound, place_after, place_at, there_told
from communique.reading.text import Scene, Sight

REACH = 24  # tokens from the country to its city
WHOLE = frozenset(["place.country", "place.own_country", "place.region"])


def narrow_places(scene: Scene, sight: Sight, hypotheses: list[Hypothesis]) -> None:
    """Gives what is told to be in a country the city of that country, where the rest of its sentence tells one."""
    for h in hypotheses:
        if h.place is None:
            told = there_told(sight, h.trigger.first, h.trigger.last, h.sentence)
            h.place = told if sight.is_russian else _there(scene, sight, h)
        if h.place is not None and h.place.place.city is None and h.place.rule in WHOLE:
            is_noun = h.trigger.type != "verb" and h.trigger.first < h.place.first
            city = _city_behind(scene, sight, h.place, is_noun)
            if city is not None and h.kind == "visit" and _joins_another(sight, h.place.last, city.first):
                continue
            if city is not None:
                h.place = city


def _there(scene: Scene, sight: Sight, h: Hypothesis) -> PlaceFound | None:
    """'Kenya will be the first country visited. [There,] she will be received by X': the place that the sentence before names last."""
    first = scene.document.sentences[h.sentence].first
    first += sight.lower(first) in ("while", "whilst")
    if sight.lower(first) != "there" or sight.text(first + 1) != "," or h.sentence == 0:
        return None
    before = scene.document.sentences[h.sentence - 1]
    for at in range(before.last - 1, before.first - 1, -1):
        found = place_at(sight, at, before.last)
        if found is not None and found.first == at:
            return found
    return None


def _city_behind(scene: Scene, sight: Sight, told: PlaceFound, is_noun: bool) -> PlaceFound | None:
    """The first city of the country behind its name, before another thing's time and place begin. `is_noun`: the place
    of a noun ('visit to Togo'), behind which a verb tells of something else ('was discussed in Lomé')."""
    end = min(scene.document.sentences[sight.tokens[told.first].sentence].last, told.last + REACH)
    end = next((at for at in range(told.last, end) if _ends(sight, at, is_noun)), end)
    found = place_after(sight, told.last, end, prepositions=("in", "at", "в", "во"))
    if found is None or found.place.city is None or land_of(told.place.country or "") != found.place.country:
        return None
    return found


def _ends(sight: Sight, at: int, is_noun: bool) -> bool:
    """Does something else begin here: another thing, or the verb of a noun, but not that it took place?"""
    if sight.text(at) == ";" or _begins_another(sight, at):
        return True
    near = range(at, at + 3)  # '[will] be held'
    if not is_noun or any(sight.key_word(i, "takes_place") or sight.word(i, "happening") for i in near):
        return False
    if sight.is_russian:
        return any(f.pos in ("VERB", "PRTS") for f in sight.forms(at)[:1])
    return sight.text(at).islower() and (
        sight.word(at, "told") or sight.lower(at).endswith("ed") or sight.word(at, "finite")
    )


def _begins_another(sight: Sight, at: int) -> bool:
    """'[after] a stay in Milan', 'the accord [signed] in Milan', 'the [previous] round in Milan': of another time."""
    return any(sight.word(at, kind) or sight.key_word(at, kind) for kind in ("another", "outcome", "since", "invites"))


JOINED = 6  # tokens of 'а также проведения XIX форума'


def _joins_another(sight: Sight, first: int, last: int) -> bool:
    """'важность визита A в Перу [и заседания] комиссии в Лиме': is the city of another engagement told beside the visit? Russian."""
    for at in range(first, last) if sight.is_russian else ():
        if sight.lower(at) in ("и", "также") and _leads_to_noun(sight, at + 1, min(at + 1 + JOINED, last)):
            return True
    return False


def _leads_to_noun(sight: Sight, first: int, last: int) -> bool:
    """'(а также) [проведения XIX форума]': a noun of an engagement, no preposition or mark before it."""
    for at in range(first, last):
        if sight.word(at, "prep") or sight.text(at) in ",;:":
            return False
        if any(m.row["type"] in ("noun", "event") for m in sight.document.found(at, "triggers")):
            return True
    return False
