"""Rulings over the web: made, shown, taken back; they outlive a reading of everything anew. Reports sent to be added."""

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from communique.cli.add import reread_command
from communique.web import create_app
from conftest import TOKEN

API = "/api/v1"


@pytest.fixture
def own(own_record: Path) -> TestClient:
    """A client that bears the token."""
    return TestClient(create_app(str(own_record), token=TOKEN), base_url="http://127.0.0.1",
                      headers={"authorization": f"Bearer {TOKEN}"})  # fmt: skip


def get(client: TestClient, address: str) -> Any:
    answer = client.get(API + address)
    assert answer.status_code == 200, answer.text
    return answer.json()


def rule(client: TestClient, verb: str, ids: list[str], **more: str) -> str:
    answer = client.post(f"{API}/rulings", json={"verb": verb, "ids": ids, "who": "a tester", **more})
    assert answer.status_code == 201, answer.text
    made: str = answer.json()["ids"][0]
    return made


def undo(client: TestClient, identity: str) -> None:
    assert client.post(f"{API}/rulings/{identity}/undo").json()["count"] >= 1


def ids(client: TestClient) -> set[str]:
    return {one["id"] for one in get(client, "/engagements?limit=200")["found"]}


def test_a_field_that_was_set_outlives_rereading(own: TestClient, own_record: Path) -> None:
    before = get(own, "/engagements?limit=200")
    one = next(e for e in before["found"] if e["city"])
    made = rule(own, "set", [one["id"]], field="city", value="Elsewhere", why="a mistake")
    assert get(own, f"/engagements/{one['id']}")["engagement"]["city"] == "Elsewhere"
    assert get(own, f"/engagements/{one['id']}")["rulings"] == [made]
    assert reread_command(str(own_record), 1, True) == 0
    assert get(own, f"/engagements/{one['id']}")["engagement"]["city"] == "Elsewhere"
    undo(own, made)
    assert get(own, "/engagements?limit=200") == before
    assert reread_command(str(own_record), 1, True) == 0
    assert get(own, "/engagements?limit=200") == before


def test_accounts_are_parted_and_joined(own: TestClient, own_record: Path) -> None:
    before = ids(own)
    one = get(own, "/engagements?sort=accounts")["found"][0]
    first, second, *_ = get(own, f"/engagements/{one['id']}")["accounts"]
    made = rule(own, "different", [first["id"], second["id"]])
    halves = [get(own, f"/engagements/{account['id']}")["engagement"]["id"] for account in (first, second)]
    assert halves[0] != halves[1]
    assert reread_command(str(own_record), 1, True) == 0
    assert len({get(own, f"/engagements/{account['id']}")["engagement"]["id"] for account in (first, second)}) == 2
    again = rule(own, "same", halves)
    assert len({get(own, f"/engagements/{account['id']}")["engagement"]["id"] for account in (first, second)}) == 1
    undo(own, again)
    undo(own, made)
    assert ids(own) == before


def test_names_are_parted(own: TestClient) -> None:
    pair = next(d for d in get(own, "/doubts?what=names&limit=200")["found"])
    assert pair["left"]["of"] == pair["right"]["of"]
    made = rule(own, "different", [pair["left"]["id"], pair["right"]["id"]])
    assert pair["left"]["id"] not in [d["left"]["id"] for d in get(own, "/doubts?what=names&limit=200")["found"]
                                      if d["right"]["id"] == pair["right"]["id"]]  # fmt: skip
    names = [get(own, f"/people?name={side['name']}")["found"] for side in (pair["left"], pair["right"])]
    assert names[0] and names[1]
    undo(own, made)
    assert pair in get(own, "/doubts?what=names&limit=200")["found"]


def test_a_report_is_sent_and_read(own: TestClient) -> None:
    text = ("On 4 March 2024 in Oslo, Foreign Minister of Norway Arne Lindvik met with Foreign Minister of Chile "
            "Tomas Verlin. The ministers discussed trade and energy.")  # fmt: skip
    sent = {"text": text, "outlet": "North Wire", "url": "https://north.example/1", "published": "2024-03-05"}
    answer = own.post(f"{API}/reports", json=sent)
    assert answer.status_code == 201 and answer.json()["new"]
    (identity,) = answer.json()["engagements"]
    told = get(own, f"/engagements/{identity}")
    assert told["engagement"]["parties"] == "CHL NOR" and told["accounts"][0]["outlet"] == "North Wire"
    assert get(own, f"/reports/{answer.json()['report']}")["text"] == text
    again = own.post(f"{API}/reports", json=sent)
    assert again.status_code == 200 and not again.json()["new"]


@pytest.mark.parametrize(("sent", "field"), [
    ({"text": "  "}, "text"), ({"text": "a" * 400_001}, "text"), ({"text": "A.", "url": "javascript:alert(1)"}, "url"),
    ({"text": "A.", "published": "soon"}, "published"), ({"text": "A.", "language": "xx"}, "language"),
    ({"text": "A.", "title": "a\x1b[31m"}, "title"),
])  # fmt: skip
def test_what_can_not_be_added(own: TestClient, sent: dict[str, str], field: str) -> None:
    answer = own.post(f"{API}/reports", json=sent)
    assert answer.status_code == 422 and answer.json()["error"]["field"] == field
