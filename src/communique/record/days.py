"""Days under EDTF as ranges that can be compared, with what is approximate or missing allowed for."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from communique.reading.days import iso_day, span_of
from communique.record.accounts import Account

COMING: Final = 45  # days within which what is planned without a day is expected
MISREAD: Final = 10  # days before its report by which a plan's day may have been misread


@dataclass(frozen=True, slots=True)
class Days:
    """first..last: the days an engagement may be on (ordinals). grain: day | month | year | none. about: approximate."""

    first: int
    last: int
    grain: str
    about: bool


@lru_cache(maxsize=50_000)
def days_told(text: str) -> Days | None:
    """The days of an EDTF string: '2023-11-16~', '2023-02-27/2023-02-28', '2023-11'; None where it tells none."""
    told = span_of(text)
    return Days(told.first.toordinal(), told.last.toordinal(), told.grain, told.about) if told else None


def days_of(account: Account) -> Days | None:
    """When the engagement may be; without a day, near the report's day of publication; None where nothing tells.

    What a report mentions by the way as held, without a day, may be of any day: None. A plan for a day before its
    report was published was misread: any day from there until long after the report is as likely."""
    told = days_told(account.date or "")
    day = iso_day(account.published)
    if told and day and account.status == "planned" and told.last < day.toordinal() <= told.last + MISREAD:
        return Days(told.first, day.toordinal() + COMING, "none", True)
    if told:
        return told
    if day is None or (account.salience, account.status) == ("background", "held"):
        return None
    near = day.toordinal()
    if account.status == "planned":
        return Days(near - 1, near + COMING, "none", True)
    return Days(near - 3, near, "none", True)


def agreement(a: Days | None, b: Days | None, visit: bool) -> tuple[float, str] | None:
    """Weight and reason of two ranges of days; None where they contradict each other.

    A report a time zone away may be a day early or late; a visit lasts, and reports tell its first or last day.
    """
    if a is None or b is None:
        return 0.0, "a day is missing"
    slack = 1 + (1 if visit else 0) + (2 if a.about or b.about else 0)
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
