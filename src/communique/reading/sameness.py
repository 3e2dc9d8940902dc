"""Whether two passages of a report tell of the same engagement: kind, status, day, place and participants unify."""

from communique.reading.account import MEETS, Account
from communique.reading.edtf import days_apart
from communique.reading.hypotheses import Hypothesis, Role
from communique.reading.scene import Entity

NEAR_DAY = 16  # a time told nearer than this to a trigger, in tokens and what counts as tokens, is its own
LEAD = 2  # sentences in which a report tells its news
LONG_AGO = 60  # days
SAME_DAYS = 1  # days that two tellings of one engagement may lie apart


def same_engagement(h: Hypothesis, accounts: list[Account], today: str | None) -> Account | None:
    """The account that tells of the same engagement; the one with most participants in common, then the latest."""
    best, most = None, 0
    kinds = frozenset(h.kinds)
    for account in accounts:
        if kinds.isdisjoint(account.kinds) or not _places_agree(h, account) or not _days_agree(h, account):
            continue
        if _is_recalled(h, account, today):
            continue
        if h.status != account.status and not _status_agrees(h, account):
            continue
        common = 0 if _other_sender(h, account) else _common(h, account)
        if not common and _same_ceremony(h, account):
            common = 1
        if h.separately and len(account.roles) > 2:
            continue
        if common and common >= most:
            best, most = account, common
    return best


def _status_agrees(h: Hypothesis, account: Account) -> bool:
    """A headline's 'to visit' and the body's 'arrived' may be one; a held and a planned meeting told apart are two."""
    if "cancelled" in (h.status, account.status):
        return "planned" in (h.status, account.status)  # what was planned is off
    if h.tenseless or all(other.tenseless for other in account.hypotheses):
        return True
    return account.hypotheses[0].sentence == 0 and h.sentence <= 3


def _days_agree(h: Hypothesis, account: Account) -> bool:
    """Told on other days, they are two engagements: 'met on Monday', 'had met in May'."""
    for other in account.hypotheses:
        if h.day is None or other.day is None or max(h.day_cost, other.day_cost) > NEAR_DAY:
            continue
        apart = days_apart(h.day.resolve(h.status == "planned"), other.day.resolve(account.status == "planned"))
        if apart is not None and apart > (0 if h.kind == "credentials" else SAME_DAYS):
            return False
    return True


def _is_recalled(h: Hypothesis, account: Account, today: str | None) -> bool:
    """Is the one told without a day, as news, and the other of long ago: 'have signed a declaration', 'signed in 2000'?"""
    if account.status != "held" or h.status != "held" or h.day is None or h.day_cost > NEAR_DAY:
        return False
    away = days_apart(h.day.resolve(False), today)
    first = account.hypotheses[0]
    fresh = first.sentence <= LEAD and all(o.day is None or o.day_cost > NEAR_DAY for o in account.hypotheses)
    return fresh and not h.generic and away is not None and away > LONG_AGO


def _places_agree(h: Hypothesis, account: Account) -> bool:
    if h.place is None or account.place is None:
        return True
    a, b = h.place.place, account.place.place
    if a.country != b.country:
        return False
    return a.city is None or b.city is None or a.city == b.city


def _common(h: Hypothesis, account: Account) -> int:
    """How many participants the two share, 0 where neither's are all among the other's."""
    mine = _entities(h.named())
    theirs = _entities(account.roles)
    if h.kind == "visit":
        visitors = _entities([r for r in h.named() if r.part == "visitor"])
        known = _entities([r for r in account.roles if r.part == "visitor"])
        mine, theirs = visitors or mine, known or theirs
    small, large = sorted((mine, theirs), key=len)
    if not small:
        return 0
    if len(small) == 1 and len(large) > 1 and h.kind in MEETS and not _points(h):
        return 0
    shared = sum(any(covers(a, b) for b in large) for a in small if a is not None)
    return shared if shared == len(small) else 0


def _same_ceremony(h: Hypothesis, account: Account) -> bool:
    """'The session … Taking part in the session was X': the same noun without its own owner; credentials of one day."""
    if h.kind == "credentials":
        mine = _entities([r for r in h.roles if r.part == "host"])
        theirs = _entities([r for r in account.roles if r.part == "host"])
        return not (mine and theirs) or any(covers(a, b) for a in mine for b in theirs)
    if h.kind != "conference" or h.event_party or h.trigger.type != "event" or h.status != account.status:
        return False
    first = account.hypotheses[0].trigger
    return h.bare and first.type == "event" and first.word == h.trigger.word


def _other_sender(h: Hypothesis, account: Account) -> bool:
    """A's letter to B is not B's to A."""
    mine = _entities([r for r in h.roles if r.part == "sender"])
    theirs = _entities([r for r in account.roles if r.part == "sender"])
    return bool(mine and theirs) and not any(covers(a, b) for a in mine for b in theirs)


def _entities(roles: list[Role]) -> list[Entity]:
    return [r.entity for r in roles if r.entity is not None]


def _points(h: Hypothesis) -> bool:
    """Is the hypothesis a noun's ('the meeting with X'), so that one named side is enough?"""
    return h.trigger.type != "verb"


def covers(a: Entity, b: Entity | None) -> bool:
    """The same entity, or an unnamed side and somebody of its party."""
    if b is None:
        return False
    if a is b:
        return True
    if _another_office(a, b):
        return False
    return a.party is not None and a.party == b.party and (a.name is None or b.name is None)


def _another_office(a: Entity, b: Entity) -> bool:
    """An unnamed speaker is no foreign minister; 'the leader' and 'the head of the centre' may be anyone."""
    loose = {None, "other", "head_of_state", "head_of_government"}
    return a.office != b.office and a.office not in loose and b.office not in loose
