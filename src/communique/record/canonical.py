"""What the accounts of one event tell together: one value for each field, and the others beside it where they differ.

A value is told by voices: outlets' texts, near-copies counted once. Nothing is averaged; a value that contradicts the
one that is given stays, with those who tell it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from communique.model import Place
from communique.record.accounts import Account
from communique.record.days import Days, days_told
from communique.record.names import compare
from communique.record.rulings import Ruling
from communique.record.sounds import likeness, sounds

GRAINS: Final = ("day", "month", "year")


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """A participant of an event. told: (account id, place among its participants) of every account that has it."""

    name: str | None
    office: str | None = None
    party: str | None = None
    part: str = "participant"
    told: tuple[tuple[str, int], ...] = ()


class Contradiction(msgspec.Struct, frozen=True, kw_only=True):
    """A field of which accounts tell what can't all be true: each value with its accounts, the most told first."""

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of an event, and what contradicts them."""

    kind: str
    status: str
    salience: str
    date: str | None
    place: Place | None
    participants: tuple[Side, ...]
    contradictions: tuple[Contradiction, ...]
    confidence: float


def tell(accounts: Sequence[Account], rulings: Sequence[Ruling] = ()) -> Telling:
    """One value for each field. accounts: of one event, by id. rulings: `set`, the later last; they hold."""
    kind = most_told((a, a.kind) for a in accounts)
    told = Telling(
        kind=kind or "",
        status=status_of(accounts),
        salience="main" if any(a.salience == "main" for a in accounts) else "background",
        date=date_of(accounts),
        place=place_of(accounts),
        participants=sides_of(accounts),
        contradictions=tuple(contradictions(accounts)),
        confidence=max(a.confidence for a in accounts),
    )
    for ruling in rulings:
        told = ruled(told, ruling)
    return told


def ruled(told: Telling, ruling: Ruling) -> Telling:
    """A field as a person set it: kind, status, salience, date; city and country of the place."""
    field, value = ruling.field, ruling.value
    if field in ("city", "country"):
        old = told.place or Place()
        place = Place(city=value if field == "city" else old.city, country=value if field == "country" else old.country)
        return msgspec.structs.replace(told, place=place if place.city or place.country else None)
    if field == "date":
        return msgspec.structs.replace(told, date=value)
    if field in ("kind", "status", "salience") and value:
        return msgspec.structs.replace(told, **{field: value})
    return told


def most_told(told: Iterable[tuple[Account, str | None]]) -> str | None:
    """The value that most voices tell; of two told by as many, that of main accounts, then the first by letters."""
    voices: dict[str, set[str]] = defaultdict(set)
    main: dict[str, int] = defaultdict(int)
    for account, value in told:
        if value:
            voices[value].add(account.voice or account.report)
            main[value] += account.salience == "main"
    ranked = sorted(voices, key=lambda value: (-len(voices[value]), -main[value], value))
    return ranked[0] if ranked else None


def status_of(accounts: Sequence[Account]) -> str:
    """The status as it moved: what was held was held, a plan that was called off is cancelled, else it is planned."""
    statuses = {account.status for account in accounts}
    return next((status for status in ("held", "cancelled", "planned") if status in statuses), "held")


def _exactness(date: str) -> tuple[int, int, bool]:
    days = days_told(date)
    if days is None:
        return (9, 0, True)
    return (GRAINS.index(days.grain), 0 if days.last - days.first < 15 else 1, days.about)


def date_of(accounts: Sequence[Account]) -> str | None:
    """The most exact day that is told, by those who tell of it as held where there are such; then the most told."""
    held = [a for a in accounts if a.status == "held"] or accounts
    dates = {a.date for a in held if a.date} or {a.date for a in accounts if a.date}
    if not dates:
        return None
    best = min(_exactness(date) for date in dates)
    return most_told((a, a.date) for a in accounts if a.date in dates and _exactness(a.date) == best)


def place_of(accounts: Sequence[Account]) -> Place | None:
    """The country that most tell, and the city within it."""
    country = most_told((a, a.place.country) for a in accounts if a.place)
    city = most_told((a, a.place.city) for a in accounts if a.place and a.place.country == country)
    return Place(city=city, country=country) if country or city else None


def sides_of(accounts: Sequence[Account]) -> tuple[Side, ...]:
    """Everyone whom some account has taking part; a side without a name only where no account names anyone of it."""
    told: dict[str, list[tuple[str, int, Account]]] = defaultdict(list)
    for account in accounts:
        for at, person in enumerate(account.participants):
            told[person.party or ""].append((account.id, at, account))
    sides: list[Side] = []
    for party in sorted(told):
        groups: list[list[tuple[str, int, Account]]] = []
        tellers: list[set[str]] = []
        unnamed = []
        for one in sorted(told[party], key=lambda t: (-len(t[2].participants[t[1]].name or ""), t[:2])):
            name = one[2].participants[one[1]].name
            if not name:
                unnamed.append(one)
                continue
            for group, accounts_of_group in zip(groups, tellers, strict=True):
                other = group[0][2].participants[group[0][1]].name or ""
                if compare(name, other).judgement != "different" and one[0] not in accounts_of_group:
                    group.append(one)
                    accounts_of_group.add(one[0])
                    break
            else:
                groups.append([one])
                tellers.append({one[0]})
        sides += [_side(group, party) for group in groups]
        if unnamed and not groups:
            sides.append(_side(unnamed, party))
    return tuple(sorted(sides, key=lambda side: (side.party or "", side.name or "", side.told)))


def _side(group: Sequence[tuple[str, int, Account]], party: str) -> Side:
    people = [(account, account.participants[at]) for _, at, account in group]
    names = sorted({p.name for _, p in people if p.name}, key=lambda n: (not n.isascii() and not _latin(n), -len(n), n))
    return Side(
        name=names[0] if names else None,
        office=most_told((account, p.office) for account, p in people),
        party=party or None,
        part=most_told((account, p.part if p.part != "participant" else None) for account, p in people)
        or "participant",
        told=tuple(sorted((key, at) for key, at, _ in group)),
    )


def _latin(name: str) -> bool:
    return all(not c.isalpha() or c < "\u0250" or "\u1e00" <= c <= "\u1eff" for c in name)


def contradictions(accounts: Sequence[Account]) -> list[Contradiction]:
    """Fields of which accounts tell what can't all be true: days that don't meet, other cities, other statuses.

    A plan that was then held is no contradiction, nor is a month of which another account tells the day."""
    found = []
    for field, values in (
        ("date", {a.id: a.date for a in accounts if a.date}),
        ("city", {a.id: a.place.city for a in accounts if a.place and a.place.city}),
        ("country", {a.id: a.place.country for a in accounts if a.place and a.place.country}),
        ("kind", {a.id: a.kind for a in accounts}),
    ):
        distinct = sorted(set(values.values()))
        if any(not _compatible(field, x, y) for at, x in enumerate(distinct) for y in distinct[at + 1 :]):
            told = [(value, tuple(sorted(key for key, v in values.items() if v == value))) for value in distinct]
            found.append(Contradiction(field=field, values=tuple(sorted(told, key=lambda t: (-len(t[1]), t[0])))))
    return found


def _compatible(field: str, x: str, y: str) -> bool:
    if field == "city":
        return likeness(sounds(x), sounds(y)) >= 0.75
    if field == "date":
        a, b = days_told(x), days_told(y)
        return a is None or b is None or _overlap(a, b)
    return x == y


def _overlap(a: Days, b: Days) -> bool:
    slack = 3 if a.about or b.about else 0
    return max(a.first, b.first) - min(a.last, b.last) <= slack
