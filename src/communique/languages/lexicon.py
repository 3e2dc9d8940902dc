"""Looks every phrase of a language's tables up in a text, in one pass (a second one for phrases with slots).

A phrase is found where each of its words agrees with the text's token in one of the token's keys (lower-case form,
base forms). A word that stands in the table with a capital asks for a capital in the text, one in all capitals
for all capitals; so `Turkey` is no bird and `US` no pronoun.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Any, NamedTuple

from communique.languages.document import Form, Match, Token
from communique.languages.phrases import Slot, phrases, pieces
from communique.languages.tables import Row

LEAF = "\0"  # no key of a token: the rows of the phrases that end here
SLOTS = "\1"  # no key of a token: what follows a slot, by slot
CAPITAL, CAPITALS = "^", "^^"  # before a key: asks for a capital letter, for all capitals
POSSESSIVE = frozenset([("'s",), ("'",)])
PARTICIPLE = "#p"  # ends a key: the verb's participles alone
PARTICIPLES = frozenset(["PRTF", "PRTS"])
SMALL_WORDS = frozenset(["PREP", "CONJ", "PRCL"])
FILLING = frozenset(["parties", "parts"])  # tables whose phrases may fill a slot (phrases.py)
NOMINAL = frozenset(["offices", "parts", "honorifics", "groups"])  # tables without verbs
NUMBERS = {"s": "sing", "p": "plur"}  # the column `number`

Known = dict[int, list[Match]]


class Ending(NamedTuple):
    """What a trie has where a phrase ends: the phrase's row, and what matches of it are asked and sorted by."""

    order: int  # of the row among all rows of the lexicon
    row: Row
    number: str  # sing or plur, where the row asks for one
    is_nominal: bool  # of a table without verbs


# Where phrases that begin at a token end, as a negative number, with their rows' order: sorted, the longest are first.
Ends = dict[tuple[int, int], Ending]
# Which slots are filled by what begins at a token, and where that ends.
Fillers = dict[int, list[tuple[Slot, int]]]


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
        self._endings: dict[Row, Ending] = {}
        self._slots: dict[Slot, None] = {}
        self._filled: dict[tuple[str, str], list[Slot]] = {}  # slots that a table's rows of a kind fill
        self._entries: dict[tuple[str, bool], list[list[str]]] = {}  # keys of each token of a word, as entered before

    def add(self, rows: Iterable[Row], column: str = "form") -> None:
        """Enter the phrases in `column` of each row (phrases.py: how a cell writes them)."""
        for row in rows:
            if row not in self._endings:
                number, is_nominal = NUMBERS.get(row["number"], ""), row.table in NOMINAL
                self._endings[row] = Ending(len(self._endings), row, number, is_nominal)
            for phrase in phrases(row[column]):
                self._enter(pieces(phrase), row)

    def _enter(self, parts: Sequence[str | Slot], row: Row) -> None:
        root = self._slotted if any(isinstance(part, Slot) for part in parts) else self._plain
        nodes, ending = [root], self._endings[row]
        for part in parts:
            if isinstance(part, Slot):
                self._slots[part] = None
                nodes = [node.setdefault(SLOTS, {}).setdefault(part, {}) for node in nodes]
                continue
            for keys in self._keys(part, as_written=bool(row["number"])):
                nodes = [node.setdefault(key, {}) for node in nodes for key in keys]
        for node in nodes:
            if node is not root and ending not in (leaves := node.setdefault(LEAF, [])):
                leaves.append(ending)

    def _keys(self, part: str, *, as_written: bool) -> Iterator[list[str]]:
        """Keys of each token; word by word, since words come again, unless a full stop may join them ('т. е.')."""
        for word in [part] if "." in part else part.split():
            if (entries := self._entries.get((word, as_written))) is None:
                entries = [_entry_keys(token, as_written=as_written) for token in self._tokenise(word)]
                self._entries[word, as_written] = entries
            yield from entries

    def find(self, tokens: Sequence[Token]) -> Known:
        """All matches by their first token, the longest first, in table order where equal."""
        keys = [token.lookup for token in tokens]
        keys.append(())  # no phrase goes on beyond the last token
        found = _search(self._plain, keys, {})
        fillers = self._fillers(found, keys) if self._slotted else {}
        for first, ends in _search(self._slotted, keys, fillers).items() if self._slotted else ():
            found.setdefault(first, {}).update(ends)
        out: Known = {}
        for first, ends in sorted(found.items()):
            matches = [
                Match(first, -end, ending.row)
                for (end, _), ending in (sorted(ends.items()) if len(ends) > 1 else ends.items())
                if not (ending.number and not _number_agrees(tokens[first:-end], ending.number))
                and not (ending.is_nominal and _is_verb(tokens[first:-end], ending.row))
            ]
            if matches:
                out[first] = matches
        return out

    def _fillers(self, found: dict[int, Ends], keys: Sequence[tuple[str, ...]]) -> Fillers:
        """The slots that phrases found fill; "Iran's" fills a party's slot together with its mark."""
        out: Fillers = {}
        for first, ends in found.items():
            for (end, _), ending in ends.items():
                row = ending.row
                if row.table not in FILLING:
                    continue
                if (slots := self._filled.get((row.table, row["kind"]))) is None:
                    slots = [s for s in self._slots if s.table == row.table and (not s.kinds or row["kind"] in s.kinds)]
                    self._filled[row.table, row["kind"]] = slots
                last = -end + (row.table == "parties" and keys[-end][:1] in POSSESSIVE)
                out.setdefault(first, []).extend([(slot, last) for slot in slots])
        return out


