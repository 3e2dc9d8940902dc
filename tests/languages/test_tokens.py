"""Tokens of invented texts."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import communique
from communique.languages import get_language
from communique.languages.tokens import plain, raw_tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Ж.-М.Дюран и Дж.Смит", "Ж.-М. Дюран и Дж. Смит"),
        ("в мае т.г. и т. д.", "в мае т.г. и т. д."),
        ("the U.S.-Peru and ASEAN-U.S. talks", "the U.S. - Peru and ASEAN - U.S. talks"),
        ("the U.S and H.E. Mr. Lee", "the U.S and H.E. Mr . Lee"),
        ("Moreau’s, U.S.'s and the sides'", "Moreau ’s , U.S. 's and the sides '"),
        ("Сагынбек-Уулу O‘ktamov Sa’dulla", "Сагынбек-Уулу O‘ktamov Sa’dulla"),
        ("region.The 3+3 and C5+1, 5.5 at 03.07.21.", "region . The 3+3 and C5+1 , 5.5 at 03.07.21 ."),
        ("ask a.desk@mfa.example, https://mfa.example/a?b=1.", "ask a.desk@mfa.example , https://mfa.example/a?b=1 ."),
        ("Iran–Oman -- so...", "Iran – Oman -- so ..."),
        ("Ґалаґан Әлімов Məmmədov Їжак", "Ґалаґан Әлімов Məmmədov Їжак"),
    ],
)  # fmt: skip
def test_tokens(text: str, tokens: str) -> None:
    assert " ".join(text[t.start : t.end] for t in raw_tokens(text)) == tokens


def test_marks_without_width_and_accents_stay_inside_words() -> None:
    text = "\ufeffRene\u0301e met Jo\u00adhan\u200f \u200e\x00and \ud800Ли\u00a0Ен"
    words = [text[t.start : t.end] for t in raw_tokens(text)]
    assert words == ["Rene\u0301e", "met", "Jo\u00adhan", "and", "Ли", "Ен"]
    assert plain(words[0]) == "Renée" and plain(words[2]) == "Johan" and plain("т.\u00a0г.") == "т.г."


MARKS = st.text(alphabet=st.sampled_from("AbВг1.-'’\"«»()@ \n\r…!?_+/\u0301\u00ad\u200f\x00\ud800й"), max_size=60)


WORDS = st.lists(
    st.sampled_from(
        ["LIMA", "Лима", ",", ".", " – ", "\n", "\n\n", " ", "May", "5", "мая", "2021", "г.", "(FN)", "/ФН/", "AB/CD", "©", "Menu",
         "Read also:", "Читайте также:", "date 2021-05-05", "Комментарии", "Peru-Chile", "российско-чилийский", "The two met.",
         "|", "#", "All Content by", "U.S.", "С.В.", "Mr.", "\"", "»", "met", "встретились", "Photo:", "=="]
    ),
    max_size=30,
).map(" ".join)  # fmt: skip


@given(st.sampled_from(["en", "ru"]), st.one_of(st.text(), MARKS, WORDS))
def test_every_token_and_sentence_is_its_text(language: str, text: str) -> None:
    document = get_language(language).document(text)
    before = 0
    for token in document.tokens:
        assert before <= token.start < token.end <= len(text)
        written = text[token.start : token.end]
        assert token.keys and (token.text == written or (token.text in "“”" and written in "'‘’`"))
        before = token.end
    assert [t for s in document.sentences for t in range(s.first, s.last)] == list(range(len(document.tokens)))
    assert all(document.tokens[t].sentence == s.index for s in document.sentences for t in range(s.first, s.last))
    assert all(s.first < s.last and s.kind in ("text", "title", "dateline", "furniture") for s in document.sentences)
    spans = [(s.start, s.end) for s in document.sentences if s.kind == "furniture"]
    assert all(any(a <= start and end <= b for a, b in document.furniture) for start, end in spans)


@pytest.mark.parametrize("piece", ["A", "A.", "(", '"', "a-", "a'", "a.a@", "http://", "e\u0301", "1+", "т. "])
def test_long_runs_give_no_more_tokens_than_letters(piece: str) -> None:
    text = piece * 20_000
    tokens = list(raw_tokens(text))
    assert sum(t.end - t.start for t in tokens) <= len(text)


@pytest.mark.parametrize(
    ("language", "text", "tokens"),
    [
        ("en", "Peru-Chile and Lima–Oslo", "Peru - Chile and Lima – Oslo"),
        ("en", "the Sino-Peruvian and NATO-Norway talks", "the Sino - Peruvian and NATO - Norway talks"),
        ("en", "Jean-Paul Peru-based pro-Chilean Guinea-Bissau", "Jean-Paul Peru-based pro-Chilean Guinea-Bissau"),
        ("ru", "перуанско-чилийских и Норвегии-Перу", "перуанско - чилийских и Норвегии - Перу"),
        ("ru", "англо-франко-норвежский", "англо - франко - норвежский"),
        ("ru", "Жан-Поль Гвинея-Бисау торгово-экономический", "Жан-Поль Гвинея-Бисау торгово-экономический"),
    ],
)
def test_compounds_of_parties_are_split_and_names_are_not(language: str, text: str, tokens: str) -> None:
    document = get_language(language).document(text)
    assert " ".join(token.text for token in document.tokens) == tokens
    assert [token.index for token in document.tokens] == list(range(len(document.tokens)))


def test_the_first_half_of_a_compound_is_found_as_its_party() -> None:
    document = get_language("ru").document("англо-норвежские переговоры")
    assert [match.row["party"] for match in document.found(0, "parties")] == ["GBR"]


def test_no_expression_repeats_a_group_possessively() -> None:
    """Python before 3.11.5 loses characters in a group repeated by '*+' whose last round fits in part; '(?>(?:…)*)' is right."""
    source = Path(communique.__file__).parent
    files = {path.name: path.read_text("utf-8") for path in source.rglob("*.py")}
    assert [name for name, text in files.items() if re.search(r"\)[*+?]\+", text)] == []
