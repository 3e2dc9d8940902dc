"""The days that a report tells, worked out from its own day, in EDTF (level 1)."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from communique.languages import Document
from communique.reading.days.anniversaries import Anniversary, find_anniversaries, month_of
from communique.reading.days.calendar import Calendar
from communique.reading.days.datelines import Head, read_head
from communique.reading.days.dayforms import Found, Point
from communique.reading.days.daygrammar import longest_at, openings, surroundings
from communique.reading.days.dayheads import HeadRange, day_heads
from communique.reading.days.daywords import DASHES, Words
from communique.reading.days.edtf import iso_day, month_text
from communique.reading.days.namedtoday import named_today

LOOK_BACK, LOOK_AHEAD = 16, 12  # tokens searched for a verb that tells past from future
GAP = 3  # tokens between days that share a year


@dataclass(slots=True)
class DayMention:
    """A time told at tokens `first` to `last` (not included), prepositions left out.

    `date`: EDTF, None where it cannot be worked out. `kind`: absolute, relative, weekday, month, year, range, stamp.
    `direction`: past, future or same, as the words alone imply. `bound`: since or until, where it is only the edge of
    a time. `of_document`: it dates a paper ('the statement of 5 May'). `alternatives`: the date if what it
    belongs to is past, and if it is to come. `inferred`: reckoned from another day.
    """

    first: int
    last: int
    date: str | None
    rule: str
    inferred: bool
    kind: str
    direction: str | None = None
    of_document: bool = False
    bound: str | None = None
    alternatives: tuple[str | None, str | None] = (None, None)
    done: bool = False  # a weekday that a verb in the past tells: 'arrived on Thursday to attend a summit'

    def told(self, future: bool) -> str | None:
        """As `resolve`, but past where its own verb is."""
        return self.resolve(future and not self.done)

    def resolve(self, future: bool) -> str | None:
        """The date, given that what it belongs to is to come (True) or past (False)."""
        return self.alternatives[future]


@dataclass(slots=True)
class Days:
    """All times of a document in text order, and its own day.

    `anchor`: the day that 'today' means, an ISO 8601 day, by `anchor_rule` (dateline, published, stamp, lead).
    `fresh`: EDTF for an event without a day that the report tells as new. `dateline_place`: the tokens of the town in
    the dateline, half open.
    """

    mentions: list[DayMention] = field(default_factory=list)
    dateline: DayMention | None = None
    dateline_place: tuple[int, int] | None = None
    anchor: str | None = None
    anchor_rule: str | None = None
    fresh: str | None = None
    anniversaries: list[Anniversary] = field(default_factory=list)
    heads: list[tuple[int, int, DayMention]] = field(default_factory=list)  # what each day of a chronicle heads
    by_sentence: dict[int, list[DayMention]] | None = None  # made when first asked for

    def of_sentence(self, document: Document, sentence: int) -> list[DayMention]:
        """Mentions that begin in the document's sentence of this index."""
        if self.by_sentence is None:
            self.by_sentence = {}
            for mention in self.mentions:
                self.by_sentence.setdefault(document.tokens[mention.first].sentence, []).append(mention)
        return self.by_sentence.get(sentence, [])

    def head_of(self, at: int) -> DayMention | None:
        """The day that heads the paragraph of this token in a chronicle: '[22 January.] The envoy lands in Lima.'"""
        order = bisect_right(self.heads, at, key=lambda head: head[0]) - 1
        return self.heads[order][2] if order >= 0 and at < self.heads[order][1] else None

    def within(self, first: int, last: int) -> list[DayMention]:
        """Mentions that lie in tokens `first` to `last` (not included)."""
        return [m for m in self.mentions if first <= m.first and m.last <= last]


