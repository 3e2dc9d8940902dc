"""English words that lost the blank between them, as on pages made plain text: 'theMiddle East', 'Netanyahumet'."""

import re
from functools import cache

from communique.languages.en.grammar import irregular, keys
from communique.languages.tables import load_table

SEAM = re.compile("(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
WORD = re.compile(r"[^\W\d_]+")
SMALL_KINDS = frozenset(["prep", "conj", "det", "aux"])
OF_LANDS = frozenset(["name", "capital", "adjective", "demonym", "seat"])
ENDS_OF_NAMES = ("land", "had", "any")  # 'Rangeland', 'Shamshad', 'Brittany'
SHORTEST_NAME, SHORTEST, LONGEST = 5, 3, 40  # letters of a name before a verb; of the other piece; of both


def pieces(word: str) -> tuple[tuple[int, int], ...]:
    """Where the two words begin and end, only where both are known.

    'theMiddle' → ((0, 3), (3, 9)), 'PresidentKim', 'Netanyahumet', 'Chinaand'; nothing for 'iPhone', 'MacDonald', 'Poland'.
    """
    if len(word) > LONGEST or word in _names():
        return ()
    if (seam := SEAM.search(word)) is not None:
        at = seam.start()
        fits = word[at:] in _names() and len(word) - at >= SHORTEST and _stands_before(word[:at])
        return ((0, at), (at, len(word))) if fits else ()
    if not (word[:1].isupper() and word[1:].islower()):
        return ()
    for at in range(len(word) - SHORTEST, SHORTEST_NAME - 1, -1) if not word.endswith(ENDS_OF_NAMES) else ():
        if word[:at] in _names() and _goes_on(word[at:]):
            return ((0, at), (at, len(word)))
    return ()


def _stands_before(piece: str) -> bool:
    """'the', 'with', 'said', 'President', 'Comrade': what may stand before a name."""
    return piece in _small() or _is_past(piece) or (piece[0].isupper() and piece.lower() in _titles())


def _goes_on(piece: str) -> bool:
    """'met', 'said', 'and', 'with': what may stand behind a name."""
    return piece in _small() or _is_past(piece)


def _is_past(piece: str) -> bool:
    """The past of a verb of the tables: 'met', 'visited'."""
    told = piece in irregular() or piece.endswith("ed")
    return told and not _verbs().isdisjoint(keys(piece))


@cache
def _small() -> frozenset[str]:
    rows = (row for row in load_table("en", "words") if row["kind"] in SMALL_KINDS)
    return frozenset(word for row in rows for word in row["form"].split("|") if len(word) >= SHORTEST)


@cache
def _verbs() -> frozenset[str]:
    rows = [*load_table("en", "sayings"), *load_table("en", "triggers")]
    return frozenset(form for row in rows for form in WORD.findall(row["form"]) if form.islower())


@cache
def _titles() -> frozenset[str]:
    """Offices and honorifics of one word: 'president', 'comrade'."""
    rows = [*load_table("en", "offices"), *load_table("en", "honorifics")]
    forms = (form for row in rows for form in row["form"].split("|"))
    return frozenset(form.lower() for form in forms if WORD.fullmatch(form) and len(form) > SHORTEST)


@cache
def _names() -> frozenset[str]:
    """Words of the names of lands, people and days, as they are written."""
    cells = [row["form"] for row in load_table("en", "parties") if row["kind"] in OF_LANDS]
    cells += [row["form"] for table in ("names", "months", "weekdays", "worldparts") for row in load_table("en", table)]
    cells += [row["en"] for row in load_table("world", "statesmen")]
    return frozenset(word for cell in cells for word in WORD.findall(cell) if word.istitle() and len(word) >= SHORTEST)
