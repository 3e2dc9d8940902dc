"""Marks what stands on a page but is no part of the report: menus, counts, 'read also', captions, stamps, bylines.

A page is read line by line. A line is furniture by its words (table `furniture`) or by its shape (stamps, counts, tags,
credits). What has no stop and stands before the first paragraph of news is the title; what has none and stands after
the last one, behind a line of furniture, is furniture too. Sentences of furniture inside a paragraph are marked alone.
"""

from collections.abc import Set
from itertools import pairwise

from communique.languages.cuts import Phrases, scope_of
from communique.languages.document import Document, Match, Token
from communique.languages.page import Line, Page, ends_with_stop
from communique.languages.shapes import is_capitalised, is_hash_tags, is_numeric_day, is_sign_off, is_tag_list
from communique.model import Span

LONGEST_LINE = 30  # words; a longer line is no furniture by its first two words
RELEASES = frozenset(["release", "statement", "readout", "note", "advisory", "alert"])
AFTER_COLON = 5  # tokens that a headline behind 'Press release:' has at the least
LONGEST_CREDIT = 14  # words: 'Anna Lind, Deputy Minister for Trade'
LONGEST_NAME = 4  # words of a signature or caption
LONGEST_HEAD = 30  # lines before the news that are compared with each other
MENU_RUN = 4  # short lines in a row make a menu
OPENING_MARKS = 4  # marks and numbers passed over at the head of a line
SEPARATORS = frozenset("|•丨·›/")
IMAGE_WORDS = frozenset(["left", "right", "center", "thumb", "слева", "справа", "центр", "мини"])


def mark_furniture(document: Document, phrases: Phrases, calendar: Set[str]) -> None:
    """Sets the kind of each sentence (text, title, furniture; datelines are kept) and the document's furniture spans.

    `phrases`: matches of the table `furniture`; `calendar`: names of months and weekdays.
    """
    page = Page(document)
    _Marker(page, phrases, calendar).mark()
    for line in page.lines:
        for sentence in line.sentences:
            if sentence.kind == "text" and line.kind:
                sentence.kind = line.kind
                if line.kind == "dateline" and document.dateline is None:
                    document.dateline = (sentence.start, sentence.end)
    _mark_sentences(document, phrases)
    document.furniture = _spans(document)


