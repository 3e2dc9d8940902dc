"""A state that receives somebody: not those who meet him, but where he travels to."""

from communique.reading.clauses import Hypothesis
from communique.reading.places import place_at
from communique.reading.text import Scene, Sight


def visits_to_hosts(scene: Scene, sight: Sight, hypotheses: list[Hypothesis]) -> None:
    """'[Peru hosts] the foreign minister of Ghana', 'Ghana's envoy was hosted by Lima', 'Гана приняла министра': a visit there.

    Only where the host is a state by its own name or capital, and the guest a person; what a state welcomes may be words.
    """
    takes_in = scene.language.words("takes_in")
    for h in hypotheses:
        if h.kind != "meeting" or h.trigger.type != "verb" or h.trigger.word not in takes_in:
            continue
        hosts = [r for r in h.roles if r.part == "host"]
        guests = [r for r in h.roles if r.part == "guest"]
        if len(hosts) != 1 or len(guests) + 1 != len(h.roles):
            continue
        host = hosts[0].mention
        if host.kind != "side" or host.party_kind not in ("name", "capital") or not guests:
            continue
        if any(r.entity is None or r.entity.kind != "person" or r.entity.party == host.party for r in guests):
            continue
        place = place_at(sight, host.first, host.last)
        if place is None or (h.place is not None and h.place.place.country != place.place.country):
            continue
        h.kinds, h.place = ("visit",), h.place or place
        h.roles = guests
        for role in guests:
            role.part = "visitor"
