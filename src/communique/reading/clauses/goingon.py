"""English: what has been going on: 'have been [discussing] ways to end the war' tells of no one meeting, a day or a place makes it one."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.places import place_after
from communique.reading.text import Sight


def is_dated(sight: Sight, trigger: Trigger) -> bool:
    """'[welcoming] Premier Lund, Minister Berg and their party in June': is a month or a day of the week told behind it?"""
    behind = range(trigger.last, sight.document.sentences[trigger.sentence].last)
    other = next((at for at in behind if sight.text(at) in ";:" or sight.word(at, "relative")), behind.stop)
    return any(sight.lower(at) in sight.calendar_words for at in range(trigger.last, other))


WHERE = 8  # tokens of 'where President Lund had been'


def has_long_been(sight: Sight, trigger: Trigger, near: list[str]) -> bool:
    """'have been [discussing] ways to end the war', 'has been [meeting] donors'; not 'have been [meeting] in Lima since Sunday'
    nor 'was in Lima, where she had been [meeting] Soto'.

    `near`: the words before it, the nearest first.
    """
    lasts = trigger.type == "verb" and sight.lower(trigger.head).endswith("ing") and near[:1] == ["been"]
    if not lasts or trigger.kinds[0] in ("visit", "signing"):
        return False
    close = sight.document.clause_end(trigger.last)
    told = is_dated(sight, trigger) or place_after(sight, trigger.last, close) is not None
    told = told or any(sight.lower(at) == "where" for at in range(trigger.head - WHERE, trigger.head))
    return not (trigger.kinds == ("meeting",) and told)
