"""Splits the tokens of a text into sentences: small rules over a full stop and its neighbours."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from communique.languages.document import Document, Sentence, Token
from communique.languages.lines import Lines

STOPS = frozenset(".!?…")
CLOSING = frozenset([*"\"'”’»)]″", "''"])
OPENING = frozenset([*"\"'“‘«„([—–-•>*", "``", "''"])
BULLETS = frozenset("•●▪◦■◆►")
LOOK_AHEAD = 4  # opening marks passed over to see how the next sentence begins
PREDICATES = frozenset(["VERB", "PRTS", "ADJS", "PRED"])
ROMAN = frozenset("IVXLC")
DOMAINS = frozenset(["ru", "com", "org", "net", "info", "az", "am", "ge", "kz", "kg", "uz", "tj", "tm", "ua", "by"])


class Bound(NamedTuple):
    """A sentence as tokens `first` to `last` (not included) of paragraph number `paragraph`."""

    first: int
    last: int
    paragraph: int


@dataclass(frozen=True)
class Stops:
    """What a language knows about full stops, from its tables `abbreviations` and `starters`.

    `kinds`: abbreviation without its last stop → its kind:
    `title` (before a name: 'Mr.', 'ул.'), `number` (before a number: 'No.', 'ст.'), `month`, `year` ('г.', 'т.г.': may
    end a sentence that has its verb), `end` ('etc.': may end a sentence), `within` ('p.m.', 'Inc.': ends one only
    before a starter). An entry with a capital asks for one in the text.
    `starters`: words that with a capital begin a sentence, not a name ('The', 'В').
    """

    kinds: Mapping[str, str] = field(default_factory=dict)
    starters: frozenset[str] = frozenset()

    def kind(self, token: Token) -> str:
        """The abbreviation's kind, empty where the word is none."""
        word = token.lower.rstrip(".")
        spellings = (word, word.capitalize(), word.upper()) if token.is_title else (word,)
        return next((self.kinds[s] for s in spellings if s in self.kinds), "")


def sentence_bounds(text: str, tokens: Sequence[Token], stops: Stops) -> list[Bound]:
    """Sentences of a text's tokens, in order; together they hold every token."""
    lines = Lines(text)
    bounds: list[Bound] = []
    first = paragraph = 0
    stop: int | None = None  # the stop that this token is or, as a closing mark, follows
    closing = _closing_marks(tokens)
    glossed = _editors_glosses(tokens)
    has_verb = False
    for at, token in enumerate(tokens):
        if at + 1 == len(tokens):
            bounds.append(Bound(first, at + 1, paragraph))
            break
        follower = tokens[at + 1]
        has_verb = has_verb or bool(token.forms and token.forms[0].pos in PREDICATES)
        gap = text[token.end : follower.start]
        is_hard = gap not in ("", " ") and lines.hard_between(token.end, follower.start)
        if at in glossed:
            continue
        if token.text[-1] in STOPS and token.kind != "number":
            stop = at
        elif at not in closing:
            stop = None
        if is_hard or (stop is not None and _ends(tokens, first, stop, at, closing, has_verb, stops)):
            bounds.append(Bound(first, at + 1, paragraph))
            first, stop, has_verb = at + 1, None, False
            if is_hard:
                paragraph += 1
    return bounds


def _editors_glosses(tokens: Sequence[Token]) -> frozenset[int]:
    """'вычеркнуты из [(списка. — Ред.]) навсегда': a bracket in which an editor explains and signs, often set on lines of its own."""
    inside: set[int] = set()
    opened = None
    for at, token in enumerate(tokens):
        if token.text == "(":
            opened = at
        elif token.text == ")" and opened is not None:
            signed = (i for i in range(max(opened + 2, at - SIGNED_WITHIN), at - 1) if tokens[i].text in GLOSS_DASHES)
            if at - opened <= LONGEST_GLOSS and any(tokens[i - 1].text[-1] in STOPS for i in signed):
                inside.update(range(opened, at))
            opened = None
    return frozenset(inside)


GLOSS_DASHES = frozenset("–—-")
LONGEST_GLOSS, SIGNED_WITHIN = 40, 5  # tokens of the bracket; from the dash to its end: '— «НГ»', '— прим. ред.'


def _closing_marks(tokens: Sequence[Token]) -> frozenset[int]:
    """Tokens that close a quotation or bracket; a straight mark by its blanks, else in turn."""
    closing: set[int] = set()
    is_open = False
    for at, token in enumerate(tokens):
        if token.kind != "mark" or token.text not in CLOSING:
            continue
        if token.text in "\"'":
            before = at > 0 and tokens[at - 1].end == token.start
            after = at + 1 < len(tokens) and tokens[at + 1].start == token.end
            closes = is_open if before == after else before
            if token.text == '"':
                is_open = not closes
            if not closes:
                continue
        closing.add(at)
    return frozenset(closing)


