"""Days: phrases of time and the days that they tell, in EDTF, counted from the report's own day."""

from communique.reading.days.days import DayMention, Days, find_days
from communique.reading.days.edtf import (
    days_apart,
    interval,
    is_day,
    iso_day,
    month_text,
    shift_days,
    shift_months,
    span_of,
)
from communique.reading.days.scheduled import scheduled_clause

__all__ = [
    "DayMention",
    "Days",
    "days_apart",
    "find_days",
    "interval",
    "is_day",
    "iso_day",
    "month_text",
    "scheduled_clause",
    "shift_days",
    "shift_months",
    "span_of",
]
