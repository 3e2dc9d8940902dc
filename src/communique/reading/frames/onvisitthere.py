"""English: visits told behind what somebody does on them: 'spoke in Lima on Friday [on a visit]'."""

from communique.reading.clauses import Trigger
from communique.reading.places import PlaceFound, place_at
from communique.reading.text import Group, Mention, Sight

BETWEEN = 7  # tokens of 'on the second day of' and of a day between the place and 'a visit'
NAME = 4  # tokens of a place's name
OF_DAYS = frozenset(
    ["on", "at", "the", "of", "day", "start", "end", "first", "second", "third", "last", "final", "early", "late", ","]
)


def on_visit_there(sight: Sight, groups: list[Group], trigger: Trigger) -> tuple[Mention, PlaceFound] | None:
    """'[Lund] will open a fair in [Peru] in May on a trip', '[She] spoke in Lima during a visit': who and where."""
    at = trigger.first - 1
    while sight.word(at, "modifier") or sight.key_word(at, "stay") or sight.lower(at) in ("official", "two-day"):
        at -= 1
    if sight.is_russian or sight.lower(at) not in ("a", "an") or sight.lower(at - 1) not in ("on", "during", "of"):
        return None
    if (where := _place_before(sight, at - 1)) is None:
        return None
    subject = next((g for g in reversed(groups) if g.last < where.first and g.governor == ""), None)
    if subject is None or len(subject.mentions) > 1 or sight.is_possessive(subject.last):
        return None
    one = subject.mentions[0]
    between = range(subject.last, _before_in(sight, where.first))
    if one.kind != "person" or one.entity is None or any(_parts(sight, i) for i in between):
        return None
    return None if one.entity.party == where.place.country else (one, where)


def _place_before(sight: Sight, stop: int) -> PlaceFound | None:
    """'in [Lima] on Friday (during)': the place that only a day parts from token `stop`."""
    start, last = sight.start_of(stop), stop
    while last > max(start, stop - BETWEEN) and (
        sight.lower(last - 1) in OF_DAYS
        or not sight.calendar_words.isdisjoint(sight.keys(last - 1))
        or sight.word(last - 1, "time_noun")
        or sight.tokens[last - 1].kind == "number"
    ):
        last -= 1
    for first in range(last - 1, max(start, last - NAME) - 1, -1):
        if sight.lower(first) in ("in", "at"):
            found = place_at(sight, first + 1, last)
            return found if found is not None and found.last == last else None
    return None


def _before_in(sight: Sight, place: int) -> int:
    """'Lund [said in] Lima on a visit that': the token where 'in' stands, or 'said' before it."""
    at = next((i for i in range(place, max(0, place - NAME), -1) if sight.lower(i) in ("in", "at")), place)
    return at - sight.word(at - 1, "told")


def _parts(sight: Sight, at: int) -> bool:
    """Another clause, or something said: 'Lund said that Adu was in Lima'."""
    opens = sight.word(at, "conj") and sight.lower(at) not in ("and", "or")
    return sight.text(at) in ';:“”"' or opens or sight.word(at, "relative") or sight.word(at, "told")
