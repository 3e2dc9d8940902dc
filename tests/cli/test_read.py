"""`communique read` from the outside: what it prints, where, and its exit codes."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique import __version__
from communique.cli.as_rows import COLUMNS
from communique.cli.read import read_command
from communique.cli.run import read_all
from communique.sources import Options

TEXT = "SUVA, May 6, 2024. Foreign Minister of Fiji Sefa Tora received Ambassador of Peru Jorge Quispe in Suva.\n"


def run(*args: object, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "communique", *map(str, args)]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=120, env={**os.environ, **env})


def readings(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(4):
        (tmp_path / f"r{number}.txt").write_text(TEXT)
    return tmp_path


def test_version() -> None:
    assert run("--version").stdout.decode().strip() == f"communique {__version__}"


def test_json_lines_have_the_shape_of_a_reading(folder: Path) -> None:
    done = run("read", folder / "r0.txt", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    (reading,) = readings(done)
    assert list(reading) == ["id", "source", "language", "published", "title", "outlet", "version", "engagements",
                             "statements", "topics", "instruments", "furniture", "skipped"]  # fmt: skip
    assert (reading["id"], reading["language"], reading["version"]) == ("r0", "en", __version__)


def test_readings_are_printed_as_they_come_where_no_events_are_asked_for(folder: Path) -> None:
    with_events, without = (
        readings(run("read", folder, "--format", "jsonl", *more)) for more in ((), ("--no-events",))
    )
    linked, apart = ([e["event"] for r in found for e in r["engagements"]] for found in (with_events, without))  # type: ignore[attr-defined]
    assert len(linked) == 4 and len(set(linked)) == 1 and apart == [None] * 4


def test_without_events_nothing_is_held_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    printed: list[int] = []

    def one_by_one(*given: object, **more: object) -> Iterator[object]:
        for item in read_all(*given, **more):  # type: ignore[arg-type]
            yield item
            printed.append(capfdbinary.readouterr().out.count(b"\n"))  # since the one before

    monkeypatch.setattr("communique.cli.read.read_all", one_by_one)
    for events, want in ((False, [1, 1, 1, 1]), (True, [0, 0, 0, 0])):
        printed.clear()
        assert read_command([str(folder)], "jsonl", Options(), None, None, 1, events=events) == 0
        assert printed == want


def test_bad_input_is_named_and_the_others_go_on(folder: Path) -> None:
    (folder / "r1.txt").write_bytes(b"%PDF-1.7")
    (folder / "r2.txt").write_bytes(b"")
    done = run("read", folder, folder / "none.txt", "--format", "jsonl")
    assert done.returncode == 1
    assert [r["id"] for r in readings(done)] == ["r0", "r3"]
    assert done.stderr.decode().splitlines() == [
        f"communique: {folder}/r1.txt: not text (a PDF)",
        f"communique: {folder}/r2.txt: empty",
        f"communique: {folder}/none.txt: no such file",
    ]


def test_unsupported_language_is_named(folder: Path) -> None:
    (folder / "x.jsonl").write_text('{"id": "g", "text": "Guten Tag", "language": "de"}\n{"text": "12 34"}\n')
    done = run("read", folder / "x.jsonl", "--format", "jsonl")
    assert done.returncode == 1
    assert "x.jsonl, g: language 'de' is not supported; supported: en, ru" in done.stderr.decode()
    assert "x.jsonl, x-2: its language cannot be told" in done.stderr.decode()


@pytest.mark.parametrize("args", [
    ["read"], ["read", "a.txt", "--language", "de"], ["read", "a.txt", "--published", "soon"],
    ["read", "a.txt", "--format", "xml"], ["read", "a.txt", "--jobs", "0"], ["read", "a.txt", "--nothing"], ["reed"],
])  # fmt: skip
def test_wrong_usage(args: list[str]) -> None:
    done = run(*args)
    assert done.returncode == 2
    assert done.stdout == b"" and b"Error" in done.stderr and b"Traceback" not in done.stderr


def test_standard_input() -> None:
    page = b"<html><head><title>T</title></head><body><p>" + TEXT.encode() * 3 + b"</p></body></html>"
    row = json.dumps({"id": "a", "text": TEXT}).encode()
    for data, name in ((TEXT.encode(), "stdin"), (page, "stdin"), (row, "a")):
        (reading,) = readings(run("read", "-", "--format", "jsonl", stdin=data))
        assert reading["id"] == name
    (reading,) = readings(run("read", "-", "--input", "csv", "--format", "jsonl", stdin=b"id,text\nb,Hello there\n"))
    assert reading["id"] == "b"


def test_overrides(folder: Path) -> None:
    row = json.dumps({"id": "a", "text": TEXT, "published": "2024-05-06"}).encode()
    args = ("--published", "2024-05-07", "--language", "ru", "--format", "jsonl")
    (reading,) = readings(run("read", "-", *args, stdin=row))
    assert (reading["published"], reading["language"]) == ("2024-05-07", "ru")


def test_any_number_of_jobs_and_hash_seed_gives_the_same_bytes(folder: Path) -> None:
    outputs = set()
    for jobs, seed in ((1, "0"), (2, "1"), (3, "77")):
        done = run(
            "read", folder, "--samples", folder / "none", "--jobs", jobs, "--format", "jsonl", PYTHONHASHSEED=seed
        )
        outputs.add((done.stdout, done.stderr, done.returncode))
    assert len(outputs) == 1


def test_hostile_text_survives(tmp_path: Path) -> None:
    text = "\u202eEvil\u202c \x1b[31m minister\x00 \ud800 met\u200f José\u0301. " + TEXT
    (tmp_path / "h.jsonl").write_text(json.dumps({"id": "h", "text": text, "title": "\ud83d \x1b]0;x\x07"}) + "\n")
    for format in ("text", "jsonl", "csv"):
        done = run("read", tmp_path / "h.jsonl", "--format", format)
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"\x1b" not in done.stdout
    (reading,) = readings(run("read", tmp_path / "h.jsonl", "--format", "jsonl"))
    assert reading["title"] == "\ud83d \x1b]0;x\x07"


def test_csv_has_one_header_and_even_rows() -> None:
    done = run("read", "--samples", "--format", "csv")
    assert done.returncode == 0
    rows = list(csv.reader(io.StringIO(done.stdout.decode())))
    assert tuple(rows[0]) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}


def test_text_is_plain_where_piped() -> None:
    done = run("read", "--samples")
    assert done.returncode == 0
    assert "Norwegian foreign minister holds talks in Astana" in done.stdout.decode()
    assert b"\x1b" not in done.stdout


def test_a_reader_that_stops_early_is_no_error(folder: Path) -> None:
    row = json.dumps({"text": TEXT})
    (folder / "many.jsonl").write_text(f"{row}\n" * 300)
    command = f"{sys.executable} -m communique read {folder}/many.jsonl --format jsonl | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=120)
    assert done.stdout.count(b"\n") == 1 and done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_cannot_be_written(folder: Path) -> None:
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "communique", "read", str(folder)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=120)
    assert done.returncode == 1
    assert b"can't be written" in done.stderr and b"Traceback" not in done.stderr
