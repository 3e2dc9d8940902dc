"""Short names of days that are names of people too: 'Sun', 'Mon'."""

from communique.reading.sight import Sight

DAYS_TOO = frozenset(["sun", "mon"])  # the short days that are family or given names


def is_day_of_a_name(sight: Sight, at: int) -> bool:
    """'[Sun] Lei', 'Aung [Mon]', no '[Sun], 5 May' nor 'May 5, [Sun]': a name beside it, and no number, month or comma."""
    if sight.lower(at) not in DAYS_TOO:
        return False
    before, after = sight.text(at - 1), sight.text(at + 1)
    near = [sight.lower(step) for step in range(at - 2, at + 3) if step != at]
    if any(word.isdigit() or word in sight.calendar_words for word in near) or "," in (before, after):
        return False
    return after[:1].isupper() or before[:1].isupper()
