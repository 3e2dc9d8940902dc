"""Names folded to how they sound, so that spellings and scripts can be compared: 'Шойгу' and 'Shoigu' are 'soigu'."""

import unicodedata
from functools import cache, lru_cache
from typing import Final

from communique.languages.tables import Row, room_table

VOWELS: Final = frozenset("aeiou")
FAR: Final = 2.0  # sounds that are not mistaken for each other
CLOSE: Final = {
    frozenset(pair): cost
    for pair, cost in (
        ("gh", 0.4), ("kh", 0.5), ("ck", 0.5), ("cj", 0.4), ("sc", 0.9), ("sz", 0.5), ("zj", 0.4), ("ij", 0.3),
        ("gj", 0.4), ("bv", 0.5), ("bp", 0.5), ("td", 0.5), ("kg", 0.4), ("fv", 0.4), ("uv", 0.3), ("sh", 0.6),
        ("tf", 0.5), ("js", 0.5), ("zc", 0.4),
    )
} | {
    frozenset(pair): cost
    for pair, cost in (
        ("ao", 0.3), ("ae", 0.35), ("ou", 0.25), ("ei", 0.25), ("iu", 0.7), ("ai", 0.6), ("au", 0.5), ("oe", 0.4),
        ("oi", 0.6), ("eu", 0.5),
    )
}  # fmt: skip


def table(name: str) -> tuple[Row, ...]:
    """Rows of a table of this room."""
    return room_table("record", name)


@cache
def letters() -> dict[str, list[tuple[str, str]]]:
    """For each first letter, the groups of letters that begin so, the longest first: (group, place)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in table("letters"):
        found.setdefault(row["form"][0], []).append((row["form"], row["place"]))
    for groups in found.values():
        groups.sort(key=lambda group: (-len(group[0]), not group[1]))
    return found


@cache
def sound_of() -> dict[tuple[str, str], str]:
    """The sound of a group of letters at a place."""
    return {(row["form"], row["place"]): row["sound"] for row in table("letters")}


@lru_cache(maxsize=200_000)
def sounds(word: str) -> str:
    """How a word sounds, in twenty letters: sounds('Цзиньпин') == sounds('Jinping') == 'jinpin'."""
    text = unicodedata.normalize("NFC", word.casefold())
    out: list[str] = []
    at = 0
    while at < len(text):
        for group, place in letters().get(text[at], ()):
            if text.startswith(group, at) and (place != "start" or at == 0):
                out.append(sound_of()[group, place])
                at += len(group)
                break
        else:
            plain = [c for c in unicodedata.normalize("NFKD", text[at]) if not unicodedata.combining(c)]
            out += [c for c in plain if c.isalnum()]
            at += 1
    folded: list[str] = []
    for sound in "".join(out):
        if not folded or folded[-1] != sound:
            folded.append(sound)
    return "".join(folded)


def swap_cost(a: str, b: str) -> float:
    """How far two sounds are apart, from 0 to 1."""
    if a == b:
        return 0.0
    return CLOSE.get(frozenset((a, b)), FAR)


def drop_cost(sound: str, first: bool) -> float:
    """What a sound costs that only one of two words has. A vowel or h is easily lost, but less so at the start."""
    if sound in "ih":
        return 0.3
    return 0.5 if sound in VOWELS else 1.2 if not first else 1.8


@lru_cache(maxsize=200_000)
def likeness(a: str, b: str) -> float:
    """How alike two sounded words are, from 0 to 1: an edit distance in which close sounds cost less."""
    if a == b:
        return 1.0
    if not a or not b or abs(len(a) - len(b)) > 4:
        return 0.0
    row = [0.0]
    for j, y in enumerate(b):
        row.append(row[-1] + drop_cost(y, j == 0))
    for i, x in enumerate(a):
        last, row[0] = row[0], row[0] + drop_cost(x, i == 0)
        for j, y in enumerate(b, 1):
            here = min(row[j] + drop_cost(x, False), row[j - 1] + drop_cost(y, False), last + swap_cost(x, y))
            last, row[j] = row[j], here
    return max(0.0, 1.0 - row[-1] / max(len(a), len(b)))
