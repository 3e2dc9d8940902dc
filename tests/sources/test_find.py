"""Files, folders, pages and rows: what is read, and what is said of what can't be."""

import json
import os
from pathlib import Path

import pytest

from communique.model import Report
from communique.sources import Columns, Failure, Note, Options, find_reports

TEXT = "The Foreign Minister of Fiji received the ambassador of Peru in Suva."
PAGE = """<!doctype html><html><head><meta charset="{charset}"><title>Гости в Суве | Островная газета</title>
<meta property="og:site_name" content="Островная газета"><link rel="canonical" href="https://o.example/2024/05/06/gosti">
</head><body><nav><a href="/">Главная</a></nav><article><h1>Гости в Суве</h1>
<p>Министр иностранных дел Фиджи Сефа Тора принял посла Перу Хорхе Киспе. Они обсудили рыболовство.</p>
<p>Встреча прошла в понедельник.</p></article><footer>Поделиться</footer></body></html>"""


def found(*paths: object, **options: object) -> list[Report | Note]:
    return list(find_reports([str(path) for path in paths], Options(**options)))  # type: ignore[arg-type]


def reasons(items: list[Report | Note]) -> list[str]:
    return [str(item) for item in items if isinstance(item, Failure)]


def test_text_file_as_it_stands(tmp_path: Path) -> None:
    text = "Line one.\r\n\r\nMinistère\u0301 \u200fمرحبا\u200f\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (report,) = found(tmp_path / "a.txt")
    assert isinstance(report, Report)
    assert (report.id, report.text, report.source) == ("a", text, str(tmp_path / "a.txt"))


def test_folder_is_read_deep_and_sorted(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", "c/d/3.TXT", ".hidden/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT)
    (tmp_path / "notes.xyz").write_bytes(b"%PDF-")
    items = found(tmp_path)
    assert [r.id for r in items if isinstance(r, Report)] == ["a", "1", "2", "3"]
    assert [str(n) for n in items if isinstance(n, Note)] == [
        f"{tmp_path}: 1 file passed over, no report by its name (1 .xyz)"
    ]


def test_folder_without_reports(tmp_path: Path) -> None:
    (tmp_path / "x.xyz").write_bytes(b"%PDF-")
    assert "a folder without reports" in reasons(found(tmp_path))[0]


@pytest.mark.parametrize(("name", "data", "reason"), [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \r\n\t", "empty"),
    ("marked.txt", b"\xef\xbb\xbf\n", "empty"),
    ("nul.txt", bytes(100), "NUL bytes alone"),
    ("scan.txt", b"%PDF-1.4\n", "not text (a PDF)"),
    ("paper.xyz", b"PK", ".xyz is not read"),
    ("page.html", b"<html><body></body></html>", "no main text"),
    ("broken.html", b"{}", "broken HTML"),
    ("e.jsonl", b"\n\n", "empty"),
    ("e.csv", b"", "empty"),
    ("c.csv", b"id,body\n1,x\n", "no column 'text' (columns: id, body)"),
])  # fmt: skip
def test_bad_files(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    items = found(tmp_path / name)
    assert len(items) == 1
    assert str(tmp_path / name) in reasons(items)[0]
    assert reason in reasons(items)[0]


def test_missing_file(tmp_path: Path) -> None:
    assert reasons(found(tmp_path / "no.txt", "a\0b.txt")) == [
        f"{tmp_path}/no.txt: no such file",
        "a\\0b.txt: no file has such a name",
    ]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="a superuser may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt").chmod(0)
    assert "no permission" in reasons(found(tmp_path / "a.txt"))[0]


@pytest.mark.parametrize("written", ["utf-8", "cp1251", "koi8-r"])
@pytest.mark.parametrize("declared", ["utf-8", "windows-1251", "iso-8859-1"])
def test_page(tmp_path: Path, written: str, declared: str) -> None:
    (tmp_path / "p.html").write_bytes(PAGE.format(charset=declared).encode(written))
    (report,) = found(tmp_path / "p.html")
    assert isinstance(report, Report)
    assert report.title == "Гости в Суве"
    assert report.outlet == "Островная газета"
    assert report.published == "2024-05-06"
    assert report.text.startswith("Гости в Суве")
    assert "принял посла Перу" in report.text
    assert "Главная" not in report.text and "Поделиться" not in report.text


