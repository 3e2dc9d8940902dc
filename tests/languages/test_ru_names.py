"""Russian names set back to the nominative, over the table ru_names.tsv."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.languages import Row
from communique.languages.ru.names import CASE_NAMES, name_part_forms, nominative, same_name_part
from communique.languages.tables import parse_table


def rows_of(table: str) -> list[Row]:
    return list(parse_table(table, Path(__file__).with_name(f"{table}.tsv").read_text("utf-8")))


ROWS = rows_of("ru_names")
FRESH = rows_of("ru_names_fresh")


def share_right(rows: list[Row], *, with_case: bool, with_gender: bool) -> float:
    """How many of the rows come out letter for letter."""
    right = 0
    for row in rows:
        found = nominative(
            row["form"], case=row["case"] if with_case else None, gender=row["gender"] if with_gender else None
        )
        right += found.text == row["nominative"]
    return right / len(rows)


@pytest.mark.parametrize(
    ("with_case", "with_gender", "least"),
    [(True, True, 0.99), (True, False, 0.99), (False, True, 0.97), (False, False, 0.955)],
)
def test_share_right(with_case: bool, with_gender: bool, least: float) -> None:
    assert len(ROWS) > 1000
    assert share_right(ROWS, with_case=with_case, with_gender=with_gender) >= least


@pytest.mark.parametrize(("with_case", "least"), [(True, 0.98), (False, 0.94)])
def test_share_right_of_names_not_seen_by_the_rules(with_case: bool, least: float) -> None:
    assert len(FRESH) > 100
    assert share_right(FRESH, with_case=with_case, with_gender=False) >= least


def test_the_case_is_among_those_found() -> None:
    assert sum(row["case"] in nominative(row["form"]).cases for row in ROWS) / len(ROWS) >= 0.97


def test_gender_is_right_or_untold() -> None:
    found = [(row["gender"], nominative(row["form"]).gender) for row in ROWS]
    assert sum(gender == told for gender, told in found) / len(found) >= 0.85
    assert sum(told not in (gender, None) for gender, told in found) / len(found) <= 0.03


def test_nominatives_stay() -> None:
    moved = [
        row["nominative"]
        for row in ROWS
        if nominative(row["nominative"], case="nomn", gender=row["gender"]).text != row["nominative"]
    ]
    assert moved == []


def test_every_form_is_a_form_of_its_nominative() -> None:
    apart = []
    for row in ROWS:
        for form, name in zip(row["form"].split(), row["nominative"].split(), strict=True):
            if form[0].isupper() and "." not in form and not same_name_part(form, name, row["gender"]):
                apart.append((form, name))
    assert apart == []


def test_forms_of_others_are_no_forms() -> None:
    assert not same_name_part("Байрамовой", "Байрамов", "masc")
    assert not same_name_part("Байрамову", "Байрам", "masc")
    assert not same_name_part("Меркеля", "Меркель", "femn")
    assert name_part_forms("Орлова", "femn") == {"орлова", "орловой", "орлову", "орловою"} | {"орлове", "орловы"}


@pytest.mark.parametrize(
    ("form", "case", "gender", "wanted"),
    [
        ("Ангелой Меркель", "ablt", None, "Ангела Меркель"),
        ("Ким Чен Ыном", ("ablt", "gent"), "masc", "Ким Чен Ын"),
        ("С.Лавровым", "ablt", "m", "С.Лавров"),
        ("Дж. Морган", "nomn", None, "Дж. Морган"),
        ("Орлову", "datv", None, "Орлов"),
        ("Орлову", "accs", None, "Орлова"),
        ("Орлову", None, "f", "Орлова"),
        ("Ван И", "ablt", None, "Ван И"),
        ("", None, None, ""),
    ],
)
def test_hints(form: str, case: str | tuple[str, ...] | None, gender: str | None, wanted: str) -> None:
    assert nominative(form, case=case, gender=gender).text == wanted


def test_words_are_joined_by_spaces() -> None:
    assert nominative(["Анной", "Орловой"]).text == "Анна Орлова"


@given(
    st.one_of(st.text(max_size=40), st.lists(st.text(max_size=12), max_size=4)),
    st.sampled_from([None, "", *CASE_NAMES]),
    st.sampled_from([None, "", "masc", "femn", "m", "f"]),
)
def test_never_raises(name: str | list[str], case: str | None, gender: str | None) -> None:
    found = nominative(name, case=case, gender=gender)
    assert found.cases <= set(CASE_NAMES)


@given(st.text(max_size=12), st.sampled_from(["", "masc", "femn"]))
def test_a_name_is_a_form_of_itself(part: str, gender: str) -> None:
    assert same_name_part(part, part, gender)
