"""A tour's further stops, and whether they are still to come."""

from communique.reading.clauses import Hypothesis, Trigger
from communique.reading.places import PlaceFound, journey_through, place_at
from communique.reading.text import DASHES, Group, Sight

OPENING_REACH = 6  # tokens of 'at the start of a regional tour'
TAKES = 4  # tokens of 'will also take' between a trip and who goes
WHOM_LONGEST = 10  # tokens of 'French Foreign Minister Luc Moreau'
STOPS_REACH = 5  # tokens from 'tour' to 'that also includes'
PAST = frozenset(["took", "brought", "has", "had"])


def still_to_tour(sight: Sight, trigger: Trigger) -> bool:
    """'on a tour that also [includes] Togo', 'at the [start] of a tour that included Togo'; not 'a tour that [included] Togo'."""
    if any(sight.word(at, "outset") for at in range(trigger.first - OPENING_REACH, trigger.first)):
        return True
    verb = next((at for at in range(trigger.last, trigger.last + STOPS_REACH) if sight.key_word(at, "tours")), None)
    if verb is None or sight.lower(verb).endswith("ed"):
        return False
    return not any(sight.lower(at) in PAST for at in range(trigger.last, verb + 1))


STOP_REACH = 10  # tokens from 'stop' to 'will be'
IS_STOP = frozenset(["is", "was", "be", "being"])
AHEAD = frozenset(["will", "would", "shall", "to"])


def next_stop(sight: Sight, trigger: Trigger) -> tuple[PlaceFound, bool] | None:
    """'The next [stop] will be Peru', 'Peru will be the last [leg] of the minister's tour': the place, and whether it is to come."""
    sentence = sight.document.sentences[trigger.sentence]
    if sight.is_russian:
        return _russian_stop(sight, trigger, sentence.last)
    if sight.lower(trigger.last - 1) not in ("stop", "leg", "destination"):
        return None
    if not any(sight.word(at, "stop_ordinal") for at in range(trigger.first - 2, trigger.last)):
        return None
    for at in range(trigger.last, min(sentence.last, trigger.last + STOP_REACH)):
        if sight.lower(at) in IS_STOP:
            found = place_at(sight, at + 1 + (sight.lower(at + 1) == "in"), sentence.last)
            return (found, sight.lower(at - 1) in AHEAD) if found is not None else None
    be = trigger.first - 1
    while be > sentence.first and (sight.word(be, "det") or sight.word(be, "stop_ordinal")):
        be -= 1
    if sight.lower(be) not in IS_STOP:
        return None
    subject = be - 1 - (sight.lower(be - 1) in AHEAD)
    for first in range(subject, max(sentence.first - 1, subject - LAND_LONGEST), -1):
        found = place_at(sight, first, be)
        if found is not None and found.last == subject + 1:
            return found, sight.lower(be - 1) in AHEAD
    return None


def _russian_stop(sight: Sight, trigger: Trigger, end: int) -> tuple[PlaceFound, bool] | None:
    """'Следующим пунктом [поездки] станет Перу', 'Последняя остановка в его [турне] — Лима': the place, and whether it is to come."""
    low = max(sight.start_of(trigger.first), trigger.first - STOPS_REACH)
    stop = next((at for at in range(trigger.first - 1, low, -1) if sight.key_word(at, "stop_word")), None)
    if stop is None or not sight.key_word(stop - 1, "stop_ordinal"):
        return None
    becomes = trigger.last
    while becomes < end and sight.text(becomes) not in DASHES and not sight.key_word(becomes, "becomes"):
        if becomes - trigger.last >= STOPS_REACH or sight.text(becomes) in ",;:":
            return None
        becomes += 1
    found = place_at(sight, becomes + 1, end)
    if found is None:
        return None
    ahead = any(f.tense == "futr" for f in sight.forms(becomes)) or "следующий" in sight.keys(stop - 1)
    return found, ahead


LAND_LONGEST = 4  # tokens of a land's or town's name


def stops_told(sight: Sight, trigger: Trigger) -> PlaceFound | None:
    """'a tour [that also includes Togo and Mali]', 'her tour[, which covers Peru]', 'her swing has taken her to Chad': the first stop."""
    if sight.is_russian or trigger.word not in ("tour", "trip", "visit", "journey", "swing"):
        return None
    at = trigger.last + (sight.text(trigger.last) == "," and sight.word(trigger.last + 1, "relative"))
    while any(sight.word(at, kind) for kind in ("relative", "adverb", "aux")) and at - trigger.last < STOPS_REACH:
        at += 1
    if not sight.key_word(at, "tours"):
        return None
    at += 1 + (sight.lower(at + 1) in ("in", "stops", "visits", "him", "her", "them"))
    whom = at
    while at - whom < WHOM_LONGEST and (at in sight.in_titles or at in sight.in_names or sight.party(at) is not None):
        at += 1  # 'will take [Foreign Minister Lund] to Peru'
    at = at if sight.lower(at) == "to" else whom
    at += sight.lower(at) in ("in", "to")
    return place_at(sight, at, sight.document.sentences[trigger.sentence].last)


def is_taken(sight: Sight, trigger: Trigger, group: Group) -> bool:
    """'The trip will take [Minister X] to Peru': whose trip it is. English."""
    near = group.governor == "verb" and 0 < group.first - trigger.last <= TAKES
    return near and group.mentions[0].kind == "person" and sight.key_word(group.first - 1, "tours")


def through_part_of_world(sight: Sight, h: Hypothesis, verb: Trigger) -> bool:
    """'A [toured] the Balkans', 'A [travelled] to Africa': somebody's visit that tells no land; gives it its place."""
    travels = any(r.part == "visitor" and r.mention.kind != "side" for r in h.named())
    if verb.kinds == ("visit",) and h.place is None and travels:
        h.place = journey_through(sight, verb.first, verb.last)
        return h.place is not None
    return False
