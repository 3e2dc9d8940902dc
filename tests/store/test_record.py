"""The record: the same in whatever order, portions and restarts its reports come; every report once; versions; rulings."""

import random
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from communique.model import Reading, Report
from communique.reading import read_report
from communique.store import Filters, Record, RecordError, Summary, dump, find

sys.path.insert(0, str(Path(__file__).parent))
from reports import generated  # the folder's own generator

Pairs = list[tuple[Report, Reading]]
MEETING = "Foreign Minister of Chile Tomas Verlin met with Foreign Minister of Norway Anika Sorel in {city} on {day} May 2024."
MORE = (
    " They spoke of fishing rights in the southern seas, of a direct flight between the two capitals, and of students."
)


def read(*reports: Report) -> Pairs:
    return [(report, read_report(report)) for report in reports]


@pytest.fixture(scope="module")
def many() -> Pairs:
    return read(*generated(120))


def made(path: Path, pairs: Pairs, size: int = 1000) -> list[str]:
    """The dump of a record to which the pairs were added in portions, the file opened anew for each."""
    for at in range(0, len(pairs), size):
        with Record(str(path), write=True, create=True) as record:
            record.add(pairs[at : at + size])
    return dumped(path)


def dumped(path: Path) -> list[str]:
    with Record(str(path)) as record:
        (sound,) = record.database.execute("PRAGMA integrity_check").fetchone()
        assert sound == "ok" and not record.database.execute("PRAGMA foreign_key_check").fetchall()
        return list(dump(record.database))


def test_the_generated_reports_hold_what_is_tested(many: Pairs, tmp_path: Path) -> None:
    made(tmp_path / "a.db", many)
    with Record(str(tmp_path / "a.db")) as record:
        ask = record.database.execute
        assert ask("SELECT count(*) FROM engagement WHERE accounts > 1").fetchone()[0] > 10
        assert ask("SELECT count(*) FROM near_copy").fetchone()[0] > 3
        assert ask("SELECT count(*) FROM report WHERE NOT is_current").fetchone()[0] > 3
        forms = "SELECT count(*) FROM (SELECT person FROM form GROUP BY person HAVING count(DISTINCT script) > 1)"
        assert ask(forms).fetchone()[0] > 3


@pytest.mark.parametrize(("seed", "size"), [(1, 1), (2, 7), (3, 50)])
def test_order_and_portions_do_not_matter(many: Pairs, tmp_path: Path, seed: int, size: int) -> None:
    whole = made(tmp_path / "a.db", many)
    shuffled = many[:]
    random.Random(seed).shuffle(shuffled)
    assert made(tmp_path / "b.db", shuffled, size) == whole


def test_adding_again_changes_nothing(many: Pairs, tmp_path: Path) -> None:
    once = made(tmp_path / "a.db", many)
    with Record(str(tmp_path / "a.db"), write=True) as record:
        summary = record.add(many)
    assert (summary.read, summary.new, summary.known) == (len(many), 0, len(many))
    assert dumped(tmp_path / "a.db") == once


ADD = """
import sys, pickle
from communique.store import Record
pairs = pickle.load(open(sys.argv[2], "rb"))
for at in range(0, len(pairs), 5):
    with Record(sys.argv[1], write=True, create=True) as record:
        record.add(pairs[at:at + 5])
"""


def test_two_processes_at_once(many: Pairs, tmp_path: Path) -> None:
    import pickle

    whole = made(tmp_path / "a.db", many)
    for number in (0, 1):
        (tmp_path / f"{number}").write_bytes(pickle.dumps(many[number::2] + many[:10]))
    arguments = [[sys.executable, "-c", ADD, str(tmp_path / "b.db"), str(tmp_path / f"{n}")] for n in (0, 1)]
    processes = [subprocess.Popen(a) for a in arguments]
    assert [process.wait(120) for process in processes] == [0, 0]
    assert dumped(tmp_path / "b.db") == whole


