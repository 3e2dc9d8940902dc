"""Which accounts are worth comparing: each stands in a few blocks and looks into a few.

Two accounts are compared where one seeks a block in which the other stands; whoever comes first, the answer is the
same. Days are told more or less exactly, so blocks are of four grains: an exact day is sought among exact days near
it, a month among the exact days and months of that month, and so on. The work for one account is then the number of
accounts of the same sides in those days, not the size of the record.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import Final, NamedTuple

from communique.record.accounts import Account
from communique.record.days import Days
from communique.record.forms import rough
from communique.record.nameparts import parts_of
from communique.record.prepared import Prepared, is_vague, prepare
from communique.record.weighing import ALONE, is_thin, sure_sides

SLACK: Final = 4  # days by which two accounts of one engagement may differ at most
LONG: Final = 12  # days from which an engagement is blocked by months
MOST_PARTIES: Final = 8  # parties of one account that are blocked in pairs
PIVOTS: Final = 12  # accounts of a cell that are compared with all others


class Keys(NamedTuple):
    """The blocks in which an account stands, and those in which it looks for others.

    cell: the block of those that tell the same; '' for an account that is always a pivot."""

    stands: tuple[str, ...]
    seeks: tuple[str, ...]
    cell: str = ""

    def standing(self, is_pivot: bool) -> tuple[str, ...]:
        """The blocks in which the account stands as a pivot, or as one that pivots alone look for."""
        return self.stands if is_pivot else tuple(f"~{key}" for key in self.stands)

    def seeking(self, is_pivot: bool) -> tuple[str, ...]:
        """The blocks in which it looks for pivots; a pivot also for the others."""
        return (*self.seeks, *(f"~{key}" for key in self.seeks)) if is_pivot else self.seeks


def account_keys(account: Account) -> Keys:
    """The blocks of an account: accounts of one engagement meet, those of other sides or times don't.

    a.seeks meets b.stands wherever b.seeks meets a.stands."""
    return keys_of(prepare(account))


def keys_of(account: Prepared) -> Keys:
    """`account_keys` of an account made ready."""
    stands: set[str] = set()
    seeks: set[str] = set()
    own, others = sides_of(account)
    here, there = times_of(account)
    kind = account.account.kind
    for side in own:
        stands.update(f"{kind}|{side}|{time}" for time in here)
    for side in others:
        seeks.update(f"{kind}|{side}|{time}" for time in there)
    return Keys(tuple(sorted(stands)), tuple(sorted(seeks)), cell_of(account))


def cell_of(account: Prepared) -> str:
    """The block of accounts that tell of the same two people on the same days: 'cell|call|held|738000|738000|FRA=mkrn|…'."""
    days = account.days
    sides = sure_sides(account)
    if days is None or is_vague(account) or len(sides) < (1 if account.account.kind in ALONE else 2):
        return ""
    people = [next((p.name for p in account.sides[party] if p.name), "") for party in sides[:2]]
    names = [[rough(part.text) for part in parts_of(name) if not part.initial][-1:] for name in people]
    who = [f"{party}={''.join(name)}" for party, name in zip(sides, names, strict=False)]
    return "|".join(("cell", account.account.kind, account.account.status, f"{days.first}|{days.last}", *who))


def sides_of(account: Prepared) -> tuple[set[str], set[str]]:
    """The sides under which an account stands and which it seeks.

    A pair of parties; one party in a visit, a conference or credentials; the words of the names of people without a
    party; and an account that knows one party only ('one:') meets all that have it among theirs ('any:')."""
    parties = sure_sides(account) if is_thin(account) else sorted(account.parties)
    nameless = {
        f"who:{rough(part.text)}"
        for person in account.movers
        if person.name and not person.party
        for part in parts_of(person.name)
        if not part.initial
    }
    if account.account.kind in ALONE:
        return nameless.union(parties), nameless.union(parties)
    pairs = {"+".join(pair) for pair in combinations(parties[:MOST_PARTIES], 2)} | nameless
    single = {f"one:{party}" for party in parties}
    anyone = {f"any:{party}" for party in parties}
    if len(parties) > 1:
        return pairs | anyone, pairs | single
    return pairs | single, pairs | single | anyone


def times_of(account: Prepared) -> tuple[set[str], set[str]]:
    """The times under which an account stands and which it seeks, by the grain of its days.

    d: an exact day; f: the month of an exact day; m: a month or some weeks. What tells no more than a year is sought
    by the month of the report: v: of such an account; w: of any other; v? and w? where nobody dated the report, v* and
    w* for all."""
    days = account.days
    if account.written is None:
        here, near = "?", {"*"}
    else:
        written = Days(account.written, account.written, "day", False)
        (here,) = months(written)
        near = {"?", *months(written, 2)}
    if days is None or is_vague(account):
        return {f"v:{here}", "v:*"}, {f"{mark}:{month}" for mark in "vw" for month in near}
    known, vague = {f"w:{here}", "w:*"}, {f"v:{month}" for month in near}
    if days.last - days.first > LONG:
        told = {f"m:{month}" for month in months(days)}
        return told | known, {f"{grain}:{month}" for grain in "mf" for month in months(days, 1)} | vague
    exact = {f"d:{day}" for day in range(days.first, days.last + 1)} | {f"f:{month}" for month in months(days)}
    around = {f"d:{day}" for day in range(days.first - SLACK, days.last + SLACK + 1)}
    return exact | known, around | {f"m:{month}" for month in months(days, 1)} | vague


def months(days: Days, more: int = 0) -> Iterator[str]:
    """The months of a range of days, and `more` on each side: '2023-11'."""
    first, last = date.fromordinal(days.first), date.fromordinal(days.last)
    for number in range(first.year * 12 + first.month - 1 - more, last.year * 12 + last.month + more):
        yield f"{number // 12:04}-{number % 12 + 1:02}"


def pivots(keys: Iterable[tuple[str, Keys]]) -> set[str]:
    """The ids of those that are pivots."""
    cells: dict[str, list[str]] = {}
    found: set[str] = set()
    for account, (_, _, cell) in keys:
        if cell:
            cells.setdefault(cell, []).append(account)
        else:
            found.add(account)
    for members in cells.values():
        found.update(sorted(members)[:PIVOTS])
    return found


def index(keys: Iterable[tuple[str, Keys]]) -> dict[str, list[str]]:
    """The ids that stand in each block, in their order."""
    blocks: dict[str, list[str]] = {}
    for account, (stands, _, _) in keys:
        for key in stands:
            blocks.setdefault(key, []).append(account)
    return blocks
