"""What is known of each person while mentions find their persons: kept up to date, so that nothing is counted again."""

from bisect import bisect_right, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from communique.reading.people.parts import pieces, surname_goes_on
from communique.reading.text import LEADERS, Entity, Mention, Sight

CLOSE = 5  # letters of a word that another one letter apart may stand for (`parts.fits`)
LONG, ENDS = 40, 12  # letters of a word that goes by its ends alone, and of each end
NEVER = 10**9
BESIDE = frozenset([",", "(", "–", "—", "is", "was", "as", "the", "a", "an", "был", "была", "как"])
OF_FATHER = ("ович", "евич", "ьич", "овна", "евна", "ична")  # ends of names after the father
LOWER = frozenset(["minister", "deputy_minister", "ambassador"])  # offices that no head of state is called by


@dataclass(slots=True)
class Record:
    """Of one entity: its place among all, its mentions' first tokens in order, what they say of it."""

    place: int
    firsts: list[int] = field(default_factory=list)
    offices: set[str] = field(default_factory=set)  # of all titles
    solid: bool = False  # has a mention that is more than a capital letter
    titled: bool = False
    named: int = NEVER  # the first sentence that names it

    def distance(self, mention: Mention) -> tuple[int, int]:
        """(0, tokens back to the last mention before), else (1, tokens ahead to the first after)."""
        after = bisect_right(self.firsts, mention.first)
        if after:
            return 0, mention.first - self.firsts[after - 1]
        return 1, self.firsts[0] - mention.first if self.firsts else NEVER


class Roster:
    """The records of a report's entities, and an index of their names by parts, one letter left out of each."""

    def __init__(self) -> None:
        self._records: dict[int, Record] = {}
        self._entities: list[Entity] = []
        self._places: dict[str, set[int]] = {}
        self._letters: set[int] = set()  # who were named by one letter alone, which fits any name that has it
        self._sides: dict[tuple[str | None, str | None], Entity] = {}

    def enter(self, entity: Entity) -> None:
        """A new entity."""
        self._records[id(entity)] = Record(len(self._entities))
        self._entities.append(entity)

    def untitled_near(self, sight: Sight, people: list[Entity], mention: Mention) -> list[Entity]:
        """Those of the people whom no title has described yet and whom the mention may do."""
        return [e for e in people if self._is_untitled(sight, e, mention)]

    def _is_untitled(self, sight: Sight, entity: Entity, mention: Mention) -> bool:
        """A named person whom no title has described yet, so that 'the Russian President' may be he.

        Of whose party nothing is told, only a full name in the same sentence, or who spoke just before.
        """
        record = self.record(entity)
        if record.titled or not entity.name or entity.party not in (None, mention.party):
            return False
        if not record.solid and len(entity.mentions) < 2:
            return False
        if entity.well_known and entity.office not in (None, mention.office):
            return False  # 'Merkel', of whom everybody knows what she was, is no '[German government spokesman]'
        near = [m for m in entity.mentions if mention.sentence - 1 <= m.sentence <= mention.sentence]
        if entity.party is not None:
            return bool(near)
        spoke = mention.first == sight.start_of(mention.first)
        spoke = spoke and any(m.sentence < mention.sentence and m.first == sight.start_of(m.first) for m in near)
        here = len(entity.parts) > 1 and any(_may_be_he(sight, m, mention) for m in near)
        return spoke or here or any(_is_beside(sight, m.last, mention.first) for m in near)

    def record(self, entity: Entity) -> Record:
        """What is known of the entity."""
        return self._records[id(entity)]

    def add(self, entity: Entity, mention: Mention) -> None:
        """One more mention of the entity."""
        entity.mentions.append(mention)
        entity.first = min(entity.first, mention.first)
        record = self.record(entity)
        insort(record.firsts, mention.first)
        record.offices.update(title.office for title in mention.titles)
        record.solid |= not mention.weak
        record.titled |= bool(mention.titles) or mention.group == "counterpart"
        if mention.name:
            record.named = min(record.named, mention.sentence)

    def holding(self, people: list[Entity], mention: Mention) -> list[Entity]:
        """Those of the people who have one of the mention's offices: 'President Moyo' is not his Minister Anna Moyo; else all."""
        offices = {title.office for title in mention.titles}
        return [e for e in people if offices & self.record(e).offices] or people

    def is_other_holder(self, entity: Entity, mention: Mention) -> bool:
        """'President Moyo' is not his Minister Anna Moyo: a head of state told by a surname, and a fuller name of lower office."""
        told, held = {title.office for title in mention.titles}, self.record(entity).offices
        fuller = len(entity.parts) == 1 < len(mention.name_text.split())
        return fuller and bool(told and held) and told <= LOWER and held <= LEADERS

    def untitled(self, people: list[Entity], party: str | None) -> list[Entity]:
        """Those of the people whom no title has described, of that party or of none."""
        return [e for e in people if not self.record(e).titled and e.party in (None, party)]

    def name(self, entity: Entity) -> None:
        """The entity has got another name."""
        place = self.record(entity).place
        parts = pieces(entity.parts)
        if len(parts) == 1 and len(parts[0]) == 1:
            self._letters.add(place)
        for key in _keys(parts):
            self._places.setdefault(key, set()).add(place)

    def like(self, parts: Sequence[str]) -> Iterator[Entity]:
        """Named persons that the name may fit, in the order in which they were found, and none that it fits left out."""
        words = pieces(parts)
        if len(words) == 1 and len(words[0]) == 1:
            places = set(range(len(self._entities)))
        else:
            places = self._letters.union(*(self._places.get(key, ()) for key in _keys(words)))
        for place in sorted(places):
            entity = self._entities[place]
            if entity.kind == "person" and entity.name:
                yield entity

    def going_on(self, parts: list[str], given: Mapping[str, str]) -> list[Entity]:
        """Those of whom a name tells another part: their father's, their second surname."""
        return self.by_father(parts) or surname_goes_on(parts, self.like(parts[:1]), given)

    def by_father(self, parts: Sequence[str]) -> list[Entity]:
        """'[Пер Оттович] добавил': those of that given name whom the report names without their father's. Russian."""
        if len(parts) != 2 or not parts[1].endswith(OF_FATHER):
            return []
        people = (e for e in self.like(parts[:1]) if len(e.parts) > 1 and e.parts[0] == parts[0])
        return [e for e in people if not e.parts[1].endswith(OF_FATHER)]

    def side(self, party: str | None, office: str | None) -> Entity | None:
        """The side of this party and office."""
        return self._sides.get((party, office))

    def enter_side(self, entity: Entity) -> None:
        """A side, with its party and office."""
        self._sides[entity.party, entity.office] = entity


