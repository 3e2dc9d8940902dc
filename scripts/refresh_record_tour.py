"""Run the commands of docs/record-tour.md, one after the other, and write what they print below each.

    python scripts/refresh_record_tour.py

A command is an indented line that begins with `$ `. It runs in a folder of its own that is deleted at the end. Nothing is
written where one fails.
"""

import os
import shlex
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "record-tour.md"
PROMPT = "    $ "


def output(command: str, folder: str) -> str:
    """What a command prints, on both streams. `sqlite3` is run by Python, whose library it is."""
    program, *arguments = shlex.split(command)
    if program == "sqlite3":
        with closing(sqlite3.connect(Path(folder) / arguments[0])) as database:
            return "\n".join("|".join(map(str, row)) for row in database.execute(arguments[1]))
    environment = {key: value for key, value in os.environ.items() if key != "COMMUNIQUE_RECORD"}
    done = subprocess.run([sys.executable, "-m", "communique", *arguments], cwd=folder, env=environment, check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")  # fmt: skip
    return done.stdout


def refreshed(page: str, folder: str) -> str:
    """The page with what its commands print now."""
    out: list[str] = []
    below = False  # among the old output of a command
    for line in page.splitlines():
        if below and (line.startswith("    ") or not line) and not line.startswith(PROMPT):
            continue
        if below and not line.startswith(PROMPT):
            out.append("")
        below = line.startswith(PROMPT)
        out.append(line)
        if below:
            out += [f"    {one}".rstrip() for one in output(line[len(PROMPT) :], folder).strip("\n").splitlines()]
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        PAGE.write_text(refreshed(PAGE.read_text("utf-8"), folder), "utf-8")
