"""The record's commands as people type them, one after the other, on one record."""

import contextlib
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from communique.cli.app import app

ONE = """Foreign Minister of Chile Tomas Verlin met with Foreign Minister of Norway Anika Sorel in Oslo on 6 May 2024.

Verlin said that fishing rights matter to both countries. Sorel called for an early signing of the agreement on energy."""
TWO = """Министр иностранных дел Норвегии Аника Сорель 6 мая 2024 года провела в Осло переговоры с министром иностранных дел Чили Томасом Верлином. Стороны обсудили рыболовство."""
THREE = "President of Ghana Idris Kalman received Foreign Minister of Chile Tomas Verlin in Accra on 9 May 2024."
RAIN = "It rained in Suva all day, and the market closed early."


def call(folder: Path, *arguments: str, status: int = 0) -> str:
    with contextlib.chdir(folder):
        done = CliRunner().invoke(app, list(arguments))
    assert done.exit_code == status, (done.output, done.exception)
    return done.stdout if status == 0 and done.stdout else done.stderr


def answer(folder: Path, *arguments: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(call(folder, *arguments, "--format", "json"))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("record")
    rows = [
        {"id": "one", "text": ONE, "published": "2024-05-07", "outlet": "Harbour Press"},
        {"id": "two", "text": TWO, "published": "2024-05-07", "outlet": "Островная газета"},
        {"id": "three", "text": THREE, "published": "2024-05-10", "outlet": "North Wire"},
        {"id": "rain", "text": RAIN, "published": "2024-05-10", "outlet": "North Wire"},
    ]
    (made / "reports.jsonl").write_text("\n".join(json.dumps(row) for row in rows) + "\n{\n")
    (made / "first").write_text(call(made, "add", "reports.jsonl", "--jobs", "2", status=1))
    return made


def ids(folder: Path, *arguments: str) -> list[str]:
    found = answer(folder, "find", *arguments)
    assert found["count"] == len(found["found"])  # type: ignore[arg-type]
    return [one["id"] for one in found["found"]]  # type: ignore[attr-defined]


def test_adding_says_what_it_did(folder: Path) -> None:
    first = (folder / "first").read_text()
    assert "line 5: not JSON" in first and "1 input failed" in first
    assert "4 reports: 4 new (3 accounts; 1 without an engagement)" in first
    again = call(folder, "add", "reports.jsonl", status=1)
    assert "4 reports: 0 new (0 accounts; 0 without an engagement), 4 already in it" in again


def test_two_languages_tell_of_one_engagement(folder: Path) -> None:
    (one, two) = answer(folder, "find")["found"]  # type: ignore[misc]
    assert (one["first_day"], two["first_day"]) == ("2024-05-09", "2024-05-06")
    assert (two["voices"], two["city"], two["parties"]) == (2, "Oslo", "CHL NOR")


@pytest.mark.parametrize(("conditions", "count"), [
    ([], 2), (["fishing"], 1), (["рыболовству"], 1), (["agreements", "energy"], 1), (["elephants"], 0),
    (["--person", "Томас Верлин"], 2), (["--person", "Sorel"], 1), (["--person", "Nobody Atall"], 0),
    (["--party", "nor"], 1), (["--party", "FRA"], 0), (["--dyad", "NOR", "CHL"], 1), (["--office", "head_of_state"], 1),
    (["--kind", "meeting"], 2), (["--kind", "call"], 0), (["--status", "held"], 2), (["--place", "oslo"], 1),
    (["--place", "GHA"], 1), (["--topic", "energy"], 1), (["--act", "call"], 1), (["--act", "thank"], 0),
    (["--from", "2024-05-07"], 1), (["--to", "2024-05-07"], 1), (["--outlet", "north wire"], 1), (["--language", "ru"], 1),
    (["--confidence", "0.99"], 0), (["--party", "CHL", "--language", "ru", "--place", "Oslo"], 1),
])  # fmt: skip
def test_find(folder: Path, conditions: list[str], count: int) -> None:
    assert len(ids(folder, *conditions)) == count


def test_find_sorts_and_pages(folder: Path) -> None:
    newest, oldest = ids(folder)
    assert ids(folder, "--sort", "oldest") == [oldest, newest]
    second = answer(folder, "find", "--limit", "1", "--page", "2")
    assert (second["count"], [one["id"] for one in second["found"]]) == (2, [oldest])  # type: ignore[attr-defined]
    table = call(folder, "find", "--limit", "1")
    assert "2 engagements, page 1 of 2" in table and newest in table
    assert call(folder, "find", "--format", "csv").splitlines()[0].startswith("id,kind,status")
    assert "is none of: meeting" in call(folder, "find", "--kind", "dinner", status=2)


def test_show(folder: Path) -> None:
    _, identity = ids(folder)
    text = call(folder, "show", identity)
    assert "Tomas Verlin, foreign minister, CHL" in text
    assert "2 accounts, 2 voices" in text and "Why they are one" in text
    assert "“Foreign Minister of Chile Tomas Verlin met with" in text
    account = answer(folder, "show", identity)["accounts"][0]  # type: ignore[index]
    assert identity in call(folder, "show", account["id"])
    assert "met with Foreign Minister of Norway" in call(folder, "show", account["report"])
    assert "nothing in it has the id" in call(folder, "show", "ev-none", status=1)


def test_person(folder: Path) -> None:
    (person,) = answer(folder, "person", "Верлин")  # type: ignore[misc]
    assert person["name"] == "Tomas Verlin"
    assert {form["name"] for form in person["forms"]} == {"Tomas Verlin", "Томас Верлин"}
    assert {name for name, _ in person["counterparts"]} == {"Anika Sorel", "Idris Kalman"}
    assert "foreign minister, CHL" in call(folder, "person", "Tomas Verlin")
    assert "nobody in it" in call(folder, "person", "Nobody Atall", status=1)


def test_timeline_stats_register(folder: Path) -> None:
    assert "NOR and CHL: 1 engagement" in call(folder, "timeline", "NOR", "CHL")
    found = answer(folder, "stats")
    assert (found["reports"], found["engagements"], found["people"]) == (4, 2, 3)
    assert found["months"] == [["2024-05", 2, 4]]
    assert "Tomas Verlin" in call(folder, "register", "--party", "CHL", "--on", "2024-05-08")
    assert "0 rows" in call(folder, "register", "--party", "CHL", "--on", "2020-05-08")


def test_register_import(folder: Path) -> None:
    (folder / "held.csv").write_text(
        "office,party,name,first,last,source,source_date\n"
        "head_of_state,NOR,Olaf Berg,2010-01-01,2030-01-01,Almanac,2024-01-01\nking,NOR,X,,,Almanac,2024-01-01\n"
    )
    told = call(folder, "register", "import", "held.csv", status=1)
    assert "line 3: 'king' is no office" in told and "1 rows in the register, 1 not used" in told
    entities = [
        {"id": "p", "schema": "Person", "properties": {"name": ["Nana Mensah"]}},
        {"id": "o", "schema": "Position", "properties": {"name": ["Minister of Foreign Affairs"], "country": ["gh"]}},
        {"id": "h", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["o"], "startDate": ["2021-03-05"]}},
    ]
    (folder / "held.json").write_text("\n".join(map(json.dumps, entities)))
    call(folder, "register", "import", "held.json", "--source", "List", "--source-date", "2024-01-01")
    text = call(folder, "register")
    assert "Olaf Berg" in text and "Almanac (2024-01-01)" in text
    assert "GHA" in text and "Nana Mensah" in text


