"""An account: one engagement as a report tells it, still open to change."""

from dataclasses import dataclass, field
from typing import NamedTuple

from communique.reading.clauses import Hypothesis, Role
from communique.reading.places import PlaceFound
from communique.reading.text import OF_STATES, Entity

TALKS = frozenset({"meeting", "call"})
MEETS = TALKS | {"conference"}


class PlaceChoice(NamedTuple):
    """A land (ISO alpha-3) that may be an engagement's, what tells of it there, figures of it, and how likely it is."""

    land: str
    told: PlaceFound
    features: dict[str, float]
    chance: float


@dataclass(slots=True, eq=False)
class Account:
    """One engagement as this report tells it, still open to change."""

    kinds: tuple[str, ...]
    status: str
    hypotheses: list[Hypothesis]
    roles: list[Role] = field(default_factory=list)
    place: PlaceFound | None = None
    place_inferred: bool = False
    choices: list[PlaceChoice] = field(default_factory=list)  # where it may have been, if its own words tell no place
    date: str | None = None
    date_at: tuple[int, int] | None = None
    date_rule: str = ""
    date_inferred: bool = False
    salience: str = "main"
    chance: float = 1.0  # of being main
    confidence: float = 0.5
    features: dict[str, float] = field(default_factory=dict)
    recalled: bool = False  # told as a recollection: 'recalled with pleasure his visit to Ghana'
    references: int = 0  # times the text only points back to it

    @property
    def kind(self) -> str:
        """The kind, the likeliest where several are open."""
        return self.kinds[0]

    @property
    def sentences(self) -> list[int]:
        """Sentences that tell of it, in order."""
        return sorted({h.sentence for h in self.hypotheses})

    def parties(self) -> set[str]:
        """Parties of its participants."""
        return {r.entity.party for r in self.roles if r.entity is not None and r.entity.party}

    def has(self, entity: Entity) -> bool:
        """Does it take part?"""
        return any(r.entity is entity for r in self.roles)


def of_the_same(h: Hypothesis, roles: list[Role], kinds: tuple[str, ...] = ()) -> Account:
    """An engagement of its own, of people or sides told with another one, who are the hypothesis' participants from now on."""
    h.roles = [Role(r.entity, "participant", r.mention) for r in roles if r.entity is not None]
    h.generic = False
    return Account(kinds or h.kinds, h.status, [h], list(h.roles), h.place)


def tells_place(h: Hypothesis, account: Account) -> bool:
    """'The talks were held in Oslo': not where the sentence tells of another day, 'в ноябре в Осло лидеры договорились'."""
    told = [o.day for o in account.hypotheses if o.day is not None]
    same_day = h.day is None or not told or h.day in told
    if h.place is not None and h.trigger.type == "noun" and h.place.first - h.trigger.last > NEAR_PLACE:
        if h.place.place.city is None and h.place.place.country not in account.parties():
            return False  # 'играет роль в переговорах, чтобы закончить войну в Украине'
    return h.place is not None and h.status == account.status and account.kind != "call" and same_day


NEAR_PLACE = 6  # tokens from talks to the land where they were, where it is none of theirs
TWO = 2  # sides, whose people are told in the same order: 'Norway-Ghana consultations, led by A and B'


def speak_for(sides: list[Entity], people: list[Entity]) -> None:
    """'The Norway-Ghana commission met, chaired by A and B': A is Norway's and B is Ghana's, if nothing else tells."""
    if len(sides) == 1 and len(people) == 1 and people[0].party is not None:
        return  # 'the delegation of Ghana was received by A': a host, of the report's own land
    if 0 < len(sides) == len(people) <= TWO:
        if any((s.party or "").startswith("IGO:") for s in sides) and any(p.office in OF_STATES for p in people):
            return  # 'the G-8 meeting between the foreign ministers': no minister of the G-8
        in_order = sorted(people, key=lambda e: e.first)
        for side, person in zip(sorted(sides, key=lambda e: e.first), in_order, strict=True):
            person.party, person.party_at, person.party_inferred = side.party, side.party_at, True


def is_told_by_name(role: Role, held: set[tuple[str | None, str]]) -> bool:
    """'главы МИД Норвегии и Ганы' beside the two foreign ministers' names."""
    side = role.entity
    return side is not None and side.kind == "side" and not side.name and (side.party, side.office) in held


def is_bare_side(role: Role) -> bool:
    """'Ghana', 'the Ghanaian side': a side without an office of its own."""
    return role.entity is not None and role.entity.kind == "side" and not role.entity.office
