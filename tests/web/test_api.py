"""The API: every answer is as its document says, lists are paged and filtered, CSV is the same list."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

from communique.store import Filters, Record, find
from communique.web.api.lists import LISTS
from communique.web.api.things import THINGS

API = "/api/v1"


def get(client: TestClient, address: str, **asked: Any) -> Any:
    answer = client.get(API + address, params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.fixture
def first(client: TestClient) -> dict[str, Any]:
    """The engagement that most accounts tell of."""
    found: dict[str, Any] = get(client, "/engagements", sort="accounts")["found"][0]
    return found


def test_engagements_are_those_of_find(client: TestClient, samples_record: Path) -> None:
    with Record(str(samples_record)) as record:
        for asked, filters in (
            ({}, Filters()), ({"language": "ru"}, Filters(language="ru")), ({"kind": "meeting"}, Filters(kind="meeting")),
            ({"from": "2023-11", "to": "2023-11"}, Filters(from_day="2023-11", to_day="2023-11")),
            ({"party": "kaz", "confidence": "0.5"}, Filters(party="KAZ", confidence=0.5)),
        ):  # fmt: skip
            told = get(client, "/engagements", limit=200, **asked)
            assert [one["id"] for one in told["found"]] == [
                one.id for one in find(record.database, filters, limit=200).found
            ]


def test_pages_follow_each_other(client: TestClient) -> None:
    whole = get(client, "/engagements", limit=200)["found"]
    found, cursor = [], None
    while True:
        page = get(client, "/engagements", limit=3, **({"cursor": cursor} if cursor else {}))
        found += page["found"]
        if not (cursor := page["next"]):
            break
    assert found == whole and len(found) > 6


@pytest.mark.parametrize(("asked", "field"), [
    ("kind=banana", "kind"), ("party=ABCD", "party"), ("dyad=AZE", "dyad"), ("dyad=AZE-AZE", "dyad"), ("from=2023-13", "from"),
    ("to=yesterday", "to"), ("confidence=2", "confidence"), ("confidence=nan", "confidence"), ("limit=0", "limit"),
    ("limit=201", "limit"), ("limit=1e3", "limit"), ("sort=name", "sort"), ("cursor=xyz", "cursor"), ("q=%00", "q"),
    ("q=" + "a" * 301, "q"), ("kinds=meeting", "kinds"), ("kind=call&kind=visit", None), ("person=%1b%5b", "person"),
])  # fmt: skip
def test_what_is_wrong_is_named(client: TestClient, asked: str, field: str | None) -> None:
    answer = client.get(f"{API}/engagements?{asked}")
    assert answer.status_code == 400
    told = answer.json()["error"]
    assert told["field"] == field and told["message"]
    assert client.get(f"{API}/engagements.csv?{asked}").status_code == 400


def test_an_engagement_carries_its_evidence(client: TestClient, first: dict[str, Any]) -> None:
    told = get(client, f"/engagements/{first['id']}")
    assert len(told["accounts"]) == first["accounts"] > 1 and not told["accounts_left_out"] and told["merges"]
    for one in told["accounts"]:
        report = get(client, f"/reports/{one['report']}")
        spans = one["account"]["evidence"]
        assert spans and " … ".join(" ".join(report["text"][a:b].split()) for a, b in spans) == one["quote"]
        assert first["id"] in [e["event"] for e in report["reading"]["engagements"]]
        assert one["account"]["participants"][0]["evidence"]
    by_account = get(client, f"/engagements/{told['accounts'][0]['id']}")
    assert by_account["engagement"] == told["engagement"]


def test_a_comparison(client: TestClient, first: dict[str, Any]) -> None:
    told = get(client, f"/engagements/{first['id']}/comparison")
    assert len(told["columns"]) == first["accounts"]
    assert told["sections"][0]["event"] == first["id"]
    assert all(len(row["cells"]) == len(told["columns"]) for s in told["sections"] for row in s["rows"])
    alone = next(e for e in get(client, "/engagements", limit=200)["found"] if e["accounts"] == 1)
    assert client.get(f"{API}/engagements/{alone['id']}/comparison").status_code == 404


def test_people_parties_dyads(client: TestClient) -> None:
    person = get(client, "/people")["found"][0]
    told = get(client, f"/people/{person['id']}")
    assert told["name"] == person["name"] and told["count"] == len(
        get(client, "/engagements", person=person["id"])["found"]
    )
    party, dyad = get(client, "/parties")["found"][0], get(client, "/dyads")["found"][0]
    assert get(client, f"/parties/{party['party']}")["engagements"] == party["engagements"]
    both = get(client, f"/dyads/{dyad['b'].lower()}-{dyad['a']}")
    assert (both["a"], both["b"], both["engagements"]) == (dyad["a"], dyad["b"], dyad["engagements"])


@pytest.mark.parametrize("address", [
    "/engagements/ev-none", "/people/pe-none", "/parties/XYZ", "/dyads/XYZ-ABC", "/reports/re-none", "/engagements/ev-none.csv",
])  # fmt: skip
def test_what_is_not_there(client: TestClient, address: str) -> None:
    answer = client.get(API + address)
    assert answer.status_code == 404 and answer.json()["error"]["message"].startswith("Nothing")


CSVS = [one for one in LISTS if one.rows and one.name not in ("facets", "stats")]


@pytest.mark.parametrize("one", CSVS, ids=lambda one: one.name)
def test_every_list_is_csv_too(client: TestClient, one: Any) -> None:
    answer = client.get(f"{API}{one.address}.csv")
    assert (
        answer.headers["content-type"] == "text/csv; charset=utf-8"
        and "attachment" in answer.headers["content-disposition"]
    )
    head, *rows = csv.reader(io.StringIO(answer.text))
    assert head == list(one.columns)
    field = {"network": "edges", "map": "spots"}.get(one.name, "found")
    asked = {"limit": 200} if any(p.name == "limit" for p in one.parameters) else {}
    assert len(rows) == len(get(client, one.address, **asked)[field])
    assert rows or one.name in ("rulings", "calendar")


def test_csv_goes_through_all_pages(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = client.get(f"{API}/engagements.csv").text
    monkeypatch.setattr("communique.web.api.endpoint.CHUNK", 2)
    assert client.get(f"{API}/engagements.csv").text == whole
    monkeypatch.setattr("communique.web.api.endpoint.MOST_ROWS", 4)
    assert client.get(f"{API}/engagements.csv").text.splitlines()[5].startswith("(cut at 4 rows")


def test_etags(client: TestClient) -> None:
    answer = client.get(f"{API}/engagements")
    tag = answer.headers["etag"]
    assert client.get(f"{API}/engagements", headers={"if-none-match": tag}).status_code == 304
    assert client.get(f"{API}/engagements?limit=1", headers={"if-none-match": tag}).status_code == 200
    assert client.get(f"{API}/engagements", headers={"if-none-match": f'"x", {tag}'}).status_code == 304
    assert (
        client.get(f"{API}/engagements", headers={"if-none-match": tag.removeprefix("W/")}).status_code == 304
    )  # weak comparison
    assert "etag" not in client.get(f"{API}/engagements?limit=0").headers


def test_the_calendar(client: TestClient) -> None:
    planned = get(client, "/calendar", **{"from": "2000"})["found"]
    assert planned and all(one["status"] == "planned" for one in planned)
    days = [one["first_day"] for one in planned]
    assert days == sorted(days)
    answer = client.get(f"{API}/calendar.ics?from=2000")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    events = Calendar.from_ical(answer.text).walk("VEVENT")
    assert events and {str(e["STATUS"]) for e in events} == {"TENTATIVE"}


def test_the_document_tells_of_every_address(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    told = {(path, method) for path, one in document["paths"].items() for method in one}
    own = {(route.path, method.lower()) for route in client.app.routes if getattr(route, "path", "").startswith(API)  # type: ignore[attr-defined]
           for method in route.methods if method != "HEAD"}  # fmt: skip
    assert told == own and len(told) > 25
    for one in (*LISTS, *THINGS):
        listed = document["paths"][API + one.address]["get"]["parameters"]
        assert [p["name"] for p in listed] == [p.name for p in (*one.path, *one.parameters)]


def test_doubts_facets_and_months_are_rows(client: TestClient) -> None:
    for what in ("merges", "names", "days", "fields"):
        head, *rows = csv.reader(io.StringIO(client.get(f"{API}/doubts.csv?what={what}").text))
        told = client.get(f"{API}/doubts?what={what}&limit=200").json()["found"]
        assert len(rows) == len(told) and {row[0] for row in rows} <= {what}
        for row, one in zip(rows, told, strict=True):
            assert row[head.index("left")] == (one["engagement"] or one["left"])["id"]
    _, *rows = csv.reader(io.StringIO(client.get(f"{API}/facets.csv").text))
    groups = client.get(f"{API}/facets").json()["groups"]
    assert len(rows) == sum(map(len, groups.values())) and ["kind", *map(str, groups["kind"][0])] in rows
    _, *rows = csv.reader(io.StringIO(client.get(f"{API}/stats.csv").text))
    assert rows == [[str(cell) for cell in row] for row in client.get(f"{API}/stats").json()["months"]]
