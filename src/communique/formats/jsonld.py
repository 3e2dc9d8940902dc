"""`jsonld`: engagements as schema.org Events (JSON-LD 1.1), an event a line in one graph."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from communique.formats.cells import fit, json_line
from communique.formats.coding import party_name
from communique.formats.plover import coordinates
from communique.store import Told, ToldAccount, ToldSide

# The context stands in the file, so that nothing is fetched. `communique:` holds what schema.org has no word for.
CONTEXT: Final = {
    "@vocab": "https://schema.org/", "communique": "urn:communique:", "url": {"@type": "@id"}, "eventStatus": {"@type": "@id"},
    "startDate": {"@type": "Date"}, "endDate": {"@type": "Date"}, "datePublished": {"@type": "Date"},
}  # fmt: skip
HOSTS: Final = ("host",)


def jsonld_rows(told: Iterable[Told], left: Counter[str]) -> Iterator[str]:
    """The graph. An EDTF day that schema.org can't hold stands in `communique:date` alone, and is counted."""
    yield '{"@context":' + json_line(CONTEXT).rstrip("\n") + ',"@graph":[\n'
    before = ""
    for one in told:
        if one.engagement.date and not one.engagement.first_day:
            left["days that schema.org can't hold"] += 1
        yield before + json_line(event(one)).rstrip("\n")
        before = ",\n"
    yield "\n]}\n"


def event(one: Told) -> dict[str, Any]:
    """An Event. Who hosts is organizer, all others are attendees; a cancelled one keeps its day, and its status says so."""
    e = one.engagement
    start, end = iso_days(e.date)
    made: dict[str, Any] = {
        "@type": "Event", "@id": f"urn:communique:{e.id}", "identifier": e.id, "name": fit(f"{e.kind.capitalize()}: {e.who}"),
        "additionalType": f"urn:communique:{e.kind}",
        "eventStatus": f"https://schema.org/{'EventCancelled' if e.status == 'cancelled' else 'EventScheduled'}",
        "startDate": start, "endDate": end, "location": place(one), "keywords": e.topics,
        "organizer": [agent(side) for side in one.sides if side.part in HOSTS],
        "attendee": [agent(side) for side in one.sides if side.part not in HOSTS],
        "subjectOf": [article(account) for account in one.accounts],
        "communique:date": e.date, "communique:status": e.status, "communique:salience": e.salience,
        "communique:confidence": round(e.confidence, 4), "communique:voices": e.voices,
    }  # fmt: skip
    return {name: value for name, value in made.items() if value not in (None, [], "")}


def iso_days(date: str | None) -> tuple[str | None, str | None]:
    """First and last day as ISO 8601 has them, a month or year where that is all: '2024-05~' → 2024-05; None where unknown."""
    first, _, last = (date or "").partition("/")
    bare = [
        day.rstrip("~?%") if set(day.rstrip("~?%")) <= set("0123456789-") else None for day in (first, last or first)
    ]
    return bare[0] or None, bare[1] or None


def place(one: Told) -> dict[str, Any] | None:
    """Where it was."""
    e = one.engagement
    if not e.city and not e.country:
        return None
    latitude, longitude = coordinates(e)
    made: dict[str, Any] = {"@type": "Place", "address": {"@type": "PostalAddress"}}
    if e.city:
        made["address"]["addressLocality"] = made["name"] = e.city
    if e.country:
        made["address"]["addressCountry"] = e.country
    if latitude is not None:
        made["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    return made


def agent(side: ToldSide) -> dict[str, Any]:
    """A person with whom the person speaks for, or a side."""
    party = None
    if side.party:
        kind = "Organization" if ":" in side.party else "GovernmentOrganization"
        party = {"@type": kind, "identifier": side.party, "name": party_name(side.party)}
    if not side.name:
        return party or {"@type": "Organization", "name": side.office or "unknown"}
    made: dict[str, Any] = {
        "@type": "Person",
        "name": fit(side.person or side.name),
        "jobTitle": side.office,
        "affiliation": party,
    }
    if side.person and side.person != side.name:
        made["alternateName"] = fit(side.name)
    if side.person_id:
        made["@id"] = f"urn:communique:{side.person_id}"
    return {name: value for name, value in made.items() if value is not None}


def article(account: ToldAccount) -> dict[str, Any]:
    """The report that tells of it, with the words and their offsets."""
    made: dict[str, Any] = {
        "@type": "NewsArticle", "@id": f"urn:communique:{account.report}", "headline": account.title and fit(account.title),
        "url": web(account.url), "datePublished": account.published, "inLanguage": account.language,
        "publisher": {"@type": "Organization", "name": fit(account.outlet)} if account.outlet else None,
    }  # fmt: skip
    quote = {
        "@type": "Quotation",
        "text": fit(account.quote),
        "communique:spans": [f"{a}-{b}" for a, b in account.evidence],
    }
    return {name: value for name, value in made.items() if value is not None} | {"hasPart": quote}


def web(url: str | None) -> str | None:
    """An address of the web as an IRI; None for any other, and for one with characters that no IRI has."""
    fine = url and url.startswith(("https://", "http://")) and not set(url) & set(' <>"{}|\\^`') and url.isprintable()
    return url if fine else None
