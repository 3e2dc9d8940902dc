"""`--jobs N`: the same bytes for every N, and a process that is killed costs only the report it had."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from communique.store import Record, dump

TEXT = "SUVA, May {day}, 2024. Foreign Minister of Fiji Sefa Tora received Ambassador of Peru Jorge Quispe in Suva on {day} May 2024.\n"
REPORTS = 40


def run(folder: Path, *args: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "communique", *args], capture_output=True, timeout=120, cwd=folder, check=False
    )


def put(folder: Path, times: int = 1) -> None:
    """Reports, one of them far longer than the others, and one line that is none."""
    rows = [
        {
            "id": f"r{n}",
            "text": f"{TEXT.format(day=n % 28 + 1)} {n}\n" * (times if n else 60),
            "published": "2024-05-31",
        }
        for n in range(REPORTS)
    ]
    (folder / "in.jsonl").write_text(
        "\n".join(map(json.dumps, rows[:20])) + "\n{\n" + "\n".join(map(json.dumps, rows[20:]))
    )


@pytest.mark.parametrize("format", ["jsonl", "text"])
def test_reading_gives_the_same_bytes(tmp_path: Path, format: str) -> None:
    put(tmp_path)
    jobs = [[], ["--jobs", "1"], ["--jobs", "3"]]
    done = [run(tmp_path, "read", "in.jsonl", "--format", format, *given) for given in jobs]
    assert len({(one.stdout, one.stderr, one.returncode) for one in done}) == 1
    assert done[0].returncode == 1 and b"line 21" in done[0].stderr


def test_adding_and_rereading_make_the_same_record(tmp_path: Path) -> None:
    put(tmp_path)
    made = []
    for jobs in ("1", "2"):
        path = tmp_path / f"{jobs}.db"
        run(tmp_path, "add", "in.jsonl", "--record", path.name, "--jobs", jobs)
        with Record(str(path)) as record:
            first = list(dump(record.database))
        run(tmp_path, "reread", "--all", "--record", path.name, "--jobs", jobs)
        with Record(str(path)) as record:
            made += [first, list(dump(record.database))]
    assert all(one == made[0] for one in made) and made[0]


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="finds the processes in /proc")
def test_a_killed_process_costs_one_report_and_is_named(tmp_path: Path) -> None:
    put(tmp_path, 40)
    command = [sys.executable, "-m", "communique", "read", "in.jsonl", "--format", "jsonl", "--jobs", "2"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    os.kill(busy_worker(process.pid), signal.SIGKILL)
    out, err = process.communicate(timeout=120)
    lost = [line for line in err.decode().splitlines() if "exit code -9" in line]
    assert process.returncode == 1 and len(lost) == 1, err
    (name,) = [part.rstrip(":") for part in lost[0].split() if part.startswith("r") and part.rstrip(":")[1:].isdigit()]
    kept = [json.loads(line)["id"] for line in out.splitlines()]
    assert kept == [f"r{n}" for n in range(REPORTS) if f"r{n}" != name]


def busy_worker(pid: int) -> int:
    """A worker of the process that has used a second of its processor, so that it is reading."""
    for _ in range(600):
        for path in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in path.read_text().split():
                try:
                    command = Path(f"/proc/{child}/cmdline").read_bytes()
                    used = int(Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[11]) / os.sysconf(
                        "SC_CLK_TCK"
                    )
                except OSError:
                    continue
                if b"spawn_main" in command and used > 1.0:
                    return int(child)
        time.sleep(0.05)
    raise AssertionError("no worker began")
