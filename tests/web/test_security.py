"""Who may write and read, and what is refused: tokens, cookies, pages of other servers, sizes."""

import re
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from communique.web import create_app
from communique.web.session import local
from conftest import TOKEN

RULINGS = "/api/v1/rulings"
BEARER = {"authorization": f"Bearer {TOKEN}"}
HERE = {"origin": "http://127.0.0.1"}


def client_of(path: Path, **settings: Any) -> TestClient:
    return TestClient(create_app(str(path), **settings), base_url="http://127.0.0.1", follow_redirects=False)


@pytest.fixture
def own(own_record: Path) -> TestClient:
    """A client of a record that may be written to."""
    return client_of(own_record, token=TOKEN)


def ruling(client: TestClient) -> dict[str, Any]:
    identity = client.get("/api/v1/engagements").json()["found"][0]["id"]
    return {
        "verb": "set",
        "ids": [identity],
        "field": "city",
        "value": "Elsewhere",
        "who": "a tester",
        "why": "for the test",
    }


def sign_in(client: TestClient) -> str:
    """Sign in; the page's secret."""
    answer = client.post("/sign-in", data={"token": TOKEN, "next": "/"}, headers=HERE)
    assert answer.status_code == 303
    return csrf(client)


def csrf(client: TestClient) -> str:
    found = re.search(r'name="csrf" value="(\w+)"', client.get("/sign-in").text)
    assert found
    return found[1]


def test_the_token_in_a_header_writes(own: TestClient) -> None:
    assert own.post(RULINGS, json=ruling(own), headers=BEARER).status_code == 201


@pytest.mark.parametrize("headers", [
    {}, {"authorization": "Bearer nothing of the sort"}, {"authorization": f"Basic {TOKEN}"}, {"authorization": "Bearer "},
    {"authorization": "Bearer é"}, {"cookie": "communique-00000000=1.2.3"},
])  # fmt: skip
def test_without_the_token_nothing_is_written(own: TestClient, headers: dict[str, str]) -> None:
    encoded = {name: value.encode("utf-8") for name, value in headers.items()}
    for address in (RULINGS, "/api/v1/reports", f"{RULINGS}/ru-000000000000/undo"):
        assert own.post(address, json=ruling(own), headers=encoded).status_code == 401  # type: ignore[arg-type]
    assert own.post("/rulings", data={"verb": "set"}, headers=encoded).status_code == 401  # type: ignore[arg-type]
    assert own.get(RULINGS).json()["found"] == []


def test_without_a_token_nobody_writes(own_record: Path) -> None:
    client = client_of(own_record)
    answer = client.post(RULINGS, json=ruling(client), headers={"authorization": "Bearer "})
    assert answer.status_code == 403 and "only shows" in answer.json()["error"]["message"]
    assert client.post("/sign-in", data={"token": ""}, headers=HERE).status_code == 403


