"""Whether two accounts can be of one engagement, how much speaks for it, and in which words.

Every function here depends on the two accounts alone and gives the same for (a, b) and (b, a), so that a record to
which reports are added one by one comes out like one made at once.
"""

from typing import Final, TypeAlias

from communique.model import Participant
from communique.record.accounts import Account, Merge
from communique.record.days import agreement
from communique.record.names import compare
from communique.record.prepared import Prepared, prepare
from communique.record.sounds import likeness, sounds

LEAST: Final = 4.0  # the weight from which two accounts are one
LEAST_UNDATED: Final = 3.7  # the same where one has no day and may be of one engagement only
FACING: Final = {"sender": "addressee", "addressee": "sender", "visitor": "host"}
ALONE: Final = ("visit", "conference", "credentials")  # kinds of which one agreeing side is enough

Weight: TypeAlias = tuple[float, tuple[str, ...]]


def weigh_accounts(a: Account, b: Account) -> Merge | None:
    """The merge of two accounts, or None where they contradict each other or too little speaks for it."""
    return merge_of(prepare(a), prepare(b))


def merge_of(a: Prepared, b: Prepared) -> Merge | None:
    """`weigh_accounts` of accounts made ready."""
    found = weigh(a, b)
    least = LEAST if a.days and b.days else LEAST_UNDATED
    if not found or found[0] < least:
        return None
    left, right = sorted((a.account.id, b.account.id))
    return Merge(left=left, right=right, weight=found[0], reasons=found[1])


def weigh(a: Prepared, b: Prepared) -> Weight | None:
    """Weight and reasons for two accounts to be one; None where they contradict each other."""
    if b.account.id < a.account.id:
        a, b = b, a
    x, y = a.account, b.account
    if x.report == y.report or x.kind != y.kind or (x.status == "cancelled") != (y.status == "cancelled"):
        return None
    days = agreement(a.days, b.days, x.kind in ("visit", "conference"))
    place = agree_places(x, y)
    if days is None or place is None:
        return None
    people = agree_people(a, b)
    if people is None:
        return None
    near = 0.0
    reasons = [people[1], days[1]]
    if place[1]:
        reasons.append(place[1])
    if a.written and b.written:
        apart = abs(a.written - b.written)
        near = 1.0 if apart <= 3 else 0.5 if apart <= 10 else 0.0 if apart <= 60 else -0.5
        if near > 0:
            reasons.append("published within days of each other")
    if x.status != y.status:
        first, then = sorted((x.status, y.status), key=("planned", "held", "cancelled").index)
        reasons.append(f"{first} and {then}: the status moved")
    extra = -0.5 if a.parties != b.parties and x.kind in ("meeting", "call", "signing") else 0.0
    if not place[0] and any(c.days is None and c.account.salience == "background" for c in (a, b)):
        extra -= 1.0  # an old meeting of two who meet often, told without day or place
    return round(days[0] + place[0] + people[0] + near + extra, 3), tuple(reasons)


def agree_places(x: Account, y: Account) -> tuple[float, str] | None:
    """Weight of two places; None for two countries, or for two cities of anything but a visit."""
    if not (x.place and y.place and x.place.country and y.place.country):
        return 0.0, ""
    if x.place.country != y.place.country:
        return None
    if not (x.place.city and y.place.city):
        return 0.7, "the same country"
    if likeness(sounds(x.place.city), sounds(y.place.city)) >= 0.75:
        return 1.2, "the same city"
    return (0.4, "the same country") if x.kind == "visit" else None


def agree_people(a: Prepared, b: Prepared) -> tuple[float, str] | None:
    """Weight of two lists of participants; None where a side's people differ or too few sides agree."""
    kind = a.account.kind
    weight, sides, names = 0.0, 0, []
    for party in sorted(a.sides.keys() & b.sides.keys()):
        ours, theirs = a.sides[party], b.sides[party]
        pairs = matches(ours, theirs)
        for one, other, score in pairs:
            if FACING.get(one.part) == other.part:
                return None
            weight += 2 * score + (0.3 if one.office and one.office == other.office else 0.0)
            names.append(f"{one.name} = {other.name}")
        if not pairs:
            if all(any(p.name for p in side) for side in (ours, theirs)):
                if kind == "credentials":
                    continue
                return None
            weight += 0.7
            names.append(f"{party} on both sides")
        sides += 1 if party or pairs else 0
        if len(pairs) > 1:
            sides += 1
    fewest = min(len(a.sides), len(b.sides))
    alone = kind in ALONE or fewest == 1 == len(a.movers) == len(b.movers)
    return (weight, "; ".join(names)) if sides >= (1 if alone else 2) else None


def matches(
    ours: tuple[Participant, ...], theirs: tuple[Participant, ...]
) -> list[tuple[Participant, Participant, float]]:
    """Persons of one party whose names agree, one to one, the best first."""
    scored = []
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            if one.name and other.name:
                found = compare(one.name, other.name)
                if found.judgement != "different":
                    scored.append((-found.score, i, j))
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for minus, i, j in sorted(scored):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((ours[i], theirs[j], -minus))
    return pairs