def find_days(document: Document, published: str | None, url: str | None = None) -> Days:
    """Every day, month, year and span of days in the document.

    `published` is the day of publication (ISO 8601), where known; a time after it is ignored. `url`: the address,
    whose month ('/2019/09/') is that of fresh news where nothing tells a day. Never raises.
    """
    words = Words(document)
    found = _share_years(words, _scan(words))
    heads = day_heads(words, found)
    headed_by = {h.number: h for h in heads}
    head = _without_heads(read_head(words, found), heads)
    month = month_of_url(url)
    year_of_page = _year_of_page(words, found, head) or (int(month[:4]) if month else None)
    calendar = Calendar(year_of_page, _only_year(found), _years_of_days(found))
    days = Days(dateline_place=head.place)
    day_known = iso_day(published)
    stamps = [d for i in head.stamps if (d := iso_day(calendar.work_out(found[i]).text))]
    calendar.anchor = day_known or next(iter(stamps), None)
    dateline = calendar.work_out(found[head.dateline]).text if head.dateline is not None else None
    if dateline_day := iso_day(dateline):
        calendar.anchor, days.anchor_rule = dateline_day, "dateline"
    elif (named := named_today(words, found, calendar)) is not None:
        calendar.anchor, days.anchor_rule = named, "told"
    elif calendar.anchor:
        days.anchor_rule = "published" if day_known else "stamp"
    elif head.lead is not None and (lead := iso_day(calendar.work_out(found[head.lead]).text)):
        calendar.anchor, days.anchor_rule = lead, "lead"
    days.anchor = calendar.anchor.isoformat() if calendar.anchor else None
    fresh = days.anchor or dateline
    days.fresh = f"{fresh}~" if fresh else None
    stamp_at = frozenset(head.stamps)
    paragraph = 0
    for index, phrase in enumerate(found):
        if phrase.rule == "day.ahead" and not _looks_ahead(words, phrase):
            continue  # 'for the first time in seven years', 'через два дня после'
        if words.ends[phrase.first] != paragraph:
            paragraph, calendar.is_told_here = words.ends[phrase.first], False
        mention = _mention(words, calendar, phrase)
        if index in stamp_at and index != head.dateline:
            mention.kind = "stamp"
        if index == head.dateline:
            days.dateline = mention
            mention.rule = "day.dateline"
        if (headed := headed_by.get(index)) is not None:
            days.heads.append((headed.first, headed.last, mention))
            mention.done |= "weekday" in phrase.rule  # 'Tuesday. The minister flies to Lima': a week that is over
        days.mentions.append(mention)
    days.anniversaries = find_anniversaries(words)
    if days.fresh is None:
        days.fresh = month or month_of(words, days.anniversaries, [(m.first, m.date) for m in days.mentions])
    return days


def _without_heads(head: Head, heads: list[HeadRange]) -> Head:
    """The days of a chronicle's paragraphs are neither dateline nor stamp of the report."""
    own = {h.number for h in heads}
    if head.dateline in own or head.lead in own:
        head = replace(head, dateline=None, place=None, lead=None)
    return replace(head, stamps=tuple(index for index in head.stamps if index not in own))


def month_of_url(url: str | None) -> str | None:
    """'https://…/2019/09/title' → 2019-09: the month of an address that tells no day, in EDTF."""
    steps = (url or "").split("?", 1)[0].split("#", 1)[0].split("/")[3:]
    for year, month in pairwise(steps):
        if len(year) == 4 and year.isdecimal() and year[:2] in ("19", "20") and len(month) <= 2 and month.isdecimal():
            return month_text(int(year), int(month)) if 1 <= int(month) <= 12 else None
    return None


def _scan(words: Words) -> list[Found]:
    """All phrases of time, from left to right, none inside another."""
    out: list[Found] = []
    done = 0
    for at in openings(words):
        if at < done:
            continue
        words.limit = words.ends[at]
        found = longest_at(words, at)
        out += [surroundings(words, f) for f in found if f.kind != "none"]
        done = found[-1].last if found else at + 1
    words.limit = len(words.tokens)
    return out


