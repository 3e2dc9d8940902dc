"""The little notation in which a table's cell writes many phrases at once.

`a|b` two phrases; `[the]` may be left out; `[deputy/vice]` one of the two (`[deputy/vice/]` or neither);
`{chamber}` anything in parts.tsv whose kind is chamber, `{chamber house}` either kind; `<party>` any state, nationality
or organisation of parties.tsv, `<parliament>` those of that kind, with the `'s` that follows them.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

CHOICE = re.compile(r"(\[[^\[\]]*\])")
SLOT = re.compile(r"(\{[^{}]*\}|<[^<>]*>)")


class Slot(NamedTuple):
    """A gap in a phrase for any phrase of a table (of these kinds, or of every kind where there are none)."""

    table: str
    kinds: frozenset[str]


def phrases(cell: str) -> Iterator[str]:
    """'[the] head of [A/B]|chief' → 'the head of A', 'the head of B', 'head of A', 'head of B', 'chief'."""
    for pattern in cell.split("|"):
        for chosen in product(*map(_alternatives, CHOICE.split(pattern))):
            if words := " ".join("".join(chosen).split()):
                yield words


def pieces(phrase: str) -> list[str | Slot]:
    """'head of <party> {chamber}' → ['head of ', Slot('parties', …), ' ', Slot('parts', {'chamber'})]."""
    return [_slot(piece) for piece in SLOT.split(phrase) if piece.strip()]


def _alternatives(piece: str) -> list[str]:
    if not piece.startswith("["):
        return [piece]
    inner = piece[1:-1]
    return inner.split("/") if "/" in inner else [inner, ""]


def _slot(piece: str) -> str | Slot:
    if piece.startswith("{"):
        return Slot("parts", frozenset(piece[1:-1].split()))
    if piece.startswith("<"):
        return Slot("parties", frozenset(piece[1:-1].split()) - {"party"})
    return piece
