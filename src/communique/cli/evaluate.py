"""`communique evaluate`: how right the readings are by a user's own gold, and how far annotators agree."""

import sys
from pathlib import Path
from typing import Final

import msgspec

from communique import __version__
from communique.cli.answers import print_json, refuse
from communique.cli.pool import Died, run_in_order
from communique.cli.run import attempt
from communique.cli.words import fit
from communique.evaluation import (
    MEASURES,
    Agreement,
    Evaluation,
    Fault,
    GoldReport,
    agree,
    evaluate,
    find_gold,
    score,
)
from communique.evaluation.figures import Interval, Slice
from communique.model import Reading, Report
from communique.record import link_events

NO_FIGURE: Final = "–"


def evaluate_command(
    gold: list[str], readings: str | None, format: str, output: str | None, differences: bool, jobs: int | None
) -> int:
    """Read the gold's texts, or take the readings given, and print the figures; 1 where a file could not be used."""
    reports: list[GoldReport] = []
    failures = 0
    for found in find_gold([Path(folder) for folder in gold]):
        if isinstance(found, Fault):
            failures += found.fatal
            tell(found)
        else:
            reports.append(found)
    if not reports:
        return refuse(ValueError(f"no gold annotation in {', '.join(gold)}"))
    try:
        given = given_readings(Path(readings)) if readings else read_texts(reports, jobs)
    except (OSError, ValueError) as error:
        return refuse(error)
    scored = [score(report, given.get(report.gold.id)) for report in reports]
    for one in scored:
        if one.fault:
            tell(Fault(one.report.path, one.fault))
            failures += 1
    figures = evaluate(
        scored, __version__ if not readings else versions(given), ", ".join(Path(folder).name for folder in gold)
    )
    if differences:
        for one in scored:
            for difference in one.differences:
                print("\t".join(fit(part) for part in (difference.report, difference.kind, difference.what)))
        print()
    return put(figures, format, output, "\n".join(table(figures)), failures)


def agreement_command(first: str, second: str, format: str, output: str | None) -> int:
    """Print how far two sets of annotations or rulings agree."""
    try:
        found, faults = agree(Path(first), Path(second))
    except ModuleNotFoundError:
        return refuse(ValueError("agreement needs the library krippendorff: pip install 'communique[evaluation]'"))
    except (OSError, msgspec.MsgspecError, KeyError, TypeError) as error:
        return refuse(
            ValueError(f"{first}, {second}: two folders of annotations or two lists of rulings are needed: {error}")
        )
    for fault in faults:
        tell(fault)
    if not found.fields and not found.found:
        return refuse(ValueError(f"{first} and {second} have nothing in common"))
    return put(found, format, output, "\n".join(agreement_lines(found)), sum(fault.fatal for fault in faults))


def put(found: Evaluation | Agreement, format: str, output: str | None, lines: str, failures: int) -> int:
    """Print, or write to a file."""
    if output:
        try:
            text = msgspec.json.format(msgspec.json.encode(found), indent=1).decode() if format == "json" else lines
            Path(output).write_text(text + "\n", "utf-8")
        except OSError as error:
            return refuse(error)
    elif format == "json":
        print_json(found)
    else:
        print(lines)
    return 1 if failures else 0


def tell(fault: Fault) -> None:
    """One line on standard error."""
    print(f"communique: {'' if fault.fatal else 'note: '}{fit(fault.path)}: {fit(fault.reason)}", file=sys.stderr)


def read_texts(reports: list[GoldReport], jobs: int | None) -> dict[str, Reading]:
    """The program's readings of the gold's texts, events linked across them; what can't be read is said."""
    given = (Report(id=r.gold.id, text=r.text, url=r.gold.url, published=r.gold.published) for r in reports)
    readings: list[Reading] = []
    for report, result in run_in_order(attempt, given, jobs):
        if isinstance(result, Reading):
            readings.append(result)
        else:
            print(
                f"communique: {report.id}: {result}" if isinstance(result, Died) else f"communique: {result}",
                file=sys.stderr,
            )
    return {reading.id: reading for reading in link_events(readings)}


