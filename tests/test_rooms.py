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
# Within `reading`, by the same law; `read` and `firstlook` stand at its front door.
FLOORS = ["text", "days", "titles", "people", "places", "clauses", "frames", "accounts", "statements", "documents"]
LONGEST = 320  # lines
FILES = sorted(HOUSE.rglob("*.py"))
READING = sorted((HOUSE / "reading").rglob("*.py"))


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


def imported_floors(source: str) -> set[str]:
    """Rooms of `reading` that a module's text imports, anywhere in it."""
    modules = [n.module or "" for n in ast.walk(ast.parse(source)) if isinstance(n, ast.ImportFrom)]
    parts = [name.split(".") for name in modules]
    return {p[2] for p in parts if p[:2] == ["communique", "reading"] and len(p) > 2}


@pytest.mark.parametrize("path", READING, ids=lambda path: str(path.relative_to(HOUSE)))
def test_the_rooms_of_reading_import_one_way(path: Path) -> None:
    parts = path.relative_to(HOUSE / "reading").parts
    if len(parts) == 1:
        assert parts[0] in {"__init__.py", "read.py", "firstlook.py"}, "a file of reading stands in one of its rooms"
        return
    wrong = {f for f in imported_floors(path.read_text("utf-8")) if FLOORS.index(f) > FLOORS.index(parts[0])}
    assert not wrong, f"reading/{parts[0]} must not import {wrong}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_rooms_of_reading_are_entered_by_their_doors(path: Path) -> None:
    own = path.parent.name
    modules = [n.module or "" for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.ImportFrom)]
    inside = {m for m in modules if m.startswith("communique.reading.") and m.count(".") > 2}
    assert not {m for m in inside if m.split(".")[2] != own}


def test_the_check_sees_imports_within_functions() -> None:
    assert imported_rooms("def f():\n    from communique.cli import app\n    import communique.web.pages\n") == {
        "cli",
        "web",
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST
