"""Looks every phrase of a language's tables up in a text, in one pass (a second one for phrases with slots).

A phrase is found where each of its words agrees with the text's token in one of the token's keys (lower-case form,
base forms). A word that stands in the table with a capital asks for a capital in the text, one in all capitals
for all capitals; so `Turkey` is no bird and `US` no pronoun.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import pairwise
from typing import Any

from communique.languages.document import Match, Token
from communique.languages.phrases import Slot, phrases, pieces
from communique.languages.tables import Row

LEAF = "\0"  # no key of a token: the rows of the phrases that end here
SLOTS = "\1"  # no key of a token: what follows a slot, by slot
CAPITAL, CAPITALS = "^", "^^"  # before a key: asks for a capital letter, for all capitals
POSSESSIVE = frozenset(["'s", "'"])
PARTICIPLE = "#p"  # ends a key: the verb's participles alone
PARTICIPLES = frozenset(["PRTF", "PRTS"])
SMALL_WORDS = frozenset(["PREP", "CONJ", "PRCL"])
FILLING = frozenset(["parties", "parts"])  # tables whose phrases may fill a slot (phrases.py)
NOMINAL = frozenset(["offices", "parts", "honorifics", "groups"])  # tables without verbs

Known = dict[int, list[Match]]


@contextmanager
def lasting() -> Iterator[None]:
    """What is made within stays as long as the program does, so the garbage collector need not go through it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


class Lexicon:
    """Two tries over the keys of phrases: plain ones, and those with slots, which plain ones fill."""

    def __init__(self, tokenise: Callable[[str], Sequence[Token]]) -> None:
        self._tokenise = tokenise
        self._plain: dict[str, Any] = {}
        self._slotted: dict[str, Any] = {}
        self._order: dict[Row, int] = {}
        self._entries: dict[tuple[str, bool], list[list[str]]] = {}  # keys of each token of a word, as entered before

    def add(self, rows: Iterable[Row], column: str = "form") -> None:
        """Enter the phrases in `column` of each row (phrases.py: how a cell writes them)."""
        for row in rows:
            self._order.setdefault(row, len(self._order))
            for phrase in phrases(row[column]):
                self._enter(pieces(phrase), row)

    def _enter(self, parts: Sequence[str | Slot], row: Row) -> None:
        root = self._slotted if any(isinstance(part, Slot) for part in parts) else self._plain
        nodes = [root]
        for part in parts:
            if isinstance(part, Slot):
                nodes = [node.setdefault(SLOTS, {}).setdefault(part, {}) for node in nodes]
                continue
            for keys in self._keys(part, as_written=bool(row["number"])):
                nodes = [node.setdefault(key, {}) for node in nodes for key in keys]
        for node in nodes:
            if node is not root and row not in (leaves := node.setdefault(LEAF, [])):
                leaves.append(row)

    def _keys(self, part: str, *, as_written: bool) -> Iterator[list[str]]:
        """Keys of each token; word by word, since words come again, unless a full stop may join them ('т. е.')."""
        for word in [part] if "." in part else part.split():
            if (entries := self._entries.get((word, as_written))) is None:
                entries = [_entry_keys(token, as_written=as_written) for token in self._tokenise(word)]
                self._entries[word, as_written] = entries
            yield from entries

    def find(self, tokens: Sequence[Token]) -> Known:
        """All matches by their first token, the longest first, in table order where equal."""
        keys = [token.lookup or _remembered_keys(token) for token in tokens]
        plain = _search(self._plain, keys, {})
        fillers = {
            first: own for first, found in plain.items() if (own := [m for m in found if m.row.table in FILLING])
        }
        out = {first: list(found) for first, found in plain.items()}
        for first, found in _search(self._slotted, keys, fillers).items() if self._slotted else ():
            out.setdefault(first, []).extend(found)
        for first, found in out.items():
            agreeing = [match for match in found if _number_agrees(tokens, match) and _is_no_verb(tokens, match)]
            if len(agreeing) > 1:
                agreeing.sort(key=lambda match: (-match.last, self._order[match.row]))
            out[first] = agreeing
        return {first: out[first] for first in sorted(out) if out[first]}


def _search(root: dict[str, Any], keys: Sequence[tuple[str, ...]], fillers: Known) -> Known:
    """Phrases of one trie by their first token. `fillers`: the matches that may fill a slot, by their first token."""
    out: Known = {}
    absent = root.keys().isdisjoint
    slots = root.get(SLOTS)
    ends: dict[tuple[Slot, int], tuple[int, ...]] = {}  # of slots looked at so far
    for first, own in enumerate(keys):
        if ((slots and first in fillers) or not absent(own)) and (found := _from(root, keys, first, fillers, ends)):
            out[first] = found
    return out


