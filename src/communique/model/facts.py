"""A reading as a list of facts, each with its fields, their words and the rules that made them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from communique.model.labels import SIDES
from communique.model.plain import label
from communique.model.reading import Engagement, Instrument, Participant, Reading, Span, Statement, Why

PLAIN, PEOPLE, PLACE, SAID, DOUBT, HEAD, QUIET = "", "people", "place", "said", "doubt", "head", "quiet"
MEANING = {"date": PLACE, "place": PLACE, "name": PEOPLE, "office": PEOPLE, "party": PEOPLE, "part": PEOPLE}

IN_TITLE = ("kind", "status", "salience", "name")


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a fact. `rule` is '' where the reading names none; `spans` are the words it rests on."""

    name: str
    value: str
    rule: str = ""
    inferred: bool = False
    spans: tuple[Span, ...] = ()
    meaning: str = PLAIN


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the reading says. `id` is short, unique within the report; `within`: the fact it is part of."""

    id: str
    title: str
    meaning: str
    spans: tuple[Span, ...]
    confidence: float | None = None
    within: str | None = None
    fields: list[Field] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mark:
    """Words in the text that a fact (or one field of it) rests on."""

    start: int
    end: int
    fact: str
    meaning: str
    field: str = ""


def facts_of(reading: Reading) -> list[Fact]:
    """All facts, engagements with their participants first, then statements, topics, documents, what was not read."""
    facts: list[Fact] = []
    numbers = {engagement.id: f"e{n}" for n, engagement in enumerate(reading.engagements, 1)}
    people = 0
    for engagement in reading.engagements:
        facts.append(engagement_fact(engagement, numbers[engagement.id]))
        for participant in engagement.participants:
            people += 1
            facts.append(participant_fact(participant, f"p{people}", numbers[engagement.id]))
    facts += [statement_fact(s, f"s{n}", numbers) for n, s in enumerate(reading.statements, 1)]
    facts += [Fact(f"t{n}", label(t.topic), PLAIN, t.evidence) for n, t in enumerate(reading.topics, 1)]
    facts += [instrument_fact(i, f"d{n}") for n, i in enumerate(reading.instruments, 1)]
    facts += [Fact(f"f{n}", "furniture", QUIET, (span,)) for n, span in enumerate(reading.furniture, 1)]
    facts += [Fact(f"x{n}", f"not read: {s.reason}", DOUBT, s.evidence) for n, s in enumerate(reading.skipped, 1)]
    return facts


def fields_of(values: Iterable[tuple[str, str | None]], why: dict[str, Why]) -> list[Field]:
    """The fields that have a value or a reason, each with its reason; one that the title tells only for its reason."""
    fields = []
    for name, value in values:
        reason = why.get(name)
        if reason or (value and name not in IN_TITLE):
            fields.append(
                Field(
                    name,
                    value or "none given",
                    reason.rule if reason else "",
                    bool(reason and reason.inferred),
                    reason.evidence if reason else (),
                    MEANING.get(name, PLAIN),
                )
            )
    return fields


def engagement_fact(engagement: Engagement, number: str) -> Fact:
    """Kind, status, day, place, topics."""
    place = engagement.place
    values = [
        ("kind", engagement.kind),
        ("status", engagement.status),
        ("salience", engagement.salience),
        ("date", engagement.date),
        ("place", ", ".join(part for part in (place.city, place.country) if part) if place else None),
        ("topics", ", ".join(label(topic) for topic in engagement.topics)),
    ]
    background = ", background" if engagement.salience == "background" else ""
    title = f"{label(engagement.kind)}, {engagement.status}{background}"
    fields = fields_of(values, engagement.why)
    return Fact(number, title, PLAIN, engagement.evidence, engagement.confidence, None, fields)


def participant_fact(participant: Participant, number: str, within: str) -> Fact:
    """Name, office, party, part."""
    values = [
        ("name", participant.name),
        ("role", participant.role),
        ("office", label(participant.office or "")),
        ("party", participant.party),
        ("part", participant.part if participant.part != "participant" else None),
    ]
    title = participant.name or f"a side: {participant.party or 'unknown'}"
    fields = fields_of(values, participant.why)
    return Fact(number, title, PEOPLE, participant.evidence, participant.confidence, within, fields)


def statement_fact(statement: Statement, number: str, numbers: dict[str, str]) -> Fact:
    """Speakers, act, toward whom, topics, and the engagements it belongs to."""
    speakers = ", ".join("the sides" if speaker == SIDES else speaker for speaker in statement.speakers)
    fields = [
        Field("act", statement.act, statement.rule, False, statement.content, SAID),
        Field("toward", statement.toward or ""),
        Field("topics", ", ".join(label(topic) for topic in statement.topics)),
        Field("about", ", ".join(numbers.get(id, id) for id in statement.about)),
    ]
    said = [f for f in fields if f.value]
    return Fact(number, speakers or "unknown speaker", SAID, statement.evidence, statement.confidence, None, said)


def instrument_fact(instrument: Instrument, number: str) -> Fact:
    """Name, day, parties."""
    fields = [
        Field("date", instrument.date or "", instrument.rule, meaning=PLACE),
        Field("parties", ", ".join(instrument.parties), instrument.rule),
    ]
    return Fact(number, instrument.name, PLAIN, instrument.evidence, None, None, [f for f in fields if f.value])


def marks_of(facts: Iterable[Fact], length: int) -> list[Mark]:
    """Where the facts' words stand, in the order of the text; empty spans and what lies outside it are left out."""
    marks = []
    for fact in facts:
        marks += [Mark(start, end, fact.id, fact.meaning) for start, end in fact.spans]
        for one in fact.fields:
            marks += [Mark(start, end, fact.id, one.meaning or fact.meaning, one.name) for start, end in one.spans]
    return sorted(
        (m for m in set(marks) if 0 <= m.start < m.end <= length), key=lambda m: (m.start, -m.end, m.fact, m.field)
    )
