"""Talks that follow the presentation of credentials, told only by 'the meeting', 'the conversation'."""

from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import MEETS, Account


def audience(h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'Посол X вручил грамоты президенту Y. [В ходе встречи] стороны обсудили': an envoy alone with his host met him."""
    if h.kind != "meeting" or h.trigger.type != "noun" or h.status != "held" or h.named():
        return None
    if any(account.kind in MEETS for account in accounts):
        return None
    last = accounts[-1] if accounts else None
    if last is None or last.kind != "credentials" or last.status != "held":
        return None
    parts = sorted(role.part for role in last.roles if role.entity is not None and role.entity.name)
    if parts != ["guest", "host"] or len(last.roles) != len(parts):
        return None
    roles = [Role(role.entity, role.part, role.mention) for role in last.roles]
    h.roles, h.generic = roles, False
    return Account(h.kinds, h.status, [h], list(roles), h.place or last.place)
