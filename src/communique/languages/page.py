"""A document as the lines of its page."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from communique.languages.document import Document, Sentence, Token
from communique.languages.segment import CLOSING

LEAST_NEWS = 6  # words of a line that is a paragraph of news
SURE_NEWS = 25  # words of a line that is one even without a stop


@dataclass(slots=True)
class Line:
    """A paragraph of the page: its sentences, tokens `first` to `last` (not included), words, and kind once known."""

    sentences: list[Sentence]
    first: int
    last: int
    text: str
    words: list[Token]
    is_news: bool
    kind: str = ""  # title, furniture, dateline; empty for text
    is_dateline: bool = False


class Page:
    """The lines of a document; a piece cut off at the head of the text is a line of its own."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines: list[Line] = []
        groups: list[list[Sentence]] = []
        for sentence in document.sentences:
            if groups and groups[-1][-1].paragraph == sentence.paragraph and groups[-1][-1].kind != "furniture":
                groups[-1].append(sentence)
            else:
                groups.append([sentence])
        is_first = True  # the first line that could be the title
        for group in groups:
            line = self._line(group, is_first)
            self.lines.append(line)
            is_first = is_first and (line.is_dateline or line.kind == "furniture" or not line.words)

    def _line(self, group: list[Sentence], is_first: bool) -> Line:
        first, last = group[0].first, group[-1].last
        words = self.words(first, last)
        stops = ends_with_stop(self.document.tokens[first:last], also=":;" if is_first else "?!:;")
        is_dated = group[0].kind == "dateline" and len(group) > 1
        holds_more = len(group) > 1 and not is_first  # a title may hold a stop: 'Trade and Transit. A Year On'
        news = is_dated or (len(words) >= LEAST_NEWS and (stops or holds_more)) or len(words) >= SURE_NEWS
        text = self.document.text[group[0].start : group[-1].end]
        is_dateline = all(sentence.kind == "dateline" for sentence in group)
        kind = "furniture" if group[0].kind == "furniture" else ""
        return Line(group, first, last, text, words, news and not is_dateline, kind, is_dateline)

    def words(self, first: int, last: int) -> list[Token]:
        """The words among tokens `first` to `last` (not included)."""
        return [t for t in self.document.tokens[first:last] if t.kind in ("word", "initials")]

    def news(self) -> tuple[int | None, int | None]:
        """Numbers of the first and last line that are paragraphs of news."""
        news = [at for at, line in enumerate(self.lines) if line.is_news and not line.kind]
        return (news[0], news[-1]) if news else (None, None)

    def split(self, line: Line, marks: Set[str]) -> list[tuple[int, int]]:
        """The line's parts between these marks, as tokens (first, last not included)."""
        parts, first = [], line.first
        for at in range(line.first, line.last):
            if self.document.tokens[at].text in marks:
                parts.append((first, at))
                first = at + 1
        return [(a, b) for a, b in [*parts, (first, line.last)] if a < b]


def ends_with_stop(tokens: Sequence[Token], also: str = "") -> bool:
    """Whether the tokens end as a sentence does: a full stop, an ellipsis or one of `also`, closing marks aside."""
    last = len(tokens) - 1
    while last > 0 and last > len(tokens) - 4 and tokens[last].text in CLOSING:
        last -= 1
    return tokens[last].text[-1] in ".…" + also
