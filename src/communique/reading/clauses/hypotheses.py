"""Hypotheses: what one trigger tells, before accounts are made of them."""

from dataclasses import dataclass, field

from communique.reading.clauses.triggers import Trigger
from communique.reading.days import DayMention
from communique.reading.places import PlaceFound
from communique.reading.text import Entity, Mention


@dataclass(slots=True, eq=False)
class Role:
    """Somebody's part in a hypothesis, with the mention that shows it."""

    entity: Entity | None
    part: str
    mention: Mention
    office: str | None = None  # held at the time, where the entity has another or none today


@dataclass(slots=True, eq=False)
class Hypothesis:
    """What one trigger tells. `generic`: it only points back ('during the meeting')."""

    kinds: tuple[str, ...]
    status: str
    trigger: Trigger
    sentence: int
    roles: list[Role] = field(default_factory=list)
    place: PlaceFound | None = None
    generic: bool = False
    first: int = 0
    last: int = 0
    separately: bool = False
    event_party: str | None = None
    event_at: tuple[int, int] | None = None
    bare: bool = False  # a conference's noun without anything that tells which: it may point back
    has_document: bool = False
    takes_place: bool = False  # 'Встреча состоялась в пятницу': though it only points back, its day is the engagement's
    by_those_met: str = (
        ""  # by the states whose people met: news ('подписаны документы') or recalled ('signed in 2001')
    )
    greeted: bool = False  # 'его встретил в аэропорту': a visit's host, where the report tells of the visit
    another: bool = False  # 'the previous round was held in May': the same parties, but not the engagement told of
    carrier: Mention | None = None  # who hands over another's letter
    authored: bool = False  # 'X в своём послании отметил': whose letter it is, told by what he says in it
    light: int | None = None  # the verb that its noun leans on: '[held] talks', 'talks [took] place'
    tenseless: bool = False  # a noun alone, such as a headline's 'X's Travel to Y': its status is open
    behind: bool = False  # a visit that is over when the rest of the sentence happens: 'fresh from a trip to Lima'
    on_tour: bool = False  # a stop of a tour told without the visitor: 'The trip also includes Togo'
    elliptic: bool = False  # a diary's 'Working visit to Lima', 'Leaves for Oslo': a visit told without whose it is
    purpose: bool = False  # what somebody has come or set out for: 'arrived on Tuesday for talks with X'
    by_land: bool = False  # a conference told with nobody: the land where it sits stands for those who come
    from_subject: bool = False  # one side came from the clause around, not from the frame
    judged: bool = False  # a visit told only by how it will be: 'визит будет успешным'
    occasion: bool = False  # 'During his visit to Lima, …': a visit told only as when and where something else was
    spoke: list[Role] = field(default_factory=list)  # 'During the call A thanked B': of whom, if none was told before
    open_side: bool = False  # 'Утром звонил X': whom, the report told before
    by_delegation: bool = False  # 'The delegation met Minister A': whoever is of it, the leader among them
    mutual: bool = False  # a visit that two pay each other
    together: bool = False  # one journey of people of several states: 'Вместе с A прибыли B и C'
    spoken_at: int | None = None  # the verb of speaking at a conference, whose day is the conference's
    told_at: tuple[int, int] | None = None  # the place that tells of it, where one verb tells of several
    piece: tuple[int, int] | None = None  # its own part of the sentence, where a verb told once tells of several
    day: DayMention | None = None  # the time told nearest to the trigger
    shares_day: bool = False  # its day is that of what is done: 'прибыл 5 мая для участия в заседании'
    day_cost: float = 0.0  # how far off it is told, in tokens and what counts as tokens

    @property
    def kind(self) -> str:
        """The kind as far as known."""
        return self.kinds[0]

    def set_ahead(self) -> None:
        """What tells of it says that it is to come: planned, unless it has been called off."""
        if self.status != "cancelled":
            self.status = "planned"

    def span(self) -> tuple[int, int]:
        """First and last token of what it rests on."""
        return (self.first, self.last)

    def add(self, mention: Mention, part: str) -> None:
        """Adds a participant once; a group or pronoun of several adds its members."""
        if mention.entity is not None and any(r.entity is mention.entity for r in self.roles):
            return
        self.roles.append(Role(mention.entity, part, mention))

    def named(self) -> list[Role]:
        """Roles with an entity."""
        return [r for r in self.roles if r.entity is not None]