def _share_years(words: Words, found: list[Found]) -> list[Found]:
    """'January 11 and November 26, 2021', 'May 3-4 and July 4-5, 2017', '5 мая 2021 года и 7 июня'."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        one, other = out[i], out[i + 1]
        if _lacks_year(one) and other.start.month and _last(other).year and _are_neighbours(words, one, other):
            is_later = _in_year(_last(one)) > _in_year(other.start)
            out[i] = _with_year(one, (_last(other).year or 0) - is_later)
    for i in range(1, len(out)):
        one, other = out[i - 1], out[i]
        if _lacks_year(other) and _last(one).unit == "date" and _last(one).year and _are_neighbours(words, one, other):
            out[i] = _with_year(other, _last(one).year or 0)
    return out


def _last(found: Found) -> Point:
    return found.end or found.start


def _in_year(point: Point) -> tuple[int, int]:
    return point.month or 0, point.day or 0


def _lacks_year(found: Found) -> bool:
    points = (found.start, _last(found))
    return all(p.unit == "date" and p.month and p.year is None and p.year_shift is None for p in points)


def _with_year(found: Found, year: int) -> Found:
    """The year belongs to the end of a range; its start follows from it."""
    if found.end is not None:
        return replace(found, end=replace(found.end, year=year))
    return replace(found, start=replace(found.start, year=year))


def _are_neighbours(words: Words, one: Found, other: Found) -> bool:
    if not 0 <= other.first - one.last <= GAP or words.ends[one.first] != words.ends[other.first]:
        return False
    return all(
        words.tokens[at].text in "," or words.tokens[at].text in DASHES or words.role(at, "and", "at", "skip")
        for at in range(one.last, other.first)
    )


def _year_of_page(words: Words, found: Sequence[Found], head: Head) -> int | None:
    """The year of a page that tells no whole day of its own: of 'date 2023-11' above, of the dateline 'May 2021.'"""
    if head.dateline is not None:
        return found[head.dateline].start.year
    labelled = (f for f in found[:1] if f.rule == "day.figures" and f.kind == "month")
    return next((f.start.year for f in labelled), None)


def _only_year(found: Sequence[Found]) -> int | None:
    """The year of a text whose whole days all name the same one, if it names no later year: then they are history."""
    years = {f.start.year for f in found if f.start.day and f.start.year and not f.of_document}
    latest = max((f.start.year for f in found if f.start.year), default=None)
    return latest if years == {latest} else None


def _years_of_days(found: Sequence[Found]) -> dict[tuple[int, int], int]:
    """'7 мая пройдут переговоры' above 'Анонс на 7 мая 2025 года': the year that the text tells of a day told without one too."""
    told: dict[tuple[int, int], set[int]] = {}
    for point in (f.start for f in found if f.end is None and not f.of_document):
        if point.year and point.month and point.day:
            told.setdefault((point.month, point.day), set()).add(point.year)
    return {day: min(years) for day, years in told.items() if len(years) == 1}


def _mention(words: Words, calendar: Calendar, phrase: Found) -> DayMention:
    future = {"future": True, "past": False}.get(phrase.direction or "")
    if future is None and phrase.start.unit in ("weekday", "date", "weekend", "spring", "summer", "autumn", "winter"):
        future = _looks_ahead(words, phrase)
    past_date, future_date = calendar.work_out(phrase, False), calendar.work_out(phrase, True)
    date = calendar.work_out(phrase, future)
    is_event_day = not phrase.of_document and not phrase.bound
    if is_event_day:
        calendar.remember(date.text)
    return DayMention(
        phrase.first, phrase.last, date.text, phrase.rule, date.inferred, phrase.kind, phrase.direction,
        phrase.of_document, phrase.bound, (past_date.text, future_date.text),
        phrase.start.unit == "weekday" and future is False and _is_done(words, phrase),
    )  # fmt: skip


def _looks_ahead(words: Words, phrase: Found) -> bool | None:
    """Whether the verb nearest before it, else after it, in the sentence tells of what is to come; None without one."""
    sentence = words.document.sentences[words.tokens[phrase.first].sentence]
    before = range(phrase.first - 1, max(sentence.first, phrase.first - LOOK_BACK) - 1, -1)
    if words.tokens[phrase.first].lower == "in" and any("superlative" in words.tokens[at].kinds for at in before):
        return False  # 'will be the first visit by a Vietnamese president in 16 years'
    after = range(phrase.last, min(sentence.last, phrase.last + LOOK_AHEAD))
    for at in (*before, *after):
        tense = _tense(words, at)
        if tense is not None:
            return tense
    return None


def _is_done(words: Words, phrase: Found) -> bool:
    """English: does a verb in the past stand close before it, with nothing between but where: '[arrived] in Lima, Peru, on Monday'?"""
    if words.language != "en":
        return False
    before = words.tokens[phrase.first - 1].lower if phrase.first else ""
    if before in ("for", "until", "till", "to", "by", "from", "of", "next"):
        return False
    first = words.document.sentences[words.tokens[phrase.first].sentence].first
    for at in range(phrase.first - 1, max(first, phrase.first - DONE_REACH) - 1, -1):
        to_place = words.tokens[at].lower == "to" and words.tokens[at + 1].is_title
        if words.tokens[at].lower in ("to", "and", "that", "a", "for") and not to_place:
            return False
        if _tense(words, at) is not None:
            is_unreal = at > 1 and words.tokens[at - 1].lower == "have" and words.tokens[at - 2].lower == "to"
            return _tense(words, at) is False and not is_unreal
    return False


DONE_REACH = 9  # tokens from a verb in the past to its day


def _tense(words: Words, at: int) -> bool | None:
    token = words.tokens[at]
    if _is_said(words, at, "future"):
        return True
    if _is_past(words, at):  # but 'will be held', 'to be signed'
        return any(_is_said(words, i, "future") for i in range(max(at - 3, 0), at))
    if token.forms and token.text.islower():
        form = token.forms[0]
        return {"futr": True, "past": False}.get(form.tense) if form.pos in ("VERB", "PRTS", "PRTF") else None
    return None


def _is_said(words: Words, at: int, name: str) -> bool:
    return words.role(at, name) is not None


def _is_past(words: Words, at: int) -> bool:
    token = words.tokens[at]
    regular = words.language == "en" and token.lower.endswith("ed") and len(token.text) > 4
    return regular or _is_said(words, at, "past")
