"""What a language offers the reading: its tables, its lexicon, its word forms."""

from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from importlib import import_module
from typing import Protocol

from communique.languages.compounds import LOOK, Compounds, Part
from communique.languages.cuts import furniture_cuts, release_words
from communique.languages.datelines import find_dateline
from communique.languages.dayentries import entry_cuts
from communique.languages.document import Document, Form, Token, Word
from communique.languages.furniture import mark_furniture
from communique.languages.lexicon import Lexicon, lasting, lookup_keys
from communique.languages.phrases import phrases
from communique.languages.rolls import find_entries, roll_cuts
from communique.languages.segment import Stops, cut_bounds, recut, sentence_bounds
from communique.languages.sharednames import SharedNames
from communique.languages.shortbodies import know_short_bodies
from communique.languages.singlequotes import tell_quotation_marks
from communique.languages.tables import Row, load_table
from communique.languages.tokens import HYPHENS, plain, raw_tokens

SUPPORTED = ("en", "ru")
CONTRACTED = frozenset(["ll", "ve", "re", "d", "m"])
OPENER = frozenset(["opener"])
# Tables whose phrases are looked up in every text; each has a column `form`.
LOOKED_UP = ("parties", "parts", "offices", "honorifics", "triggers", "sayings", "topics", "instruments", "places",
             "groups", "cues", "press", "agenda", "attendance", "citizens",
             "worldparts")  # fmt: skip
LOOKALIKES = str.maketrans("cokay", "сокау")  # Latin letters typed for the Russian words of one letter
LONGEST_WORD = 60  # letters; what is longer is no word, and dear to analyse
REMEMBERED = 50_000  # words of which what is known is kept, the last met
HYPHENED = frozenset(HYPHENS)
NONE: frozenset[str] = frozenset()


class Grammar(Protocol):
    """The code of a language folder (`grammar.py`)."""

    def keys(self, word: str) -> tuple[str, ...]:
        """What the word is looked up by: its lower-case form first, then its base forms."""

    def forms(self, word: str) -> tuple[Form, ...]:
        """The word's readings, the likeliest first; empty where the language has no morphology."""

    def glued_words(self, word: str) -> tuple[tuple[int, int], ...]:
        """Where the words of two or more begin and end that lost the blank between them; nothing where it is one word."""


