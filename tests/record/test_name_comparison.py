"""Who can be who."""

import pytest

from communique.record import compare

SAME = [
    ("Zhou Qiming", "Чжоу Цимин"), ("Volodymyr Kovalenko", "Владимир Коваленко"), ("С.Петренко", "Sergiy Petrenko"),
    ("Abdel Rahman al-Masri", "Абдель Рахман аль-Масри"), ("Ceyhun Rəhimov", "Джейхун Рагимов"),
    ("Ли Сын Хо", "Lee Seung-ho"), ("Şükrü Yıldız", "Шюкрю Йылдыз"), ("Иван Петрович Смирнов", "Ivan Smirnov"),
]  # fmt: skip
DIFFERENT = [
    ("Murad Hasanov", "Rashid Hasanov"), ("Anna Orlova", "Anna Sokolova"), ("Иван Петрович Смирнов", "Иван Олегович Смирнов"),
    ("Zhou Qiming", "Zhou Weiguo"), ("", "Anna Orlova"), ("Kim Dong Su", "Kim Hyon Hui"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_person(a: str, b: str) -> None:
    assert compare(a, b).judgement == "same", compare(a, b)
    assert compare(a, b) == compare(b, a)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_people(a: str, b: str) -> None:
    assert compare(a, b).judgement == "different", compare(a, b)


def test_a_surname_alone_is_only_possible() -> None:
    assert compare("Орлова", "Anna Orlova").judgement == "possible"
