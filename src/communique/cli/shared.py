"""What commands have in common: the arguments that name reports, and checks of what a user typed."""

import inspect
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any

import typer

from communique.sources.options import Columns, Options

FIELDS = ("id", "text", "title", "url", "outlet", "published", "language")


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


class Given:
    """The reports that a user named, and how they are to be read."""

    def __init__(
        self, paths: list[str] | None, language: str | None, published: str | None, samples: bool, input: Kind | None,
        follow: bool, private: bool, columns: dict[str, str],
    ) -> None:  # fmt: skip
        self.paths = inputs(paths, samples)
        self.language = checked(language)
        self.published = day(published)
        self.options = Options(Columns(**columns), input.value if input else None, follow, private)


def _parameter(name: str, kind: Any, default: Any, option: Any) -> inspect.Parameter:
    return inspect.Parameter(
        name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=default, annotation=Annotated[kind, option]
    )


PARAMETERS = (
    _parameter("paths", list[str] | None, None, typer.Argument(
        metavar="PATH", help="Files, folders, archives, feeds, addresses (https://…), or - for standard input.")),
    _parameter("language", str | None, None, typer.Option(metavar="L", help="Read every report in this language: en or ru.")),
    _parameter("published", str | None, None, typer.Option(
        metavar="DAY", help="The day every report was published, such as 2023-11-16.")),
    _parameter("samples", bool, False, typer.Option(
        "--samples", help="Read the sample reports that come with the program.")),
    _parameter("input", Kind | None, None, typer.Option(
        "--input", help="What the inputs hold, where their names do not tell.")),
    _parameter("follow", bool, False, typer.Option(
        "--follow", help="Read the pages that feeds name, not the feeds' own words.")),
    _parameter("private", bool, False, typer.Option(
        "--private", help="Ask addresses of this machine and of private networks too, if named.")),
    *(_parameter(f"{field}_column", str, field, typer.Option(
        f"--{field}-column", metavar="NAME", help=f"The column or JSON field of a report's {field}.")) for field in FIELDS),
)  # fmt: skip


def takes_reports(function: Callable[..., None]) -> Callable[..., None]:
    """A command that gets, as its first argument, the reports that a user named; their options come after its own."""

    def command(**arguments: Any) -> None:
        columns = {field: arguments.pop(f"{field}_column") for field in FIELDS}
        named = {p.name: arguments.pop(p.name) for p in PARAMETERS if p.name in arguments}
        function(Given(columns=columns, **named), **arguments)

    own = list(inspect.signature(function, eval_str=True).parameters.values())[1:]
    first, *others = PARAMETERS
    parameters = [first, *own, *others]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in parameters}
    command.__name__, command.__doc__ = function.__name__, function.__doc__
    return command


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


def day(published: str | None, hint: str = "--published") -> str | None:
    """The ISO 8601 day. Anything else is wrong usage."""
    from communique.sources.days import parse_day

    if published is None:
        return None
    found = parse_day(published)
    if not found:
        raise typer.BadParameter(f"{published!r} is no day such as 2023-11-16", param_hint=hint)
    return found


def party_code(code: str | None, hint: str = "--party") -> str | None:
    """A party's code as it is kept: 'aze' is AZE, 'igo:un' is IGO:UN, 'X:Name' stays. An unknown one is wrong usage."""
    from difflib import get_close_matches

    from communique.languages import load_table

    if not code or code.startswith("X:"):
        return code
    labels = {row["party"]: row["label"] for row in load_table("world", "parties") if row["party"]}
    folded = {known.casefold(): known for known in labels}
    if known := folded.get(code.casefold()):
        return known
    names = {label.casefold(): known for known, label in labels.items() if label}
    word = code.casefold().removeprefix("igo:")
    near = [known for letters, known in sorted(folded.items()) if sorted(letters) == sorted(code.casefold())]
    near += [known for name, known in sorted(names.items()) if name == word or word in name.split()]
    near += [names[name] for name in get_close_matches(word, sorted(names), 3, 0.75)]
    near += [folded[one] for one in get_close_matches(code.casefold(), sorted(folded), 5, 0.6)]
    told = ", ".join(f"{known} ({labels[known]})" for known in list(dict.fromkeys(near))[:5])
    raise typer.BadParameter(f"{code!r} is no party's code{f'; near it: {told}' if told else ''}", param_hint=hint)
