"""Reports are hostile: whatever they hold in text, title, outlet, address or names, it stays words."""

import csv
import html.parser
import io
from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from communique.model import Engagement, Instrument, Participant, Place, Reading, Report, Statement, TopicMark
from communique.store import Record
from communique.web import create_app
from conftest import TOKEN

RTL = "\u202egpj.exe\u202c"
HOSTILE = (
    "<script>alert(1)</script>", "<style>*{display:none}</style>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)", "</title><script>alert(1)</script>", "{{ 7*7 }}{% raw %}${7*7}#{7*7}", RTL,
    "<a href=javascript:alert(1)>x</a>", "<link rel=stylesheet href=//evil.example/a.css>", "<base href=//evil.example>",
    "<iframe src=//evil.example></iframe>", "&lt;script&gt;", "\u2066\u2067\u200f", "=HYPERLINK(\"//evil.example\")", "@SUM(1)",
    "<!--", "]]>", "<meta http-equiv=refresh content='0;url=//evil.example'>", "\x1b[31m", "a\x00b", "\ud800",
)  # fmt: skip
ADDRESSES = ("/", "/api/v1/engagements", "/api/v1/engagements.csv", "/api/v1/statements.csv", "/api/v1/reports",
             "/api/v1/reports.csv", "/api/v1/people.csv", "/api/v1/network?by=person", "/api/v1/facets", "/api/v1/stats",
             "/api/v1/calendar.ics?from=2000", "/api/v1/doubts?what=fields", "/engagements", "/people", "/statements", "/network",
             "/network?by=person", "/map", "/calendar?from=2000", "/doubts", "/doubts?what=fields", "/doubts?what=names",
             "/parties/NOR", "/dyads/CHL-NOR")  # fmt: skip
THINGS = ("/api/v1/engagements/{ev}", "/api/v1/engagements/{ev}.csv", "/api/v1/engagements/{ev}/comparison",
          "/api/v1/engagements/{ev}/comparison.csv", "/api/v1/people/{pe}", "/api/v1/reports/{re}", "/engagements/{ev}",
          "/people/{pe}", "/reports/{re}", "/engagements/{ev}/comparison")  # fmt: skip


def made(number: int, words: str) -> tuple[Report, Reading]:
    """A report that has these words everywhere."""
    text = f"Arne {words} Lindvik met Tomas Verlin in Oslo.\n{words} said: {words}"
    whole = ((0, len(text)),)
    people = tuple(Participant(name=f"{name} {words}", office="foreign_minister", party=party, evidence=((0, 4),), role=words)
                   for name, party in (("Arne Lindvik", "NOR"), ("Tomas Verlin", "CHL")))  # fmt: skip
    engagement = Engagement(id="e1", kind="meeting", status=("held", "planned")[number % 2], date="2024-03-04",
                            place=Place(city=words if words.isprintable() else "Oslo", country="NOR"), topics=("energy",), evidence=whole, participants=people)  # fmt: skip
    said = Statement(
        speakers=(people[0].name or "",), toward="CHL", about=("e1",), evidence=whole, content=whole, topics=("energy",)
    )
    outlet, url, title = f"{words} {number}", f"javascript:alert('{words}')", words
    report = Report(id=f"r{number}", text=text, source=f"s{number}", url=url, title=title, outlet=outlet, published="2024-03-05",
                    language="en")  # fmt: skip
    reading = Reading(id=f"r{number}", language="en", published="2024-03-05", title=title, outlet=outlet, version="1",
                      engagements=(engagement,), statements=(said,), topics=(TopicMark(topic="energy", evidence=whole),),
                      instruments=(Instrument(name=words, parties=("CHL", "NOR"), evidence=whole),), furniture=((0, 3),))  # fmt: skip
    return report, reading


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """The application over a record of hostile reports."""
    path = tmp_path_factory.mktemp("hostile") / "record.db"
    with Record(str(path), write=True, create=True) as record:
        record.add([made(number, words) for number, words in enumerate(HOSTILE)])
        record.add([made(number + 100, words) for number, words in enumerate(HOSTILE)])
    return TestClient(create_app(str(path), token=TOKEN), base_url="http://127.0.0.1")


