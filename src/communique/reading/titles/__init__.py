"""Titles: what stands around a personal name: offices, whose they are, honorifics, and where a name begins and ends."""

from communique.reading.titles.afternames import (
    closes_after_land,
    land_acted_for,
    land_apposed,
    opens_clause,
    opens_main_clause,
    party_acted_for,
    past_junior,
    past_nickname,
    past_small_field,
    past_who_is,
    speaks,
    two_in_headline,
)
from communique.reading.titles.barenames import are_abbreviations, is_great_city, may_be_bare_name, take_kin
from communique.reading.titles.bodies_en import chamber_end, organisation, party_behind_organ, past_realm
from communique.reading.titles.candidates import is_candidate_for
from communique.reading.titles.chains import further_offices
from communique.reading.titles.everyday import is_everyday, names_nobody
from communique.reading.titles.fieldsbefore import fields_before, is_of_a_field
from communique.reading.titles.groupwords import is_state
from communique.reading.titles.home import home_of, home_party, home_told, is_own_office, own_offices
from communique.reading.titles.honorifics import after_honorifics, after_styles
from communique.reading.titles.joined import OF_THE_SERVICE, is_rank, is_short_for_another, rank_end
from communique.reading.titles.lists import bracketed_names, lands_and_names, name_list, past_faction, stop_of
from communique.reading.titles.longtitles import leads_a_list, name_after_chain
from communique.reading.titles.manyholders import two_of_them
from communique.reading.titles.modifiers import is_modifier
from communique.reading.titles.nameparts import is_told_again
from communique.reading.titles.names import name_run
from communique.reading.titles.namesakes import (
    end_of_namesake,
    is_title_of_thing,
    named_after,
    names_a_place,
    names_talks,
)
from communique.reading.titles.nobodies import is_quoted_title, under_someone
from communique.reading.titles.oncenow import past_interim
from communique.reading.titles.organs_ru import past_bodies
from communique.reading.titles.portfolios import OfField, names_by_field
from communique.reading.titles.postings import chamber_at, chamber_behind, past_body, past_forces, past_lawmaker
from communique.reading.titles.posts import past_seat
from communique.reading.titles.prefix import Prefix
from communique.reading.titles.prefixes import prefix_at
from communique.reading.titles.regions import OF_REGIONS, region_behind, region_of_side
from communique.reading.titles.tails import tail_end, tail_tells, take_party_of_tail
from communique.reading.titles.taking import past_joiner
from communique.reading.titles.titles import title_at
from communique.reading.titles.units_en import past_acronym
from communique.reading.titles.wirestyle import of_two_koreas, past_affiliation

__all__ = [
    "OF_REGIONS",
    "OF_THE_SERVICE",
    "OfField",
    "Prefix",
    "after_honorifics",
    "after_styles",
    "are_abbreviations",
    "bracketed_names",
    "chamber_at",
    "chamber_behind",
    "chamber_end",
    "closes_after_land",
    "end_of_namesake",
    "fields_before",
    "further_offices",
    "home_of",
    "home_party",
    "home_told",
    "is_candidate_for",
    "is_everyday",
    "is_great_city",
    "is_modifier",
    "is_of_a_field",
    "is_own_office",
    "is_quoted_title",
    "is_rank",
    "is_short_for_another",
    "is_state",
    "is_title_of_thing",
    "is_told_again",
    "land_acted_for",
    "land_apposed",
    "lands_and_names",
    "leads_a_list",
    "may_be_bare_name",
    "name_after_chain",
    "name_list",
    "name_run",
    "named_after",
    "names_a_place",
    "names_by_field",
    "names_nobody",
    "names_talks",
    "of_two_koreas",
    "opens_clause",
    "opens_main_clause",
    "organisation",
    "own_offices",
    "party_acted_for",
    "party_behind_organ",
    "past_acronym",
    "past_affiliation",
    "past_bodies",
    "past_body",
    "past_faction",
    "past_forces",
    "past_interim",
    "past_joiner",
    "past_junior",
    "past_lawmaker",
    "past_nickname",
    "past_realm",
    "past_seat",
    "past_small_field",
    "past_who_is",
    "prefix_at",
    "rank_end",
    "region_behind",
    "region_of_side",
    "speaks",
    "stop_of",
    "tail_end",
    "tail_tells",
    "take_kin",
    "take_party_of_tail",
    "title_at",
    "two_in_headline",
    "two_of_them",
    "under_someone",
]
