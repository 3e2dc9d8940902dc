"""Settling what new entries touch, group after group, until nothing waits."""

from collections.abc import Callable, Iterable
from heapq import heapify, heappop, heappush
from typing import TypeVar

R = TypeVar("R")


def settle_all(touched: Iterable[int], settle: Callable[[int], tuple[set[int], set[int], list[R]]]) -> list[R]:
    """Settle the group of each touched key, the lowest first, and of each key that lost its own by that. Gives the rulings
    that found nothing.

    settle: takes a key; gives the keys settled with it, those of other groups that wait by it, and rulings that found nothing.
    """
    waiting = list(set(touched))
    heapify(waiting)
    done: set[int] = set()
    unmatched: list[R] = []
    while waiting:
        key = heappop(waiting)
        if key in done:
            continue
        group, orphans, lost = settle(key)
        done |= group | {key}
        unmatched += lost
        for other in orphans:
            heappush(waiting, other)
    return unmatched
