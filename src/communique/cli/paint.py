"""Lines with meanings, printed in colour on a terminal and plain elsewhere.

Four meanings have a colour (LOOK: colour means something or is absent): people, places and days, statements, doubt.
"""

import os
import sys
from typing import TypeAlias

from communique.model.facts import DOUBT, HEAD, PEOPLE, PLACE, PLAIN, QUIET, SAID

__all__ = ["DOUBT", "HEAD", "PEOPLE", "PLACE", "PLAIN", "QUIET", "SAID", "Line", "Run", "is_terminal", "plain", "show"]

Run: TypeAlias = tuple[str, str]  # words, meaning
Line: TypeAlias = list[Run]

STYLES = {PEOPLE: "cyan", PLACE: "green", SAID: "magenta", DOUBT: "yellow", HEAD: "bold", QUIET: "dim"}


def is_terminal() -> bool:
    """Whether standard output is a screen that shows colour."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb" and "NO_COLOR" not in os.environ


def plain(lines: list[Line]) -> str:
    """The lines as text."""
    return "".join("".join(words for words, _ in line).rstrip() + "\n" for line in lines)


def show(lines: list[Line]) -> None:
    """The lines in colour on the terminal."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        text = Text()
        for words, meaning in line:
            text.append(words, STYLES.get(meaning))
        console.print(text)
