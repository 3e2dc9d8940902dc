"""Which visit an engagement belongs to. Derived from settled events, so that it never shapes them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

import msgspec

from communique.model import Place
from communique.record.days import Days, days_told
from communique.record.names import compare
from communique.record.settling import Event

INSIDE: Final = ("meeting", "signing", "conference", "credentials")  # kinds that a visit may hold
EDGE: Final = 2  # days by which reports may tell a visit too short
LONGEST: Final = 15  # days of a visit; longer spans tell no visit


class Within(msgspec.Struct, frozen=True, kw_only=True):
    """An event that a visit holds, with the reasons in words."""

    event: str
    visit: str
    reasons: tuple[str, ...]


def setting_keys(event: Event) -> tuple[str, ...]:
    """The blocks in which visits and what they may hold meet: a party, a country, a day.

    A visit stands under the days it lasts and those near it, others under their own."""
    days = days_told(event.date or "")
    place = event.place
    if not (days and place and place.country) or days.last - days.first > LONGEST:
        return ()
    edge = EDGE if event.kind == "visit" else 0
    parties = visiting_parties(event) if event.kind == "visit" else {side.party for side in event.participants}
    return tuple(
        sorted(
            f"{party}|{place.country}|{day}"
            for party in parties
            if party
            for day in range(days.first - edge, days.last + edge + 1)
        )
    )


def visiting_parties(visit: Event) -> set[str]:
    """The parties of the visitors."""
    return {side.party for side in visit.participants if side.party and side.part != "host"}


def weigh_within(visit: Event, event: Event) -> Within | None:
    """Whether an event took place within a visit: its visitor takes part, in the country, on its days."""
    if visit.kind != "visit" or event.kind not in INSIDE or visit.id == event.id:
        return None
    if (visit.status == "cancelled") != (event.status == "cancelled"):
        return None
    days, own = days_told(visit.date or ""), days_told(event.date or "")
    if not (days and own and visit.place and event.place) or not _same_country(visit.place, event.place):
        return None
    if not _inside(own, days):
        return None
    visitors = [side for side in visit.participants if side.part != "host"]
    for visitor in visitors:
        for side in event.participants:
            if side.party != visitor.party:
                continue
            if not (side.name and visitor.name):
                if event.kind != "signing":
                    continue
                who = f"{side.party} takes part"
            elif compare(side.name, visitor.name).judgement == "different":
                continue
            else:
                who = f"{visitor.name} takes part"
            where = f"in {visit.place.country}"
            return Within(event=event.id, visit=visit.id, reasons=(who, where, "on the days of the visit"))
    return None


def find_within(events: Iterable[Event]) -> list[Within]:
    """The visit of every event that has one, by event: of several the one with the nearest days, then by id."""
    known = {event.id: event for event in events}
    visits: dict[str, list[str]] = defaultdict(list)
    for event in known.values():
        if event.kind == "visit":
            for key in setting_keys(event):
                visits[key].append(event.id)
    found = []
    for event in known.values():
        if event.kind == "visit":
            continue
        able = {visit for key in setting_keys(event) for visit in visits.get(key, ())}
        ways = [way for visit in sorted(able) if (way := weigh_within(known[visit], event))]
        if ways:
            found.append(min(ways, key=lambda way: (_apart(known[way.visit], event), way.visit)))
    return sorted(found, key=lambda way: way.event)


def _same_country(a: Place, b: Place) -> bool:
    return a.country is not None and a.country == b.country


def _inside(own: Days, visit: Days) -> bool:
    return own.grain == visit.grain == "day" and visit.first - EDGE <= own.first and own.last <= visit.last + EDGE


def _apart(visit: Event, event: Event) -> int:
    a, b = days_told(visit.date or ""), days_told(event.date or "")
    return max(a.first - b.first, b.last - a.last, 0) if a and b else 99
