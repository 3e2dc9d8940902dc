"""English: a tour's further stops, and whether they are still to come."""

from communique.reading.clauses import Trigger
from communique.reading.places import PlaceFound, place_at
from communique.reading.text import Sight

OPENING = frozenset(["start", "first", "beginning", "outset"])
OPENING_REACH = 6  # tokens of 'at the start of a regional tour'
STOPS_REACH = 5  # tokens from 'tour' to 'that also includes'
PAST = frozenset(["took", "brought", "has", "had"])


def still_to_tour(sight: Sight, trigger: Trigger) -> bool:
    """'on a tour that also [includes] Togo', 'at the [start] of a tour that included Togo'; not 'a tour that [included] Togo'."""
    if any(sight.lower(at) in OPENING for at in range(trigger.first - OPENING_REACH, trigger.first)):
        return True
    verb = next((at for at in range(trigger.last, trigger.last + STOPS_REACH) if sight.key_word(at, "tours")), None)
    if verb is None or sight.lower(verb).endswith("ed"):
        return False
    return not any(sight.lower(at) in PAST for at in range(trigger.last, verb + 1))


def stops_told(sight: Sight, trigger: Trigger) -> PlaceFound | None:
    """'a regional tour [that also includes Togo and Mali]', 'whose trip will also cover Peru': the first of its stops."""
    if sight.is_russian or trigger.word not in ("tour", "trip", "visit", "journey", "swing"):
        return None
    at = trigger.last
    while any(sight.word(at, kind) for kind in ("relative", "adverb", "aux")) and at - trigger.last < STOPS_REACH:
        at += 1
    if not sight.key_word(at, "tours"):
        return None
    at += 1 + (sight.lower(at + 1) in ("in", "stops", "visits"))
    at += sight.lower(at) in ("in", "to")
    return place_at(sight, at, sight.document.sentences[trigger.sentence].last)
