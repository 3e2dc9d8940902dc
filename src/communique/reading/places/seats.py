"""Prepositions before a town that tell where somebody has his seat, and what is no place at all."""

from communique.reading.text import Sight


def no_place(sight: Sight, at: int) -> bool:
    """'in Russian', 'in charge'; 'based [in Rome]', 'with residence [in Rome]': where an envoy's seat is."""
    if sight.word(at - 1, "lives" if sight.is_russian else "seated"):
        return True
    return sight.lower(at + 1) in ("charge", "order", "accordance", "turn", "fact", "addition")