class Language:
    """A language folder: tables (`tables(name)`), grammar, and the document made of a text."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.grammar: Grammar = import_module(f"communique.languages.{code}.grammar")
        self.word = lru_cache(maxsize=REMEMBERED)(self._word)

    def table(self, name: str) -> tuple[Row, ...]:
        """Rows of this language's table."""
        return load_table(self.code, name)

    @cached_property
    def stops(self) -> Stops:
        """What the language knows about full stops."""
        kinds = {row["form"].rstrip("."): row["kind"] for row in self.table("abbreviations")}
        return Stops(kinds, frozenset(row["form"] for row in self.table("starters")))

    @cached_property
    def kinds(self) -> dict[str, frozenset[str]]:
        """Function words by kind (words.tsv), in lower case."""
        kinds: dict[str, set[str]] = {}
        for row in self.table("words"):
            kinds.setdefault(row["kind"], set()).update(word.strip() for word in row["form"].split("|"))
        return {kind: frozenset(words) for kind, words in kinds.items()}

    def words(self, kind: str) -> frozenset[str]:
        """Function words of this kind (words.tsv), in lower case."""
        return self.kinds.get(kind, frozenset())

    @cached_property
    def lexicon(self) -> Lexicon:
        """All phrases of the tables named in LOOKED_UP."""
        lexicon = Lexicon(self.tokenise)
        with lasting():
            for name in LOOKED_UP:
                lexicon.add(self.table(name))
        return lexicon

    @cached_property
    def compounds(self) -> Compounds:
        """Tells which hyphened words are of several parties."""
        return Compounds(self.table("parties"), self.table("prefixes"), self.grammar.keys)

    @cached_property
    def shared_names(self) -> SharedNames:
        """Tells whose a short name is that several lands bear; nothing where the language has no such table."""
        return SharedNames(self.table("shared"))

    @cached_property
    def furniture(self) -> Lexicon:
        """What stands on pages and is no news; pages in other languages have English furniture too."""
        lexicon = Lexicon(self.tokenise)
        with lasting():
            for folder in dict.fromkeys((self.code, "en", "world")):
                lexicon.add(load_table(folder, "furniture"))
        return lexicon

    @cached_property
    def calendar(self) -> frozenset[str]:
        """Names and abbreviations of months and weekdays, in small letters."""
        rows = [*self.table("months"), *self.table("weekdays")]
        names = {phrase.rstrip(".").lower() for row in rows for phrase in phrases(row["form"])}
        return frozenset(names | {form.lower() for form, kind in self.stops.kinds.items() if kind == "month"})

    def tokenise(self, text: str) -> list[Token]:
        """Tokens with what the language knows of their words."""
        tokens: list[Token] = []
        for start, end, kind in raw_tokens(text):
            written = text[start:end]
            if kind == "word" and not HYPHENED.isdisjoint(written) and (parts := self._compound(text, start, end)):
                tokens += self._parts(written, start, parts, len(tokens))
            elif kind == "word" and (pieces := self.grammar.glued_words(written)):
                for a, b in pieces:
                    known = self.word(written[a:b], kind)
                    tokens.append(Token(len(tokens), start + a, start + b, written[a:b], kind, 0, *known))
            else:
                tokens.append(Token(len(tokens), start, end, written, kind, 0, *self.word(written, kind)))
        return tokens

    def _compound(self, text: str, start: int, end: int) -> Sequence[Part]:
        """The parts of the hyphened word there, none where it names no parties."""
        return self.compounds.parts(text[start:end], text[max(0, start - LOOK) : start], text[end : end + LOOK])

    def _word(self, written: str, kind: str, full: str = "") -> Word:
        """What is known of a token's text. `full`: what it is short for in a compound ('Sino' in 'Sino-Omani')."""
        plain_word = plain(written)
        if len(plain_word) == 1 and self.code == "ru":
            plain_word = plain_word.translate(LOOKALIKES)
        lower, keys, forms = plain_word.lower(), self.grammar.keys, self.grammar.forms
        if kind != "word" or len(plain_word) > LONGEST_WORD:
            own: tuple[str, ...] = (lower,)
            found: tuple[Form, ...] = ()
        elif full:
            own, found = (lower, *keys(full)), ()
        else:
            own, found = keys(plain_word), forms(plain_word)
        kinds = self._kinds_of.get(lower, NONE) | self._of_contraction(lower)
        of_keys = [self._kinds_of[key] for key in own if key in self._kinds_of]
        key_kinds = NONE.union(*of_keys) if len(of_keys) > 1 else of_keys[0] if of_keys else NONE
        is_caps = len(written) > 1 and written.isupper()
        return Word(
            lower, own, lookup_keys(written, own, found), found, written[:1].isupper(), is_caps, kinds, key_kinds
        )

    def _of_contraction(self, lower: str) -> frozenset[str]:
        """'we'll', 'they're', 'don't': a word that opens a sentence, as 'we' does, and no name."""
        told = self.code == "en" and (lower.rpartition("'")[2] in CONTRACTED if "'" in lower else False)
        return OPENER if told or lower.endswith("n't") else NONE

    @cached_property
    def _kinds_of(self) -> dict[str, frozenset[str]]:
        """Kinds of function words by word."""
        out: dict[str, set[str]] = {}
        for kind, words in self.kinds.items():
            for word in words:
                out.setdefault(word, set()).add(kind)
        return {word: frozenset(kinds) for word, kinds in out.items()}

    def _parts(self, word: str, start: int, parts: Sequence[Part], index: int) -> list[Token]:
        """Tokens of a compound that begins at `start`, the first with this index: word, mark, word …"""
        tokens: list[Token] = []
        for part in parts:
            if tokens:
                at = start + part.start - 1
                hyphen = word[part.start - 1]
                tokens.append(Token(index + len(tokens), at, at + 1, hyphen, "mark", 0, *self.word(hyphen, "mark")))
            text = word[part.start : part.end]
            known = self.word(text, "word", part.full)
            tokens.append(Token(index + len(tokens), start + part.start, start + part.end, text, "word", 0, *known))
        return tokens

    def document(self, text: str) -> Document:
        """The text's sentences, tokens and lexicon matches."""
        document = Document(text, self.code, self.tokenise(text), [])
        recut(document, sentence_bounds(text, document.tokens, self.stops))
        matches = self.lexicon.find(document.tokens)
        self.shared_names.tell_apart(document.tokens, matches)
        know_short_bodies(document.tokens, matches, self.words("body_head"))
        document.know(matches)
        found = self.furniture.find(document.tokens)
        released = release_words(document, found)
        cuts = sorted(furniture_cuts(document, found) + released)
        recut(document, cut_bounds(document, cuts))
        document.entries = find_entries(document)
        if document.entries:
            recut(document, cut_bounds(document, roll_cuts(document)))
        recut(document, cut_bounds(document, entry_cuts(document, self.calendar)))
        start = cuts[0][1] if cuts and cuts[0][0] == 0 else 0
        if dateline := find_dateline(document, self.calendar, self.stops.starters, start):
            recut(document, cut_bounds(document, [dateline]))
            document.sentences[document.tokens[dateline[0]].sentence].kind = "dateline"
            document.dateline = document.span(*dateline)
        if start:
            document.sentences[0].kind = "furniture"
        for first, _ in released:
            document.sentences[document.tokens[first].sentence].kind = "furniture"
        mark_furniture(document, found, self.calendar)
        if self.code == "en":
            tell_quotation_marks(document)
        return document


@cache
def get_language(code: str) -> Language:
    """The language of this ISO 639-1 code. Raises ValueError where there is no folder for it."""
    if code not in SUPPORTED:
        raise ValueError(f"language {code!r} is not supported; supported: {', '.join(SUPPORTED)}")
    return Language(code)
