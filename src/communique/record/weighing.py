"""Whether two accounts can be of one engagement, how much speaks for it, and in which words.

Every function here depends on the two accounts alone and gives the same for (a, b) and (b, a), so that a record to
which reports are added one by one comes out like one made at once.
"""

from typing import Final, NamedTuple, TypeAlias

from communique.model import Participant
from communique.record.accounts import Account, Merge
from communique.record.days import agreement
from communique.record.names import compare
from communique.record.prepared import Prepared, in_common, is_vague, prepare
from communique.record.sounds import likeness, sounds

LEAST: Final = 4.0  # the weight from which two accounts are one
LEAST_UNDATED: Final = 3.0  # the same where one has no day and may be of one engagement only
RECENT: Final = 60  # days within which two reports that share a place or another engagement may do so
TIED: Final = 10  # days between two reports that may tell of the same without saying when
BETWEEN: Final = ("meeting", "call")  # kinds that are between those who take part
FACED: Final = (*BETWEEN, "message", "signing")  # kinds that have two sides
LEADERS: Final = ("head_of_state", "head_of_government", "head_of_organization")
ALIKE_ABOUT: Final = 2  # topics that two reports share where they are about the same
ABOUT: Final = 0.5  # what that adds: it makes no merge, but tells which of several events is meant
ALIKE: Final = 0.85  # names from which spelling says no more
FACING: Final = {"sender": "addressee", "addressee": "sender", "visitor": "host"}
ALONE: Final = ("visit", "conference", "credentials")  # kinds of which one agreeing side is enough

MISPLACED: Final = (-1.0, "though told of two places")

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
    weight, reasons = found
    if (is_vague(a) or is_vague(b)) and len(set(a.account.about) & set(b.account.about)) >= ALIKE_ABOUT:
        weight, reasons = round(weight + ABOUT, 3), (*reasons, "the reports are about the same")
    return Merge(left=left, right=right, weight=weight, reasons=reasons)


def weigh(a: Prepared, b: Prepared) -> Weight | None:
    """Weight and reasons for two accounts to be one; None where they contradict each other."""
    if b.account.id < a.account.id:
        a, b = b, a
    return None if a.account.report == b.account.report else weigh_telling(a, b)


def weigh_telling(a: Prepared, b: Prepared) -> Weight | None:
    """`weigh` of two accounts, whatever their reports."""
    x, y = a.account, b.account
    if x.kind != y.kind or not agree_statuses(a, b):
        return None
    if not a.parties or not b.parties:  # stands in no block, so that it would meet some accounts only
        return None
    days = agreement(a.days, b.days, x.kind in ("visit", "conference"))
    if days is None:
        return None
    people = agree_people(a, b)
    if people is None:
        return None
    place = agree_places(x, y)
    if people is NOBODY:
        return None if place is None else (0.0, ())  # only a third account can tell that they are one ceremony
    if place is None:
        if people.named < 2 or not same_day(a, b):
            return None
        place = MISPLACED  # two people who meet on a day do so in one country: one of the places was misread
    vague = is_vague(a) or is_vague(b)
    near, why_near = nearness(a, b, vague)
    beside, why_beside = company(a, b, vague)
    if vague and near <= 0 and not ((beside > 0 or place[0] > 0) and together(a, b)):
        return 0.0, ()  # two who meet often: nothing says when
    if x.kind == "conference" and not tied(a, b) and mostly_others(a, b):
        return 0.0, ()  # one leader goes to many summits
    if x.kind == "conference" and vague and people.sides < 2 and near <= 0:
        return 0.0, ()  # two conferences in one town, at which one and the same leader was
    if people.thin and people.sides < 2 and not tied(a, b):
        return 0.0, ()  # he may have met another
    reasons = [people.words, days[1], place[1], why_near, why_beside]
    if x.status != y.status:
        first, then = sorted((x.status, y.status), key=("planned", "held", "cancelled").index)
        reasons.append(f"{first} and {then}: the status moved")
    extra = -0.5 if a.parties != b.parties and x.kind in ("meeting", "call", "signing") else 0.0
    if not place[0] and any(c.days is None and c.account.salience == "background" for c in (a, b)):
        extra -= 0.5  # an old meeting of two who meet often, told without day or place
    weight = round(days[0] + place[0] + people.weight + near + beside + extra, 3)
    return weight, tuple(reason for reason in reasons if reason)


