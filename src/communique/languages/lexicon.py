"""Looks every phrase of a language's tables up in a text, in one pass.

A phrase is found where each of its words agrees with the text's token in one of the token's keys (lower-case form,
base forms). A word that stands in the table with a capital asks for a capital in the text, one in all capitals
for all capitals; so `Turkey` is no bird and `US` no pronoun.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from communique.languages.document import Match, Token
from communique.languages.tables import Row

LEAF = "\0"  # no key of a token


class Lexicon:
    """A trie over the keys of phrases."""

    def __init__(self, tokenise: Callable[[str], Sequence[Token]]) -> None:
        self._tokenise = tokenise
        self._root: dict[str, Any] = {}

    def add(self, rows: Iterable[Row], column: str = "form") -> None:
        """Enter the phrase in `column` of each row; several phrases stand in one cell between `|`."""
        for row in rows:
            for phrase in row[column].split("|"):
                tokens = self._tokenise(phrase.strip())
                if tokens:
                    self._enter(tokens, row)

    def _enter(self, tokens: Sequence[Token], row: Row) -> None:
        nodes = [self._root]
        for token in tokens:
            # A phrase is entered under its own spelling and the first base form, a text is looked up under all.
            nodes = [node.setdefault(key, {}) for node in nodes for key in dict.fromkeys(token.keys[:2])]
        needs = tuple(2 if t.is_caps else 1 if t.is_title else 0 for t in tokens)
        for node in nodes:
            leaves = node.setdefault(LEAF, [])
            if (row, needs) not in leaves:
                leaves.append((row, needs))

    def find(self, tokens: Sequence[Token]) -> dict[int, list[Match]]:
        """All matches by their first token, the longest first, in table order where equal."""
        out: dict[int, list[Match]] = {}
        root = self._root
        for first, token in enumerate(tokens):
            if not any(key in root for key in token.keys):
                continue
            found = self._from(tokens, first)
            if found:
                found.sort(key=lambda m: -m.last)
                out[first] = found
        return out

    def _from(self, tokens: Sequence[Token], first: int) -> list[Match]:
        found: list[Match] = []
        seen: set[tuple[int, int]] = set()
        nodes, at = [self._root], first
        while nodes and at < len(tokens):
            nodes = [node[key] for node in nodes for key in tokens[at].keys if key in node]
            at += 1
            for node in nodes:
                for row, needs in node.get(LEAF, ()):
                    if (at, id(row)) not in seen and _capitals_agree(tokens, first, needs):
                        seen.add((at, id(row)))
                        found.append(Match(first, at, row))
        return found


def _capitals_agree(tokens: Sequence[Token], first: int, needs: tuple[int, ...]) -> bool:
    for offset, need in enumerate(needs):
        token = tokens[first + offset]
        if (need == 1 and not token.is_title) or (need == 2 and not token.is_caps):
            return False
    return True
