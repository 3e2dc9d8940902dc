"""Kill `communique add` at random moments, again and again, and see that the record comes out as if nothing had happened.

    python scripts/kill_test.py [KILLS [REPORTS [SEED]]]

REPORTS (default 5000) are made by the generator of the tests and added to a record once, undisturbed. Then they are added
to another by a process that is killed (SIGKILL) at random moments and started again, KILLS times (default 200; when all is
in before that, in another record from the start). After each kill SQLite must find the file whole; at the end the two
records must be the same, row for row. Prints what was done; ends with 1 where anything differs.
"""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from communique.store import Record, dump  # noqa: E402
from store.reports import generated  # type: ignore[import-not-found]  # noqa: E402

LIVES = 4  # a process is killed at latest after so many times what it takes to start


def adding(reports: Path, record: Path) -> list[str]:
    """The command that adds the reports."""
    return [sys.executable, "-m", "communique", "add", str(reports), "--record", str(record)]


def whole(record: Path) -> str:
    """'ok', or what SQLite finds wrong with the file; 'ok' too where the process was killed before it made one."""
    if not record.exists() or not record.stat().st_size:
        return "ok"
    with closing(sqlite3.connect(record)) as database:
        wrong = list(database.execute("PRAGMA integrity_check"))
        wrong += database.execute("PRAGMA foreign_key_check").fetchall()
        return "ok" if wrong == [("ok",)] else str(wrong[:3])


def rows(record: Path) -> int:
    """Reports in the record."""
    try:
        with closing(sqlite3.connect(record)) as database:
            return int(database.execute("SELECT count(*) FROM report").fetchone()[0])
    except sqlite3.Error:
        return 0


def killed(command: list[str], seconds: float) -> bool:
    """Run the command and kill it after so many seconds. Whether it was still at work then."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            return True
    return False


def dumped(record: Path) -> list[str]:
    """The record's rows."""
    with Record(str(record)) as opened:
        return [str(row) for row in dump(opened.database)]


def start_up(folder: Path, reports: Path) -> float:
    """Seconds that a process takes to add one report to a record of its own."""
    one = folder / "one.jsonl"
    one.write_bytes(reports.read_bytes().splitlines()[0])
    began = time.monotonic()
    subprocess.run(adding(one, folder / "one.db"), check=True, stderr=subprocess.DEVNULL)
    return time.monotonic() - began


def run(kills: int, count: int, seed: int, folder: Path) -> list[str]:
    """Do it all; gives what went wrong, nothing where all is well."""
    chance = random.Random(seed)
    reports, undisturbed = folder / "reports.jsonl", folder / "undisturbed.db"
    reports.write_bytes(b"".join(msgspec.json.encode(report) + b"\n" for report in generated(count, seed)))
    began = time.monotonic()
    subprocess.run(adding(reports, undisturbed), check=True, stderr=subprocess.DEVNULL)
    expected = dumped(undisturbed)
    print(
        f"{count:,} reports added undisturbed in {time.monotonic() - began:.0f} s: {len(expected):,} rows", flush=True
    )
    longest = LIVES * start_up(folder, reports)
    wrong: list[str] = []
    done, records = 0, 0
    while done < kills and not wrong:
        records += 1
        record = folder / f"killed{records}.db"
        while done < kills and killed(adding(reports, record), chance.uniform(0.05, longest)):
            done += 1
            if (found := whole(record)) != "ok":
                wrong.append(f"after kill {done}: {found}")
            if done % 10 == 0:
                print(f"{done} kills, {rows(record):,} reports in the record", flush=True)
        finish = subprocess.run(adding(reports, record), capture_output=True, text=True)
        if finish.returncode:
            wrong.append(f"the last run failed: {finish.stderr.strip()}")
        elif (rest := dumped(record)) != expected:
            extra, missing = sorted(set(rest) - set(expected)), sorted(set(expected) - set(rest))
            wrong.append(f"record {records} differs: {len(extra)} rows too many, {len(missing)} missing {extra[:1]}")
    print(f"{done} kills over {records} record{'s' * (records > 1)}: {'; '.join(wrong) or 'the same, row for row'}")
    return wrong


def main() -> None:
    """Read the arguments and run."""
    numbers = [int(text) for text in sys.argv[1:]]
    kills, count, seed = [*numbers, *(200, 5000, 1)[len(numbers) :]]
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(1 if run(kills, count, seed, Path(folder)) else 0)


if __name__ == "__main__":
    main()
