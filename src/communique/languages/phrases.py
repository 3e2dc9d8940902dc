"""The little notation in which a table's cell writes many phrases at once.

`a|b` two phrases; `[the]` may be left out; `[deputy/vice]` one of the two (`[deputy/vice/]` or neither);
`{chambers}` any phrase of the table chambers.tsv; `{parties parliament}` any of parties.tsv whose kind is parliament;
`<party>` any state, nationality or organisation that stands there in the text, with its `'s`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import product

PARTY = "<party>"
PIECE = re.compile(r"(\[[^\[\]]*\]|\{[^{}]*\})")

Slot = Callable[[str], Sequence[str]]


def no_slots(name: str) -> Sequence[str]:
    """For tables that use no `{table}`."""
    raise ValueError(f"a phrase names the table {name!r}, but none can be looked into here")


def phrases(cell: str, slot: Slot = no_slots) -> Iterator[str]:
    """'[the] head of {bodies}|chief' → 'the head of A', 'the head of B', 'head of A', 'head of B', 'chief'."""
    for pattern in cell.split("|"):
        pieces = [_alternatives(piece, slot) for piece in PIECE.split(pattern)]
        for chosen in product(*pieces):
            if words := " ".join("".join(chosen).split()):
                yield words


def _alternatives(piece: str, slot: Slot) -> Sequence[str]:
    if piece.startswith("{"):
        return slot(piece[1:-1].strip())
    if not piece.startswith("["):
        return (piece,)
    inner = piece[1:-1]
    return inner.split("/") if "/" in inner else (inner, "")
