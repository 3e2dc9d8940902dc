"""A report with its reading, and what the comparison looks up in its text once."""

from collections.abc import Iterator
from functools import cached_property

from communique.languages import Document, Sentence, get_language
from communique.model import Reading, Report, Span, Statement
from communique.model.plain import clip, said_words
from communique.reading.documents import topic_hits, topics_in

LONGEST_QUOTE = 400  # characters of a quoted passage


class Text:
    """One report of a comparison."""

    def __init__(self, report: Report, reading: Reading) -> None:
        self.report, self.reading = report, reading

    @cached_property
    def document(self) -> Document:
        """The text as sentences and tokens."""
        return get_language(self.language).document(self.report.text)

    @property
    def language(self) -> str:
        """ISO 639-1."""
        return self.reading.language or self.report.language or "en"

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences that are news."""
        return [s for s in self.document.sentences if s.kind not in ("furniture", "dateline")]

    @cached_property
    def words(self) -> int:
        """Words of the report, furniture left out."""
        return sum(self.count(s.first, s.last) for s in self.sentences)

    def count(self, first: int, last: int) -> int:
        """Words among these tokens."""
        return sum(t.kind in ("word", "initials") for t in self.document.tokens[first:last])

    def words_in(self, spans: tuple[Span, ...]) -> int:
        """Words within the spans, each counted once."""
        return sum(
            1
            for token in self.document.tokens
            if token.kind in ("word", "initials") and any(a <= token.start < b for a, b in spans)
        )

    def quote(self, spans: tuple[Span, ...]) -> str:
        """The words of the spans on one line."""
        pieces = [" ".join(self.report.text[a:b].split()) for a, b in spans]
        quoted = " … ".join(piece for piece in pieces if piece)
        return clip(quoted, LONGEST_QUOTE)

    def said(self, statement: Statement) -> str:
        """The words of a statement on one line."""
        return clip(said_words(self.report.text, statement.evidence, statement.content), LONGEST_QUOTE)

    def topic_sentences(self) -> Iterator[tuple[str, Sentence]]:
        """Each topic with each sentence that speaks of it."""
        hits = list(topic_hits(self.document))
        for sentence in self.sentences:
            for topic in topics_in(self.document, (sentence.start, sentence.end), hits):
                yield topic, sentence
