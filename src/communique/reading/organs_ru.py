"""Organs behind an adjective of their country: 'глава израильского правительства'."""

from communique.reading.sight import Sight


def organ_end(sight: Sight, at: int, end: int) -> int:
    """'(глава израильского) правительства | крайне': where the words in the genitive after an adjective end."""
    stop = at
    while stop < end and stop - at < 3 and sight.text(stop)[:1].islower() and not sight.document.found(stop, "offices"):
        if not any(f.case == "gent" for f in sight.tokens[stop].forms):
            break
        stop += 1
    return stop


def organ_kind(sight: Sight, first: int, last: int) -> str:
    """'правительства' → government, 'парламента' → parliament, 'министерства' → ministry; '' for others."""
    kinds = ("government", "parliament", "ministry", "organisation")
    return next((kind for kind in kinds for at in range(first, last) if sight.key_word(at, kind)), "")
