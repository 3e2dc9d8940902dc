"""`communique serve` and its options."""

from typing import Annotated

import typer

from communique.cli.app_record import DEFAULT


def serve(
    record: Annotated[
        str, typer.Argument(metavar="RECORD", envvar="COMMUNIQUE_RECORD", help="The record; one SQLite file.")
    ] = DEFAULT,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen; other than this machine needs --token.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="0 takes a free one.")] = 8000,
    token: Annotated[
        str | None,
        typer.Option(metavar="WORDS", envvar="COMMUNIQUE_TOKEN", help="What proves that one may write, and elsewhere read."),
    ] = None,
    allow: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A further host name to answer to.")
    ] = None,
    language: Annotated[str | None, typer.Option(metavar="L", help="Of the pages: en or ru; else the browser's.")] = None,
    sides: Annotated[str | None, typer.Option(metavar="CSV", help="Your own table of outlets: outlet,party.")] = None,
) -> None:  # fmt: skip
    """Show a record in the browser, and answer programs: pages, JSON, CSV."""
    from communique.cli.serve import serve_command

    raise typer.Exit(serve_command(record, host, port, token, allow or [], language, sides))


def add_serve_command(app: typer.Typer) -> None:
    """Enter the command."""
    app.command()(serve)
