"""What the record knows of an account: one report's engagement with what comparing it to others needs."""

import hashlib
from collections import Counter
from collections.abc import Sequence

import msgspec

from communique.model import Engagement, Participant, Place, Reading


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """One report's account of one engagement.

    id: from content alone (see `account_id`). report: the hash of the report's text. engagement: its id within the
    reading. voice: the id of the first of the report's near-copies, which count as one voice (the report itself where
    it has none). published: an ISO 8601 day. beside: the days of the report's other engagements, for accounts of
    reports that nobody dated.
    """

    id: str
    report: str
    engagement: str = ""
    voice: str = ""
    language: str | None = None
    outlet: str | None = None
    published: str | None = None
    kind: str
    status: str = "held"
    salience: str = "main"
    date: str | None = None
    place: Place | None = None
    participants: tuple[Participant, ...] = ()
    confidence: float = 0.5
    beside: tuple[str, ...] = ()


class Merge(msgspec.Struct, frozen=True, kw_only=True):
    """Two accounts (left < right) that may be of one engagement: the weight, and the reasons in words."""

    left: str
    right: str
    weight: float
    reasons: tuple[str, ...] = ()


def digest(prefix: str, *words: str) -> str:
    """A short id from content: the prefix and sixteen hexadecimal digits."""
    joined = "\x1f".join(words)
    return prefix + hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def report_hash(text: str) -> str:
    """What a report is known by in the record: the hash of its text as it was read."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def account_id(report: str, engagement: Engagement, nth: int = 0) -> str:
    """The id of a report's account. report: `report_hash` of its text. nth: which of several that are wholly alike."""
    place = engagement.place or Place()
    words = [report, engagement.kind, engagement.status, engagement.date or "", place.city or "", place.country or ""]
    for person in engagement.participants:
        words += [person.name or "", person.office or "", person.party or "", person.part]
    words += [f"{first}-{last}" for first, last in engagement.evidence]
    return digest("ac-", *words, *([str(nth)] if nth else []))


def bare(person: Participant) -> Participant:
    """A participant without the words that he was read from."""
    return Participant(
        name=person.name,
        office=person.office,
        party=person.party,
        part=person.part,
        role=person.role,
        confidence=person.confidence,
    )


def accounts_of(reading: Reading, report: str, voice: str | None = None) -> tuple[Account, ...]:
    """The accounts of one reading, in its order. report: `report_hash` of the text that was read."""
    seen: Counter[str] = Counter()
    found = []
    days = [e.date for e in reading.engagements]
    for number, engagement in enumerate(reading.engagements):
        plain = account_id(report, engagement)
        found.append(
            Account(
                id=account_id(report, engagement, seen[plain]),
                report=report,
                engagement=engagement.id,
                voice=voice or report,
                language=reading.language,
                outlet=reading.outlet,
                published=reading.published,
                kind=engagement.kind,
                status=engagement.status,
                salience=engagement.salience,
                date=engagement.date,
                place=engagement.place,
                participants=tuple(bare(person) for person in engagement.participants),
                confidence=engagement.confidence,
                beside=tuple(sorted({d for at, d in enumerate(days) if d and at != number})),
            )
        )
        seen[plain] += 1
    return tuple(found)


def parties_of(account: Account) -> frozenset[str]:
    """The parties that take part."""
    return frozenset(person.party for person in account.participants if person.party)


def by_id(accounts: Sequence[Account]) -> dict[str, Account]:
    """Accounts by their ids."""
    return {account.id: account for account in accounts}
