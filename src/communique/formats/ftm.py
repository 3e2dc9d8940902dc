"""`ftm`: FollowTheMoney entities (JSON lines), each once: Person, Position, Occupancy, Event, Trip, Call, Article, Mention,
PublicBody, Organization, Address.

What FollowTheMoney can't hold: salience and confidence (in `summary`), parts and the words behind each field (in
`description`, as a quotation), statements, EDTF marks (days are cut to what is known).
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from communique.formats import cells
from communique.formats.cells import json_line
from communique.formats.coding import alpha2, party_name
from communique.formats.jsonld import iso_days, web
from communique.formats.seen import Seen
from communique.languages.cities import land_of
from communique.store import Told, ToldAccount, ToldSide

Entity = dict[str, Any]
Tenures = Callable[
    [str], list[tuple[str, str, str | None, str | None]]
]  # of a person: office, party, first day, last day
LONGEST: Final = 250  # characters of a name; FollowTheMoney takes no longer ones


def fit(text: str) -> str:
    """On one line, no longer than a name may be."""
    return cells.fit(text)[:LONGEST].strip()


def ftm_rows(told: Iterable[Told], left: Counter[str], tenures: Tenures | None = None) -> Iterator[str]:
    """The entities. tenures: which offices a person is said to hold, when; without it, those of the engagements."""
    with Seen() as seen:
        for one in told:
            for made in entities(one, left, tenures, seen):
                if seen.new(made["id"]):
                    yield json_line(made)


def entities(one: Told, left: Counter[str], tenures: Tenures | None, seen: Seen) -> Iterator[Entity]:
    """Those of one engagement, what others refer to first."""
    for side in one.sides:
        yield from body(side.party)
        if side.name and seen.new(f"person {who(side)}"):
            yield from person(side, one.engagement.first_day, tenures)
    articles = [article(account) for account in one.accounts]
    yield from articles
    yield from what(one, articles, left)
    for account, text in zip(one.accounts, articles, strict=True):
        for side in one.sides:
            if side.name:
                yield made("Mention", key("mention", account.report, who(side), side.name), document=text["id"], name=fit(side.name),
                           resolved=who(side), detectedSchema="Person", contextCountry=alpha2(side.party))  # fmt: skip


def made(schema: str, identity: str, **properties: str | list[str | None] | None) -> Entity:
    """An entity with the properties that have a value, each a list."""
    listed = {
        name: [v for v in (value if isinstance(value, list) else [value]) if v] for name, value in properties.items()
    }
    return {"id": identity, "schema": schema, "properties": {name: values for name, values in listed.items() if values}}


def key(*parts: str | None) -> str:
    """An id from content."""
    return "cq-" + hashlib.sha256("\x1f".join(part or "" for part in parts).encode("utf-8", "replace")).hexdigest()[:20]


def who(side: ToldSide) -> str:
    """The id of one who takes part: the person's, or that of the party."""
    return side.person_id or (key("person", side.name, side.party) if side.name else key("body", side.party))


def body(party: str | None) -> Iterator[Entity]:
    """A party: a state as the public body that stands for it, anyone else as an organisation."""
    if party:
        state = ":" not in party
        yield made("PublicBody" if state else "Organization", key("body", party), name=fit(party_name(party)), country=alpha2(party),
                   classification="state" if state else None)  # fmt: skip


def person(side: ToldSide, day: str | None, tenures: Tenures | None) -> Iterator[Entity]:
    """A person, the offices, and the holding of each: `date` has the first and last day that reports have it."""
    identity = who(side)
    name = fit(side.person or side.name or "")
    other = fit(side.name or "")
    yield made("Person", identity, name=name, alias=other if other != name else None, country=alpha2(side.party))
    held = tenures(side.person_id) if tenures and side.person_id else []
    if not held and side.office and side.party:
        held = [(side.office, side.party, day, day)]
    for office, party, first, last in held:
        if party:
            yield from body(party)
            post = key("post", office, party)
            yield made("Position", post, name=f"{office.replace('_', ' ').capitalize()}, {fit(party_name(party))}", country=alpha2(party),
                       organization=key("body", party) if ":" in party else None)  # fmt: skip
            yield made(
                "Occupancy",
                key("held", identity, office, party),
                holder=identity,
                post=post,
                date=list(dict.fromkeys((first, last))),
            )


def article(account: ToldAccount) -> Entity:
    """The report."""
    return made("Article", account.report, title=cells.fit(account.title or ""), publishedAt=account.published, sourceUrl=web(account.url),
                publisher=fit(account.outlet or ""), language={"en": "eng", "ru": "rus"}.get(account.language))  # fmt: skip


def what(one: Told, articles: list[Entity], left: Counter[str]) -> Iterator[Entity]:
    """The engagement: a Call, a Trip where both ends are known, else an Event. The first of a call's sides is the caller."""
    e = one.engagement
    start, end = iso_days(e.date)
    common: dict[str, Any] = {
        "summary": f"{e.kind}, {e.status}, {e.salience}, confidence {e.confidence:.2f}",
        "description": cells.fit(one.accounts[0].quote) if one.accounts else None,
        "startDate": start, "endDate": end if end != start else None, "date": start if end == start else None,
        "proof": [text["id"] for text in articles],
    }  # fmt: skip
    involved: list[str | None] = list(dict.fromkeys(who(side) for side in one.sides if side.name or side.party))
    for side in one.sides:
        if not side.name and not side.party:
            left["sides without a name and a party"] += 1
    if e.kind == "call":
        yield made("Call", e.id, caller=involved[:1], receiver=involved[1:], **common)
        return
    of_event = common | {
        "name": fit(f"{e.kind.capitalize()}: {e.who}"), "location": ", ".join(part for part in (e.city, e.country and party_name(e.country)) if part),
        "country": alpha2(e.country), "keywords": [e.kind, *e.topics],
        "organizer": [who(side) for side in one.sides if side.part == "host" and (side.name or side.party)],
    }  # fmt: skip
    ends = trip_ends(one) if e.kind == "visit" else None
    if ends:
        yield from ends
        yield made("Trip", e.id, startLocation=ends[0]["id"], endLocation=ends[1]["id"], involved=involved, **of_event)
        return
    if e.kind == "visit":
        left["visits whose two ends are not known, as events"] += 1
    yield made("Event", e.id, involved=involved, **of_event)


def trip_ends(one: Told) -> tuple[Entity, Entity] | None:
    """From where (the visitor's own country, which is inferred) to where; None where one of them is not known."""
    home = next(
        (side.party for side in one.sides if side.part == "visitor" and side.party and ":" not in side.party), None
    )
    e = one.engagement
    if not home or not e.country or land_of(home) == e.country:
        return None
    return (made("Address", key("address", None, home), full=fit(party_name(home)), country=alpha2(home)),
            made("Address", key("address", e.city, e.country), full=", ".join(p for p in (e.city, fit(party_name(e.country))) if p),
                 city=e.city, country=alpha2(e.country)))  # fmt: skip
