"""Visits that two pay each other: 'agreed to exchange visits', 'обменялись визитами'."""

from communique.model import Place
from communique.reading.clauses import Hypothesis, Role
from communique.reading.places import PlaceFound


def each_way(h: Hypothesis) -> list[Hypothesis]:
    """A visit of each of two parties to the other's country; none where the two are not known."""
    visitors: dict[str, list[Role]] = {}
    for role in h.named():
        if role.entity is not None and role.entity.party and ":" not in role.entity.party:
            visitors.setdefault(role.entity.party, []).append(role)
    if len(visitors) != 2:
        return []
    one, other = visitors
    return [_visit(h, visitors[one], other), _visit(h, visitors[other], one)]


def _visit(h: Hypothesis, visitors: list[Role], land: str) -> Hypothesis:
    place = PlaceFound(Place(country=land), h.trigger.first, h.trigger.last, "place.each_other")
    roles = [Role(role.entity, "visitor", role.mention) for role in visitors]
    visit = Hypothesis(h.kinds, h.status, h.trigger, h.sentence, roles, place, first=h.first, last=h.last)
    visit.day, visit.day_cost, visit.mutual = h.day, h.day_cost, True
    return visit
