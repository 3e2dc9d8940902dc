"""Cities and other places by their names in a text."""

import pytest
from russian_cases import ADJECTIVES, CASES, adjective, noun

from communique.languages import get_language, load_table
from communique.languages.cities import capital_city, capital_of, city_at, find_city
from communique.languages.phrases import phrases
from communique.languages.ru.placenames import agrees

GONE = ("DDR", "SKM")  # their capitals lie in a country of today
PLACE_KINDS = {"city", "region", "venue"}
TWO_CASES = ("Сувой", "Ярена")  # rows that are no nominative


def capital_rows(language: str) -> list[tuple[str, str]]:
    rows = [row for row in load_table(language, "parties") if row["kind"] == "capital"]
    return [(row["party"], form) for row in rows for form in phrases(row["form"])]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_capital_is_a_city_of_its_country(language: str) -> None:
    lost = [
        (party, form)
        for party, form in capital_rows(language)
        if not any(c.country == party or ":" in party or party in GONE for c in find_city(form, language))
    ]
    assert [(p, f) for p, f in lost if f not in TWO_CASES] == []


def test_both_languages_name_one_capital() -> None:
    english = {row["party"]: row for row in load_table("en", "parties") if row["kind"] == "capital"}
    differing = []
    for row in load_table("ru", "parties"):
        if row["kind"] == "capital" and row["party"] in english:
            words = row["form"].split("|")[0]
            if capital_city(row, words, "ru") != capital_of(row["party"]):
                differing.append((row["party"], words))
    assert not differing


@pytest.mark.parametrize(
    ("party", "words", "language", "city"),
    [
        ("KAZ", "Нур-Султане", "ru", "Nur-Sultan"),
        ("KAZ", "Astana", "en", "Astana"),
        ("UKR", "Kiev", "en", "Kyiv"),
        ("UKR", "Киеву", "ru", "Kyiv"),
        ("ZAF", "Кейптауне", "ru", "Cape Town"),
        ("USA", "Washington, D.C.", "en", "Washington"),
        ("X:Transnistria", "Тирасполе", "ru", "Tiraspol"),
        ("ISR", "Tel Aviv", "en", "Tel Aviv"),
        ("DEU", "Бонном", "ru", "Bonn"),
    ],
)
def test_words_tell_which_capital(party: str, words: str, language: str, city: str) -> None:
    row = next(r for r in load_table(language, "parties") if r["party"] == party and r["kind"] == "capital")
    found = capital_city(row, words, language)
    assert found is not None and found.name == city


@pytest.mark.parametrize(
    ("language", "name", "city", "country"),
    [
        ("en", "Kharkov", "Kharkiv", "UKR"),
        ("en", "Nizhniy Novgorod", "Nizhny Novgorod", "RUS"),
        ("en", "St. Petersburg", "Saint Petersburg", "RUS"),
        ("en", "Sharm El Sheikh", "Sharm el-Sheikh", "EGY"),
        ("en", "Ürümqi", "Urumqi", "CHN"),
        ("en", "New York City", "New York", "USA"),
        ("en", "Leningrad", "Leningrad", "RUS"),
        ("en", "San José", "San Jose", "CRI"),
        ("ru", "Ростове-на-Дону", "Rostov-on-Don", "RUS"),
        ("ru", "Великим Новгородом", "Veliky Novgorod", "RUS"),
        ("ru", "Набережных Челнов", "Naberezhnye Chelny", "RUS"),
        ("ru", "Нью-Йорка", "New York", "USA"),
        ("ru", "Рио-де-Жанейро", "Rio de Janeiro", "BRA"),
        ("ru", "Шарм-эш-Шейхе", "Sharm el-Sheikh", "EGY"),
        ("ru", "Алма-Атой", "Alma-Ata", "KAZ"),
        ("ru", "Грозном", "Grozny", "RUS"),
        ("ru", "Запорожьем", "Zaporizhzhia", "UKR"),
        ("ru", "Орле", "Oryol", "RUS"),
        ("ru", "Аддис-Абебу", "Addis Ababa", "ETH"),
        ("ru", "Катманду", "Kathmandu", "NPL"),
    ],
)
def test_usual_english_name(language: str, name: str, city: str, country: str) -> None:
    assert next((c.name, c.country) for c in find_city(name, language)) == (city, country)