def _from(
    root: dict[str, Any],
    keys: Sequence[tuple[str, ...]],
    first: int,
    fillers: Known,
    ends: dict[tuple[Slot, int], tuple[int, ...]],
) -> list[Match]:
    found: dict[tuple[int, int], Match] = {}  # by end and row
    ways = [(first, root)]  # next token, node
    stop = len(keys)
    while ways:
        at, node = ways.pop()
        if LEAF in node:
            for row in node[LEAF]:
                if (at, id(row)) not in found:
                    found[at, id(row)] = Match(first, at, row)
        if at == stop:
            continue
        for key in keys[at]:
            if key in node:
                ways.append((at + 1, node[key]))
        if at in fillers and SLOTS in node:
            for slot, after in node[SLOTS].items():
                if (filled := ends.get((slot, at))) is None:
                    filled = ends[slot, at] = _slot_ends(slot, keys, at, fillers)
                for end in filled:
                    ways.append((end, after))
    return list(found.values())


def _slot_ends(slot: Slot, keys: Sequence[tuple[str, ...]], at: int, fillers: Known) -> tuple[int, ...]:
    """Where what fills the slot from token `at` may end; "Iran's" fills a party's slot together with its mark."""
    ends: dict[int, None] = {}
    table, kinds = slot.table, slot.kinds
    for match in fillers[at]:
        if match.row.table == table and (not kinds or match.row["kind"] in kinds):
            owns = slot.table == "parties" and match.last < len(keys) and keys[match.last][0] in POSSESSIVE
            ends[match.last + owns] = None
    return tuple(ends)


def _entry_keys(token: Token, *, as_written: bool = False) -> list[str]:
    """Keys that a word of a phrase is entered under: as few as let each form of it in a text be found.

    The word's own spelling is one where other forms lead back to it: not 'дел' ('дело' does), not 'affairs'. A word
    with a capital is a name: it stands for itself and for the base forms of its nominative, so that 'Куба' is not found
    in 'Куб', nor 'Emirates' in 'Emirate'; where the dictionary lacks it, for its stem too (keys that end in `*`).
    A participle stands for participles alone: 'бывший' is not found in 'быть'.
    `as_written`: the phrase's number counts, so that a word without morphology stands for itself alone.
    """
    own, *bases = token.keys[:2]
    if as_written and not token.forms:
        bases = []
    if token.is_title:
        nominative = [form.lemma for form in token.forms if form.case == "nomn"]
        is_unsure = not nominative or any("Guessed" in form.marks for form in token.forms)
        stems = [key for key in token.keys if key.endswith("*")] if is_unsure else []
        need = CAPITALS if token.is_caps else CAPITAL
        return [need + key for key in dict.fromkeys((own, *nominative, *stems))]
    if any(form.lemma == own for form in token.forms):
        return [own]
    if token.forms and token.forms[0].pos in PARTICIPLES:
        return [token.forms[0].lemma + PARTICIPLE]
    is_base = not token.forms and not own.endswith("s")
    return [own, *bases] if is_base or not bases else bases


def _number_agrees(tokens: Sequence[Token], match: Match) -> bool:
    """Whether the text has the number that the row asks for (column `number`, s or p).

    'министры' (p) is not found in 'министра', nor 'diplomat' (s) in 'diplomats'. Russian asks the phrase's first noun,
    English the word before 'of'.
    """
    wanted = {"s": "sing", "p": "plur"}.get(match.row["number"])
    if wanted is None:
        return True
    words = tokens[match.first : match.last]
    for token in words:
        if nouns := [form for form in token.forms if form.pos in ("NOUN", "NPRO")]:
            return any(form.number == wanted for form in nouns)
    if any(token.forms for token in words) or wanted == "plur":
        return True  # of English plurals the spelling has been asked
    head = next((token for token, after in pairwise(words) if after.lower == "of"), words[-1])
    return not (head.lower.endswith("s") and len(head.keys) > 1)


def _is_no_verb(tokens: Sequence[Token], match: Match) -> bool:
    """Not 'headed' for 'head', nor 'chairing' for 'chair', where the table has no verbs (English)."""
    if match.row.table not in NOMINAL:
        return True
    form = match.row["form"]
    return not any(
        token.lower.endswith(("ed", "ing")) and len(token.keys) > 1 and not token.forms and token.lower not in form
        for token in tokens[match.first : match.last]
    )


def _remembered_keys(token: Token) -> tuple[str, ...]:
    """The token's lookup keys, kept with it for the lexicons to come; without morphology, remembered by its word too."""
    token.lookup = tuple(_lookup_keys(token)) if token.forms else _plain_lookup(token.text, token.keys)
    return token.lookup


@lru_cache(maxsize=50_000)
def _plain_lookup(text: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_lookup_keys(Token(0, 0, len(text), text, "word", keys=keys)))


def _lookup_keys(token: Token) -> list[str]:
    """'Nations' → 'nations', 'nation', '^nations', '^nation'.

    Two capitals are enough where the phrase has all, since a case ending is small: 'МИДом', 'БРИКСа'.
    """
    own = token.keys
    if token.forms and token.forms[0].pos in SMALL_WORDS:
        small = (form.lemma for form in token.forms if form.pos in SMALL_WORDS)
        own = tuple(dict.fromkeys((own[0], *small)))  # 'после' is no ambassador
    keys = [*own, *dict.fromkeys(form.lemma + PARTICIPLE for form in token.forms if form.pos in PARTICIPLES)]
    if token.is_title:
        keys += [CAPITAL + key for key in own]
    if token.text[:2].isupper():
        keys += [CAPITALS + key for key in own]
    return keys
