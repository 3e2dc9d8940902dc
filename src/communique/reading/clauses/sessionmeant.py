"""English: 'the session', said again of talks that the report has called one: 'a session of political talks … During the session'."""

from collections.abc import Iterable
from typing import Protocol

from communique.reading.text import Sight

SESSIONS = frozenset(["session", "sessions"])


class Told(Protocol):
    """What a trigger tells of itself here."""

    first: int
    last: int
    kinds: tuple[str, ...]
    type: str
    roles: dict[str, str]


def sessions_of_talks(sight: Sight, triggers: Iterable[Told]) -> None:
    """'Ghana and Norway held a [session] of talks. The [session] was attended by A': talks still, no conference.

    Whichever session was named last is meant; a session that goes by a name or number of its own is another one.
    """
    of_talks = False
    for trigger in triggers:
        named = SESSIONS & {sight.lower(at) for at in range(trigger.first, trigger.last)}
        if not named or sight.is_russian:
            continue
        bare = trigger.last - trigger.first == 1 and sight.word(trigger.first - 1, "det")
        if of_talks and bare and trigger.type == "event" and sight.lower(trigger.last) != "of":
            trigger.kinds, trigger.type = ("meeting",), "noun"
            trigger.roles = dict.fromkeys(("with", "between", "poss"), "participant")
        else:
            of_talks = trigger.kinds == ("meeting",) and trigger.type == "noun"
