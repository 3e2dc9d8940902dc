"""The page that goes from an empty folder to a plot does what it says."""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "first-data-set.md").read_text("utf-8")


def block(name: str) -> str:
    """The code between the marks of this name."""
    found = re.search(rf"<!-- begin {name} -->\n\n(.*?)\n\n<!-- end {name} -->", PAGE, re.DOTALL)
    assert found
    return "\n".join(line.removeprefix("    ") for line in found[1].splitlines()) + "\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the page's commands have been run."""
    here = tmp_path_factory.mktemp("meetings")
    (here / "reports.jsonl").write_text(block("reports"), "utf-8")
    commands = [shlex.split(line) for line in re.findall(r"^    (communique .*)$", PAGE, re.MULTILINE)]
    assert [command[1] for command in commands] == ["add", "timeline", "export"]
    for command in commands:
        run(here, sys.executable, "-m", *command)
    return here


def run(here: Path, *command: str) -> str:
    """What a command prints; it must end well."""
    done = subprocess.run(command, cwd=here, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode().rstrip()


def test_in_python(folder: Path) -> None:
    (folder / "plot.py").write_text(block("python"), "utf-8")
    (folder / "meetings.png").unlink(missing_ok=True)
    assert run(folder, sys.executable, "plot.py") == block("printed").rstrip()
    assert (folder / "meetings.png").read_bytes().startswith(b"\x89PNG")


needs_r = pytest.mark.skipif(which("Rscript") is None, reason="R is not installed")


@needs_r
def test_in_r(folder: Path) -> None:
    (folder / "plot.R").write_text(block("r"), "utf-8")
    (folder / "meetings.png").unlink(missing_ok=True)
    printed = run(folder, "Rscript", "plot.R").splitlines()
    assert [line.replace("-01 ", " ") for line in printed[-5:]] == block("printed").split("\n")[:5]
    assert (folder / "meetings.png").read_bytes().startswith(b"\x89PNG")


@needs_r
def test_r_reads_codes_as_text(folder: Path) -> None:
    run(folder, sys.executable, "-m", "communique", "export", "--as", "icews", "--output", "events.tsv")
    page = (Path(__file__).resolve().parent.parent / "docs" / "export.md").read_text("utf-8")
    (line,) = re.findall(r"^    (events <- read\.delim.*)$", page, re.MULTILINE)
    (folder / "events.R").write_text(
        line + '\ncat(sort(events$CAMEO.Code), sum(events$Intensity > 0), sep = " ")\n', "utf-8"
    )
    assert run(folder, "Rscript", "events.R") == "036 040 040 040 041 042 6"
