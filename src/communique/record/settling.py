"""Accounts put together to events: along the merges, the heaviest first, and never against a contradiction."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any, Final

import msgspec

from communique.model import Place
from communique.record.accounts import Account, Merge, by_id, digest
from communique.record.canonical import Contradiction, Side, Telling, tell
from communique.record.prepared import Prepared, prepare
from communique.record.rulings import Found, Ruling, find_rulings
from communique.record.weighing import is_thin, weigh_telling

MARGIN: Final = 0.4  # by which one way of placing an account without a day must be better than the next
MOST_WAYS: Final = 48  # ways of telling of one engagement that are compared with those of another
RULED: Final = 99.0  # the weight of a merge that a person ruled


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One real engagement: its accounts, why they are one, and what they tell together.

    id: from the smallest of its accounts' ids. merges: those of `accounts` with each other. rulings: the ids of those
    that shaped it. voices: how many outlets' texts tell of it, near-copies counted once."""

    id: str
    accounts: tuple[str, ...]
    merges: tuple[Merge, ...]
    kind: str
    status: str
    salience: str
    date: str | None
    place: Place | None
    participants: tuple[Side, ...]
    contradictions: tuple[Contradiction, ...] = ()
    voices: int = 1
    confidence: float = 0.5
    rulings: tuple[str, ...] = ()


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    """Events, by id; and the rulings whose accounts are not among those that were settled."""

    events: tuple[Event, ...]
    unmatched: tuple[Ruling, ...] = ()


def settle_events(accounts: Sequence[Account], merges: Iterable[Merge], rulings: Sequence[Ruling] = ()) -> Settled:
    """The events of accounts: of a connected component, or of a whole record; the result is the same.

    merges: of `weigh_accounts`, in any order. Two accounts that a ruling holds to be one must be settled together."""
    known = by_id(sorted(accounts, key=lambda account: account.id))
    found = find_rulings(rulings, tuple(known.values()))
    groups = Groups(known, [ruling for ruling in found if ruling.whole])
    edges = {(m.left, m.right): m for m in merges if m.left in known and m.right in known}
    groups.note(edges.keys())
    groups.join_all(sorted(edges.values(), key=lambda m: (-m.weight, m.left, m.right)))
    of_left: dict[str, list[Merge]] = defaultdict(list)
    for merge in edges.values():
        of_left[merge.left].append(merge)
    events = [_event([known[i] for i in sorted(ids)], groups, of_left) for ids in groups.members.values()]
    unmatched = tuple(f.ruling for f in found if not f.whole)
    return Settled(events=tuple(sorted(events, key=lambda event: event.id)), unmatched=unmatched)


