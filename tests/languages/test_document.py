"""Tokens and sentences of invented reports."""

import pytest

from communique.languages import get_language


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("en", "Mr. Tanaka met J.F. Moreau’s team. They talked.", 2),
        ("ru", "С.В.Петров прибыл 2 июля т.г. в Осло. Стороны поговорили.", 2),
    ],
)
def test_offsets_are_the_text(language: str, text: str, sentences: int) -> None:
    document = get_language(language).document(text)
    assert all(text[t.start : t.end] == t.text for t in document.tokens)
    assert document.sentences[-1].end == len(text)


def test_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'xx' is not supported"):
        get_language("xx")
