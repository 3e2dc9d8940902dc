"""The tour of the record shows commands that can be typed."""

import re
import shlex
from pathlib import Path

import click
import pytest
import typer

from communique.cli.app import app

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "record-tour.md"
COMMANDS = re.findall(r"^    \$ communique (.+)$", PAGE.read_text("utf-8"), flags=re.MULTILINE)
SHOWN = {"add", "find", "show", "person", "register", "timeline", "stats", "set", "list", "reread"}


def command_of(words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that the words begin with, and the words left."""
    command: click.Command = typer.main.get_command(app)
    while words and words[0] in getattr(command, "commands", {}):
        command, words = command.commands[words[0]], words[1:]  # type: ignore[attr-defined]
    return command, words


def test_every_command_is_shown() -> None:
    assert {command_of(shlex.split(line))[0].name for line in COMMANDS} == SHOWN


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_can_be_typed(line: str) -> None:
    command, rest = command_of(shlex.split(line))
    command.make_context("communique", rest)
    with pytest.raises(Exception, match="nothing"):
        command.make_context("communique", [*rest, "--nothing"])
