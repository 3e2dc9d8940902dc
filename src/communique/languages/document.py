"""A report's text as sentences, tokens and the knowledge found in it. Nothing is decided here."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from communique.languages.tables import Row
from communique.model import Span


class Form(NamedTuple):
    """One reading of a word form, in OpenCorpora's grammemes (empty where the language or word has none)."""

    lemma: str
    pos: str = ""  # NOUN ADJF ADJS VERB INFN PRTF PRTS GRND NPRO PREP CONJ ADVB NUMR PRCL
    case: str = ""  # nomn gent datv accs ablt loct (gen2, loc2, voct are folded into these)
    number: str = ""  # sing plur
    gender: str = ""  # masc femn neut
    animate: bool = False
    tense: str = ""  # past pres futr
    voice: str = ""  # actv pssv
    marks: frozenset[str] = frozenset()  # Name Surn Patr Geox Orgn Fixd Init Impe Abbr and the like
    score: float = 1.0


class Word(NamedTuple):
    """What a language knows of a word (or number or mark) as written, wherever it stands."""

    lower: str
    keys: tuple[str, ...]  # lower-case form and base forms
    lookup: tuple[str, ...]  # what lexicons look it up by (lexicon.py)
    forms: tuple[Form, ...] = ()  # empty where the language has no morphology
    is_title: bool = False  # begins with a capital letter
    is_caps: bool = False  # is all capitals, two letters or more
    kinds: frozenset[str] = frozenset()  # of function words (words.tsv)
    key_kinds: frozenset[str] = frozenset()  # those of its keys


@dataclass(slots=True)
class Token:
    """A word, number or mark. `start` and `end` are code-point offsets into the text. From `lower` on: see Word.

    `text` is what stands there, but for a single quotation mark in English: that is “ or ”, to tell it from an apostrophe.
    """

    index: int
    start: int
    end: int
    text: str
    kind: str  # word, initials, number, mark
    sentence: int
    lower: str
    keys: tuple[str, ...]
    lookup: tuple[str, ...]
    forms: tuple[Form, ...] = ()
    is_title: bool = False
    is_caps: bool = False
    kinds: frozenset[str] = frozenset()
    key_kinds: frozenset[str] = frozenset()


@dataclass(slots=True)
class Sentence:
    """Tokens `first` to `last` (not included). `kind`: text, title, dateline, furniture."""

    index: int
    first: int
    last: int
    start: int
    end: int
    kind: str = "text"
    paragraph: int = 0


class Match(NamedTuple):
    """A table's phrase found at tokens `first` to `last` (not included)."""

    first: int
    last: int
    row: Row


@dataclass(slots=True)
class Document:
    """A text with its sentences, tokens and lexicon matches. `matches[i]` are those that begin at token i.

    What asks something of every token asks the two indices instead, which only tell the tokens in question: `begins`
    (phrases of a table) and `standing` (function words of a kind).
    """

    text: str
    language: str
    tokens: list[Token]
    sentences: list[Sentence]
    matches: dict[int, list[Match]] = field(default_factory=dict)
    furniture: list[Span] = field(default_factory=list)
    dateline: Span | None = None
    entries: dict[int, int] = field(default_factory=dict)  # of rolls: first token of a line → the dash behind its name
    _by_table: dict[str, dict[int, list[Match]]] = field(default_factory=dict)
    _begins: dict[str, list[int]] = field(default_factory=dict)
    _standing: dict[str, list[int]] = field(default_factory=dict)

    def know(self, matches: dict[int, list[Match]]) -> None:
        """Takes in what the lexicon found, in the order of the tokens."""
        self.matches = matches
        for first, found in matches.items():
            for match in found:
                table = self._by_table.setdefault(match.row.table, {})
                if first in table:
                    table[first].append(match)
                else:
                    table[first] = [match]
        self._begins = {table: list(found) for table, found in self._by_table.items()}

    def words(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last` (not included), as it stands."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""

    def span(self, first: int, last: int) -> Span:
        """Offsets of tokens `first` to `last` (not included)."""
        return (self.tokens[first].start, self.tokens[last - 1].end)

    def found(self, index: int, *tables: str) -> list[Match]:
        """Matches of these tables that begin at token `index`, longest first."""
        if len(tables) == 1:
            table = self._by_table.get(tables[0])
            return table.get(index) or [] if table is not None else []
        here = self.matches.get(index)
        return [m for m in here if m.row.table in tables] if here else []

    def longest(self, index: int, *tables: str) -> Match | None:
        """The longest match of these tables that begins at token `index`."""
        for match in self.matches.get(index, ()):
            if match.row.table in tables:
                return match
        return None

    def beginning(self, *tables: str) -> set[int]:
        """Tokens at which a phrase of any of these tables begins."""
        return set().union(*(self._by_table.get(table, ()) for table in tables))

    def begins(self, table: str, first: int, last: int) -> Sequence[int]:
        """Tokens from `first` to `last` (not included) at which a phrase of the table begins."""
        return _between(self._begins.get(table), first, last)

    def within(self, table: str, first: int, last: int) -> list[Match]:
        """The table's matches that begin at tokens `first` to `last` (not included), the longest first at each."""
        begins = self.begins(table, first, last)
        return [match for at in begins for match in self._by_table[table][at]] if begins else []

    def clause_end(self, at: int) -> int:
        """The next comma, semicolon or colon from token `at` on, else the end of the sentence of the token before it."""
        end = self.sentences[self.tokens[at - 1].sentence].last
        return next((i for i in range(at, end) if self.tokens[i].text in ",;:"), end)

    def standing(self, kind: str, first: int, last: int) -> Sequence[int]:
        """Tokens from `first` to `last` (not included) of which a base form is a function word of the kind."""
        if not self._standing:
            for token in self.tokens:
                for one in token.key_kinds:
                    self._standing.setdefault(one, []).append(token.index)
        return _between(self._standing.get(kind), first, last)


def _between(places: list[int] | None, first: int, last: int) -> Sequence[int]:
    """Those of the places, which are in order, from `first` to `last` (not included)."""
    if not places or places[-1] < first or places[0] >= last:
        return ()
    return places[bisect_left(places, first) : bisect_left(places, last)]
