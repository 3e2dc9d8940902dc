"""Who leads a delegation that is told by its body's long name: 'a delegation from the Ministry of Trade's Law Office led by X'."""

from collections.abc import Sequence

from communique.reading.text import Group, Sight

BODY_REACH = 20  # tokens of a body's name before 'led by'


def led_at(sight: Sight, group: Group) -> int | None:
    """'[led] by its head Colonel Lund', '[headed] by the Speaker': the word of leading right before those who lead. English."""
    at = group.first - 1 - sight.word(group.first - 1, "det")
    led = sight.lower(at) == "by" and sight.lower(at - 1) in ("led", "headed")
    return at - 1 if led and not sight.is_russian else None


def led_behind_body(sight: Sight, groups: Sequence[Group], last: int) -> tuple[Group, int] | None:
    """'a delegation from the Peruvian Ministry [of Defence's Legal Department led by X]': X, and where the body's name ends.

    `last`: where the delegation ends. None of the words between is a verb of its own, nor does a comma part the name."""
    leader = next((g for g in groups if last < g.first and led_at(sight, g) is not None), None)
    led = led_at(sight, leader) if leader is not None else None
    if leader is None or led is None or not last < led <= last + BODY_REACH:
        return None
    within = range(last, led - (sight.text(led - 1) == ","))
    goes_on = any(sight.text(at) in ",;:." or sight.word(at, "finite") for at in within)
    return None if goes_on else (leader, led)
