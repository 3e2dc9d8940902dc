"""Weekdays, words such as 'yesterday', and counts such as 'three days ago': days told from another day."""

from dataclasses import replace

from communique.languages import Match
from communique.reading.days.dayforms import Found, Point, day_month, in_figures, month_day
from communique.reading.days.daywords import DASHES, Words


def weekday(words: Words, at: int) -> tuple[Found, ...]:
    """'Tuesday', 'last Friday', 'в минувшую пятницу', 'Wednesday, June 5', 'Saturday (May 9)', 'Friday last week'."""
    which = words.role(at, "which")
    first = words.skip(which.last, "skip") if which else at
    if pair := words.compound(first, "weekdays", "weekday"):
        if pair[0] is None:
            return ()
        start, end = Point("weekday", weekday=pair[0]), Point("weekday", weekday=pair[1])
        return (Found(at, first + 1, "day.weekdays", "range", start, end),)
    name = words.role(first, "weekdays")
    if name is None or not _is_singular(words, name):
        return ()
    number = int(name.row["weekday"])
    last = words.skip(name.last, "daytime")
    if date := _date_beside(words, last if last > name.last else name.last):
        inner, end_at = date
        point = replace(inner.start, weekday=number)
        return (replace(inner, first=at, last=end_at, start=point),)
    if which is None and (head := _as_heading(words, at, name.last)):
        return (Found(at, head, "day.weekday", "weekday", Point("weekday", weekday=number)),)
    if name.row["kind"] == "abbreviation" or words.before(at, "habit"):
        return ()
    if which is None and not _is_day_of_week(words, name):
        return ()
    point = Point("weekday", weekday=number)
    direction = None
    if which:
        point = replace(point, shift=int(which.row["shift"]), base=which.row["base"])
        direction = which.row["direction"]
    elif week := _week_at(words, last):
        point = replace(point, weeks=int(week[1].row["shift"]))
        last, direction = week[0], week[1].row["direction"]
    return (Found(at, last, "day.weekday", "weekday", point, direction=direction or None),)


def _as_heading(words: Words, first: int, last: int) -> int | None:
    """'[Mon 5] – The minister …', '[Среда]. …', '[Tue]: …': opens its line, nothing but a number before the mark; the token behind."""
    if first and words.ends[first - 1] != first:
        return None
    number = words.number(last)
    last += number is not None and 0 < number <= LONGEST_MONTH
    token = words.token(last)
    return last if token is not None and (token.text in HEADS or token.text in DASHES) else None


HEADS = frozenset([".", ":", "|", ")", "--"])  # marks behind a weekday that heads a paragraph
LONGEST_MONTH = 31


def _is_singular(words: Words, name: Match) -> bool:
    """Not 'Mondays', 'по понедельникам'."""
    token = words.tokens[name.first]
    if not token.forms:
        return token.lower == name.row["form"].split("|")[0].lower() or name.row["kind"] == "abbreviation"
    return any(f.number != "plur" for f in token.forms if f.lemma in token.keys)


def _is_day_of_week(words: Words, name: Match) -> bool:
    """'в среду' is a day, 'в среде экспертов' is none."""
    alone = name.row["alone"].split()
    if not alone:
        return True
    asks = words.before(name.first, "at", "since", "until", "daytime", "and", "to") is not None
    return asks and words.tokens[name.first].lower in alone


def _date_beside(words: Words, at: int) -> tuple[Found, int] | None:
    """The date right after a weekday: ', June 5', ' 5 June 2021', ' (5 мая)', ' 11 to Tuesday 16 June', and the token after it."""
    opens = words.mark(at, "(")
    first = at + 1 if opens or words.mark(at, ",") else at
    first = words.skip(first, "at", "skip") if first > at else first
    found = in_figures(words, first) or day_month(words, first) or month_day(words, first)
    if len(found) != 1:
        return None
    last = found[0].last
    return found[0], last + 1 if opens and words.mark(last, ")") else last


