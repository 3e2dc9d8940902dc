"""`dyads`: a flat panel, a row for each pair of parties and each day, month or year in which they dealt with each other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Final, Literal

from communique.formats.cells import csv_line
from communique.formats.coding import table
from communique.model import ACTS, KINDS, STATUSES
from communique.store import Told, ToldSide

Period = Literal["day", "month", "year"]
LENGTHS: Final = {"day": 10, "month": 7, "year": 4}  # characters of an ISO 8601 day that name the period
LEVELS: Final = ("leaders", "ministers", "parliament", "officials", "others", "unknown")  # the highest first
COUNTED: Final = (*KINDS, *STATUSES, "main", *LEVELS, *(f"said_{act}" for act in ACTS))
COLUMNS: Final = ("party_a", "party_b", "period", "engagements", *COUNTED, "voices", "reports", "outlets", "coverage")


class Pair:
    """What is counted of one pair in one period."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.voices: set[str] = set()
        self.reports: set[str] = set()
        self.outlets: set[str] = set()

    def count(self, one: Told, level: str) -> None:
        """Count an engagement once, and each report, voice and outlet behind the row once."""
        e = one.engagement
        self.counts.update(("engagements", e.kind, e.status, level, *(["main"] if e.salience == "main" else [])))
        self.counts.update(f"said_{statement.act}" for statement in one.statements)
        for account in one.accounts:
            self.voices.add(account.voice)
            self.reports.add(account.report)
            if account.outlet:
                self.outlets.add(account.outlet)


def dyad_rows(
    told: Iterable[Told], left: Counter[str], period: Period = "month", coverage: Mapping[str, int] | None = None
) -> Iterator[str]:
    """The header and the rows, sorted by period and pair. `told`: the oldest first, so that one period is held at a time.

    party_a stands before party_b in the alphabet. An engagement of three parties counts for each of its three pairs. One
    whose day is not known as exactly as the period needs is left out, and counted in `left`. coverage: reports published and
    read in each period, of whomever they tell.
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
                yield from lines(now, pairs, coverage)
                now, pairs = when, {}
            for pair in combinations(parties, 2):
                pairs.setdefault(pair, Pair()).count(one, level_of(one.sides, pair))
    yield from lines(now, pairs, coverage)


def lines(period: str, pairs: dict[tuple[str, str], Pair], coverage: Mapping[str, int] | None) -> Iterator[str]:
    """A line for each pair of a period."""
    covered = coverage.get(period, 0) if coverage is not None else None
    for (a, b), pair in sorted(pairs.items()):
        counts = [pair.counts[name] for name in ("engagements", *COUNTED)]
        yield csv_line((a, b, period, *counts, len(pair.voices), len(pair.reports), len(pair.outlets), covered))


def level_of(sides: Iterable[ToldSide], pair: tuple[str, str]) -> str:
    """The level at which two parties dealt with each other: that of the lower of their highest offices. A president who receives a
    foreign minister is `ministers`; `unknown` where one of them has no office told."""
    highest = dict.fromkeys(pair, len(LEVELS) - 1)
    for side in sides:
        if side.party in highest and side.office:
            highest[side.party] = min(highest[side.party], LEVELS.index(table("levels")[side.office]["level"]))
    return LEVELS[max(highest.values())]


def period_of(one: Told, period: Period) -> str | None:
    """The period of the first day: '2023-11' of 27 November to 1 December 2023; None where the day is too vague for it.

    A visit of several days is of its first; a month is exact enough for a year, an approximate day counts as that day.
    """
    first, last, date = one.engagement.first_day, one.engagement.last_day, one.engagement.date
    if not first or not last:
        return None
    bare = (date or "").split("/")[0].rstrip("~?%")
    return first[: LENGTHS[period]] if len(bare or first) >= LENGTHS[period] else None
