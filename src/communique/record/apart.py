"""What tells two people apart whose names sound alike: letters that nobody writes for each other, and who writes so.

Transcription gives one name many spellings: 'Karim', 'Kerim'; 'Khalid', 'Haled'. What it never does is here.
"""

from functools import cache, lru_cache
from typing import Final

from communique.languages.names import given_gender
from communique.record.east import in_open_syllables
from communique.record.nameparts import Part, given_names
from communique.record.sounds import FAR, VOWELS, sounds, swap_cost, table

WEAK: Final = frozenset("hi") | VOWELS  # sounds that are lost or added at the beginning of a word
SONS: Final = ("sen", "son")  # what northern surnames end in, each in its own way
FAR_VOWELS: Final = frozenset(map(frozenset, ("ai", "au", "oi", "eu", "iu")))
NEAR_VOWELS: Final = (set("ae"), set("ei"), set("ou"))  # first sounds that spellings of one name have
SHORT: Final = 5  # sounds up to which a word with i and one with u are two
SLAVIC: Final = ("ov", "ev", "in", "ova", "eva", "ina")

# Endings that families share and that tell no name from another.
ENDINGS: Final = (
    "svili", "enko", "ovic", "evic", "oglu", "idze", "adze", "escu", "zade", "ian", "iants", "ski", "ska", "ova", "eva",
    "ina", "sdotir", "dotir", "son", "sen", "ov", "ev", "in",
)  # fmt: skip


@lru_cache(maxsize=100_000)
def are_variants(a: str, b: str) -> bool | None:
    """Whether two words are one given name in several languages, or a family name made from one; None if unknown.

    'huseinov' and 'hasanov' are not: Husein and Hasan are two names."""
    known = given_names()
    for ending in ("", *ENDINGS):
        if ending and not (a.endswith(ending) and b.endswith(ending)):
            continue
        left, right = (known.get(word[: len(word) - len(ending)]) for word in (a, b))
        if left and right and (left & right or abs(len(a) - len(b)) < (3 if ending == "sdotir" else 2)):
            return bool(left & right)
    return None


def unlike(a: Part, b: Part) -> bool:
    """Whether two words that sound alike are two names."""
    x, y = sorted((a.sound, b.sound), key=len)
    if not x or x == y:
        return False
    if (
        begin_unlike(x, y, a.latin == b.latin)
        or with_a(x, y)
        or voiced(x, y)
        or {x[-3:], y[-3:]} == set(SONS)
        or other_sex(a, b)
    ):
        return True
    if a.latin != b.latin:
        latin, other = (a, b) if a.latin else (b, a)
        return any(voiced(sounds(spelling), other.sound) for spelling in latin.spellings)
    return (a.latin and northern(x, y)) or iberian(a, b) or vowels_far(x, y)


def begin_unlike(x: str, y: str, one_script: bool) -> bool:
    """Whether the first sounds are never mistaken for each other: 'Hernández', 'Fernández'; 'Ammar', 'Omar'."""
    if x[0] in VOWELS and y[0] in VOWELS:
        return one_script and x[0] != y[0] and {x[0], y[0]} not in NEAR_VOWELS
    if x[0] == y[0] or x[0] in WEAK or y[0] in WEAK:
        return x[:1] + y[:1] in ("fh", "hf")
    return swap_cost(x[0], y[0]) >= FAR


def other_sex(a: Part, b: Part) -> bool:
    """Whether both are known given names, one a man's and one a woman's: 'Gabriele', 'Gabriella'."""
    sexes = [given_gender(part.text, "en" if part.latin else "ru") if part.given else None for part in (a, b)]
    return set(sexes) == {"m", "f"}


def with_a(x: str, y: str) -> bool:
    """Whether one is the other with an a: 'Ibrahim', 'Ibrahima'; 'Daniel', 'Daniela'."""
    return len(x) > 1 and y == x + "a" and not x.endswith(SLAVIC)


