"""Print the speed-up of `--jobs N` against that of a bare loop on as many processes, in one run on this machine.

    python scripts/benchmark_jobs.py [--jobs N] [--reports N] [PATH…]

The reports of PATH (default: those that come with the program), repeated to N (default 1000, made different by a number at their end), are
read by one process, by N (default 2) as `communique read --jobs N` does, and by N processes that get their share at once and give
nothing back: the bare loop, which is what the machine allows. Starting the processes is left out of all three, for it is the same.
"""

import argparse
import itertools
import multiprocessing
import time
from importlib.resources import files
from multiprocessing.synchronize import Barrier
from typing import Any

import msgspec

from communique.cli.pool import run_in_order
from communique.cli.run import attempt
from communique.model import Reading, Report
from communique.sources import Options, find_reports

WARM = 8  # reports that each process reads before the clock starts


def given(paths: list[str], number: int) -> list[Report]:
    """So many reports, none twice."""
    found = [report for report in find_reports(paths, Options()) if isinstance(report, Report)]
    return [
        msgspec.structs.replace(report, text=f"{report.text}\n{n}", id=f"{report.id}-{n}")
        for n, report in zip(range(number), itertools.cycle(found), strict=False)
    ]


def share(reports: list[Report], ready: Barrier, times: Any) -> None:
    """One process of the bare loop."""
    for report in reports[:WARM]:
        attempt(report)
    ready.wait()
    began = time.perf_counter()
    for report in reports:
        attempt(report)
    times.put((began, time.perf_counter()))


def bare(reports: list[Report], jobs: int) -> float:
    """Seconds of the bare loop, from the first process's start of work to the last one's end."""
    context = multiprocessing.get_context("spawn")
    ready, times = context.Barrier(jobs), context.SimpleQueue()
    processes = [context.Process(target=share, args=(reports[n::jobs], ready, times)) for n in range(jobs)]
    for process in processes:
        process.start()
    spans: list[tuple[float, float]] = [times.get() for _ in processes]
    for process in processes:
        process.join()
    return max(end for _, end in spans) - min(began for began, _ in spans)


def ours(reports: list[Report], jobs: int) -> float:
    """Seconds of `run_in_order`; the first reports, during which processes start, are not timed."""
    warm = reports[: WARM * jobs]
    results = run_in_order(attempt, itertools.chain(warm, reports), jobs)
    for _ in warm:
        next(results)
    began = time.perf_counter()
    assert all(isinstance(result, Reading) for _, result in results)
    return time.perf_counter() - began


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--reports", type=int, default=1000)
    options.add_argument("paths", nargs="*", default=[str(files("communique") / "samples")])
    asked = options.parse_args()
    reports = given(asked.paths, asked.reports)
    one = bare(reports, 1)
    loop, own = bare(reports, asked.jobs), ours(reports, asked.jobs)
    print(f"{len(reports):,} reports: one process {one:.1f} s, {len(reports) / one:.0f} a second")
    print(f"  bare loop, {asked.jobs} processes: {loop:.1f} s, {one / loop:.2f} times as fast")
    print(f"  --jobs {asked.jobs}: {own:.1f} s, {one / own:.2f} times as fast, {loop / own:.2f} of the bare loop")


if __name__ == "__main__":
    main()
