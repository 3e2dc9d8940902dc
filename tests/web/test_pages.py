"""What pages tell: names looked for, sides without a person, rulings in words, comparisons in the page's language."""

import ast
import html
import re
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from communique.comparison.engagement import people_row
from communique.comparison.grid import Cell
from communique.model import Engagement, Participant, Reading, Report
from communique.reading import read_report
from communique.store import Record
from communique.web import create_app
from communique.web.words import speaker
from conftest import TOKEN

COMPARISON = Path(__file__).parents[2] / "src" / "communique" / "comparison"


def words_of(page: str) -> str:
    """The words of a page's main part."""
    main = re.search(r"<main.*?</main>", page, re.DOTALL)
    assert main
    return " ".join(re.sub(r"<[^>]*>", " ", main[0]).split())


def test_a_name_that_is_searched_for_is_offered_as_a_person(client: TestClient, samples_record: Path) -> None:
    with Record(str(samples_record)) as record:
        identity, name = record.database.execute(
            "SELECT p.id, f.name FROM form f JOIN person p ON p.key = f.person WHERE f.script = 'Cyrl' AND f.name LIKE '% %' LIMIT 1"
        ).fetchone()
    assert f'class="person" href="/people/{identity}"' in client.get("/engagements", params={"q": name}).text
    assert "As a name" not in words_of(client.get("/engagements?q=the+of+and+to+in+on").text)


def test_a_party_that_is_searched_for_is_offered(client: TestClient, samples_record: Path) -> None:
    with Record(str(samples_record)) as record:
        (code,) = record.database.execute("SELECT party FROM presence WHERE length(party) = 3 LIMIT 1").fetchone()
    for language in ("en", "ru"):
        told = client.get("/engagements", params={"q": speaker(language).party(code)}).text
        assert f'href="/parties/{code}"' in told


def test_an_organisation_takes_part_under_its_name(tmp_path: Path) -> None:
    text = "The minister met the organisation in Avelin."
    people = (Participant(name="Maria Castell", office="foreign_minister", party="CHL", evidence=((0, 12),)),
              Participant(name=None, office=None, party="IGO:OSCE", evidence=((17, 33),)))  # fmt: skip
    told = Engagement(
        id="e", kind="meeting", evidence=((0, len(text)),), participants=people, confidence=0.9, date="2024-05-06"
    )
    path = tmp_path / "record.db"
    with Record(str(path), write=True, create=True) as record:
        record.add([(Report(id="r", text=text), Reading(id="r", language="en", version="1", engagements=(told,)))])
        (identity,) = record.database.execute("SELECT id FROM engagement").fetchone()
    client = TestClient(create_app(str(path)), base_url="http://127.0.0.1")
    page = words_of(client.get(f"/engagements/{identity}").text)
    assert "a side without a name" not in page and "Organization for Security and Co-operation in Europe" in page
    assert "ОБСЕ" in words_of(client.get(f"/engagements/{identity}?lang=ru").text)


def test_a_comparison_names_organisations_and_states_that_nobody_speaks_for() -> None:
    told: list[Any] = []
    for party in ("IGO:OSCE", "X:Some Body", "CHL"):
        side = Participant(name=None, office=None, party=party, evidence=((0, 4),))
        text: Any = type("T", (), {"quote": lambda self, spans: ""})()
        account = Engagement(id="e", kind="meeting", evidence=((0, 4),), participants=(side,), confidence=0.9)
        told = [(text, account), (text, account)]
        row = people_row(told, [0, 0])
        assert row.label == party.removeprefix("IGO:").removeprefix("X:")
        assert row.cells[0].told[0].value == ("unnamed, CHL" if party == "CHL" else row.label)
    assert people_row([(told[0][0], None), told[0]], [None, 0]).cells[0] == Cell(reason="does not tell of it")


def test_rulings_are_told_in_words(own_record: Path) -> None:
    client = TestClient(create_app(str(own_record), token=TOKEN), base_url="http://127.0.0.1",
                        headers={"authorization": f"Bearer {TOKEN}"})  # fmt: skip
    found = client.get("/api/v1/doubts?what=days&limit=100").json()["found"]
    one = next(doubt["engagement"] for doubt in found if not doubt["engagement"]["first_day"])
    asked = {"verb": "set", "ids": [one["id"]], "field": "date", "value": "", "who": "Anna"}
    assert client.post("/api/v1/rulings", json=asked).status_code == 201
    left = {doubt["engagement"]["id"] for doubt in client.get("/api/v1/doubts?what=days&limit=100").json()["found"]}
    assert one["id"] not in left
    page = words_of(client.get("/rulings").text)
    assert "Anna" in page and "date: –" in page and "UTC" in page
    assert speaker("en").party(one["parties"].split()[0]) in page


