"""Russian names set back to the nominative, over the table ru_names.tsv."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.languages.ru.names import nominative

TABLE = Path(__file__).with_name("ru_names.tsv")
ROWS = [
    line.split("\t") for line in TABLE.read_text("utf-8").splitlines()
    if line.strip() and not line.startswith(("#", "form\t"))
]  # fmt: skip


def folded(text: str) -> str:
    return text.replace(" ", "").replace("ё", "е")


def test_names_with_case_and_gender_known() -> None:
    right = sum(
        folded(nominative(f.split(), case=c or None, gender=g or None).text) == folded(n) for f, c, g, n in ROWS
    )
    assert right / len(ROWS) >= 0.97


def test_names_alone() -> None:
    right = sum(folded(nominative(f.split()).text) == folded(n) for f, c, g, n in ROWS)
    assert right / len(ROWS) >= 0.86


@pytest.mark.parametrize(
    ("form", "case", "gender", "wanted"),
    [
        ("Ангелой Меркель", "ablt", "femn", "Ангела Меркель"),
        ("Ким Чен Ыном", "ablt", "masc", "Ким Чен Ын"),
        ("С.Лавровым", "ablt", "masc", "С. Лавров"),
    ],
)
def test_indeclinable_parts(form: str, case: str, gender: str, wanted: str) -> None:
    assert nominative(form.split(), case=case, gender=gender).text == wanted


@given(st.lists(st.text(max_size=12), max_size=4))
def test_never_raises(words: list[str]) -> None:
    nominative(words)
