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
from communique.record.prepared import Prepared, prepare
from communique.record.weighing import ALONE

SLACK: Final = 4  # days by which two accounts of one engagement may differ at most
LONG: Final = 12  # days from which an engagement is blocked by months
MOST_PARTIES: Final = 8  # parties of one account that are blocked in pairs


class Keys(NamedTuple):
    """The blocks in which an account stands, and those in which it looks for others."""

    stands: tuple[str, ...]
    seeks: tuple[str, ...]


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
    return Keys(tuple(sorted(stands)), tuple(sorted(seeks)))


def sides_of(account: Prepared) -> tuple[set[str], set[str]]:
    """The sides under which an account stands and which it seeks.

    A pair of parties; one party in a visit, a conference or credentials; and an account that knows one party only
    ('one:') meets all that have this party among theirs ('any:')."""
    parties = sorted(account.parties)
    if account.account.kind in ALONE:
        return set(parties), set(parties)
    pairs = {"+".join(pair) for pair in combinations(parties[:MOST_PARTIES], 2)}
    if pairs:
        return pairs | {f"any:{party}" for party in parties}, pairs | {f"one:{party}" for party in parties}
    single = {f"one:{party}" for party in parties}
    return single, single | {f"any:{party}" for party in parties}


def times_of(account: Prepared) -> tuple[set[str], set[str]]:
    """The times under which an account stands and which it seeks, by the grain of its days.

    d: an exact day; f: the month of an exact day; m: a month or some weeks; y: a year; g: the year of anything
    shorter; u: no day at all, by the year of the report, or 'u:' where nobody knows that either (u* is all of them, g: all others)."""
    days = account.days
    if days is None:
        if account.written is None:
            return {"u:", "u*:"}, {"g:", "u*:"}
        year = date.fromordinal(account.written).year
        return {f"u:{year}", "u*:"}, {f"g:{year}", f"g:{year - 1}", f"u:{year}", f"u:{year - 1}", f"u:{year + 1}", "u:"}
    undated = {f"u:{year + later}" for year in years(days) for later in (0, 1)} | {"u:"}
    known = {f"g:{year}" for year in years(days)} | {"g:"}
    rough = {f"y:{year}" for year in years(days, 1)} | undated
    if days.last - days.first > 100:
        return {f"y:{year}" for year in years(days)} | known, rough | {f"g:{year}" for year in years(days, 1)}
    if days.last - days.first > LONG:
        told = {f"m:{month}" for month in months(days)}
        return told | known, {f"{grain}:{month}" for grain in "mf" for month in months(days, 1)} | rough
    exact = {f"d:{day}" for day in range(days.first, days.last + 1)} | {f"f:{month}" for month in months(days)}
    around = {f"d:{day}" for day in range(days.first - SLACK, days.last + SLACK + 1)}
    return exact | known, around | {f"m:{month}" for month in months(days, 1)} | rough


def years(days: Days, more: int = 0) -> range:
    """The years of a range of days, and `more` on each side."""
    return range(date.fromordinal(days.first).year - more, date.fromordinal(days.last).year + more + 1)


def months(days: Days, more: int = 0) -> Iterator[str]:
    """The months of a range of days, and `more` on each side: '2023-11'."""
    first, last = date.fromordinal(days.first), date.fromordinal(days.last)
    for number in range(first.year * 12 + first.month - 1 - more, last.year * 12 + last.month + more):
        yield f"{number // 12:04}-{number % 12 + 1:02}"


def meet(a: Keys, b: Keys) -> bool:
    """Whether two accounts are worth comparing."""
    return not set(a.seeks).isdisjoint(b.stands)


def index(keys: Iterable[tuple[str, Keys]]) -> dict[str, list[str]]:
    """The ids that stand in each block, in their order."""
    blocks: dict[str, list[str]] = {}
    for account, (stands, _) in keys:
        for key in stands:
            blocks.setdefault(key, []).append(account)
    return blocks
