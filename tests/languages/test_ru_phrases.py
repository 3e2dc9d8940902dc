"""Russian noun phrases: their cases, their head, and setting them back to the nominative."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.languages import Document, get_language, load_table
from communique.languages.ru.phrases import (
    CASE_NAMES,
    asked_before,
    governed_case,
    phrase_head,
    phrase_nominative,
)

NOMINATIVES = [
    (
        "председателем Милли Меджлиса Азербайджанской Республики",
        "председатель Милли Меджлиса Азербайджанской Республики",
    ),
    ("заместителю министра", "заместитель министра"),
    ("чрезвычайным и полномочным послом", "чрезвычайный и полномочный посол"),
    ("Чрезвычайного и Полномочного Посла Кении", "Чрезвычайный и Полномочный Посол Кении"),
    ("нового премьер-министра", "новый премьер-министр"),
    ("министрами иностранных дел", "министры иностранных дел"),
    ("министров обороны", "министры обороны"),
    ("избранным президентом Бразилии", "избранный президент Бразилии"),
    ("исполняющим обязанности министра", "исполняющий обязанности министра"),
    ("уполномоченной по правам человека", "уполномоченная по правам человека"),
    ("управляющим делами", "управляющий делами"),
    ("премьер-министром и министром иностранных дел", "премьер-министр и министр иностранных дел"),
    ("вице-премьером, министром обороны", "вице-премьер, министр обороны"),
    ("министром иностранных дел и торговли", "министр иностранных дел и торговли"),
    ("министра иностранных дел и торговли", "министр иностранных дел и торговли"),
    ("главу МИД и заместителя премьера", "глава МИД и заместитель премьера"),
    ("Его Величеству королю Иордании", "Его Величество король Иордании"),
    ("министром обороны генералом армии", "министр обороны генерал армии"),
    ("послу при президенте Чили", "посол при президенте Чили"),
    ("министром-президентом Баварии", "министр-президент Баварии"),
    ("недавно назначенным послом", "недавно назначенный посол"),
    ("42-м президентом", "42-й президент"),
    ("ПРЕЗИДЕНТОМ", "ПРЕЗИДЕНТ"),
    ("замминистра", "замминистра"),
    ("делегацией\nпарламента", "делегация парламента"),
    ("чрезвычайной посланницей", "чрезвычайная посланница"),
    ("судьями", "судьи"),
    ("и.о. ректора", "и.о. ректора"),
    ("через", "через"),
]


def document(text: str) -> Document:
    return get_language("ru").document(text)


@pytest.mark.parametrize(("phrase", "wanted"), NOMINATIVES)
def test_back_to_the_nominative(phrase: str, wanted: str) -> None:
    found = document(phrase)
    assert phrase_nominative(found, 0, len(found.tokens)) == wanted


@pytest.mark.parametrize("wanted", [wanted for _, wanted in NOMINATIVES])
def test_nominatives_stay(wanted: str) -> None:
    found = document(wanted)
    assert phrase_nominative(found, 0, len(found.tokens), case=["nomn"]) == wanted


def test_hints_choose_among_readings() -> None:
    found = document("главы МИД Чили")
    assert phrase_nominative(found, 0, 3, case={"nomn"}) == "главы МИД Чили"
    assert phrase_nominative(found, 0, 3, case={"gent"}) == "глава МИД Чили"
    assert phrase_nominative(found, 0, 3, number="plur") == "главы МИД Чили"
    assert phrase_nominative(found, 0, 3, case={"ablt"}, number="sing") == "глава МИД Чили"  # fits no reading


def test_one_of_many() -> None:
    found = document("новых министров обороны")
    assert phrase_nominative(found, 0, 3) == "новые министры обороны"
    assert phrase_nominative(found, 0, 3, singular=True) == "новый министр обороны"
    found = document("старшими помощницами")
    assert phrase_nominative(found, 0, 2, singular=True) == "старшая помощница"


@pytest.mark.parametrize(
    ("phrase", "cases", "number", "gender"),
    [
        ("министром иностранных дел", {"ablt"}, "sing", "masc"),
        ("новым послом", {"ablt"}, "sing", "masc"),
        ("нового посла", {"gent", "accs"}, "sing", "masc"),
        ("министрами", {"ablt"}, "plur", ""),
        ("королевой Дании", {"ablt"}, "sing", "femn"),
        ("старшей помощнице", {"datv", "loct"}, "sing", "femn"),
        ("новым министрам", {"datv"}, "plur", ""),
    ],
)
def test_head(phrase: str, cases: set[str], number: str, gender: str) -> None:
    found = document(phrase)
    head = phrase_head(found, 0, len(found.tokens))
    assert head is not None
    assert head.cases == cases
    assert (head.number, head.gender) == (number, gender)


def test_no_noun_no_head() -> None:
    found = document("и встретился с послом")
    assert phrase_head(found, 0, 2) is None
    assert phrase_head(found, 2, 2) is None


@pytest.mark.parametrize(
    ("preposition", "cases"),
    [
        ("к", {"datv"}),
        ("между", {"ablt", "gent"}),
        ("от", {"gent"}),
        ("в", {"accs", "loct"}),
        ("С", {"ablt", "gent", "accs"}),
        ("во главе  с", {"ablt"}),
        ("стол", set()),
    ],
)
def test_prepositions(preposition: str, cases: set[str]) -> None:
    assert governed_case(preposition) == cases


def test_the_longest_preposition_counts() -> None:
    found = document("Он прибыл. Вместе с послом, в ходе беседы")
    assert asked_before(found, 5) == {"ablt"}
    assert asked_before(found, 9) == {"gent"}
    assert asked_before(found, 3) == asked_before(found, 0) == frozenset()


def test_the_table_names_cases() -> None:
    rows = load_table("ru", "prepositions")
    assert rows
    assert all(row["cases"] and set(row["cases"].split()) <= set(CASE_NAMES) for row in rows)


@given(st.text(alphabet="министром послу42-м, иглавы.«»Её ", max_size=40) | st.text(max_size=30))
def test_never_raises(text: str) -> None:
    found = document(text)
    for first in range(len(found.tokens) + 1):
        phrase_nominative(found, first, len(found.tokens))
        head = phrase_head(found, first, len(found.tokens))
        assert head is None or head.cases <= set(CASE_NAMES)
        asked_before(found, first)
