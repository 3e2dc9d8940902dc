"""Offices: every label of the closed list, and the words of each found in sentences of invention."""

from collections import Counter
from pathlib import Path

import pytest

from communique.languages import get_language
from communique.languages.offices import office_of
from communique.languages.phrases import phrases
from communique.languages.tables import Row, parse_table
from communique.model.labels import OFFICES

CASES = tuple(parse_table("office_cases", Path(__file__).with_name("office_cases.tsv").read_text("utf-8")))
LEAST_PHRASES = 15
KINDS = {"title", "noun", "head", "short"}


@pytest.mark.parametrize("code", ["en", "ru"])
def test_every_office_has_phrases(code: str) -> None:
    found: Counter[str] = Counter()
    for row in get_language(code).table("offices"):
        found[row["office"]] += len(list(phrases(row["form"])))
        assert row["kind"] in KINDS, row
        assert row["gender"] in ("", "m", "f"), row
        assert all(pair.partition("=")[2] in OFFICES for pair in row["instead"].split()), row
    assert set(found) == set(OFFICES)
    assert min(found.values()) >= LEAST_PHRASES, found


@pytest.mark.parametrize("code", ["en", "ru"])
def test_every_slot_is_filled(code: str) -> None:
    language = get_language(code)
    kinds = {row["kind"] for row in language.table("parts")}
    asked = {kind for row in language.table("offices") for kind in _kinds_asked(row["form"])}
    assert asked <= kinds


def _kinds_asked(form: str) -> set[str]:
    return {kind for piece in form.split("{")[1:] for kind in piece.partition("}")[0].split()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sentence"])
def test_office_is_found(case: Row) -> None:
    before, office, after = case["sentence"].replace("]", "[").split("[")
    document = get_language(case["language"]).document(before + office + after)
    first = next(token.index for token in document.tokens if token.start == len(before))
    match = document.longest(first, "offices")
    assert match is not None
    assert document.words(match.first, match.last) == office
    assert office_of(match.row, case["party"] or None) == case["office"]


@pytest.mark.parametrize(
    ("code", "text", "table"),
    [
        ("en", "The general situation remained calm at 5 pm.", "honorifics"),
        ("en", "A general agreement was reached by midday.", "offices"),
        ("en", "She headed home, heading north, and chaired nothing.", "offices"),
        ("ru", "Погода в целом была хорошей, урожай вырос.", "offices"),
        ("ru", "После дождя вести ведут себя иначе, чем были.", "offices"),
    ],
)
def test_common_words_are_no_titles(code: str, text: str, table: str) -> None:
    document = get_language(code).document(text)
    assert not [m for i in range(len(document.tokens)) for m in document.found(i, table)]
