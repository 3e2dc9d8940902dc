"""What answers of the API hold that no question to the record gives by itself."""

from typing import Any

import msgspec

from communique.model import Engagement, Reading
from communique.store import DyadRow, Found, PartyRow
from communique.store.telling import ToldStatement


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One who takes part. name: as reports have it, None for a side; person, person_id: whom the record knows under it;
    inferred, inferred_id, reason: who it is by the register, where that is not told."""

    name: str | None
    person: str | None
    person_id: str | None
    office: str | None
    party: str | None
    part: str
    inferred: str | None = None
    inferred_id: str | None = None
    reason: str | None = None


class Merge(msgspec.Struct, frozen=True, kw_only=True):
    """Why two accounts are one engagement."""

    left: str
    right: str
    weight: float
    reasons: list[str]


class AccountAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """An account: the report it stands in, its fields with the evidence of each (spans of the report's text), the words, and
    for each participant the person's id."""

    id: str
    report: str
    outlet: str | None
    published: str | None
    language: str | None
    title: str | None
    url: str | None
    voice: str
    quote: str
    account: Engagement
    people: list[str | None]


class EngagementAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """An engagement with all that belongs to it."""

    engagement: Found
    sides: list[Side]
    accounts: list[AccountAnswer]
    accounts_left_out: int
    merges: list[Merge]
    contradictions: list[dict[str, Any]]
    statements: list[ToldStatement]
    rulings: list[str]
    within: list[Found]
    before: list[Found]
    after: list[Found]


class ReportAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A report: its text, all that was read in it (offsets are code points of the text; an engagement's `event` is its id in
    the record), and the engagements it tells of."""

    id: str
    text: str
    url: str | None
    title: str | None
    outlet: str | None
    published: str | None
    language: str | None
    reading: Reading
    engagements: list[Found]


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """Ids of the rulings made."""

    ids: list[str]


class Undone(msgspec.Struct, frozen=True, kw_only=True):
    """How many rulings were taken back."""

    count: int


class ErrorTold(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong, and with which parameter or field."""

    status: int
    title: str
    message: str
    field: str | None


class ErrorAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """An error."""

    error: ErrorTold


class PartyList(msgspec.Struct, frozen=True, kw_only=True):
    """All parties of a record, the busiest first."""

    found: list[PartyRow]


class DyadList(msgspec.Struct, frozen=True, kw_only=True):
    """The pairs of parties with most engagements; capped: whether there are more pairs."""

    found: list[DyadRow]
    capped: bool


class NewReport(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A report to be read and added. published: an ISO 8601 day; language: found where it is not told."""

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """A report that was added. new: whether it was not in the record before; engagements: that it tells of."""

    report: str
    new: bool
    engagements: list[str]
