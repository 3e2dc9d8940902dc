"""Who is read in the world's ways of naming those who hold an office: one name, with the office and the party told."""

from pathlib import Path

import pytest
from test_people import people

from communique.languages.tables import Row, parse_table

CASES = tuple(parse_table("holders", (Path(__file__).with_name("data") / "holders_en.tsv").read_text("utf-8")))


@pytest.mark.parametrize("row", CASES, ids=lambda row: row["phrase"][:60])
def test_holders(row: Row) -> None:
    found = [(e.name, e.office, e.party) for e in people(f"The delegation met {row['phrase']} on Monday.", "en")]
    assert found == [(row["name"], row["office"], row["party"])]


def test_every_member_of_the_united_nations_is_told() -> None:
    assert len({row["party"] for row in CASES if len(row["party"]) == 3}) >= 193