def _week_at(words: Words, at: int) -> tuple[int, Match] | None:
    """'last week', 'of next week', 'на прошлой неделе', 'прошлой недели' → (next token, its word 'last')."""
    first = words.skip(at, "of", "at", "skip")
    which = words.role(first, "which")
    unit = words.role(which.last, "unit") if which else None
    return (unit.last, which) if which and unit and unit.row["unit"] == "week" else None


def with_weekday(words: Words, found: Found) -> Found:
    """'September 29 (Saturday)', '5 мая, в среду': the weekday belongs to the day before it."""
    if found.start.unit != "date" or found.start.day is None or found.end or found.start.weekday:
        return found
    opens = words.mark(found.last, "(")
    if not opens and not words.mark(found.last, ","):
        return found
    first = words.skip(found.last + 1, "at")
    name = words.role(first, "weekdays")
    if name is None or (not opens and name.row["kind"] == "abbreviation"):
        return found
    if opens and not words.mark(name.last, ")"):
        return found
    return replace(found, last=name.last + opens, start=replace(found.start, weekday=int(name.row["weekday"])))


def word(words: Words, at: int) -> tuple[Found, ...]:
    """'yesterday', 'the day before yesterday', 'в тот же день', 'на днях' (a time, but no day)."""
    match = words.role(at, "word", "vague")
    if match is None:
        return ()
    row = match.row
    direction = row["direction"] or None
    if row["role"] == "vague":
        tail = match.last - 1  # 'в прошлом' may begin 'в прошлом году'
        if any(rule(words, tail) for rule in (which_unit, which_month, weekday)):
            return ()
        return (Found(at, match.last, "day.vague", "relative", Point("vague"), direction=direction),)
    if row["base"] == "anchor" and row["shift"] == "-1" and _is_eve_of(words, match):
        return (Found(at, match.last, "day.vague", "relative", Point("vague"), direction=None),)
    point = Point(row["unit"], shift=int(row["shift"]), base=row["base"])
    return (Found(at, match.last, "day.word", "relative", point, direction=direction),)


def _is_eve_of(words: Words, match: Match) -> bool:
    """'накануне саммита': the eve of something, not the day before today."""
    token, follower = words.tokens[match.first], words.token(match.last)
    is_preposition = any(f.pos == "PREP" for f in token.forms)
    if not is_preposition or match.last - match.first > 1 or follower is None or not follower.forms:
        return False
    likely = follower.forms[0]
    if follower.is_title and (likely.number == "plur" or any(f.case == "nomn" for f in follower.forms)):
        return False  # 'накануне Токаев прибыл': like the genitive of a common noun's plural
    if likely.case != "gent" and any(f.case == "gent" and f.pos == "NOUN" for f in follower.forms):
        verbs = words.tokens[
            match.last + 1 : match.last + 1 + VERB_NEAR
        ]  # 'накануне сессии', but 'накануне стороны условились'
        return not any(f.pos == "VERB" and f.number == "plur" for t in verbs for f in t.forms[:1])
    return likely.case == "gent" and likely.pos in ("NOUN", "ADJF", "NPRO", "PRTF")


VERB_NEAR = 5  # tokens from a subject to its verb


def which_unit(words: Words, at: int) -> tuple[Found, ...]:
    """'last month', 'this week', 'в прошлом году', 'на следующей неделе', 'last week on Tuesday'."""
    which = words.role(at, "which")
    unit = words.role(which.last, "unit") if which else None
    if which is None or unit is None or words.tokens[unit.first].lower.endswith(("days", "weeks", "months", "years")):
        return ()
    name, shift, base = unit.row["unit"], int(which.row["shift"]), which.row["base"]
    if (
        words.tokens[unit.first].forms
        and not any(f.number == "sing" for f in words.tokens[unit.first].forms)
        and name not in ("weekend",)
    ):
        return ()
    if name in ("half", "halfyear", "decade", "fortnight"):
        return ()
    direction = which.row["direction"] or None
    if name == "week":
        day_at = words.skip(words.skip(unit.last, "at") if not words.mark(unit.last, ",") else unit.last + 1, "at")
        day = words.role(day_at, "weekdays")
        if day and day.row["kind"] == "name" and _is_singular(words, day):
            point = Point("weekday", weekday=int(day.row["weekday"]), weeks=shift)
            return (Found(at, day.last, "day.weekday", "weekday", point, direction=direction),)
    if name == "day":
        if words.language == "en" and which.row["base"] == "anchor" and shift != 0:
            return ()  # 'the last day', 'the next days'
        base = "previous"
    kind = {"month": "month", "year": "year"}.get(name, "relative")
    return (Found(at, unit.last, "day.which", kind, Point(name, shift=shift, base=base), direction=direction),)


