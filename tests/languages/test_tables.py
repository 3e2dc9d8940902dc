"""What the tables tell, they tell once: a linguist who mends a row need not look for another that says the same."""

from importlib.resources import files

import pytest

NAMES = frozenset(["names", "surnames", "wordforms", "prepositions"])  # a name may be of several cultures
FOLDERS = ("en", "ru", "world")


def tables() -> list[tuple[str, str]]:
    root = files("communique.languages")
    names = [(folder, path.name) for folder in FOLDERS for path in root.joinpath(folder).iterdir()]
    return sorted((folder, name) for folder, name in names if name.endswith(".tsv") and name[:-4] not in NAMES)


@pytest.mark.parametrize(("folder", "name"), tables())
def test_no_spelling_is_told_twice(folder: str, name: str) -> None:
    text = files("communique.languages").joinpath(folder, name).read_text(encoding="utf-8")
    told: dict[tuple[str, ...], int] = {}
    twice: list[str] = []
    rows = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    for number, row in enumerate(rows[1:], 1):
        form, *rest = row.rstrip("\t").split("\t")
        for spelling in form.split("|"):
            key = (spelling.strip(), *(cell.strip() for cell in rest))
            if key in told:
                twice.append(f"{spelling!r}, in rows {told[key]} and {number}")
            told[key] = number
    assert not twice
