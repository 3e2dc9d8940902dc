"""Clauses: triggers, who is subject and object beside them, whose a day or place is, whether it was held."""

from communique.reading.clauses.announced_ru import announced_behind
from communique.reading.clauses.beingthere_ru import is_of_noun
from communique.reading.clauses.calledoff import called_off
from communique.reading.clauses.dayclauses import (
    BEFORE_VISIT,
    behind_but,
    is_of_journey,
    is_over,
    is_past,
    of_agreeing,
    of_another_clause,
    of_another_time,
    of_his_past,
    of_russian_saying,
    of_what_follows,
    of_whole_sentence,
    says_then,
    told_to_whom,
    was_announced,
    within_people,
)
from communique.reading.clauses.daycounts import counted_day
from communique.reading.clauses.daysthen import is_when_it_was, when_after
from communique.reading.clauses.farther import hangs_on_noun
from communique.reading.clauses.hypotheses import Hypothesis, Role
from communique.reading.clauses.impersonal import (
    at_another_time,
    is_impersonal,
    is_of_those_met,
    is_relayed,
    is_set_to,
    sets_off_day,
)
from communique.reading.clauses.infinitives import came_to
from communique.reading.clauses.itsday import its_own_day, of_what_came_first
from communique.reading.clauses.lasttime import last_time
from communique.reading.clauses.leftout import to_be
from communique.reading.clauses.nothing import is_no_talk, tells_nothing
from communique.reading.clauses.othersclause_ru import of_others_clause
from communique.reading.clauses.outlook import in_programme, is_setting, is_setting_ahead, talks_are_over
from communique.reading.clauses.placeframes import PlaceFrames
from communique.reading.clauses.predicates_ru import predicate_of, what_awaits
from communique.reading.clauses.prospects import is_epithet, lies_ahead
from communique.reading.clauses.purposes import came_for, has_just_come, purpose_of
from communique.reading.clauses.relatives_ru import relative_behind, told_of_it
from communique.reading.clauses.roles import Roles
from communique.reading.clauses.sharing import share_in_order, share_with_met
from communique.reading.clauses.sofar import before_saying, since_which, so_far, year_noted
from communique.reading.clauses.status import status_of
from communique.reading.clauses.status_ru import is_purpose
from communique.reading.clauses.stilltocome import still_to_come
from communique.reading.clauses.strangers import (
    asks_to,
    heard_by_audience,
    is_epithet_of_document,
    is_spoken_of,
    named_together,
)
from communique.reading.clauses.strangers_ru import is_commented, of_accession
from communique.reading.clauses.subjects_en import accepting, is_decided
from communique.reading.clauses.things import is_letter_received, takes_thing
from communique.reading.clauses.triggers import Trigger, attending, find_triggers, speaking

__all__ = [
    "BEFORE_VISIT",
    "Hypothesis",
    "PlaceFrames",
    "Role",
    "Roles",
    "Trigger",
    "accepting",
    "announced_behind",
    "asks_to",
    "at_another_time",
    "attending",
    "before_saying",
    "behind_but",
    "called_off",
    "came_for",
    "came_to",
    "counted_day",
    "find_triggers",
    "hangs_on_noun",
    "has_just_come",
    "heard_by_audience",
    "in_programme",
    "is_commented",
    "is_decided",
    "is_epithet",
    "is_epithet_of_document",
    "is_impersonal",
    "is_letter_received",
    "is_no_talk",
    "is_of_journey",
    "is_of_noun",
    "is_of_those_met",
    "is_over",
    "is_past",
    "is_purpose",
    "is_relayed",
    "is_set_to",
    "is_setting",
    "is_setting_ahead",
    "is_spoken_of",
    "is_when_it_was",
    "its_own_day",
    "last_time",
    "lies_ahead",
    "named_together",
    "of_accession",
    "of_agreeing",
    "of_another_clause",
    "of_another_time",
    "of_his_past",
    "of_others_clause",
    "of_russian_saying",
    "of_what_came_first",
    "of_what_follows",
    "of_whole_sentence",
    "predicate_of",
    "purpose_of",
    "relative_behind",
    "says_then",
    "sets_off_day",
    "share_in_order",
    "share_with_met",
    "since_which",
    "so_far",
    "speaking",
    "status_of",
    "still_to_come",
    "takes_thing",
    "talks_are_over",
    "tells_nothing",
    "to_be",
    "told_of_it",
    "told_to_whom",
    "was_announced",
    "what_awaits",
    "when_after",
    "within_people",
    "year_noted",
]
