"""Writes docs/schema.md from the schema of a new record: python scripts/make_schema.py."""

import re
import sqlite3
from pathlib import Path

from communique.store.connect import migrations

PAGE = Path(__file__).parents[1] / "docs" / "schema.md"


def page() -> str:
    """The page: a section for each table and view, with the comments of its definition."""
    database = sqlite3.connect(":memory:")
    for script in migrations():
        database.executescript(script)
    lines = ["# The record's schema", "", "Made by `scripts/make_schema.py` from the schema itself. `key` numbers rows in one file alone;",
             "`id` comes from content. Evidence is JSON, `[[start, end], …]`: half-open pairs of code-point offsets into `report.text`.", ""]  # fmt: skip
    rows = database.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY type DESC, name"
    )
    inner = re.compile(r"^(word_|sqlite_)")
    for kind, name, sql in rows.fetchall():
        if inner.match(name):
            continue
        first, *rest = sql.splitlines()
        about = first.partition("--")[2].strip()
        lines += [f"## {'View' if kind == 'view' else 'Table'} `{name}`", ""]
        if about:
            lines += [about[0].upper() + about[1:] + ".", ""]
        notes = {}
        for line in rest:
            if found := re.match(r"\s+(\w+) [^-]*(?:-- (.*))?$", line):
                notes[found[1]] = found[2] or ""
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({name})")]
        kinds = {row[1]: row[2] for row in database.execute(f"PRAGMA table_info({name})")}
        lines += ["| column | type | meaning |", "|---|---|---|"]
        lines += [f"| `{c}` | {kinds[c]} | {notes.get(c, '').replace('|', chr(92) + '|')} |" for c in columns]
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