def voiced(x: str, y: str) -> bool:
    """Whether t stands for d within a word, and not after n: 'Schröter', 'Schröder'. 'Murat' and 'Murad' are one."""
    if len(x) != len(y):
        return False
    places = [at for at, (c, d) in enumerate(zip(x, y, strict=True)) if c != d]
    inner = [at for at in places if {x[at], y[at]} == set("td") and 0 < at < len(x) - 1 and x[at - 1] != "n"]
    return bool(inner) and all(at in inner or {x[at], y[at]} <= VOWELS for at in places)


def northern(x: str, y: str) -> bool:
    """Whether two names of sons of somebody differ at all: 'Eriksen', 'Eriksson'; 'Pedersen', 'Petersen'."""
    return x.endswith(SONS) and y.endswith(SONS)


def iberian(a: Part, b: Part) -> bool:
    """Whether one is Spanish and the other Portuguese: 'Lopez', 'Lopes'."""
    x, y = sorted((a.text.casefold(), b.text.casefold()))
    return a.latin and len(x) > 4 and x.endswith("es") and y.endswith("ez") and sounds(x[:-1]) == sounds(y[:-1])


def vowels_far(x: str, y: str) -> bool:
    """Whether the first vowels, with the same consonants around, are far from each other: 'Markovic', 'Mirkovic'."""
    if len(x) != len(y):
        return False
    differ = [(c, d) for c, d in zip(x, y, strict=True) if c != d]
    if len(differ) != 1 or frozenset(differ[0]) not in FAR_VOWELS:
        return False
    at = next(place for place, (c, d) in enumerate(zip(x, y, strict=True)) if c != d)
    first = not any(c in VOWELS for c in x[:at])
    return first and (set(differ[0]) != set("iu") or len(x) <= SHORT)


@cache
def _forms(name: str) -> frozenset[str]:
    """All forms of a table."""
    return frozenset(form for row in table(name) for form in row["forms"].split("|"))


@cache
def _sounds(name: str) -> frozenset[str]:
    """How the forms of a table sound."""
    return frozenset(sounds(form) for form in _forms(name))


def spelled_otherwise(a: tuple[Part, ...], b: tuple[Part, ...], pairs: list[tuple[int, int, float]]) -> bool:
    """Whether a name beside which surnames have one spelling stands in both, and another word is spelled otherwise.

    'Grace Miles' is not 'Grace Mills', nor 'Carlos López' 'Carlos Lopes'; accents make no difference."""
    words = [(a[i], b[j]) for i, j, _ in pairs if not (a[i].initial or b[j].initial)]
    if len(words) < 2 or not all(x.latin and y.latin for x, y in words):
        return False
    native = [x.spellings & y.spellings & _forms("native_names") for x, y in words]
    return any(native) and any(not x.spellings & y.spellings for x, y in words)


def is_crossed(pairs: list[tuple[int, int, float]]) -> bool:
    """Whether two words stand in another order."""
    return any((i - k) * (j - m) < 0 for i, j, _ in pairs for k, m, _ in pairs)


def in_chain(a: tuple[Part, ...], b: tuple[Part, ...], pairs: list[tuple[int, int, float]]) -> bool:
    """Whether names of a people without family names stand in another order: 'Ali Hassan', 'Hassan Ali'."""
    known = _sounds("chained_names")
    return is_crossed(pairs) and all(part.sound in known for part in (*a, *b) if not part.initial)


def is_common(part: Part) -> bool:
    """Whether a surname is so common that an initial before it says little."""
    return part.text.casefold() in _forms("common_surnames")


def japanese_apart(a: tuple[Part, ...], b: tuple[Part, ...], pairs: list[tuple[int, int, float]]) -> bool:
    """Whether two names made of Japanese syllables only, in one script, differ by a vowel: 'Kenji', 'Kenzo'; 'Yoichi', 'Yuichi'."""
    if not all(in_open_syllables(part.text) for part in (*a, *b) if not part.initial):
        return False
    differ = [(a[i], b[j], how) for i, j, how in pairs if how < 1 and a[i].latin == b[j].latin]
    return any(
        x.sound != y.sound and not x.spellings & y.spellings and not are_variants(x.sound, y.sound)
        for x, y, _ in differ
    )
