"""Archives, compressed files, WARC, Parquet, Arrow: read as streams, never unpacked to disk."""

import bz2
import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from communique.model import Report
from communique.sources import Columns, Failure, Note, Options, find_reports, limits

TEXT = "The Foreign Minister of Fiji received the ambassador of Peru in Suva."


def found(path: Path, **options: object) -> list[Report | Note]:
    return list(find_reports([str(path)], Options(**options)))  # type: ignore[arg-type]


def reports(items: list[Report | Note]) -> list[Report]:
    return [item for item in items if isinstance(item, Report)]


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_zip_by_name_and_what_is_passed_over(tmp_path: Path) -> None:
    rows = (json.dumps({"id": "r", "text": TEXT}) + "\n").encode()
    path = zipped(tmp_path / "a.zip", {
        "z/2.txt": TEXT.encode(), "a/1.txt": TEXT.encode("utf-16"), "rows.jsonl.gz": gzip.compress(rows),
        "picture.png": b"\x89PNG", "../out.txt": b"x", "/etc/x.txt": b"x", "C:\\x.txt": b"x", "inner.zip": b"PK",
        "empty.txt": b"",
    })  # fmt: skip
    items = found(path)
    assert [(r.id, r.text) for r in reports(items)] == [("1", TEXT), ("r", TEXT), ("2", TEXT)]
    failure, note = [item for item in items if isinstance(item, Note)]
    assert str(failure) == f"{path}/empty.txt: empty"
    assert str(note) == (
        f"{path}: 5 of 9 files in it passed over (2 no reports by their names, 3 with paths that lead out of it)"
    )


def test_nothing_is_unpacked(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": TEXT.encode(), "../b.txt": TEXT.encode()})
    found(path)
    assert [p.name for p in tmp_path.iterdir()] == ["a.zip"]


def test_a_bomb_costs_itself_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.bounded, "__defaults__", (1_000_000,))
    path = zipped(tmp_path / "a.zip", {"a.txt": bytes(2_000_000), "b.txt": TEXT.encode()})
    failure, report = found(path)
    assert isinstance(failure, Failure) and "unfolds to more than 1,000,000 bytes" in str(failure)
    assert isinstance(report, Report)


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_tar(tmp_path: Path, mode: str) -> None:
    path = tmp_path / f"a.tar{mode[1:].replace(':', '.')}"
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name in ("b.txt", "a.csv"):
            data = TEXT.encode() if name == "b.txt" else f"text\n{TEXT}\n".encode()
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("c.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    items = found(path)
    assert [r.id for r in reports(items)] == ["b", "a-2"]
    assert str(items[-1]) == f"{path}: 1 of 3 files in it passed over (1 no plain files)"


def test_compressed_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (tmp_path / "b.jsonl.bz2").write_bytes(bz2.compress(json.dumps({"text": TEXT}).encode()))
    assert [(r.id, r.text) for r in reports(found(tmp_path))] == [("a", TEXT), ("b-1", TEXT)]


@pytest.mark.parametrize(("name", "data"), [
    ("a.zip", b"PK\x03\x04 cut"), ("a.tar", b"no tar"), ("a.tar.gz", gzip.compress(b"no tar", mtime=0)),
    ("a.txt.gz", gzip.compress(TEXT.encode() * 100, mtime=0)[:40]), ("a.jsonl.xz", b"no xz"), ("a.tar", b""),
])  # fmt: skip
def test_damaged_archives(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (failure,) = found(tmp_path / name)
    assert isinstance(failure, Failure)
    assert any(word in failure.reason for word in ("damaged", "without files"))


def test_archive_that_asks_for_a_password(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": TEXT.encode()})
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # the flag 'encrypted' in both headers
        data[data.index(mark) + at] |= 1
    path.write_bytes(bytes(data))
    (failure,) = found(path)
    assert "asks for a password" in str(failure)


def rows() -> dict[str, list[object]]:
    import datetime

    return {
        "id": [1, 2], "body": [TEXT, None], "published": [datetime.date(2024, 5, 6), datetime.datetime(2024, 5, 7, 9)],
        "score": [0.1, 0.2],
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["parquet", "arrow", "feather", "stream"])
def test_parquet_and_arrow(tmp_path: Path, kind: str) -> None:
    arrow = pytest.importorskip("pyarrow", reason="needs the extra 'formats'")
    table = arrow.table(rows())
    path = tmp_path / f"r.{'arrow' if kind == 'stream' else kind}"
    if kind == "parquet":
        import pyarrow.parquet

        pyarrow.parquet.write_table(table, path)
    else:
        make = arrow.ipc.new_stream if kind == "stream" else arrow.ipc.new_file
        with make(str(path), table.schema) as writer:
            writer.write_table(table)
    report, failure = found(path, columns=Columns(text="body"))
    assert isinstance(report, Report)
    assert (report.id, report.text, report.published) == ("1", TEXT, "2024-05-06")
    assert str(failure) == f"{path}, line 2: 'body' is empty"
    (missing,) = found(path)
    assert "no column 'text' (columns: id, body, published, score)" in str(missing)


@pytest.mark.parametrize("name", ["r.parquet", "r.arrow"])
def test_what_is_no_table(tmp_path: Path, name: str) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra 'formats'")
    (tmp_path / name).write_bytes(b"PAR1 or not")
    (failure,) = found(tmp_path / name)
    assert isinstance(failure, Failure) and "damaged" in failure.reason


PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Guests in Suva</title></head><body><article>
<h1>Guests in Suva</h1><p>The Foreign Minister of Fiji received the ambassador of Peru on Monday, and they spoke for
an hour of fishing rights, of a direct flight and of students.</p></article></body></html>"""


def response(number: int, status: str, kind: str, body: bytes) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
        f"WARC-Date: 2024-05-06T09:00:00Z\r\nWARC-Target-URI: https://h.example/2024/05/06/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


@pytest.mark.parametrize("packed", [True, False])
def test_warc(tmp_path: Path, packed: bool) -> None:
    pytest.importorskip("fastwarc", reason="needs the extra 'formats'")
    records = [
        response(1, "200 OK", "text/html; charset=utf-8", PAGE.encode()),
        response(2, "404 Not Found", "text/html", PAGE.encode()),
        response(3, "200 OK", "image/png", b"\x89PNG"),
        response(4, "200 OK", "text/html", b"<html><body></body></html>"),
        response(5, "200 OK", "text/html", PAGE.encode()),
    ]
    path = tmp_path / ("w.warc.gz" if packed else "w.warc")
    path.write_bytes(b"".join(gzip.compress(record) if packed else record for record in records))
    items = found(path)
    assert [(r.id, r.url, r.published) for r in reports(items)] == [
        ("w-1", "https://h.example/2024/05/06/1", "2024-05-06"),
        ("w-5", "https://h.example/2024/05/06/5", "2024-05-06"),
    ]
    assert str(items[-1]) == (
        f"{path}: 3 of 5 responses passed over (1 no HTML, 1 not answered with 200, 1 without a main text)"
    )


def test_what_is_no_warc(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc", reason="needs the extra 'formats'")
    (tmp_path / "w.warc").write_bytes(b"nothing of the kind\n" * 10)
    *_, failure = found(tmp_path / "w.warc")
    assert isinstance(failure, Failure)
