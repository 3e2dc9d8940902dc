"""Words that point to people and sides: found in their number, in every case."""

import pytest

from communique.languages import get_language


@pytest.mark.parametrize(
    ("code", "text", "words", "kind"),
    [
        ("en", "The two foreign ministers left.", "The two foreign ministers", "sides"),
        ("en", "Thanks to both sides.", "both sides", "sides"),
        ("en", "Then the diplomat left.", "the diplomat", "person"),
        ("en", "Then the diplomats left.", "the diplomats", "sides"),
        ("en", "She met her Finnish counterpart.", "counterpart", "counterpart"),
        ("en", "A parliamentary delegation came.", "A parliamentary delegation", "delegation"),
        ("ru", "Обеими сторонами отмечено.", "Обеими сторонами", "sides"),
        ("ru", "Главами двух государств подписано.", "Главами двух государств", "sides"),
        ("ru", "Ответ дипломату.", "дипломату", "person"),
        ("ru", "Ответ дипломатам.", "дипломатам", "sides"),
        ("ru", "Речь высокой гостьи.", "высокой гостьи", "person"),
        ("ru", "С норвежским визави.", "визави", "counterpart"),
        ("ru", "Парламентскую делегацию ждали.", "Парламентскую делегацию", "delegation"),
    ],
)
def test_group_is_found(code: str, text: str, words: str, kind: str) -> None:
    document = get_language(code).document(text)
    first = next(token.index for token in document.tokens if text[token.start :].startswith(words))
    match = document.longest(first, "groups")
    assert match is not None
    assert document.words(match.first, match.last) == words
    assert match.row["kind"] == kind


@pytest.mark.parametrize(("code", "text"), [("en", "one country"), ("ru", "о стороне"), ("ru", "лидером")])
def test_one_is_not_many(code: str, text: str) -> None:
    document = get_language(code).document(text)
    found = [m.row["kind"] for i in range(len(document.tokens)) for m in document.found(i, "groups")]
    assert "sides" not in found


@pytest.mark.parametrize(
    ("code", "text", "words", "kind"),
    [
        ("en", "H.E. Mr. Tan came.", "H.E. Mr.", "honorific"),
        ("en", "Her Excellency Ms. Tan came.", "Her Excellency Ms.", "honorific"),
        ("en", "Lt. Gen. Tan came.", "Lt. Gen.", "rank"),
        ("en", "caretaker premier Tan came.", "caretaker", "acting"),
        ("en", "former premier Tan came.", "former", "former"),
        ("ru", "г-ном Таном сказано", "г-ном", "honorific"),
        ("ru", "временно исполняющего обязанности мэра", "временно исполняющего обязанности", "acting"),
        ("ru", "и.о. мэра", "и.о.", "acting"),
        ("ru", "бывшему мэру", "бывшему", "former"),
        ("ru", "генерал-майору Тану", "генерал-майору", "rank"),
    ],
)
def test_honorific_is_found(code: str, text: str, words: str, kind: str) -> None:
    document = get_language(code).document(text)
    match = document.longest(0, "honorifics")
    assert match is not None
    assert document.words(match.first, match.last) == words
    assert match.row["kind"] == kind
