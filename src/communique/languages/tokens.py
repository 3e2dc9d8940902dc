"""Splits a text into tokens. The text itself is never changed; every token is a range of its code points.

Marks that have no width (soft hyphens, joiners, marks of direction), control characters and lone surrogates are in no
token unless they stand inside a word. Time is in proportion to length: no part of the pattern can give back what
it took more than once.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import is_normalized, normalize

# Capitals of the Latin, Greek, Cyrillic and Armenian blocks; Python's expressions have no class for them.
CAPITAL = "[" + "".join(c for c in map(chr, range(0x41, 0x557)) if c.isupper()) + "]"
SMALL = "[a-zа-яіїєґ]"
ACCENT = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670"  # marks that combine with the letter before
NO_WIDTH = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
CONTROL = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff"
APOSTROPHES = "'’‘ʼʻ`´′＇"
HYPHENS = "‐‑-"  # the last must stay last: it stands so in the classes below
LETTER = r"[^\W\d_]"
LETTERS = rf"(?:[^\W_]|[{ACCENT}])"  # or digits, after the first letter: 'G7'
INITIAL = rf"(?:Дж|Дз|Yu|Ya|Ye|Yo|Zh|Sh|Ch|Kh|Ts|Th|Ph|{CAPITAL})[{ACCENT}]*+\."
LAST_INITIAL = rf"{CAPITAL}(?!{LETTER}|[{APOSTROPHES}{HYPHENS}]{LETTER})"  # the S of 'the U.S and'
# A repeated group that must not give back stands in '(?>…)': Python before 3.11.5 loses characters where '*+' repeats one.
RUN = rf"{LETTERS}*+(?>(?:[{NO_WIDTH}]++{LETTERS}++)*)"
# A hyphen before 'U.S.' joins nothing: 'ASEAN-U.S.'.
JOINED = rf"(?:[{APOSTROPHES}]|[{HYPHENS}](?!{CAPITAL}\.{CAPITAL}\.))(?=[^\W_]){RUN}"
TOKEN = re.compile(
    rf"(?P<initials>{INITIAL}(?>(?:[{HYPHENS}]?{INITIAL})*)(?:{LAST_INITIAL})?)"  # 'С.В.' 'J.-P.' 'U.S'
    rf"|(?P<dotted>(?:[тсниapie]\.[ \u00a0])?{SMALL}\.(?>(?:{SMALL}\.)+)|[тсниapie]\.[ \u00a0]{SMALL}\.)"  # 'т.г.' 'a. m.'
    r"|(?P<address>(?:https?://|ftp://|www\.|t\.me/)[^\s<>\"«»“”]++)"
    rf"|(?P<word>{LETTER}{RUN}(?>(?:{JOINED})*)(?:(?<=\d)\+\d++)?)"
    r"|(?P<number>\d++(?>(?:[.,:+]\d++)*))"
    r"|(?P<at>@[\w-]++(?>(?:\.[\w-]++)+))"  # the tail of an e-mail address
    rf"|(?P<mark>(?<=[.\d])[{APOSTROPHES}]s(?!{LETTER})|\.\.++|--++|_++|``|''|[^\w\s{NO_WIDTH}{CONTROL}])"
)
# English 'he'll', 'we've', 'I'd': a pronoun and a verb.
SHORTENED = re.compile(rf"(i|you|he|she|it|we|they|who|there)[{APOSTROPHES}](?:ll|ve|d|re|m)", re.IGNORECASE)
BARE = re.compile(f"[{NO_WIDTH} \u00a0]")
STRAIGHT = str.maketrans({**dict.fromkeys("’‘ʼʻ`´′＇", "'"), **dict.fromkeys("‐‑", "-")})
IN_ADDRESS = frozenset("._-+")  # may stand in an e-mail address before the @
TRAILING = ".,;:!?)]}'’…"  # after an address, not of it


class RawToken(NamedTuple):
    """A token's offsets and kind, before a language has looked at it."""

    start: int
    end: int
    kind: str  # word, initials, number, mark


def raw_tokens(text: str) -> Iterator[RawToken]:
    """Tokens of the text: words, initials, numbers, marks; a possessive ending stands apart as a mark, a shortened verb as a word.

    >>> [text[t.start:t.end] for text in ["J.-P. Roux’s U.S.-EU plan"] for t in raw_tokens(text)]
    ['J.-P.', 'Roux', '’s', 'U.S.', '-', 'EU', 'plan']
    """
    if "@" in text:
        return _with_addresses(text)
    return _tokens(text)


def _tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[RawToken]:
    for found in TOKEN.finditer(text, start, len(text) if end is None else end):
        first, last = found.span()
        kind = found.lastgroup or "mark"
        if kind == "word":
            if last - first > 2 and text[last - 1] in "sS" and text[last - 2] in APOSTROPHES:
                yield RawToken(first, last - 2, "word")
                yield RawToken(last - 2, last, "mark")
            elif (short := SHORTENED.fullmatch(text, first, last)) is not None:
                yield RawToken(first, short.end(1), "word")
                yield RawToken(short.end(1), last, "word")
            else:
                yield RawToken(first, last, "word")
        elif kind == "address":
            whole = last
            while text[last - 1] in TRAILING:
                last -= 1
            yield RawToken(first, last, "mark")
            yield from _tokens(text, last, whole)
        else:
            yield RawToken(first, last, KINDS[kind])


KINDS = {"initials": "initials", "dotted": "word", "number": "number", "at": "at", "mark": "mark"}


def _with_addresses(text: str) -> Iterator[RawToken]:
    """Joins 'press' '.' 'office' '@mfa.example' to one mark; what precedes an @ waits until it is known to be whole."""
    waiting: list[RawToken] = []
    for token in _tokens(text):
        if waiting and token.start != waiting[-1].end:
            yield from waiting
            waiting = []
        if token.kind == "at":
            first = len(waiting)
            while first and (waiting[first - 1].kind != "mark" or text[waiting[first - 1].start] in IN_ADDRESS):
                first -= 1
            yield from waiting[:first]
            start = waiting[first].start if first < len(waiting) else token.start
            waiting = [RawToken(start, token.end, "mark")]
        else:
            waiting.append(token)
    yield from waiting


@lru_cache(maxsize=50_000)
def plain(word: str) -> str:
    """The word as it is looked up: composed accents, straight apostrophes and hyphens, nothing without width.

    >>> plain("Cote\u0301 d’Azur")
    'Coté d'Azur'
    """
    if word.isascii() and "`" not in word:
        return word.replace(" ", "")  # 'a. m.'
    word = BARE.sub("", word).translate(STRAIGHT)
    return word if is_normalized("NFC", word) else normalize("NFC", word)
