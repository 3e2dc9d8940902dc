"""The documents say what the program does: every option, field and label is in them, every link leads somewhere."""

import re
from pathlib import Path

import msgspec
import pytest
import typer

from communique.cli.app import app
from communique.model import ACTS, KINDS, OFFICES, PARTS, SALIENCES, SIDES, STATUSES, TOPICS, reading

ROOT = Path(__file__).resolve().parent.parent
DOCS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
COMMANDS = (ROOT / "docs" / "commands.md").read_text("utf-8")
FIELDS = (ROOT / "docs" / "record-fields.md").read_text("utf-8")
STRUCTS = [s for s in vars(reading).values() if isinstance(s, type) and issubclass(s, msgspec.Struct)
           and s not in (reading.Report, msgspec.Struct)]  # fmt: skip


def options() -> list[tuple[str, str]]:
    """Every command with each of its long options."""
    found = []
    group = typer.main.get_command(app)
    for name, command in [("", group), *group.commands.items()]:  # type: ignore[attr-defined]
        found += [(name, option) for p in command.params for option in p.opts if option.startswith("--")]
    return found


def section(name: str) -> str:
    """What commands.md says of one command; of the program itself, all that stands before the first."""
    parts = re.split(r"^## `communique (\w+)", COMMANDS, flags=re.MULTILINE)
    return dict(zip(["", *parts[1::2]], parts[::2], strict=True))[name]


def test_there_are_options() -> None:
    assert ("read", "--format") in options() and len(options()) > 10


@pytest.mark.parametrize(("command", "option"), options())
def test_every_option_is_documented(command: str, option: str) -> None:
    text = section(command)
    if "those of `read`" in text and not re.search(rf"[` ]{option}\b", text) and option.endswith("-column"):
        text = section("read")
    assert re.search(rf"[` ]{option}\b", text), f"{option} of {command or 'communique'} is not in docs/commands.md"


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda struct: struct.__name__)
def test_every_field_is_documented(struct: type[msgspec.Struct]) -> None:
    parts = re.split(r"^## (\w+)$", FIELDS, flags=re.MULTILINE)
    told = dict(zip(parts[1::2], parts[2::2], strict=True))[struct.__name__]
    assert re.findall(r"^\| `(\w+)` \|", told, flags=re.MULTILINE) == list(struct.__struct_fields__)


def test_every_label_is_documented() -> None:
    labels = (*KINDS, *STATUSES, *SALIENCES, *PARTS, *OFFICES, *ACTS, *TOPICS, SIDES)
    assert [label for label in labels if f"`{label}`" not in FIELDS] == []


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert target.startswith("https://") or (path.parent / target).exists(), f"{target} in {path.name}"


def test_every_document_is_in_the_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    names = {str(p.relative_to(ROOT / "docs")) for p in DOCS if p.is_relative_to(ROOT / "docs")} - {"index.md"}
    assert {name for name in names if f"({name})" not in index} == set()


def test_the_two_commands_of_the_readme_are_those_of_the_check() -> None:
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    commands = [line.strip() for line in lines if line.startswith("    python3 -m venv")]
    check = (ROOT / ".ci" / "run").read_text("utf-8")
    assert len(commands) == 2
    *install, test = commands[1].split(" && ")
    assert " && ".join(install) in check
    assert check.rstrip().endswith(test)
