"""What was ruled on, as gold files: the measure takes them, and counts against a reading just what was ruled otherwise."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import pytest

from communique.store import Filters, Record, find, stored_reading
from communique.store.rulings import load_rulings
from communique.web.gold import gold_archive, ruled_names

SCORE = Path(__file__).parents[3] / "shared" / "gold" / "score.py"


def exported(record: Record, folder: Path) -> list[str]:
    """The gold files of a record, unpacked; the ids of the reports."""
    with zipfile.ZipFile(io.BytesIO(gold_archive(record.database))) as archive:
        archive.extractall(folder)
    return sorted(path.stem for path in folder.glob("*.json"))


def scored(record: Record, folder: Path, tmp_path: Path) -> Any:
    """The measure of the record's own readings of these reports."""
    lines = []
    for identity in exported(record, folder):
        found = stored_reading(record.database, identity)
        assert found
        lines.append(msgspec.json.encode(found[1]).decode())
    readings = tmp_path / "readings.jsonl"
    readings.write_text("\n".join(lines), "utf-8")
    command = [sys.executable, str(SCORE), "--gold", str(folder), "--pred", str(readings), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_without_rulings_there_is_nothing(own_record: Path, tmp_path: Path) -> None:
    with Record(str(own_record)) as record:
        assert exported(record, tmp_path) == []


def test_gold_files_have_what_was_ruled(own_record: Path, tmp_path: Path) -> None:
    with Record(str(own_record), write=True) as record:
        one = next(e for e in find(record.database, Filters(), limit=200).found if e.accounts > 1 and e.city)
        record.rule("set", [one.id], "city", "Elsewhere", who="a", why="b")
        reports = exported(record, tmp_path)
        assert len(reports) >= 2
        places = [e["place"]["city"] for path in tmp_path.glob("*.json") for e in json.loads(path.read_text("utf-8"))["engagements"]
                  if e["event"] == one.id]  # fmt: skip
        assert places and set(places) == {"Elsewhere"}


def test_gold_files_have_the_names_that_were_ruled(own_record: Path, tmp_path: Path) -> None:
    with Record(str(own_record), write=True) as record:
        one, two, three = (
            i for (i,) in record.database.execute("SELECT id FROM form ORDER BY reports DESC, id LIMIT 3")
        )
        of = dict(record.database.execute("SELECT id, name FROM form"))
        person = record.database.execute(
            "SELECT p.id FROM person p JOIN form f ON f.person = p.key WHERE f.id = ?", (three,)
        )
        (whose,) = person.fetchone()
        record.rule("different", [one, two], who="a", why="b")
        record.rule("set", [whose], "name", "A|New\tName", who="a", why="b")
        exported(record, tmp_path)
        rows = [line.split("\t") for line in (tmp_path / "names.tsv").read_text("utf-8").splitlines()]
        assert rows[0] == ["family", "forms"]
        assert sorted(forms for family, forms in rows if family == "1") == sorted([of[one], of[two]])
        assert rows[-1][0] == "2" and rows[-1][1].endswith("|A/New Name")
        undone = [ruling.id for ruling in load_rulings(record.database)[1]]
        for identity in undone:
            record.undo(identity)
        assert list(ruled_names(record.database)) == []


@pytest.mark.skipif(not SCORE.exists(), reason="the measure (../shared/gold/score.py) is not here")
def test_the_measure_takes_the_gold_files(own_record: Path, tmp_path: Path) -> None:
    with Record(str(own_record), write=True) as record:
        one = next(e for e in find(record.database, Filters(), limit=200).found if e.accounts > 1 and e.city)
        record.rule("set", [one.id], "salience", one.salience, who="a", why="it is so")
        told = scored(record, tmp_path / "accepted", tmp_path)["accepted"]
        assert {figures["f1"] for name, figures in told.items() if name != "mean"} <= {1.0, None} and told[
            "mean"
        ] == 1.0
        record.rule("set", [one.id], "city", "Elsewhere", who="a", why="the reading is wrong")
        told = scored(record, tmp_path / "corrected", tmp_path)["corrected"]
        assert told["engagements"]["f1"] == told["names"]["f1"] == told["dates"]["f1"] == 1.0
        assert told["places"]["f1"] < 1.0
