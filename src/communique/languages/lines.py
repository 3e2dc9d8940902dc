"""Which line ends of a text are only the edge of a page: the sentence goes on in the next line."""

import re
from bisect import bisect_left
from typing import NamedTuple

NEWLINE = re.compile("\r{1,2}\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
STOPS = ".!?…:;"
CLOSING = "\"'”’»)]"
SHORTEST = 40  # code points; a shorter line is a line of its own (a heading, an entry of a menu)
LONGEST_TITLE = 200  # code points
# Words that no line ends with where its sentence does ('the Ambassador of' + 'Peru, Ana Soto').
UNFINISHED = frozenset(
    ["of", "the", "a", "an", "and", "with", "by", "for", "between", "from", "в", "на", "с", "и", "от", "для"]
)
WIDEST = 130  # code points; text set by hand or by a mailer is no wider


class Line(NamedTuple):
    """Offsets of a line without its blanks; `newline` is the offset of the line end before it."""

    start: int
    end: int
    newline: int


class Lines:
    """The lines of a text that hold something, and the line ends that do not end a sentence."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.newlines: list[int] = []
        self.lines: list[Line] = []
        before, at = -1, 0
        for found in NEWLINE.finditer(text):
            self._add(at, found.start(), before)
            before, at = found.start(), found.end()
            self.newlines.append(before)
        self._add(at, len(text), before)
        self.soft = self._soft() if self.newlines else frozenset()

    def hard_between(self, start: int, end: int) -> bool:
        """Whether a line or paragraph ends between these offsets."""
        at = bisect_left(self.newlines, start)
        return at < len(self.newlines) and self.newlines[at] < end and self.newlines[at] not in self.soft

    def _add(self, start: int, end: int, newline: int) -> None:
        held = self.text[start:end]
        bare = held.strip()
        if bare:
            start += len(held) - len(held.lstrip())
            self.lines.append(Line(start, start + len(bare), newline))

    def _soft(self) -> frozenset[int]:
        pairs = list(zip(self.lines, self.lines[1:], strict=False))
        running = [pair for pair in pairs if self._runs_on(*pair)]
        soft = {self._first_newline(line) for line, _ in running}
        widths = [line.end - line.start for line, _ in running]
        width = max((w for w in widths if w <= WIDEST), default=0)
        for three in zip(self.lines, self.lines[1:], self.lines[2:], strict=False):
            if self._holds_link(*three):
                soft |= {self._first_newline(line) for line in three[:2]}
        if len(running) > 1 and width:
            soft |= {self._first_newline(a) for a, b in pairs if self._filled(a, b, width)}
        return frozenset(soft)

    def _first_newline(self, line: Line) -> int:
        return self.newlines[bisect_left(self.newlines, line.end)]

    def _runs_on(self, line: Line, following: Line) -> bool:
        """'… received the head of' + 'the mission …': no stop, and the next line begins with a small letter."""
        if line.end - line.start < SHORTEST:
            return False
        if self._is_unfinished(line) and self._first_newline(line) == following.newline:
            return True
        if not self.text[following.start].islower():
            return False
        is_short_head = line is self.lines[0] and line.end - line.start < LONGEST_TITLE
        is_title = is_short_head and self._first_newline(line) != following.newline
        word, *rest = self.text[following.start : following.end].split(None, 1)
        is_byline = word == "by" and rest[:1] != [] and rest[0][0].isupper() and len(rest[0]) < SHORTEST
        is_own = is_title or is_byline or "." in word[:-1]
        return not is_own and self.text[line.end - 1] not in STOPS + CLOSING

    def _holds_link(self, line: Line, link: Line, following: Line) -> bool:
        """'Ранее министр' + 'Анна Лунд' + 'заявила, что …': a link's words on a line of their own within a sentence."""
        if line is self.lines[0] or max(line.end - line.start, following.end - following.start) < SHORTEST:
            return False
        if link.end - link.start > WIDEST or line.newline < 0:
            return False
        if self._first_newline(line) != link.newline or self._first_newline(link) != following.newline:
            return False
        first, word = self.text[following.start], self.text[following.start : following.end].split(None, 1)[0]
        goes_on = (first.islower() and word[-1] != ":") or first == ","
        return (
            goes_on
            and ":" not in self.text[link.start : link.end]
            and not any(self.text[one.end - 1] in STOPS + CLOSING for one in (line, link))
        )

    def _is_unfinished(self, line: Line) -> bool:
        """'… received the Ambassador of' + 'Peru, Ana Soto': its last word leads to another."""
        return self.text[line.start : line.end].rsplit(None, 1)[-1] in UNFINISHED

    def _filled(self, line: Line, following: Line, width: int) -> bool:
        """The next line's first word had no room in this one, so the line was broken for width alone."""
        word = self.text[following.start : following.end].split(None, 1)[0]
        next_to_it = self._first_newline(line) == following.newline
        return next_to_it and line.end - line.start <= width < line.end - line.start + 1 + len(word)
