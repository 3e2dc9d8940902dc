"""`plover`: JSON lines as PLOVER 2.0 has them, an event an engagement, with what PLOVER has no field for in fields of our own."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from communique.formats.cells import json_line
from communique.formats.coding import parties, party_name, table
from communique.formats.events import Coded, events, pairs
from communique.languages.cities import find_city, land_of
from communique.languages.tables import Row
from communique.store import Found, Told, ToldSide

ORGANISATIONS: Final = {"IGO:UN": ("UNO", "United Nations"), "IGO:EU": ("EUR", "European Union")}
OTHER_ORGANISATION: Final = ("IGO", "International Governmental Organization")
NO_CATEGORY: Final = (
    "that PLOVER has no category for: what is cancelled, messages of condolence or without a known purpose"
)


def plover_rows(
    told: Iterable[Told], left: Counter[str], pairs: bool = False, statements: bool = False
) -> Iterator[str]:
    """A line for each engagement that PLOVER has a category for and that has a day, a month or a year.

    pairs: a line for each pair of actor and recipient. statements: also a line for each statement that indicates a policy.
    """
    for one in told:
        for coded in events(one, statements):
            row = category(coded)
            if coded is None or row is None:
                left["statements that PLOVER has no category for: comments, appeals to nobody, condolences" if coded and coded.statement
                     else NO_CATEGORY] += 1  # fmt: skip
            elif not coded.first_day:
                left["without a day"] += 1
            else:
                yield from (json_line(record(event, row)) for event in paired(coded, pairs))


def category(coded: Coded | None) -> Row | None:
    """PLOVER's category; an appeal to nobody is a comment, which it drops."""
    if coded is None or (coded.what == "said_call" and not coded.recipients):
        return None
    return table("plover").get(coded.what)


def paired(coded: Coded, wanted: bool) -> Iterator[Coded]:
    """The event, or its pairs. Who mediates is no recipient and no actor apart: all who meet are actors."""
    if coded.what == "mediated":
        coded = msgspec.structs.replace(coded, actors=list(coded.told.sides), recipients=[])
    yield from pairs(coded, both_ways=False) if wanted else [coded]


def record(coded: Coded, row: Row) -> dict[str, Any]:
    """An event's fields as the manual names them, then those of our own."""
    e, account = coded.told.engagement, coded.account
    sides = coded.told.sides
    return {
        "id": coded.id, "date": coded.first_day, "enddate": coded.last_day,
        "actor": [entity(side, sides, coded) for side in coded.actors],
        "recipient": [entity(side, sides, coded) for side in coded.recipients],
        "event": [row["event"]], "mode": [row["mode"]] if row["mode"] else [], "context": contexts(coded),
        "quad_code": int(row["quad"]), "event_scale": float(row["scale"]), "event_loc": location(e),
        "text": coded.quote, "text_info": {"start": coded.spans[0][0], "end": coded.spans[-1][1]},
        "cite_info": {"url": account.url, "title": account.title, "language": account.language, "publication": account.outlet,
                      "coder": "communique", "codebook": "plover-base-2.0"},
        "rule": row["rule"], "edtf": coded.date, "kind": "statement" if coded.statement else e.kind, "status": e.status,
        "salience": e.salience, "topics": coded.topics, "confidence": e.confidence, "voices": e.voices, "engagement": e.id,
        "evidence": [{"report": a.report, "url": a.url, "quote": a.quote, "spans": a.evidence} for a in coded.told.accounts]
        if not coded.statement else [{"report": account.report, "url": account.url, "quote": coded.quote, "spans": coded.spans}],
    }  # fmt: skip


def contexts(coded: Coded) -> list[str]:
    """The topics as contexts, and the auxiliary modes, which the manual puts there: `future` for what is planned, `historical`
    for what a report, published later, only refers to."""
    e = coded.told.engagement
    found = [table("contexts")[topic]["context"] for topic in coded.topics if topic in table("contexts")]
    published = min((a.published for a in coded.told.accounts if a.published), default=None)
    if coded.statement:
        pass  # it is made in the report's own time
    elif e.status == "planned":
        found.append("future")
    elif e.salience == "background" and (not published or not e.last_day or e.last_day < published):
        found.append("historical")
    return list(dict.fromkeys(context for context in found if context))


def entity(side: ToldSide, sides: list[ToldSide], coded: Coded) -> dict[str, Any]:
    """Who took part. A partially recognised state is its nominal sovereign's, with the sector PRE; `inferred`: the country
    visited stands for a host that no report names."""
    code, name, other = country(side.party)
    sector = (
        table("sectors")[side.office]["plover"] if side.office and not (side.party or "").startswith("IGO:") else ""
    )
    return {
        "raw_text": side.name, "entity_name": side.person or side.name or (party_name(side.party) if side.party else None),
        "country_name": name, "country_code": code, "sector_code": sector or None, "other_sector_codes": other,
        "office": side.office, "party": side.party, "part": side.part, "person_id": side.person_id,
        "inferred": side not in sides and not coded.statement,
    }  # fmt: skip


def country(party: str | None) -> tuple[str | None, str | None, str | None]:
    """Code, name and second sector: 'NOR' → NOR, Norway, None; 'X:Transnistria' → MDA, Moldova, PRE; 'X:Taliban' → none."""
    if not party:
        return None, None, None
    if party.startswith("IGO:"):
        return (*ORGANISATIONS.get(party, OTHER_ORGANISATION), None)
    if party == "XKX":
        return "KOS", party_name(party), None
    row = parties().get(party)
    if row and row["kind"] == "unrecognised" and land_of(party) != party:
        return land_of(party), party_name(land_of(party)), "PRE"
    return (party, party_name(party), None) if not party.startswith("X:") else (None, None, None)


def location(e: Found) -> dict[str, Any] | None:
    """Where it was, with the names of GeoNames' fields; coordinates only of a city that GeoNames has in that country."""
    if not e.city and not e.country:
        return None
    latitude, longitude = coordinates(e)
    return {"name": e.city, "latitude": latitude, "longitude": longitude, "country code": e.country}


def coordinates(e: Found) -> tuple[float, float] | tuple[None, None]:
    """Latitude and longitude (WGS 84, degrees) of the city, where GeoNames has one of that name in that country."""
    for city in find_city(e.city) if e.city and e.country else []:
        if city.country == land_of(e.country or "") and city.latitude is not None and city.longitude is not None:
            return city.latitude, city.longitude
    return None, None
