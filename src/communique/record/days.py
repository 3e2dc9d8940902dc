"""Days under EDTF as ranges that can be compared, with what is approximate or missing allowed for."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from communique.model import Engagement


@dataclass(frozen=True, slots=True)
class Days:
    """first..last: the days an engagement may be on (ordinals). grain: day | month | year | none. about: approximate."""

    first: int
    last: int
    grain: str
    about: bool


def ends(text: str) -> tuple[int, int, str] | None:
    """First and last day and grain of '2023-11-16', '2023-11' or '2023'; None for anything else."""
    numbers = text.split("-")
    try:
        if len(numbers) == 3:
            day = date.fromisoformat(text).toordinal()
            return day, day, "day"
        year = int(numbers[0])
        if len(numbers) == 2:
            month = int(numbers[1])
            last = calendar.monthrange(year, month)[1]
            return date(year, month, 1).toordinal(), date(year, month, last).toordinal(), "month"
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), "year"
    except ValueError:
        return None


def days_of(engagement: Engagement, published: str | None) -> Days | None:
    """When the engagement may be; without a day, near the report's day of publication; None where nothing tells.

    What a report mentions by the way as held, without a day, may be of any day: None."""
    given = engagement.date or ""
    pieces = [ends(re.sub(r"[~?%]", "", piece)) for piece in given.split("/") if piece not in ("", "..")]
    found = [piece for piece in pieces if piece]
    about = any(sign in given for sign in "~?%")
    if found:
        grain = max((piece[2] for piece in found), key=("day", "month", "year").index)
        return Days(min(p[0] for p in found), max(p[1] for p in found), grain, about)
    near = ends((published or "")[:10])
    if not near or near[2] != "day" or (engagement.salience, engagement.status) == ("background", "held"):
        return None
    if engagement.status == "planned":
        return Days(near[0] - 1, near[0] + 45, "none", True)
    return Days(near[0] - 3, near[0], "none", True)


def agreement(a: Days | None, b: Days | None, visit: bool) -> tuple[float, str] | None:
    """Weight and reason of two ranges of days; None where they contradict each other.

    A report a time zone away may be a day early or late; a visit lasts, and reports tell its first or last day.
    """
    if a is None or b is None:
        return 0.0, "a day is missing"
    slack = timedelta(days=1).days + (1 if visit else 0) + (2 if a.about or b.about else 0)
    gap = max(a.first, b.first) - min(a.last, b.last)
    if gap > slack:
        return None
    coarse = "none" if "none" in (a.grain, b.grain) else max(a.grain, b.grain, key=("day", "month", "year").index)
    if coarse == "none":
        return (1.5, "one has no day, but was published then")
    if coarse == "day":
        return (3.0, "the same day") if gap <= 0 else (2.0, "days that agree")
    if a.grain == b.grain:
        return (1.2, "the same month") if coarse == "month" else (0.3, "the same year")
    return (0.8, "a day within the month") if coarse == "month" else (0.0, "within the year")
