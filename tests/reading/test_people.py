"""Who is read: of each sentence of invention the persons named, with office and party."""

from pathlib import Path

import pytest

from communique.languages import get_language
from communique.languages.tables import Row, parse_table
from communique.model import Report
from communique.reading import read_report
from communique.reading.people.entities import find_entities
from communique.reading.people.mentions import find_mentions
from communique.reading.text.scene import Entity, Scene

DATA = Path(__file__).with_name("data")
CASES = tuple(
    (code, row)
    for code in ("en", "ru")
    for row in parse_table("people", (DATA / f"people_{code}.tsv").read_text("utf-8"))
)


def people(text: str, code: str, home: str | None = None, year: int | None = None) -> list[Entity]:
    """The persons of a text who have a name."""
    language = get_language(code)
    scene = Scene(language.document(text), language)
    find_mentions(scene)
    find_entities(scene, home, year)
    return [entity for entity in scene.entities if entity.kind == "person" and entity.name]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[1]["sentence"][:60])
def test_people(case: tuple[str, Row]) -> None:
    code, row = case
    found = {
        f"{e.name} | {e.office or '-'} | {e.party or '-'}" for e in people(row["sentence"], code, row["home"] or None)
    }
    wanted = {person.strip() for person in row["people"].split(";") if person.strip()}
    assert found == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "President Ana Soto of Peru flew to Chad on Friday. She met Foreign Minister Omar Said in N'Djamena."),
        ("en", "President Ana Soto of Peru flew to Chad on Friday. In N'Djamena Soto met Chad's Foreign Minister Omar Said."),
        ("ru", "Президент Перу Ана Сото прилетела в Чад в пятницу. Она встретилась с министром иностранных дел Омаром Саидом."),
    ],
)  # fmt: skip
def test_a_name_points_at_where_it_stands_in_full(language: str, text: str) -> None:
    reading = read_report(Report(id="x", text=text, language=language, published="2024-05-18"))
    met = next(e for e in reading.engagements if e.kind == "meeting")
    soto = next(p for p in met.participants if p.party == "PER")
    told = [text[a:b] for a, b in soto.why["name"].evidence]
    assert soto.name is not None
    assert told[0] == soto.name
    assert len(told) == 2
