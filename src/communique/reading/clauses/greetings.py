"""Greetings that are sent, not given face to face: 'greeted the King on his birthday'. English."""

from communique.reading.text import Sight

WHOM = 14  # tokens of who is greeted, up to 'on'
FEAST = 8  # tokens of "on the occasion of his 74th birthday"


def greets_from_afar(sight: Sight, verb: int) -> bool:
    """'[greeted] President Soto on his birthday', 'greeted the nation on Independence Day'; not 'greeted him on his arrival'."""
    if sight.is_russian or not sight.key_word(verb, "greeting"):
        return False
    end = sight.document.clause_end(verb)
    for at in range(verb + 1, min(end, verb + WHOM)):
        if sight.lower(at) in ("on", "for"):
            return any(sight.key_word(i, "feast") for i in range(at + 1, min(end, at + FEAST)))
        if sight.word(at, "prep") and sight.lower(at) != "of":
            return False
    return False
