"""`communique evaluate` and `communique codebook`, and their options."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from communique.cli.app_record import DEFAULT, Jobs


class Shape(StrEnum):
    """How figures are given."""

    table = "table"
    json = "json"


def evaluate(
    gold: Annotated[
        list[str] | None, typer.Option(metavar="DIR", help="A folder of gold files; may be given again.")
    ] = None,
    agreement: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="DIR DIR", help="Two annotators' folders, or two lists of rulings."),
    ] = None,
    readings: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Measure these readings (JSON lines) instead of reading the texts."),
    ] = None,
    format: Annotated[Shape, typer.Option(help="table is for the screen; json has every figure.")] = Shape.table,
    output: Annotated[str | None, typer.Option(metavar="FILE", help="Write to this file.")] = None,
    differences: Annotated[
        bool, typer.Option("--differences", help="First list where reading and gold differ.")
    ] = False,
    jobs: Jobs = None,
) -> None:
    """Measure the readings by your own gold annotations, or how far two annotators agree."""
    from communique.cli.evaluate import agreement_command, evaluate_command

    if bool(gold) == bool(agreement):
        raise typer.BadParameter("give one of the two", param_hint="--gold or --agreement")
    if agreement:
        raise typer.Exit(agreement_command(*agreement, format.value, output))
    raise typer.Exit(evaluate_command(gold or [], readings, format.value, output, differences, jobs))


class Paper(StrEnum):
    """How a codebook is given."""

    md = "md"
    html = "html"
    pdf = "pdf"


def codebook(
    record: Annotated[str, typer.Argument(metavar="RECORD", envvar="COMMUNIQUE_RECORD", help="The record.")] = DEFAULT,
    format: Annotated[Paper, typer.Option(help="Markdown, one page of HTML, or PDF.")] = Paper.md,
    output: Annotated[str | None, typer.Option(metavar="FILE", help="Write to this file.")] = None,
    evaluation: Annotated[
        str | None, typer.Option(metavar="FILE", help="Figures of your own: made by evaluate --format json.")
    ] = None,
    no_record: Annotated[bool, typer.Option("--no-record", help="Of the program alone, without counts.")] = False,
) -> None:
    """Write a record's codebook: every variable, its values with counts, how it is read, how right it is, coverage."""
    from communique.cli.codebook import codebook_command

    if format is Paper.pdf and not output and sys.stdout.isatty():
        raise typer.BadParameter("PDF goes to a file; name it", param_hint="--output")
    raise typer.Exit(codebook_command(record, format.value, output, evaluation, no_record))


def add_measure_commands(app: typer.Typer) -> None:
    """Enter the commands."""
    app.command()(evaluate)
    app.command()(codebook)