def test_json_lines(tmp_path: Path) -> None:
    rows = [
        {"id": 7, "text": TEXT + "\r\n", "url": "https://a.example/2024/01/02/x"},
        {"text": TEXT, "published": "2024-01-03T10:00:00Z", "language": "en-GB", "title": "T"},
        {"id": "s", "text": "lone \ud800 surrogate"},
        {"id": "d", "text": TEXT, "published": "soon"},
    ]
    lines = [json.dumps(row) for row in rows]
    bad = ["{", "[1]", '{"id": "x"}', '{"text": 5}', '{"text": " "}', '{"text": null}', "[" * 100_000]
    (tmp_path / "r.jsonl").write_text("\n".join(lines + bad) + "\n")
    items = found(tmp_path / "r.jsonl")
    reports = [r for r in items if isinstance(r, Report)]
    assert [(r.id, r.published) for r in reports] == [
        ("7", "2024-01-02"), ("r-2", "2024-01-03"), ("s", None), ("d", None),
    ]  # fmt: skip
    assert reports[0].text == TEXT + "\r\n"
    assert reports[2].text == "lone \ud800 surrogate"
    assert [n.line for n in items if isinstance(n, Failure)] == [5, 6, 7, 8, 9, 10, 11]
    assert [n.line for n in items if isinstance(n, Note) and not isinstance(n, Failure)] == [4]
    assert "r.jsonl, line 7: no field 'text' (fields: id)" in reasons(items)[2]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_rows_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    text = "Министр принял посла Перу в столице Фиджи"
    (tmp_path / "r.jsonl").write_bytes((json.dumps({"text": text}, ensure_ascii=False) + "\n").encode(encoding))
    (tmp_path / "r.csv").write_bytes(f"id,text\n1,{text}\n".encode(encoding))
    assert [r.text for r in found(tmp_path / "r.jsonl", tmp_path / "r.csv") if isinstance(r, Report)] == [text, text]


def test_a_line_in_another_encoding_than_its_file(tmp_path: Path) -> None:
    text = "Министр принял посла Перу в столице Фиджи"
    ascii_rows = (json.dumps({"text": TEXT}) + "\n").encode() * 2000
    (tmp_path / "r.jsonl").write_bytes(ascii_rows + ('{"text": "' + text + '"}\n').encode("cp1251"))
    (tmp_path / "r.csv").write_bytes(b"text\n" + (TEXT + "\n").encode() * 2000 + (text + "\n").encode("cp1251"))
    for name in ("r.jsonl", "r.csv"):
        *_, last = found(tmp_path / name)
        assert isinstance(last, Report) and last.text == text


def test_csv(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(
        f'id;text;published\n1;"{TEXT}\r\n""Good"", he said";2024-02-01\n2;a;b;c;d\n', newline=""
    )
    items = found(tmp_path / "r.csv")
    (report,) = [r for r in items if isinstance(r, Report)]
    assert (report.text, report.published) == (TEXT + '\r\n"Good", he said', "2024-02-01")
    assert reasons(items) == [f"{tmp_path}/r.csv, line 4: 5 cells, but 3 columns"]


def test_unclosed_quote_is_told(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text('id,text\n1,"never closed\n2,x\n')
    assert "not CSV (unexpected end of data)" in reasons(found(tmp_path / "r.csv"))[0]


def test_columns_by_name(tmp_path: Path) -> None:
    (tmp_path / "r.tsv").write_text(f"nr\tbody\tday\n1\t{TEXT}\t2024-02-01\n")
    (report,) = found(tmp_path / "r.tsv", columns=Columns(id="nr", text="body", published="day"))
    assert isinstance(report, Report)
    assert (report.id, report.text, report.published) == ("1", TEXT, "2024-02-01")


def test_long_lines(tmp_path: Path) -> None:
    text = "word " * 1_000_000
    (tmp_path / "r.jsonl").write_text(json.dumps({"text": text}) + "\n")
    (tmp_path / "r.csv").write_text(f"text\n{text}\n")
    (tmp_path / "r.txt").write_text(text * 10)
    assert [len(r.text) for r in found(*sorted(tmp_path.iterdir())) if isinstance(r, Report)] == [
        5_000_000, 5_000_000, 50_000_000,
    ]  # fmt: skip


def test_the_command_offers_every_kind() -> None:
    from communique.cli.shared import Kind
    from communique.sources import KINDS

    assert [kind.value for kind in Kind] == list(KINDS)
