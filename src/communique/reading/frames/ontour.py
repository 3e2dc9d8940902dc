"""What somebody does at each stop of a journey: 'will visit A, B and C, where she will meet their presidents'."""

from dataclasses import replace

from communique.languages import Token
from communique.reading.clauses import Hypothesis, Role
from communique.reading.text import Entity, Scene

LEAST_STOPS = 2  # lands
OF_THE_LAND = frozenset(["counterpart", "citizens"])  # 'his counterparts', 'students': of the land where they are met


def at_each_stop(scene: Scene, told: list[Hypothesis]) -> list[Hypothesis]:
    """The sentence's hypotheses; a meeting with officials of 'those countries' behind visits to several is one in each land.

    'Lund travels to Accra and Lomé to meet her counterparts': two meetings.
    """
    out: list[Hypothesis] = []
    for h in told:
        h = _at_host_s(h, told)
        theirs = _unnamed_officials(scene, h)
        stops = _stops_before(h, told) if theirs is not None else {}
        if theirs is None or len(stops) < LEAST_STOPS or (h.place is not None and h.place.place.country not in stops):
            out.append(h)
            continue
        for land, visit in stops.items():
            side = Entity("side", party=land, party_inferred=True, office=theirs.mention.office,
                          mentions=[theirs.mention], first=theirs.mention.first)  # fmt: skip
            roles = [Role(side, r.part, r.mention) if r is theirs else r for r in h.roles]
            out.append(replace(h, roles=roles, place=visit.place, separately=True))
    return out


def _at_host_s(h: Hypothesis, told: list[Hypothesis]) -> Hypothesis:
    """'will visit Peru, Chad and Oman, where he will meet [Peruvian President A], B and C': each in his own land, not in the last."""
    stops = _stops_before(h, told) if h.kind == "meeting" else {}
    here = h.place.place.country if h.place is not None else None
    lands = {r.entity.party for r in h.named() if r.entity is not None and r.entity.party in stops}
    if len(stops) < LEAST_STOPS or (here and here not in stops) or len(lands) != 1 or here in lands:
        return h
    return replace(h, place=stops[lands.pop() or ""].place)


def _stops_before(h: Hypothesis, told: list[Hypothesis]) -> dict[str, Hypothesis]:
    """Land → the visit there, told before it, of whoever has the meeting."""
    stops: dict[str, Hypothesis] = {}
    mine = {id(r.entity) for r in h.named()}
    for visit in told:
        if visit.kind != "visit" or visit.place is None or visit.place.last > h.trigger.first:
            continue
        if any(r.part == "visitor" and id(r.entity) in mine for r in visit.roles):
            stops.setdefault(visit.place.place.country or "", visit)
    return stops


def _unnamed_officials(scene: Scene, h: Hypothesis) -> Role | None:
    """'the presidents (of those countries)', 'her counterparts', 'local officials', 'их лидерами': several, of a land that is not told."""
    if h.kind != "meeting" or len(h.roles) != 2 or len(h.named()) != 1:
        return None
    one = next(r for r in h.roles if r.entity is None).mention
    if one.name or one.party is not None:
        return None
    holders = one.office is not None or one.group in OF_THE_LAND
    tokens = range(one.first, one.last)
    holders |= one.group == "sides" and any(scene.document.found(at, "offices") for at in tokens)
    several = one.plural or any(_is_plural(scene.document.tokens[at]) for at in tokens)
    return next(r for r in h.roles if r.mention is one) if holders and several else None


def _is_plural(token: Token) -> bool:
    """'counterparts', 'коллегами'."""
    return token.lower.endswith("s") if not token.forms else all(f.number == "plur" for f in token.forms[:1])
