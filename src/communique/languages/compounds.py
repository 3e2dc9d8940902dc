"""Hyphened words of two parties or more, which are read as separate words: 'Peru-Chile', 'Sino-Russian',
'российско-турецкий', but not 'Jean-Paul', 'Guinea-Bissau', 'Peru-based'."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from communique.languages.phrases import phrases
from communique.languages.tables import Row
from communique.languages.tokens import HYPHENS, plain

HYPHEN = re.compile(f"[{HYPHENS}]")
LONG_KINDS = frozenset(["name", "adjective", "demonym"])  # of parties whose names may have several words
LOOK = 40  # characters around a compound in which such a name stands
ADJECTIVE_ENDINGS = {"ский": ("ско", "о"), "цкий": ("цко", "цо")}  # 'иранский' → 'иранско', 'ирано'


class Part(NamedTuple):
    """A part of a compound: offsets within it, and the word it stands for where it is a prefix."""

    start: int
    end: int
    full: str = ""


class Compounds:
    """Knows which words name parties, from the tables `parties` and `prefixes`."""

    def __init__(self, parties: Iterable[Row], prefixes: Iterable[Row], keys: Callable[[str], tuple[str, ...]]) -> None:
        self._keys = keys
        self._prefixes = {row["form"].lower(): row["full"] for row in prefixes}
        self._names: set[str] = set()
        self._adjectives: set[str] = set()
        self._whole: set[str] = set()
        self._behind: dict[str, set[str]] = {}  # 'costa': what goes on to a name of several words, ' rica'
        self._before: dict[str, set[str]] = {}  # 'rica': what such a name begins with, 'costa '
        for row in parties:
            for phrase in phrases(row["form"]):
                if HYPHEN.search(phrase):
                    self._whole.update(keys(phrase)[:2] if " " not in phrase else ())
                elif " " not in phrase and row["kind"] != "none":
                    self._names.add(phrase.lower())
                    if row["kind"] == "adjective":
                        self._adjectives.add(phrase.lower())
                        self._add_prefixes(phrase.lower())
                elif row["kind"] in LONG_KINDS:
                    first, last = phrase.lower().split(" ", 1)[0], phrase.lower().rsplit(" ", 1)[-1]
                    self._behind.setdefault(first, set()).add(phrase.lower().removeprefix(first))
                    self._before.setdefault(last, set()).add(phrase.lower().removesuffix(last))

    def parts(self, word: str, before: str = "", behind: str = "") -> Sequence[Part]:
        """The compound's parts; none where the word is no compound of parties.

        `before`, `behind`: the text around it, for names of several words: 'Peru-Costa | Rica', 'Sri | Lanka-Oman'."""
        pieces = [Part(found.start(), found.end()) for found in re.finditer(f"[^{HYPHENS}]+", word)]
        if len(pieces) < 2 or any(key in self._whole for key in self._keys(plain(word))):
            return ()
        parts = []
        for piece in pieces:
            text = plain(word[piece.start : piece.end])
            full = self._prefixes.get(text.lower(), "") if piece is not pieces[-1] else ""
            ends = piece is pieces[-1] and text[:1].isupper() and self._opens_name(text, behind)
            ends |= piece is pieces[0] and text[:1].isupper() and self._closes_name(text, before)
            if not (full or ends or self._is_party(text)):
                return ()
            parts.append(piece._replace(full=full))
        return parts

    def _opens_name(self, word: str, behind: str) -> bool:
        """'Peru-[Costa] Rica': the first word of a party's name that goes on behind the compound."""
        told = behind.lower()
        return any(
            told.startswith(rest) and not told[len(rest) : len(rest) + 1].isalpha()
            for rest in self._behind.get(word.lower(), ())
        )

    def _closes_name(self, word: str, before: str) -> bool:
        """'Sri [Lanka]-Oman': the last word of a party's name that begins before the compound."""
        told = before.lower()
        return any(
            told.endswith(rest) and not told[: -len(rest)][-1:].isalpha() for rest in self._before.get(word.lower(), ())
        )

    def _is_party(self, word: str) -> bool:
        """A party's name with its capital, or an adjective."""
        known = self._names if word[:1].isupper() else self._adjectives
        return any(key in known for key in self._keys(word))

    def _add_prefixes(self, adjective: str) -> None:
        for ending, forms in ADJECTIVE_ENDINGS.items():
            if adjective.endswith(ending):
                for form in forms:
                    self._prefixes.setdefault(adjective.removesuffix(ending) + form, adjective)
