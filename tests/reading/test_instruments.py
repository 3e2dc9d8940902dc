"""Instruments: short cases in tables, and what a whole report makes of them."""

from pathlib import Path

import pytest

import communique
from communique.languages.tables import parse_table

HERE = Path(__file__).parent
PUBLISHED = "2024-03-14"


def cases() -> list[tuple[str, str, str]]:
    return [
        (language, row["text"], row["instruments"])
        for language in ("en", "ru")
        for row in parse_table("cases", (HERE / f"instruments_{language}.tsv").read_text("utf-8"))
    ]


@pytest.mark.parametrize(("language", "text", "wanted"), cases())
def test_text(language: str, text: str, wanted: str) -> None:
    found = communique.read(text, published=PUBLISHED, language=language).instruments
    expected = [] if wanted == "none" else [one.strip().split(" ", 1) for one in wanted.split(";")]
    assert len(found) == len(expected), [(i.name, i.date) for i in found]
    for date, words in expected:
        day = {"-": None, "~": f"{PUBLISHED}~"}.get(date, date)
        assert any(words in i.name and i.date == day for i in found), [(i.name, i.date) for i in found]
    for instrument in found:
        assert all(text[a:b].strip() == text[a:b] != "" for a, b in instrument.evidence)


def test_one_document_is_told_once_with_all_its_mentions() -> None:
    text = (
        "The envoys of Peru and Norway discussed the treaty on fisheries of 5 May 2016. "
        "The fisheries treaty, they said, must be kept. The Paris Agreement came up too."
    )
    found = communique.read(text, published=PUBLISHED, language="en").instruments
    assert [(i.date, len(i.evidence)) for i in found] == [("2016-05-05", 2), (None, 1)]


def test_parties_are_those_named() -> None:
    text = "They recalled the declaration on trade between Peru and Norway."
    (one,) = communique.read(text, published=PUBLISHED, language="en").instruments
    assert one.parties == ("PER", "NOR")


def test_what_is_signed_at_a_meeting_has_its_day() -> None:
    text = (
        "Foreign Minister Ana Ruiz of Peru met Foreign Minister Ola Berg of Norway in Lima on 12 March 2024. "
        "After the talks the ministers signed a memorandum on fisheries."
    )
    (one,) = communique.read(text, published=PUBLISHED, language="en").instruments
    assert one.date == "2024-03-12"


def test_furniture_names_no_document() -> None:
    text = "The ministers of Peru and Norway met in Lima.\n\nRead also: The treaty on fisheries signed in Suva"
    assert communique.read(text, published=PUBLISHED, language="en").instruments == ()
