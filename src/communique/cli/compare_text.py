"""A comparison on a screen: reports as columns, facts as rows, no boxes; stacked where the columns would be too narrow."""

from textwrap import wrap

from communique.cli.paint import DOUBT, HEAD, PEOPLE, PLACE, PLAIN, QUIET, SAID, Line
from communique.cli.words import clip, fit
from communique.comparison import Cell, Column, Comparison, Row, Section
from communique.comparison.grid import one_by_one
from communique.comparison.table import MARKS as SIGNS

LABEL = 20  # width of the column of facts
NARROWEST = 24  # a narrower column can't be read
MARKS = {**SIGNS, "shown": " "}  # a space keeps columns of a terminal in line
MEANINGS = {"engagement": PEOPLE, "said": SAID, "alone": SAID, "topics": PLAIN, "instruments": PLACE, "numbers": PLACE}
MOST_LINES = 12  # lines of one cell


def table_lines(one: Comparison, width: int) -> list[Line]:
    """The screen's lines."""
    count = len(one.columns)
    each = (width - LABEL - 2) // count - 2
    lines: list[Line] = [
        [(f"{count} reports", HEAD), ("   = all tell it alike   · only some tell it   ≠ told differently", QUIET)]
    ]
    lines += [
        [(f"{at:>3}  ", QUIET), (clip(name_of(column), width - 6), PLAIN)] for at, column in enumerate(one.columns, 1)
    ]
    stacked = each < NARROWEST
    for section in one.sections:
        lines += [[], [(fit(section.title), HEAD)]]
        if not stacked:
            numbers = "".join(f"{at:<{each + 2}}" for at in range(1, count + 1))
            lines.append([(" " * (LABEL + 2) + numbers, QUIET)])
        for row in rows_of(section):
            lines += stacked_row(section, row, width) if stacked else side_by_side(section, row, each)
    return [*lines, []]


def rows_of(section: Section) -> list[Row]:
    """The rows as they are printed: of statements one in each cell."""
    return [one for row in section.rows for one in (one_by_one(row) if section.name == "alone" else [row])]


def name_of(column: Column) -> str:
    """'seed-001 · TASS (RUS) · 2023-02-28 · ru · 408 words · title'."""
    outlet = f"{column.outlet or ''}{f' ({column.party})' if column.party else ''}".strip()
    parts = (column.report, outlet, column.published, column.language, f"{column.words} words", column.title)
    return " · ".join(fit(part) for part in parts if part)


def words_of(cell: Cell) -> str:
    """What a cell tells, on one line."""
    if not cell.told:
        return f"({cell.reason})" if cell.reason else ""
    pieces = []
    for told in cell.told:
        doubt = " (inferred)" if told.inferred else ""
        quote = f" “{fit(told.quote)}”" if told.quote and told.key in ACTS else ""
        pieces.append(fit(told.value) + doubt + quote)
    return "; ".join(pieces)


def side_by_side(section: Section, row: Row, each: int) -> list[Line]:
    """A row whose cells stand in columns."""
    label = wrap(fit(row.label), LABEL - 1) or [""]
    cells = [cut(wrap(words_of(cell), each)) or [""] for cell in row.cells]
    lines: list[Line] = []
    for number in range(max(len(label), *(len(cell) for cell in cells))):
        mark = MARKS[row.verdict] if number == 0 else " "
        line: Line = [(f"{mark} ", DOUBT if row.verdict == "differ" else QUIET)]
        line.append((f"{label[number] if number < len(label) else '':<{LABEL}}", QUIET))
        for cell, words in zip(row.cells, cells, strict=True):
            piece = words[number] if number < len(words) else ""
            line.append((f"{piece:<{each + 2}}", look_of(section, row, cell)))
        lines.append(line)
    return lines


def cut(lines: list[str]) -> list[str]:
    """At most MOST_LINES, and a sign where there were more."""
    return lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], lines[MOST_LINES - 1][:-1] + "…"]


def stacked_row(section: Section, row: Row, width: int) -> list[Line]:
    """A row whose cells stand under each other; cells that tell nothing are left out."""
    lines: list[Line] = [
        [(f"{MARKS[row.verdict]} ", DOUBT if row.verdict == "differ" else QUIET), (fit(row.label), QUIET)]
    ]
    for at, cell in enumerate(row.cells, 1):
        if cell.told:
            lines.append([(f"{at:>5}  ", QUIET), (clip(words_of(cell), width - 8), look_of(section, row, cell))])
    return lines


def look_of(section: Section, row: Row, cell: Cell) -> str:
    """Grey for what all tell and for what is missing; in colour what only some tell or tell otherwise."""
    if not cell.told or row.verdict in ("same", "shown"):
        return QUIET if not cell.told else PLAIN
    return DOUBT if row.verdict == "differ" else MEANINGS.get(section.name, PLAIN)


ACTS = frozenset(("state", "praise", "thank", "congratulate", "condole", "criticise", "call", "propose", "invite",
                  "commit", "agree", "reject"))  # fmt: skip
