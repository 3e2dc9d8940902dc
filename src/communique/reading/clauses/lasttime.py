"""English: what has not happened since a time was the last time then: 'have not met since May 2003', 'no talks since 1999'."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

REACH = 14  # tokens from a verb or noun to 'since'
BEFORE = 4  # tokens of 'have not yet formally'


def last_time(sight: Sight, trigger: Trigger) -> int | None:
    """The 'since' of 'The two have [not met since] May 2003', '[no talks] between A and B [since] 1999'; else None."""
    if sight.is_russian or trigger.kinds[0] not in ("meeting", "visit", "call") or not _is_negated(sight, trigger):
        return None
    stop = min(sight.document.sentences[trigger.sentence].last, trigger.last + REACH)
    for at in range(trigger.last, stop):
        if sight.text(at) in ",;:":
            return None
        if sight.lower(at) == "since":
            return at if _is_time(sight, at + 1) else None
    return None


def _is_negated(sight: Sight, trigger: Trigger) -> bool:
    """'have [not] met', '[no] talks', 'has [never] again visited'."""
    start = max(sight.start_of(trigger.first), trigger.first - BEFORE)
    for at in range(trigger.first - 1, start - 1, -1):
        if sight.text(at) in ",;:":
            return False
        if sight.word(at, "negation"):
            return sight.lower(at) != "without"
    return False


def _is_time(sight: Sight, at: int) -> bool:
    """'[May 2003]', '[late 1999]', '[last June]': not 'since the war'."""
    while sight.word(at, "edge_of_time"):
        at += 1
    number = at < len(sight.tokens) and sight.tokens[at].kind == "number"
    return number or sight.lower(at) in sight.calendar_words or sight.word(at, "time_noun")
