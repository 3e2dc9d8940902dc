"""Months, years, seasons, quarters: times longer than a day that have a name or a number."""

from dataclasses import replace

from communique.languages import Match
from communique.reading.days.dayforms import Found, Point, dated, year_after, year_end
from communique.reading.days.daywords import DASHES, Words


def month_alone(words: Words, at: int) -> tuple[Found, ...]:
    """'November 2020', 'in March', 'ноябре прошлого года', "June's summit", 'мартовский', 'January-March 2021'."""
    if pair := words.compound(at, "months", "month"):
        year = year_after(words, at + 1)
        last = dated(year, Point("date", month=pair[1]))
        first = dated(year, Point("date", month=pair[0])) if pair[0] else last
        end = last if pair[0] else None
        return (Found(at, year.last if year else at + 1, "day.month", "range" if end else "month", first, end),)
    month = words.month(at)
    if month is None or (month[2].row["kind"] == "abbreviation" and words.year(month[1]) is None):
        return ()
    year = year_after(words, month[1])
    if year is None and not _is_month(words, at, month[2]):
        return ()
    return (
        Found(at, year.last if year else month[1], "day.month", "month", dated(year, Point("date", month=month[0]))),
    )


def _is_month(words: Words, at: int, match: Match) -> bool:
    """Tells the month from the name or verb spelt like it: 'in May', 'the March talks', but 'Theresa May', 'May I'."""
    token, row = words.tokens[at], match.row
    if row["form"].islower() and token.is_title and not token.is_caps:
        follower = words.token(match.last)  # Russian: 'Марта' in midst of a sentence is a name, as is 'Майя Петрова'
        return words.begins_sentence(at) and not (follower and follower.is_title)
    if row["alone"] != "guarded":
        return True
    if words.before(at, "at", "since", "until", "of", "part", "which", "between", "from"):
        return True
    if (joined := words.before(at, "and")) and joined.first and words.month(joined.first - 1) is not None:
        return True  # 'in February and [March]'
    follower = words.token(match.last)
    before = words.token(at - 1)
    if follower and follower.text in ("'s", "’s"):
        return before is None or not before.is_title
    if before is None or before.text.lower() not in ("the", "a", "its", "their", "his", "her", "our"):
        return False
    return follower is not None and follower.kind == "word" and follower.text.islower()


def year_alone(words: Words, at: int) -> tuple[Found, ...]:
    """'in 2019', 'late 2019', '2020 год', 'в 2020-2022 годах', 'from 2014 to 2016', 'the 1992 treaty'."""
    year = words.year(at)
    if year is None:
        return ()
    after = at + 1
    if words.mark(after, DASHES) and (second := words.year(after + 1)) and second > year:
        last = year_end(words, after + 2)
        if words.language == "ru" and last == after + 2:
            return ()
        return (Found(at, last, "day.years", "range", Point("date", year), Point("date", second)),)
    follower = words.token(after)
    if follower and follower.text in ("s", "х", "е") and follower.start == words.tokens[at].end:
        return ()  # '1990s'
    if words.mark(after, DASHES) and (tail := words.token(after + 1)) and tail.lower in ("х", "е", "ых", "ые"):
        return ()  # '1990-х'
    last = year_end(words, after)
    has_mark = last > after or words.before(at, "yearmark") is not None
    allowed = has_mark or (
        words.language == "en" and words.before(at, "at", "since", "until", "part", "between", "from", "to")
    )
    if not allowed and words.language == "en":
        allowed = words.before(at, "of") is not None and (
            words.before(at - 1, "part", "unit", "season", "document") is not None
        )
    if not allowed:
        allowed = _of_a_list(words, at)
    if not allowed and not before_document(words, at, after):
        return ()
    return (Found(at, last, "day.year", "year", Point("date", year)),)


def _of_a_list(words: Words, at: int) -> bool:
    """'in 2012, [2014] and [2020]', 'в [2014], [2016] и 2022 годах': English tells before the first that they are years, Russian behind the last."""
    step, limit = at, LONGEST_LIST
    while limit and (other := _beside(words, step)) is not None:
        step, limit = other, limit - 1
        if words.language == "ru" and year_end(words, step + 1) > step + 1:
            return True
        if words.language == "en" and words.before(step, "at", "since", "until", "part", "between", "from", "to"):
            return True
    return False


