"""Who is who within one report: every mention gets its entity, every entity its fullest name, office and party."""

from dataclasses import dataclass, field

from communique.languages.ru.names import readings
from communique.reading.people.agreeing import gender_of_verb, is_other_gender
from communique.reading.people.bodiesrun import share_body
from communique.reading.people.calledso import is_called_so
from communique.reading.people.chairs import as_chair
from communique.reading.people.counterparts import talked_to, whose_counterpart
from communique.reading.people.deputies import has_other_rank, held_before
from communique.reading.people.described import (
    brings_in,
    is_definite,
    is_of,
    named_beside,
    named_next,
    of_outlet,
    only_holder,
    opens_as_subject,
    own_unnamed,
    party_fits,
    possible_offices,
    same_title,
    take_land_before,
    who_can_be,
)
from communique.reading.people.governments import governments_of
from communique.reading.people.guests import of_visit
from communique.reading.people.kinsfolk import are_a_couple, settle_couples, without_spouses
from communique.reading.people.knownbyname import known_by_name, once_led
from communique.reading.people.leaders import only_leads
from communique.reading.people.namecases import widen_cases
from communique.reading.people.narrower import told_plainly
from communique.reading.people.parts import Votes, fits, fuller, given_first, name_parts, same_full
from communique.reading.people.people import (
    SERVANTS,
    VAGUE,
    WIDER,
    author_of,
    has_other_field,
    named_later,
    settle_person,
    share_party,
)
from communique.reading.people.predicates import is_nobody, predicate_of
from communique.reading.people.pronouns import stand_for
from communique.reading.people.roster import NEVER, Roster
from communique.reading.people.whoismeant import meant
from communique.reading.text import OF_STATES, Entity, Mention, Scene, Sight, best_office
from communique.reading.titles import home_of, own_offices

MEMORY = 400  # mentions back that a description may look for its person
SOON = 4  # sentences in which 'a minister' is named


def find_entities(scene: Scene, home: str | None, year: int | None = None) -> None:
    """Fills `scene.entities` and each mention's `entity` or `members`.

    `home`: the party whose officials the report names without it, or None. `year` of its publication.
    """
    scene.home = home
    sight = Sight(scene.document, scene.language)
    own_offices(scene, home)
    governments_of(scene, home)
    votes = Votes(sight, scene.mentions) if sight.is_russian else None
    resolver = _Resolver(scene, sight, home, votes)
    named = [m for m in scene.mentions if m.kind == "person" and m.name]
    for mention in (m for m in named if not m.weak):
        resolver.named(mention)
    for mention in (m for m in named if m.weak):
        resolver.weak(mention)
    for entity in scene.entities:
        resolver.well_known(entity, year)
    for mention in scene.mentions:
        share_party(scene, sight, mention)
        share_body(scene, sight, mention)
    scene.author = author_of(scene)
    for mention in scene.mentions:
        resolver.later(mention)
    for entity in scene.entities:
        settle_person(scene, entity, home)
    settle_couples(scene, sight)
    for mention in (m for m in scene.mentions if m.group == "counterpart"):
        resolver.counterpart_office(mention)
    for mention in scene.mentions:
        if mention.rule == "mention.holders" and mention.entity is not None and not mention.entity.name:
            mention.entity = only_holder(scene, mention) or mention.entity
    widen_cases(scene)


