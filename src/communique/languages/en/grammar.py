"""English word forms, as far as looking words up needs them. Base forms may be wrong words: they are only keys."""

from functools import cache, lru_cache
from itertools import pairwise

from communique.languages.document import Form
from communique.languages.tables import load_table

VOWELS = frozenset("aeiouy")
NO_PLURALS = frozenset(["news", "series", "species", "means", "headquarters", "always", "perhaps", "towards"])
SHORT_IN_IS = 5  # letters of 'Paris', 'Tunis', which are no plurals
KEPT_DOUBLE = frozenset(["ss", "ff", "zz", "ee", "oo"])  # 'discussed', 'staffed', 'agreed': no letter was doubled
SILENT_E = ("v", "u", "c", "z", "at", "dg", "ag", "rg", "ang", "iz", "ys", "as", "os", "ps", "rs", "ns")


@cache
def irregular() -> dict[str, tuple[str, ...]]:
    """'met' → ('meet',), 'held' → ('hold',): from irregular.tsv."""
    out: dict[str, tuple[str, ...]] = {}
    for row in load_table("en", "irregular"):
        for form in row["forms"].split():
            out[form] = (*out.get(form, ()), row["base"])
    return out


@lru_cache(maxsize=50_000)
def keys(word: str) -> tuple[str, ...]:
    """'Talks' → ('talks', 'talk'); 'visited' → ('visited', 'visit', 'visite'); 'met' → ('met', 'meet')."""
    lower = word.lower().replace("’", "'").replace("‑", "-")
    return tuple(dict.fromkeys((lower, *irregular().get(lower, ()), *_bases(lower))))


def _bases(lower: str) -> list[str]:
    """Base forms by rule, the likeliest first: 'ministries' → ['ministry'], 'travelled' → ['travel', 'travell', …]."""
    if len(lower) < 4 or not lower[-1].isalpha():
        return []
    if lower.endswith("s"):
        return _singular(lower)
    if lower.endswith("men") and len(lower) > 5:
        return [lower[:-2] + "an"]
    if lower.endswith("ied"):
        return [lower[:-3] + "y"]
    if lower.endswith("ed") and len(lower) > 4:
        return _stems(lower[:-2])
    if lower.endswith("ing") and len(lower) > 5:
        return _stems(lower[:-3])
    return []


def _singular(lower: str) -> list[str]:
    """'countries' → country, 'ties' → tie, 'addresses' → address, 'houses' → house, 'talks' → talk, 'Israelis' → Israeli."""
    if lower.endswith("is") and len(lower) > SHORT_IN_IS:
        return [lower[:-1]]
    if lower in NO_PLURALS or lower.endswith(("ss", "us", "is")):
        return []
    if lower.endswith("ies"):
        return [lower[:-3] + "y"] if len(lower) > 4 else [lower[:-1]]
    if lower.endswith(("sses", "xes", "ches", "shes", "zzes", "oes")):
        return [lower[:-2], lower[:-1]]
    return [lower[:-1], lower[:-2]] if lower.endswith("es") else [lower[:-1]]


def _stems(stem: str) -> list[str]:
    """What -ed or -ing may have been added to: 'visit' → visit; 'hop', 'hope' → both; 'plann' → plan."""
    doubled = stem[-2:-1] == stem[-1] and stem[-1] not in VOWELS and stem[-2:] not in KEPT_DOUBLE and len(stem) > 3
    if doubled:
        one_syllable = sum(a in VOWELS and b not in VOWELS for a, b in pairwise(stem)) < 2
        return [stem, stem[:-1]] if stem.endswith("ll") and one_syllable else [stem[:-1], stem]
    if sum(letter in VOWELS for letter in stem) == 1 and stem[-1] not in "aeiouwxy" and stem[-2:-1] in "aeiou":
        return [stem + "e"]  # 'noted' is of 'note': 'not' would have doubled its t
    if stem.endswith(SILENT_E) or (stem.endswith("e") and not stem.endswith("ee")):
        return [stem + "e", stem]
    return [stem, stem + "e"]


def forms(word: str) -> tuple[Form, ...]:
    """English is read without morphology."""
    return ()


@lru_cache(maxsize=50_000)
def glued_words(word: str) -> tuple[tuple[int, int], ...]:
    """'theMiddle' → ((0, 3), (3, 9)), 'Netanyahumet' → ((0, 9), (9, 12)): words that lost the blank between them (glued.py)."""
    from communique.languages.en.glued import pieces  # which asks for base forms

    return pieces(word)
