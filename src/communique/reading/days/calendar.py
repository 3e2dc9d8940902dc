"""Works phrases of time out to EDTF, given the day that they count from."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from communique.reading.days import edtf
from communique.reading.days.dayforms import Found, Point

SATURDAY, SUNDAY = 6, 7  # ISO 8601


class Date(NamedTuple):
    """EDTF or None, and whether it was reckoned from another day."""

    text: str | None
    inferred: bool


class Calendar:
    """What phrases count from.

    `anchor`: the report's day. `year`: its year where no day is known; `only_year`: the one year of all days in the
    text, which 'this year' may mean. `previous`: the day last spoken of; `is_told_here`: in this paragraph.
    `years`: of days of a month that the text tells with their year, the year.
    """

    def __init__(
        self,
        year: int | None = None,
        only_year: int | None = None,
        years: Mapping[tuple[int, int], int] = MappingProxyType({}),
    ) -> None:
        self.year = year
        self.years = years
        self.only_year = year or only_year
        self.anchor: date | None = None
        self.previous: date | None = None
        self.lead: date | None = None  # the day told first, of which 'earlier in the day' is
        self.told_year: int | None = None  # the year last spoken of, for 'the following year', 'of that year'
        self.last_told: str | None = None  # the time last spoken of, be it a year, for 'тогда же'
        self.is_told_here = False

    def remember(self, text: str | None) -> None:
        """Keeps the day last spoken of, for 'the next day', and its year."""
        if text and text[:4].isdigit():
            self.told_year, self.last_told = int(text[:4]), text
        if text and (day := edtf.iso_day(text.rpartition("/")[2].rstrip("~"))):
            self.previous, self.is_told_here = day, True
            if self.anchor is None or day <= self.anchor:
                self.lead = self.lead or day

    def work_out(self, found: Found, future: bool | None = None) -> Date:
        """The phrase's date; `future` says whether what it belongs to is to come."""
        if found.end is not None:
            return self._range(found.start, found.end, future)
        return self._point(found.start, future)

    # --- one point ---------------------------------------------------------------------------------------------------

    def _point(self, point: Point, future: bool | None) -> Date:
        if point.unit == "date":
            return self._written(point, future)
        if point.unit == "vague":
            return Date(None, False)
        if point.unit == "weekday":
            return self._day(self._weekday(point, future))
        if point.unit in ("spring", "summer", "autumn", "winter", "months"):
            return self._months(point, future)
        if point.unit == "month_named":
            return Date(self._named_month(point), True)
        return Date(self._shifted(point, future), True)

    @staticmethod
    def _day(day: date | None) -> Date:
        return Date(day.isoformat() if day else None, True)

    def _base(self, point: Point) -> date | None:
        if point.base == "lead":
            return self.lead or self.anchor
        return (self.previous or self.anchor) if point.base == "previous" else self.anchor

    def _year_of(self, point: Point, base: date | None) -> int | None:
        """The year from which 'last year', 'the following year' count: the report's, or that last told."""
        if point.base == "previous" and self.told_year is not None:
            return self.told_year
        return base.year if base else self.only_year

    def _year(self, point: Point, future: bool | None) -> int | None:
        if point.year is not None:
            return point.year
        base = self._base(point)
        if point.year_shift is not None:
            year = self._year_of(point, base)
            return year + point.year_shift if year else None
        if point.month is None:
            return None
        if self.anchor is None:
            told = self.years.get((point.month, point.day or 0))
            return told or self._year_going_on(point.month, point.day)
        return edtf.year_near(self.anchor, point.month, point.day, future, point.weekday)

    def _year_going_on(self, month: int, day: int | None) -> int | None:
        """Without a day of the report: the year of the day last told, where the tale goes on from it in its paragraph,
        or this day is within two weeks of it."""
        told = self.previous
        if told is None:
            return self.year
        if self.is_told_here and (told.month, told.day) <= (month, day or 31):
            return told.year
        if day is None and told.year == self.only_year and month <= told.month:
            return told.year
        near = edtf.year_near(told, month, day, None) if day else None
        here = edtf.make_day(near, month, day) if near and day else None
        return near if here and abs((here - told).days) <= edtf.A_FEW else self.year

    def _written(self, point: Point, future: bool | None) -> Date:
        year, inferred = self._year(point, future), point.year is None
        if year is None:
            return Date(None, inferred)
        if point.month is None:
            return Date(f"{year:04d}", inferred)
        if point.day is None:
            return Date(edtf.month_text(year, point.month), inferred)
        day = edtf.make_day(year, point.month, point.day)
        return Date(day.isoformat() if day else None, inferred)

    def _weekday(self, point: Point, future: bool | None) -> date | None:
        base = self._base(point)
        if base is None or point.weekday is None:
            return None
        if point.weeks is not None or (point.shift == 0 and point.base == "anchor"):
            return edtf.shift_days(base, 7 * (point.weeks or 0) + point.weekday - base.isoweekday())
        if point.shift:
            return edtf.weekday_near(base, point.weekday, point.shift > 0, strictly=True)
        return edtf.weekday_near(base, point.weekday, bool(future))

    def _named_month(self, point: Point) -> str | None:
        base, month = self.anchor, point.month
        if base is None or month is None:
            return None
        year = base.year
        if point.shift == -1 and month >= base.month:
            year -= 1
        if point.shift == 1 and month <= base.month:
            year += 1
        return edtf.month_text(year, month)

    def _months(self, point: Point, future: bool | None) -> Date:
        """A season, quarter or half; 'last winter' and the like give the year."""
        first, last = point.months or edtf.SEASONS.get(point.unit, (1, 12))
        year = self._year(point, future)
        base = self._base(point)
        if year is None and base is not None:
            year = base.year
            if point.shift == -1 and last >= base.month:
                year -= 1
            elif point.shift == 1 and first <= base.month:
                year += 1
            elif point.shift is None and future is not True and first > base.month:
                year -= 1
        if year is None:
            return Date(None, True)
        inferred = point.year is None
        if point.unit == "winter":
            return Date(f"{year:04d}", inferred)
        return Date(edtf.interval(edtf.month_text(year, first), edtf.month_text(year, last)), inferred)

    def _shifted(self, point: Point, future: bool | None) -> str | None:
        if point.unit == "then":
            return self.last_told
        base, shift = self._base(point), point.shift or 0
        if point.unit == "year":
            year = self._year_of(point, base)
            return f"{year + shift:04d}" if year and edtf.FIRST_YEAR <= year + shift <= edtf.LAST_YEAR else None
        if base is None or self._is_from_nowhere(point, future):
            return None
        if point.unit == "day":
            day = edtf.shift_days(base, shift)
            return day.isoformat() + "~" * point.about if day else None
        if point.unit == "week":
            begins = shift == 0 and bool(future) and base.isoweekday() == SUNDAY
            return edtf.week_of(base, shift + begins)  # on a Sunday 'will meet this week': that which begins
        if point.unit == "weekend":
            gone = shift == 0 and future is False and base.isoweekday() < SATURDAY
            return edtf.weekend_of(base, shift - gone)  # 'met over the weekend': told on a Monday, that which is over
        year, month = edtf.shift_months(base.year, base.month, shift * (3 if point.unit == "quarter" else 1))
        if not edtf.FIRST_YEAR <= year <= edtf.LAST_YEAR:
            return None
        if point.unit == "quarter":
            first = (month - 1) // 3 * 3 + 1
            return edtf.interval(edtf.month_text(year, first), edtf.month_text(year, first + 2))
        return edtf.month_text(year, month)

    def _is_from_nowhere(self, point: Point, future: bool | None) -> bool:
        """'Two weeks later she flew to Oslo', where no day was told before: not counted from the report's own day."""
        return point.base == "previous" and (point.shift or 0) > 0 and self.previous is None and future is not True

    # --- ranges ------------------------------------------------------------------------------------------------------

    def _range(self, start: Point, end: Point, future: bool | None) -> Date:
        if start.unit == "weekday":
            return self._weekdays(start, end, future)
        start_year, end_year = self._year(start, future), self._year(end, future)
        inferred = start.year is None and end.year is None
        wraps = (start.month or 0, start.day or 0) > (end.month or 0, end.day or 0)
        if end.year is None and end.year_shift is None and start.year is not None:
            end_year = start.year + wraps
        elif start.year is None and start.year_shift is None and end_year is not None:
            start_year = end_year - wraps
        if start_year is None or end_year is None:
            return Date(None, inferred)
        first = self._written(replace(start, year=start_year), future).text
        last = self._written(replace(end, year=end_year), future).text
        return Date(edtf.interval(first, last) if first and last and first <= last else None, inferred)

    def _weekdays(self, start: Point, end: Point, future: bool | None) -> Date:
        if start.weekday is None or end.weekday is None:
            return Date(None, True)
        first, last = self._weekday(start, future), self._weekday(end, future)
        length = (end.weekday - start.weekday) % 7
        if future and first:
            last = edtf.shift_days(first, length)
        elif last:
            first = edtf.shift_days(last, -length)
        return Date(edtf.interval(first.isoformat(), last.isoformat()) if first and last else None, True)
