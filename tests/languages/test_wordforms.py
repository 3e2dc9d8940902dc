"""The readings found out beforehand are the dictionary's, and nearly all words of the tables have theirs."""

import importlib.util
from pathlib import Path

import pytest

from communique.languages.ru import wordforms
from communique.languages.ru.grammar import analysed, forms
from communique.languages.ru.wordforms import encode, prepared

SCRIPT = Path(__file__).parents[2] / "scripts" / "make_wordforms.py"


def test_prepared_readings_are_those_of_the_dictionary() -> None:
    for word in sorted(wordforms._table())[::5]:
        found, wanted = prepared(word), analysed(word)
        assert [f._replace(score=0) for f in found] == [f._replace(score=0) for f in wanted], (
            f"run {SCRIPT.name} ({word})"
        )
        # Python 3.12 adds floating point more exactly than 3.11.
        assert [f.score for f in found] == pytest.approx([f.score for f in wanted]), f"run {SCRIPT.name} ({word})"


def test_most_words_of_the_tables_are_prepared() -> None:
    spec = importlib.util.spec_from_file_location("make_wordforms", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    words = module.words()
    missing = [word for word in words if not prepared(word)]
    assert len(missing) < len(words) / 10, f"run python scripts/{SCRIPT.name}"


def test_other_words_are_looked_up() -> None:
    assert not prepared("черепахами")
    assert forms("черепахами")[0].lemma == "черепаха"
    assert encode(forms("черепахами")).startswith("черепаха,NOUN,ablt,plur,femn,,,,,0.5;")
