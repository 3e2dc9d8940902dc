"""Everyday words with a capital, which are nobody's name: 'Allies', 'the Western Hemisphere'. English."""

from communique.reading.text import Sight


def is_everyday(sight: Sight, at: int) -> bool:
    """'[Allies]', '[Command]': a word of everyday that the text has with no given name before it."""
    if sight.is_russian or sight.lower(at) not in sight.everyday or sight.known_given(at):
        return False
    return sight.text(at) not in sight.surnames_told


def leads_no_name(sight: Sight, at: int) -> bool:
    """'the Western [Hemisphere] Ana Lund', 'the Endowment for [Democracy] Bogart Hale': right before a given name or two names."""
    if not is_everyday(sight, at) or not sight.mention_like(at + 1):
        return False
    two = sight.mention_like(at + 2) and not any(is_everyday(sight, i) for i in (at + 1, at + 2))
    return sight.known_given(at + 1) or (two and not sight.is_headline(sight.tokens[at].sentence))


def names_nobody(sight: Sight, first: int, last: int, *, honorific: bool) -> bool:
    """'[Allies]', '[Intelligence Manager]', '[NATO Allies]': words of everyday and capitals alone; not 'Mr Power'."""
    if honorific or not any(is_everyday(sight, at) for at in range(first, last)):
        return False
    in_capitals = all(sight.tokens[at].is_caps for at in range(first, last))
    words = (at for at in range(first, last) if not is_everyday(sight, at))
    return not in_capitals and all(sight.tokens[at].is_caps and len(sight.text(at)) > 1 for at in words)