def test_signing_in_and_out(own: TestClient) -> None:
    wrong = own.post("/sign-in", data={"token": "wrong"}, headers=HERE)
    assert wrong.status_code == 403 and "set-cookie" not in wrong.headers
    answer = own.get("/sign-in", params={"token": TOKEN, "next": "/doubts"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/doubts")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=strict" in cookie and TOKEN not in cookie
    secret = csrf(own)
    assert own.post(RULINGS, json=ruling(own), headers={**HERE, "x-csrf-token": secret}).status_code == 201
    assert own.post("/sign-out", data={"csrf": "wrong"}, headers=HERE).status_code == 403
    assert own.post("/sign-out", data={"csrf": secret}, headers=HERE).status_code == 303
    assert own.post(RULINGS, json=ruling(own), headers={**HERE, "x-csrf-token": secret}).status_code == 401


def test_a_cookie_is_not_made_up(own: TestClient) -> None:
    sign_in(own)
    ((name, value),) = own.cookies.items()
    end, nonce, signature = value.split(".")
    for forged in (f"{int(end) + 1}.{nonce}.{signature}", f"{end}.{nonce}x.{signature}", f"{end}.{nonce}.{signature[:-1]}0x",
                   f"1.{nonce}.{signature}", "..", ""):  # fmt: skip
        own.cookies.clear()
        assert own.post(RULINGS, json=ruling(own), headers={**HERE, "cookie": f"{name}={forged}"}).status_code == 401


@pytest.mark.parametrize("headers", [
    {"origin": "https://evil.example"}, {"origin": "null"}, {"origin": "http://127.0.0.1:9999"}, {},
    {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "http://127.0.0.1", "sec-fetch-site": "cross-site"},
    {"origin": "http://127.0.0.1.evil.example"},
])  # fmt: skip
def test_pages_of_other_servers_write_nothing(own: TestClient, headers: dict[str, str]) -> None:
    secret = sign_in(own)
    asked = ruling(own)
    form = {"verb": "set", "left": asked["ids"][0], "field": "city", "value": "X", "who": "me", "csrf": secret}
    assert own.post("/rulings", data=form, headers=headers).status_code == 403
    assert own.post(RULINGS, json=asked, headers={**headers, "x-csrf-token": secret}).status_code == 403
    assert own.post("/sign-in", data={"token": TOKEN}, headers=headers).status_code == 403
    assert own.get(RULINGS).json()["found"] == []


@pytest.mark.parametrize("secret", ["", "wrong", "é"])
def test_the_pages_own_secret_is_needed(own: TestClient, secret: str) -> None:
    sign_in(own)
    form = {"verb": "set", "left": ruling(own)["ids"][0], "field": "city", "value": "X", "who": "me", "csrf": secret}
    assert own.post("/rulings", data=form, headers=HERE).status_code == 403
    assert own.get(RULINGS).json()["found"] == []


def test_a_form_rules_and_leads_on(own: TestClient) -> None:
    secret = sign_in(own)
    form = {"verb": "set", "left": ruling(own)["ids"][0], "field": "city", "value": "Elsewhere", "who": "me", "csrf": secret,
            "next": "/?a=b"}  # fmt: skip
    answer = own.post("/rulings", data=form, headers=HERE)
    (made,) = own.get(RULINGS).json()["found"]
    assert (answer.status_code, answer.headers["location"]) == (303, f"/?a=b&ruled={made['id']}")
    answer = own.post("/rulings/undo", data={"id": made["id"], "csrf": secret, "next": "//evil.example"}, headers=HERE)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert own.get(RULINGS).json()["found"][0]["undone"]


@pytest.mark.parametrize(("address", "leads"), [
    ("/doubts?what=days", "/doubts?what=days"), ("//evil.example", "/"), ("https://evil.example", "/"), ("/\\evil.example", "/"),
    ("", "/"), ("javascript:alert(1)", "/"), ("/a\r\nset-cookie: b", "/"),
])  # fmt: skip
def test_next_stays_here(address: str, leads: str) -> None:
    assert local(address) == leads


def test_a_closed_server_shows_nothing_without_the_token(samples_record: Path) -> None:
    client = client_of(samples_record, token=TOKEN, closed=True)
    assert client.get("/").headers["location"] == "/sign-in?next=%2F"
    answer = client.get("/api/v1/engagements")
    assert answer.status_code == 401 and answer.headers["www-authenticate"] == "Bearer"
    assert client.get("/openapi.json").status_code == 303
    assert client.get("/static/../app.py").status_code in (303, 404)
    assert client.get("/api/v1/engagements", headers=BEARER).status_code == 200
    tag = client.get("/api/v1/engagements", headers=BEARER).headers["etag"]
    assert client.get("/api/v1/engagements", headers={"if-none-match": tag}).status_code == 401
    sign_in(client)
    assert client.get("/").status_code == 200
    assert client.get("/api/v1/engagements").status_code == 200


@pytest.mark.parametrize("address", [
    "/static/../settings.py", "/static/..%2fsettings.py", "/static/%2e%2e/%2e%2e/web/settings.py", "/static//etc/passwd",
    "/static/..%5c..%5csettings.py",
])  # fmt: skip
def test_only_the_files_for_browsers_are_given(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404 and "Settings" not in answer.text and "root:" not in answer.text


def test_large_bodies_are_refused(own: TestClient) -> None:
    answer = own.post(RULINGS, content=b"x" * 4_000_001, headers=BEARER)
    assert (
        answer.status_code == 413 and answer.json()["error"]["message"] == "At most 4,000,000 bytes are taken at once."
    )
    assert own.get("/api/v1/stats", headers={"host": "evil.example"}).json()["error"]["status"] == 421

    def in_pieces() -> Any:
        for _ in range(5):
            yield b"x" * 1_000_000

    headers = {**BEARER, "content-type": "application/json"}
    assert own.post(RULINGS, content=in_pieces(), headers=headers).status_code == 413


@pytest.mark.parametrize(("body", "kind", "status"), [
    (b"{}", "application/json", 422), (b"{", "application/json", 400), (b"[" * 100_000, "application/json", 422),
    (b"\xff", "application/json", 400), (b"{}", "text/plain", 415), (b"", "application/json", 400),
    (b'{"verb":"set","ids":["ev-none"],"field":"city","value":"A","who":"a"}', "application/json", 422),
    (b'{"verb":"set","ids":["a","b"],"who":"a"}', "application/json", 422), (b'{"verb":"drop","ids":["a"],"who":"a"}', "application/json", 422),
    (b'{"verb":"same","ids":["ev-a","pe-b"],"who":"a"}', "application/json", 422),
    (b'{"verb":"set","ids":["ev-a"],"who":" "}', "application/json", 422), (b'{"verb":"set","ids":["ev-a"],"who":"a\\u0000"}', "application/json", 422),
    (b'{"verb":"set","ids":["ev-a"],"who":"a","more":1}', "application/json", 422),
])  # fmt: skip
def test_what_is_no_ruling(own: TestClient, body: bytes, kind: str, status: int) -> None:
    answer = own.post(RULINGS, content=body, headers={**BEARER, "content-type": kind})
    assert answer.status_code == status and answer.json()["error"]["message"]


@pytest.mark.parametrize(("field", "value"), [
    ("kind", "banana"), ("status", ""), ("date", "soon"), ("country", "Norway"), ("who", "me"),
])  # fmt: skip
def test_what_can_not_be_set(own: TestClient, field: str, value: str) -> None:
    answer = own.post(RULINGS, json=ruling(own) | {"field": field, "value": value}, headers=BEARER)
    assert answer.status_code == 422 and value in answer.json()["error"]["message"]


def test_undo_takes_ids_only(own: TestClient) -> None:
    own.post(RULINGS, json=ruling(own), headers=BEARER)
    for identity in ("%25", "ru-%25", "_", "nothing"):
        assert own.post(f"{RULINGS}/{identity}/undo", headers=BEARER).status_code == 404
    assert own.get(RULINGS).json()["found"][0]["undone"] is None