class _Marker:
    """Decides for the lines of one page."""

    def __init__(self, page: Page, phrases: Phrases, calendar: Set[str]) -> None:
        self.page, self.phrases, self.calendar = page, phrases, calendar
        self.tokens = page.document.tokens
        self.stamps: set[int] = set()  # numbers of lines that hold a day or hour

    def mark(self) -> None:
        lines = self.page.lines
        reach = [self.by_words(line) or self.by_shape(at, line) for at, line in enumerate(lines)]
        for line, scope in zip(lines, reach, strict=True):
            if scope and scope != "opening":
                line.kind = "furniture"
        self.repeated()
        first, last = self.page.news()
        for at, scope in enumerate(reach):
            if scope == "opening" and (first is None or at < first) and len(lines[at].words) <= LONGEST_CREDIT:
                lines[at].kind = "furniture"
        if first is None or last is None:
            return
        self.spread(reach, first)
        self.head(first)
        self.tail(last)

    def spread(self, reach: list[str], first: int) -> None:
        """'Related news' takes the headlines under it, 'Leave a comment' all that follows."""
        lines = self.page.lines
        left = sum(len(line.words) for line in lines if line.is_news)
        seen = 0
        takes_headlines = takes_all = False
        for at, (line, scope) in enumerate(zip(lines, reach, strict=True)):
            seen, left = (seen + len(line.words), left - len(line.words)) if line.is_news else (seen, left)
            takes_all = takes_all or (scope == "to_end" and at > first and seen >= left)
            teaser = not line.is_news or self.tokens[line.last - 1].text in ("...", "…")
            takes_headlines = (takes_headlines and teaser) or (scope == "block" and at > first)
            if takes_all or takes_headlines:
                line.kind = "furniture"

    def by_words(self, line: Line) -> str:
        """The scope of the phrase that makes the line furniture, empty where none does."""
        scope = self.segment(line.first, line.last)
        if scope:
            return scope
        parts = self.page.split(line, SEPARATORS)
        if len(parts) > 1 and not line.is_news:
            scopes = [self.segment(first, last) for first, last in parts]
            others = [part for part, found in zip(parts, scopes, strict=True) if not found]
            may_be_title = line is self.page.lines[0] and bool(others)
            if any(scopes) and not may_be_title and all(len(self.page.words(*part)) <= LONGEST_NAME for part in others):
                return "line"
        return ""

    def segment(self, first: int, last: int) -> str:
        if self.is_whole(first, last):
            scopes = {scope_of(m) for m in self.phrases.get(self.first_word(first, last), ())}
            return next((scope for scope in ("to_end", "block") if scope in scopes), "line")
        words = len(self.page.words(first, last))
        for at in range(first, min(self.first_word(first, last) + 1, last)):
            for match in self.phrases.get(at, ()):
                if match.last <= last and self.holds(match, first, last, words):
                    return scope_of(match)
        return ""

    def holds(self, match: Match, first: int, last: int, words: int) -> bool:
        """Whether a phrase at the head of a line makes it furniture: one word alone needs a colon."""
        scope = scope_of(match)
        if scope not in ("line", "block", "to_end", "opening"):
            return False
        if scope == "opening" and self.tokens[match.last - 1].lower in RELEASES and last - match.last > AFTER_COLON:
            if self.tokens[match.last].text == ":":
                return False  # 'Press release: Minister Lund to visit Peru': a headline behind it
        length = sum(token.kind in ("word", "initials") for token in self.tokens[match.first : match.last])
        if self.tokens[match.last - 1].text in (":", "@") or self.tokens[match.first].text in ("(", "©"):
            return scope in ("line", "opening") or words <= LONGEST_NAME * 2
        is_open = not ends_with_stop(self.tokens[first:last])
        if length == 1:
            return scope == "opening" and is_open and match.last < last and self.tokens[match.last].is_title
        if scope in ("block", "to_end"):
            return words <= LONGEST_NAME * 2
        return length > 2 or (words <= LONGEST_LINE and is_open)

    def is_whole(self, first: int, last: int) -> bool:
        """The line is nothing but phrases of menus and the like, numbers and marks."""
        at, found_any = first, False
        while at < last:
            scopes = ("whole",) if found_any else ("whole", "line", "block", "to_end", "opening")
            ends = [m.last for m in self.phrases.get(at, ()) if m.last <= last and scope_of(m) in scopes]
            if ends:
                at, found_any = max(ends), True
            elif self.tokens[at].kind in ("word", "initials"):
                return False
            else:
                at += 1
        return found_any

    def first_word(self, first: int, last: int) -> int:
        for at in range(first, min(last, first + OPENING_MARKS + 1)):
            if self.tokens[at].kind in ("word", "initials"):
                return at
        return first

    def by_shape(self, at: int, line: Line) -> str:
        """Stamps, counts, hash tags, tag lists, headings of a wiki and the like."""
        if not line.words:
            self.note_stamp(at, line)
            return "line"
        if self.is_stamp(line, may_be_title=at == 0):
            self.stamps.add(at)
            return "line"
        head, tail = self.tokens[line.first], self.tokens[line.last - 1]
        if (
            head.lower in IMAGE_WORDS
            and self.tokens[line.first + 1 : line.first + 2]
            and self.tokens[line.first + 1].text == "|"
        ):
            return "line"
        if head.text == "=" == tail.text or is_hash_tags(self.tokens[line.first : line.last]):
            return "line"
        return "line" if (not line.is_news and is_tag_list(line.words)) else ""

    def note_stamp(self, at: int, line: Line) -> None:
        if any(token.kind == "number" for token in self.tokens[line.first : line.last]):
            self.stamps.add(at)

    def is_stamp(self, line: Line, may_be_title: bool) -> bool:
        """'5 мая 2021, 19:47 | Мир', 'Updated: Feb 12, 2025 10:58 PM', '4 hours ago', '14.05.2019 Вестник'."""
        tokens = self.tokens[line.first : line.last]
        if not any(token.kind == "number" for token in tokens):
            return False
        others = [token for token in line.words if not self.is_time_word(token)]
        if not others:
            return True
        if ends_with_stop(tokens) or may_be_title:
            return False
        has_clock = any(t.kind == "number" and ":" in t.text for t in tokens)
        is_numeric = any(is_numeric_day(tokens[at:]) for at in range(min(len(tokens), LONGEST_CREDIT)))
        has_year = any(t.kind == "number" and len(t.text) == 4 and t.text[:2] in ("19", "20") for t in tokens)
        is_split = any(token.text in SEPARATORS for token in tokens)
        has_month = any(self.is_calendar(token) for token in line.words)
        if has_month and has_year and ":" in tokens[-1].text and tokens[-1].kind == "number":
            return len(others) <= LONGEST_LINE  # 'Lund flies to Lima 15 April 2024 15:29': another report's headline
        if (is_numeric or (has_month and (has_clock or has_year))) and is_split:
            return len(others) <= LONGEST_NAME
        if is_numeric or (has_clock and has_month):
            return len(others) <= 2
        begins = tokens[0].kind == "number" or tokens[0].text in '«"“'
        return has_year and has_month and begins and len(others) == 1

    def is_time_word(self, token: Token) -> bool:
        if self.is_calendar(token):
            return True
        return any(scope_of(m) == "stamp" for m in self.phrases.get(token.index, ()))

    def is_calendar(self, token: Token) -> bool:
        return not self.calendar.isdisjoint(token.keys)

    def repeated(self) -> None:
        """A line that says the line before it again: the text under a picture, the title of the page."""
        for at, (before, line) in enumerate(pairwise(self.page.lines)):
            if line.text == before.text and len(line.words) <= LONGEST_LINE:
                line.kind = "furniture"
                if at > 0:
                    before.kind = "furniture"

    def head(self, first: int) -> None:
        """Before the news: what is no furniture is the title."""
        lines = self.page.lines[:first]
        self.menus(lines)
        kept = [at for at, line in enumerate(lines) if not line.kind and not line.is_dateline]
        for at in kept:
            line = lines[at]
            if self.is_place(line):
                line.kind = "dateline"
            elif at != kept[0] and (self.is_credit(at, lines) or self.is_caption(line)):
                line.kind = "furniture"
            elif not ends_with_stop(self.tokens[line.first : line.last], also="?!"):
                line.kind = "title"

    def is_credit(self, at: int, lines: list[Line]) -> bool:
        """'Anna Lind, Deputy Minister for Trade' beside a stamp."""
        line = lines[at]
        beside = at - 1 in self.stamps or at + 1 in self.stamps
        others = [other.text for other in lines[1:LONGEST_HEAD] if other is not line]
        if len(line.words) > 1 and any(line.text in other for other in others):
            return len(line.words) <= LONGEST_CREDIT
        has_comma = any(t.text == "," for t in self.tokens[line.first : line.last])
        return beside and has_comma and is_capitalised(line.words) and len(line.words) <= LONGEST_CREDIT

    def is_caption(self, line: Line) -> bool:
        """'Anna Lind', 'Anna Lind.' under the title: the words of a picture."""
        return len(line.words) <= LONGEST_NAME - 1 and all(word.is_title for word in line.words)

    def is_place(self, line: Line) -> bool:
        """'The Palace, Lima': a line that names a place and no more."""
        at, found_any = line.first, False
        while at < line.last:
            found = [m for m in self.page.document.found(at, "places", "parties") if m.last <= line.last]
            towns = [m for m in found if m.row.table == "places" or m.row["kind"] in ("capital", "seat")]
            if towns:
                at, found_any = towns[0].last, True
            elif self.tokens[at].kind != "mark" and self.tokens[at].lower not in ("the", "г", "город"):
                return False
            else:
                at += 1
        return found_any

    def menus(self, lines: list[Line]) -> None:
        run: list[Line] = []
        for line in lines:
            is_short = len(line.words) <= LONGEST_NAME and not ends_with_stop(self.tokens[line.first : line.last])
            if not is_short or line.is_dateline:
                run = []
                continue
            run.append(line)
            for short in run if len(run) == MENU_RUN else run[-1:] if len(run) > MENU_RUN else ():
                short.kind = "furniture"

    def tail(self, last: int) -> None:
        """After the news: signatures, and whatever follows a line of furniture."""
        lines = self.page.lines[last + 1 :]
        seen = False
        for line in lines:
            seen = seen or line.kind == "furniture"
            if not line.kind and (seen or self.is_signature(line)):
                line.kind = "furniture"

    def is_signature(self, line: Line) -> bool:
        return (
            0 < len(line.words) <= LONGEST_NAME
            and all(word.is_title for word in line.words)
            and not ends_with_stop(self.tokens[line.first : line.last])
        )


def _mark_sentences(document: Document, phrases: Phrases) -> None:
    """Marks sentences inside paragraphs: 'Read also: …', '… is licensed under …'."""
    for first, found in phrases.items():
        sentence = document.sentences[document.tokens[first].sentence]
        for match in found:
            scope = scope_of(match)
            is_head = match.first - sentence.first <= OPENING_MARKS and not any(
                token.kind == "word" for token in document.tokens[sentence.first : match.first]
            )
            if scope == "inside" or (is_head and scope in ("sentence", "cut", "colon", "bracket")):
                sentence.kind = "furniture"
    for sentence in document.sentences:
        if sentence.last - sentence.first == 3 and is_sign_off(document.tokens, sentence.first):
            sentence.kind = "furniture"


def _spans(document: Document) -> list[Span]:
    """Offsets of furniture; neighbours are one."""
    spans: list[Span] = []
    before = -2
    for sentence in document.sentences:
        if sentence.kind == "furniture":
            if before == sentence.index - 1:
                spans[-1] = (spans[-1][0], sentence.end)
            else:
                spans.append((sentence.start, sentence.end))
            before = sentence.index
    return spans
