"""Where engagements take place: data/places_en.tsv and data/places_ru.tsv, and what needs the report's own day or country."""

from pathlib import Path

import pytest

from communique.languages.cities import capital_of, land_of
from communique.model import Report
from communique.reading import read_report

DATA = Path(__file__).parent / "data"


def cases() -> list[tuple[str, str, str, str | None, str | None]]:
    out = []
    for language in ("en", "ru"):
        lines = (DATA / f"places_{language}.tsv").read_text("utf-8").splitlines()
        for line in [line for line in lines if not line.startswith("#")][1:]:
            text, kind, city, country = line.split("\t")
            out.append((language, text.replace("\\n", "\n"), kind, city or None, country or None))
    return out


@pytest.mark.parametrize(("language", "text", "kind", "city", "country"), cases())
def test_place(language: str, text: str, kind: str, city: str | None, country: str | None) -> None:
    reading = read_report(Report(id="x", text=text, language=language, published="2023-05-17"))
    places = [
        (e.place.city, e.place.country) if e.place else (None, None) for e in reading.engagements if e.kind == kind
    ]
    assert places[:1] == [(city, country)], [(e.kind, e.place) for e in reading.engagements]


@pytest.mark.parametrize(
    ("url", "published", "text", "city"),
    [
        ("https://press.example.kz/1", "2021-05-17", "President Anna Kask of Estonia met with President Nurlan Ospan of "
         "Kazakhstan, in our capital.", "Nur-Sultan"),
        ("https://press.example.kz/1", "2023-05-17", "President Anna Kask of Estonia met with President Nurlan Ospan of "
         "Kazakhstan in our capital.", "Astana"),
        ("https://press.example.ee/1", "2023-05-17", "President Anna Kask of Estonia met with President Nurlan Ospan of "
         "Kazakhstan, who is on a visit to our country.", None),
    ],
)  # fmt: skip
def test_the_reports_own_country(url: str, published: str, text: str, city: str | None) -> None:
    reading = read_report(Report(id="x", text=text, language="en", published=published, url=url))
    place = next(e.place for e in reading.engagements if e.kind == "meeting")
    assert place is not None
    assert (place.city, place.country) == (city, "KAZ" if city else "EST")


def test_here_is_the_town_of_the_dateline() -> None:
    text = "OSLO, May 17 (Agency) -- Estonian President Anna Kask met with Norwegian Prime Minister Ola Berg here on Monday."
    reading = read_report(Report(id="x", text=text, language="en", published="2023-05-17"))
    place = next(e.place for e in reading.engagements if e.kind == "meeting")
    assert place is not None and (place.city, place.country) == ("Oslo", "NOR")


@pytest.mark.parametrize(
    ("party", "day", "city"),
    [("KAZ", None, "Astana"), ("KAZ", "2020-01-01", "Nur-Sultan"), ("KAZ", "1995-01-01", "Almaty"), ("DEU", "1985-05-05", "Bonn"),
     ("MMR", "1999-01-01", "Yangon"), ("X:Transnistria", None, "Tiraspol")],
)  # fmt: skip
def test_capitals_in_their_time(party: str, day: str | None, city: str) -> None:
    found = capital_of(party, day)
    assert found is not None and found.name == city


def test_land_of_a_party() -> None:
    assert (land_of("X:Abkhazia"), land_of("TUR")) == ("GEO", "TUR")
