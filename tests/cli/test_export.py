"""`communique export` as people type it."""

import contextlib
import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from communique.cli.app import app
from communique.cli.app_export import As
from communique.cli.as_rows import guarded
from communique.cli.export import FORMATS
from communique.store import Record
from communique.store.asking import every_question

TEXTS = [
    (
        "Foreign Minister of Chile Tomas Verlin met with Foreign Minister of Norway Anika Sorel in Oslo on 6 May 2024.",
        "One",
    ),
    ("President of Ghana Idris Kalman received Foreign Minister of Chile Tomas Verlin in Accra on 9 May 2024.", "Two"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("export")
    rows = [{"id": o, "text": t, "published": "2024-05-10", "outlet": o} for t, o in TEXTS]
    (made / "reports.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert run(made, "add", "reports.jsonl").exit_code == 0
    return made


def run(folder: Path, *arguments: str) -> Result:
    with contextlib.chdir(folder):
        return CliRunner().invoke(app, list(arguments))


def test_the_options_are_the_formats() -> None:
    assert [one.value for one in As] == list(FORMATS)


@pytest.mark.parametrize("format", list(FORMATS))
def test_a_file_holds_what_the_screen_gets(folder: Path, format: str) -> None:
    shown = run(folder, "export", "--as", format)
    assert shown.exit_code == 0 and "2 engagements" in shown.stderr
    assert run(folder, "export", "--as", format, "--output", "out").exit_code == 0
    assert (folder / "out").read_bytes() == shown.stdout_bytes
    assert not list(folder.glob(".out*"))


def test_the_order_is_an_indexs_so_that_memory_does_not_grow(folder: Path) -> None:
    with Record(str(folder / "communique.db")) as record:
        for where in ("", " WHERE e.kind = 'meeting'"):
            plans = [record.database.execute(f"EXPLAIN QUERY PLAN {q}").fetchall() for q in every_question(where)]
            assert not [row for plan in plans for row in plan if "TEMP B-TREE FOR ORDER BY" in row[-1]]


def test_conditions_are_those_of_find(folder: Path) -> None:
    shown = run(folder, "export", "--as", "csv", "--party", "nor", "--from", "2024-05-01")
    (row,) = csv.DictReader(io.StringIO(shown.stdout))
    assert (row["parties"], row["city"]) == ("CHL NOR", "Oslo")


def test_wrong_usage_is_said(folder: Path) -> None:
    assert run(folder, "export", "--as", "csv", "--period", "day").exit_code == 2
    assert run(folder, "export", "--as", "tea").exit_code == 2
    assert run(folder, "export", "--as", "csv", "--kind", "dinner").exit_code == 2
    gone = run(folder, "export", "--as", "csv", "--record", "gone.db")
    assert gone.exit_code == 1 and "gone.db" in gone.stderr
    nowhere = run(folder, "export", "--as", "csv", "--output", "no/such/file.csv")
    assert nowhere.exit_code == 1 and "no/such/file.csv: No such file" in nowhere.stderr


@pytest.mark.parametrize(("text", "expected"), [("\n =1+1", "'=1+1"), ("=1+1", "'=1+1"), ("-", "-"), ("a=b", "a=b")])
def test_spaces_before_a_formula_do_not_hide_it(text: str, expected: str) -> None:
    assert guarded(text) == expected
