"""Days that head the paragraphs of a chronicle: '22 January. The envoy lands in Lima. …', '9 апреля. Встреча A с B'."""

from collections.abc import Sequence
from typing import NamedTuple

from communique.reading.days.dayforms import Found
from communique.reading.days.daywords import DASHES, Words

FEWEST = 2  # paragraphs so headed that make a chronicle
ALONE = 2  # tokens behind a day that stands on a line of its own
WEEKDAY = 3  # tokens before the day: 'Saturday, '
CLOSES = frozenset(".:|;)") | DASHES | {"--"}


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
    told = {(found[h.number].start.month, found[h.number].start.day, found[h.number].start.year) for h in heads}
    return heads if len(told) >= FEWEST else []


def _heads(words: Words, phrase: Found, first: int, last: int) -> bool:
    """'Saturday, [10 June].', '[26–27 мая]. Сува.': a day of a month, with nothing but its weekday before and a mark behind."""
    if phrase.start.unit != "date" or phrase.start.day is None or phrase.of_document or phrase.bound:
        return False
    before = words.tokens[first : phrase.first]
    if any(token.kind == "word" and not words.document.found(at, "weekdays") for at, token in enumerate(before, first)):
        return False
    if phrase.last >= last:
        return True
    token = words.tokens[phrase.last]
    return token.text in CLOSES or words.tokens[phrase.last - 1].text == "."
