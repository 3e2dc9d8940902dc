"""People: the mentions of a report (persons, sides, several at once) and who is who among them."""

from communique.reading.people.described import possible_offices, same_title
from communique.reading.people.entities import find_entities
from communique.reading.people.mentions import find_mentions
from communique.reading.people.people import bears_an_organ, settle_person
from communique.reading.people.samedelegation import same_delegation
from communique.reading.people.secretaries import secretaries_of_state

__all__ = [
    "bears_an_organ",
    "find_entities",
    "find_mentions",
    "possible_offices",
    "same_delegation",
    "same_title",
    "secretaries_of_state",
    "settle_person",
]
