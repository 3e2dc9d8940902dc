"""Held, planned, cancelled, or no engagement at all: data/status.tsv."""

from pathlib import Path

import pytest

from communique.model import Report
from communique.reading import read_report

LINES = (Path(__file__).parent / "data" / "status.tsv").read_text("utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if not line.startswith("#")][1:]


@pytest.mark.parametrize(("language", "status", "kind", "text"), CASES)
def test_status(language: str, status: str, kind: str, text: str) -> None:
    reading = read_report(Report(id="x", text=text, language=language, published="2023-05-17"))
    found = [e.status for e in reading.engagements if e.kind == kind] or ["none"]
    assert found == [status], [(e.kind, e.status) for e in reading.engagements]
