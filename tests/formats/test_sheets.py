"""Tables with types, as openpyxl, pyarrow and csv read them back."""

import csv
import datetime
import io
from collections import Counter
from typing import Any

import msgspec
import openpyxl
import pyarrow
from pyarrow import parquet
from test_rows import told

from communique.formats import parquet_rows, tsv_rows, xlsx_rows
from communique.formats.sheets import SHEETS, columns
from communique.store import Told, ToldStatement

FORMULA = "=HYPERLINK(1)"


def said(one: Told, *quotes: str) -> Told:
    """The engagement with statements."""
    made = [
        ToldStatement(
            report="re-1", speakers=["A", "B"], act="thank", toward="NOR", topics=["energy"], evidence=[(1, 4)], quote=q
        )
        for q in quotes
    ]
    return msgspec.structs.replace(one, statements=made)


def book(given: list[Told], left: Counter[str] | None = None, **options: Any) -> Any:
    return openpyxl.load_workbook(
        io.BytesIO(b"".join(xlsx_rows(given, Counter() if left is None else left, **options)))
    )


def test_a_workbook_has_typed_sheets() -> None:
    found = book([said(told("ev-1", reports="re-1 re-2"), FORMULA), told("ev-2", None)])
    assert found.sheetnames == [*SHEETS, "about"]
    for name in SHEETS:
        assert [cell.value for cell in found[name][1]] == [c["column"] for c in columns(name)]
    first, second = (dict(zip((c["column"] for c in columns("engagements")), row, strict=True)) for row in
                     found["engagements"].iter_rows(min_row=2, values_only=True))  # fmt: skip
    assert first["first_day"] == datetime.datetime(2024, 5, 6) and first["date"] == "2024-05-06"
    assert isinstance(first["latitude"], float) and first["accounts"] == 2 and first["confidence"] == 0.9
    assert second["first_day"] is None and second["date"] is None
    assert len(list(found["participants"].rows)) == 5 and len(list(found["accounts"].rows)) == 4
    cell = found["statements"].cell(2, 8)
    assert (cell.value, cell.data_type) == (FORMULA, "s")
    assert [row[1].value for row in found["about"].iter_rows(min_row=2, max_row=3)] == ["id", "kind"]


def test_a_full_sheet_goes_on_in_another() -> None:
    found = book([told(f"ev-{n}") for n in range(5)], rows=3)
    assert [name for name in found.sheetnames if name.startswith("engagements")] == [
        "engagements",
        "engagements 2",
        "engagements 3",
    ]
    assert [c.value for c in found["engagements 3"]["A"]] == ["id", "ev-4"]


def test_what_excel_cannot_hold_is_said() -> None:
    left: Counter[str] = Counter()
    one = said(told("ev-1", "1871-05-10"), "x" * 40_000)
    found = book([one], left)
    assert found["engagements"]["F2"].value == "1871-05-10"
    assert len(found["statements"]["H2"].value) == 32_767 and sum(left.values()) == 1


def test_parquet_keeps_types_and_nesting() -> None:
    data = b"".join(
        parquet_rows([said(told(f"ev-{n}", "2024-05-06/2024-05-08"), FORMULA) for n in range(5)], Counter(), group=2)
    )
    file = parquet.ParquetFile(io.BytesIO(data))
    assert file.metadata.num_row_groups == 3
    table = file.read()
    assert (
        table.schema.field("first_day").type == pyarrow.date32()
        and table.schema.field("accounts").type == pyarrow.int32()
    )
    assert b"EDTF" in table.schema.field("date").metadata[b"meaning"]
    row = table.to_pylist()[4]
    assert (row["id"], row["date"], row["first_day"]) == ("ev-4", "2024-05-06/2024-05-08", datetime.date(2024, 5, 6))
    assert (
        row["participants"][1]["party"] == "NOR"
        and row["told_by"][0]["spans"] == "3-9"
        and row["statements"][0]["quote"] == FORMULA
    )
    assert parquet.read_table(io.BytesIO(b"".join(parquet_rows([], Counter())))).num_rows == 0


def test_parquet_takes_what_utf8_does_not() -> None:
    one = said(told("ev-1"), "a\ud800b")
    (row,) = parquet.read_table(io.BytesIO(b"".join(parquet_rows([one], Counter())))).to_pylist()
    assert row["statements"][0]["quote"] == "a?b"


def test_tabs_part_the_cells() -> None:
    (row,) = csv.DictReader(io.StringIO("".join(tsv_rows([told("ev-1")], Counter())), newline=""), delimiter="\t")
    assert (row["id"], row["sides"], row["quote"]) == ("ev-1", "CHL; NOR", "'=met, twice")