def together(a: Prepared, b: Prepared) -> bool:
    """Whether two reports may be of one time: their days are near, or nobody knows one of them."""
    return a.written is None or b.written is None or abs(a.written - b.written) <= RECENT


def agree_statuses(a: Prepared, b: Prepared) -> bool:
    """Whether a status may have moved: a plan is held or called off; what was called off is not what was held.

    A plan is the one that was called off only where both tell its day: after it comes another, of the same people."""
    statuses = {a.account.status, b.account.status}
    if "cancelled" not in statuses or len(statuses) == 1:
        return True
    told = [bool(c.account.date and c.days and c.days.grain != "year") for c in (a, b)]
    return "planned" in statuses and all(told)


def nearness(a: Prepared, b: Prepared, vague: bool) -> tuple[float, str]:
    """Weight and reason of when two reports were written: near speaks for, far against those that tell no day."""
    if a.written is None or b.written is None:
        return 0.0, ""
    apart = abs(a.written - b.written)
    if apart > TIED:
        return (-0.5 if vague and apart > RECENT else 0.0), ""
    return (1.0 if apart <= 3 else 0.5), "reported within days of each other"


def company(a: Prepared, b: Prepared, vague: bool) -> tuple[float, str]:
    """Weight and reason of what else two reports have in common."""
    common = in_common(a, b, vague)
    if not common:
        return 0.0, ""
    words = "another engagement" if common == 1 else f"{common} other engagements"
    return min(1.0 + 0.5 * (common - 1), 2.0), f"the reports have {words} in common"


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


class People(NamedTuple):
    """How far two lists of participants agree: the weight, the sides and the named people that do, in words.

    thin: whether one account has no second side, so that its counterpart is not known to be the same."""

    weight: float
    words: str
    sides: int
    named: int
    thin: bool


NOBODY: Final = People(0.0, "", 0, 0, False)  # nobody in common, and nothing against it


def halves(a: Prepared, b: Prepared) -> bool:
    """Whether one account of credentials tells of the envoys alone and the other of their host alone."""
    parts = [{person.part == "guest" for person in side.movers} for side in (a, b)]
    return {True} in parts and {False} in parts


def agree_people(a: Prepared, b: Prepared) -> People | None:
    """Weight of two lists of participants; None where a side's people differ or too few sides agree."""
    kind = a.account.kind
    weight, sides, named, names = 0.0, 0, 0, []
    at_odds = 0
    if kind == "credentials" and (envoys := both_envoys(a, b)) is not None:
        if not envoys[0] & envoys[1] and all(envoys):
            return None
        weight += 0.0 if all(envoys) else 1.0  # one tells of the ceremony alone
    for party in sorted(a.sides.keys() & b.sides.keys()):
        ours, theirs = a.sides[party], b.sides[party]
        pairs = matches(ours, theirs)
        for one, other, score in pairs:
            if other.part == FACING.get(one.part) or one.part == FACING.get(other.part):
                return None
            weight += 2 * (1.0 if score >= ALIKE else score) + (
                0.3 if one.office and one.office == other.office else 0.0
            )
            names.append(f"{one.name} = {other.name}")
        named += len(pairs)
        if kind in BETWEEN and pairs and unmet_leader(ours, theirs, pairs):
            return None
        if not pairs:
            if all(any(p.name for p in side) for side in (ours, theirs)):
                if kind != "credentials":
                    at_odds += 1
                continue
            weight += 0.7
            names.append(f"{party} on both sides")
        sides += 1 if party or pairs else 0
        if len(pairs) > 1:
            sides += 1
    for one, other in strangers(a, b):
        weight += 1.5
        sides, named = sides + 1, named + 1
        names.append(f"{one.name} = {other.name}")
    if at_odds and (at_odds > 1 or named < 2 or sides < 2 or not same_day(a, b)):
        return None  # where the others of three sides agree by name, one name may have been misread
    if kind in BETWEEN and (third_side(a, b) or third_side(b, a)):
        return None
    fewest = min(len(a.sides), len(b.sides))
    alone = kind in ALONE or fewest == 1 == len(a.movers) == len(b.movers)
    thin = kind in FACED and named > 0 and not alone and (is_thin(a) or is_thin(b))
    if sides < (1 if alone or thin else 2):
        return NOBODY if kind == "credentials" and halves(a, b) else None
    return People(weight - 1.0 * at_odds - (1.0 if thin and sides < 2 else 0.0), "; ".join(names), sides, named, thin)


