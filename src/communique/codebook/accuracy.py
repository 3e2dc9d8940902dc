"""The section that tells how right the variables are: precision and recall by language, and how true the confidences are."""

from collections.abc import Iterator

from communique.codebook.document import Block, Curve, Heading, Point, Table, Text
from communique.codebook.tables import table
from communique.evaluation import Evaluation, Figure

NAMES = {"en": "English", "ru": "Russian"}


def accuracy(found: Evaluation) -> Iterator[Block]:
    """Figures of an evaluation."""
    yield Heading(2, "How right it is")
    yield Text(f"Measured with version {found.version} on {found.reports:,} annotated reports: {found.gold}. Counted end to end: what was not "
               "found counts against all that hangs on it. Precision: of what the program gives, the part that is right; recall: of what "
               "is there, the part that it finds. Wilson's 95% intervals; of F1, those of a bootstrap over reports. Reports unlike the "
               "annotated ones may be read better or worse: measure your own with `communique evaluate --gold DIR`.")  # fmt: skip
    for name, part in found.slices.items():
        if name.startswith("lang "):
            language = name.removeprefix("lang ")
            yield Heading(3, f"Reports in {NAMES.get(language, language)}: {part.reports:,}")
            yield Table(("measure", "variables", "precision", "95%", "recall", "95%", "F1", "95%", "cases"),
                        [row(measure, figure) for measure, figure in part.measures.items()],
                        (28, 30, 18, 26, 18, 26, 18, 26, 14))  # fmt: skip
    yield from by_folder(found)
    merged = found.merging
    yield Heading(3, "Accounts put together")
    yield Text(f"Of {merged.pairs:,} pairs of accounts of one engagement in different reports, {percent(merged.recall)} were found and put "
               f"together; of those put together, {percent(merged.precision)} are one.")  # fmt: skip
    if found.wrong_per_100_reports_without_engagement is not None:
        yield Text(f"In {found.without:,} reports without an engagement, {found.wrong_per_100_reports_without_engagement:.0f} per 100 reports "
                   "were found wrongly.")  # fmt: skip
    yield Heading(3, "How true the confidences are")
    yield Text("Of what was given about a confidence, the part that is right. On the diagonal, nine in ten given 0.9 are right. An engagement "
               "is right if the gold has it, a participant if person and party are right, a statement if it is found.")  # fmt: skip
    for what, curve in found.reliability.items():
        yield Curve(what, [Point(b.confidence, b.right, *b.interval, b.count) for b in curve])
        yield Table(("confidence", "given, mean", "right", "95%", "cases"),
                    [(f"{b.low:.1f} to {b.high:.1f}", b.confidence, b.right, between(b.interval), b.count) for b in curve])  # fmt: skip


def row(measure: str, figure: Figure) -> tuple[str | int | float | None, ...]:
    """A measure's figures, with the variables that they are of."""
    of = ", ".join(r["variable"] for r in table("variables") if r["measure"] == measure)
    return (measure, of, figure.precision, between(figure.precision_interval), figure.recall, between(figure.recall_interval),
            figure.f1, between(figure.f1_interval), figure.right + figure.missed)  # fmt: skip


def by_folder(found: Evaluation) -> Iterator[Block]:
    """F1 by folder of the gold, since reports differ by where they come from."""
    slices = {name: part for name, part in found.slices.items() if name != "ALL" and not name.startswith("lang ")}
    if len(slices) > 1:
        yield Heading(3, "By folder of the annotated reports")
        columns = ("engagements", "participants", "office", "dates", "places", "statements", "acts", "topics")
        yield Table(("folder", "reports", "mean F1", *columns),
                    [(name, part.reports, part.mean, *(part.measures[c].f1 for c in columns)) for name, part in slices.items()])  # fmt: skip


def percent(part: float | None) -> str:
    """A share in words."""
    return "none" if part is None else f"{100 * part:.0f}%"


def between(interval: tuple[float, float] | None) -> str:
    """From, to."""
    return f"{interval[0]:.2f}–{interval[1]:.2f}" if interval else ""
