"""Verbs and nouns of an engagement's kind that tell of none where they stand, in both languages."""

from communique.reading.clauses.nojourney import goes_nowhere
from communique.reading.clauses.strangers import is_of_no_talk, is_spoken_of, meets_thing, sees_nobody
from communique.reading.clauses.strangers_ru import (
    has_clause_for_object,
    in_a_schedule,
    is_about,
    is_anybody,
    is_ballot,
    is_in_condition,
    leaves_no_land,
    of_much_talk,
    speaks_of,
)
from communique.reading.clauses.things import ends_talks
from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight


def tells_nothing(sight: Sight, trigger: Trigger) -> bool:
    """'to [meet] the standards', 'remains to be [seen]', '[находится] в безопасности', 'the boy's [return]'."""
    if trigger.kinds == ("visit",):
        if sight.is_russian:
            nowhere = is_in_condition(sight, trigger) or leaves_no_land(sight, trigger)
            return nowhere or sight.lower(trigger.head) == "навести"
        return goes_nowhere(sight, trigger) or is_spoken_of(sight, trigger.first)
    if sight.is_russian:
        of_nobody = speaks_of(sight, trigger) or is_anybody(sight, trigger)
        return of_nobody or is_about(sight, trigger) or has_clause_for_object(sight, trigger)
    if ends_talks(sight, trigger):
        return True
    return meets_thing(sight, trigger) or sees_nobody(sight, trigger) or is_of_no_talk(sight, trigger)


def is_no_talk(sight: Sight, trigger: Trigger) -> bool:
    """Nouns likewise: 'the [letter] and spirit of the treaty', 'во [втором туре] выборов'."""
    if sight.is_russian:
        return is_ballot(sight, trigger) or of_much_talk(sight, trigger) or in_a_schedule(sight, trigger)
    return goes_nowhere(sight, trigger) if trigger.kinds == ("visit",) else is_of_no_talk(sight, trigger)
