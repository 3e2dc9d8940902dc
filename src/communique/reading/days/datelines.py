"""The head of a report: its dateline, the stamps of the page, and the day that relative words count from."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from communique.languages.cities import city_at
from communique.reading.days.dayforms import Found, is_label
from communique.reading.days.daywords import DASHES, Words
from communique.reading.text import agency_names

HEAD = 15  # paragraphs in which a dateline or stamp may stand
BODY = 40  # tokens: a paragraph so long is the report itself
BODIES = 3  # long paragraphs looked at for a dateline
STAMP = 16  # tokens of a line that is only a stamp
TAIL = 6  # paragraphs at the end in which a stamp may stand
BEFORE = 16  # tokens before the day of a dateline
SEPARATORS = frozenset('.,|/():;•·*>«»"') | DASHES | {"--", "..."}
AFTER = frozenset("./(|:;•)") | DASHES | {"--"}


@dataclass(frozen=True, slots=True)
class Head:
    """Indices into the phrases found: of the dateline, the stamps in order, the day that opens the report."""

    dateline: int | None
    place: tuple[int, int] | None
    stamps: tuple[int, ...]
    lead: int | None


def read_head(words: Words, found: Sequence[Found]) -> Head:
    """What the page tells of its own day. Lines are those of the text; at most HEAD are looked at."""
    lines = paragraphs(words)
    by_line = _by_line(lines, found)
    dateline, place, bodies = None, None, 0
    stamps: list[int] = []
    lead = None
    for number, (first, last) in enumerate(lines[:HEAD]):
        here = by_line[number]
        is_body = last - first >= BODY
        stamp = next((i for i in here if is_stamp(words, found[i], first, last)), None)
        if stamp is not None:
            stamps.append(stamp)
            if last - found[stamp].last < 4:
                continue
        start = _behind_stamp(words, found, here, first, last)
        if dateline is None and (at := _dateline(words, found, here, start, last)) is not None:
            dateline = at
            place = _place(words, start, found[at].first) or _place_after(words, found[at].last, last) or place
        elif dateline is None and place is None:
            place = _place_alone(words, start, last) or _place_of_byline(words, first, last)
        if lead is None and last - first >= 12 and here:
            lead = _lead(words, found[here[0]], first, here[0])
        bodies += is_body
        if bodies == BODIES or dateline is not None:
            break
    tail = range(max(len(lines) - TAIL, HEAD if len(lines) > HEAD else 1), len(lines))
    for number in tail:
        first, last = lines[number]
        stamps += [i for i in by_line[number] if is_stamp(words, found[i], first, last) and i not in stamps]
    return Head(dateline, place, tuple(stamps), lead)


def paragraphs(words: Words) -> list[tuple[int, int]]:
    """The lines of the text as ranges of tokens."""
    out, first = [], 0
    while first < len(words.tokens):
        out.append((first, words.ends[first]))
        first = words.ends[first]
    return out


def _by_line(lines: Sequence[tuple[int, int]], found: Sequence[Found]) -> list[list[int]]:
    out: list[list[int]] = [[] for _ in lines]
    line = 0
    for index, phrase in enumerate(found):
        while phrase.first >= lines[line][1]:
            line += 1
        out[line].append(index)
    return out


def is_stamp(words: Words, phrase: Found, first: int, last: int) -> bool:
    """'18.09.2023 Городские вести', 'By News Desk • 18 September 2022 • 18:17', 'date 2023-11-16 …'."""
    start = phrase.start
    if phrase.kind != "absolute" or phrase.of_document or phrase.bound or not (start.year and start.day):
        return False
    if phrase.rule == "day.figures" and (phrase.first == first or is_label(words, phrase.first - 1)):
        return True
    if last - first > STAMP or words.before(phrase.first, "at", "since", "until", "of"):
        return False
    before, after = words.tokens[phrase.first - 1], words.tokens[min(phrase.last, last - 1)]
    opens = phrase.first == first or before.kind == "mark"
    closes = phrase.last == last or after.kind in ("mark", "number")
    return (opens and closes) or phrase.last == last or (phrase.first == first and phrase.last == last)


def _behind_stamp(words: Words, found: Sequence[Found], here: Sequence[int], first: int, last: int) -> int:
    """'date 2023-10-30 [(Agency) LIMA, Oct 31 (Agency) –]': where the line's heading begins, behind stamp and bracket."""
    at = first
    if here and found[here[0]].rule == "day.figures" and is_label(words, first) and found[here[0]].first == first + 1:
        at = found[here[0]].last
    close = next((i for i in range(at + 1, min(at + 8, last)) if words.tokens[i].text == ")"), at)
    if close > at and words.tokens[at].text == "(" and close + 1 < last and words.tokens[close + 1].is_caps:
        return close + 1
    return at


