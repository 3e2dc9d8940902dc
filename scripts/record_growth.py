"""Time blocks, merges, events and people of made-up accounts at growing sizes: scripts/record_growth.py [SIZE…]

Prints microseconds an account for each step, and what stands behind them: pairs weighed an account, merges, the largest
component and block. Growth is good where the figures of the last line are near those of the first.
"""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from communique.record import combine, form_of, person_keys, settle_events, settle_people, weigh_people
from communique.record.accounts import Account, Merge
from communique.record.blocks import index, keys_of
from communique.record.forms import PersonForm, PersonMerge
from communique.record.prepared import prepare
from communique.record.weighing import merge_of

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "record"))
HEAD = ("accounts", "keys µs", "weigh µs", "settle µs", "people µs", "pairs/account", "merges", "events", "component", "block", "forms", "people")  # fmt: skip


def components(ids: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Ids in connected components."""
    parent = {one: one for one in ids}

    def root(one: str) -> str:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for a, b in pairs:
        parent[root(a)] = root(b)
    found: dict[str, list[str]] = defaultdict(list)
    for one in parent:
        found[root(one)].append(one)
    return list(found.values())


def measure(accounts: list[Account]) -> tuple[float, ...]:
    """One line of the table."""
    size = len(accounts)
    times = [time.perf_counter()]
    prepared = {account.id: prepare(account) for account in accounts}
    keys = [(key, keys_of(account)) for key, account in prepared.items()]
    blocks = index(keys)
    times.append(time.perf_counter())
    weighed = 0
    merges: dict[tuple[str, str], Merge] = {}
    for one, (_, seeks) in keys:
        for other in {other for key in seeks for other in blocks.get(key, ()) if other > one}:
            weighed += 1
            if merge := merge_of(prepared[one], prepared[other]):
                merges[one, other] = merge
    times.append(time.perf_counter())
    known = {account.id: account for account in accounts}
    parts = components(known, merges)
    by_part: dict[str, list[Merge]] = defaultdict(list)
    part_of = {one: part[0] for part in parts for one in part}
    for merge in merges.values():
        by_part[part_of[merge.left]].append(merge)
    events = sum(len(settle_events([known[i] for i in part], by_part[part[0]]).events) for part in parts)
    times.append(time.perf_counter())
    forms, people = settle(accounts)
    times.append(time.perf_counter())
    each = [1e6 * (b - a) / size for a, b in pairwise(times)]
    biggest = max(map(len, parts)), max(len(ids) for key, ids in blocks.items() if "|d:" in key)
    return (size, *each, weighed / size, len(merges), events, *biggest, forms, people)


def settle(accounts: list[Account]) -> tuple[int, int]:
    """The numbers of forms and people of accounts."""
    forms = combine(form for a in accounts for p in a.participants if (form := form_of(p, a)))
    known = {form.id: form for form in forms}
    blocks: dict[str, list[PersonForm]] = defaultdict(list)
    merges: list[PersonMerge] = []
    for form in forms:
        keys = person_keys(form)
        others = {other.id: other for key in keys for other in blocks[key]}
        merges += [m for other in others.values() if (m := weigh_people(form, other))]
        for key in keys:
            blocks[key].append(form)
    parts = components(known, [(m.left, m.right) for m in merges])
    part_of = {one: part[0] for part in parts for one in part}
    by_part: dict[str, list[PersonMerge]] = defaultdict(list)
    for merge in merges:
        by_part[part_of[merge.left]].append(merge)
    people = sum(len(settle_people([known[i] for i in part], by_part[part[0]]).people) for part in parts)
    return len(forms), people


def main() -> None:
    from generated import make_accounts  # type: ignore[import-not-found]

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000, 30_000, 100_000, 300_000])
    sizes = parser.parse_args().sizes
    measure(list(make_accounts(1000)))  # tables are read, once
    print("| " + " | ".join(HEAD) + " |\n|" + " ---: |" * len(HEAD))
    for size in sizes:
        figures = measure(list(make_accounts(size)))
        print("| " + " | ".join(f"{figure:,.0f}" for figure in figures) + " |", flush=True)


if __name__ == "__main__":
    main()
