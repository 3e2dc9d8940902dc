"""Talks with somebody, told without whose they are: of the one whom the sentences before tell to meet others.

'Minister Lund of Norway held several meetings in Lima. During talks with Premier Soto of Peru, the sides …'
"""

from communique.reading.clauses import Hypothesis, Role, Roles
from communique.reading.frames.account import TALKS
from communique.reading.text import Entity, Group, Scene

BACK = 3  # sentences from the talks back to what tells of the one whose they are
WITH = frozenset(["with", "с", "со"])


def their_host(scene: Scene, roles: Roles, told: list[Hypothesis]) -> None:
    """Gives talks with one side alone, of whom nothing else tells, the one who met or travelled right before."""
    for number, h in enumerate(told):
        if h.kind not in TALKS or h.trigger.type != "noun" or h.generic or h.another or not _with_one_side(roles, h):
            continue
        met = [role.entity for role in h.named() if role.entity is not None]
        if any(one is role.entity for other in told if other is not h for role in other.named() for one in met):
            continue  # told of again: 'after the talks with Soto'
        before = [other for other in told[:number] if h.sentence - BACK <= other.sentence < h.sentence]
        doer = next((role for other in reversed(before) if (role := _who_acts(other, met)) is not None), None)
        if doer is not None:
            h.roles = [*(h.named() or h.roles), Role(doer.entity, "participant", doer.mention)]
            h.from_subject = True


def _with_one_side(roles: Roles, h: Hypothesis) -> bool:
    """'talks [with Premier A and Minister B]', 'встречи [с депутатами]', and the sentence names no other person but 'the sides'."""
    unnamed = [role.mention for role in h.roles if role.entity is None] if roles.sight.is_russian else []
    people = [role.mention for role in h.named()] or unnamed
    groups = [g for g in roles.groups(h.sentence) if any(m in g.mentions for m in people)]
    if len(groups) != 1 or groups[0].marker not in WITH or groups[0].first < h.trigger.last:
        return False
    named = all(m.kind == "person" and m.name and m.entity is not None and m.entity.party_told for m in people)
    of_office = all(m.rule == "mention.group_office" for m in people)  # 'включены встречи с [депутатами парламента]'
    return (named or of_office) and not any(_does_something(g, groups[0]) for g in roles.groups(h.sentence))


def _does_something(group: Group, met: Group) -> bool:
    """A subject or somebody met who is no 'sides': 'in talks with A [the minister] said'."""
    one = group.mentions[0]
    return group is not met and group.governor == "" and one.kind in ("person", "pronoun") and one.group != "sides"


def _who_acts(h: Hypothesis, met: list[Entity]) -> Role | None:
    """Who met others or travelled there: told by name, before the verb or noun, of none of their parties."""
    parties = {one.party for one in met}
    for role in h.named():
        one = role.entity
        acts = role.mention.first < h.trigger.first or role.part in ("visitor", "host")
        if one is not None and one.kind == "person" and one.name and one.party_told and acts:
            return role if one.party is not None and one.party not in parties else None
    return None
