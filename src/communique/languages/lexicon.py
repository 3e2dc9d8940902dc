"""Looks every phrase of a language's tables up in a text, in one pass.

A phrase is found where each of its words agrees with the text's token in one of the token's keys (lower-case form,
base forms). A word that stands in the table with a capital asks for a capital in the text, one in all capitals
for all capitals; so `Turkey` is no bird and `US` no pronoun.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from communique.languages.document import Match, Token
from communique.languages.phrases import PARTY, Slot, no_slots, phrases
from communique.languages.tables import Row

LEAF = "\0"  # no key of a token
ANY_PARTY = "\1"  # stands for a match of the table parties


class Lexicon:
    """Two tries over the keys of phrases: plain ones, and those with a party in their midst, looked up second."""

    def __init__(self, tokenise: Callable[[str], Sequence[Token]]) -> None:
        self._tokenise = tokenise
        self._root: dict[str, Any] = {}
        self._around_parties: dict[str, Any] = {}

    def add(self, rows: Iterable[Row], column: str = "form", slot: Slot = no_slots) -> None:
        """Enter the phrases in `column` of each row (see phrases.py for how a cell writes them)."""
        for row in rows:
            for phrase in phrases(row[column], slot):
                before, party, after = phrase.partition(PARTY)
                if tokens := self._tokenise(before):
                    nodes = self._enter([self._around_parties if party else self._root], tokens)
                    needs = _needs(tokens)
                    if party:
                        nodes = [node.setdefault(ANY_PARTY, {}) for node in nodes]
                        tokens = self._tokenise(after)
                        nodes, needs = self._enter(nodes, tokens), (*needs, -1, *_needs(tokens))
                    for node in nodes:
                        leaves = node.setdefault(LEAF, [])
                        if (row, needs) not in leaves:
                            leaves.append((row, needs))

    @staticmethod
    def _enter(nodes: list[dict[str, Any]], tokens: Sequence[Token]) -> list[dict[str, Any]]:
        for token in tokens:
            nodes = [node.setdefault(key, {}) for node in nodes for key in _entry_keys(token)]
        return nodes

    def find(self, tokens: Sequence[Token]) -> dict[int, list[Match]]:
        """All matches by their first token, the longest first, in table order where equal."""
        plain = self._search(self._root, tokens, {})
        for first, found in self._search(self._around_parties, tokens, plain).items():
            plain[first] = sorted([*plain.get(first, ()), *found], key=lambda m: -m.last)
        return plain

    def _search(
        self, root: dict[str, Any], tokens: Sequence[Token], known: dict[int, list[Match]]
    ) -> dict[int, list[Match]]:
        out: dict[int, list[Match]] = {}
        for first, token in enumerate(tokens):
            if any(key in root for key in token.keys) and (found := _from(root, tokens, first, known)):
                found.sort(key=lambda m: -m.last)
                out[first] = found
        return out


def _from(root: dict[str, Any], tokens: Sequence[Token], first: int, known: dict[int, list[Match]]) -> list[Match]:
    """Matches that begin at token `first`; `ways` are (next token, node, token at which a party began, its end)."""
    found: list[Match] = []
    seen: set[tuple[int, int]] = set()
    ways = [(first, root, (0, 0))]
    while ways:
        at, node, gap = ways.pop()
        for row, needs in node.get(LEAF, ()):
            if (at, id(row)) not in seen and _capitals_agree(tokens, first, needs, gap):
                seen.add((at, id(row)))
                found.append(Match(first, at, row))
        if at == len(tokens):
            continue
        ways += [(at + 1, node[key], gap) for key in reversed(tokens[at].keys) if key in node]
        if ANY_PARTY in node:
            ways += [(end, node[ANY_PARTY], (at, end)) for end in _party_ends(tokens, at, known)]
    return found


def _entry_keys(token: Token) -> tuple[str, ...]:
    """Keys that a word of a phrase is entered under: as few as let each form of it in a text be found.

    The word's own spelling is one where other forms lead back to it: not 'дел' ('дело' does), not 'affairs'. A word
    with a capital is a name: it stands for itself and for the base forms of its nominative, so that 'Куба' is not found
    in 'Куб', nor 'Emirates' in 'Emirate'; where the dictionary lacks it, for its stem too (keys that end in `*`).
    """
    own, *bases = token.keys[:2]
    if token.is_title:
        nominative = [form.lemma for form in token.forms if form.case == "nomn"]
        is_unsure = not nominative or any("Guessed" in form.marks for form in token.forms)
        stems = [key for key in token.keys if key.endswith("*")] if is_unsure else []
        return tuple(dict.fromkeys((own, *nominative, *stems)))
    is_base = any(form.lemma == own for form in token.forms) if token.forms else not own.endswith("s")
    return tuple(token.keys[:2]) if is_base or not bases else tuple(bases)


def _party_ends(tokens: Sequence[Token], at: int, known: dict[int, list[Match]]) -> list[int]:
    """Where a party that begins at token `at` may end: 'Iran', "Iran's" → after the mark of possession."""
    ends = dict.fromkeys(match.last for match in known.get(at, ()) if match.row.table == "parties")
    return [end + 1 if end < len(tokens) and tokens[end].keys[0] in ("'s", "'") else end for end in ends]


def _needs(tokens: Sequence[Token]) -> tuple[int, ...]:
    return tuple(2 if t.is_caps else 1 if t.is_title else 0 for t in tokens)


def _capitals_agree(tokens: Sequence[Token], first: int, needs: tuple[int, ...], gap: tuple[int, int]) -> bool:
    """Whether each token has the capitals that the phrase asks for; -1 stands for the party's tokens `gap`.

    Two capitals are enough where the phrase has all, since a case ending is small: 'МИДом', 'БРИКСа'.
    """
    at = first
    for need in needs:
        token = tokens[at]
        if (need == 1 and not token.is_title) or (need == 2 and not token.text[:2].isupper()):
            return False
        at = gap[1] if need == -1 else at + 1
    return True
