"""`geojson`: RFC 7946, a point for each engagement in a city that GeoNames knows."""

from collections import Counter
from collections.abc import Iterable, Iterator

from communique.formats.cells import json_line
from communique.formats.plover import coordinates
from communique.store import Told


def geojson_rows(told: Iterable[Told], left: Counter[str]) -> Iterator[str]:
    """A FeatureCollection, a feature a line. A country alone is no point: such engagements are left out, and counted."""
    yield '{"type":"FeatureCollection","features":[\n'
    before = ""
    for one in told:
        e = one.engagement
        latitude, longitude = coordinates(e)
        if latitude is None:
            left[
                "in a city that GeoNames does not have in that country" if e.city and e.country else "without a city"
            ] += 1
            continue
        properties = {
            "kind": e.kind, "status": e.status, "salience": e.salience, "date": e.date, "first_day": e.first_day,
            "last_day": e.last_day, "city": e.city, "country": e.country, "who": e.who, "parties": e.parties,
            "topics": " ".join(e.topics), "voices": e.voices, "confidence": e.confidence,
            "url": one.accounts[0].url, "quote": one.accounts[0].quote,
        }  # fmt: skip
        point = {"type": "Point", "coordinates": [longitude, latitude]}
        yield before + json_line({"type": "Feature", "id": e.id, "geometry": point, "properties": properties}).rstrip(
            "\n"
        )
        before = ",\n"
    yield "\n]}\n"