def _place_of_byline(words: Words, first: int, last: int) -> tuple[int, int] | None:
    """'Ann Lund in OSLO, Norway', 'By Ann Lund, in Oslo': the town in a line of names alone. English."""
    if words.language != "en" or not 3 < last - first + 1 <= BYLINE:
        return None
    tokens = words.tokens
    at = next((i for i in range(first + 1, last - 1) if tokens[i].lower == "in"), None)
    if at is None or any(t.kind == "word" and not t.is_title and t.lower != "in" for t in tokens[first:last]):
        return None
    run = next(iter(_name_runs(words, at + 1, last)), None)
    if run is None or run[0] != at + 1 or not _is_town(words, *run) or _has_office(words, first, at):
        return None
    return run


def _has_office(words: Words, first: int, last: int) -> bool:
    """'President Lund in Oslo' is a headline, no byline."""
    return any(words.document.found(i, "offices", "parties", "triggers") for i in range(first, last))


BYLINE = 12  # tokens of a line that tells who wrote from where


def _dateline(words: Words, found: Sequence[Found], here: Sequence[int], first: int, last: int) -> int | None:
    """The day of 'BAKU, Azerbaijan, November 16.', 'Осло, 03.07.21. /Агентство/.', '2 апреля 2023 года. Министр …'."""
    for index in here[:3]:
        phrase = found[index]
        if phrase.first - first > BEFORE or phrase.kind == "relative":
            return None  # 'Yesterday (5 May 2021) the minister met'
        if phrase.of_document or phrase.bound or phrase.start.unit != "date" or phrase.start.month is None:
            continue
        if phrase.end or (phrase.start.day is None and phrase.start.year is None):
            continue
        if phrase.rule == "day.figures" and phrase.first - first <= 1 and is_stamp(words, phrase, first, last):
            continue
        if _is_heading(words, first, phrase.first) and _ends_heading(words, phrase, first, last):
            return index
    return None


def _is_heading(words: Words, first: int, stop: int) -> bool:
    """Only names, marks and hours stand before the day, and no preposition of time."""
    if stop > first and words.role(first, "at", "since", "until", "from", "between"):
        return False
    if stop - first > 2 and words.tokens[stop - 1].kind != "mark":
        return False  # 'MINISTER TO VISIT OSLO MAY 16'
    for at in range(first, stop):
        token = words.tokens[at]
        if token.kind == "word" and not token.is_title and not words.role(at, "yearmark"):
            return False
        if token.kind == "mark" and token.text not in SEPARATORS:
            return False
    return True


def _ends_heading(words: Words, phrase: Found, first: int, last: int) -> bool:
    """After the day stands a mark that no clause goes on over: a full stop, a dash, a bracket, the line's end."""
    at = phrase.last
    has_place = phrase.first > first and any(t.kind in ("word", "initials") for t in words.tokens[first : phrase.first])
    if at >= last:
        return has_place
    token = words.tokens[at]
    if words.tokens[at - 1].text == "." or token.text in ("г.", "т.г."):  # the stop of 'г.'
        if token.sentence == words.tokens[at - 1].sentence and not has_place:
            return False  # '5 мая 2021 г. Посол … вручил'
        return words.tokens[at].is_title or token.text in AFTER
    if token.text in AFTER:
        return has_place or token.text not in ":;" or words.tokens[first].text == "("
    return token.text == "," and _names_up_to_mark(words, at + 1, last, AFTER | {"."} if has_place else {"/"})