class Groups:
    """Accounts in groups that grow. No two members contradict each other, and no ruling holds them apart."""

    def __init__(self, accounts: dict[str, Account], rulings: Sequence[Found]) -> None:
        self.prepared: dict[str, Prepared] = {key: prepare(account) for key, account in accounts.items()}
        self.group = {key: key for key in accounts}
        self.members = {key: [key] for key in accounts}
        self.hostile: dict[str, set[str]] = defaultdict(set)  # groups that contradict each other, and ever will
        self.is_loose: dict[str, bool] = {}
        self.rulings = rulings
        numbers: dict[tuple[Any, ...], int] = {}
        self.telling = {key: numbers.setdefault(telling(one), len(numbers)) for key, one in self.prepared.items()}
        self.example = {number: key for key, number in self.telling.items()}
        self.known: dict[tuple[int, int], bool] = {}  # whether two ways of telling agree
        self.ways = {key: [number] for key, number in self.telling.items()}  # of each group, of the smallest ids first
        self.reports = {key: {account.report} for key, account in accounts.items()}
        verdicts: dict[frozenset[str], str] = {}
        for found in rulings:  # the later ones last
            if found.right and found.left:
                verdicts[frozenset((found.left, found.right))] = found.ruling.verb
        self.apart = {tuple(sorted(pair)) for pair, verb in verdicts.items() if verb == "different" and len(pair) == 2}
        self.ruled = sorted(sorted(pair) for pair, verb in verdicts.items() if verb == "same" and len(pair) == 2)

    def join_all(self, merges: Sequence[Merge]) -> None:
        """First what was ruled; then accounts with days and two sides; then others, where one event can be meant."""
        for a, b in self.ruled:
            self.join(a, b, ruled=True)
        undated = []
        for merge in merges:
            if self.loose(merge.left) or self.loose(merge.right):
                undated.append(merge)
            else:
                self.join(merge.left, merge.right)
        for merge in self.clear(undated):
            self.join(merge.left, merge.right)

    def note(self, merged: Iterable[tuple[str, str]]) -> None:
        """Pairs of which it is known that they agree."""
        for x, y in merged:
            a, b = self.telling[x], self.telling[y]
            self.known[a, b] = self.known[b, a] = True

    def join(self, a: str, b: str, ruled: bool = False) -> None:
        """Make one of two groups, unless some of their members are held apart or contradict each other."""
        if self.group[a] == self.group[b]:
            return
        into, other = sorted((self.group[a], self.group[b]))
        if other in self.hostile[into] and not ruled:
            return
        if any({self.group[x], self.group[y]} == {into, other} for x, y in self.apart):
            return
        if not ruled and not self.agree(into, other):
            self.hostile[into].add(other)
            self.hostile[other].add(into)
            return
        for key in self.members[other]:
            self.group[key] = into
        self.members[into] += self.members.pop(other)
        self.ways[into] = list(dict.fromkeys(self.ways[into] + self.ways.pop(other)))[:MOST_WAYS]
        self.reports[into] |= self.reports.pop(other)
        for enemy in self.hostile.pop(other, ()):
            self.hostile[enemy].discard(other)
            self.hostile[enemy].add(into)
            self.hostile[into].add(enemy)

    def agree(self, into: str, other: str) -> bool:
        """Whether two groups can be of one event: no report tells of both, and no way of telling contradicts another."""
        if self.reports[into] & self.reports[other]:
            return False
        return all(self.agree_ways(x, y) for x, y in product(self.ways[into], self.ways[other]))

    def agree_ways(self, x: int, y: int) -> bool:
        """Whether accounts that tell so, of two reports, can be of one event."""
        if (x, y) not in self.known:
            a, b = (self.prepared[self.example[number]] for number in (x, y))
            self.known[x, y] = self.known[y, x] = weigh_telling(a, b) is not None
        return self.known[x, y]

    def loose(self, key: str) -> bool:
        """Whether an account has no day, or one side only: it may be of one of several events."""
        if key not in self.is_loose:
            self.is_loose[key] = self.prepared[key].days is None or is_thin(self.prepared[key])
        return self.is_loose[key]

    def clear(self, merges: Sequence[Merge]) -> list[Merge]:
        """The merges of accounts without a day that can go to one group only."""
        ways: dict[str, dict[str, float]] = defaultdict(dict)
        for merge in merges:
            for one, other in ((merge.left, merge.right), (merge.right, merge.left)):
                if self.loose(one) and not self.loose(other):
                    ways[one].setdefault(self.group[other], merge.weight)  # the heaviest comes first
        dull = set()
        for key, found in ways.items():
            first, *rest = sorted(found.values(), reverse=True)
            if rest and first - rest[0] < MARGIN:
                dull.add(key)
        return [merge for merge in merges if merge.left not in dull and merge.right not in dull]


def telling(account: Prepared) -> tuple[Any, ...]:
    """All of an account by which another may contradict it, whatever the report."""
    told = account.account
    who = tuple((p.name, p.office, p.party, p.part) for p in told.participants)
    place = told.place or Place()
    return told.kind, told.status, told.date, account.days, place.city, place.country, who


def _event(accounts: Sequence[Account], groups: Groups, of_left: dict[str, list[Merge]]) -> Event:
    """What a group's accounts tell together, as rulings have set it. of_left: the merges of each smaller id."""
    ids = dict.fromkeys(account.id for account in accounts)
    inside = [merge for one in ids for merge in of_left.get(one, ()) if merge.right in ids]
    ruled = [found for found in groups.rulings if found.left in ids or (found.right in ids)]
    for found in ruled:
        if found.ruling.verb == "same" and found.left in ids and found.right in ids:
            left, right = sorted((found.left, found.right))
            inside.append(Merge(left=left, right=right, weight=RULED, reasons=(_words(found.ruling),)))
    told: Telling = tell(accounts, [found.ruling for found in ruled if found.ruling.verb == "set"])
    return Event(
        id=digest("ev-", accounts[0].id),
        accounts=tuple(ids),
        merges=tuple(sorted(inside, key=lambda merge: (-merge.weight, merge.left, merge.right))),
        kind=told.kind,
        status=told.status,
        salience=told.salience,
        date=told.date,
        place=told.place,
        participants=told.participants,
        contradictions=told.contradictions,
        voices=len({account.voice or account.report for account in accounts}),
        confidence=told.confidence,
        rulings=tuple(found.ruling.id for found in ruled),
    )


def _words(ruling: Ruling) -> str:
    """'ruled the same by A. Reader on 2024-05-06: both tell of the dinner'."""
    day = f" on {ruling.when[:10]}" if ruling.when else ""
    return f"ruled the same{f' by {ruling.who}' if ruling.who else ''}{day}{f': {ruling.why}' if ruling.why else ''}"
