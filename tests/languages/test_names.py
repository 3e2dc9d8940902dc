"""Given names, particles and family names of the world."""

import pytest

from communique.languages.names import given_gender, is_family_first, is_particle
from communique.languages.phrases import phrases
from communique.languages.tables import load_table


@pytest.mark.parametrize(
    ("name", "language", "gender"),
    [
        ("Nancy", "en", "f"), ("Sergey", "en", "m"), ("Jose", "en", "m"), ("José", "en", "m"), ("Kim", "en", "u"),
        ("Jean-Noel", "en", "m"), ("Jean-Baptiste", "en", "m"), ("Kassym-Jomart", "en", "m"), ("Ngozi", "en", "f"),
        ("Yuriko", "en", "f"), ("Nechirvan", "en", "m"), ("Ayşe", "en", "f"), ("Grzegorz", "en", "m"),
        ("Сергей", "ru", "m"), ("Джейхун", "ru", "m"), ("Никол", "ru", "m"), ("Нэнси", "ru", "f"),
        ("Эммануэль", "ru", "m"), ("Реджеп", "ru", "m"), ("Касым-Жомарт", "ru", "m"), ("Гурбангулы", "ru", "m"),
        ("Артём", "ru", "m"), ("Сахиба", "ru", "f"), ("Чжаосюй", "ru", "m"),
        ("Table", "en", None), ("Стол", "ru", None),
    ],
)  # fmt: skip
def test_gender_of_given_names(name: str, language: str, gender: str | None) -> None:
    assert given_gender(name, language) == gender


@pytest.mark.parametrize(("language", "least", "alphabet"), [("en", 2500, "latin"), ("ru", 1500, "cyrillic")])
def test_names_are_many_and_of_one_alphabet(language: str, least: int, alphabet: str) -> None:
    names = {name for row in load_table(language, "names") for name in phrases(row["form"])}
    assert len(names) >= least
    for name in names:
        is_cyrillic = any("Ѐ" <= letter <= "ӿ" for letter in name)
        is_latin = any("a" <= letter <= "z" for letter in name.lower())
        assert (is_cyrillic, is_latin) == (alphabet == "cyrillic", alphabet == "latin"), name
        assert name[0].isupper(), name


def test_particles_and_family_names() -> None:
    assert all(is_particle(word, "en") for word in ("bin", "van", "von", "al", "de", "ibn", "ogly"))
    assert all(is_particle(word, "ru") for word in ("оглы", "кызы", "бин", "ибн", "аль", "ван", "фон", "де"))
    assert not is_particle("minister", "en")
    assert all(is_family_first(name, "en") for name in ("Xi", "Wang", "Kim", "Nguyen", "Nguyễn", "Orban"))
    assert all(is_family_first(name, "ru") for name in ("Си", "Ван", "Ким", "Нгуен"))
    assert not is_family_first("Smith", "en")
