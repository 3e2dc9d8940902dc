"""Words by kind: each kind tells a linguist what it is for, and the program asks for it."""

import re
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

import communique
from communique.languages import get_language

LONGEST = 120  # characters of a line that explains a kind
EXAMPLE = re.compile(r"'[^']*\[[^\]]+\]")


@pytest.mark.parametrize("code", ["en", "ru"])
def test_every_kind_has_one_row_with_its_explanation_before_it(code: str) -> None:
    table = files("communique.languages") / code / "words.tsv"
    lines = table.read_text("utf-8").splitlines()
    kinds = []
    for before, line in pairwise(lines[1:]):
        if line.startswith("#"):
            continue
        kinds.append(line.split("\t")[1])
        assert before.startswith(f"# {kinds[-1]}: "), f"{kinds[-1]} has no line that says what it is for"
        assert len(before) <= LONGEST, before
        assert EXAMPLE.search(before), f"{before!r} shows no word of the kind in brackets"
    assert len(kinds) == len(set(kinds))
    assert set(kinds) == set(get_language(code).kinds)


def test_every_kind_is_asked_for() -> None:
    code = "\n".join(path.read_text("utf-8") for path in Path(communique.__file__).parent.rglob("*.py"))
    quoted = set(re.findall(r'"(\w+)"', code))
    asked_for_by_none = [kind for one in ("en", "ru") for kind in get_language(one).kinds if kind not in quoted]
    assert not asked_for_by_none
