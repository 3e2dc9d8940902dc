"""`dyads`: a flat panel, a row for each pair of parties and each day, month or year in which they dealt with each other."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final, Literal

from communique.formats.cells import csv_line
from communique.model import KINDS, STATUSES
from communique.store import Told

Period = Literal["day", "month", "year"]
LENGTHS: Final = {"day": 10, "month": 7, "year": 4}  # characters of an ISO 8601 day that name the period
COUNTED: Final = (*KINDS, *STATUSES, "main")
COLUMNS: Final = ("party_a", "party_b", "period", "engagements", *COUNTED, "voices", "reports", "outlets")


class Pair:
    """What is counted of one pair in one period."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.voices: set[str] = set()
        self.reports: set[str] = set()
        self.outlets: set[str] = set()

    def count(self, one: Told) -> None:
        """Count an engagement once, and each report, voice and outlet behind the row once."""
        e = one.engagement
        self.counts.update(("engagements", e.kind, e.status, *(["main"] if e.salience == "main" else [])))
        for account in one.accounts:
            self.voices.add(account.voice)
            self.reports.add(account.report)
            if account.outlet:
                self.outlets.add(account.outlet)


def dyad_rows(told: Iterable[Told], left: Counter[str], period: Period = "month") -> Iterator[str]:
    """The header and the rows, sorted by period and pair. `told`: the oldest first, so that one period is held at a time.

    party_a stands before party_b in the alphabet. An engagement of three parties counts for each of its three pairs. One
    whose day is not known as exactly as the period needs is left out, and counted in `left`.
    """
    yield csv_line(COLUMNS)
    now, pairs = "", dict[tuple[str, str], Pair]()
    for one in told:
        when = period_of(one, period)
        parties = sorted({side.party for side in one.sides if side.party})
        if when is None:
            left[f"without an exact {period}"] += 1
        elif len(parties) < 2:
            left["with fewer than two parties"] += 1
        else:
            if when != now:
                yield from lines(now, pairs)
                now, pairs = when, {}
            for pair in combinations(parties, 2):
                pairs.setdefault(pair, Pair()).count(one)
    yield from lines(now, pairs)


def lines(period: str, pairs: dict[tuple[str, str], Pair]) -> Iterator[str]:
    """A line for each pair of a period."""
    for (a, b), pair in sorted(pairs.items()):
        counts = [pair.counts[name] for name in ("engagements", *COUNTED)]
        yield csv_line((a, b, period, *counts, len(pair.voices), len(pair.reports), len(pair.outlets)))


def period_of(one: Told, period: Period) -> str | None:
    """The period of the first day: '2023-11' of 27 November to 1 December 2023; None where the day is too vague for it.

    A visit of several days is of its first; a month is exact enough for a year, an approximate day counts as that day.
    """
    first, last, date = one.engagement.first_day, one.engagement.last_day, one.engagement.date
    if not first or not last:
        return None
    bare = (date or "").split("/")[0].rstrip("~?%")
    return first[: LENGTHS[period]] if len(bare or first) >= LENGTHS[period] else None
