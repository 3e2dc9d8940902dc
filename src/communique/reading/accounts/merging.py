"""What two tellings of one engagement know put together."""

from communique.reading.accounts.covering import covers
from communique.reading.accounts.sameness import same_engagement
from communique.reading.clauses import Hypothesis
from communique.reading.frames import Account
from communique.reading.text import Scene


def merge(account: Account, h: Hypothesis) -> None:
    """Adds what the hypothesis knows more: participants, place, a definite kind, a part."""
    if len(h.kinds) < len(account.kinds):
        account.kinds = h.kinds
    elif len(account.kinds) > 1:
        common = tuple(k for k in account.kinds if k in h.kinds)
        account.kinds = common or account.kinds
    elif set(h.kinds).isdisjoint(account.kinds) and account.kinds != ("call",):
        account.kinds = h.kinds  # a headline's 'talks' that the text says are held online
        for role in account.roles:
            role.part = "participant" if h.kinds == ("call",) else role.part
    account.hypotheses.append(h)
    if (h.sentence > 0 and account.hypotheses[0].sentence == 0 and not h.tenseless) or (
        not h.tenseless and all(other.tenseless for other in account.hypotheses[:-1])
    ):
        stays = h.kind == "visit" and account.status == "held" and not account.hypotheses[0].tenseless
        if not (stays and h.status == "planned"):  # 'A прибыл в Осло. В столице он будет находиться 9 и 10 мая'
            account.status = h.status if account.status != "cancelled" or h.status == "held" else "cancelled"
    if h.status == "cancelled":
        account.status = "cancelled"
    if not h.by_land and all(other.by_land for other in account.hypotheses[:-1]):
        account.roles = []  # who takes part is told: no land stands for them
    for role in h.named() if not h.by_land or not account.roles else ():
        known = next((r for r in account.roles if r.entity is not None and r.entity is role.entity), None)
        if known is None:
            same = (r for r in account.roles if r.entity is not None and role.entity is not None)
            known = next((r for r in same if role.entity is not None and covers(role.entity, r.entity)), None)
        if known is None:
            account.roles.append(role)
            continue
        if known.entity is not role.entity and role.entity is not None and role.entity.name:
            known.entity, known.mention = role.entity, role.mention
        if known.part == "participant" and role.part != "participant":
            known.part = role.part
    if (
        account.place is None
        or account.place.of_no_land
        or (h.place is not None and account.place.place.city is None and h.place.place.city)
    ):
        account.place = h.place or account.place


def join_led(scene: Scene, accounts: list[Account]) -> None:
    """'Делегация Чада прибыла в Осло. … Делегация, которую возглавляет X, находится в Осло': one visit, now that both are known to be X's."""
    for account in [a for a in accounts if a.kind == "visit"]:
        first = account.hypotheses[0]
        if not any(
            r.entity is not None and r.entity.leads and r.mention.first > first.trigger.last for r in account.roles
        ):
            continue
        first.roles = list(account.roles)
        target = same_engagement(scene, first, [a for a in accounts if a is not account and a.kind == "visit"])
        if target is not None:
            for h in account.hypotheses:
                merge(target, h)
            accounts.remove(account)