def _names_up_to_mark(words: Words, at: int, last: int, marks: Set[str]) -> bool:
    """', Agency.', ', 14:20.', ', Oslo /Agency/': names and hours, then a mark that ends the heading."""
    for place in range(at, min(at + 8, last)):
        token = words.tokens[place]
        if token.text in marks:
            return True
        if token.kind == "word" and not token.is_title:
            return False
    return False


def _place(words: Words, first: int, stop: int) -> tuple[int, int] | None:
    """The town among the names of a dateline: one that the tables know, else the first name that is no agency."""
    stop = min(stop, first + BEFORE)
    for at in range(first, stop):
        for match in words.document.found(at, "places", "parties"):
            if match.row["kind"] in ("city", "capital", "seat") and match.last <= stop:
                return (match.first, match.last)
    for run in _name_runs(words, first, stop):
        if not _is_agency(words, run[0]):
            return run
    return None


def _place_after(words: Words, at: int, last: int) -> tuple[int, int] | None:
    """'5 May, Oslo /Agency/.', '16 November 2023, Lagos': the town after the day and a comma."""
    if at + 1 >= last or words.tokens[at].text != ",":
        return None
    run = next(iter(_name_runs(words, at + 1, min(last, at + 5))), None)
    return run if run and run[0] == at + 1 and not _is_agency(words, at + 1) else None


def _place_alone(words: Words, first: int, last: int) -> tuple[int, int] | None:
    """'OSLO – The minister', 'LAGOS (Agency) -', 'TUNIS, Tunisia —': a town in capitals or known, and a dash."""
    run = next(iter(_name_runs(words, first, min(last, first + 4))), None)
    if run is None or run[0] != first or _is_agency(words, first):
        return None
    at = run[1]
    known = any(
        m.last == at and m.row["kind"] in ("city", "capital", "seat")
        for m in words.document.found(first, "places", "parties")
    )
    if not known and not all(t.is_caps for t in words.tokens[run[0] : at]):
        return None
    for _ in range(10):
        if at >= last:
            return None
        token = words.tokens[at]
        if token.text in DASHES or token.text == "--" or (known and token.text == "." and at == run[1]):
            return run
        if token.text == ":" and at + 1 < last and words.tokens[at + 1].is_title and _is_town(words, first, run[1]):
            return run  # 'NEW DELHI: The minister', 'Karachi (Agency): The minister'
        if token.text not in ",(/)." and not token.is_title:
            return None
        at += 1
    return None


def _is_town(words: Words, first: int, last: int) -> bool:
    """A capital or town of the tables, no country: 'India: Ministers meet' is a headline."""
    kinds = {m.row["kind"] for m in words.document.found(first, "places", "parties") if m.last == last}
    if not kinds and words.tokens[first].is_caps:
        end, cities = city_at(words.document, first)
        return bool(cities) and end == last and cities[0].population >= GREAT  # 'LAHORE: The minister'
    return not kinds.isdisjoint(("city", "capital", "seat")) and "name" not in kinds


GREAT = 100_000  # inhabitants of a town known as such in capitals before a colon


def _name_runs(words: Words, first: int, stop: int) -> list[tuple[int, int]]:
    """Names between marks: 'NEW YORK' and 'USA' in 'NEW YORK, USA'."""
    runs: list[tuple[int, int]] = []
    at = first
    while at < stop:
        end = at
        while end < stop and words.tokens[end].kind in ("word", "initials") and words.tokens[end].is_title:
            end += 1
        if end > at:
            runs.append((at, end))
        at = max(end, at + 1)
    return runs


def _is_agency(words: Words, at: int) -> bool:
    """Whether the name that begins here is a news agency's."""
    names = agency_names()
    return any(words.document.words(at, end) in names for end in range(at + 1, min(at + 5, len(words.tokens)) + 1))


def _lead(words: Words, phrase: Found, first: int, index: int) -> int | None:
    """'On 5 May 2021 the president received …' opens the report: a whole day among the first words."""
    start = phrase.start
    is_day = phrase.kind == "absolute" and not phrase.of_document and not phrase.bound
    return index if is_day and start.year and start.day and phrase.first - first <= 3 else None
