"""The record's commands and their options; what each does is in a module of its own, loaded when it is called."""

import os
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.shared import Given, day, party_code, takes_reports

if TYPE_CHECKING:
    from communique.store import Filters

DEFAULT = os.environ.get("COMMUNIQUE_RECORD") or "communique.db"
RecordFile = Annotated[
    str, typer.Option("--record", metavar="FILE", envvar="COMMUNIQUE_RECORD", help="The record; one SQLite file.")
]
Jobs = Annotated[
    int | None,
    typer.Option(
        metavar="N", min=1, max=1024, help="Processes to read in, by default one a processor; the output is the same."
    ),
]


class Shape(StrEnum):
    """How an answer is printed."""

    table = "table"
    json = "json"
    csv = "csv"


class Order(StrEnum):
    """How engagements are sorted."""

    date = "date"
    oldest = "oldest"
    accounts = "accounts"
    confidence = "confidence"
    doubt = "doubt"


Printed = Annotated[Shape, typer.Option("--format", help="table is for people; json has every field.")]
ROWS = typer.Option(metavar="N", min=1, max=10_000, help="Engagements on a page.")


def add(
    given: Given,
    record: RecordFile = DEFAULT,
    jobs: Jobs = None,
) -> None:
    """File reports into a record, which is made where there is none. Reports that are in it already stay as they are."""
    from communique.cli.add import add_command

    raise typer.Exit(add_command(given, record, jobs))


def reread(
    record: RecordFile = DEFAULT,
    jobs: Jobs = None,
    all: Annotated[bool, typer.Option("--all", help="Also what this version of the program has read.")] = False,
) -> None:
    """Read a record's reports anew, those that another version of the program read, and say what changed."""
    from communique.cli.add import reread_command

    raise typer.Exit(reread_command(record, jobs, all))


def find(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORD", help="Words of the reports, in any form.")
    ] = None,
    record: RecordFile = DEFAULT,
    person: Annotated[
        str | None, typer.Option(metavar="NAME", help="In any spelling or script; or a person's id.")
    ] = None,
    party: Annotated[str | None, typer.Option(metavar="CODE", help="Such as AZE or IGO:UN.")] = None,
    dyad: Annotated[tuple[str, str] | None, typer.Option(metavar="CODE CODE", help="Two parties.")] = None,
    office: Annotated[str | None, typer.Option(metavar="LABEL", help="Such as foreign_minister.")] = None,
    kind: Annotated[str | None, typer.Option(metavar="LABEL", help="Such as meeting.")] = None,
    status: Annotated[str | None, typer.Option(metavar="LABEL", help="held, planned or cancelled.")] = None,
    salience: Annotated[str | None, typer.Option(metavar="LABEL", help="main or background.")] = None,
    place: Annotated[
        str | None, typer.Option(metavar="PLACE", help="A city's English name, or a country's code.")
    ] = None,
    topic: Annotated[str | None, typer.Option(metavar="LABEL", help="Such as energy.")] = None,
    act: Annotated[
        str | None, typer.Option(metavar="LABEL", help="With a statement of this act, such as criticise.")
    ] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="DAY", help="Not before this day.")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="DAY", help="Not after this day.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Told by this outlet.")] = None,
    language: Annotated[str | None, typer.Option(metavar="L", help="Told in this language.")] = None,
    confidence: Annotated[float | None, typer.Option(metavar="X", min=0, max=1, help="At least so sure.")] = None,
    sort: Annotated[Order, typer.Option(help="By day, accounts or confidence.")] = Order.date,
    limit: Annotated[int, ROWS] = 20,
    page: Annotated[int, typer.Option(metavar="N", min=1, help="Which page.")] = 1,
    format: Printed = Shape.table,
) -> None:
    """Find engagements in a record; all conditions must be met."""
    from communique.cli.ask import find_command

    filters = filters_given(
        words,
        person,
        party,
        dyad,
        office,
        kind,
        status,
        salience,
        place,
        topic,
        act,
        from_,
        to,
        outlet,
        language,
        confidence,
    )
    raise typer.Exit(find_command(record, filters, sort.value, limit, page, format.value))


def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="Of an engagement, account, person or report.")],
    record: RecordFile = DEFAULT,
    format: Printed = Shape.table,
) -> None:
    """Show one thing of a record with all that belongs to it, in the words of the reports."""
    from communique.cli.ask import show_command

    raise typer.Exit(show_command(record, id, format.value))


def person(
    name: Annotated[str, typer.Argument(metavar="NAME", help="In any spelling or script.")],
    record: RecordFile = DEFAULT,
    format: Printed = Shape.table,
) -> None:
    """Show who a name is: every form of it, the offices held, engagements, counterparts."""
    from communique.cli.ask import person_command

    raise typer.Exit(person_command(record, name, format.value))


def timeline(
    first: Annotated[str, typer.Argument(metavar="PARTY")],
    second: Annotated[str, typer.Argument(metavar="PARTY")],
    record: RecordFile = DEFAULT,
    from_: Annotated[str | None, typer.Option("--from", metavar="DAY", help="Not before this day.")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="DAY", help="Not after this day.")] = None,
    limit: Annotated[int, ROWS] = 100,
    format: Printed = Shape.table,
) -> None:
    """Two parties' engagements with each other, the oldest first, and how many by month."""
    from communique.cli.ask import timeline_command
    from communique.store import Filters

    dyad = (party_code(first, "PARTY") or "", party_code(second, "PARTY") or "")
    filters = Filters(dyad=dyad, from_day=day(from_, "--from"), to_day=day(to, "--to"))
    raise typer.Exit(timeline_command(record, filters, limit, format.value))


