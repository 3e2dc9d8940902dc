"""The sections that tell of the variables: what each means, which values it has and how often, how it was read."""

import sqlite3
from collections.abc import Iterator
from typing import Final

from communique.codebook.document import Block, Heading, Table, Text
from communique.codebook.tables import meanings, table
from communique.formats.coding import party_name
from communique.languages.tables import Row
from communique.store.counting import rules, values

UNITS: Final = {
    "report": "one text that an outlet or press service published",
    "engagement": "the real event; one report tells of it, or many",
    "participant": "a person, or a side with no named person, taking part in an engagement",
    "statement": "who said what, in one report",
    "instrument": "a treaty, declaration or other document that a report refers to",
}
SPREAD: Final = ("confidence", "accounts", "voices", "date", "published")  # shown by quartiles
TOP: Final = 20  # most frequent values shown
UNCOUNTED: Final = ("id", "first_day", "last_day", "program")  # different for all, or worked out of another


def variables(database: sqlite3.Connection | None) -> Iterator[Block]:
    """A section for each unit: its variables, then the values of each with their counts where there is a record."""
    yield Heading(2, "Variables")
    yield Text(
        "What is not known is empty; nothing is guessed to fill it. Offsets of evidence are code points into the report's text."
    )
    for unit, meaning in UNITS.items():
        rows = [row for row in table("variables") if row["unit"] == unit]
        yield Heading(3, f"{unit.capitalize()}: {meaning}")
        yield Table(("variable", "form", "meaning", "how it is read"),
                    [(row["variable"], form(row["form"]), row["meaning"], row["how"]) for row in rows], (18, 22, 50, 60))  # fmt: skip
    yield Heading(2, "Values")
    for row in table("variables"):
        if row["variable"] not in UNCOUNTED:
            yield from of_variable(row, database)


def form(name: str) -> str:
    """'kind' is a closed list."""
    return "one of a list, below" if meanings(name) else name


def of_variable(row: Row, database: sqlite3.Connection | None) -> Iterator[Block]:
    """The values of one variable."""
    listed = meanings(row["form"])
    found = values(database, row["kept"], 1000 if listed else TOP) if database else None
    if not found and not listed:
        return
    yield Heading(3, f"{row['unit']}: {row['variable']}")
    counts = dict(found.top) if found else {}
    if found:
        few = (
            ""
            if listed or row["variable"] in SPREAD or found.different <= TOP
            else f", of which the {TOP} most frequent are shown"
        )
        yield Text(
            f"{found.rows:,} in all, {found.unknown:,} without a value, {found.different:,} different values{few}."
        )
    if row["variable"] in SPREAD:
        yield from spread(row, database)
    elif listed:
        rows = [(value, meaning, counts.get(value, 0) if found else None) for value, meaning in listed.items()]
        rows += [(value, "not in the list", n) for value, n in counts.items() if value not in listed]
        yield Table(("value", "meaning", "count"), [r if found else (*r[:2], "") for r in rows], (40, 90, 20))
    elif counts:
        named = row["variable"] in ("party", "country", "toward")
        yield Table(
            ("value", "meaning", "count"),
            [(v, party_name(v) if named else "", n) for v, n in counts.items()],
            (50, 80, 20),
        )


def spread(row: Row, database: sqlite3.Connection | None) -> Iterator[Block]:
    """Of numbers and days: least, quartiles, most."""
    if not database:
        return
    unit, _, column = row["kept"].partition(".")
    (count,) = database.execute(f"SELECT count({column}) FROM {unit} WHERE {column} <> ''").fetchone()
    if count:
        picked = [
            database.execute(f"SELECT {column} FROM {unit} WHERE {column} <> '' ORDER BY {column} LIMIT 1 OFFSET ?",
                             (round(part * (count - 1)),)).fetchone()[0]
            for part in (0, 0.25, 0.5, 0.75, 1)
        ]  # fmt: skip
        yield Table(("least", "a quarter below", "half below", "three quarters below", "most"), [tuple(picked)])


def how_read(database: sqlite3.Connection) -> Iterator[Block]:
    """Which rules read the fields, and how often."""
    found = rules(database)
    yield Heading(2, "Rules")
    yield Text("Each field of an account keeps the rule that made it, and whether it was read or inferred (a day from the dateline, a "
               "party from an office). So often each rule was used in this record; `communique explain` shows them in the text.")  # fmt: skip
    for field in dict.fromkeys(one.field for one in found):
        mine = [one for one in found if one.field == field]
        total = sum(one.count for one in mine)
        inferred = sum(one.count for one in mine if one.inferred)
        yield Heading(3, f"Rules of {field}")
        yield Text(f"{total:,} values, {100 * inferred / total:.0f}% inferred.")
        yield Table(("rule", "read or inferred", "count"), [(one.rule, "inferred" if one.inferred else "read", one.count) for one in mine[:TOP]],
                    (70, 40, 20))  # fmt: skip
