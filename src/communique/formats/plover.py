"""`plover`: JSON lines as PLOVER 2.0 has them, an event an engagement, with what PLOVER has no field for in fields of our own."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from communique.formats.cells import json_line
from communique.formats.coding import directed, parties, party_name, situation, table
from communique.languages.cities import find_city, land_of
from communique.store import Found, Told, ToldSide

ORGANISATIONS: Final = {"IGO:UN": ("UNO", "United Nations"), "IGO:EU": ("EUR", "European Union")}
OTHER_ORGANISATION: Final = ("IGO", "International Governmental Organization")


def plover_rows(told: Iterable[Told], left: Counter[str]) -> Iterator[str]:
    """A line for each engagement that PLOVER has a category for and that has a day, a month or a year."""
    for one in told:
        e, what = one.engagement, situation(one)
        row = table("plover").get(what or "")
        if what is None or row is None:
            left[
                "that PLOVER has no category for: what is cancelled, messages of condolence or without a known purpose"
            ] += 1
        elif not e.first_day:
            left["without a day"] += 1
        else:
            actors, recipients = directed(one, "together" if what == "mediated" else what)
            first = one.accounts[0]
            yield json_line({
                "id": e.id, "date": e.first_day, "enddate": e.last_day,
                "actor": [entity(side, one.sides) for side in actors],
                "recipient": [entity(side, one.sides) for side in recipients],
                "event": [row["event"]], "mode": [row["mode"]] if row["mode"] else [], "context": contexts(one),
                "quad_code": int(row["quad"]), "event_scale": float(row["scale"]), "event_loc": location(e),
                "text": first.quote, "text_info": {"start": first.evidence[0][0], "end": first.evidence[-1][1]},
                "cite_info": {"url": first.url, "title": first.title, "language": first.language, "publication": first.outlet,
                              "coder": "communique", "codebook": "plover-base-2.0"},
                "rule": row["rule"], "edtf": e.date, "kind": e.kind, "status": e.status, "salience": e.salience,
                "topics": e.topics, "confidence": e.confidence, "voices": e.voices,
                "evidence": [{"report": a.report, "url": a.url, "quote": a.quote, "spans": a.evidence} for a in one.accounts],
            })  # fmt: skip


def contexts(told: Told) -> list[str]:
    """The topics as contexts, and the auxiliary modes, which the manual puts there: `future` for what is planned, `historical`
    for what a report, published later, only refers to."""
    e = told.engagement
    found = [table("contexts")[topic]["context"] for topic in e.topics if topic in table("contexts")]
    published = min((a.published for a in told.accounts if a.published), default=None)
    if e.status == "planned":
        found.append("future")
    elif e.salience == "background" and (not published or not e.last_day or e.last_day < published):
        found.append("historical")
    return list(dict.fromkeys(context for context in found if context))


def entity(side: ToldSide, sides: list[ToldSide]) -> dict[str, Any]:
    """Who took part. A partially recognised state is its nominal sovereign's, with the sector PRE; `inferred`: the country
    visited stands for a host that no report names."""
    code, name, other = country(side.party)
    sector = (
        table("sectors")[side.office]["plover"] if side.office and not (side.party or "").startswith("IGO:") else ""
    )
    return {
        "raw_text": side.name, "entity_name": side.person or (party_name(side.party) if side.party else None),
        "country_name": name, "country_code": code, "sector_code": sector or None, "other_sector_codes": other,
        "office": side.office, "party": side.party, "part": side.part, "person_id": side.person_id,
        "inferred": side not in sides,
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
