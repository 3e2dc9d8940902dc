"""Days of publication: from the field of a row, the address of a page."""

import re
from datetime import date
from email.utils import parsedate_to_datetime

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
IN_PATH = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)")
COMPACT_IN_PATH = re.compile(r"/((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")


def make_day(year: str, month: str, day: str) -> str | None:
    """The ISO 8601 day, or None where the calendar has no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def parse_day(value: str) -> str | None:
    """The ISO 8601 day that a field begins with, or None.

    '2023-11-16', '2023-11-16T09:30:00+03:00' and '20231116' give 2023-11-16 (the day as written, whatever the zone);
    so do '16.11.2023' and the form of feeds, 'Thu, 16 Nov 2023 09:30:00 GMT'.
    """
    value = value.strip()
    if found := (ISO.match(value) or COMPACT.match(value)):
        return make_day(*found.groups())
    if found := DOTTED.match(value):
        day, month, year = found.groups()
        return make_day(year, month, day)
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def day_of_url(url: str) -> str | None:
    """The day in an address's path: '/2023/11/16/', '/2023-11-16-', '/20231116/' (the year from 1900 to 2099)."""
    path = url.split("?", 1)[0].split("#", 1)[0][:2000]
    for found in (IN_PATH.search(path), COMPACT_IN_PATH.search(path)):
        if found and (day := make_day(*found.groups())):
            return day
    return None
