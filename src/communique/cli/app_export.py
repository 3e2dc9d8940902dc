"""`communique export` and its options: those of `find` that set conditions, the format, the file."""

import inspect
import sys
from enum import StrEnum
from typing import Annotated, Any

import typer

from communique.cli.app_record import DEFAULT, RecordFile, filters_given, find


class As(StrEnum):
    """A format: the formats of `cli.export`, a test holds that."""

    csv = "csv"
    tsv = "tsv"
    xlsx = "xlsx"
    parquet = "parquet"
    jsonl = "jsonl"
    dyads = "dyads"
    plover = "plover"
    cameo = "cameo"
    icews = "icews"
    geojson = "geojson"
    ical = "ical"
    gexf = "gexf"
    graphml = "graphml"
    jsonld = "jsonld"
    ftm = "ftm"
    bibtex = "bibtex"
    csljson = "csljson"


class By(StrEnum):
    """A period of the panel."""

    day = "day"
    month = "month"
    year = "year"


def export(
    as_: Annotated[As, typer.Option("--as", help="dyads: counts by pair and period; the others: engagements.")],
    output: Annotated[str | None, typer.Option(metavar="FILE", help="Write to this file.")] = None,
    pairs: Annotated[bool, typer.Option("--pairs", help="Of plover, cameo, icews: a row for each pair.")] = False,
    statements: Annotated[
        bool, typer.Option("--statements", help="Of plover, cameo, icews: also each statement as an event.")
    ] = False,
    period: Annotated[By | None, typer.Option(help="Of dyads; month without it.")] = None,
    record: RecordFile = DEFAULT,
    **conditions: Any,
) -> None:
    """Export a record's engagements in the shapes that other tools expect; the conditions are those of find."""
    from communique.cli.export import export_command

    if period and as_ is not As.dyads:
        raise typer.BadParameter("only --as dyads has periods", param_hint="--period")
    if as_ in (As.xlsx, As.parquet) and not output and sys.stdout.isatty():
        raise typer.BadParameter(f"{as_.value} goes to a file; name it", param_hint="--output")
    if (pairs or statements) and as_ not in (As.plover, As.cameo, As.icews):
        raise typer.BadParameter("only plover, cameo and icews have them", param_hint="--pairs, --statements")
    options: dict[str, Any] = {"period": period.value} if period else {}
    options |= {name: True for name, wanted in (("pairs", pairs), ("statements", statements)) if wanted}
    raise typer.Exit(export_command(record, filters_given(**conditions), as_.value, output, options))


def with_conditions() -> Any:
    """The command with the conditions of `find` among its options."""

    def command(**arguments: Any) -> None:
        export(**arguments)

    own = [p for p in inspect.signature(export, eval_str=True).parameters.values() if p.kind is not p.VAR_KEYWORD]
    asked = list(inspect.signature(find, eval_str=True).parameters.values())
    conditions = [p for p in asked if p.name not in ("record", "sort", "limit", "page", "format")]
    parameters = [p.replace(kind=p.KEYWORD_ONLY) for p in (*own, *conditions)]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in parameters}
    command.__name__, command.__doc__ = "export", export.__doc__
    return command


def add_export_command(app: typer.Typer) -> None:
    """Enter the command."""
    app.command()(with_conditions())
