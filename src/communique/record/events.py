"""Which accounts of several reports are of one engagement.

Accounts are blocked by kind, parties and days, so that cost grows with their number and not its square; pairs in a
block are weighed; the heaviest merges come first, and none is made that would put two contradicting accounts, or two
accounts of one report, into one engagement. The result doesn't depend on the order of the reports.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, TypeAlias

import msgspec

from communique.model import Engagement, Participant, Reading
from communique.record.days import Days, agreement, days_of
from communique.record.names import compare
from communique.record.sounds import likeness, sounds

LEAST: Final = 4.0  # the weight from which two accounts are one
LEAST_UNDATED: Final = 3.7  # the same where one has no day and may be of one engagement only
MARGIN: Final = 0.4  # by which one way of placing an account without a day must be better than the next
SHARED: Final = 1.5  # weight of two reports' having another engagement in common
MOST_DATED: Final = 200  # accounts that one without a day is weighed against; with more it would not be clear
WINDOW: Final = 16  # days of a block
MOST_PARTIES: Final = 8  # parties of one account that are blocked in pairs
FACING: Final = {"sender": "addressee", "addressee": "sender", "visitor": "host"}


Edge: TypeAlias = tuple[int, int, float, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Account:
    """One report's engagement, with what comparing needs. `key` tells it from every other."""

    key: tuple[str, str, str]
    report: int
    engagement: Engagement
    days: Days | None
    published: Days | None
    parties: frozenset[str]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two accounts held to be of one engagement: their reports' and engagements' ids, the weight, the reasons."""

    left: tuple[str, str]
    right: tuple[str, str]
    weight: float
    reasons: tuple[str, ...]


def link_events(readings: Sequence[Reading]) -> list[Reading]:
    """The readings in their order, with `Engagement.event` the same in all accounts of one engagement."""
    accounts = accounts_of(readings)
    events = {}
    for members in grouped(accounts, weighed(accounts)).values():
        event = event_id(accounts[at] for at in members)
        events.update({(accounts[at].report, accounts[at].engagement.id): event for at in members})
    return [
        msgspec.structs.replace(
            reading,
            engagements=tuple(
                msgspec.structs.replace(engagement, event=events[number, engagement.id])
                for engagement in reading.engagements
            ),
        )
        for number, reading in enumerate(readings)
    ]


def find_merges(readings: Sequence[Reading]) -> list[Merge]:
    """The pairs that were merged, each with its weight and reasons, the heaviest first."""
    accounts = accounts_of(readings)
    edges = weighed(accounts)
    group = {at: first for first, members in grouped(accounts, edges).items() for at in members}
    return [
        Merge(accounts[a].key[::2], accounts[b].key[::2], weight, reasons)
        for a, b, weight, reasons in edges
        if group[a] == group[b]
    ]


def accounts_of(readings: Sequence[Reading]) -> list[Account]:
    """All engagements of all readings, in an order of their own."""
    found = []
    for number, reading in enumerate(readings):
        published = days_of(Engagement(id="", kind=""), reading.published)
        for engagement in reading.engagements:
            key = (reading.id, reading.source or "", engagement.id)
            parties = frozenset(p.party for p in engagement.participants if p.party)
            days = days_of(engagement, reading.published)
            found.append(Account(key, number, engagement, days, published, parties))
    return sorted(found, key=lambda account: (account.key, account.report))


def event_id(members: Iterable[Account]) -> str:
    """An id from the content: kind, parties, and the first account by report and number."""
    first = min(members, key=lambda account: account.key)
    words = "\x1f".join((*first.key[::2], first.engagement.kind, *sorted(first.parties)))
    return "ev-" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def blocks_of(account: Account) -> Iterator[tuple[object, ...]]:
    """The blocks an account stands in: kind, a pair of parties (a party, in a visit), and each window of its days."""
    engagement = account.engagement
    if engagement.kind in ("visit", "conference", "credentials"):
        sides: list[tuple[str, ...]] = [(party,) for party in sorted(account.parties)]
    else:
        sides = list(combinations(sorted(account.parties)[:MOST_PARTIES], 2))
        sides = sides or [(party,) for party in account.parties]
    days = account.days
    windows: Iterable[int | None] = (None,)
    if days is not None:
        windows = range((days.first - 4) // WINDOW, min((days.last + 4) // WINDOW, days.first // WINDOW + 26) + 1)
    for side in sides:
        for window in windows:
            yield engagement.kind, side, window


def weighed(accounts: Sequence[Account]) -> list[Edge]:
    """Pairs of accounts that don't contradict each other, the heaviest first: (place, place, weight, reasons)."""
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    dated: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, account in enumerate(accounts):
        for block in blocks_of(account):
            blocks[block].append(at)
            if account.days is not None and at not in dated[block[:2]][-1:]:
                dated[block[:2]].append(at)
    pairs = {pair for members in blocks.values() for pair in combinations(members, 2)}
    for block, members in blocks.items():
        others = dated[block[:2]] if block[2] is None else []
        if len(others) <= MOST_DATED:
            pairs.update((min(a, b), max(a, b)) for a in members for b in others)
    edges = []
    for a, b in sorted(pairs):
        found = weigh(accounts[a], accounts[b])
        if found:
            edges.append((a, b, *found))
    return sorted(edges, key=lambda edge: (-edge[2], edge[0], edge[1]))


