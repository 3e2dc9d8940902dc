"""`communique evaluate` as people type it."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from communique.cli.app import app

TEXT = (
    "OSLO, May 6. Foreign Minister of Chile Tomas Verlin met with Foreign Minister of Norway Anika Sorel on 6 May 2024."
)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    people = [
        {"name": name, "office": "foreign_minister", "party": party}
        for name, party in (("Tomas Verlin", "CHL"), ("Anika Sorel", "NOR"))
    ]
    one: dict[str, Any] = {"kind": "meeting", "status": "held", "salience": "main", "date": "2024-05-09", "participants": people,
                           "evidence": "met with"}  # fmt: skip
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.json").write_text(
        json.dumps({"id": "a", "language": "en", "published": "2024-05-07", "engagements": [one]})
    )
    (tmp_path / "gold" / "a.txt").write_text(TEXT)
    return tmp_path / "gold"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)])


def test_it_reads_the_texts_and_measures(gold: Path) -> None:
    shown = run("--gold", gold, "--format", "json")
    assert shown.exit_code == 0, shown.stderr
    found = json.loads(shown.stdout)
    measures = found["slices"]["ALL"]["measures"]
    assert (
        measures["engagements"]["f1"] == measures["office"]["recall"] == 1.0 and measures["dates"]["precision"] == 0.0
    )
    assert found["reliability"]["engagement"][0]["right"] == 1.0 and found["version"]


def test_the_table_has_each_measure_with_its_intervals(gold: Path) -> None:
    shown = run("--gold", gold, "--differences")
    assert (
        "precision" in shown.stdout
        and "0.207 to 1.000" in shown.stdout
        and "a\tdates\twant 2024-05-09 got 2024-05-06" in shown.stdout
    )


def test_readings_of_before_can_be_measured(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text('{"id": "a"}\n')
    assert (
        json.loads(run("--gold", gold, "--readings", tmp_path / "r.jsonl", "--format", "json").stdout)["slices"]["ALL"][
            "mean"
        ]
        == 0.0
    )
    (tmp_path / "r.jsonl").write_text('{"id": "a"}\n{"id": "a"}\n')
    twice = run("--gold", gold, "--readings", tmp_path / "r.jsonl")
    assert twice.exit_code == 1 and "line 2: a second reading of a" in twice.stderr


def test_agreement_with_oneself_and_wrong_usage(gold: Path, tmp_path: Path) -> None:
    shown = run("--agreement", gold, gold)
    assert shown.exit_code == 0 and "engagements         1" in shown.stdout
    assert run().exit_code == 2 and run("--gold", gold, "--agreement", gold, gold).exit_code == 2
    assert run("--gold", tmp_path / "none").exit_code == 1
    (gold / "b.json").write_text("{")
    broken = run("--gold", gold)
    assert broken.exit_code == 1 and "b.json: no annotation" in broken.stderr
