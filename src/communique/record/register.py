"""The register: who held which office for which party, from when to when, as the reports have it.

It is derived from settled people and never shapes them, so that it can't make the result depend on the order of the
reports. It answers who a name without a title is, and who an unnamed holder is; such answers are inferences.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

import msgspec

from communique.record.forms import rough
from communique.record.names import compare, parts_of
from communique.record.people import Person

# Offices of which a party has one holder at a time.
SINGULAR: Final = frozenset(
    ("head_of_state", "head_of_government", "foreign_minister", "speaker_of_parliament", "head_of_organization")
)
LEADING: Final = ("head_of_state", "head_of_government", "head_of_organization", "foreign_minister")
REACH: Final = 400  # days beyond those of which reports have a holder within which he is still taken to hold the office
TIMES: Final = 5  # by how much one bearer of a name must be better known than the next
OVERLAP: Final = 31  # days that two holders of one office may both have it in reports, at a change


class Tenure(msgspec.Struct, frozen=True, kw_only=True):
    """A person in an office for a party. first, last: the days between which it is told (they may be wider in truth).

    source: 'reports', or where an imported row is from. forms: ids of the forms it rests on. contradicts: people said
    to hold the same singular office within the same days."""

    office: str
    party: str | None
    person: str
    name: str
    first: str | None
    last: str | None
    reports: int = 0
    source: str = "reports"
    forms: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()


class Inferred(msgspec.Struct, frozen=True, kw_only=True):
    """A person whom the register gives where the report doesn't: always inferred, with the reason in words."""

    person: str
    name: str
    reason: str


def make_register(people: Iterable[Person], imported: Iterable[Tenure] = ()) -> "Register":
    """The register of settled people, with rows from elsewhere beside them."""
    rows = [
        Tenure(
            office=held.office,
            party=held.party,
            person=person.id,
            name=person.name,
            first=held.first,
            last=held.last,
            reports=held.reports,
            forms=tuple(f.id for f in person.forms if (f.office, f.party) == (held.office, held.party)),
        )
        for person in people
        for held in person.offices
    ]
    return Register([*rows, *imported])


