"""The commands and their options; what each does is in a module of its own, loaded when it is called."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from communique import __version__
from communique.sources.options import Columns, Options

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


class Kind(StrEnum):
    """What an input holds: the kinds of `sources.KINDS`, a test holds that."""

    txt = "txt"
    html = "html"
    jsonl = "jsonl"
    csv = "csv"
    tsv = "tsv"
    feed = "feed"
    warc = "warc"
    parquet = "parquet"
    arrow = "arrow"
    pdf = "pdf"
    docx = "docx"
    eml = "eml"
    zip = "zip"
    tar = "tar"


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH", help="Files, folders, archives, feeds, addresses (https://…), or - for standard input."
    ),
]
Language = Annotated[str | None, typer.Option(metavar="L", help="Read every report in this language: en or ru.")]
Published = Annotated[
    str | None, typer.Option(metavar="DAY", help="The day every report was published, such as 2023-11-16.")
]
Output = Annotated[
    Format, typer.Option(help="text is for people; jsonl has every field; csv has a row for each participant.")
]
Jobs = Annotated[int, typer.Option(metavar="N", min=1, max=1024, help="Processes to read in; the output is the same.")]
All = Annotated[bool, typer.Option("--all", help="Read in full also what can hold no engagement at first sight.")]
Input = Annotated[Kind | None, typer.Option("--input", help="What the inputs hold, where their names do not tell.")]
Page = Annotated[str | None, typer.Option("--html", metavar="OUT", help="Write one page that needs nothing else.")]
Follow = Annotated[bool, typer.Option("--follow", help="Read the pages that feeds name, not the feeds' own words.")]
Private = Annotated[
    bool, typer.Option("--private", help="Ask addresses of this machine and of private networks too, if named.")
]
Samples = Annotated[bool, typer.Option("--samples", help="Read the sample reports that come with the program.")]


def column(field: str) -> typer.models.OptionInfo:
    """An option that names the column of one field."""
    help = f"The column or JSON field of a report's {field}."
    option: typer.models.OptionInfo = typer.Option(f"--{field}-column", metavar="NAME", help=help)
    return option


@app.callback(invoke_without_command=True)
def communique(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """Reads reports of diplomacy and keeps the record: who met whom, in what office, when, where, in which words."""
    if version:
        print(f"communique {__version__}")
        raise typer.Exit


@app.command()
def read(
    paths: Paths = None,
    format: Output = Format.text,
    language: Language = None,
    published: Published = None,
    jobs: Jobs = 1,
    all: All = False,
    samples: Samples = False,
    input: Input = None,
    follow: Follow = False,
    private: Private = False,
    id_column: Annotated[str, column("id")] = "id",
    text_column: Annotated[str, column("text")] = "text",
    title_column: Annotated[str, column("title")] = "title",
    url_column: Annotated[str, column("url")] = "url",
    outlet_column: Annotated[str, column("outlet")] = "outlet",
    published_column: Annotated[str, column("published")] = "published",
    language_column: Annotated[str, column("language")] = "language",
) -> None:  # fmt: skip
    """Read reports and print what each says, with the words it rests on."""
    from communique.cli.read import read_command

    columns = Columns(
        id_column, text_column, title_column, url_column, outlet_column, published_column, language_column
    )
    options = Options(columns, input.value if input else None, follow, private)
    given = inputs(paths, samples)
    raise typer.Exit(read_command(given, format.value, options, checked(language), day(published), jobs, all))


@app.command()
def explain(
    paths: Paths = None,
    html: Page = None,
    language: Language = None,
    published: Published = None,
    samples: Samples = False,
    input: Input = None,
    follow: Follow = False,
    private: Private = False,
    id_column: Annotated[str, column("id")] = "id",
    text_column: Annotated[str, column("text")] = "text",
    title_column: Annotated[str, column("title")] = "title",
    url_column: Annotated[str, column("url")] = "url",
    outlet_column: Annotated[str, column("outlet")] = "outlet",
    published_column: Annotated[str, column("published")] = "published",
    language_column: Annotated[str, column("language")] = "language",
) -> None:  # fmt: skip
    """Show reports' texts with everything found marked in place, and why each field is as it is."""
    from communique.cli.explain import explain_command

    columns = Columns(
        id_column, text_column, title_column, url_column, outlet_column, published_column, language_column
    )
    options = Options(columns, input.value if input else None, follow, private)
    raise typer.Exit(explain_command(inputs(paths, samples), html, options, checked(language), day(published)))


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
def compare(
    paths: Paths = None,
    format: Annotated[Sheet, typer.Option(help="table is for the screen; html is one page that needs nothing else.")] = Sheet.table,
    output: Annotated[str | None, typer.Option(metavar="FILE", help="Write to this file.")] = None,
    by: Annotated[Side, typer.Option(help="Order the columns: as given, by outlet, side or language.")] = Side.given,
    sides: Annotated[str | None, typer.Option(metavar="CSV", help="Your own table of outlets: outlet,party.")] = None,
    language: Language = None,
    published: Published = None,
    samples: Samples = False,
    input: Input = None,
    follow: Follow = False,
    private: Private = False,
    id_column: Annotated[str, column("id")] = "id",
    text_column: Annotated[str, column("text")] = "text",
    title_column: Annotated[str, column("title")] = "title",
    url_column: Annotated[str, column("url")] = "url",
    outlet_column: Annotated[str, column("outlet")] = "outlet",
    published_column: Annotated[str, column("published")] = "published",
    language_column: Annotated[str, column("language")] = "language",
) -> None:  # fmt: skip
    """Set several reports' versions of one engagement side by side."""
    from communique.cli.compare import compare_command

    columns = Columns(
        id_column, text_column, title_column, url_column, outlet_column, published_column, language_column
    )
    options = Options(columns, input.value if input else None, follow, private)
    if format is Sheet.docx and not output:
        raise typer.BadParameter("a Word document goes to a file; name it", param_hint="--output")
    given = inputs(paths, samples)
    raise typer.Exit(
        compare_command(given, format.value, output, sides, by.value, options, checked(language), day(published))
    )


def inputs(paths: list[str] | None, samples: bool) -> list[str]:
    """The paths given, with the samples' folder before them where asked for."""
    from importlib.resources import files

    given = [str(files("communique") / "samples")] if samples else []
    given += paths or []
    if not given:
        raise typer.BadParameter("name at least one file or folder, or - for standard input", param_hint="PATH")
    return given


def checked(language: str | None) -> str | None:
    """The code of a supported language. Anything else is wrong usage."""
    from communique.languages.assign import normal_code
    from communique.languages.language import SUPPORTED

    if language is None:
        return None
    code = normal_code(language)
    if code not in SUPPORTED:
        supported = ", ".join(SUPPORTED)
        raise typer.BadParameter(f"{language!r} is not supported; supported: {supported}", param_hint="--language")
    return code


def day(published: str | None) -> str | None:
    """The ISO 8601 day. Anything else is wrong usage."""
    from communique.sources.days import parse_day

    if published is None:
        return None
    found = parse_day(published)
    if not found:
        raise typer.BadParameter(f"{published!r} is no day such as 2023-11-16", param_hint="--published")
    return found


def run() -> None:
    """Run the command and end the process."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()