def _ends(
    tokens: Sequence[Token], first: int, stop: int, at: int, closing: frozenset[int], has_verb: bool, stops: Stops
) -> bool:
    """Whether the sentence from `first` ends after token `at`, the stop at `stop` or a closing mark behind it."""
    gap = tokens[at + 1].start > tokens[at].end
    if not gap and at + 1 in closing:
        return False  # the closing mark belongs to this sentence
    head = at + 1
    while head + 1 < len(tokens) and head < at + LOOK_AHEAD and tokens[head].text in OPENING:
        head += 1
    if tokens[head].text in BULLETS:
        return True
    begins = tokens[head].text[0]
    if not (begins.isupper() or begins.isdigit()):
        return False
    if tokens[stop].text[-1] != ".":
        return gap or begins.isupper()
    if stop == at or tokens[stop].kind != "mark":
        return _full_stop_ends(tokens, first, stop, head, has_verb, stops)
    if tokens[at].text == ")" and stop > first and stops.kind(tokens[stop - 1]) == "title":
        return tokens[head].text in stops.starters  # 'General (Retd.) David Horley'
    return gap or begins.isupper()


NO_NAME = frozenset({"GRND", "VERB", "PREP", "CONJ", "NPRO", "PRCL"})  # what no family name is


def _full_stop_ends(tokens: Sequence[Token], first: int, stop: int, head: int, has_verb: bool, stops: Stops) -> bool:
    """'… in Baku. The two' ends; 'Mr. Lee', 'U.S. envoy', '5 мая 2021 г. Президент', '1. Trade' do not."""
    token, follower = tokens[stop], tokens[head]
    before = token if token.kind != "mark" else tokens[stop - 1] if stop > first else None
    if before is None:
        return False
    blanks = tokens[stop + 1].start - token.end
    is_starter = follower.text in stops.starters
    kind = stops.kind(before) if before is token or before.end == token.start else ""
    if before.kind == "initials" and len(before.text) == 2 and before.is_title:
        kind = ""  # 'Г.Лунд': no year
    if kind == "year" and before is not token and not _follows_number(tokens, stop - 1):
        kind = "title"  # 'г. Осло' is a town
    if kind:
        may_end = has_verb or not before.forms
        return _abbreviation_ends(kind, follower, is_starter or (kind == "within" and blanks > 1), may_end)
    if before.kind == "initials" and blanks and follower.forms and follower.forms[0].pos in NO_NAME:
        return True  # 'министр Ван И. Выступая в Осло, …'
    if before.kind == "initials":
        return (len(before.text) > 2 and (is_starter or blanks > 1)) or (is_starter and blanks > 0)
    if before.kind == "number":
        return stop - 1 > first and (blanks > 0 or follower.is_title)  # '1. Trade' is an entry of a list
    if blanks or before.kind == "mark":
        return True
    if follower.lower in DOMAINS or len(before.text) < 2:
        return False
    return follower.is_title  # 'region.The'


def _abbreviation_ends(kind: str, follower: Token, is_starter: bool, may_end: bool) -> bool:
    """Whether a sentence ends after an abbreviation of this kind."""
    if kind in ("number", "month"):
        return follower.kind == "word" and not (kind == "number" and follower.is_caps and set(follower.text) <= ROMAN)
    if kind in ("year", "end"):
        return may_end and (kind == "end" or follower.kind != "number" or is_starter)
    return kind == "within" and is_starter


def _follows_number(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and (tokens[at - 1].kind == "number" or set(tokens[at - 1].text) <= ROMAN)


def recut(document: Document, bounds: Iterable[Bound]) -> None:
    """Gives the document these sentences, and each token its sentence."""
    tokens = document.tokens
    document.sentences = []
    for index, (first, last, paragraph) in enumerate(bounds):
        sentence = Sentence(index, first, last, tokens[first].start, tokens[last - 1].end, paragraph=paragraph)
        document.sentences.append(sentence)
        for token in tokens[first:last]:
            token.sentence = index


def cut_bounds(document: Document, cuts: Sequence[tuple[int, int]]) -> list[Bound]:
    """The document's sentences, where each run of tokens in `cuts` (in order) is one sentence of its own."""
    starts = {sentence.first: sentence.paragraph for sentence in document.sentences}
    paragraphs = [document.sentences[token.sentence].paragraph for token in document.tokens]
    for first, last in cuts:
        for inside in range(first + 1, last):
            starts.pop(inside, None)
        starts[first] = paragraphs[first]
        if last < len(paragraphs):
            starts[last] = paragraphs[last]
    firsts = sorted(starts)
    lasts = [*firsts[1:], len(document.tokens)][: len(firsts)]
    return [Bound(first, last, starts[first]) for first, last in zip(firsts, lasts, strict=True)]