def test_opening_waits_for_another_that_is_making_the_record(tmp_path: Path) -> None:
    path = str(tmp_path / "a.db")
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")  # a writer, and no write-ahead log yet
    end = threading.Timer(0.3, lambda: other.execute("COMMIT"))
    end.start()
    with Record(path, write=True, create=True) as record:
        assert record.database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert not other.in_transaction
    end.join()
    other.close()


def test_a_reading_anew_of_the_same_is_the_same(many: Pairs, tmp_path: Path) -> None:
    whole = made(tmp_path / "a.db", many)
    with Record(str(tmp_path / "a.db"), write=True) as record:
        reports = list(record.reports("", all_of_them=True))
        summary = record.replace([(report, read_report(report)) for report in reports])
    assert (summary.read, summary.changed) == (len(reports), 0)
    assert dumped(tmp_path / "a.db") == whole


def test_a_reading_anew_that_differs_is_told(tmp_path: Path) -> None:
    pairs = read(Report(id="a", text=MEETING.format(city="Oslo", day=6), language="en"))
    made(tmp_path / "a.db", pairs)
    with Record(str(tmp_path / "a.db"), write=True) as record:
        (report,) = record.reports("", all_of_them=True)
        summary = record.replace([(report, Reading(id=report.id, language="en", version="2"))])
        assert (summary.read, summary.changed, summary.accounts) == (1, 1, 0)
        assert record.database.execute("SELECT count(*) FROM engagement").fetchone() == (0,)
        assert record.database.execute("SELECT count(*) FROM person").fetchone() == (0,)


def test_near_copies_are_one_voice(tmp_path: Path) -> None:
    text = MEETING.format(city="Oslo", day=6) + MORE
    other = "Tomas Verlin, Foreign Minister of Chile, and Anika Sorel, Foreign Minister of Norway, met in Oslo on 6 May 2024."
    pairs = read(
        Report(id="a", text=text, language="en", outlet="Harbour Press", published="2024-05-07"),
        Report(id="b", text=f"{text} (Updated.)", language="en", outlet="North Wire", published="2024-05-07"),
        Report(id="c", text=other, language="en", outlet="Third", published="2024-05-07"),
    )
    made(tmp_path / "a.db", pairs)
    with Record(str(tmp_path / "a.db")) as record:
        assert record.database.execute("SELECT accounts, voices FROM engagement").fetchall() == [(3, 2)]


def test_versions(tmp_path: Path) -> None:
    first = Report(
        id="a",
        text=MEETING.format(city="Oslo", day=6),
        language="en",
        url="https://h.example/1",
        published="2024-05-07",
    )
    second = Report(
        id="a",
        text=MEETING.format(city="Lima", day=6),
        language="en",
        url="https://h.example/1",
        published="2024-05-08",
    )
    for order in ((first, second), (second, first)):
        path = tmp_path / f"{order[0].published}.db"
        made(path, read(*order), 1)
        with Record(str(path)) as record:
            ask = record.database.execute
            assert ask("SELECT count(*), sum(is_current) FROM report").fetchone() == (2, 1)
            assert ask("SELECT city FROM engagement").fetchall() == [("Lima",)]
            assert ask("SELECT count(*) FROM person").fetchone() == (2,)
            assert ask("SELECT sum(count) FROM tally WHERE what = 'outlet'").fetchone() == (1,)


def test_hostile_texts_are_kept_as_they_are(tmp_path: Path) -> None:
    text = MEETING.format(city="Oslo", day=6) + " \x00 \ud800 '); DROP TABLE report; --"
    made(tmp_path / "a.db", read(Report(id="a\x00", text=text, language="en", title="\ud800", source="a\x00b")))
    with Record(str(tmp_path / "a.db")) as record:
        (report,) = record.reports("", all_of_them=True)
        assert report.text == text
        assert record.database.execute("SELECT length(text) FROM report").fetchone() == (len(text),)


@pytest.mark.parametrize(("data", "reason"), [
    (b"no database at all, but some text", "it is no record"), (b"", "it is empty"),
])  # fmt: skip
def test_what_is_no_record(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "x.db").write_bytes(data)
    with pytest.raises(RecordError, match=reason):
        Record(str(tmp_path / "x.db"))
    assert (tmp_path / "x.db").read_bytes() == data


