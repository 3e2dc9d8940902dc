"""`communique compare`: several reports of one engagement, side by side."""

import sys
from pathlib import Path

import msgspec

from communique.cli.explain import print_lines
from communique.cli.paint import is_terminal
from communique.cli.read import tell
from communique.cli.run import read_all
from communique.cli.shared import Given
from communique.cli.words import screen_width
from communique.comparison import Comparison, arranged, compare, read_outlets
from communique.model import Reading, Report
from communique.record import link_events
from communique.sources import Failure, Note
from communique.store import Record, RecordError, show


def compare_command(given: Given, format: str, output: str | None, outlets: str | None, order: str, record: str) -> int:
    """Compare the reports; tell the exit code: 0 all well, 1 some inputs failed or nothing to compare, 2 wrong usage."""
    try:
        own = read_outlets(outlets) if outlets else {}
    except ValueError as error:
        print(f"communique: {error}", file=sys.stderr)
        return 2
    failures, read = 0, []
    paths = [path for path in given.paths if not path.startswith("ev-")]
    try:
        for identity in given.paths:
            if identity not in paths:
                read += of_record(identity, record)
    except RecordError as error:
        print(f"communique: {error}", file=sys.stderr)
        return 1
    for item in read_all(paths, given.options, language=given.language, published=given.published):
        if isinstance(item, Note):
            tell(item)
            failures += isinstance(item, Failure)
        else:
            read.append(item)
    linked = link_events([reading for _, reading in read])
    pairs = [(report, reading) for (report, _), reading in zip(read, linked, strict=True)]
    found = [arranged(one, order) for one in compare(pairs, own)]
    if not found:
        few = "one report was read" if len(pairs) == 1 else "no report was read"
        print(f"communique: nothing to compare: {few}; name two or more", file=sys.stderr)
        return 1
    left_out = len(pairs) - sum(len(one.columns) for one in found)
    if left_out > 0:
        print(
            f"communique: note: {left_out} of {len(pairs)} reports tell of nothing that another tells of",
            file=sys.stderr,
        )
    elif not any(section.event for one in found for section in one.sections):
        print("communique: note: these reports share no engagement; what they say is compared", file=sys.stderr)
    try:
        write(found, pairs, format, output)
    except OSError as error:
        print(f"communique: {output or 'the output'}: can't be written ({error.strerror})", file=sys.stderr)
        return 1
    return 1 if failures else 0


def of_record(identity: str, record: str) -> list[tuple[Report, Reading]]:
    """The reports that tell of a record's engagement, read anew. Raises RecordError."""
    from communique.reading import read_report

    with Record(record) as opened:
        shown = show(opened.database, identity)
        if not shown:
            raise RecordError(f"{record}: no engagement {identity} is in it")
        ids = dict.fromkeys(account["report"] for account in shown.accounts)
        reports = [opened.report_of(one) for one in ids]
    return [(report, read_report(report)) for report in reports]


def write(found: list[Comparison], pairs: list[tuple[Report, Reading]], format: str, output: str | None) -> None:
    """Print or save the comparisons."""
    if format == "table" and not output:
        from communique.cli.compare_text import table_lines

        for one in found:
            print_lines(table_lines(one, screen_width(is_terminal())))
        return
    data = rendered(found, pairs, format)
    if output:
        Path(output).write_bytes(data)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def rendered(found: list[Comparison], pairs: list[tuple[Report, Reading]], format: str) -> bytes:
    """The comparisons as a file."""
    if format == "json":
        return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"
    if format == "html":
        from communique.cli.compare_html import page

        return page(found, {reading.id: report for report, reading in pairs}).encode("utf-8", "replace")
    if format == "docx":
        from communique.cli.compare_docs import document

        return document(found)
    if format == "md":
        from communique.cli.compare_docs import markdown

        return markdown(found).encode("utf-8", "replace")
    from communique.cli.compare_text import table_lines
    from communique.cli.paint import plain

    return "".join(plain(table_lines(one, screen_width(False))) for one in found).encode("utf-8", "replace")
