"""What the record knows of an account: one report's engagement with what comparing it to others needs."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from typing import Final

import msgspec

from communique.model import Engagement, Participant, Place, Reading

ANYTHING: Final = "bilateral_relations"  # the topic of nearly every report
MOST_BESIDE: Final = 6  # participants of another engagement of the report that are kept with an account


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """One report's account of one engagement.

    id: from content alone (see `account_id`). report: the hash of the report's text. engagement: its id within the
    reading. voice: the id of the first of the report's near-copies, which count as one voice (the report itself where
    it has none). published: an ISO 8601 day. beside: the report's other engagements, in short (see `in_short`): two
    reports that tell of one more thing in common are more likely to mean the same. about: what the report is about,
    the state of relations in general left out.
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
    about: tuple[str, ...] = ()


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
    short = [in_short(e) for e in reading.engagements]
    about = tuple(sorted({told.topic for told in reading.topics} - {ANYTHING}))
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
                beside=tuple(sorted({words for at, words in enumerate(short) if words and at != number})),
                about=about,
            )
        )
        seen[plain] += 1
    return tuple(found)


def in_short(engagement: Engagement) -> str:
    """An engagement in one line: 'meeting|held|main|2023-11-16|KGZ|AZE=Sahiba Gafarova|RUS=Valentina Matviyenko'.

    Empty where fewer than two sides or no named person take part, since such a line would be of many engagements."""
    people = [f"{p.party or ''}={p.name or ''}" for p in engagement.participants[:MOST_BESIDE]]
    named = sum(not person.endswith("=") for person in people)
    if not named or (len(people) < 2 and engagement.kind != "visit"):
        return ""
    country = engagement.place.country if engagement.place else None
    head = [engagement.kind, engagement.status, engagement.salience, engagement.date or "", country or ""]
    return "|".join([word.replace("|", " ") for word in [*head, *sorted(people)]])


def parties_of(account: Account) -> frozenset[str]:
    """The parties that take part."""
    return frozenset(person.party for person in account.participants if person.party)


def by_id(accounts: Sequence[Account]) -> dict[str, Account]:
    """Accounts by their ids."""
    return {account.id: account for account in accounts}
