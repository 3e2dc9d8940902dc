"""States that go by one name together: 'the two Koreas', 'the Baltic presidents', 'страны Балтии' (world/collectives.tsv)."""

from functools import cache

from communique.languages import load_table
from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import MEETS, Account
from communique.reading.text import Entity, Scene


@cache
def _members() -> dict[str, tuple[str, ...]]:
    """'X:Baltic states' → ('EST', 'LVA', 'LTU')."""
    return {row["party"]: tuple(row["members"].split()) for row in load_table("world", "collectives")}


def each_member(scene: Scene, h: Hypothesis) -> None:
    """'The Baltic foreign ministers met', 'встретились президенты стран Балтии': each of the states takes part, not their name.

    A member of whom the hypothesis tells anyhow is not told again: 'Estonia and the other Baltic states'.
    """
    if not any(_is_collective(r) for r in h.roles):
        return
    told = {r.entity.party for r in h.roles if r.entity is not None and not _is_collective(r)}
    out: list[Role] = []
    for role in h.roles:
        if role.entity is None or not _is_collective(role):
            out.append(role)
            continue
        for party in _members()[role.entity.party or ""]:
            if party not in told:
                out.append(Role(_side(scene, party, role.entity), role.part, role.mention))
    h.roles = out


def _is_collective(role: Role) -> bool:
    """A side or unnamed holders of several states at once."""
    entity = role.entity
    return entity is not None and entity.name is None and (entity.party or "") in _members()


def _side(scene: Scene, party: str, whole: Entity) -> Entity:
    """The member's side with the office that is told of all; made where the report has not told of it."""
    for entity in scene.entities:
        if entity.kind == "side" and entity.party == party and entity.office == whole.office:
            return entity
    side = Entity("side", party=party, party_at=whole.party_at, office=whole.office, mentions=list(whole.mentions))
    scene.entities.append(side)
    return side


@cache
def _told_as_one() -> frozenset[str]:
    return frozenset(row["party"] for row in load_table("world", "collectives") if row["told"] == "as one")


def told_as_one(account: Account) -> None:
    """'The Normandy Four met', 'Президент Чада и остальные лидеры «нормандской четвёрки»': the members of whom nobody is
    named are one participant by the name under which they sit."""
    unnamed = [r for r in account.roles if r.mention.party in _told_as_one() and _is_member(r)]
    for party in sorted({r.mention.party or "" for r in unnamed}):
        of_it = [r for r in unnamed if r.mention.party == party]
        one = of_it[0]
        whole = Entity(
            "side",
            party=party,
            party_at=one.mention.party_at,
            office=one.entity.office if one.entity else None,
            mentions=[one.mention],
        )
        account.roles = [r for r in account.roles if r not in of_it] + [Role(whole, one.part, one.mention)]


def _is_member(role: Role) -> bool:
    entity = role.entity
    return entity is not None and not entity.name and entity.party in _members()[role.mention.party or ""]


MANY = 3  # parties beside which two are but two of many


def two_of_many(h: Hypothesis, account: Account) -> bool:
    """'The Baltic and Nordic presidents will meet, A said after talks with B': the talks of two by name are not the many's."""
    mine = [r.entity for r in h.named() if r.entity is not None]
    if len(mine) != 2 or h.kind not in MEETS or any(not e.name or account.has(e) for e in mine):
        return False
    return len(account.parties()) > MANY and len(account.roles) > MANY
