"""The page that goes from an empty folder to a plot does what it says."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "first-data-set.md").read_text("utf-8")


def block(name: str) -> str:
    """The code between the marks of this name."""
    found = re.search(rf"<!-- begin {name} -->\n\n(.*?)\n\n<!-- end {name} -->", PAGE, re.DOTALL)
    assert found
    return "\n".join(line.removeprefix("    ") for line in found[1].splitlines()) + "\n"


def test_from_an_empty_folder_to_a_plot(tmp_path: Path) -> None:
    (tmp_path / "reports.jsonl").write_text(block("reports"), "utf-8")
    commands = [shlex.split(line) for line in re.findall(r"^    (communique .*)$", PAGE, re.MULTILINE)]
    assert [command[1] for command in commands] == ["add", "timeline", "export"]
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=tmp_path, capture_output=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
    (tmp_path / "plot.py").write_text(block("python"), "utf-8")
    done = subprocess.run([sys.executable, "plot.py"], cwd=tmp_path, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().rstrip() == block("printed").rstrip()
    assert (tmp_path / "meetings.png").read_bytes().startswith(b"\x89PNG")
