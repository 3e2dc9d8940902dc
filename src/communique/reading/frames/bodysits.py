"""A body's own sitting, told as the setting of what it decided: 'At a meeting in Lima, the Arab League rejected the plan'. English."""

from communique.reading.clauses import Roles, Trigger
from communique.reading.frames.pairtalks import opens_setting
from communique.reading.frames.sittings import ministers_of_body
from communique.reading.text import Group, Sight, is_body

SITTINGS = frozenset(["meeting", "meetings", "session", "sessions", "summit", "gathering", "talks"])
BESIDE = frozenset(["in", "on", "at", "of", "to", "from"])  # before somebody who need not be there


def body_at_its_sitting(roles: Roles, sight: Sight, trigger: Trigger) -> Group | None:
    """'[EU foreign ministers] agreed sanctions at a meeting in Lima', '[The Arab League] rejected it during a session in Lima'.

    Who decides there stands alone in the clause; 'talks' are a body's ministers' only, a body itself has them with others."""
    if sight.is_russian or sight.lower(trigger.head) not in SITTINGS or not opens_setting(sight, trigger):
        return None
    groups = [g for g in roles.groups(trigger.sentence) if g.marker not in BESIDE]
    group = groups[0] if len(groups) == 1 else None
    if group is None or group.governor or len(group.mentions) > 1:
        return None
    mention = group.mentions[0]
    if mention.group == "holders":
        return group if ministers_of_body(mention) else None
    body = mention.kind == "side" and not mention.group and is_body(mention.party)
    return group if body and sight.lower(trigger.head) != "talks" else None
