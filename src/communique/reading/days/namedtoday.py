"""The day that a report names beside its 'today': 'arrives today (7 September 2022)', 'сегодня, 7 сентября 2022 года', 'today (7)'."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from communique.reading.days.calendar import Calendar
from communique.reading.days.dayforms import Found
from communique.reading.days.daywords import Words
from communique.reading.days.edtf import iso_day

BETWEEN = frozenset(["(", ",", "–", "—", "-", "on", "[", "the"])
AS_PUBLISHED = 5  # days that the report's own 'today' may lie from the day of its publication
NEAR = 3  # tokens between 'today' and its day


def named_today(words: Words, found: Sequence[Found], calendar: Calendar) -> date | None:
    """The day that 'today' means where a whole day stands right beside it, or the day before or after with
    'yesterday' and 'tomorrow'; None where none does."""
    for one, other in pairwise(found):
        for word, day in ((one, other), (other, one)):
            if not _is_word(word) or day.kind != "absolute" or day.of_document or day.bound:
                continue
            if not (day.start.year and day.start.day) or day.end is not None:
                continue
            between = words.tokens[one.last : other.first]
            if words.ends[one.first] != words.ends[other.first] or len(between) > NEAR:
                continue  # a page's stamp above 'Вчера'
            if any(t.lower not in BETWEEN for t in between):
                continue
            if (told := iso_day(calendar.work_out(day).text)) is not None:
                today = told - timedelta(days=word.start.shift or 0)
                known = calendar.anchor
                return today if known is None or abs((today - known).days) <= AS_PUBLISHED else None
    return next((d for f in found if (d := _numbered(words, f, calendar.anchor)) is not None), None)


def _numbered(words: Words, word: Found, known: date | None) -> date | None:
    """'today (12)', 'yesterday (12) afternoon': the day that 'today' means by the day of the month in brackets, which is the
    one nearest to the report's own."""
    behind = [t.text for t in words.tokens[word.last : word.last + 3]]
    if known is None or not _is_word(word) or len(behind) < 3 or (behind[0], behind[2]) != ("(", ")"):
        return None
    near = (known + timedelta(days=away) for away in range(-AS_PUBLISHED - 1, AS_PUBLISHED + 2))
    told = min(
        (d for d in near if behind[1] in (str(d.day), f"{d.day:02}")), key=lambda d: abs((d - known).days), default=None
    )
    return told - timedelta(days=word.start.shift or 0) if told is not None else None


def _is_word(found: Found) -> bool:
    """'today', 'yesterday', 'tomorrow': counted from the report's day."""
    start = found.start
    return start.unit == "day" and start.base == "anchor" and start.shift in (-1, 0, 1) and not start.about
