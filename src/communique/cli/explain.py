"""`communique explain`: the text with everything found marked in place, and each field's why."""

import sys
from itertools import pairwise
from pathlib import Path

from communique.cli.paint import DOUBT, HEAD, PLAIN, QUIET, Line, is_terminal, plain, show
from communique.cli.read import tell
from communique.cli.run import read_all
from communique.cli.words import UNSURE, clip, excerpt, fit, harmless, heading, screen_width
from communique.model import Reading, Report, Span
from communique.model.facts import Fact, Field, Mark, facts_of, marks_of
from communique.sources import Failure, Note, Options

INDENT = 4


def explain_command(
    paths: list[str], html: str | None, options: Options, language: str | None, published: str | None
) -> int:
    """Explain every report on the screen, or all of them on one page; tell the exit code."""
    failures, read = 0, []
    for item in read_all(paths, options, language=language, published=published, everything=True):
        if isinstance(item, Note):
            tell(item)
            failures += isinstance(item, Failure)
        elif html:
            read.append(item)
        else:
            print_lines(explain_lines(*item, screen_width(is_terminal())))
    if html and read:
        from communique.cli.explain_html import page

        try:
            Path(html).write_text(page(read), encoding="utf-8")
        except OSError as error:
            print(f"communique: {html}: can't be written ({error.strerror})", file=sys.stderr)
            return 1
    return 1 if failures else 0


def print_lines(lines: list[Line]) -> None:
    """On a terminal in colour, elsewhere plain."""
    if is_terminal():
        show(lines)
    else:
        sys.stdout.write(plain(lines))


def explain_lines(report: Report, reading: Reading, width: int) -> list[Line]:
    """The marked text, then the facts."""
    facts = facts_of(reading)
    lines: list[Line] = [[(clip(heading(report, reading), width), HEAD)]]
    about = (reading.id, reading.outlet, reading.published, reading.language, reading.source)
    lines += [[(" · ".join(fit(part) for part in about if part), QUIET)], []]
    lines += [*marked_text(report.text, facts), []]
    if not facts:
        lines.append([("nothing was found in this report", PLAIN)])
    for fact in facts:
        lines += fact_lines(report.text, fact, width)
    return [*lines, []]


def marked_text(text: str, facts: list[Fact]) -> list[Line]:
    """The text with '[' where a fact's words begin and ']' and its number where they end."""
    marks = [mark for mark in marks_of(facts, len(text)) if not mark.field]
    names: dict[Span, list[str]] = {}  # facts of the same words share one pair of signs
    for mark in marks:
        names.setdefault((mark.start, mark.end), []).append(mark.fact)
    signs: dict[int, Line] = {}
    for (_, end), ids in sorted(names.items(), key=lambda item: -item[0][0]):  # what began last ends first
        signs.setdefault(end, []).append((f"]{','.join(ids)}", QUIET))
    for start, _ in names:
        signs.setdefault(start, []).append(("[", QUIET))
    shown = harmless(text)
    runs: Line = []
    open_marks: list[Mark] = []
    starts: dict[int, list[Mark]] = {}
    for mark in marks:
        starts.setdefault(mark.start, []).append(mark)
    for start, end in pairwise(sorted({0, len(text), *signs})):
        open_marks = [mark for mark in open_marks if mark.end > start] + starts.get(start, [])
        narrow = min(open_marks, key=lambda m: m.end - m.start, default=None)
        runs += [*signs.get(start, []), (shown[start:end], narrow.meaning if narrow else PLAIN)]
    runs += signs.get(len(text), []) if text else []
    return split_lines(runs)


def split_lines(runs: Line) -> list[Line]:
    """The runs cut at line ends."""
    lines: list[Line] = [[]]
    for words, meaning in runs:
        for number, piece in enumerate(words.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
            if number:
                lines.append([])
            lines[-1].append((piece, meaning))
    return lines


def fact_lines(text: str, fact: Fact, width: int) -> list[Line]:
    """The fact and, under it, its fields."""
    indent = INDENT if fact.within else 0
    head: Line = [(" " * indent + f"{fact.id:<{INDENT}}", QUIET), (fit(fact.title), fact.meaning or HEAD)]
    if fact.confidence is not None:
        head.append((f"  {fact.confidence:.2f}", DOUBT if fact.confidence < UNSURE else QUIET))
    lines = [head]
    if not fact.fields and fact.spans and fact.id[0] in "tdx":
        head.append((f"  “{excerpt(text, fact.spans, max(20, width - indent - len(fact.title) - 12))}”", QUIET))
    for one in fact.fields:
        lines.append(field_line(text, one, indent + INDENT, width))
    return lines


def field_line(text: str, field: Field, indent: int, width: int) -> Line:
    """'office  foreign minister  read: office.before_name  “Foreign Minister”'."""
    line: Line = [(" " * indent + f"{field.name:<9}", QUIET), (fit(field.value), field.meaning)]
    if field.rule:
        line.append(("  inferred: " if field.inferred else "  read: ", DOUBT if field.inferred else QUIET))
        line.append((field.rule, QUIET))
    if field.spans:
        used = sum(len(words) for words, _ in line)
        line.append((f"  “{excerpt(text, field.spans, max(24, width - used - 4))}”", QUIET))
    return line
