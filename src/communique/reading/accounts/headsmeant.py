"""Engagements of heads of state or government that lower officials speak of: 'встреча президентов двух стран' at talks of ministers."""

from communique.reading.accounts.anothertime import last_that_met, sides_of
from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import MEETS, Account, of_the_same
from communique.reading.text import LEADERS, Entity, Mention, Scene

BOTH = 2


def heads_meant(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'Министр A встретился с послом B. Он вспомнил [встречу президентов] в Лиме': the heads of their two states met, none of those told.

    By name where the report names the heads of both; None where some that met are heads themselves, or neither day nor place is told.
    """
    groups = [r.mention for r in h.roles if r.entity is None and r.mention.kind == "group" and r.mention.plural]
    met = last_that_met(accounts)
    if h.place is None and h.day is None:
        return None  # 'итоги бесед глав государств', of no one meeting
    if h.kind not in MEETS or len(groups) != 1 or h.named() or met is None or not _are_heads(groups[0]):
        return None
    people = [r.entity for r in met.roles if r.entity is not None]
    if any(e.kind != "person" or not e.office or e.office in groups[0].offices for e in people) or _have_met(accounts):
        return None
    sides = sides_of(scene, met.roles)
    if len(sides) != BOTH:
        return None
    named = [_named_head(scene, h, role.entity) for role in sides if role.entity is not None]
    heads = [Role(e, "participant", e.mentions[0]) for e in named if e is not None]
    told = of_the_same(h, heads if len(heads) == len(sides) else sides)
    told.recalled = h.status == "held"
    return told


def _are_heads(group: Mention) -> bool:
    """'[президенты]', '[главы государств]', '[лидеры] двух стран': heads of a state or government by their office, or heads among others."""
    offices = set(group.offices)
    return bool(offices) and (offices <= LEADERS or offices >= LEADERS)


def _have_met(accounts: list[Account]) -> bool:
    """Has the report told of two heads together?"""
    return any(sum(r.entity is not None and r.entity.office in LEADERS for r in a.roles) > 1 for a in accounts)


def _named_head(scene: Scene, h: Hypothesis, side: Entity) -> Entity | None:
    """The one head of this state whom the report names before."""
    before = [m.entity for m in scene.mentions if m.first < h.trigger.first and m.name and m.entity is not None]
    heads = {id(e): e for e in before if e.party == side.party and e.office in LEADERS}
    return next(iter(heads.values())) if len(heads) == 1 else None