def bent(name: str, case: str) -> str:
    """'Великий Новгород', 'loct' → 'Великом Новгороде'; 'Ростов-на-Дону' → 'Ростове-на-Дону'."""
    head, space, tail = name.rpartition(" ")
    if head and head[-2:] in ADJECTIVES:
        head = adjective(head, case)
    town, river, rest = tail.partition("-на-")
    front, hyphen, end = town.rpartition("-")
    return head + space + front + hyphen + noun(end, case) + river + rest


@pytest.mark.parametrize("case", CASES)
def test_russian_names_of_usual_cities_are_found_in_every_case(case: str) -> None:
    lost = []
    for name in names_with_a_rule():
        words = bent(name, case).lower().replace("ё", "е")
        if not agrees(name.lower().replace("ё", "е"), tuple(words.replace("-", " ").split())):
            lost.append((name, words))
    assert not lost


def names_with_a_rule() -> list[str]:
    """Russian names of the capitals and of the cities that come first in the table, but plurals and adjectives."""
    from communique.languages.cities import _lines

    names = [name for cells in _lines()[:1200] if len(cells) > 6 for name in cells[6].split("|")]
    adjectives = ("ый", "ий", "ое", "ая", "ые")
    return [n for n in names if not n.endswith(("ы", "ки", *adjectives, "ец", "ье", "ой", "ти", "ени"))]


@pytest.mark.parametrize(
    ("language", "text", "at", "words", "country"),
    [
        ("en", "They met in Tripoli on Monday.", 3, 1, "LBY"),
        ("en", "They met in Tripoli, Lebanon, on Monday.", 3, 1, "LBN"),
        ("en", "They met in Birmingham, Alabama.", 3, 1, "USA"),
        ("en", "They met in Port of Spain today.", 3, 3, "TTO"),
        ("en", "They met in St. Petersburg.", 3, 3, "RUS"),
        ("ru", "Встреча прошла в Триполи (Ливан).", 3, 1, "LBN"),
        ("ru", "Встреча прошла в Великом Новгороде.", 3, 2, "RUS"),
        ("ru", "Встреча прошла в Порт-о-Пренсе.", 3, 1, "HTI"),
    ],
)
def test_city_at(language: str, text: str, at: int, words: int, country: str) -> None:
    document = get_language(language).document(text)
    last, cities = city_at(document, at)
    assert (last - at, cities[0].country) == (words, country)


def test_the_country_asked_for_comes_first() -> None:
    document = get_language("en").document("A round was held in Cambridge.")
    assert city_at(document, 5)[1][0].country == "GBR"
    assert city_at(document, 5, frozenset(["USA"]))[1][0].country == "USA"


def test_no_city() -> None:
    document = get_language("en").document("They met in private.")
    assert city_at(document, 3) == (3, [])
    assert city_at(document, 99) == (99, [])
    assert find_city("") == [] and find_city("", "ru") == []


@pytest.mark.parametrize("language", ["en", "ru"])
def test_places_table(language: str) -> None:
    countries = {row["party"] for row in load_table("world", "parties") if row["kind"] in ("state", "territory")}
    for row in load_table(language, "places"):
        assert row["kind"] in PLACE_KINDS and row["country"] in countries, dict(row)
        assert row["kind"] != "region" or not row["city"], dict(row)
        if row["city"]:
            assert row["country"] in {c.country for c in find_city(row["city"])}, dict(row)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_place_is_found_as_written(language: str) -> None:
    lost = []
    for row in load_table(language, "places"):
        for form in phrases(row["form"]):
            document = get_language(language).document(form)
            if not any(m.row is row and m.last == len(document.tokens) for m in document.found(0, "places")):
                lost.append(form)
    assert not lost