@pytest.mark.parametrize("what", ["days", "fields"])
def test_a_doubt_about_an_engagement_shows_the_words_it_rests_on(client: TestClient, what: str) -> None:
    found = client.get(f"/api/v1/doubts?what={what}&limit=25").json()["found"]
    page = words_of(client.get(f"/doubts?what={what}").text)
    quoted = [
        one["left"]["words"][:40] for one in found if one["left"]["words"].isalpha() or " " in one["left"]["words"]
    ]
    assert quoted and all(html.escape(" ".join(words.split())) in page for words in quoted[:5])


def literals(name: str) -> set[str]:
    """The words that the comparison gives as `name`: reasons of cells, titles of sections."""
    found = set()
    for path in COMPARISON.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.keyword)
                and node.arg == name
                and isinstance(node.value, ast.Constant)
                and node.value.value
            ):
                found.add(str(node.value.value))
    return found


@pytest.mark.parametrize("name", ["reason", "title"])
def test_a_comparison_is_told_in_russian(name: str) -> None:
    told = literals(name)
    assert len(told) > 4
    assert [words for words in sorted(told) if re.search("[a-z]", speaker("ru").facing(words))] == []


def test_a_comparison_speaks_the_language_of_the_page(tmp_path: Path) -> None:
    texts = (("en", "Vilnius, 4 June 2024. Estonian Foreign Minister Anna Tamm met Fijian Foreign Minister Jone Vakatala in Vilnius. "
              "Vakatala called for a treaty on fishing."),
             ("ru", "Вильнюс, 4 июня 2024 года. Министр иностранных дел Эстонии Анна Тамм встретилась в Вильнюсе с министром "
              "иностранных дел Фиджи Джоне Вакаталой. Джоне Вакатала призвал заключить договор о рыболовстве."))  # fmt: skip
    path = tmp_path / "record.db"
    with Record(str(path), write=True, create=True) as record:
        reports = [Report(id=tongue, text=text, language=tongue) for tongue, text in texts]
        record.add([(report, read_report(report)) for report in reports])
        identity = record.database.execute("SELECT id FROM engagement ORDER BY accounts DESC LIMIT 1").fetchone()[0]
    client = TestClient(create_app(str(path)), base_url="http://127.0.0.1")
    russian = client.get(f"/engagements/{identity}/comparison?lang=ru").text
    labels = re.findall(r'class="cellname">.*?<bdi>(.*?)</bdi>', russian)
    assert "Анна Тамм" in labels and "Джоне Вакатала" in labels and "Anna Tamm" not in labels
    assert "<bdi>призыв</bdi>" in russian and "звонок" not in russian  # a call to do something, no telephone call
    assert "4 июня 2024" in russian and "2024-06-04" not in words_of(russian)
    english = client.get(f"/engagements/{identity}/comparison?lang=en").text
    assert "<bdi>Anna Tamm</bdi>" in english and "<bdi>call</bdi>" in english


def test_parties_that_nobody_speaks_for_are_named_in_order() -> None:
    assert speaker("ru").facing("BRA, CHN") == "Бразилия, Китай" and speaker("en").facing("BRA, CHN") == "Brazil, China"
    assert speaker("ru").facing("Moscow, RUS") == "Москва, RUS"


def test_the_columns_of_a_comparison_stand_in_the_order_asked_for(own_record: Path) -> None:
    with Record(str(own_record)) as record:
        identity = record.database.execute("SELECT id FROM engagement ORDER BY voices DESC, id LIMIT 1").fetchone()[0]
        outlets = [outlet for (outlet,) in record.database.execute(
            "SELECT DISTINCT r.outlet FROM engagement e JOIN account a ON a.engagement = e.key JOIN report r ON r.key = a.report "
            "WHERE e.id = ? ORDER BY r.outlet", (identity,))]  # fmt: skip
    assert len(outlets) > 1
    sides = {outlet.casefold(): code for outlet, code in zip(outlets, ("ZMB", "YEM", "XKX"), strict=False)}
    client = TestClient(create_app(str(own_record), outlets=sides), base_url="http://127.0.0.1")
    address = f"/api/v1/engagements/{identity}/comparison"
    by_side = [one["party"] for one in client.get(address, params={"by": "side"}).json()["columns"]]
    by_outlet = [one["outlet"] for one in client.get(address, params={"by": "outlet"}).json()["columns"]]
    assert by_outlet == outlets and by_side == sorted(by_side, reverse=False) and set(by_side) <= {*sides.values(), "~"}
    page = client.get(f"/engagements/{identity}/comparison?by=side").text
    assert 'aria-current="true">side</a>' in page and "by=outlet" in page
    heads = re.findall(r"<thead>.*?</thead>", page, re.DOTALL)[0]
    told = client.get(address, params={"by": "side"}).json()["columns"]
    assert [heads.index(one["outlet"]) for one in told] == sorted(heads.index(one["outlet"]) for one in told)
    assert client.get(f"/engagements/{identity}/comparison?by=colour").status_code == 400
