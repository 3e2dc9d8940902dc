"""`communique add` and `reread`."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from communique import __version__
from communique.cli.read import tell
from communique.cli.run import attempt, read_all
from communique.cli.shared import Given
from communique.model import Reading, Report
from communique.sources import Failure, Note, Options, Validators
from communique.store import Record, RecordError, Summary

BATCH = 100  # reports entered at once
SECONDS = 3.0  # after which those that were read are entered, be they ever so few


class Bar:
    """A progress bar on standard error, where that is a terminal: how much, how fast, how long still."""

    def __init__(self, total: int | None, unit: str) -> None:
        self.total, self.unit, self.count = total, unit, 0
        self.bar: Any = None
        self.task: Any = None

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

            columns = (TextColumn("{task.fields[count]:,} reports"), BarColumn(), TextColumn("{task.fields[rate]}"),
                       TimeRemainingColumn())  # fmt: skip
            self.bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self.bar.start()
            self.task = self.bar.add_task("", total=self.total, count=0, rate="")
        self.began = time.monotonic()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.bar:
            self.bar.stop()

    def step(self, done: int) -> None:
        """One more report; `done` of the total."""
        self.count += 1
        if self.bar:
            rate = self.count / max(time.monotonic() - self.began, 0.01)
            self.bar.update(self.task, completed=done, count=self.count, rate=f"{rate:.0f} a second")


class Sizes:
    """How far a run is, in bytes of the files named: those that are done, and what was read of the one at work."""

    def __init__(self, paths: list[str]) -> None:
        self.sizes: dict[str, int] = {}
        for path in paths:
            for file in [Path(path)] if Path(path).is_file() else Path(path).rglob("*") if Path(path).is_dir() else []:
                if file.is_file():
                    self.sizes[str(file)] = file.stat().st_size
        self.total = sum(self.sizes.values()) or None
        self.done, self.here, self.source = 0, 0, ""

    def at(self, report: Report) -> int:
        """Bytes done when this report is read."""
        source = report.source or ""
        if source != self.source:
            self.done, self.here, self.source = self.done + self.sizes.get(self.source, 0), 0, source
        self.here = min(self.here + len(report.text.encode("utf-8", "surrogatepass")), self.sizes.get(source, 0))
        return self.done + self.here


class Pending:
    """What servers said, kept in the record only after what they gave is in it."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.said: dict[str, Validators] = {}

    def get(self, address: str) -> Validators | None:
        """What was last said of an address."""
        return self.said.get(address) or self.record.validators(address)

    def put(self, address: str, validators: Validators) -> None:
        """What is said now."""
        self.said[address] = validators


def add_command(given: Given, path: str, jobs: int | None) -> int:
    """Add the reports; tell the exit code: 0 all well, 1 some inputs failed or the record could not be written."""
    failures = 0
    summary = Summary(unmatched=set())
    try:
        with Record(path, write=True, create=True) as record, Bar((sizes := Sizes(given.paths)).total, "bytes") as bar:
            pending = Pending(record)
            options = with_known(given.options, pending)
            known = 0

            def is_known(report: Report) -> bool:
                nonlocal known
                if record.knows(report):
                    known += 1
                    return True
                return False

            batch: list[tuple[Report, Reading]] = []
            since = time.monotonic()
            for item in read_all(given.paths, options, language=given.language, published=given.published, jobs=jobs,
                                 known=is_known):  # fmt: skip
                if isinstance(item, Note):
                    tell(item)
                    failures += isinstance(item, Failure)
                    continue
                batch.append(item)
                bar.step(sizes.at(item[0]))
                if len(batch) >= BATCH or time.monotonic() - since > SECONDS:
                    record.add(batch, summary)
                    batch, since = [], time.monotonic()
            record.add(batch, summary)
            for address, validators in sorted(pending.said.items()):
                record.put_address(address, validators)
            summary.known += known
            summary.read += known
    except RecordError as error:
        print(f"communique: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(
            "interrupted; what was entered is in the record, run the same command again for the rest", file=sys.stderr
        )
        return 130
    print(f"communique: {in_words(summary, path)}", file=sys.stderr)
    if failures:
        print(f"communique: {failures} input{'s' * (failures > 1)} failed", file=sys.stderr)
    return 1 if failures else 0


def with_known(options: Options, known: Pending) -> Options:
    """The options, with what servers said before."""
    return Options(options.columns, options.kind, options.follow, options.private, known)


def in_words(summary: Summary, path: str) -> str:
    """'120 reports: 100 new (230 accounts, 12 reports without an engagement), 20 already in communique.db'."""
    doubt = f", {summary.doubtful:,} of them in doubt" if summary.doubtful else ""
    parts = [f"{summary.new:,} new ({summary.accounts:,} accounts{doubt}; {summary.without:,} without an engagement)"]
    if summary.known:
        parts.append(f"{summary.known:,} already in it")
    if summary.versions:
        parts.append(f"{summary.versions:,} a version of a report known before")
    if summary.near_copies:
        parts.append(f"{summary.near_copies:,} a near-copy of another, counted as one voice")
    text = f"{path}: {summary.read:,} report{'s' * (summary.read != 1)}: {', '.join(parts)}"
    return text + lost(summary)


def lost(summary: Summary) -> str:
    """Rulings that found no account or name."""
    if not summary.unmatched:
        return ""
    return f"; rulings that fit nothing in the record now: {', '.join(sorted(summary.unmatched))}"


def reread_command(path: str, jobs: int | None, all_of_them: bool) -> int:
    """Read anew what another version of the program read; tell the exit code."""
    from communique.cli.pool import Died, run_in_order

    failures = 0
    summary = Summary(unmatched=set())
    try:
        with Record(path, write=True) as record:
            total = record.outdated(__version__, all_of_them)
            with Bar(total, "reports") as bar:
                batch: list[tuple[Report, Reading]] = []
                for report, result in run_in_order(attempt, reports_of(record, all_of_them), jobs):
                    bar.step(bar.count + 1)
                    if isinstance(result, Reading):
                        batch.append((report, result))
                    else:
                        failures += 1
                        tell(result if isinstance(result, Note) else Failure(report.id, str(result)))
                        assert isinstance(result, Note | Died)
                    if len(batch) >= BATCH:
                        record.replace(batch, summary)
                        batch = []
                record.replace(batch, summary)
            if summary.read:
                record.recount()
    except RecordError as error:
        print(f"communique: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(
            "interrupted; what was entered is in the record, run the same command again for the rest", file=sys.stderr
        )
        return 130
    told = (
        f"{summary.read:,} reports read anew, {summary.changed:,} of them differently ({summary.accounts:,} accounts)"
    )
    print(f"communique: {path}: {told}{lost(summary)}", file=sys.stderr)
    return 1 if failures else 0


def reports_of(record: Record, all_of_them: bool) -> Iterator[Report]:
    """The reports to be read anew."""
    return record.reports(__version__, all_of_them)
