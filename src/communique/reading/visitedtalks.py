"""Talks of a visit told without the other side: 'X arrived in Peru on a visit. … Talks were held with delegations present.'"""

from communique.reading.account import Account
from communique.reading.hypotheses import Role
from communique.reading.scene import Entity, Scene

TOP = frozenset(["head_of_state", "head_of_government"])


def add_hosts_of_talks(scene: Scene, accounts: list[Account]) -> None:
    """Adds to talks in which only the visitor takes part whoever of the land visited holds his office, else that land."""
    visits = [a for a in accounts if a.kind == "visit" and a.place is not None and a.place.place.country]
    for account in accounts if visits else ():
        if account.kind != "meeting" or not account.hypotheses[0].takes_place:
            continue
        known = [r for r in account.roles if r.entity is not None and (r.entity.name or r.entity.party)]
        visitor = known[0].entity if len(known) == 1 else None
        visit = next((v for v in visits if visitor is not None and v.has(visitor) and v.status == account.status), None)
        country = visit.place.place.country if visit is not None and visit.place is not None else None
        if visitor is None or country is None or visitor.party in (None, country):
            continue
        host = _holder(scene, visitor, country)
        if host is not None:
            account.roles = [*known, Role(host, "participant", host.mentions[0])]


def _holder(scene: Scene, visitor: Entity, country: str) -> Entity | None:
    """'President X', where the visitor is a president too; else the country's side."""
    people = [e for e in scene.entities if e.kind == "person" and e.party == country and e.name]
    equal = [e for e in people if e.office == visitor.office or {e.office, visitor.office} <= TOP]
    return equal[0] if len(equal) == 1 else scene.side_of(country)
