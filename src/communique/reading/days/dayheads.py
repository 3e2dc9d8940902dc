"""Days that head the paragraphs of a chronicle: '22 January. The envoy lands in Lima. …', '9 апреля. Встреча A с B'.

So do weekdays in a week's summary ('Monday. …', 'Вторник–среда. …'), and months ('February 2015. …').
"""

from collections.abc import Sequence
from typing import NamedTuple

from communique.reading.days.dayforms import Found
from communique.reading.days.daywords import DASHES, Words

FEWEST = 2  # paragraphs so headed that make a chronicle
ALONE = 2  # tokens behind a day that stands on a line of its own
WEEKDAY = 3  # tokens before the day: 'Saturday, '
CLOSES = frozenset(".:|;)") | DASHES | {"--"}
HEADING = frozenset(["date", "weekday", "months"])


class HeadRange(NamedTuple):
    """The tokens `first` to `last` (not included) that the found day of this index heads."""

    number: int
    first: int
    last: int


def day_heads(words: Words, found: Sequence[Found]) -> list[HeadRange]:
    """What each day heads, in text order; nothing where fewer than two different days open a paragraph.

    A day alone on its line heads all lines up to the next such day.
    """
    heads: list[HeadRange] = []
    lines: list[tuple[int, int]] = []
    first = 0
    while first < len(words.tokens):
        lines.append((first, words.ends[first]))
        first = words.ends[first]
    by_first = {phrase.first: index for index, phrase in enumerate(found)}
    alone = False
    for first, last in lines:
        index = next((by_first[at] for at in range(first, min(last, first + WEEKDAY)) if at in by_first), None)
        if index is not None and _heads(words, found[index], first, last):
            heads.append(HeadRange(index, first, last))
            alone = last - found[index].last <= ALONE
        elif alone and heads:
            heads[-1] = heads[-1]._replace(last=last)
    told = {found[h.number].start for h in heads}
    return heads if len(told) >= FEWEST else []


def _heads(words: Words, phrase: Found, first: int, last: int) -> bool:
    """'Saturday, [10 June].', '[26–27 мая]. Сува.', '[Monday]:': a day or month alone, with a mark or a clock behind."""
    start = phrase.start
    if start.unit not in HEADING or phrase.of_document or phrase.bound:
        return False
    whole = start.day is not None or start.year is not None  # 'May 1998.', but not 'In May:'
    if start.unit != "weekday" and not whole:
        return False
    if start.unit == "weekday" and phrase.first != first:
        return False
    before = words.tokens[first : phrase.first]
    if any(token.kind == "word" and not words.document.found(at, "weekdays") for at, token in enumerate(before, first)):
        return False
    if phrase.last >= last:
        return start.day is not None or start.unit == "weekday"
    token = words.tokens[phrase.last]
    return token.text in CLOSES or words.tokens[phrase.last - 1].text == "." or _is_clock(words, phrase.last)


def _is_clock(words: Words, at: int) -> bool:
    """'Wednesday[, 18:20] …', 'Среда [18.20]': the hour of an entry."""
    token = words.token(at + words.mark(at, ","))
    return token is not None and token.kind == "number" and (":" in token.text or "." in token.text)