def _beside(words: Words, at: int) -> int | None:
    """The year before this one in a list (English) or the next (Russian): 'and', a comma or both between."""
    if words.language == "ru":
        step = at + 1
        step += bool(words.mark(step, ","))
        joined = words.role(step, "to", "and")
        step = joined.last if joined else step
        return step if step > at + 1 and words.year(step) is not None else None
    joined = words.before(at, "and")
    step = (joined.first if joined else at) - 1
    step -= bool(words.mark(step, ","))
    return step if 0 <= step < at - 1 and words.year(step) is not None else None


LONGEST_LIST = 12  # years

PUT_ON = frozenset(["на", "к", "ко", "до"])


def _put_on(words: Words, at: int, noun: int) -> bool:
    """'намечено [на осень]', '[до] конца [лета]', '[к] весне': a season as a time, no noun of its own."""
    part = words.role(at - 1, "part")
    before = words.token((part.first if part else at) - 1)
    return before is not None and before.lower in PUT_ON and words.tokens[noun].lower != "лет"


def season(words: Words, at: int) -> tuple[Found, ...]:
    """'spring 2021', 'the summer of 2020', 'last autumn', 'весной прошлого года', 'этой весной'."""
    which = words.role(at, "which")
    name = words.role(which.last if which else at, "season")
    if name is None:
        return ()
    token = words.tokens[name.first]
    year = year_after(words, name.last)
    unit = name.row["unit"]
    if which:
        point = Point(unit, shift=int(which.row["shift"]), base=which.row["base"])
        return (Found(at, name.last, "day.season", "month", point, direction=which.row["direction"] or None),)
    if year is not None:
        return (Found(at, year.last, "day.season", "month", dated(year, Point(unit))),)
    if (
        words.language == "ru"
        and any(f.case == "ablt" and f.number == "sing" for f in token.forms)
        and token.lower != "лет"
    ):
        return (Found(at, name.last, "day.season", "month", Point(unit)),)
    if words.language == "ru" and _put_on(words, at, name.first):
        return (Found(at, name.last, "day.season", "month", Point(unit)),)
    preceded = words.role(at - 1, "skip") and words.before(at - 1, "at")
    return (Found(at, name.last, "day.season", "month", Point(unit)),) if preceded and words.language == "en" else ()


ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def part_of_year(words: Words, at: int) -> tuple[Found, ...]:
    """'the first quarter of 2021', 'в первом полугодии текущего года', 'second half of last year'."""
    token = words.token(at)
    ordinal = words.role(at, "numbers")
    count = ROMAN.get(token.lower) if token else None
    after = at + 1
    if ordinal and ordinal.row["kind"] == "ordinal":
        count, after = int(ordinal.row["value"]), ordinal.last
    elif count is None and (value := words.number(at)):
        count, after = value, words.suffix(at + 1)
    unit = words.role(after, "unit") if count else None
    if unit is None or count is None or unit.row["unit"] not in ("quarter", "half"):
        return ()
    size = 3 if unit.row["unit"] == "quarter" else 6
    year = year_after(words, unit.last)
    if year is None or count * size > 12:
        return ()
    point = replace(dated(year, Point("months")), months=((count - 1) * size + 1, count * size))
    return (Found(at, year.last, "day.part_of_year", "month", point),)


def instrument_ends(words: Words, at: int) -> bool:
    """Whether the name of an instrument ends right before this token."""
    document = words.document
    return any(m.last == at for first in range(max(at - 6, 0), at) for m in document.found(first, "instruments"))


def before_document(words: Words, first: int, last: int) -> bool:
    """'the May 5, 1999 joint statement', 'the 1992 treaty': 'the', the day, at most three words, the paper."""
    before = words.token(first - 1)
    if before is None or before.text.lower() not in ("the", "this", "that", "their"):
        return False
    for at in range(last, last + 4):
        token = words.token(at)
        if token is None or token.kind != "word":
            return False
        if words.role(at, "document") or words.document.found(at, "instruments"):
            return True
    return False
