"""What a reading of one report gives: accounts, statements, topics, instruments, each with its evidence.

Every span is a half-open pair `(start, end)` of code-point offsets into `Report.text`, which is never edited.
Days are EDTF level 1 strings (ISO 8601-2:2019, annex A); parties are ISO 3166-1 alpha-3 codes, `IGO:` and an
acronym, or `X:` and a name.
"""

from typing import TypeAlias

import msgspec

Span: TypeAlias = tuple[int, int]


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """What one field rests on: the spans, the rule that made it, and whether it was inferred rather than read."""

    evidence: tuple[Span, ...] = ()
    rule: str
    inferred: bool = False


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where an engagement takes place: the usual English name of the city (or None) and ISO 3166-1 alpha-3."""

    city: str | None = None
    country: str | None = None


class Participant(msgspec.Struct, frozen=True, kw_only=True):
    """A person, or a side with no named person (`name` None), taking part in an engagement."""

    name: str | None
    office: str | None = None
    party: str | None = None
    part: str = "participant"
    role: str | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float = 0.5
    why: dict[str, Why] = {}


class Engagement(msgspec.Struct, frozen=True, kw_only=True):
    """One report's account of one engagement. `confidence` is a calibrated probability in [0, 1]."""

    id: str
    event: str | None = None
    kind: str
    status: str = "held"
    salience: str = "main"
    date: str | None = None
    place: Place | None = None
    topics: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    confidence: float = 0.5
    why: dict[str, Why] = {}
    participants: tuple[Participant, ...] = ()


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Who voiced what. `about` holds the ids of the engagements it belongs to; `toward` is a party or None."""

    speakers: tuple[str, ...]
    act: str = "state"
    toward: str | None = None
    about: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    rule: str = ""
    confidence: float = 0.5


class TopicMark(msgspec.Struct, frozen=True, kw_only=True):
    """A topic of the report, with the words that show it."""

    topic: str
    evidence: tuple[Span, ...] = ()


class Instrument(msgspec.Struct, frozen=True, kw_only=True):
    """A treaty, declaration, agreement or other document that the report refers to."""

    name: str
    date: str | None = None
    parties: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    rule: str = ""


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was not read, and why."""

    reason: str
    evidence: tuple[Span, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One text that an outlet or press service published, as it was read. `published` is an ISO 8601 day."""

    id: str
    text: str
    source: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What one report says. The JSON form has the fields in this order."""

    id: str
    source: str | None = None
    language: str | None = None
    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    version: str = ""
    engagements: tuple[Engagement, ...] = ()
    statements: tuple[Statement, ...] = ()
    topics: tuple[TopicMark, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    furniture: tuple[Span, ...] = ()
    skipped: tuple[Skipped, ...] = ()
