"""Russian: whether somebody can be whom a participle or a verb is said of, by number, and who is nobody told of."""

from typing import Protocol

from communique.reading.text.scene import Mention
from communique.reading.text.sight import Sight

WHOEVER = 2  # tokens from 'кто' to its verb: 'тем, кто [недавно] приехал'


class Together(Protocol):
    """A group of mentions with where it stands."""

    mentions: list[Mention]
    first: int
    last: int


def agrees_in_number(sight: Sight, group: Together, participle: int) -> bool:
    """'беженцев через Мексику, [направляющихся]', 'дочь и мать, [приехавшие] по приглашению губернатора': no single one's.

    A list, a delegation or a plural name ('США') may be said to do what a plural tells; so may a word without forms.
    """
    numbers = {f.number for f in sight.tokens[participle].forms if f.pos == "PRTF"}
    one = group.mentions[0]
    if numbers != {"plur"} or len(group.mentions) > 1 or one.plural or one.group:
        return True
    nouns = [f for at in range(group.first, group.last) for f in sight.tokens[at].forms if f.pos == "NOUN"]
    return not nouns or any(f.number == "plur" for f in nouns)


def is_of_whoever(sight: Sight, verb: int) -> bool:
    """'посоветовал тем, [кто] приехал в Чад': of nobody whom the report tells of."""
    near = range(verb - 1, max(sight.start_of(verb), verb - 1 - WHOEVER), -1)
    at = next((step for step in near if sight.lower(step) == "кто"), None)
    return at is not None and sight.text(at - 1) == "," and all(sight.text(step) != "," for step in range(at, verb))
