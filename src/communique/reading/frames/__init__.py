"""Frames: each trigger with those around it, as a hypothesis about one engagement."""

from communique.reading.frames.accepted import accepted_visits
from communique.reading.frames.account import (
    MEETS,
    TALKS,
    Account,
    PlaceChoice,
    is_bare_side,
    is_told_by_name,
    of_the_same,
    speak_for,
    tells_place,
)
from communique.reading.frames.addressed import addressed
from communique.reading.frames.citizens import citizens_of
from communique.reading.frames.company import (
    goes_on_behind_semicolon,
    party_of_accompanied,
    party_of_company,
    who_met_with,
)
from communique.reading.frames.councils import councils_sit
from communique.reading.frames.diary import whose_diary
from communique.reading.frames.dividing import further_visits, met_apart
from communique.reading.frames.frames import Frames
from communique.reading.frames.giveway import give_way
from communique.reading.frames.handovers import handed_over
from communique.reading.frames.hostland import visits_to_hosts
from communique.reading.frames.itself import it_takes_place
from communique.reading.frames.judged import held_where_received
from communique.reading.frames.letters import complete_letter, delivered_here, hand_over, only_words, send_alike
from communique.reading.frames.narrowing import narrow_places
from communique.reading.frames.ontour import OF_THE_LAND
from communique.reading.frames.protagonists import their_host
from communique.reading.frames.reciprocal import each_way
from communique.reading.frames.representing import represented
from communique.reading.frames.sittings import ministers_of_body
from communique.reading.frames.spokentalks import fill_from_speech
from communique.reading.frames.stalled import without_stalled
from communique.reading.frames.transcripts import add_first_speaker, is_told_below
from communique.reading.frames.visitinghere import visiting_here
from communique.reading.frames.visitors import visitors
from communique.reading.frames.welcomed import same_visitor, visit_behind_talks, visit_greeted, visit_of_guest

__all__ = [
    "MEETS",
    "OF_THE_LAND",
    "TALKS",
    "Account",
    "Frames",
    "PlaceChoice",
    "accepted_visits",
    "add_first_speaker",
    "addressed",
    "citizens_of",
    "complete_letter",
    "councils_sit",
    "delivered_here",
    "each_way",
    "fill_from_speech",
    "further_visits",
    "give_way",
    "goes_on_behind_semicolon",
    "hand_over",
    "handed_over",
    "held_where_received",
    "is_bare_side",
    "is_told_below",
    "is_told_by_name",
    "it_takes_place",
    "met_apart",
    "ministers_of_body",
    "narrow_places",
    "of_the_same",
    "only_words",
    "party_of_accompanied",
    "party_of_company",
    "represented",
    "same_visitor",
    "send_alike",
    "speak_for",
    "tells_place",
    "their_host",
    "visit_behind_talks",
    "visit_greeted",
    "visit_of_guest",
    "visiting_here",
    "visitors",
    "visits_to_hosts",
    "who_met_with",
    "whose_diary",
    "without_stalled",
]
