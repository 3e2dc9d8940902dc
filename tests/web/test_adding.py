"""A report brought by hand: read, filed, shown; refused with reasons in the language of the page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.web import create_app
from conftest import TOKEN

HERE = "http://127.0.0.1"
TEXT = ("Suva, 6 May 2024. The Foreign Minister of Fiji, Jone Vakatala, met the Foreign Minister of Peru, Jorge Quispe, in Suva."
        "\r\n\r\nVakatala called for a treaty on fishing.")  # fmt: skip


@pytest.fixture
def writer(own_record: Path) -> Iterator[TestClient]:
    """A browser that is signed in."""
    with TestClient(create_app(str(own_record), token=TOKEN), base_url=HERE, follow_redirects=False) as one:
        one.get("/sign-in", params={"token": TOKEN})
        yield one


def secret(client: TestClient) -> str:
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', client.get("/add").text)
    assert found
    return found[1]


def post(client: TestClient, **fields: str) -> tuple[int, str, str]:
    answer = client.post("/add", data={"csrf": secret(client), **fields}, headers={"origin": HERE})
    return answer.status_code, answer.headers.get("location", ""), answer.text


def test_a_report_is_read_filed_and_shown(writer: TestClient) -> None:
    status, location, _ = post(
        writer, text=TEXT, published="2024-05-06", outlet="Harbour Press", title="A <b>meeting</b>"
    )
    assert status == 303 and re.fullmatch(r"/reports/re-[0-9a-f]+\?added=new", location)
    page = writer.get(location).text
    assert (
        "Read and filed into the record." in page and "A &lt;b&gt;meeting&lt;/b&gt;" in page and "Jone Vakatala" in page
    )
    assert writer.get("/engagements?q=Vakatala").text.count("Vakatala") > 1
    status, again, _ = post(writer, text=TEXT, published="2024-05-06", outlet="Harbour Press", title="A <b>meeting</b>")
    assert status == 303 and again == location.replace("new", "known")


@pytest.mark.parametrize(("fields", "english", "russian"), [
    ({"text": "  "}, "There is no text.", "Текста нет."),
    ({"text": TEXT, "published": "yesterday"}, "The day is written as 2023-11-16.", "День пишется так: 2023-11-16."),
    ({"text": TEXT, "url": "javascript:alert(1)"}, "An address begins with", "Адрес начинается с"),
    ({"text": TEXT, "language": "fr"}, "Reports in this language (fr)", "Сообщения на этом языке (fr)"),
    ({"text": "1 2 3"}, "language can&#39;t be told", "Язык по тексту определить не удалось"),
    ({"text": "a" * 400_001}, "A text has at most 400,000", "не больше 400\u202f000"),
])  # fmt: skip
def test_what_is_refused_is_told_and_kept_in_the_form(
    writer: TestClient, fields: dict[str, str], english: str, russian: str
) -> None:
    status, _, page = post(writer, **fields, outlet='<script>"x"')
    assert status == 422 and english in page and "&lt;script&gt;&#34;x&#34;" in page and "<script>&" not in page
    writer.cookies.set("communique_language", "ru")
    assert russian in post(writer, **fields)[2]


def test_only_who_is_signed_in_adds_and_from_a_page_of_this_server(client: TestClient, writer: TestClient) -> None:
    assert "Sign in to add reports." in client.get("/add").text
    assert client.post("/add", data={"text": TEXT}, headers={"origin": HERE}).status_code == 401
    wanted = secret(writer)
    assert writer.post("/add", data={"text": TEXT, "csrf": "0"}, headers={"origin": HERE}).status_code == 403
    assert (
        writer.post("/add", data={"text": TEXT, "csrf": wanted}, headers={"origin": "http://evil.example"}).status_code
        == 403
    )
    assert writer.post("/add", data={"text": TEXT, "csrf": wanted}).status_code == 403
    assert writer.post("/add", json={"text": TEXT}, headers={"origin": HERE}).status_code == 415


def test_a_server_without_token_only_shows(samples_record: Path) -> None:
    with TestClient(create_app(str(samples_record)), base_url=HERE) as one:
        page = one.get("/add").text
    assert "This server only shows" in page and "<textarea" not in page
