"""Invented sentences of no engagement: sport, stage, business, courts, domestic politics, near misses.

A linguist adds rows to data/none_*.tsv. `STILL` counts rows that are still read wrongly, by language; lower it.
"""

from pathlib import Path

import pytest

from communique.model import Report
from communique.reading import read_report

DATA = Path(__file__).parent / "data"


def rows(language: str) -> list[tuple[str, str]]:
    """(category, text) of the language's table."""
    lines = (DATA / f"none_{language}.tsv").read_text("utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")][1:]
    return [(category, text.replace("¶", "\n\n")) for category, text in cells]


@pytest.mark.parametrize(
    ("language", "text"),
    [pytest.param(code, text, id=f"{code}-{category}-{n}") for code in ("en", "ru")
     for n, (category, text) in enumerate(rows(code))],
)  # fmt: skip
def test_tells_of_no_engagement(language: str, text: str) -> None:
    reading = read_report(Report(id="none", text=text, language=language, published="2024-05-16"))
    told = [(e.kind, [(p.name, p.office, p.party, p.part) for p in e.participants]) for e in reading.engagements]
    assert told == []
