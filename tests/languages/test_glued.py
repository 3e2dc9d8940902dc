"""Words that lost the blank between them are told apart where both are known, and no word is cut."""

import pytest

from communique.languages import get_language


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en", "Netanyahumet Adu", ["Netanyahu", "met", "Adu"]),
        ("en", "in theMiddle East", ["in", "the", "Middle", "East"]),
        ("en", "PresidentKim saidTuesday", ["President", "Kim", "said", "Tuesday"]),
        (
            "en",
            "MacDonald of Ireland, iPhone, Brittany",
            ["MacDonald", "of", "Ireland", ",", "iPhone", ",", "Brittany"],
        ),
        ("ru", "Токаевпоблагодарил Адуна", ["Токаев", "поблагодарил", "Адуна"]),
        ("ru", "Калининград и Ярославль", ["Калининград", "и", "Ярославль"]),
    ],
)
def test_words(code: str, text: str, words: list[str]) -> None:
    tokens = get_language(code).document(text).tokens
    assert [token.text for token in tokens] == words
    assert [text[token.start : token.end] for token in tokens] == words
