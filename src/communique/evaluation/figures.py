"""From marked reports to figures: by folder and language, with intervals, the merging of accounts, and how true the
confidences are."""

import random
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Final

import msgspec

from communique.evaluation.counts import MEASURES, Count, joined, mean_f1, wilson
from communique.evaluation.score import Scored, Sure

DRAWS: Final = 200  # of the bootstrap over reports
BINS: Final = 10  # of the reliability curve
Interval = tuple[float, float]


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A measure's figures. The intervals hold 95%: Wilson's for precision and recall, of a bootstrap over reports for F1."""

    right: int
    wrong: int
    missed: int
    precision: float | None
    precision_interval: Interval | None
    recall: float | None
    recall_interval: Interval | None
    f1: float | None
    f1_interval: Interval | None


class Slice(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of some reports, by measure; `mean` is the mean F1 of all measures but instruments."""

    reports: int
    measures: dict[str, Figure]
    mean: float | None
    interval: Interval | None


class Bin(msgspec.Struct, frozen=True, kw_only=True):
    """What was given with a confidence from `low` to `high`: how many, mean confidence, the part that is right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float
    interval: Interval


class Merging(msgspec.Struct, frozen=True, kw_only=True):
    """Pairs of accounts of one event in different reports; accounts that were not found count as missed."""

    pairs: int
    precision: float | None
    recall: float | None
    f1: float | None


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """All that was measured, with the program's version. slices: folders, then `lang …`, then ALL."""

    version: str
    gold: str
    reports: int
    invalid: int
    slices: dict[str, Slice]
    merging: Merging
    without: int
    wrong_per_100_reports_without_engagement: float | None
    reliability: dict[str, list[Bin]]


def evaluate(scored: Sequence[Scored], version: str, gold: str) -> Evaluation:
    """The figures of marked reports, in the order of the gold files."""
    groups: dict[str, list[Scored]] = {}
    for one in scored:
        groups.setdefault(one.report.folder, []).append(one)
    languages = sorted({f"lang {one.report.gold.language}" for one in scored})
    for name in languages:
        groups[name] = [one for one in scored if f"lang {one.report.gold.language}" == name]
    groups["ALL"] = list(scored)
    empty = [one for one in scored if not one.report.gold.engagements]
    wrong = sum(one.found for one in empty)
    return Evaluation(
        version=version, gold=gold, reports=len(scored), invalid=sum(one.fault is not None for one in scored),
        slices={name: make_slice(group) for name, group in groups.items()},
        merging=merging(scored), without=len(empty),
        wrong_per_100_reports_without_engagement=100 * wrong / len(empty) if empty else None,
        reliability=reliability([sure for one in scored for sure in one.sure]),
    )  # fmt: skip


def make_slice(scored: Sequence[Scored]) -> Slice:
    """The figures of some reports."""
    total = joined(one.counts for one in scored)
    draws: dict[str, list[float]] = defaultdict(list)
    means: list[float] = []
    chance = random.Random(0)  # the same figures every time
    for _ in range(DRAWS if scored else 0):
        drawn = joined(one.counts for one in chance.choices(scored, k=len(scored)))
        means.append(mean_f1(drawn) or 0.0)
        for measure, count in drawn.items():
            draws[measure].append(count.f1 or 0.0)
    measures = {m: figure(total.get(m, Count()), draws[m]) for m in MEASURES}
    return Slice(reports=len(scored), measures=measures, mean=mean_f1(total), interval=middle(means))


def figure(count: Count, draws: list[float]) -> Figure:
    """A measure's figures."""
    return Figure(
        right=count.right, wrong=count.wrong, missed=count.missed, f1=count.f1, f1_interval=middle(draws),
        precision=count.precision, precision_interval=wilson(count.right, count.right + count.wrong),
        recall=count.recall, recall_interval=wilson(count.right, count.right + count.missed),
    )  # fmt: skip


def middle(draws: list[float]) -> Interval | None:
    """From where to where the middle 95% of the draws lie."""
    if not draws:
        return None
    ordered, cut = sorted(draws), len(draws) // 40
    return ordered[cut], ordered[-1 - cut]


def merging(scored: Sequence[Scored]) -> Merging:
    """How well accounts were put together, across reports."""
    gold = [(e.event, n) for n, one in enumerate(scored) for e in one.report.gold.engagements]
    found = [(event, read, n) for n, one in enumerate(scored) for event, read in one.events]
    there = sum(a == b and m != n for (a, m), (b, n) in combinations(gold, 2))
    together = [(a, b) for (a, x, m), (b, y, n) in combinations(found, 2) if m != n and x and x == y]
    count = Count()
    count.add(sum(a == b for a, b in together), len(together), there)
    return Merging(pairs=there, precision=count.precision, recall=count.recall, f1=count.f1)


def reliability(sure: Sequence[Sure]) -> dict[str, list[Bin]]:
    """Of each kind of thing, the part that is right by confidence, in ten steps; steps without a case are left out."""
    curves: dict[str, list[Bin]] = {}
    for what in dict.fromkeys(one.what for one in sure):
        steps: dict[int, list[Sure]] = defaultdict(list)
        for one in sure:
            if one.what == what:
                steps[min(int(one.confidence * BINS), BINS - 1)].append(one)
        curves[what] = [bin_of(step, members) for step, members in sorted(steps.items())]
    return curves


def bin_of(step: int, members: list[Sure]) -> Bin:
    """A step of the curve."""
    right = sum(one.right for one in members)
    return Bin(low=step / BINS, high=(step + 1) / BINS, count=len(members), right=right / len(members),
               confidence=sum(one.confidence for one in members) / len(members),
               interval=wilson(right, len(members)) or (0.0, 1.0))  # fmt: skip