@dataclass(slots=True)
class _Resolver:
    scene: Scene
    sight: Sight
    home: str | None
    votes: Votes | None
    order: dict[int, int] = field(default_factory=dict)  # a mention's place in the text
    roster: Roster = field(default_factory=Roster)

    def named(self, mention: Mention) -> None:
        """A mention with a name joins the entity that its name, party and office fit, or founds one."""
        name_parts(self.sight, mention, self.votes)
        parts = mention.name_text.split()
        fitting = [e for e in self.roster.like(parts) if fits(parts, e.parts) and self._agrees(mention, e)]
        if not (fitting or mention.titles):
            fitting = self.roster.going_on(parts, self.sight.given_names)
        if len(parts) == 1:  # 'Sheikh Hamad' is Hamad bin Isa, not Rashid Al-Hamad
            fitting = [e for e in fitting if parts[0] in e.parts] or fitting
            fitting = without_spouses(self.sight, mention, self.roster.holding(fitting, mention))
        same = next((e for e in fitting if same_full(parts, e.parts)), None)
        self._join(mention, same or (fitting[-1] if fitting else self._found("person")))

    def weak(self, mention: Mention) -> None:
        """'Lavrov', 'Sergey': a known person's part, else a person of its own that only a frame can confirm."""
        name_parts(self.sight, mention, self.votes)
        parts = mention.name_text.split()
        known = [e for e in self.roster.like(parts) if fits(parts, e.parts)] or self.roster.by_father(parts)
        if not known and self.sight.is_russian and mention.name is not None:
            known = self._by_other_readings(mention)
        if known:
            strong = [e for e in known if self.roster.record(e).solid] or known
            strong = without_spouses(self.sight, mention, strong)
            self._join(mention, min(strong, key=lambda e: self.roster.record(e).distance(mention)))
        else:
            self._join(mention, self._found("person"))

    def _by_other_readings(self, mention: Mention) -> list[Entity]:
        """'Кове' of 'Даур Кове', which alone would rather be of 'Кова': named persons that another reading fits."""
        assert mention.name is not None
        for reading in readings(self.scene.document.words(*mention.name), mention.cases):
            parts = reading.text.split()
            known = [e for e in self.roster.like(parts) if fits(parts, e.parts) and self.roster.record(e).solid]
            if known:
                mention.name_text = reading.text
                return known
        return []

    def well_known(self, entity: Entity, year: int | None) -> None:
        """Gives a well-known statesman whom the report names without party, or without office, what everybody knows."""
        held = best_office([t.office for m in entity.mentions for t in m.titles if not t.former])
        known = known_by_name(self.sight, entity, year, held)
        state = known is not None and known.party.startswith("IGO:") and held in OF_STATES  # a minister at that time
        if known is None or state or (entity.party not in (None, known.party) and not entity.party_inferred):
            return
        namesake = known.given is None and held not in (None, *(t.office for t in known.terms))
        if namesake and (entity.party or self.home) not in (None, known.party):
            return  # 'Speaker Mark Phillips', told at home in Wellington, is not Guyana's premier
        entity.well_known, named = True, next(m.name for m in entity.mentions if m.name)
        if entity.party is None or (entity.party_inferred and ":" not in entity.party):  # but 'еврокомиссар Лунд'
            entity.party, entity.party_at, entity.party_inferred = known.party, named, True
        told = best_office([t.office for m in entity.mentions for t in m.titles])
        vague = told in VAGUE["foreign_minister"]  # 'Secretary Blinken'
        office = "foreign_minister" if vague and year and known.held("foreign_minister", year) else known.office(year)
        vague = (vague and office == "foreign_minister") or (office == "head_of_government" and only_leads(entity))
        if (given := office or once_led(entity, known, year)) is not None and (told is None or vague):
            entity.office, entity.office_at, entity.office_inferred = given, named, True
        (record := self.roster.record(entity)).offices.update([office] if office else [])
        record.solid |= office is not None and len(entity.mentions) > 0  # 'Трамп', whom 'американский лидер' may mean

    def later(self, mention: Mention) -> None:
        """Descriptions, sides, pronouns and groups, in text order."""
        if mention.entity is not None:
            if mention.group == "counterpart":
                self.counterpart_office(mention)
            return
        if mention.kind == "person":
            self._description(mention)
        elif mention.kind == "side":
            self._side(mention)
        elif mention.kind == "pronoun":
            stand_for(self.scene, self.sight, self.roster, mention)

    def _agrees(self, mention: Mention, entity: Entity) -> bool:
        """Not two people: other explicit parties, or other genders, keep bare surnames apart."""
        explicit = [t.party for t in mention.titles if t.party and not t.implied and not t.former]
        if explicit and entity.party and entity.party != explicit[0] and len(mention.name_text.split()) == 1:
            return False
        another = is_other_gender(self.sight, mention, entity) or are_a_couple(self.sight, mention, entity)
        return not (another or self.roster.is_other_holder(entity, mention))

    def _found(self, kind: str) -> Entity:
        entity = Entity(kind)
        self.scene.entities.append(entity)
        self.roster.enter(entity)
        return entity

    def _join(self, mention: Mention, entity: Entity) -> None:
        mention.entity = entity
        self.roster.add(entity, mention)
        if mention.name_text and fuller(mention.name_text, entity.name):
            entity.name, entity.parts = mention.name_text, mention.name_parts
            self.roster.name(entity)
        elif mention.name_text and given_first(self.sight, mention.name_text.split(), entity.parts):
            entity.name, entity.parts = mention.name_text, mention.name_parts
        entity.gender = gender_of_verb(self.sight, mention) or entity.gender or mention.gender
        take_land_before(entity, mention)
        if (chair := as_chair(self.scene.document.tokens, mention.titles)) is not None:
            entity.party, entity.party_at, entity.party_inferred = chair.party, chair.party_at, False
        for title in mention.titles:
            if title.party and not title.implied and (entity.party is None or entity.party_inferred):
                entity.party, entity.party_at, entity.party_inferred = title.party, title.party_at, False
        if mention.party and entity.party is None:
            entity.party, entity.party_at = mention.party, mention.party_at
            entity.party_inferred = any(t.implied and t.party == mention.party for t in mention.titles)
        entity.office = entity.office or (mention.office if mention.titles else None)

    def _people(self, mention: Mention) -> list[Entity]:
        """Persons of the last mentions before this one, the latest first."""
        if not self.order:
            self.order = {id(m): i for i, m in enumerate(self.scene.mentions)}
        at = self.order[id(mention)]
        seen: dict[int, Entity] = {}
        before = reversed(self.scene.mentions[max(0, at - MEMORY) : at])
        for entity in (m.entity for m in before if m.entity is not None and m.kind == "person"):
            seen.setdefault(id(entity), entity)
        return list(seen.values())

    def _description(self, mention: Mention) -> None:
        """'the Azerbaijani minister', 'the President', 'the diplomat', 'his Turkish counterpart'."""
        if mention.group == "counterpart":
            self._counterpart(mention)
            return
        mention.entity = predicate_of(self.scene, self.sight, mention)
        if mention.entity is not None or is_nobody(self.sight, mention):
            return
        offices = possible_offices(self.scene, mention)
        people = self._people(mention) or [e for e in self.scene.entities if e.kind == "person"]
        people = [e for e in people if self.roster.record(e).solid]
        people = of_outlet(self.sight, self.home, mention, of_visit(self.scene, self.sight, mention, people))
        people = [e for e in people if not has_other_field(self.scene, e, mention)]
        fitting = [e for e in people if self._office_fits(e, offices) and party_fits(self.home, e, mention)]
        fitting = [e for e in people if is_called_so(self.sight, e, mention)] or fitting
        if any(t.row is not None and "IND" in t.row["instead"] for t in mention.titles):  # 'the Foreign Secretary'
            fitting = [e for e in people if same_title(e, mention)] or fitting
        explicit = mention.party is not None and not any(t.implied for t in mention.titles)
        fitting = [] if (is_new := brings_in(self.sight, mention)) else fitting
        fitting = who_can_be(self.scene, self.sight, mention, fitting)
        if mention.titles and not explicit:
            fitting = [e for e in fitting if not named_later(self.scene, e, mention)]
        if explicit:  # 'FM A receives a call from the Norwegian Foreign Minister': not A, whatever his country
            exact = [e for e in fitting if is_of(e, mention)]
            fitting = exact or [e for e in fitting if e.party is None and not named_beside(self.scene, e, mention)]
        if not fitting or (explicit and fitting[0].party is None):
            nearer = set() if is_new else {id(e) for e in people}  # the name may come later: 'The President … A said'
            soon = range(mention.sentence + 1, mention.sentence + SOON if is_new else NEVER)
            later = [e for e in self.scene.entities if self.roster.record(e).named in soon and e.kind == "person"]
            later = [e for e in later if id(e) not in nearer and (not explicit or is_of(e, mention))]
            later = [e for e in later if self._office_fits(e, offices) and party_fits(self.home, e, mention)]
            later = [e for e in later if not (has_other_rank(self.scene, e, mention) or held_before(e, mention))]
            later = of_outlet(self.sight, self.home, mention, later)
            fitting = later or fitting
        fitting = fitting or ([] if is_new else told_plainly(self.sight, self.home, people, mention))
        if not fitting and mention.titles and mention.party and not mention.plural:
            near = [] if is_new else self.roster.untitled_near(self.sight, self._people(mention), mention)
            fitting = near + self.roster.untitled(named_next(self.scene, self.sight, mention), mention.party)
            if fitting:
                return self._join(mention, fitting[0])
        if fitting:
            exact = own_unnamed(self.sight, self.home, mention, fitting) or [e for e in fitting if e.name] or fitting
            same = [e for e in exact if same_title(e, mention)] if len(exact) > 1 else []
            self._join_quietly(mention, meant(self.scene, self.sight, mention, same := same or exact))
            mention.others = [e for e in same if e is not mention.entity]
        elif mention.titles and (
            mention.party or is_definite(self.sight, mention) or opens_as_subject(self.sight, mention)
        ):
            entity = self._found("person")
            self._join(mention, entity)
            if mention.party is None and not mention.plural:
                entity.party, entity.party_inferred = home_of(self.home, mention.office), True
        elif explicit and self.sight.key_word(mention.last - 1, "teller_one"):  # 'A Peruvian diplomat', nobody told of
            called = [e for e in people if e.party == mention.party and any(m.group == "person" for m in e.mentions)]
            entity = called[0] if called else self._found("person")
            self._join(mention, entity)
            if not called:
                entity.office = next((o for o in offices if o in SERVANTS), "other")

    def _office_fits(self, entity: Entity, offices: list[str]) -> bool:
        held = self.roster.record(entity).offices
        wider = [WIDER.get(office, {office}) for office in offices]
        return not offices or any(entity.office in wide or not held.isdisjoint(wide) for wide in wider)

    def _join_quietly(self, mention: Mention, entity: Entity) -> None:
        mention.entity = entity
        self.roster.add(entity, mention)
        if mention.party and entity.party is None:
            entity.party, entity.party_at = mention.party, mention.party_at

    def _counterpart(self, mention: Mention) -> None:
        people = self._people(mention)
        other = whose_counterpart(self.sight, self.home, mention, people)
        office = other.office if other else None
        if met := talked_to(self.sight, mention, other, people):
            return self._join_quietly(mention, met)
        for entity in people + self.scene.entities if not mention.plural else ():
            if entity is not other and entity.kind == "person" and entity.name and entity.office == office and office:
                if mention.party in (None, entity.party) and entity.party != (other.party if other else None):
                    return self._join_quietly(mention, entity)
        if mention.party:
            entity = self._found("person")
            self._join(mention, entity)
            entity.office = office

    def counterpart_office(self, mention: Mention) -> None:
        entity = mention.entity
        # 'his counterpart Gharib, secretary of a committee'
        if entity is not None and entity.office in (None, "other"):
            other = whose_counterpart(self.sight, self.home, mention, self._people(mention))
            entity.office = (other.office if other else None) or entity.office

    def _side(self, mention: Mention) -> None:
        if (holder := only_holder(self.scene, mention)) is not None:
            return self._join_quietly(mention, holder)
        entity = self.roster.side(mention.party, mention.office)
        if entity is None:
            entity = self._found("side")
            entity.party, entity.party_at, entity.office = mention.party, mention.party_at, mention.office
            self.roster.enter_side(entity)
        mention.entity = entity
        self.roster.add(entity, mention)
