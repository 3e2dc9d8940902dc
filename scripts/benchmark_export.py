"""Print rows a second and peak memory of each export, at two sizes of a record; figures of one run on this machine.

    python scripts/benchmark_export.py [ACCOUNTS…]

ACCOUNTS (default 10000 300000) are the sizes; the records are made as `benchmark_record.py` makes them, the first report by report, the
next by copying its rows. Building and each export are processes of their own, and this one stays small, for a process begins
with the memory of the one that starts it. Rates count engagements written out, start-up of the program left out; the
processor's time is beside the clock's, where other work may have been in the way.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

NAMES = "from communique.cli.export import FORMATS; print(*FORMATS)"
EXPORT = (sys.executable, "-m", "communique", "export")


def spent(command: list[str]) -> tuple[float, float, float]:
    """Seconds of the clock and of the processor, and peak memory in MB, of a command. Raises where it fails."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"exit status {status}: {' '.join(command)}")
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def grow(path: str, size: int) -> None:
    """Build the record, or copy its rows, until it has so many accounts."""
    from made_record import build, multiply  # type: ignore[import-not-found]
    from made_reports import PER_EVENT, made  # type: ignore[import-not-found]

    from communique.store import Record

    begun = Path(path).exists()
    with Record(path, write=True, create=True) as record:
        if begun:
            multiply(record, size)
        else:
            build(record, size, made(max(1, size // PER_EVENT), 1))


def measure(path: str, folder: Path) -> None:
    """Print a line for each format."""
    with closing(sqlite3.connect(path)) as database:
        accounts, engagements = (
            database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("account", "engagement")
        )
    start, _, idle = spent([*EXPORT, "--as", "csv", "--record", path, "--from", "2999-01-01"])
    print(f"{accounts:,} accounts, {engagements:,} engagements; nothing to write: {start:.1f} s, {idle:.0f} MB")
    print(f"  {'':10}{'a second':>10}{'seconds':>9}{'processor':>11}{'peak MB':>9}{'output MB':>11}")
    for format in subprocess.check_output([sys.executable, "-c", NAMES], encoding="utf-8").split():
        output = folder / f"out.{format}"
        wall, processor, peak = spent([*EXPORT, "--as", format, "--record", path, "--output", str(output)])
        rate, written = engagements / max(wall - start, 0.01), output.stat().st_size / 1e6
        print(f"  {format:10}{rate:>10,.0f}{wall:>9.1f}{processor:>11.1f}{peak:>9.0f}{written:>11.1f}", flush=True)
        output.unlink()


def main() -> None:
    """Build and measure, size after size."""
    if sys.argv[1:2] == ["--grow"]:
        grow(sys.argv[2], int(sys.argv[3]))
        return
    with tempfile.TemporaryDirectory() as name:
        path = str(Path(name) / "record.db")
        for size in sorted(int(text) for text in sys.argv[1:]) or [10_000, 300_000]:
            subprocess.run([sys.executable, __file__, "--grow", path, str(size)], check=True)
            measure(path, Path(name))


if __name__ == "__main__":
    main()
