"""What stands at a token: the longest phrase of time, what it is joined to, and what the words around it say of it."""

from collections.abc import Callable
from dataclasses import replace

from communique.reading.days.dayforms import Found, Point, day_month, figures_range, in_figures, month_day, year_end
from communique.reading.days.dayperiods import (
    before_document,
    instrument_ends,
    month_alone,
    part_of_year,
    season,
    year_alone,
)
from communique.reading.days.dayphrases import (
    count_ago,
    count_ahead,
    part_of_this,
    weekday,
    which_month,
    which_unit,
    with_weekday,
    word,
)
from communique.reading.days.daywords import COMPOUND, DASHES, NUMBER, Words

# Each rule with the words that a phrase of it begins with: their roles, or a number, or a compound.
RULES: tuple[tuple[Callable[[Words, int], tuple[Found, ...]], frozenset[str]], ...] = (
    (in_figures, frozenset([NUMBER])),
    (figures_range, frozenset([NUMBER])),
    (day_month, frozenset([NUMBER, "numbers"])),
    (month_day, frozenset(["months"])),
    (weekday, frozenset(["which", "weekdays", COMPOUND])),
    (which_month, frozenset(["which"])),
    (month_alone, frozenset(["months", COMPOUND])),
    (season, frozenset(["which", "season"])),
    (part_of_year, frozenset([NUMBER, "numbers"])),
    (year_alone, frozenset([NUMBER])),
    (which_unit, frozenset(["which"])),
    (part_of_this, frozenset(["part"])),
    (count_ago, frozenset([NUMBER, "numbers", "unit"])),
    (count_ahead, frozenset(["ahead"])),
    (word, frozenset(["word", "vague"])),
)
OPENING = frozenset(["none"]).union(*(opening for _, opening in RULES))


def openings(words: Words) -> list[int]:
    """Tokens at which a phrase of time can begin."""
    return words.beginning(OPENING)


def longest_at(words: Words, at: int) -> tuple[Found, ...]:
    """The longest phrase of time that begins at this token; an enumeration is several."""
    if blocked := words.role(at, "none"):
        return (Found(at, blocked.last, "day.none", "none", Point("vague")),)
    best: tuple[Found, ...] = ()
    openers = words.openers(at)
    for rule, opening in RULES:
        found = () if opening.isdisjoint(openers) else rule(words, at)
        if found and (not best or found[-1].last > best[-1].last):
            best = found
    if len(best) == 1:
        best = (_joined(words, with_weekday(words, best[0])),)
    return best


def _joined(words: Words, found: Found) -> Found:
    """'30 апреля - 2 мая', 'from July 20 to July 26', 'с понедельника по среду', 'between 2014 and 2016'."""
    if found.end or found.start.unit not in ("date", "weekday"):
        return found
    at = found.last
    if words.mark(at, DASHES) and words.tokens[min(at + 1, len(words.tokens) - 1)].text == "On":
        return found  # 'OSLO, June 24 – [On] Wednesday, June 26, …': a dateline's dash
    if words.mark(at, DASHES):
        after, link = at + 1, "dash"
    elif to := words.role(at, "to"):
        after, link = to.last, "to"
    elif both := words.role(at, "and"):
        after, link = both.last, "and"
    else:
        return found
    second = _single(words, after)
    if second is None or second.end or second.start.unit != found.start.unit:
        return found
    a, b = found.start, second.start
    if link == "and" and not words.before(found.first, "between") and not _next_day(a, b):
        return found
    if (a.day is None) != (b.day is None) or (a.month is None) != (b.month is None):
        return found
    if link != "and" and a.year and b.year and (a.year, a.month or 0, a.day or 0) >= (b.year, b.month or 0, b.day or 0):
        return found
    return replace(found, last=second.last, rule="day.range", kind="range", end=b)


def _next_day(one: Point, other: Point) -> bool:
    """'on [Monday and Tuesday]', '[31 августа и 1 сентября]': two days on end."""
    if one.day and other.day and one.month and other.month and one.unit == "date":
        over = other.month == one.month % 12 + 1 and other.day == 1 and one.day >= LAST_DAYS
        return over or (other.month == one.month and other.day == one.day + 1)
    plain = one.shift is other.shift is None and one.weeks is other.weeks is None and not (one.day or other.day)
    return plain and one.weekday is not None and other.weekday == one.weekday % 7 + 1


LAST_DAYS = 28  # of a month, behind which the next may begin


def _single(words: Words, at: int) -> Found | None:
    """One plain day, weekday, month or year at this token."""
    at = words.skip(words.skip(at, "at"), "skip")
    if words.year(at):
        last = year_end(words, at + 1)
        return Found(at, last, "day.year", "year", Point("date", words.year(at)))
    for rule in (in_figures, day_month, month_day, weekday, month_alone):
        if len(found := rule(words, at)) == 1:
            return found[0]
    return None


def surroundings(words: Words, found: Found) -> Found:
    """Whether the words around say 'since', 'until', or that the day dates a document."""
    first = found.first
    before = words.role(first - 1, "skip") if first and words.language == "en" else None
    at = first - 1 if before and before.last == first else first
    bound = None
    of_document = _of_document(words, found, at)
    follower = words.token(found.last)
    is_possessive = follower is not None and follower.text in ("'s", "’s")  # 'after June's summit'
    if found.kind != "range" and not of_document and not is_possessive and found.rule != "day.part":
        bound = "since" if words.before(at, "since") else "until" if words.before(at, "until") else None
        if words.before(at, "dated", "of"):
            bound = None
    return replace(found, bound=bound, of_document=of_document)


def _of_document(words: Words, found: Found, at: int) -> bool:
    """'the statement of 5 May 1999', 'a letter dated May 5', 'заявления от 5 мая', 'the May 5 accord'."""
    if found.start.unit not in ("date", "weekday"):
        return False
    if words.before(at, "dated"):
        return True
    if of := words.before(at, "of"):
        noun = words.token(of.first - 1)
        if words.language == "ru":
            return noun is not None and noun.kind in ("word", "initials", "mark") and found.start.month is not None
        return bool(words.before(of.first, "document") or instrument_ends(words, of.first))
    if words.language == "ru" and found.kind == "year" and (words.before(at, "document") or instrument_ends(words, at)):
        return True
    return words.language == "en" and found.start.unit == "date" and before_document(words, found.first, found.last)