class Looks(html.parser.HTMLParser):
    """Elements and attributes of a page that could run or load something."""

    def __init__(self) -> None:
        super().__init__()
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        given = {name: value or "" for name, value in attrs}
        own = all(not given.get(name) or (given[name].startswith(("/", "#", "?")) and not given[name].startswith("//"))
                  for name in ("src", "action", "data", "poster", "formaction", "srcset"))  # fmt: skip
        if (
            tag == "script"
            and not given.get("src", "").startswith("/static/")
            and given.get("type") != "application/json"
        ):
            self.bad.append(f"script {given}")
        if tag in ("style", "base", "iframe", "object", "embed", "frame") or not own:
            self.bad.append(f"{tag} {given}")
        if tag == "link" and not given.get("href", "").startswith("/"):
            self.bad.append(f"link {given}")
        if tag == "meta" and "http-equiv" in given:
            self.bad.append(f"meta {given}")
        href = given.get("href", "")
        if (href and not href.startswith(("/", "#", "?", "https://", "http://"))) or href.startswith("//"):
            self.bad.append(f"{tag} href {href}")
        self.bad += [f"{tag} {name}" for name in given if name.startswith("on") or name == "style"]


def pages(client: TestClient) -> list[Any]:
    ids = {"ev": "engagements", "pe": "people", "re": "reports"}
    found = {
        short: [one["id"] for one in client.get(f"/api/v1/{name}?limit=200").json()["found"]]
        for short, name in ids.items()
    }
    addresses = [*ADDRESSES, *(form.format(**{short: one}) for form in THINGS for short in ids if f"{{{short}}}" in form
                               for one in found[short])]  # fmt: skip
    return [(address, client.get(address)) for address in addresses]


def test_hostile_reports_stay_words(hostile: TestClient) -> None:
    answered = pages(hostile)
    shown = 0
    for address, answer in answered:
        assert answer.status_code in (200, 404), (address, answer.text[:300])
        if answer.status_code == 404:
            continue
        kind = answer.headers["content-type"].partition(";")[0]
        if kind == "text/html":
            shown += 1
            looks = Looks()
            looks.feed(answer.text)
            assert not looks.bad, (address, looks.bad)
            assert "49$" not in answer.text and "\x00" not in answer.text and "\x1b" not in answer.text
        elif kind == "text/csv":
            for row in csv.reader(io.StringIO(answer.text, newline="")):
                for cell in row:
                    number = cell.lstrip("-").replace(".", "", 1).isdigit()
                    assert number or cell[:1] not in ("=", "+", "-", "@", "\t", "\r"), (address, cell)
                    assert not set(cell) & {"\u202e", "\x1b", "\x00", "\u2066"}
        else:
            assert kind in ("application/json", "text/calendar")
    assert shown >= 1


def test_json_says_the_words_as_they_are(hostile: TestClient) -> None:
    """The API gives words, not HTML: `<` stays `<`; and it is never taken for a page."""
    for one in hostile.get("/api/v1/reports?limit=200").json()["found"]:
        answer = hostile.get(f"/api/v1/reports/{one['id']}")
        assert (
            answer.headers["content-type"] == "application/json"
            and answer.headers["x-content-type-options"] == "nosniff"
        )
    texts = [
        hostile.get(f"/api/v1/reports/{one['id']}").json()["text"]
        for one in hostile.get("/api/v1/reports?limit=200").json()["found"]
    ]
    assert any("<script>alert(1)</script>" in text for text in texts)


@pytest.mark.parametrize("words", HOSTILE[:20])
def test_hostile_questions(hostile: TestClient, words: str) -> None:
    """What is asked for is shown again on pages; it stays words too."""
    for address, name in (("/", "q"), ("/engagements", "q"), ("/engagements", "person"), ("/people", "name"), ("/people", "q"),
                          ("/statements", "speaker"), ("/sign-in", "next"), ("/nothing", "q"), ("/doubts", "what"),
                          ("/engagements", "cursor"), ("/map", "from")):  # fmt: skip
        answer = hostile.get(address, params={name: words})
        assert answer.status_code in (200, 400, 404, 403)
        looks = Looks()
        looks.feed(answer.text)
        assert not looks.bad, (address, name, looks.bad)
    name = quote(words, safe="")
    for address in (f"/engagements/{name}", f"/people/{name}", f"/parties/{name}", f"/api/v1/parties/{name}"):
        answer = hostile.get(address)
        assert answer.status_code in (400, 404, 405), (address, answer.status_code)