def strangers(a: Prepared, b: Prepared) -> list[tuple[Participant, Participant]]:
    """People with the same full name of whom one account doesn't know the party: it was not read, or not as a state."""
    found: list[tuple[Participant, Participant]] = []
    shared, alone = len(a.parties & b.parties), a.account.kind in ALONE or 1 in (len(a.parties), len(b.parties))
    if shared < (1 if alone else 2):
        return found  # they meet in no block but by chance
    for x, y in ((a, b), (b, a)):
        for party in x.sides:
            if party and not party.startswith("X:"):
                continue
            for one in x.sides[party]:
                for other in y.movers:
                    if not (one.name and other.name) or other.party == one.party or other.party in x.sides:
                        continue
                    if " " in one.name and " " in other.name and compare(one.name, other.name).judgement == "same":
                        found.append((one, other) if x is a else (other, one))
    return found


def sure_sides(account: Prepared) -> list[str]:
    """The parties that surely take part: all but unnamed ones that are no state or organisation."""
    sides = account.sides.items()
    return [p for p, people in sides if p and (not p.startswith("X:") or any(person.name for person in people))]


def is_thin(account: Prepared) -> bool:
    """Whether an account of what is between two has one side only, as where the other was not understood."""
    return account.account.kind in FACED and len(sure_sides(account)) == 1


def same_day(a: Prepared, b: Prepared) -> bool:
    """Whether both accounts tell one and the same exact day."""
    x, y = a.days, b.days
    return bool(x and y and x.grain == y.grain == "day" and x == y and x.first == x.last)


def tied(a: Prepared, b: Prepared) -> bool:
    """Whether the days of two accounts leave little doubt: both tell a day, and the days meet."""
    x, y = a.days, b.days
    return bool(x and y and x.grain == y.grain == "day" and max(x.first, y.first) <= min(x.last, y.last))


def mostly_others(a: Prepared, b: Prepared) -> bool:
    """Whether at least two sides of each account are not in the other, and no more are in both."""
    ours, theirs = set(sure_sides(a)), set(sure_sides(b))
    return min(len(ours - theirs), len(theirs - ours)) >= 2 > len(ours & theirs)


def unmet_leader(
    ours: tuple[Participant, ...],
    theirs: tuple[Participant, ...],
    pairs: list[tuple[Participant, Participant, float]],
) -> bool:
    """Whether a side has its leader in one account only: his meeting is not the one that his minister had."""
    met = {id(person) for one, other, _ in pairs for person in (one, other)}
    return any(p.name and p.office in LEADERS and id(p) not in met for p in (*ours, *theirs))


def third_side(a: Prepared, b: Prepared) -> bool:
    """Whether a is between two and b has somebody of a third side besides: talks of three are not those of two."""
    return len(sure_sides(a)) == 2 and any(
        person.name and person.part != "mediator"
        for party, people in b.sides.items()
        if party and not party.startswith("X:") and party not in a.sides
        for person in people
    )


def both_envoys(a: Prepared, b: Prepared) -> tuple[frozenset[str], frozenset[str]] | None:
    """The parties whose envoys present credentials in each account; None where nobody is said to receive them."""
    sides = [frozenset(p.party for p in c.movers if p.party and p.part == "guest") for c in (a, b)]
    hosts = [frozenset(p.party for p in c.movers if p.party and p.part != "guest") for c in (a, b)]
    return (sides[0], sides[1]) if hosts[0] & hosts[1] else None


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
