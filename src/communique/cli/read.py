"""`communique read`."""

import contextlib
import os
import sys
import time

import msgspec

from communique.cli.as_rows import csv_header, csv_lines, json_line
from communique.cli.as_text import text_lines
from communique.cli.paint import is_terminal, plain, show
from communique.cli.run import read_all
from communique.cli.words import screen_width
from communique.model import Reading, Report
from communique.record import link_events
from communique.sources import Failure, Note, Options


class Progress:
    """A line on standard error that counts, where that is a terminal and the work takes longer than a second or two."""

    def __init__(self) -> None:
        self.on = sys.stderr.isatty() and not sys.stdout.isatty()
        self.began = self.last = time.monotonic()
        self.count = 0
        self.shown = False

    def step(self) -> None:
        """One more report was read."""
        self.count += 1
        now = time.monotonic()
        if self.on and now - self.began > 1.5 and now - self.last > 0.5:
            self.last, self.shown = now, True
            print(f"\r{self.count:,} reports, {self.count / (now - self.began):.0f} a second ", end="", file=sys.stderr)
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self.shown:
            print("\r\x1b[K", end="", file=sys.stderr)
            self.shown = False


def read_command(
    paths: list[str],
    format: str,
    options: Options,
    language: str | None,
    published: str | None,
    jobs: int | None,
    everything: bool = False,
    events: bool = True,
) -> int:
    """Read, print, and tell the exit code: 0 all well, 1 some inputs failed.

    events: find which engagements of the reports are one, for which the last report must be read before the first can
    be printed; without it (and as text, which shows no event) each is printed as it is read.
    """
    failures = 0
    progress = Progress()
    try:
        if format == "csv":
            sys.stdout.write(csv_header())
        held: list[tuple[Report, Reading]] = []
        for item in read_all(paths, options, language=language, published=published, jobs=jobs, everything=everything):
            if isinstance(item, Note):
                progress.clear()
                tell(item)
                failures += isinstance(item, Failure)
                continue
            report, reading = item
            if format == "text" or not events:
                write(report, reading, format)
                sys.stdout.flush()
                progress.step()
                continue
            held.append((msgspec.structs.replace(report, text="") if format == "jsonl" else report, reading))
            progress.step()
        for (report, _), linked in zip(held, link_events([reading for _, reading in held]), strict=True):
            write(report, linked, format)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of the output (`head`) has what it wanted
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    except OSError as error:
        print(f"communique: the output can't be written: {error.strerror}", file=sys.stderr)
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    finally:
        progress.clear()
    return 1 if failures else 0


def write(report: Report, reading: Reading, format: str) -> None:
    """Print one reading."""
    if format == "jsonl":
        sys.stdout.flush()
        sys.stdout.buffer.write(json_line(reading))
        return
    if format == "csv":
        sys.stdout.write(csv_lines(report, reading))
        return
    terminal = is_terminal()
    lines = text_lines(report, reading, screen_width(terminal))
    if terminal:
        show(lines)
    else:
        sys.stdout.write(plain(lines))


def tell(note: Note) -> None:
    """One line on standard error."""
    kind = "" if isinstance(note, Failure) else "note: "
    line = str(note).replace("\r", " ").replace("\n", " ")
    print(f"communique: {kind}{line}", file=sys.stderr, flush=True)
