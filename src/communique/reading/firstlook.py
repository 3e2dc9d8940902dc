"""A first look at a report: can it hold an engagement at all? By the letters of its words, before anything is read.

A report can hold one only where a word of an engagement stands near a word of office or near two names of states.
The words are those of each language's glance.tsv; what a word shows is remembered, which changes no answer.
"""

import re
from functools import cache

from communique.languages import get_language
from communique.languages.phrases import phrases

WORD = re.compile(r"\w+(?:[-.]\w+)*")
DEED, SLIGHT, OFFICE, PARTY = 1, 2, 4, 8
KINDS = {"deed": DEED, "slight": SLIGHT, "office": OFFICE, "party": PARTY}
REMEMBERED = 200_000  # words
NEAR = 40  # words between


class Glance(dict[str, int]):
    """Word → what it shows, as a sum of DEED, SLIGHT, OFFICE, PARTY."""

    def __init__(self, words: dict[str, int], beginnings: dict[str, int]) -> None:
        super().__init__(words)
        self.words, self.beginnings = words, beginnings
        self.longest = max(map(len, beginnings), default=0)

    def __missing__(self, word: str) -> int:
        shown = 0
        for length in range(2, min(len(word), self.longest) + 1):
            shown |= self.beginnings.get(word[:length], 0)
        if len(self) > REMEMBERED:
            self.clear()
            self.update(self.words)
        self[word] = shown | self.words.get(word, 0)
        return self[word]


@cache
def glance(code: str) -> Glance:
    """The words of a language, made at first use."""
    language = get_language(code)
    words: dict[str, int] = {}
    beginnings: dict[str, int] = {}
    for row in language.table("glance"):
        for form in row["form"].split("|"):
            into = beginnings if form.endswith("*") else words
            form = form.rstrip("*")
            into[form] = into.get(form, 0) | KINDS[row["kind"]]
    common = language.words("opener") | language.words("org") | language.words("occasion") | language.words("det")
    for row in language.table("parties"):
        if ":" in row["party"] and not row["party"].startswith("IGO"):
            continue
        for phrase in phrases(row["form"]):
            _enter_party(code, phrase, common, words, beginnings)
    return Glance(words, beginnings)


def _enter_party(code: str, phrase: str, common: frozenset[str], words: dict[str, int], beginnings: dict[str, int]) -> None:
    """'Саудовская Аравия' → what begins with 'саудовск' or 'арав'; 'Saudi Arabia' → 'saudi', 'arabia'."""
    for word in WORD.findall(phrase):
        if not word[:1].isupper() or len(word) < 2:
            continue
        lower = word.lower()
        if lower in common or lower.split("-")[0] in common:
            continue
        if code == "ru" and len(lower) > 3:
            stem = lower[: max(3, len(lower) - 2)]
            beginnings[stem] = beginnings.get(stem, 0) | PARTY
        else:
            words[lower] = words.get(lower, 0) | PARTY