def _search(root: dict[str, Any], keys: Sequence[tuple[str, ...]], fillers: Fillers) -> dict[int, Ends]:
    """The phrases of one trie by their first token. `keys`: of each token, and none at the end."""
    out: dict[int, Ends] = {}
    absent = root.keys().isdisjoint
    begins_with_slot = SLOTS in root
    for first, own in enumerate(keys):
        if absent(own) and not (begins_with_slot and first in fillers):
            continue
        found: Ends = {}
        ways = [(first, root)]  # next token, node
        while ways:
            at, node = ways.pop()
            for ending in node.get(LEAF, ()):
                found[-at, ending.order] = ending
            if not node.keys().isdisjoint(keys[at]):
                ways += [(at + 1, node[key]) for key in keys[at] if key in node]
            if at in fillers and SLOTS in node:
                slots = node[SLOTS]
                ways += [(end, slots[slot]) for slot, end in fillers[at] if slot in slots]
        if found:
            out[first] = found
    return out


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


def _number_agrees(words: Sequence[Token], wanted: str) -> bool:
    """Whether the text has the number that the row asks for (column `number`, s or p).

    'министры' (p) is not found in 'министра', nor 'diplomat' (s) in 'diplomats'. Russian asks the phrase's first noun,
    but behind a numeral ('три министра'); English the word before 'of'.
    """
    for token in words:
        if wanted == "plur" and len(words) > 1 and any(form.pos == "NUMR" for form in token.forms):
            return True
        if nouns := [form for form in token.forms if form.pos in ("NOUN", "NPRO")]:
            return any(form.number == wanted for form in nouns)
    if any(token.forms for token in words) or wanted == "plur":
        return True  # of English plurals the spelling has been asked
    head = next((token for token, after in pairwise(words) if after.lower == "of"), words[-1])
    return not (head.lower.endswith("s") and len(head.keys) > 1)


def _is_verb(words: Sequence[Token], row: Row) -> bool:
    """'headed' for 'head', 'chairing' for 'chair' (English): no match in a table without verbs.

    A capital inside a longer phrase is of a name: 'the NPC [Standing] Committee Chairman'.
    """
    return any(
        token.lower.endswith(("ed", "ing"))
        and len(token.keys) > 1
        and not token.forms
        and token.lower not in row["form"]
        and not (token.is_title and len(words) > 1)
        for token in words
    )


def lookup_keys(text: str, keys: tuple[str, ...], forms: Sequence[Form]) -> tuple[str, ...]:
    """What phrases are looked up by at a word with these keys: 'Nations' → 'nations', 'nation', '^nations', '^nation'.

    Two capitals are enough where the phrase has all, since a case ending is small: 'МИДом', 'БРИКСа'.
    """
    if forms and forms[0].pos in SMALL_WORDS:
        small = (form.lemma for form in forms if form.pos in SMALL_WORDS)
        keys = tuple(dict.fromkeys((keys[0], *small)))  # 'после' is no ambassador
    out = [*keys, *dict.fromkeys(form.lemma + PARTICIPLE for form in forms if form.pos in PARTICIPLES)]
    if text[:1].isupper():
        out += [CAPITAL + key for key in keys]
    if text[:2].isupper():
        out += [CAPITALS + key for key in keys]
    return tuple(out)