def _may_be_he(sight: Sight, one: Mention, mention: Mention) -> bool:
    """Of one sentence; in Russian only as what he was or whose post it is: 'Лунд был [послом]', 'пост [посла]'.

    Not 'Лунда сопровождал [посол Чада]', 'в компании [посла Чада]'.
    """
    if one.sentence != mention.sentence or not sight.is_russian:
        return one.sentence == mention.sentence
    at = mention.first - 1
    was = "ablt" in mention.cases and not sight.word(at, "prep")
    return was or sight.key_word(at, "post") or sight.lower(at) == "качестве"


def _is_beside(sight: Sight, first: int, last: int) -> bool:
    """'Lund[,] the minister', 'Lund [was the] minister', 'Лунд[, ]министр': a mark or a copula between, and no more."""
    return 0 <= last - first <= 2 and all(sight.lower(at) in BESIDE for at in range(first, last))


@lru_cache(maxsize=10_000)
def _keys(parts: tuple[str, ...]) -> frozenset[str]:
    """What two names share if one can be a form of the other: a whole part, two or all parts joined, give or take a letter."""
    wholes = {part for part in parts if len(part) > 1} | {"".join(parts)}
    wholes |= {"".join(parts[i : i + 2]) for i in range(len(parts) - 1)}
    keys = set(wholes)
    for word in wholes:
        if CLOSE <= len(word) <= LONG:
            keys |= {word[:i] + word[i + 1 :] for i in range(len(word))}
        if len(word) >= LONG:
            keys |= {word[:ENDS] + "…", "…" + word[-ENDS:]}
    return frozenset(keys)