class Register:
    """Tenures, to be asked by office and party or by name."""

    def __init__(self, tenures: Iterable[Tenure]) -> None:
        self.by_office: dict[tuple[str, str | None], list[Tenure]] = defaultdict(list)
        self.by_word: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in sorted(tenures, key=_order):
            self.by_office[tenure.office, tenure.party].append(tenure)
        for key, held in self.by_office.items():
            if key[0] in SINGULAR:
                self.by_office[key] = _with_contradictions(held)
        for held in self.by_office.values():
            for tenure in held:
                for word in sorted({rough(part.text) for part in parts_of(tenure.name) if not part.initial}):
                    self.by_word[word].append(tenure)

    @property
    def tenures(self) -> list[Tenure]:
        """All tenures, by party, office and first day."""
        return [t for key in sorted(self.by_office, key=lambda k: (k[1] or "", k[0])) for t in self.by_office[key]]

    def holders(self, office: str, party: str | None, day: str | None = None) -> list[Tenure]:
        """Those who are said to hold an office for a party, at all or on a day (ISO 8601)."""
        held = self.by_office.get((office, party), [])
        return [t for t in held if day is None or _away(t, _number(day)) == 0]

    def holder(self, office: str | None, party: str | None, day: str | None) -> Inferred | None:
        """The one who held a singular office on a day: told of it then, or the nearest within reach; else None."""
        if office not in SINGULAR or not party or not day:
            return None
        at = _number(day)
        ranked = sorted((_away(t, at), t.person, t) for t in self.by_office.get((office, party), ()))
        near = [t for away, _, t in ranked if away <= REACH and not _between(ranked, t, at)]
        people = {t.person for t in near}
        if len(people) != 1:
            inside = [t for t in near if _away(t, at) == 0]
            if len({t.person for t in inside}) != 1:
                return None
            near = inside
        found = near[0]
        words = (
            f"{office.replace('_', ' ')} of {party}: reports have {found.name} so from {found.first} to {found.last}"
        )
        return Inferred(person=found.person, name=found.name, reason=words)

    def bearer(self, name: str, party: str | None, day: str | None) -> Inferred | None:
        """Who a name without a title is: the one far better known than any other bearer at the time; else None."""
        words = [rough(part.text) for part in parts_of(name) if not part.initial]
        at = _number(day) if day else None
        known: dict[str, int] = defaultdict(int)
        best: dict[str, Tenure] = {}
        for tenure in {id(t): t for word in words for t in self.by_word.get(word, ())}.values():
            if (party and tenure.party != party) or compare(name, tenure.name).judgement == "different":
                continue
            if at is not None and _away(tenure, at) > 2 * REACH:
                continue
            known[tenure.person] += max(tenure.reports, 1) * (3 if tenure.office in LEADING else 1)
            if tenure.person not in best or _order(tenure) > _order(best[tenure.person]):
                best[tenure.person] = tenure
        ranked = sorted(known, key=lambda person: (-known[person], person))
        if not ranked or (len(ranked) > 1 and known[ranked[0]] < TIMES * known[ranked[1]]):
            return None
        found = best[ranked[0]]
        reason = (
            f"{name}: {found.name}, {found.office.replace('_', ' ')} of {found.party}, is the one reports know then"
        )
        return Inferred(person=found.person, name=found.name, reason=reason)

    def resolve(self, name: str | None, office: str | None, party: str | None, day: str | None) -> Inferred | None:
        """Who is meant by a name without a title, or by an office without a name; None where that is not clear."""
        return self.bearer(name, party, day) if name else self.holder(office, party, day)


def _order(tenure: Tenure) -> tuple[str, str, str, str]:
    return (tenure.first or "9999", tenure.last or "9999", tenure.person, tenure.source)


def _number(day: str) -> int:
    return date.fromisoformat(day[:10]).toordinal()


def _away(tenure: Tenure, day: int) -> int:
    """Days from a day to a tenure; 0 within it."""
    if not (tenure.first or tenure.last):
        return 10 * REACH
    first = _number(tenure.first or tenure.last or "")
    last = _number(tenure.last or tenure.first or "")
    return max(first - day, day - last, 0)


def _between(ranked: Sequence[tuple[int, str, Tenure]], tenure: Tenure, day: int) -> bool:
    """Whether reports have somebody else in the office between a tenure and a day outside it."""
    away = _away(tenure, day)
    return away > 0 and any(
        other < away and t.person != tenure.person and _side(t, day) == _side(tenure, day) for other, _, t in ranked
    )


def _side(tenure: Tenure, day: int) -> int:
    """-1 for a tenure before a day, 1 for one after it, 0 for one that holds it."""
    if tenure.last and _number(tenure.last) < day:
        return -1
    return 1 if tenure.first and _number(tenure.first) > day else 0


def _with_contradictions(held: Sequence[Tenure]) -> list[Tenure]:
    """Tenures of one singular office, each with the people said to hold it within its days."""
    open_ones: list[tuple[int, int]] = []  # last day, place
    found: dict[int, set[str]] = defaultdict(set)
    for at, tenure in enumerate(held):
        if not (tenure.first and tenure.last):
            continue
        first, last = _number(tenure.first), _number(tenure.last)
        for end, other in open_ones[bisect_left(open_ones, (first + OVERLAP, 0)) :]:
            if held[other].person != tenure.person and min(end, last) - first >= OVERLAP:
                found[at].add(held[other].person)
                found[other].add(tenure.person)
        insort(open_ones, (last, at))
    return [msgspec.structs.replace(t, contradicts=tuple(sorted(found[at]))) for at, t in enumerate(held)]
