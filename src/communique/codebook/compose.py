"""The codebook of a record, from the tables and the record; without a record, that of the program."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from communique import __version__
from communique.codebook.accuracy import accuracy
from communique.codebook.document import Block, Code, Document, Heading, Table, Text
from communique.codebook.tables import measured
from communique.codebook.variables import how_read, variables
from communique.evaluation import Evaluation
from communique.formats.coding import table as coding
from communique.formats.sheets import SHEETS, columns
from communique.store.counting import coverage, totals, values

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
OUTLETS: Final = 25  # shown month by month


def codebook(database: sqlite3.Connection | None, name: str, evaluation: Evaluation | None = None) -> Document:
    """The codebook of the record called `name`; evaluation: figures to show instead of those of the program's own gold set."""
    blocks: list[Block] = [*about(database, name)]
    blocks += variables(database)
    if database:
        blocks += how_read(database)
    blocks += accuracy(evaluation or measured())
    if database:
        blocks += covered(database)
        blocks += doubts(database)
    blocks += exported()
    blocks += codings()
    return Document(f"Codebook of {name}" if database else "Codebook of Communiqué", blocks, newest(database))


def newest(database: sqlite3.Connection | None) -> str | None:
    """The last day of publication."""
    if not database:
        return None
    day: str | None = database.execute("SELECT max(published) FROM report WHERE is_current").fetchone()[0]
    return day


def about(database: sqlite3.Connection | None, name: str) -> Iterator[Block]:
    """What it is, how much, of which days, by which version, how to cite it."""
    yield Heading(2, "What this is")
    yield Text("A record of diplomatic engagements (meetings, calls, visits, messages, conferences, signings, credentials) as reports tell "
               "of them, read by the program Communiqué. Each value rests on words of a report, which the record keeps.")  # fmt: skip
    if not database:
        yield Text(f"This is the codebook of the program, version {__version__}, without a record: it has no counts.")
        return
    counts = totals(database)
    yield Table(("", "count"), list(counts.items()), (60, 20))
    first, last = database.execute(
        "SELECT min(first_day), max(last_day) FROM engagement WHERE first_day <> ''"
    ).fetchone()
    told = database.execute(
        "SELECT min(published), max(published) FROM report WHERE is_current AND published <> ''"
    ).fetchone()
    programs = ", ".join(f"{v} ({n:,} reports)" for v, n in values(database, "report.program").top) or "none"
    yield Text(f"Days of engagements: {first or '–'} to {last or '–'}. Days of publication: {told[0] or '–'} to {told[1] or '–'}. "
               f"Read by version: {programs}. This codebook was made by version {__version__}.")  # fmt: skip
    yield Heading(2, "How to cite")
    outlets = database.execute(
        "SELECT count(DISTINCT outlet) FROM report WHERE is_current AND outlet <> ''"
    ).fetchone()[0]
    versions = ", ".join(v for v, _ in values(database, "report.program").top) or __version__
    yield Code(f"{name}: {counts['engagements']:,} engagements from {counts['reports']:,} reports of {outlets:,} outlets, "
               f"published {told[0] or '–'} to {told[1] or '–'}.\nData set, read by Communiqué {versions}.")  # fmt: skip
    yield Text(
        "Name the reports that a figure rests on: `communique export --as bibtex` or `csljson` lists them, under any conditions of `find`."
    )


def covered(database: sqlite3.Connection) -> Iterator[Block]:
    """Reports by outlet and month: where there are none, nothing could be read, whatever took place."""
    yield Heading(2, "Coverage")
    yield Text("Reports read, by outlet and month of publication. A month without reports is no month without engagements: compare counts of "
               "engagements only where coverage is alike. Reports without a day of publication stand under no day.")  # fmt: skip
    by_outlet: dict[str, dict[str, int]] = defaultdict(dict)
    for outlet, month, count in coverage(database):
        by_outlet[outlet][month] = count
    order = sorted(by_outlet, key=lambda outlet: (-sum(by_outlet[outlet].values()), outlet))
    rows: list[tuple[str | int | float | None, ...]] = []
    for outlet in order:
        months = [month for month in by_outlet[outlet] if month]
        rows.append((outlet or "(no outlet)", sum(by_outlet[outlet].values()), min(months, default=""), max(months, default=""), len(months),
                     by_outlet[outlet].get("", 0)))  # fmt: skip
    yield Table(
        ("outlet", "reports", "first month", "last month", "months with reports", "no day"),
        rows,
        (60, 20, 24, 24, 24, 18),
    )
    for outlet in order[:OUTLETS]:
        years: dict[str, list[int]] = defaultdict(lambda: [0] * 12)
        for month, count in by_outlet[outlet].items():
            if len(month) == 7:
                years[month[:4]][int(month[5:]) - 1] = count
        if years:
            yield Heading(3, f"Reports of {outlet or '(no outlet)'} by month")
            yield Table(("year", *MONTHS), [(year, *counts) for year, counts in sorted(years.items())])
    if len(order) > OUTLETS:
        yield Text(
            f"The {OUTLETS} outlets with the most reports are shown by month; the table `tally` of the record has all."
        )


def doubts(database: sqlite3.Connection) -> Iterator[Block]:
    """What is in doubt, and what persons corrected."""

    def count(condition: str) -> int:
        return int(database.execute(f"SELECT count(*) FROM {condition}").fetchone()[0])

    yield Heading(2, "Doubts")
    yield Table(("", "count"), [
        ("engagements with a confidence under 0.7", count("engagement WHERE confidence < 0.7")),
        ("engagements whose accounts contradict each other", count("engagement WHERE contradictions <> '[]'")),
        ("engagements without a day", count("engagement WHERE first_day IS NULL")),
        ("participants without a party", count("side WHERE party IS NULL")),
        ("reports that are near-copies of another", count("report WHERE is_current AND voice <> id")),
        ("rulings by persons, which go before what was read", count("ruling WHERE undone IS NULL")),
    ], (90, 20))  # fmt: skip


def exported() -> Iterator[Block]:
    """The columns of the exported tables."""
    yield Heading(2, "Columns of exported tables")
    yield Text(
        "Of `communique export --as xlsx`, a sheet each, and of `parquet`, where the last three are lists in the first."
    )
    for sheet in SHEETS:
        yield Heading(3, f"Table {sheet}")
        yield Table(
            ("column", "form", "meaning"),
            [(c["column"], c["form"], c["meaning"]) for c in columns(sheet)],
            (30, 20, 100),
        )


def codings() -> Iterator[Block]:
    """The tables by which engagements and statements become the codes of other codebooks."""
    yield Heading(2, "Codings")
    yield Text(
        "What `communique export --as plover`, `cameo` and `icews` make of an engagement, with the codebook's rule."
    )
    for name, title in (("plover", "PLOVER 2.0"), ("cameo", "CAMEO and Goldstein's scale"), ("contexts", "Topics as PLOVER's contexts"),
                        ("sectors", "Offices as sectors")):  # fmt: skip
        rows = list(coding(name).values())
        yield Heading(3, title)
        columns = tuple(rows[0])
        yield Table(columns, [tuple(row[column] for column in columns) for row in rows])
