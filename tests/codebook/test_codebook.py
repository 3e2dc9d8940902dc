"""The codebook: whole, true to the record, and readable by what reads its formats."""

import json
from pathlib import Path

import lxml.html
import msgspec
import pypdf
import pytest
from typer.testing import CliRunner, Result

from communique.cli.app import app
from communique.codebook import codebook, markdown, page
from communique.codebook.as_markdown import lines
from communique.codebook.document import Curve, Document, Point, Table, Text
from communique.codebook.tables import measured, table
from communique.evaluation import MEASURES
from communique.model import ACTS, KINDS, OFFICES, PARTS, SALIENCES, STATUSES, TOPICS
from communique.store import Record
from communique.store.counting import KEPT, coverage, rules, totals, values

ROWS = [("Foreign Minister of Chile Tomas Verlin met with Foreign Minister of Norway Anika Sorel in Oslo on 6 May 2024.", "2024-05-07", "Fjord <b>|News"),
        ("President of Ghana Idris Kalman received Foreign Minister of Chile Tomas Verlin in Accra on 9 May 2024.", "2024-06-01", "Гавань")]  # fmt: skip


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("codebook")
    rows = [
        {"id": str(n), "text": text, "published": day, "outlet": outlet} for n, (text, day, outlet) in enumerate(ROWS)
    ]
    (folder / "reports.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert (
        CliRunner().invoke(app, ["add", str(folder / "reports.jsonl"), "--record", str(folder / "ports.db")]).exit_code
        == 0
    )
    return folder / "ports.db"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["codebook", *map(str, arguments)])


def test_every_label_has_a_meaning() -> None:
    lists = {
        "kind": KINDS,
        "status": STATUSES,
        "salience": SALIENCES,
        "part": PARTS,
        "office": OFFICES,
        "topic": TOPICS,
        "act": ACTS,
    }
    told = {name: tuple(row["value"] for row in table("values") if row["list"] == name) for name in lists}
    assert told == lists and all(row["meaning"] for row in table("values"))


def test_every_variable_is_told_in_full() -> None:
    for row in table("variables"):
        assert row["form"] and row["meaning"] and row["how"] and row["kept"].partition(".")[0] in KEPT
        assert row["measure"] in ("", *MEASURES)


def test_counts_are_those_of_the_record(record: Path) -> None:
    with Record(str(record)) as opened:
        database = opened.database
        assert totals(database)["engagements"] == 2 and totals(database)["people"] == 3
        office = values(database, "side.office")
        assert dict(office.top) == {"foreign_minister": 3, "head_of_state": 1} and (
            office.rows,
            office.unknown,
            office.different,
        ) == (4, 0, 2)
        assert coverage(database) == [("Fjord <b>|News", "2024-05", 1), ("Гавань", "2024-06", 1)]
        found = {(r.field, r.inferred): r.count for r in rules(database)}
        assert sum(n for (field, _), n in found.items() if field == "kind") == 2
        for row in table("variables"):
            values(database, row["kept"])
        with pytest.raises(KeyError):
            values(database, "side.office; DROP TABLE side")


def test_the_page_is_whole_and_harmless(record: Path) -> None:
    shown = run(record, "--format", "html")
    assert shown.exit_code == 0
    tree = lxml.html.fromstring(shown.stdout_bytes)
    assert not tree.xpath("//script|//img|//link|//b")
    heads = [h.text_content() for h in tree.xpath("//h2")]
    assert heads == [
        "What this is",
        "How to cite",
        "Variables",
        "Values",
        "Rules",
        "How right it is",
        "Coverage",
        "Doubts",
        "Columns of exported tables",
        "Codings",
    ]
    assert [a.get("href")[1:] for a in tree.xpath("//nav//a")] == [h.get("id") for h in tree.xpath("//h2")]
    assert "Fjord <b>|News" in [td.text_content() for td in tree.xpath("//td")]
    assert len(tree.xpath("//svg")) == len(measured().reliability) and "right" in tree.xpath("//svg/@aria-label")[0]
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_markdown_keeps_cells_apart(record: Path) -> None:
    text = run(record).stdout
    assert "| Fjord \\<b\\>\\|News | 1 | 2024-05 | 2024-05 | 1 | 0 |" in text
    assert "| head\\_of\\_state | President, monarch, or whoever holds the highest office | 1 |" in text
    assert "ports: 2 engagements from 2 reports of 2 outlets, published 2024-05-07 to 2024-06-01." in text


def test_paper_has_the_same_words(record: Path, tmp_path: Path) -> None:
    assert run(record, "--format", "pdf", "--output", tmp_path / "a.pdf").exit_code == 0
    assert run(record, "--format", "pdf", "--output", tmp_path / "b.pdf").exit_code == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    reader = pypdf.PdfReader(tmp_path / "a.pdf")
    text = "\n".join(one.extract_text() for one in reader.pages)
    assert (
        "Codebook of ports" in text
        and "Гавань" in text
        and "How true the confidences are" in text
        and len(reader.outline) > 5
    )


def test_figures_of_ones_own(record: Path, tmp_path: Path) -> None:
    mine = msgspec.structs.replace(measured(), gold="my harbour reports", reports=7)
    (tmp_path / "mine.json").write_bytes(msgspec.json.encode(mine))
    assert "on 7 annotated reports: my harbour reports" in run(record, "--evaluation", tmp_path / "mine.json").stdout
    (tmp_path / "mine.json").write_text("{}")
    assert run(record, "--evaluation", tmp_path / "mine.json").exit_code == 1


def test_without_a_record(tmp_path: Path) -> None:
    shown = run("--no-record")
    assert shown.exit_code == 0 and "Codebook of Communiqué" in shown.stdout and "Coverage" not in shown.stdout
    assert run(tmp_path / "none.db").exit_code == 1
    assert page(codebook(None, "")) and markdown(codebook(None, "")) == shown.stdout


def test_blocks() -> None:
    assert list(lines(Text("a_b `c_d` <e>"))) == ["a\\_b `c_d` \\<e\\>"]
    assert list(lines(Table(("x", "n"), [("a\nb", 1234), (None, 0.5)]))) == [
        "| x | n |",
        "| --- | --: |",
        "| a b | 1,234 |",
        "|  | 0.500 |",
    ]
    drawn = page(Document("T", [Curve("c", [Point(0.9, 0.8, 0.7, 0.85, 40)])]))
    assert 'cx="310.0" cy="70.0"' in drawn


def test_the_figures_that_come_with_the_program() -> None:
    found = measured()
    assert {"lang en", "lang ru", "ALL"} <= set(found.slices) and found.reports > 100
    assert set(found.slices["ALL"].measures) == set(MEASURES)
