"""Splits a text into tokens and sentences. The text itself is never changed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

WORD = r"[^\W\d_]+(?:[-‑'’ʻʼ][^\W\d_]+)*"
TOKEN = re.compile(
    r"(?P<initials>(?:[A-ZА-ЯЁІЇЄҐӘÖÜĞŞÇİ]\.)+)"  # 'С.В.' 'J.' 'U.S.'
    rf"|(?P<word>{WORD})"
    r"|(?P<number>\d+(?:[.,:]\d+)*)"
    r"|(?P<mark>[^\w\s]|_)"
)
POSSESSIVE = re.compile(r"['’]s$")
SENTENCE_END = frozenset(".!?…")
CLOSING = frozenset("\"'”’»)]")
OPENING = frozenset("\"'“‘«„([—–-•")


class RawToken(NamedTuple):
    """A token's offsets and kind, before a language has looked at it."""

    start: int
    end: int
    kind: str


def raw_tokens(text: str) -> Iterator[RawToken]:
    """Tokens of the text: words (hyphens and inner apostrophes kept), initials, numbers, marks; `'s` stands apart."""
    for found in TOKEN.finditer(text):
        start, end = found.span()
        kind = found.lastgroup or "mark"
        if kind == "word" and (tail := POSSESSIVE.search(found.group())) and tail.start() > 0:
            yield RawToken(start, start + tail.start(), "word")
            yield RawToken(start + tail.start(), end, "mark")
        else:
            yield RawToken(start, end, kind)


def sentence_bounds(text: str, tokens: list[RawToken], abbreviations: frozenset[str]) -> list[tuple[int, int, int]]:
    """Sentences as (first token, last token not included, paragraph)."""
    bounds: list[tuple[int, int, int]] = []
    first = paragraph = 0
    for at, token in enumerate(tokens):
        gap_end = tokens[at + 1].start if at + 1 < len(tokens) else len(text)
        gap = text[token.end : gap_end]
        is_paragraph = "\n" in gap
        if is_paragraph or at + 1 == len(tokens) or _ends_here(text, tokens, at, gap, abbreviations):
            bounds.append((first, at + 1, paragraph))
            first = at + 1
            paragraph += is_paragraph
    return bounds


def _ends_here(text: str, tokens: list[RawToken], at: int, gap: str, abbreviations: frozenset[str]) -> bool:
    """'… in Baku. The two …' ends; 'Mr. Lavrov', 'U.S. envoy', '“… peace,” he said' do not."""
    stop = at
    while stop > 0 and text[tokens[stop].start] in CLOSING and tokens[stop].kind == "mark":
        stop -= 1
    if text[tokens[stop].start : tokens[stop].end] not in SENTENCE_END:
        return False
    follower = at + 1
    if text[tokens[follower].start] in CLOSING and not gap:
        return False
    while follower + 1 < len(tokens) and text[tokens[follower].start] in OPENING:
        follower += 1
    head = text[tokens[follower].start]
    if not (head.isupper() or head.isdigit()):
        return False
    before = text[tokens[stop - 1].start : tokens[stop - 1].end] if stop else ""
    if text[tokens[stop].start] == "." and before.casefold() in abbreviations:
        return False
    return bool(gap) or before[-1:].islower()
