"""Russian 'там' and 'туда': the place that was told last."""

from communique.reading.places.places import PlaceFound, place_at
from communique.reading.text import Sight

NEAR = 8  # tokens from 'там' to the verb


def there_told(sight: Sight, first: int, last: int, sentence: int) -> PlaceFound | None:
    """'A прибыл в Лиму. [Там] его принял B', 'Ранее [туда] ездил C': told before it in its sentence or in the one before.

    `first`, `last`: the tokens of what happened there.
    """
    sentences = sight.document.sentences
    near = range(max(sight.start_of(first), first - NEAR), min(sentences[sentence].last, last + 2))
    at = next((i for i in near if sight.lower(i) in ("там", "туда") and sight.text(i + 1) != ","), None)
    if not sight.is_russian or at is None:
        return None
    start = sentences[max(0, sentence - 1)].first
    for step in range(at - 1, start - 1, -1):
        found = place_at(sight, step, at)
        if found is not None and found.first == step:
            return found
    return None
