"""English: 'was there last month', 'had been here in May': somebody's stay, told by a place that is only pointed at."""

from communique.reading.clauses import Trigger
from communique.reading.text import Sight

REACH = 6  # tokens from 'was there' to the words of when
PLACES = frozenset(["here", "there"])


def been_there(sight: Sight, trigger: Trigger) -> bool:
    """'was there [last month]', 'will be here [on Friday]': is it told when? Not 'is here to stay'."""
    if sight.is_russian or trigger.last - trigger.first < 2 or sight.lower(trigger.last - 1) not in PLACES:
        return False
    near = range(trigger.last, min(sight.document.sentences[trigger.sentence].last, trigger.last + REACH))
    return any(sight.lower(at) in sight.calendar_words or sight.word(at, "dated") for at in near)
