"""Maps, calendars and graphs as their own libraries read them."""

import datetime
import io
import json
from collections import Counter
from typing import Any

import icalendar
import msgspec
import networkx
from test_rows import told

from communique.formats import geojson_rows, gexf_rows, ical_rows
from communique.formats.ical import line
from communique.store import Told


def with_fields(one: Told, **fields: Any) -> Told:
    return msgspec.structs.replace(one, engagement=msgspec.structs.replace(one.engagement, **fields))


def test_geojson_has_points_of_cities_only() -> None:
    left: Counter[str] = Counter()
    given = [told("ev-1"), with_fields(told("ev-2"), city=None), with_fields(told("ev-3"), city="Nowhere Atall"),
             with_fields(told("ev-4"), country="GHA"), told("ev-5")]  # fmt: skip
    found = json.loads("".join(geojson_rows(given, left)))
    assert [f["id"] for f in found["features"]] == ["ev-1", "ev-5"]
    longitude, latitude = found["features"][0]["geometry"]["coordinates"]
    assert (round(longitude), round(latitude)) == (11, 60)
    assert left == {"without a city": 1, "in a city that GeoNames does not have in that country": 2}
    assert json.loads("".join(geojson_rows([], left))) == {"type": "FeatureCollection", "features": []}


def test_a_calendar_is_read_back() -> None:
    left: Counter[str] = Counter()
    who = "Томас Верлин (CHL); Анника Сорель, министр иностранных дел \\ (NOR)\r\nEND:VCALENDAR"
    given = [with_fields(told("ev-1", status="planned"), who=who), told("ev-2", "2024-05-06/2024-05-08"), told("ev-3", "2024-05"),
             told("ev-4", "2024-05-06~"), told("ev-5", status="cancelled"), told("ev-6", None)]  # fmt: skip
    text = "".join(ical_rows(given, left))
    first, second = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert str(first["SUMMARY"]) == "Meeting: " + who.replace("\r\n", " ")
    assert (first["STATUS"], second["STATUS"], first["LOCATION"]) == ("TENTATIVE", "CONFIRMED", "Oslo, NOR")
    assert first.decoded("DTSTART") == datetime.date(2024, 5, 6) and first.decoded("DTEND") == datetime.date(2024, 5, 7)
    assert second.decoded("DTEND") == datetime.date(2024, 5, 9)
    assert left == {"without an exact day": 3, "cancelled": 1}
    assert all(len(row.encode()) <= 75 for row in text.split("\r\n")) and "\n" not in text.replace("\r\n", "")
    assert "".join(ical_rows(given, left)) == text


def test_folding_cuts_no_character() -> None:
    long = "SUMMARY:" + "Я" * 100
    assert line(long).replace("\r\n ", "").rstrip() == long


def test_a_graph_is_read_back() -> None:
    left: Counter[str] = Counter()
    given = [told("ev-1"), told("ev-2", "2024-06", kind="call"), told("ev-3", parties="CHL X:A&B<\x01\"> NOR".replace(" NOR", "")),
             told("ev-4", parties="CHL"), told("ev-5", None)]  # fmt: skip
    graph = networkx.read_gexf(io.BytesIO("".join(gexf_rows(given, left)).encode()))
    assert graph.is_multigraph() and set(graph) == {"CHL", "NOR", 'X:A&B<\ufffd">'}
    assert graph.nodes["NOR"]["label"] == "Norway"
    edges = list(graph["CHL"]["NOR"].values())
    assert [(e["kind"], e["start"], e["end"]) for e in edges] == [
        ("meeting", "2024-05-06", "2024-05-06"),
        ("call", *["2024-06-01"] * 2),
    ]
    assert edges[0]["voices"] == 1 and edges[0]["engagement"] == "ev-1"
    assert left == {"with fewer than two parties": 1, "without a day": 1}
