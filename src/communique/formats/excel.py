"""`xlsx`: a workbook with a sheet for engagements, participants, accounts and statements, typed; by XlsxWriter, row by row.

Needs `communique[formats]`.
"""

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from communique import __version__
from communique.formats.cells import fit
from communique.formats.sheets import SHEETS, columns, sheet_rows
from communique.store import Told

ROWS: Final = 1_048_576  # of a sheet; what is more goes to another
LONGEST: Final = 32_767  # characters of a cell
FIRST: Final = date(1900, 3, 1)  # of the days that Excel counts right
PIECE: Final = 1 << 16


def xlsx_rows(told: Iterable[Told], left: Counter[str], rows: int = ROWS) -> Iterator[bytes]:
    """The workbook's bytes. It is made in a file beside, since a workbook's contents stand at its end."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.xlsx"
        write(path, told, left, rows)
        with path.open("rb") as made:
            while piece := made.read(PIECE):
                yield piece


def write(path: Path, told: Iterable[Told], left: Counter[str], rows: int) -> None:
    """Write the workbook; words are never formulas or links."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(2000, 1, 1), "comments": f"Communiqué {__version__}"})  # no clock
    head, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    open_sheets = {name: Sheet(book, name, head, day, rows) for name in SHEETS}
    for one in told:
        for name, cells in sheet_rows(one):
            open_sheets[name].put(cells, left)
    about = book.add_worksheet("about")
    about.set_column(0, 3, 24)
    lines = [("sheet", "column", "form", "meaning")]
    lines += [tuple(row[c] for c in lines[0]) for name in SHEETS for row in columns(name)]  # type: ignore[misc]
    lines += [
        (
            "",
            "",
            "",
            f"Made by Communiqué {__version__}. Days are Excel days where they are known to the day; date has EDTF.",
        )
    ]
    for number, line in enumerate(lines):
        for place, cell in enumerate(line):
            about.write_string(number, place, cell, head if number == 0 else None)
    book.close()


class Sheet:
    """A sheet that goes on in another where it is full."""

    def __init__(self, book: Any, name: str, head: Any, day: Any, rows: int) -> None:
        self.book, self.name, self.head, self.day, self.rows = book, name, head, day, rows
        self.part, self.row = 0, 0
        self.columns = columns(name)
        self.open()

    def open(self) -> None:
        """Begin the next sheet, with its head."""
        self.part += 1
        self.sheet = self.book.add_worksheet(self.name if self.part == 1 else f"{self.name} {self.part}")
        self.sheet.freeze_panes(1, 0)
        for place, column in enumerate(self.columns):
            self.sheet.set_column(place, place, 12 if column["form"] != "text" else 18)
            self.sheet.write_string(0, place, column["column"], self.head)
        self.sheet.autofilter(0, 0, self.rows - 1, len(self.columns) - 1)
        self.row = 1

    def put(self, cells: tuple[Any, ...], left: Counter[str]) -> None:
        """Write a row. A day before March 1900, which Excel can't count, is written as words."""
        if self.row >= self.rows:
            self.open()
        for place, cell in enumerate(cells):
            if isinstance(cell, date) and cell >= FIRST:
                self.sheet.write_datetime(self.row, place, cell, self.day)
            elif isinstance(cell, int | float):
                self.sheet.write_number(self.row, place, cell)
            elif cell is not None:
                words = fit(str(cell))
                if len(words) > LONGEST:
                    left["cells cut at 32,767 characters, which is what Excel holds"] += 1
                self.sheet.write_string(self.row, place, words[:LONGEST])
        self.row += 1
