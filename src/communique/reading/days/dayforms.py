"""Days told by number and month, in words and figures. Nothing is reckoned from another day here."""

from dataclasses import dataclass, replace
from itertools import pairwise

from communique.reading.days.daywords import DASHES, Words

LIST_LENGTH = 6  # days in an enumeration


@dataclass(frozen=True, slots=True)
class Point:
    """One end of what is told, of `unit` date, weekday, months, day, week, weekend …, vague; None is not told."""

    unit: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_shift: int | None = None  # 'last year': -1 from the base's year
    weekday: int | None = None
    shift: int | None = None  # units from the base; for a weekday -1 the last, 0 of this week, 1 the next
    weeks: int | None = None  # 'Friday of last week': -1
    base: str = "anchor"  # anchor, or previous: the day last spoken of
    months: tuple[int, int] | None = None  # a season, quarter or half of a year
    about: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of time at tokens `first` to `last` (not included)."""

    first: int
    last: int
    rule: str
    kind: str
    start: Point
    end: Point | None = None
    direction: str | None = None
    bound: str | None = None
    of_document: bool = False


@dataclass(frozen=True, slots=True)
class YearPart:
    """The year after a day or month: told, or so many years from a base."""

    last: int
    year: int | None = None
    shift: int | None = None
    base: str = "anchor"


def year_after(words: Words, at: int) -> YearPart | None:
    """'2023', ', 2023', 'of 2023', '2023 года', 'last year', 'of the same year', 'прошлого года', 'т.г.'."""
    first = at + 1 if words.mark(at, ",") else at
    first = words.skip(first, "of") if first == at and words.language == "en" else first
    if (year := words.year(first)) is not None:
        return YearPart(year_end(words, first + 1), year)
    if short := words.role(first, "thisyear"):
        return YearPart(short.last, shift=0)
    which = words.role(words.skip(first, "skip"), "which") or words.role(first, "which")
    if which and (unit := words.role(which.last, "unit")) and unit.row["unit"] == "year":
        return YearPart(unit.last, shift=int(which.row["shift"]), base=which.row["base"])
    return None


def year_end(words: Words, at: int) -> int:
    """Past 'года', 'г.': the token after the mark of a year; past '-го' in '2020-го года'."""
    at = words.suffix(at) if words.mark(at, DASHES) and words.role(at + 1, "suffix") else at
    mark = words.role(at, "yearmark")
    if mark is None or words.language == "en":
        return at
    is_short = len(words.tokens[at].text) <= 2
    return mark.last + 1 if is_short and words.mark(mark.last, ".") else mark.last


def dated(part: YearPart | None, point: Point) -> Point:
    if part is None:
        return point
    return replace(point, year=part.year, year_shift=part.shift, base=part.base)


def in_figures(words: Words, at: int) -> tuple[Found, ...]:
    """'16.11.2023', '03.07.21', '2023-11-16', '2023/11/16', '16/11/2023', '2023-03-01T16:20:00Z', 'date 2023-11'."""
    token = words.token(at)
    if token is None or token.kind != "number":
        return ()
    last, parts = at + 1, token.text.split(".")
    if len(parts) == 1:
        last, parts = _with_dashes(words, at)
    if not all(p.isdecimal() and len(p) <= 4 for p in parts):
        return ()
    if len(parts) == 2 and len(parts[0]) == 4 and len(parts[1]) == 2 and is_label(words, at - 1):
        month = int(parts[1])
        return (Found(at, last, "day.figures", "month", Point("date", int(parts[0]), month)),) if 0 < month < 13 else ()
    point = _figures(parts) if len(parts) == 3 else None
    if point is None:
        return ()
    clock = words.token(last)
    if clock and clock.text[0] in "TТ" and clock.start == words.tokens[last - 1].end:
        while (tail := words.token(last)) and last < at + 12 and tail.start == words.tokens[last - 1].end:
            last += 1
    return (Found(at, year_end(words, last), "day.figures", "absolute", point),)


def _with_dashes(words: Words, at: int) -> tuple[int, list[str]]:
    """'2023', '-', '11', '-', '16' → (the token after them, ['2023', '11', '16']); no blanks between."""
    parts, mark = [words.tokens[at].text], words.token(at + 1)
    last = at + 1
    while mark and mark.text in "-/‑" and len(parts) < 3 and words.mark(last, mark.text):
        number = words.token(last + 1)
        if (
            number is None
            or number.kind != "number"
            or number.start != words.tokens[at].start + len(mark.text.join(parts)) + 1
        ):
            break
        parts.append(number.text)
        last += 2
    return last, parts


def is_label(words: Words, at: int) -> bool:
    """'date', 'дата:': what a page writes before its day."""
    token = words.tokens[at - 1] if at > 0 and words.tokens[at].text == ":" else words.tokens[at] if at >= 0 else None
    return token is not None and "day_label" in token.kinds


def figures_range(words: Words, at: int) -> tuple[Found, ...]:
    """'20.02-22.02.2023', '5-7.05.2021': the first day lacks what the last one tells."""
    token = words.token(at)
    if token is None or token.kind != "number" or not words.mark(at + 1, DASHES):
        return ()
    parts = token.text.split(".")
    found = in_figures(words, at + 2)
    if (
        len(parts) > 2
        or not found
        or found[0].start.day is None
        or not all(p.isdecimal() and len(p) <= 2 for p in parts)
    ):
        return ()
    end = found[0].start
    start = replace(end, day=int(parts[0]), month=int(parts[1]) if len(parts) == 2 else end.month)
    if start.month is None or not 1 <= start.month <= 12 or (start.month, start.day) >= (end.month, end.day):
        return ()
    return (Found(at, found[0].last, "day.range", "range", start, end),)


def _figures(parts: list[str]) -> Point | None:
    """Year first where it has four figures, else day, month, year; month and day change places where they must."""
    first, second, third = (int(p) for p in parts)
    if len(parts[0]) == 4:
        year, month, day = first, second, third
    elif len(parts[2]) in (2, 4) and len(parts[0]) <= 2:
        day, month, year = first, second, third
        if len(parts[2]) == 2:
            if len(parts[0]) + len(parts[1]) < 4:  # '1.2.21' is a paragraph's number
                return None
            year += 2000 if year < 70 else 1900
    else:
        return None
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1500 <= year <= 2150):
        return None
    return Point("date", year, month, day)


def day_month(words: Words, at: int) -> tuple[Found, ...]:
    """'16 November 2023', 'the 5th of May', '5-7 мая', '27 and 28 February', '3, 5 и 8 мая прошлого года'."""
    days = _day_list(words, at)
    for count in range(len(days), 0, -1):
        last = days[count - 1][2]
        after = words.skip(last, "of") if words.language == "en" else last
        month = words.month(after)
        if month is None or month[2].row["kind"] == "adjective":
            continue
        if words.role(days[count - 1][1], "numbers") and words.language == "en" and after == last:
            return ()  # 'second March': an ordinal word asks for 'of'
        year = year_after(words, month[1])
        return _spread(words, at, days[:count], month[0], month[1], year)
    return ()


def month_day(words: Words, at: int) -> tuple[Found, ...]:
    """'November 16, 2023', 'Nov. 16', 'May 6–7', 'January 25, 27 and 28', 'апрель 20-го, 2016'."""
    month = words.month(at)
    if month is None or month[2].row["kind"] == "adjective":
        return ()
    at_day = words.skip(month[1], "skip") if words.language == "en" else month[1]
    if packed := _packed_year(words, at_day):  # 'May 7,2024' is one token
        day, year = packed
        point = Point("date", year, month[0], day)
        return (Found(at, at_day + 1, "day.month_day", "absolute", point),)
    if words.role(at_day, "numbers") and at_day == month[1]:
        return ()
    days = _day_list(words, at_day)
    while days and words.month(days[-1][2]) and len(days) > 1:
        days.pop()  # 'May 30 and 2 June'
    if not days or words.mark(days[-1][2], "%"):
        return ()
    if words.language == "ru" and days[0][2] == at_day + 1 and not year_after(words, days[-1][2]):
        return ()  # Russian sets the day first: 'в мае 12 стран'
    return _spread(words, at, days, month[0], days[-1][2], year_after(words, days[-1][2]))


def _packed_year(words: Words, at: int) -> tuple[int, int] | None:
    token = words.token(at)
    day, comma, year = token.text.partition(",") if token and token.kind == "number" else ("", "", "")
    if comma and day.isdecimal() and year.isdecimal() and len(day) <= 2 and len(year) == 4 and 1 <= int(day) <= 31:
        return int(day), int(year)
    return None


def _day_list(words: Words, at: int) -> list[tuple[int, int, int, str]]:
    """Days told one after another, also '11 to [Tuesday] 16': (day, first token, next token, the word or mark before it)."""
    out: list[tuple[int, int, int, str]] = []
    link = ""
    while len(out) < LIST_LENGTH and (day := words.day(at)):
        if out and words.tokens[at].kind != words.tokens[out[0][1]].kind:
            break  # 'May 13-15 and the seventh round'
        if out and words.language == "en" and day[1] - at > out[0][2] - out[0][1]:
            break  # 'LIMA, May 5 – The 12th session'
        out.append((day[0], at, day[1], link))
        at = day[1]
        if words.mark(at, DASHES) or words.role(at, "to"):
            link, at = "to", at + 1
        elif words.role(at, "and"):
            link, at = "and", words.role(at, "and").last  # type: ignore[union-attr]
        elif words.mark(at, ",/"):
            link, at = ",", at + 1
        else:
            break
        named = words.skip(at, "skip", "weekdays") if words.language == "en" else at
        at = named + (named > at and words.mark(named, ","))  # 'Monday, 8 to Wednesday[,] 10 May'
    while len(out) > 1 and out[-1][3] == ",":
        out.pop()  # 'May 5, 16 people': a list ends in 'and'
    return out


def _spread(
    words: Words, first: int, days: list[tuple[int, int, int, str]], month: int, month_end: int, year: YearPart | None
) -> tuple[Found, ...]:
    """One phrase for a run of days ('5-7', '27 and 28'), several for days apart ('3 and 8', '5-7 and 12')."""
    last = year.last if year else month_end
    runs = [[days[0]]]
    opens = first - (words.role(first - 1, "weekdays") is not None)  # 'between [Monday] 8 and Wednesday 10 May'
    is_between = len(days) == 2 and words.before(opens, "between") is not None
    for before, day in pairwise(days):
        goes_on = day[3] == "to" or is_between or day[0] == before[0] + 1
        if goes_on and day[0] > before[0] and (day[3] != "to" or len(runs[-1]) == 1):
            runs[-1].append(day)
        else:
            runs.append([day])
    out = []
    for run in runs:
        start, *rest = (dated(year, Point("date", month=month, day=day[0])) for day in run)
        end = rest[-1] if rest else None
        rule, kind = ("day.range", "range") if end else ("day.month_day", "absolute")
        out.append(
            Found(
                first if run is runs[0] else run[0][1], last if run is runs[-1] else run[-1][2], rule, kind, start, end
            )
        )
    return tuple(out)
