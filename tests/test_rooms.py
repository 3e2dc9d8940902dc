"""The house: rooms import one way, files stay short enough to read."""

import ast
from pathlib import Path

import pytest

import communique

HOUSE = Path(communique.__file__).parent
# Each room may import the rooms to its left; those in one place do not import each other.
ORDER = [["model"], ["sources"], ["languages"], ["reading"], ["record"], ["store"], ["comparison", "evaluation", "formats"], ["web"],
         ["codebook"], ["cli"]]  # fmt: skip
PLACE = {room: place for place, rooms in enumerate(ORDER) for room in rooms}
LONGEST = 320  # lines
FILES = sorted(HOUSE.rglob("*.py"))


def imported_rooms(source: str) -> set[str]:
    """Rooms that a module's text imports, anywhere in it."""
    names = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            names += [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
    parts = [name.split(".") for name in names]
    return {p[1] for p in parts if p[0] == "communique" and len(p) > 1 and p[1] in PLACE}


def test_every_folder_is_a_room() -> None:
    folders = {path.parent.relative_to(HOUSE).parts[0] for path in FILES if path.parent != HOUSE}
    assert folders <= set(PLACE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_rooms_import_one_way(path: Path) -> None:
    parts = path.relative_to(HOUSE).parts
    if len(parts) == 1:
        return  # the package itself and `python -m communique` stand at the front door
    room = parts[0]
    wrong = {r for r in imported_rooms(path.read_text("utf-8")) if r != room and PLACE[r] >= PLACE[room]}
    assert not wrong, f"{room} must not import {wrong}"


def test_the_check_sees_imports_within_functions() -> None:
    assert imported_rooms("def f():\n    from communique.cli import app\n    import communique.web.pages\n") == {
        "cli",
        "web",
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST
