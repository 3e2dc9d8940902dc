"""`communique compare` as people call it."""

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

DATA = Path(__file__).parents[1] / "comparison" / "data"
PAIR = (str(DATA / "quay_en.txt"), str(DATA / "quay_ru.txt"))


def compare(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "communique", "compare", *arguments], capture_output=True, timeout=120)


def test_table_is_plain_where_piped() -> None:
    done = compare(*PAIR)
    text = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in text
    assert re.search(
        r"^≠ order of names +Peter Vakatala, Jorge Quispe +Хорхе Киспе, Питер Вакатала$", text, re.MULTILINE
    )
    assert max(map(len, text.splitlines())) <= 110


def test_json() -> None:
    (one,) = json.loads(compare(*PAIR, "--format", "json", "--by", "language").stdout)
    assert [column["report"] for column in one["columns"]] == ["quay_en", "quay_ru"]


def test_markdown() -> None:
    text = compare(*PAIR, "--format", "md").stdout.decode()
    assert (
        "## What was said" in text
        and "| ≠ | order of names | Peter Vakatala, Jorge Quispe | Хорхе Киспе, Питер Вакатала |" in text
    )


def test_word_document(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx", reason="needs the extra 'formats'")
    assert compare(*PAIR, "--format", "docx").returncode == 2
    assert compare(*PAIR, "--format", "docx", "--output", str(tmp_path / "c.docx")).returncode == 0
    made = docx.Document(io.BytesIO((tmp_path / "c.docx").read_bytes()))
    assert any("Peter Vakatala" in cell.text for table in made.tables for row in table.rows for cell in row.cells)


def test_a_page_on_which_nothing_of_a_report_runs(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)> \"'><b>"
    for name in ("a", "b"):
        text = f"Foreign Minister of Fiji Peter Vakatala met with Foreign Minister of Peru Jorge Quispe. {hostile} Tora said {hostile}."
        (tmp_path / f"{name}{hostile[:8].replace('/', '')}.txt").write_text(text)
    done = compare(str(tmp_path), "--format", "html", "--language", "en")
    page = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert "<script" not in page and "<img" not in page and "<b>" not in page
    assert "default-src &#x27;none&#x27;" in page
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r' href="#([^"]+)"', page)) <= set(ids)


def test_one_report_is_nothing_to_compare() -> None:
    done = compare(PAIR[0])
    assert done.returncode == 1
    assert b"name two or more" in done.stderr
