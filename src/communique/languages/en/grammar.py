"""English word forms, as far as looking words up needs them. Base forms may be wrong words: they are only keys."""

from functools import cache, lru_cache

from communique.languages.document import Form
from communique.languages.tables import load_table

VOWELS = frozenset("aeiou")


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
    out: list[str] = []
    if len(lower) < 4:
        return out
    if lower.endswith("ies"):
        out.append(lower[:-3] + "y")
    elif lower.endswith("es"):
        out += [lower[:-1], lower[:-2]]
    elif lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        out.append(lower[:-1])
    for ending in ("ed", "ing"):
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            stem = lower[: -len(ending)]
            out += [stem, stem + "e"]
            if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWELS:
                out.append(stem[:-1])
            if ending == "ed" and stem.endswith("i"):
                out.append(stem[:-1] + "y")
    return out


def forms(word: str) -> tuple[Form, ...]:
    """English is read without morphology."""
    return ()