def stats(record: RecordFile = DEFAULT, format: Printed = Shape.table) -> None:
    """Counts by kind, pair and month, beside the reports read, and what is in doubt."""
    from communique.cli.ask import stats_command

    raise typer.Exit(stats_command(record, format.value))


Who = Annotated[str, typer.Option(metavar="NAME", help="Who rules.")]
Why = Annotated[str, typer.Option(metavar="WORDS", help="For what reason.")]
USER = os.environ.get("USER", "")
ruling = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="A person's corrections; they outlive every reading."
)


@ruling.command()
def same(
    first: Annotated[str, typer.Argument(metavar="ID")], second: Annotated[str, typer.Argument(metavar="ID")],
    record: RecordFile = DEFAULT, who: Who = USER, why: Why = "",
) -> None:  # fmt: skip
    """Two engagements, accounts or persons are one."""
    from communique.cli.rule import rule_command

    raise typer.Exit(rule_command(record, "same", [first, second], "", None, who, why))


@ruling.command()
def different(
    first: Annotated[str, typer.Argument(metavar="ID")], second: Annotated[str, typer.Argument(metavar="ID")],
    record: RecordFile = DEFAULT, who: Who = USER, why: Why = "",
) -> None:  # fmt: skip
    """Two accounts, engagements or persons are not one."""
    from communique.cli.rule import rule_command

    raise typer.Exit(rule_command(record, "different", [first, second], "", None, who, why))


@ruling.command("set")
def set_(
    id: Annotated[str, typer.Argument(metavar="ID")], field: Annotated[str, typer.Argument(metavar="FIELD")],
    value: Annotated[str, typer.Argument(metavar="VALUE")], record: RecordFile = DEFAULT, who: Who = USER, why: Why = "",
) -> None:  # fmt: skip
    """Set an engagement's kind, status, salience, date, city or country, or a person's name."""
    from communique.cli.rule import rule_command

    raise typer.Exit(rule_command(record, "set", [id], field, value, who, why))


@ruling.command()
def undo(id: Annotated[str, typer.Argument(metavar="ID")], record: RecordFile = DEFAULT) -> None:
    """Take a ruling back."""
    from communique.cli.rule import undo_command

    raise typer.Exit(undo_command(record, id))


@ruling.command("list")
def list_(record: RecordFile = DEFAULT, format: Printed = Shape.table) -> None:
    """All rulings, with those that were taken back."""
    from communique.cli.rule import list_command

    raise typer.Exit(list_command(record, format.value))


registers = typer.Typer(
    invoke_without_command=True, rich_markup_mode=None, help="Who held which office for which party, when."
)


@registers.callback()
def register(
    context: typer.Context,
    party: Annotated[str | None, typer.Option(metavar="CODE")] = None,
    office: Annotated[str | None, typer.Option(metavar="LABEL")] = None,
    on: Annotated[str | None, typer.Option(metavar="DAY", help="Who held it on this day.")] = None,
    record: RecordFile = DEFAULT,
    format: Printed = Shape.table,
) -> None:
    """Who held which office for which party, from when to when, as the reports have it."""
    if context.invoked_subcommand:
        return
    from communique.cli.rule import register_command

    raise typer.Exit(
        register_command(record, party_code(party), label(office, "OFFICES"), day(on, "--on"), format.value)
    )


@registers.command("import")
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="CSV, or FollowTheMoney entities as JSON lines.")],
    source: Annotated[str, typer.Option(metavar="NAME", help="Where the rows are from, unless they say so.")] = "",
    source_date: Annotated[str, typer.Option(metavar="DAY", help="Of when the rows are, unless they say so.")] = "",
    record: RecordFile = DEFAULT,
) -> None:
    """Add rows to the register: office, party, name, first, last, source, source_date."""
    from communique.cli.rule import import_command

    raise typer.Exit(import_command(record, file, source, day(source_date or None, "--source-date") or ""))


def filters_given(
    words: list[str] | None,
    person: str | None,
    party: str | None,
    dyad: tuple[str, str] | None,
    office: str | None,
    kind: str | None,
    status: str | None,
    salience: str | None,
    place: str | None,
    topic: str | None,
    act: str | None,
    from_: str | None,
    to: str | None,
    outlet: str | None,
    language: str | None,
    confidence: float | None,
) -> "Filters":
    """The conditions that a user typed. What is no label, day or code is wrong usage."""
    from communique.store import Filters

    return Filters(
        words=" ".join(words or []) or None, person=person, party=party_code(party),
        dyad=(party_code(dyad[0], "--dyad") or "", party_code(dyad[1], "--dyad") or "") if dyad else None,
        office=label(office, "OFFICES"), kind=label(kind, "KINDS"), status=label(status, "STATUSES"),
        salience=label(salience, "SALIENCES"), place=place, topic=label(topic, "TOPICS"), act=label(act, "ACTS"),
        from_day=day(from_, "--from"), to_day=day(to, "--to"), outlet=outlet, language=language, confidence=confidence,
    )  # fmt: skip


def label(value: str | None, labels: str) -> str | None:
    """A label of a closed list. Anything else is wrong usage."""
    from communique import model

    known = getattr(model, labels)
    if value is not None and value not in known:
        raise typer.BadParameter(f"{value!r} is none of: {', '.join(known)}")
    return value


def add_record_commands(app: typer.Typer) -> None:
    """Enter the record's commands."""
    app.command()(takes_reports(add))
    for command in (reread, find, show, person, timeline, stats):
        app.command()(command)
    app.add_typer(ruling, name="rule")
    app.add_typer(registers, name="register")
