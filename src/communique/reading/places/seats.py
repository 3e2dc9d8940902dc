"""Prepositions before a town that tell where somebody has his seat, and what is no place at all."""

from communique.reading.text import Sight


def no_place(sight: Sight, at: int) -> bool:
    """'in Russian', 'in charge'; 'based [in Rome]', 'with residence [in Rome]': where an envoy's seat is.

    'с местом пребывания [в Осло]', not 'в ходе пребывания [в Осло]'.
    """
    if sight.word(at - 1, "lives" if sight.is_russian else "seated"):
        of_seat = any(f.case == "ablt" for i in (at - 2, at - 1) for f in sight.forms(i)[:1])
        return of_seat or not sight.is_russian or not any(f.case == "gent" for f in sight.forms(at - 1))
    return sight.lower(at + 1) in ("charge", "order", "accordance", "turn", "fact", "addition")
