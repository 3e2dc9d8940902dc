"""What the reading knows of one report so far: mentions in the text and the entities that they stand for."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from communique.languages import Document, Language, Row
from communique.reading.text.quotations import Quotation, find_quotations


@dataclass(slots=True, eq=False)
class Title:
    """An office phrase: tokens `first` to `last`, with the party that its own words name."""

    first: int
    last: int
    office: str
    party: str | None = None
    party_at: tuple[int, int] | None = None
    plural: bool = False
    former: bool = False
    post: str | None = None  # the country that an ambassador is sent to
    implied: bool = False  # the party is implied by the office's words, not named
    row: Row | None = None
    for_field: bool = False  # 'for Asia': an official of a part, no head of the whole
    settled: bool = False  # the party's kind has told the office
    parties: list[str] = field(default_factory=list)  # of a plural title: 'ministers of A and B'


@dataclass(slots=True, eq=False)
class Mention:
    """Tokens `first` to `last` (not included) that stand for somebody.

    `kind`: person, side (a state, organ, organisation), group ('the sides'), pronoun.
    `cases`: Russian cases the phrase can be; empty where the language has none.
    """

    first: int
    last: int
    kind: str
    sentence: int
    name: tuple[int, int] | None = None
    name_text: str = ""
    nickname: str = ""  # in quotation marks behind the name
    titles: list[Title] = field(default_factory=list)
    rank: tuple[int, int] | None = None  # of an officer: 'General'
    party: str | None = None
    party_at: tuple[int, int] | None = None
    party_kind: str = ""
    plural: bool = False
    cases: frozenset[str] = frozenset()
    gender: str | None = None
    group: str = ""  # groups.tsv kind: sides, counterpart, person, delegation
    offices: tuple[str, ...] = ()  # what a description is compatible with
    weak: bool = False  # a capitalised word that nothing else explains
    definite: bool = False
    entity: "Entity | None" = None
    others: list["Entity"] = field(
        default_factory=list
    )  # whom a pronoun or description may mean as well, the likeliest first
    members: list["Entity"] = field(default_factory=list)  # of a group or pronoun that stands for several
    rule: str = ""

    @property
    def name_parts(self) -> tuple[str, ...]:
        """All words that name the person, his nickname last."""
        return tuple(f"{self.name_text} {self.nickname}".split())

    @property
    def office(self) -> str | None:
        """The office that counts most among the titles."""
        return best_office([t.office for t in self.titles])


INTRODUCED, LATEST = 10, 30  # mentions of somebody, at the report's beginning and of late


@dataclass(slots=True, eq=False)
class Entity:
    """A person or side of this report."""

    kind: str  # person, side
    name: str | None = None
    parts: tuple[str, ...] = ()
    office: str | None = None
    office_at: tuple[int, int] | None = None
    office_inferred: bool = False  # everybody knows it, the report does not say it
    party: str | None = None
    party_at: tuple[int, int] | None = None
    party_inferred: bool = False
    role: str | None = None
    gender: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    first: int = 10**9  # the first token of the first of them
    former: bool = False
    well_known: bool = False  # a statesman whose party everybody knows
    leads: bool = False  # heads a delegation of the party
    citizens: bool = False  # people of the party told by what they are alone: 'students', 'business leaders'

    @property
    def party_told(self) -> bool:
        """Does the report itself say whose it is? Not where it is only what everybody knows, or the report's own land."""
        return self.party is not None and not (self.party_inferred and self.party_at is None)

    def told(self) -> list[Mention]:
        """How the report tells of him: the first mentions and the latest. Time must not grow with how often it does."""
        few = len(self.mentions) <= INTRODUCED + LATEST
        return self.mentions if few else self.mentions[:INTRODUCED] + self.mentions[-LATEST:]

    def label(self) -> str:
        """The name, else the party."""
        return self.name or self.party or "?"


class Nature(NamedTuple):
    """What a report as a whole is about. `played`: different words of sport and stage in it."""

    played: int
    is_sport: bool
    is_of_states: bool


@dataclass(slots=True, eq=False)
class Scene:
    """A report's document with its mentions (in text order) and entities."""

    document: Document
    language: Language
    mentions: list[Mention] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    by_sentence: dict[int, list[Mention]] = field(default_factory=dict)
    home: str | None = None  # the party whose officials the report names without it
    day: str | None = None  # the report's own day, ISO 8601
    text_order: dict[int, int] | None = None  # see features.py; made when first asked for
    mentioned: int | None = (
        None  # mentions of its people and sides in all; see features_told.py, made when first asked for
    )
    nature: Nature | None = None  # made when first asked for, once everybody is known
    quoted: list[Quotation] | None = None  # see `quotations`
    own: dict[int, Mention] = field(default_factory=dict)  # 'my' at each token, of whoever speaks there
    spoken: dict[int, Entity] = field(
        default_factory=dict
    )  # by token whoever says it, where somebody says 'I' in the report
    author: Entity | None = None  # whose words the report is: 'Jane Roe, Minister of State' alone on a line

    def quotations(self) -> list[Quotation]:
        """The report's quotations, found when first asked for."""
        if self.quoted is None:
            self.quoted = find_quotations(self.document)
        return self.quoted

    def of_sentence(self, sentence: int) -> list[Mention]:
        """The mentions of a sentence, in text order."""
        return self.by_sentence.get(sentence, [])

    def mentions_before(self, token: int) -> Iterator[Mention]:
        """The mentions that begin before this token, the nearest first."""
        return (self.mentions[at] for at in range(bisect_left(self.mentions, token, key=_first) - 1, -1, -1))

    def mention_at(self, token: int) -> Mention | None:
        """The mention that covers this token; None beyond the ends of the text."""
        if not 0 <= token < len(self.document.tokens):
            return None
        for mention in self.of_sentence(self.document.tokens[token].sentence):
            if mention.first <= token < mention.last:
                return mention
        return None

    def side_of(self, party: str | None) -> Entity | None:
        """The party's own side, without a name or office: 'Ghana', 'the Ghanaian side'; None where the report names none."""
        return next((e for e in self.entities if e.kind == "side" and e.party == party and not e.office), None)


def _first(mention: Mention) -> int:
    return mention.first


# Which office counts where a person is given several ('Deputy Prime Minister and Minister of Foreign Affairs').
PRECEDENCE = (
    "head_of_state", "head_of_government", "foreign_minister", "deputy_foreign_minister", "speaker_of_parliament",
    "head_of_organization", "deputy_head_of_state", "deputy_head_of_government", "minister", "special_envoy",
    "ambassador", "deputy_speaker", "adviser", "organization_official", "deputy_minister", "regional_head",
    "military", "religious_leader", "ministry_official", "legislator", "business", "other",
)  # fmt: skip


def best_office(offices: list[str]) -> str | None:
    """'deputy_head_of_government' and 'foreign_minister' → 'foreign_minister'."""
    known = [o for o in offices if o in PRECEDENCE]
    return min(known, key=PRECEDENCE.index) if known else None