def test_who_is_not_told_is_inferred_and_marked(tmp_path: Path) -> None:
    rows = [
        {"text": "Prime Minister of Fiji Mira Holt met with President of Ghana Idris Kalman in Suva on 6 May 2024."},
        {"text": "President of Ghana Idris Kalman visited Oslo on 8 May 2024."},
        {"text": "The President of Ghana received Foreign Minister of Chile Tomas Verlin in Accra on 9 May 2024."},
    ]
    (tmp_path / "r.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    call(tmp_path, "add", "r.jsonl", "--published", "2024-05-10")
    (identity,) = ids(tmp_path, "--person", "Verlin")
    text = call(tmp_path, "show", identity)
    assert "inferred: Idris Kalman (head of state of GHA: reports have Idris Kalman so" in text


def test_rulings_outlive_a_reading_anew(folder: Path) -> None:
    _, identity = ids(folder)
    one, two = [account["id"] for account in answer(folder, "show", identity)["accounts"]]  # type: ignore[attr-defined]
    ruling = call(folder, "rule", "different", one, two, "--who", "A. Reader", "--why", "two dinners").strip()
    assert len(ids(folder)) == 3
    call(folder, "reread", "--all")
    assert len(ids(folder)) == 3
    assert "A. Reader" in call(folder, "rule", "list") and "two dinners" in call(folder, "rule", "list")
    call(folder, "rule", "undo", ruling)
    assert len(ids(folder)) == 2
    newest, oldest = ids(folder)
    setting = call(folder, "rule", "set", newest, "city", "Kumasi").strip()
    call(folder, "reread", "--all")
    assert len(ids(folder, "--place", "Kumasi")) == 1
    call(folder, "rule", "undo", setting)
    assert ids(folder, "--place", "Kumasi") == []
    joining = call(folder, "rule", "same", newest, oldest).strip()
    assert len(ids(folder)) == 1
    call(folder, "rule", "undo", joining)
    assert ids(folder) == [newest, oldest]
    assert "no ruling that holds" in call(folder, "rule", "undo", joining, status=1)
    assert "can't be set" in call(folder, "rule", "set", newest, "weather", "fine", status=1)


def test_rulings_on_people(folder: Path) -> None:
    people = {}
    for name in ("Verlin", "Sorel"):
        (person,) = answer(folder, "person", name)  # type: ignore[misc]
        people[name] = person["id"]
    naming = call(folder, "rule", "set", people["Verlin"], "name", "Tomás Verlín").strip()
    call(folder, "reread", "--all")
    assert answer(folder, "person", "Verlin")[0]["name"] == "Tomás Verlín"  # type: ignore[index]
    call(folder, "rule", "undo", naming)
    joining = call(folder, "rule", "same", people["Verlin"], people["Sorel"]).strip()
    assert answer(folder, "stats")["people"] == 2
    call(folder, "rule", "undo", joining)
    assert answer(folder, "stats")["people"] == 3


def test_a_records_engagement_is_compared(folder: Path) -> None:
    _, identity = ids(folder)
    assert "≠ order of names" in call(folder, "compare", identity)


@pytest.mark.parametrize(
    ("arguments", "near"),
    [(("find", "--party", "NRO"), "NOR (Norway)"), (("find", "--party", "Chile"), "CHL"), (("timeline", "CHL", "NWY"), ""),
     (("find", "--dyad", "CHL", "igo:nat"), "IGO:NATO"), (("register", "--party", "xyz"), "")],
)  # fmt: skip
def test_an_unknown_party_is_said_to_be_unknown(folder: Path, arguments: tuple[str, ...], near: str) -> None:
    told = call(folder, *arguments, status=2)
    assert "is no party's code" in told and near in told


def test_what_is_no_record(folder: Path) -> None:
    assert "no record is here" in call(folder, "find", "--record", "none.db", status=1)
    (folder / "text.db").write_text("some text that is no database")
    assert "it is no record" in call(folder, "add", "reports.jsonl", "--record", "text.db", status=1)
    assert (folder / "text.db").read_text() == "some text that is no database"
