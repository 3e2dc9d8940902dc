"""Who is read: of each sentence of invention the persons named, with office and party."""

from pathlib import Path

import pytest

from communique.languages import get_language
from communique.languages.tables import Row, parse_table
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
