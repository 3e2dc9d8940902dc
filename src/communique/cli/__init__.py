"""The command line: a thin room that calls the others."""

import json
import sys
from pathlib import Path

import msgspec

from communique.languages import SUPPORTED
from communique.model import Report
from communique.reading import read_report


def main() -> None:
    """`communique read FILE.jsonl --format jsonl`."""
    for name in sys.argv[2:]:
        if not name.endswith(".jsonl"):
            continue
        for line in Path(name).read_text("utf-8").split("\n"):
            if line.strip():
                row = json.loads(line)
                cyrillic = sum("а" <= c <= "я" for c in row["text"][:2000].lower())
                latin = sum("a" <= c <= "z" for c in row["text"][:2000].lower())
                report = Report(
                    id=row["id"],
                    text=row["text"],
                    source=name,
                    url=row.get("url"),
                    published=row.get("published"),
                    language=SUPPORTED[cyrillic > latin],
                )
                sys.stdout.buffer.write(msgspec.json.encode(read_report(report)) + b"\n")
