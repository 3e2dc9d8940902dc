"""Print rows a second and peak memory of each export, at two sizes of a record; figures of one run on this machine.

    python scripts/benchmark_export.py [ACCOUNTS…]

ACCOUNTS (default 10000 300000) are the sizes; the records are made as `benchmark_record.py` makes them, the first report by report, the
next by copying its rows. Each export is a process of its own, so that its memory is its own. Rates count engagements written
out, start-up of the program left out; the processor's time is beside the clock's, where other work may have been in the way.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmark_record import (  # type: ignore[import-not-found]
    PER_EVENT,
    build,
    count,
    made,
    multiply,
)

from communique.cli.export import FORMATS
from communique.store import Record


def spent(command: list[str]) -> tuple[float, float, float]:
    """Seconds of the clock and of the processor, and peak memory in MB, of a command. Raises where it fails."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"exit status {status}: {' '.join(command)}")
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(path: str, folder: Path) -> None:
    """Print a line for each format."""
    with Record(path) as record:
        engagements = count(record, "engagement")
        print(f"{count(record, 'account'):,} accounts, {engagements:,} engagements")
    start, _, idle = spent(
        [sys.executable, "-m", "communique", "export", "--as", "csv", "--record", path, "--from", "2999-01-01"]
    )
    print(
        f"  {'':10}{'a second':>10}{'seconds':>9}{'processor':>11}{'peak MB':>9}{'output MB':>11}   (nothing to write: {start:.1f} s, {idle:.0f} MB)"
    )
    for format in FORMATS:
        output = folder / f"out.{format}"
        wall, processor, peak = spent(
            [sys.executable, "-m", "communique", "export", "--as", format, "--record", path, "--output", str(output)]
        )
        rate = engagements / max(wall - start, 0.01)
        print(
            f"  {format:10}{rate:>10,.0f}{wall:>9.1f}{processor:>11.1f}{peak:>9.0f}{output.stat().st_size / 1e6:>11.1f}",
            flush=True,
        )
        output.unlink()


def main() -> None:
    """Build and measure, size after size."""
    sizes = sorted(int(text) for text in sys.argv[1:]) or [10_000, 300_000]
    with tempfile.TemporaryDirectory() as name:
        path = str(Path(name) / "record.db")
        for number, size in enumerate(sizes):
            with Record(path, write=True, create=True) as record:
                if number:
                    multiply(record, size)
                else:
                    build(record, size, made(max(1, size // PER_EVENT), 1))
            measure(path, Path(name))


if __name__ == "__main__":
    main()
