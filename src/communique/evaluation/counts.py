"""Right, wrong and missed, and the figures made of them."""

from collections.abc import Iterable
from math import sqrt
from typing import Final

# In the mean; `instruments` are shown beside it.
IN_MEAN: Final = ("engagements", "background", "participants", "names", "office", "part", "dates", "places", "status", "salience",
                  "statements", "attribution", "acts", "topics")  # fmt: skip
MEASURES: Final = (*IN_MEAN, "instruments")
Z: Final = 1.959964  # of a normal distribution, 95% lie so many deviations about the mean


class Count:
    """What was right, what was found and wrong, what was there and not found."""

    __slots__ = ("missed", "right", "wrong")

    def __init__(self, right: int = 0, wrong: int = 0, missed: int = 0) -> None:
        self.right, self.wrong, self.missed = right, wrong, missed

    def add(self, right: int, found: int, there: int) -> None:
        """So many were found, so many were there, so many of both are the same."""
        self.right += right
        self.wrong += found - right
        self.missed += there - right

    def join(self, other: "Count") -> None:
        """Count the other's too."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def precision(self) -> float | None:
        """Of what was found, the part that is right."""
        return self.right / found if (found := self.right + self.wrong) else None

    @property
    def recall(self) -> float | None:
        """Of what was there, the part that was found."""
        return self.right / there if (there := self.right + self.missed) else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        return 2 * self.right / total if (total := 2 * self.right + self.wrong + self.missed) else None


Counts = dict[str, Count]


def joined(several: Iterable[Counts]) -> Counts:
    """The counts of many reports, by measure."""
    total: Counts = {}
    for counts in several:
        for measure, count in counts.items():
            total.setdefault(measure, Count()).join(count)
    return total


def mean_f1(counts: Counts) -> float | None:
    """The mean F1 of the measures that something was counted of."""
    figures = [f1 for m in IN_MEAN if m in counts and (f1 := counts[m].f1) is not None]
    return sum(figures) / len(figures) if figures else None


def wilson(right: int, total: int) -> tuple[float, float] | None:
    """Wilson's 95% interval of a share: (8, 10) → 0.49 to 0.94. Cases are taken to be independent of each other."""
    if not total:
        return None
    share, square = right / total, Z * Z
    middle = (share + square / (2 * total)) / (1 + square / total)
    half = Z * sqrt(share * (1 - share) / total + square / (4 * total * total)) / (1 + square / total)
    return max(0.0, middle - half), min(1.0, middle + half)
