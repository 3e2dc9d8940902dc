"""People: the mentions of a report (persons, sides, several at once) and who is who among them."""

from communique.reading.people.chairs import heads_the_body
from communique.reading.people.described import possible_offices, same_title
from communique.reading.people.entities import find_entities
from communique.reading.people.firstperson import first_persons, says_of_himself
from communique.reading.people.mentions import find_mentions
from communique.reading.people.ofbothstates import holders_in_both_states
from communique.reading.people.ofsides import people_of_sides
from communique.reading.people.people import bears_an_organ, settle_person
from communique.reading.people.predecessors import predecessors
from communique.reading.people.samedelegation import same_delegation
from communique.reading.people.secretaries import secretaries_of_state
from communique.reading.people.speeches import Speech, find_speeches

__all__ = [
    "Speech",
    "bears_an_organ",
    "find_entities",
    "find_mentions",
    "find_speeches",
    "first_persons",
    "heads_the_body",
    "holders_in_both_states",
    "people_of_sides",
    "possible_offices",
    "predecessors",
    "same_delegation",
    "same_title",
    "says_of_himself",
    "secretaries_of_state",
    "settle_person",
]
