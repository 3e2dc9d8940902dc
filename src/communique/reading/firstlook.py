"""A first look at a report: can it hold an engagement at all? By the letters of its words, before anything is read.

A report can hold one only where a word of an engagement stands near a word of office or near two names of states, and
where some state is named. The words are those of each language's glance.tsv and the names of parties.tsv.
"""

import re
from functools import cache

from communique.languages import Language, get_language
from communique.languages.phrases import phrases

REASON = "no word of an engagement near one of office or two states (first look)"
WORD = re.compile(r"\w+(?>(?:[-.]\w+)*)")
DEED, SLIGHT, OFFICE, PARTY, PROPER = 1, 2, 4, 8, 16  # proper: a state's name where it has a capital
ENDING = re.compile(r"(?:[аеиоуыя]?ть(?:ся)?|[аеиоуыэюяйьё]{1,2}|e|y)$")
SHORT_ENDINGS = ("", "а", "у", "ом", "е", "ы", "и", "ой", "ю", "я", "ем", "ей", "ь", "ью", "ия", "ии", "ию", "ией")
STATES = frozenset(["name", "adjective", "demonym", "capital"])
KINDS = {"deed": DEED, "slight": SLIGHT, "office": OFFICE, "party": PARTY}
REMEMBERED = 200_000  # words; what one shows is remembered, which changes no answer


def can_hold_engagement(text: str, language: str) -> bool:
    """Whether the report is worth reading; time in proportion to its length, about 2 µs a word.

    >>> can_hold_engagement("The Omani minister received the envoy of Chad.", "en")
    True
    >>> can_hold_engagement("Whisk the eggs, then fold in the flour.", "en")
    False
    """
    shown = bytes(map(glance(language).__getitem__, WORD.findall(text)))
    return bool(STATE.search(shown)) and any(near.search(shown) for near in NEAR)


def _class(kind: int) -> str:
    """A class of the bytes that show this kind."""
    return "[" + "".join(f"\\x{shown:02x}" for shown in range(16) if shown & kind) + "]"


def _near(words: int, *kinds: int) -> str:
    """These kinds in this order, each at most so many words after the one before."""
    return rf"[\x00-\x0f]{{0,{words}}}?".join(map(_class, kinds))


# Of words' bytes, in which one letter is one word. Each gap is bounded, so that time stays in proportion to length.
STATE = re.compile(_class(PARTY).encode())
NEAR = [
    re.compile(pattern.encode())
    for pattern in (
        _near(40, DEED, OFFICE),
        _near(40, OFFICE, DEED),
        _near(8, DEED, PARTY, PARTY),
        _near(8, PARTY, DEED, PARTY),
        _near(8, PARTY, PARTY, DEED),
        _near(8, OFFICE, SLIGHT, PARTY),
        _near(8, OFFICE, SLIGHT, OFFICE),
    )
]


class Glance(dict[str, int]):
    """Word → what it shows, as a sum of DEED, SLIGHT, OFFICE, PARTY."""

    def __init__(self, words: dict[str, int], beginnings: dict[str, int]) -> None:
        super().__init__()
        self.words, self.beginnings = words, beginnings
        self.longest = max(map(len, beginnings), default=0)

    def __missing__(self, word: str) -> int:
        lower = word.lower()
        shown = self.words.get(lower, 0)
        for length in range(2, min(len(lower), self.longest) + 1):
            shown |= self.beginnings.get(lower[:length], 0)
        if shown & PROPER:
            shown = shown & ~PROPER | (PARTY if word[0].isupper() else 0)
        if "-" in word and self._names_two(word):
            shown |= PARTY | OFFICE  # one word, but two states
        if len(self) > REMEMBERED:
            self.clear()
        self[word] = shown
        return shown

    def _names_two(self, word: str) -> bool:
        """'US-China', 'Sino-Indian', 'перуано-норвежские': the last part names a state, the first does or ends in o."""
        first, _, last = word.partition("-")
        return bool(first and self[last] & PARTY and (self[first] & PARTY or first.endswith(("o", "о"))))


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
    for row in language.table("triggers"):
        for phrase in phrases(row["form"]):
            _enter_trigger(language, phrase, words, beginnings)
    for row in language.table("parties"):
        if row["kind"] not in STATES:
            continue
        for phrase in phrases(row["form"]):
            _enter_party(language, phrase, words, beginnings)
    return Glance(words, beginnings)


def _enter_trigger(language: Language, phrase: str, words: dict[str, int], beginnings: dict[str, int]) -> None:
    """The words of a trigger, unless one of them is in the table already: so no trigger goes unseen.

    'повидаться' → what begins with 'повид', 'обед' → with 'обед', 'brief' → with 'brief', 'catch' → with 'catch', 'caught'.
    """
    found = WORD.findall(phrase.lower())
    shown = Glance(words, beginnings)
    if any(shown[word] & (DEED | SLIGHT) for word in found):
        return
    function = language.words("prep") | language.words("det") | language.words("aux") | language.words("adverb")
    irregular = {row["base"]: row["forms"].split() for row in language.table("irregular")}
    for word in found:
        if word in function or len(word) < 3:
            continue
        for form in irregular.get(word, ()):
            words[form] = words.get(form, 0) | DEED
        stem = ENDING.sub("", word, 1) if len(word) > 4 else word
        beginnings[stem] = beginnings.get(stem, 0) | DEED


def _enter_party(language: Language, phrase: str, words: dict[str, int], beginnings: dict[str, int]) -> None:
    """The first word that is a name: 'Саудовская Аравия' → what begins with 'саудовск'; 'Saudi Arabia' → 'Saudi'.

    Short Russian ones with their endings, so that 'Куба' shows in 'Кубе' and not in 'Кубок'.
    """
    common = language.words("opener") | language.words("org") | language.words("occasion") | language.words("det")
    found = WORD.findall(phrase)
    for word in [w for w in found if w[:1].isupper()] or found:  # 'республика [Чад]'
        lower = word.lower()
        kind = PROPER if word[:1].isupper() else PARTY
        if lower in common or lower.split("-")[0] in common or (kind == PARTY and len(lower) < 5):
            continue
        stem = lower.rstrip("аеиоуыэюяйьё")
        if language.code != "ru" or word.isupper():
            words[lower] = words.get(lower, 0) | kind
        elif len(stem) > 3:
            beginnings[stem] = beginnings.get(stem, 0) | kind
        else:
            for form in (lower, *(stem + ending for ending in SHORT_ENDINGS)):
                words[form] = words.get(form, 0) | kind
        return