def grouped(accounts: Sequence[Account], edges: Sequence[Edge]) -> dict[int, list[int]]:
    """Accounts joined along the edges, save where any two members contradict each other.

    First those with days, the heaviest first; then those without, where they can only go to one engagement; then
    lighter pairs of reports that were found to have another engagement in common.
    """
    group = list(range(len(accounts)))
    members = {at: [at] for at in range(len(accounts))}

    def join(chosen: Iterable[Edge]) -> None:
        for a, b, _, _ in chosen:
            into, other = sorted((group[a], group[b]))
            if into == other:
                continue
            if all(weigh(accounts[x], accounts[y]) for x in members[into] for y in members[other]):
                for at in members[other]:
                    group[at] = into
                members[into] += members.pop(other)

    def clear(chosen: Sequence[Edge]) -> list[Edge]:
        ways: dict[int, dict[int, float]] = defaultdict(dict)
        for a, b, weight, _ in chosen:
            for one, other in ((a, b), (b, a)):
                if accounts[one].days is None and accounts[other].days is not None:
                    ways[one].setdefault(group[other], weight)  # the heaviest comes first
        dull = set()
        for at, found in ways.items():
            first, *rest = sorted(found.values(), reverse=True)
            if rest and first - rest[0] < MARGIN:
                dull.add(at)
        return [edge for edge in chosen if edge[0] not in dull and edge[1] not in dull]

    def undated(edge: Edge) -> bool:
        return accounts[edge[0]].days is None or accounts[edge[1]].days is None

    join(edge for edge in edges if edge[2] >= LEAST and not undated(edge))
    join(clear([edge for edge in edges if edge[2] >= LEAST_UNDATED and undated(edge)]))
    reports: dict[int, set[int]] = defaultdict(set)
    for at, account in enumerate(accounts):
        reports[account.report].add(group[at])
    join(
        clear(
            [
                edge
                for edge in edges
                if edge[2] + SHARED >= LEAST and reports[accounts[edge[0]].report] & reports[accounts[edge[1]].report]
            ]
        )
    )
    return members


def weigh(a: Account, b: Account) -> tuple[float, tuple[str, ...]] | None:
    """Weight and reasons for two accounts to be one; None where they contradict each other."""
    x, y = a.engagement, b.engagement
    if a.report == b.report or x.kind != y.kind or (x.status == "cancelled") != (y.status == "cancelled"):
        return None
    days = agreement(a.days, b.days, x.kind in ("visit", "conference"))
    place = agree_places(x, y)
    people = agree_people(x, y)
    if days is None or place is None or people is None:
        return None
    near = 0.0
    reasons = [people[1], days[1]]
    if place[1]:
        reasons.append(place[1])
    if a.published and b.published:
        apart = abs(a.published.last - b.published.last)
        near = 1.0 if apart <= 3 else 0.5 if apart <= 10 else 0.0 if apart <= 60 else -0.5
        if near > 0:
            reasons.append("published within days of each other")
    if x.status != y.status:
        reasons.append(f"{x.status} and {y.status}: the status moved")
    extra = -0.5 if a.parties != b.parties and x.kind in ("meeting", "call", "signing") else 0.0
    if not place[0] and any(c.days is None and c.engagement.salience == "background" for c in (a, b)):
        extra -= 1.0  # an old meeting of two who meet often, told without day or place
    return round(days[0] + place[0] + people[0] + near + extra, 3), tuple(reasons)


def agree_places(x: Engagement, y: Engagement) -> tuple[float, str] | None:
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


def agree_people(x: Engagement, y: Engagement) -> tuple[float, str] | None:
    """Weight of two lists of participants; None where a side's people differ or too few sides agree."""
    left, right = movers(x), movers(y)
    weight, sides, names = 0.0, 0, []
    for party in sorted({p.party or "" for p in left} & {p.party or "" for p in right}):
        ours = [p for p in left if (p.party or "") == party]
        theirs = [p for p in right if (p.party or "") == party]
        pairs = matches(ours, theirs)
        for one, other, score in pairs:
            if FACING.get(one.part) == other.part:
                return None
            weight += 2 * score + (0.3 if one.office and one.office == other.office else 0.0)
            names.append(f"{one.name} = {other.name}")
        if not pairs:
            if all(any(p.name for p in side) for side in (ours, theirs)):
                if x.kind == "credentials":
                    continue
                return None
            weight += 0.7
            names.append(f"{party} on both sides")
        sides += 1 if party not in ("",) or pairs else 0
        if len(pairs) > 1:
            sides += 1
    parties = min(len({p.party for p in left}), len({p.party for p in right}))
    alone = x.kind in ("visit", "conference", "credentials") or parties == 1 == len(left) == len(right)
    return (weight, "; ".join(names)) if sides >= (1 if alone else 2) else None


def movers(engagement: Engagement) -> list[Participant]:
    """Those whose engagement it is: in a visit the visitors, else everyone."""
    people = list(engagement.participants)
    return ([p for p in people if p.part != "host"] or people) if engagement.kind == "visit" else people


def matches(ours: list[Participant], theirs: list[Participant]) -> list[tuple[Participant, Participant, float]]:
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
