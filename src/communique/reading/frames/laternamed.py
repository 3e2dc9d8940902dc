"""English: whom a verb's object only describes, and a name behind a comma tells: 'met an old ally of the party, Speaker Adu'."""

from communique.reading.clauses import Trigger
from communique.reading.text import Group, Sight

DESCRIPTION = 14  # tokens of 'one of the closest allies of the movement that rules the country'


def named_behind(sight: Sight, groups: list[Group], trigger: Trigger) -> Group | None:
    """'after meeting [a close ally of the movement], Speaker Nabil Adu': who stands behind the comma that ends the description.

    Not 'After meeting an old friend, Minister Lund said': he does something of his own.
    """
    first = trigger.last + (sight.lower(trigger.last) == "with")
    described = sight.word(first, "det") or sight.is_possessive(first + 1)
    if sight.is_russian or trigger.passive or trigger.obj not in ("participant", "guest", "host") or not described:
        return None
    for at in range(first + 1, min(first + DESCRIPTION, len(sight.tokens))):
        if sight.text(at) == ",":
            named = next(
                (g for g in groups if g.first in (at + 1, at + 2) and g.first - sight.word(at + 1, "det") == at + 1),
                None,
            )
            return named if named is not None and _is_told_whole(sight, named) else None
        if sight.text(at) in ".;:()" or sight.word(at, "finite") or sight.word(at, "relative"):
            return None
    return None


def _is_told_whole(sight: Sight, group: Group) -> bool:
    """Somebody of office with his name, who does nothing of his own behind it."""
    one = group.mentions[0]
    whole = one.kind == "person" and one.name is not None and bool(one.titles) and not group.marker
    return whole and not (
        sight.word(group.last, "finite") or sight.word(group.last, "aux") or sight.word(group.last, "told")
    )