def which_month(words: Words, at: int) -> tuple[Found, ...]:
    """'last November', 'this May', 'next March', 'в прошлом ноябре'."""
    which = words.role(at, "which")
    month = words.month(which.last) if which else None
    if which is None or month is None or month[2].row["kind"] != "name" or which.row["base"] == "previous":
        return ()
    after = month_day(words, which.last)
    if after:
        return ()
    point = Point("month_named", month=month[0], shift=int(which.row["shift"]))
    return (Found(at, month[1], "day.which", "month", point, direction=which.row["direction"] or None),)


def part_of_this(words: Words, at: int) -> tuple[Found, ...]:
    """'the end of the year', 'в начале месяца', 'конце недели': of this one."""
    part = words.role(at, "part")
    if part is None:
        return ()
    inner = words.skip(words.skip(part.last, "of"), "skip")
    unit = words.role(inner, "unit")
    if unit is None or unit.row["unit"] not in ("week", "month", "year"):
        return ()
    if (words.language == "en" and inner == part.last) or words.year(unit.last):
        return ()
    name = unit.row["unit"]
    if words.tokens[unit.first].forms and not any(
        f.number == "sing" and f.case == "gent" for f in words.tokens[unit.first].forms
    ):
        return ()
    kind = {"month": "month", "year": "year"}.get(name, "relative")
    return (Found(at, unit.last, "day.part", kind, Point(name, shift=0)),)


def count_ago(words: Words, at: int) -> tuple[Found, ...]:
    """'three days ago', '2 weeks later', 'a year earlier', 'три дня назад', 'неделю назад', 'месяцем ранее'."""
    count, after = _count(words, at)
    unit = words.role(after, "unit")
    if unit is None or (after == at and words.language == "en"):
        return ()
    ago = words.role(unit.last, "ago")
    if ago is None or unit.row["unit"] in ("weekend", "quarter", "half"):
        return ()
    return _counted(words, at, ago.last, count, unit.row["unit"], ago)


def count_ahead(words: Words, at: int) -> tuple[Found, ...]:
    """'in three days', 'через неделю', 'спустя два дня'."""
    ahead = words.role(at, "ahead")
    if ahead is None:
        return ()
    count, after = _count(words, ahead.last)
    unit = words.role(after, "unit")
    if (
        unit is None
        or unit.row["unit"] in ("weekend", "quarter", "half")
        or (after == ahead.last and words.language == "en")
    ):
        return ()
    return _counted(words, at, unit.last, count, unit.row["unit"], ahead)


def _count(words: Words, at: int) -> tuple[int | None, int]:
    """'three' → (3, next token); nothing → (1, at); 'several' → (None, next token)."""
    value = words.number(at)
    if value is not None:
        return (value if value < 1000 else None), at + 1
    match = words.role(at, "numbers")
    if match and match.row["kind"] == "cardinal":
        return (int(match.row["value"]) if match.row["value"] else None), match.last
    return 1, at


def _counted(words: Words, first: int, last: int, count: int | None, unit: str, row: Match) -> tuple[Found, ...]:
    direction = row.row["direction"] or None
    if count is None:
        return (Found(first, last, "day.vague", "relative", Point("vague"), direction=direction),)
    shift = int(row.row["shift"]) * count
    about = unit in ("week", "fortnight")
    if about:
        unit, shift = "day", shift * (14 if unit == "fortnight" else 7)
    elif unit == "halfyear":
        unit, shift = "month", shift * 6
    elif unit == "decade":
        unit, shift = "year", shift * 10
    rule = "day.ahead" if row.row["role"] == "ahead" else "day.ago"
    point = Point(unit, shift=shift, base=row.row["base"], about=about)
    return (Found(first, last, rule, "relative", point, direction=direction),)
