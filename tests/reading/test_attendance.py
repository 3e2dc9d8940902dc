"""Who was there too: people whom a later sentence adds to an engagement."""

from pathlib import Path

import pytest

from communique.languages.tables import Row, parse_table
from communique.model import Report
from communique.reading.read import read_report

CASES = tuple(parse_table("attendance", Path(__file__).with_name("data").joinpath("attendance.tsv").read_text("utf-8")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["report"][-60:])
def test_who_was_there(case: Row) -> None:
    report = Report(id="r", source="r", text=case["report"], language=case["language"], published="2021-05-04")
    found = [
        {f"{p.name} | {p.party} | {p.part}" for p in engagement.participants}
        for engagement in read_report(report).engagements
        if engagement.kind == case["kind"]
    ]
    assert {person.strip() for person in case["participants"].split(";")} in found
