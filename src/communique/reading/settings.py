"""The visit during which other engagements take place."""

from communique.reading.account import Account


def setting(account: Account, accounts: list[Account]) -> Account | None:
    """The visit during which a meeting takes place: one of its people is the visitor, the other of the host's party."""
    if account.kind not in ("meeting", "signing", "conference", "credentials"):
        return None
    for visit in accounts:
        if visit.kind != "visit" or visit is account or visit.place is None or visit.status == "cancelled":
            continue
        if visit.status == "planned" and account.status == "held":
            continue
        visitors = [r.entity for r in visit.roles if r.part == "visitor"]
        if not any(account.has(v) for v in visitors if v is not None):
            continue
        if visit.place.place.country in account.parties():
            return visit
    return None
