"""Days, weeks, months and years as arithmetic, written in EDTF (ISO 8601-2:2019, annex A, level 1)."""

import calendar
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple, TypeGuard

FIRST_YEAR, LAST_YEAR = 1500, 2150  # what a text of our time may name as a year
A_FEW = 14  # days
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}  # a winter lies in two years: it gives the year


class Span(NamedTuple):
    """The first and last day of an EDTF date, its coarsest grain (day, month, year), and whether it is approximate."""

    first: date
    last: date
    grain: str
    about: bool


GRAINS = ("day", "month", "year")


@lru_cache(maxsize=10_000)
def span_of(text: str | None) -> Span | None:
    """'2023-11' → 1 to 30 November, month; '2023-02-27/2023-02-28' → these two days; None where there is no date."""
    given = text or ""
    bare = given.translate(dict.fromkeys(map(ord, "~?%")))
    ends = [end for piece in bare.split("/") if piece not in ("", "..") and (end := _ends(piece))]
    if not ends:
        return None
    grain = max((end[2] for end in ends), key=GRAINS.index)
    return Span(min(end[0] for end in ends), max(end[1] for end in ends), grain, given != bare)


def _ends(text: str) -> tuple[date, date, str] | None:
    """First and last day and grain of '2023-11-16', '2023-11' or '2023'."""
    numbers = text.split("-")
    try:
        if len(numbers) == 3:
            day = date.fromisoformat(text)
            return day, day, "day"
        year = int(numbers[0])
        if len(numbers) == 2:
            month = int(numbers[1])
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month"
        return date(year, 1, 1), date(year, 12, 31), "year"
    except (ValueError, calendar.IllegalMonthError):
        return None


def days_apart(one: str | None, other: str | None) -> int | None:
    """Days between the nearest ends of two EDTF dates, 0 where they overlap; None where either is no date."""
    a, b = span_of(one), span_of(other)
    if a is None or b is None:
        return None
    return max((max(a.first, b.first) - min(a.last, b.last)).days, 0)


def is_day(text: str | None) -> TypeGuard[str]:
    """'2023-11-16': one day, told exactly; no month, no days from one to another, no '~'."""
    return text is not None and len(text) == len("2023-11-16")


def iso_day(text: str | None) -> date | None:
    """'2023-11-16' and '2023-11-16T10:00Z' → that day; anything else → None."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift_days(base: date, days: int) -> date | None:
    """The day so many days later, or None beyond the calendar."""
    try:
        return base + timedelta(days=days)
    except OverflowError:
        return None


def shift_months(year: int, month: int, months: int) -> tuple[int, int]:
    """(2023, 1) and -1 → (2022, 12)."""
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def month_text(year: int, month: int) -> str:
    """'2023-07'."""
    return f"{year:04d}-{month:02d}"


def interval(first: str, last: str) -> str:
    """'2023-02-27/2023-02-28'; a single day where both are the same."""
    return first if first == last else f"{first}/{last}"


def week_of(base: date, weeks: int) -> str | None:
    """Monday to Sunday of the base's week, so many weeks later."""
    monday = shift_days(base, 7 * weeks - base.weekday())
    sunday = monday and shift_days(monday, 6)
    return interval(monday.isoformat(), sunday.isoformat()) if monday and sunday else None


def weekend_of(base: date, weekends: int) -> str | None:
    """Saturday and Sunday: -1 the last before the base, 0 that of its week, 1 that of the week after."""
    if weekends < 0 and base.weekday() >= 5:
        offset = 5 - base.weekday() - 7
    elif weekends < 0:
        offset = -2 - base.weekday()
    else:
        offset = 5 - base.weekday() + 7 * weekends
    saturday = shift_days(base, offset)
    sunday = saturday and shift_days(saturday, 1)
    return interval(saturday.isoformat(), sunday.isoformat()) if saturday and sunday else None


def weekday_near(base: date, weekday: int, future: bool, strictly: bool = False) -> date | None:
    """The nearest such weekday (1 Monday … 7 Sunday) at or before the base, or at or after it."""
    if future:
        ahead = (weekday - base.isoweekday()) % 7
        return shift_days(base, ahead or (7 if strictly else 0))
    back = (base.isoweekday() - weekday) % 7
    return shift_days(base, -(back or (7 if strictly else 0)))


def year_near(base: date, month: int, day: int | None, future: bool | None, weekday: int | None = None) -> int | None:
    """The year in which a day or month without one lies, seen from the base.

    The last one past or the next to come, as `future` says, unless the other is a few days off and this one nearly
    a year ('will travel' on a day just begun); with None the past one, unless the coming one is three times nearer.
    A weekday that is told decides where it fits one of the three years.
    """
    years = [base.year - 1, base.year, base.year + 1]
    if weekday and day:
        fit = [y for y in years if (d := make_day(y, month, day)) and d.isoweekday() == weekday]
        if fit:
            return min(fit, key=lambda y: abs((date(y, month, day) - base).days))
    if day:
        days = [
            d for y in (range(base.year - 8, base.year + 9) if day == 29 else years) if (d := make_day(y, month, day))
        ]
        back = max((d for d in days if d <= base), default=None)
        ahead = min((d for d in days if d >= base), default=None)
        if back is None or ahead is None:
            return None
        far_back, far_ahead = (base - back).days, (ahead - base).days
        past, coming = back.year, ahead.year
        if min(far_back, far_ahead) <= A_FEW and max(far_back, far_ahead) > 300:
            future = far_ahead < far_back
    else:
        far_back, far_ahead = (base.month - month) % 12, (month - base.month) % 12
        past = base.year if month <= base.month else base.year - 1
        coming = base.year if month >= base.month else base.year + 1
    if future is None:
        return coming if far_ahead * 3 < far_back else past
    return coming if future else past
