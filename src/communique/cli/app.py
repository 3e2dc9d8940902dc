"""The commands and their options; what each does is in a module of its own, loaded when it is called."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from communique import __version__
from communique.cli.app_export import add_export_command
from communique.cli.app_measure import add_measure_commands
from communique.cli.app_record import DEFAULT, Jobs, RecordFile, add_record_commands
from communique.cli.app_serve import add_serve_command
from communique.cli.shared import Given, takes_reports

app = typer.Typer(
    help="Reads reports of diplomacy and keeps the record: who met whom, in what office, when, where, in which words.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """How readings are printed."""

    text = "text"
    jsonl = "jsonl"
    csv = "csv"


Output = Annotated[
    Format, typer.Option(help="text is for people; jsonl has every field; csv has a row for each participant.")
]
All = Annotated[bool, typer.Option("--all", help="Read in full also what can hold no engagement at first sight.")]
NoEvents = Annotated[
    bool, typer.Option("--no-events", help="Print each reading when it is read, without comparing it to the others.")
]
Page = Annotated[str | None, typer.Option("--html", metavar="OUT", help="Write one page that needs nothing else.")]


@app.callback(invoke_without_command=True)
def communique(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """Reads reports of diplomacy and keeps the record: who met whom, in what office, when, where, in which words."""
    if version:
        print(f"communique {__version__}")
        raise typer.Exit


@app.command()
@takes_reports
def read(
    given: Given, format: Output = Format.text, jobs: Jobs = None, all: All = False, no_events: NoEvents = False
) -> None:
    """Read reports and print what each says, with the words it rests on."""
    from communique.cli.read import read_command

    named = (given.language, given.published)
    raise typer.Exit(read_command(given.paths, format.value, given.options, *named, jobs, all, not no_events))


@app.command()
@takes_reports
def explain(given: Given, html: Page = None) -> None:
    """Show reports' texts with everything found marked in place, and why each field is as it is."""
    from communique.cli.explain import explain_command

    raise typer.Exit(explain_command(given.paths, html, given.options, given.language, given.published))


class Side(StrEnum):
    """How the columns of a comparison are ordered."""

    given = "given"
    outlet = "outlet"
    side = "side"
    language = "language"


class Sheet(StrEnum):
    """How a comparison is given."""

    table = "table"
    html = "html"
    md = "md"
    json = "json"
    docx = "docx"


@app.command()
@takes_reports
def compare(
    given: Given,
    format: Annotated[
        Sheet, typer.Option(help="table is for the screen; html is one page that needs nothing else.")
    ] = Sheet.table,
    output: Annotated[str | None, typer.Option(metavar="FILE", help="Write to this file.")] = None,
    by: Annotated[Side, typer.Option(help="Order the columns: as given, by outlet, side or language.")] = Side.given,
    sides: Annotated[str | None, typer.Option(metavar="CSV", help="Your own table of outlets: outlet,party.")] = None,
    record: RecordFile = DEFAULT,
) -> None:
    """Set several reports' versions of one engagement side by side; PATH may be the id of a record's engagement."""
    from communique.cli.compare import compare_command

    if format is Sheet.docx and not output:
        raise typer.BadParameter("a Word document goes to a file; name it", param_hint="--output")
    raise typer.Exit(compare_command(given, format.value, output, sides, by.value, record))


add_record_commands(app)
add_export_command(app)
add_serve_command(app)
add_measure_commands(app)


def run() -> None:
    """Run the command and end the process."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()