def given_readings(path: Path) -> dict[str, Reading]:
    """Readings from JSON lines, as `communique read --format jsonl` writes them. Raises ValueError."""
    found: dict[str, Reading] = {}
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if line.strip():
            try:
                reading = msgspec.json.decode(line, type=Reading)
            except msgspec.MsgspecError as error:
                raise ValueError(f"{path}, line {number}: no reading: {error}") from None
            if reading.id in found:
                raise ValueError(f"{path}, line {number}: a second reading of {reading.id}")
            found[reading.id] = reading
    return found


def versions(given: dict[str, Reading]) -> str:
    """The versions of the program that made the readings."""
    return ", ".join(sorted({reading.version for reading in given.values() if reading.version}))


def table(figures: Evaluation) -> list[str]:
    """F1 by folder and language, then each measure of all reports with its intervals, then the rest."""
    short = [measure[:9] for measure in MEASURES]
    lines = [f"{'F1':14}{'reports':>8}" + "".join(f"{name:>10}" for name in short) + f"{'mean':>8}"]
    for name, part in figures.slices.items():
        cells = "".join(f"{number(part.measures[m].f1):>10}" for m in MEASURES)
        lines.append(f"{name[:14]:14}{part.reports:>8}{cells}{number(part.mean):>8}")
    for name, part in figures.slices.items():
        if name == "ALL" or (name.startswith("lang ") and sum(n.startswith("lang ") for n in figures.slices) > 1):
            lines += ["", f"{name}: precision, recall and F1 with 95% intervals", *measure_lines(part)]
    merged = figures.merging
    lines += ["", f"merging, {merged.pairs} cross-report pairs: precision {number(merged.precision)} "
              f"recall {number(merged.recall)} F1 {number(merged.f1)}"]  # fmt: skip
    if figures.wrong_per_100_reports_without_engagement is not None:
        wrong = figures.wrong_per_100_reports_without_engagement
        lines.append(f"reports without an engagement: {figures.without}, wrongly found {wrong:.0f} per 100")
    for what, curve in figures.reliability.items():
        lines += ["", f"{what}: confidence given, how many, right"]
        lines += [f"  {one.low:.1f}–{one.high:.1f}  mean {one.confidence:.2f}{one.count:>7}  {one.right:.2f}  {interval(one.interval)}"
                  for one in curve]  # fmt: skip
    return lines


def measure_lines(part: Slice) -> list[str]:
    """A line for each measure."""

    def figure(value: float | None, around: Interval | None) -> str:
        return f"{number(value):>8}  {interval(around):<15}"

    lines = [f"  {'':14}{'right':>6}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>25}{'F1':>21}"]
    for measure, f in part.measures.items():
        lines.append(f"  {measure:14}{f.right:>6}{f.wrong:>7}{f.missed:>8}   " + figure(f.precision, f.precision_interval)
                     + figure(f.recall, f.recall_interval) + figure(f.f1, f.f1_interval))  # fmt: skip
    lines.append(f"  {'mean':14}{'':71}{number(part.mean):>8}  {interval(part.interval)}")
    return lines


def agreement_lines(found: Agreement) -> list[str]:
    """The agreement as a table."""
    lines = [
        f"in both: {found.reports}; only in the first: {len(found.only_first)}; only in the second: {len(found.only_second)}"
    ]
    if found.found:
        lines += ["", f"{'found':14}{'both':>7}{'1st only':>10}{'2nd only':>10}{'share':>8}"]
        lines += [
            f"{what:14}{b.both:>7}{b.only_first:>10}{b.only_second:>10}{number(b.share):>8}"
            for what, b in found.found.items()
        ]
    lines += ["", f"{'coded':14}{'units':>7}{'same':>8}{'alpha':>8}  95%"]
    lines += [
        f"{field:14}{a.units:>7}{a.same:>8.3f}{number(a.alpha):>8}  {interval(a.interval)}"
        for field, a in found.fields.items()
    ]
    return lines


def number(value: float | None) -> str:
    """Three places, or a dash for none."""
    return NO_FIGURE if value is None else f"{value:.3f}"


def interval(value: Interval | None) -> str:
    """From, to."""
    return "" if value is None else f"{value[0]:.3f} to {value[1]:.3f}"
