"""Russian names of places in their case forms, by rule: 'Женева' is found in 'Женеве', 'Ростов-на-Дону' in 'Ростове-на-Дону'.

A dictionary knows few cities and guesses the others' base forms from one case at a time; here the nominative tells
which endings its other cases may have.
"""

from functools import lru_cache
from typing import TypeAlias

Part: TypeAlias = tuple[str, frozenset[str]]  # a stem and the endings that it may have in a text


def _endings(words: str) -> frozenset[str]:
    return frozenset("" if word == "-" else word for word in words.split())


CONSONANT = _endings("- а у ом ем е")
FLEETING = _endings("а у ом ем е")  # 'Череповец' → 'Череповца'
BY_ENDING = (
    ("ия", 1, _endings("я и ю ей")),
    ("ая", 2, _endings("ая ой ую ей")),
    ("яя", 2, _endings("яя ей юю")),
    ("я", 1, _endings("я и е ю ей")),
    ("а", 1, _endings("а ы и е у ой ей")),
    ("ь", 1, _endings("ь я ю ем е и ью")),
    ("ый", 2, _endings("ый ого ому ым ом")),
    ("ий", 2, _endings("ий ого ему ому его им ем ом ия ию ии ием")),
    ("ой", 2, _endings("ой ого ому ым им ом оя ою оем ое")),
    ("й", 1, _endings("й я ю ем е и")),
    ("ые", 2, _endings("ые ых ым ыми")),
    ("ие", 2, _endings("ие их им ими")),
    ("ое", 2, _endings("ое ого ому ым им ом")),
    ("ье", 1, _endings("е я ю ем")),
    ("ы", 1, _endings("ы - ам ами ах ов")),
    *((ending, 1, _endings("и - ам ами ах ов ей")) for ending in ("ки", "ги", "хи", "щи", "ши", "жи", "чи")),
    *((ending, 1, _endings("о а у ом е")) for ending in ("ово", "ево", "ино", "ыно", "ено")),
)  # how the nominative ends, how many letters of that give way, the endings in their stead
VOWELS = frozenset("аеиоуыэюя")
ADJECTIVE = ("ый", "ий", "ой", "ая", "яя", "ое", "ые", "ие")
BEFORE_RIVER = "на"  # 'Ростов-на-Дону': the word before it bends, the river does not


@lru_cache(maxsize=50_000)
def parts_of(name: str) -> tuple[tuple[Part, ...], ...]:
    """The parts between spaces and hyphens of a name in the nominative, in lower case, each with its stems and endings.

    'великий новгород' → ((('велик', {'ий', 'ого', …}),), (('новгород', {'', 'а', 'у', …}),)).
    """
    words = name.split(" ")
    out: list[tuple[Part, ...]] = []
    for at, word in enumerate(words):
        pieces = word.split("-")
        for step, piece in enumerate(pieces):
            is_end = step == len(pieces) - 1 and (at == len(words) - 1 or piece.endswith(ADJECTIVE))
            if BEFORE_RIVER in pieces:
                is_end = pieces[step + 1 : step + 2] == [BEFORE_RIVER]
            out.append(_bent(piece) if is_end and len(piece) > 1 else ((piece, frozenset([""])),))
    return tuple(out)


def _bent(word: str) -> tuple[Part, ...]:
    """'женева' → (('женев', {'а', 'ы', 'е', 'у', 'ой', …}),); a name that stands still has the one ending ''."""
    if word[-1] not in VOWELS and word[-1] not in "ьй":
        short = ((word[:-2] + "ц", FLEETING),) if word.endswith("ец") else ()
        return ((word, CONSONANT), *short)
    if word[-2:] in ("уа", "оа", "иа"):
        return ((word, frozenset([""])),)
    for ending, length, endings in BY_ENDING:
        if word.endswith(ending):
            return ((word[:-length], endings), (word, frozenset([""])))
    return ((word, frozenset([""])),)


def agrees(name: str, words: tuple[str, ...]) -> bool:
    """Whether the words of a text (lower case, ё as е, parted at hyphens) are the name in one of its cases."""
    parts = parts_of(name)
    return len(parts) == len(words) and all(
        any(word.startswith(stem) and word[len(stem) :] in endings for stem, endings in part)
        for part, word in zip(parts, words, strict=True)
    )
