"""From where to where it is measured how far off a day is told: the trigger's words, or the place they lead to."""

from communique.reading.clauses import Hypothesis
from communique.reading.days import DayMention

PLACED = 20  # tokens from a trigger to the place behind which its day may stand


def measured_from(h: Hypothesis, mention: DayMention) -> tuple[int, int]:
    """'met on the sidelines of a forum in [Lima] in May', '[visited] Peru in May, when he met X in Cusco': whichever is nearer."""
    low, high = h.trigger.first, h.trigger.last
    if h.told_at is not None:
        return h.told_at
    if h.piece is not None and h.piece[0] >= high:
        return h.roles[-1].mention.first, h.roles[-1].mention.last
    place = h.place if h.place is not None and h.place.first >= high else None
    if place is not None and h.kind == "visit":
        if 0 <= mention.first - high < place.first - mention.last:
            return low, high
        return low if mention.last <= low else place.first, place.last
    behind = place is not None and place.last <= mention.first and place.first - high < PLACED
    return (low, place.last) if place is not None and behind and h.kind != "message" else (low, high)
