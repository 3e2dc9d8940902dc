"""Rolls of participants that lost their lines: 'ЛУНД Пер Отто – министр торговли Чада БЕРГ Анна – посол С перуанской стороны : …'.

Such lists write the family names in capitals, a dash before the office, one person a line; made plain text, the lines
run together. Each entry, and each head that ends with a colon, is made a sentence again.
"""

from collections.abc import Sequence
from itertools import pairwise

from communique.languages.document import Document, Token

DASHES = frozenset("–—-")
GIVEN_LONGEST, FAMILY_LONGEST, HEAD_LONGEST = 5, 4, 6  # words of given names and of family names; tokens of a head
FEWEST = 2  # entries of a roll
LISTED = frozenset([",", ";", "и", "and"])  # before the name of an entry that has not lost its line
SON_OF = frozenset(["бен", "бин", "ибн", "бинт", "bin", "ben", "ibn", "bint"])
HEAD_WORDS = frozenset(["с", "со", "от", "from", "on", "for"])
EXPLAINED = ("parties", "offices", "parts", "places", "groups")  # tables whose phrases are no part of a name


def find_entries(document: Document) -> dict[int, int]:
    """Where the names of a roll begin, and the dash behind each; nothing where there is only one."""
    dashes = [t.index for t in document.tokens if t.text in DASHES and _stands_apart(document.tokens, t.index)]
    starts = {dash: _entry_start(document, dash) for dash in dashes}
    found = {start: dash for dash, start in starts.items() if start is not None}
    return found if len(found) >= FEWEST else {}


def roll_cuts(document: Document) -> list[tuple[int, int]]:
    """Runs of tokens that are entries or heads of a run-together roll and have to be sentences of their own."""
    cuts: list[tuple[int, int]] = []
    by_sentence: dict[int, list[int]] = {}
    for start in document.entries:
        by_sentence.setdefault(document.tokens[start].sentence, []).append(start)
    for number, starts in by_sentence.items():
        sentence = document.sentences[number]
        listed = any(at > sentence.first and document.tokens[at - 1].text in LISTED for at in starts)
        if len(starts) >= FEWEST and not listed:
            heads = [head for at in starts if (head := _head_start(document, sentence.first, at)) is not None]
            bounds = sorted({sentence.first, *starts, *heads, sentence.last})
            cuts += pairwise(bounds)
    return cuts


def _entry_start(document: Document, dash: int) -> int | None:
    """'[ЛУНД] Пер Отто –', '[Ана Мария] СОТО ВЕГА –': where the name before the dash begins; None where no name of a roll is."""
    tokens, first = document.tokens, document.sentences[document.tokens[dash].sentence].first
    behind = dash - 1
    while behind >= first and dash - behind <= FAMILY_LONGEST and _is_family(document, behind):
        behind -= 1
    at = behind
    while at >= first and behind - at < GIVEN_LONGEST and _is_given(document, at):
        at -= 1
    given = behind - at
    if behind + 1 < dash:  # the family name stands last
        return at + 1 if given else None
    family = at
    while family >= first and at - family < FAMILY_LONGEST and _is_family(document, family):
        family -= 1
    begins = family + 1
    return begins if given and begins <= at and len(tokens[begins].text) > 1 else None


def _is_family(document: Document, at: int) -> bool:
    """Capitals throughout, and no abbreviation of the tables."""
    token = document.tokens[at]
    return token.kind == "word" and token.is_caps and not document.found(at, *EXPLAINED)


def _is_given(document: Document, at: int) -> bool:
    """A word with a capital that may stand in the nominative and is no part of a land's or an office's name."""
    token = document.tokens[at]
    if token.kind != "word" or not token.is_title or token.is_caps:
        return False
    if any(document.tokens[step].lower in SON_OF for step in (at - 1, at, at + 1)):
        return True  # '[Султан] Бен Халед АЛЬ-МАСРИ'
    if any(m.last > at for step in range(max(0, at - 3), at + 1) for m in document.found(step, *EXPLAINED)):
        return False
    known = [form for form in token.forms if "Guessed" not in form.marks]
    return not known or any(form.case == "nomn" or form.marks & {"Name", "Surn", "Patr"} for form in known)


def _stands_apart(tokens: Sequence[Token], at: int) -> bool:
    """A dash with a blank on a side, between words."""
    inside = 0 < at < len(tokens) - 1
    return inside and (tokens[at - 1].end < tokens[at].start or tokens[at].end < tokens[at + 1].start)


def _head_start(document: Document, first: int, entry: int) -> int | None:
    """'… «Лунд и сыновья» [С перуанской стороны :] Ана СОТО –': where the head right before the entry begins."""
    tokens = document.tokens
    if entry - 1 <= first or tokens[entry - 1].text != ":":
        return None
    heads = range(entry - 2, max(first, entry - HEAD_LONGEST) - 1, -1)
    return next((at for at in heads if tokens[at].is_title and tokens[at].lower in HEAD_WORDS), None)
