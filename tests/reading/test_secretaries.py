"""Who is called 'Secretary' and nothing else."""

import pytest

from communique.model import Report
from communique.reading import read_report

TEXT = "Secretary Lund will travel to Cairo, Egypt, on March 5 for talks with President Hosni Saleh of Egypt."


@pytest.mark.parametrize(
    ("url", "text", "office"),
    [
        ("https://www.state.gov/secretary-lunds-travel/", TEXT, "foreign_minister"),
        (None, f"U.S. Department of State\n\n{TEXT}", "foreign_minister"),
        (
            "https://www.state.gov/news/",
            TEXT + " Defense Secretary Lund will also visit the region.",
            "minister",
        ),
    ],
)
def test_secretary(url: str | None, text: str, office: str) -> None:
    reading = read_report(Report(id="x", text=text, language="en", published="2023-03-01", url=url))
    assert {p.office for e in reading.engagements for p in e.participants if p.name == "Lund"} == {office}
