"""Base forms of English words, as far as the lexicon needs them."""

import pytest

from communique.languages.en.grammar import keys


@pytest.mark.parametrize(
    ("words", "base"),
    [
        ("ministries ministry", "ministry"),
        ("ties tied tying", "tie"),
        ("travelled traveled travelling travels", "travel"),
        ("agreed agreeing agrees", "agree"),
        ("met meets meeting", "meet"),
        ("visited visiting visits", "visit"),
        ("received receives receiving", "receive"),
        ("planned planning plans", "plan"),
        ("called calls calling", "call"),
        ("studied studies", "study"),
        ("addresses addressed addressing", "address"),
        ("chairwomen", "chairwoman"),
        ("spokesmen", "spokesman"),
        ("withdrew withdrawn withdrawing", "withdraw"),
        ("secretaries", "secretary"),
        ("secretaries-general", "secretary-general"),
        ("conferred confers", "confer"),
        ("crises", "crisis"),
    ],
)
def test_forms_lead_to_the_base(words: str, base: str) -> None:
    for word in words.split():
        assert base in keys(word), word


def test_no_false_base() -> None:
    assert "not" not in keys("noted")
    assert keys("news") == ("news",)
    assert keys("process") == ("process",)
