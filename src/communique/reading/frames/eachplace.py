"""Where each of several whom one verb tells was met: 'met A in Lima and later B in Quito'. English."""

from communique.reading.clauses import Hypothesis, Role
from communique.reading.places import PlaceFound, place_after
from communique.reading.text import Group, Mention, Sight, only_where_and_when

WHERE = ("in", "at")
LONGEST = 6  # tokens of 'in the Peruvian capital Lima'
THEN = frozenset(["later", "then", "also", "subsequently", "afterwards"])
CLAUSE = 12  # tokens behind the second's place in which no verb may stand


def met_in_places(sight: Sight, others: list[Role]) -> bool:
    """'talks [with A in Lima] and [with B in Quito]': each is followed by a place of its own, and they differ."""
    places = [_behind(sight, role.mention) for role in others]
    told = {(p.place.city, p.place.country) for p in places if p is not None}
    return len(others) > 1 and all(places) and len(told) == len(others)


def each_in_place(sight: Sight, told: list[Hypothesis]) -> list[Hypothesis]:
    """Gives each of several meetings of one verb the place that stands right behind whom it is with."""
    for h in told if len(told) > 1 else ():
        found = _behind(sight, h.roles[-1].mention) if h.roles else None
        if found is not None:
            h.place = found
    return told


def met_elsewhere(sight: Sight, groups: list[Group], others: list[Role]) -> list[Role]:
    """'met President A in Lima on Monday [and Minister B in Quito] on Tuesday': who is told behind the first's place and day."""
    last, out = others[-1].mention, list[Role]()
    for group in groups if len(others) == 1 and _behind(sight, others[0].mention) is not None else ():
        one, at = group.mentions[0], group.first - 1
        if group.first < last.last or len(group.mentions) > 1 or one.kind != "person" or one.entity is None:
            continue
        while sight.lower(at) in THEN:
            at -= 1
        place = _behind(sight, one) if sight.lower(at) == "and" else None
        if place is None or not only_where_and_when(sight, last.last, at) or _does_something(sight, place.last):
            break
        out.append(Role(one.entity, others[0].part, one))
        last = one
    return out


def _does_something(sight: Sight, first: int) -> bool:
    """'(and President B in Lima) [said]': a verb of his own before the next mark."""
    for at in range(first, min(first + CLAUSE, len(sight.tokens))):
        if sight.text(at) in ".,;:" or sight.lower(at) == "and":
            return False
        if any(sight.word(at, kind) for kind in ("finite", "aux", "told", "preterite")):
            return True
    return False


def _behind(sight: Sight, mention: Mention) -> PlaceFound | None:
    """'(President A) [in Lima]': the place that begins right behind; None in Russian."""
    if sight.is_russian or sight.lower(mention.last) not in WHERE:
        return None
    return place_after(sight, mention.last, min(mention.last + LONGEST, len(sight.tokens)), prepositions=WHERE)