def test_foreign_newer_missing(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "f.db") as other:
        other.execute("CREATE TABLE t (x)")
    for write in (False, True):
        with pytest.raises(RecordError, match="another program"):
            Record(str(tmp_path / "f.db"), write=write, create=write)
    with pytest.raises(RecordError, match="no record is here"):
        Record(str(tmp_path / "none.db"))
    Record(str(tmp_path / "n.db"), write=True, create=True).close()
    with sqlite3.connect(tmp_path / "n.db") as newer:
        newer.execute("PRAGMA user_version = 999")
    with pytest.raises(RecordError, match="newer program"):
        Record(str(tmp_path / "n.db"))


FULL = """
import sys, pickle, resource
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), -1))
import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from communique.store import Record, RecordError
pairs = pickle.load(open(sys.argv[2], "rb"))
try:
    with Record(sys.argv[1], write=True, create=True) as record:
        for pair in pairs:
            record.add([pair])
except RecordError as error:
    print(error)
    sys.exit(7)
"""


def test_a_full_disk_costs_what_was_not_written_alone(many: Pairs, tmp_path: Path) -> None:
    import pickle

    (tmp_path / "pairs").write_bytes(pickle.dumps(many))
    path = tmp_path / "a.db"
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(path), str(tmp_path / "pairs"), "900000"], capture_output=True, timeout=120
    )
    assert done.returncode == 7, done.stderr
    assert b"disk" in done.stdout or b"can't be read or written" in done.stdout
    before = dumped(path)
    assert any(line.startswith("account") for line in before)
    assert made(path, many) == made(tmp_path / "b.db", many)


def test_nothing_is_unsaid_of_a_portion(tmp_path: Path) -> None:
    pairs = read(
        Report(id="a", text="It rains.", language="en"),
        Report(id="b", text=MEETING.format(city="Oslo", day=6), language="en"),
    )
    with Record(str(tmp_path / "a.db"), write=True, create=True) as record:
        summary = record.add(pairs)
        assert record.add(pairs[:1], summary) is summary
    assert (summary.read, summary.new, summary.known, summary.without, summary.accounts) == (3, 2, 1, 1, 1)
    assert isinstance(summary, Summary)


def test_how_often_a_name_is_told_is_kept_counted(many: Pairs, tmp_path: Path) -> None:
    with Record(str(tmp_path / "a.db"), write=True, create=True) as record:
        for at in range(0, len(many), 9):
            record.add(many[at : at + 9])
        record.replace(
            [(report, read_report(report)) for report in list(record.reports("no version", all_of_them=True))[:40]]
        )
        counted = record.database.execute(
            "SELECT f.id, f.reports, f.first, f.last, count(r.key), min(iif(r.key, p.day, NULL)), max(iif(r.key, p.day, NULL)) "
            "FROM form f LEFT JOIN participant p ON p.form = f.key LEFT JOIN account a ON a.key = p.account "
            "LEFT JOIN report r ON r.key = a.report AND r.is_current GROUP BY f.key"
        ).fetchall()
    assert len(counted) > 12 and sum(row[1] for row in counted) > 100
    assert [row[1:4] for row in counted] == [row[4:7] for row in counted]


def test_a_frequent_word_is_found_in_one_after_the_other(
    many: Pairs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path / "a.db", many)
    with Record(str(tmp_path / "a.db")) as record:
        asked = [Filters(words="countries"), Filters(words="countries", party="CHL"), Filters(words="Version 1")]
        want = [find(record.database, filters, "date", 7, page) for filters in asked for page in (1, 2)]
        assert len({one.id for answer in want for one in answer.found}) > 10
        monkeypatch.setattr("communique.store.rarity.FREQUENT", 1)
        monkeypatch.setattr("communique.store.asking.MOST", 5)
        got = [find(record.database, filters, "date", 7, page) for filters in asked for page in (1, 2)]
    assert [answer.found for answer in got] == [answer.found for answer in want]
    assert any(answer.capped for answer in got)
