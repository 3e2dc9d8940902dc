"""'there', Russian 'там', 'туда', 'здесь', 'сюда': the place that was told last."""

from communique.reading.places.places import PlaceFound, place_at
from communique.reading.text import Sight

THERE = frozenset(["там", "туда", "здесь", "сюда"])
NEAR = 8  # tokens from 'там' to the verb


def there_told(sight: Sight, first: int, last: int, sentence: int) -> PlaceFound | None:
    """'A прибыл в Лиму. [Там] его принял B', 'A is in Lima. B will arrive [there] on Sunday': told in its sentence or the one before.

    `first`, `last`: the tokens of what happened there. English: only right behind the verb, and not where one came from.
    """
    sentences = sight.document.sentences
    if not sight.is_russian:
        if sight.lower(last - 1) == "there":  # 'had been [there] a few days earlier'
            return _told_far(sight, last - 1, sentences[max(0, sentence - 1)].first)
        behind = last + sight.word(last, "adverb")
        if sight.lower(behind) != "there" or sight.word(behind + 1, "finite"):
            return None
        return _told_last(sight, behind, sentences[max(0, sentence - 1)].first)
    near = range(max(sight.start_of(first), first - NEAR), min(sentences[sentence].last, last + 2))
    at = next((i for i in near if sight.lower(i) in THERE and sight.text(i + 1) != ","), None)
    if at is not None and sight.word(at, "here"):  # 'Часом раньше [здесь] приземлился B': of the sentence before
        return _told_last(sight, sentences[sentence].first, sentences[sentence - 1].first) if sentence else None
    return _told_last(sight, at, sentences[max(0, sentence - 1)].first) if at is not None else None


def _told_far(sight: Sight, at: int, start: int) -> PlaceFound | None:
    """The last place before token `at` where somebody is told to be or go: '[in Lima]', '[to Lima]', not 'of Peru'."""
    for step in range(at - 1, start - 1, -1):
        found = place_at(sight, step, at) if sight.lower(step - 1) in ("in", "to", "at") else None
        if found is not None and found.first == step:
            return found
    return None


def _told_last(sight: Sight, at: int, start: int) -> PlaceFound | None:
    """The last place named before token `at`, not before `start`; in English not the one 'from' which somebody came."""
    for step in range(at - 1, start - 1, -1):
        found = place_at(sight, step, at)
        if found is not None and found.first == step and (sight.is_russian or sight.lower(step - 1) != "from"):
            return found
    return None
