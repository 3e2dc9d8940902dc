"""Linked data and citations, as rdflib, bibtexparser and citeproc read them."""

import json
import warnings
from collections import Counter
from typing import Any

import bibtexparser
import msgspec
import pytest
import rdflib
from citeproc.source.json import CiteProcJSON
from made import MANY, VERLIN, given
from rdflib.namespace import RDF, SDO

from communique.formats import bibtex_rows, csljson_rows, jsonld_rows
from communique.formats.jsonld import iso_days, web
from communique.store import Told

# The properties that schema.org allows on the types used here, with those inherited.
ALLOWED = {
    "Event": {"name", "identifier", "additionalType", "eventStatus", "startDate", "endDate", "location", "keywords", "organizer", "attendee", "subjectOf"},
    "Place": {"name", "address", "geo"}, "PostalAddress": {"addressLocality", "addressCountry"}, "GeoCoordinates": {"latitude", "longitude"},
    "Person": {"name", "alternateName", "jobTitle", "affiliation"}, "Organization": {"name", "identifier"},
    "GovernmentOrganization": {"name", "identifier"}, "Quotation": {"text"},
    "NewsArticle": {"headline", "url", "datePublished", "inLanguage", "publisher", "hasPart"},
}  # fmt: skip


def with_account(one: Told, **fields: Any) -> Told:
    return msgspec.structs.replace(one, accounts=[msgspec.structs.replace(one.accounts[0], **fields)])


HARD = with_account(given("ev-9", VERLIN), report="re-9", title='100% of #1 {"braces"} \\ & $x_1$ ~^', url="https://harbour.example/a_b?c=%20&d#e",
                    published="2024-05-07")  # fmt: skip


def test_events_of_schema_org() -> None:
    text = "".join(jsonld_rows([*MANY, HARD], Counter()))
    graph = rdflib.Graph().parse(data=text, format="json-ld")
    for subject, kind in graph.subject_objects(RDF.type):
        assert kind in SDO
        used = {str(p).removeprefix(str(SDO)) for p in graph.predicates(subject) if str(p).startswith(str(SDO))}
        assert used <= ALLOWED[str(kind).removeprefix(str(SDO))]
    event = rdflib.URIRef("urn:communique:ev-1")
    assert (
        str(graph.value(event, SDO.startDate)) == "2024-05-06"
        and graph.value(event, SDO.eventStatus) == SDO.EventScheduled
    )
    host = graph.value(event, SDO.organizer)
    assert str(graph.value(host, SDO.name)) == "Annika Sorel"
    assert str(graph.value(event, rdflib.URIRef("urn:communique:date"))) == "2024-05-06"
    assert len(set(graph.subjects(RDF.type, SDO.Event))) == 6
    assert json.loads("".join(jsonld_rows([], Counter())))["@graph"] == []


@pytest.mark.parametrize(("date", "expected"), [
    ("2024-05-06~", ("2024-05-06", "2024-05-06")), ("2024-05", ("2024-05", "2024-05")), ("2024-05-06/2024-05-08", ("2024-05-06", "2024-05-08")),
    (None, (None, None)), ("202X", (None, None)),
])  # fmt: skip
def test_days_of_schema_org(date: str | None, expected: tuple[str | None, str | None]) -> None:
    assert iso_days(date) == expected


@pytest.mark.parametrize(
    ("url", "fine"),
    [("https://a.example/б", True), ("javascript:x", False), ("https://a.example/<b>", False), (None, False)],
)
def test_addresses(url: str | None, fine: bool) -> None:
    assert (web(url) is not None) is fine


def test_bibtex_is_read_back() -> None:
    left: Counter[str] = Counter()
    text = "".join(bibtex_rows([*MANY, HARD, HARD], left))
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks and [e.key for e in library.entries] == ["communique", "re-1", "re-9"]
    hard = {field.key: field.value for field in library.entries[2].fields}
    assert (hard["date"], hard["year"], hard["month"], hard["langid"]) == ("2024-05-07", "2024", "5", "english")
    assert (
        hard["title"] == r'{100\% of \#1 \{"braces"\} \textbackslash{} \& \$x\_1\$ \textasciitilde{}\textasciicircum{}}'
    )
    assert hard["url"] == r"https://harbour.example/a\_b?c=\%20\&d\#e" and left == {
        "reports without a day of publication": 1
    }


def test_csl_json_is_read_back() -> None:
    items = json.loads("".join(csljson_rows([*MANY, HARD], Counter())))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        source = CiteProcJSON(items)
    assert list(source) == ["communique", "re-1", "re-9"]
    assert source["re-9"].issued.year == 2024 and source["re-9"].type == "article-newspaper"
