"""Short names of days that are names of people too: 'Sun', 'Mon'."""

from communique.reading.text.sight import Sight

BACK = 300  # tokens in which a full name may have been told
DAYS_TOO = frozenset(["sun", "mon"])  # the short days that are family or given names


def is_day_of_a_name(sight: Sight, at: int) -> bool:
    """'[Sun] Lei', 'Aung [Mon]', no '[Sun], 5 May' nor 'May 5, [Sun]': a name beside it, and no number, month or comma."""
    if sight.lower(at) not in DAYS_TOO:
        return False
    before, after = sight.text(at - 1), sight.text(at + 1)
    near = [sight.lower(step) for step in range(at - 2, at + 3) if step != at]
    if any(word.isdigit() or word in sight.calendar_words for word in near) or "," in (before, after):
        return False
    if at == sight.start_of(at) and sight.word(at + 1, "finite"):
        return _is_told(sight, at)  # 'Minister Sun Lei left. [Sun] is due in Lima'
    return after[:1].isupper() or before[:1].isupper()


def _is_told(sight: Sight, at: int) -> bool:
    """Does an office stand before the same word and a name behind it, earlier in the text: 'Minister [Sun] Lei'?"""
    places = (step for step in range(max(1, at - BACK), at) if sight.text(step) == sight.text(at))
    return any(sight.mention_like(step - 1) and sight.mention_like(step + 1) for step in places)
