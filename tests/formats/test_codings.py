"""Codings against cases worked out by hand from the codebooks."""

import csv
import io
import json
from collections import Counter
from pathlib import Path

import pytest

from communique.formats import icews_rows, plover_rows
from communique.formats.coding import table
from communique.formats.icews import COLUMNS, OURS, columns
from communique.formats.plover import country
from communique.languages.tables import Row, parse_table
from communique.model import OFFICES, TOPICS
from communique.reading.days.edtf import span_of
from communique.store import Found, Told, ToldAccount, ToldSide, ToldStatement

CASES = list(parse_table("codings", (Path(__file__).parent / "data" / "codings.tsv").read_text("utf-8")))


def side(text: str) -> ToldSide:
    office, party, part, *name = text.split("/")
    return ToldSide(name=name[0] if name else None, person=None, person_id=None, office=office, party=party, part=part)


def statement(text: str) -> ToldStatement:
    act, _, speaker = text.partition("@")
    act, _, toward = act.partition(">")
    return ToldStatement(report="re-1", speakers=[speaker] if speaker else [], act=act, toward=toward or None, topics=[],
                         evidence=[(0, 1)], quote="")  # fmt: skip


def told(case: Row) -> Told:
    span = span_of(case["date"])
    days = (span.first.isoformat(), span.last.isoformat()) if span else (None, None)
    salience, date = case["more"] or "main", case["date"] or None
    found = Found(id="ev-1", kind=case["kind"], status=case["status"], salience=salience, date=date, first_day=days[0],
                  last_day=days[1], city=None, country=case["country"] or None, who="", parties="", topics=case["topics"].split(),
                  accounts=1, voices=1, confidence=0.9)  # fmt: skip
    account = ToldAccount(id="ac-1", report="re-1", voice="re-1", outlet="Harbour Press", published="2024-05-07", language="en",
                          title=None, url="https://x.example/1", kind=case["kind"], status=case["status"], salience=salience,
                          date=date, city=None, country=None, confidence=0.9, evidence=[(3, 9), (12, 20)], quote="met")  # fmt: skip
    return Told(engagement=found, sides=[side(s) for s in case["sides"].split()], accounts=[account],
                statements=[statement(s) for s in case["acts"].split()])  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}-{case['status']}-{case['why']}")
def test_plover(case: Row) -> None:
    left: Counter[str] = Counter()
    lines = list(plover_rows([told(case)], left))
    if case["event"] == "-":
        assert not lines and sum(left.values()) == 1
        return
    record = json.loads(lines[0])
    assert record["event"] == [case["event"]] and record["mode"] == ([case["mode"]] if case["mode"] else [])
    assert [e["party"] for e in record["actor"]] == case["actors"].split()
    assert [e["party"] for e in record["recipient"]] == case["recipients"].split()
    assert record["context"] == case["context"].split()
    assert record["text_info"] == {"start": 3, "end": 20} and record["rule"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}-{case['status']}-{case['why']}")
def test_icews(case: Row) -> None:
    left: Counter[str] = Counter()
    rows = list(csv.DictReader(io.StringIO("".join(icews_rows([told(case)], left)), newline=""), delimiter="\t"))
    if case["code"] == "-":
        assert not rows and sum(left.values()) == 1
        return
    (row,) = rows
    assert (row["CAMEO Code"], row["Intensity"]) == (case["code"], case["intensity"])
    if "Idris" not in case["sides"]:
        assert [row["Source Name"], row["Target Name"]] == [name_of(case["source"]), name_of(case["target"])]
    assert row["Rule"].startswith(case["code"])


def name_of(party: str) -> str | None:
    """What a side without a person is called."""
    return (
        columns(ToldSide(name=None, person=None, person_id=None, office=None, party=party, part=""))[0] if party else ""
    )


def test_there_are_cases_for_every_row_of_the_tables() -> None:
    assert len(CASES) >= 40
    assert {c["event"] for c in CASES} >= {row["event"] for row in table("plover").values()}
    assert {c["code"] for c in CASES} >= {row["code"] for row in table("cameo").values()} - {
        "043",
        "046",
    }  # those of test_events


def test_the_tables_hold_whole_categories() -> None:
    assert list(table("contexts")) == list(TOPICS) and list(table("sectors")) == list(OFFICES)
    assert all(row["rule"] for name in ("plover", "cameo", "contexts") for row in table(name).values())


def test_icews_has_its_twenty_columns_first() -> None:
    (header,) = icews_rows([], Counter())
    assert len(COLUMNS) == 20 and tuple(header.rstrip().split("\t")) == (*COLUMNS, *OURS)


@pytest.mark.parametrize(("party", "expected"), [
    ("NOR", ("NOR", "Norway", None)), ("IGO:UN", ("UNO", "United Nations", None)), ("IGO:EU", ("EUR", "European Union", None)),
    ("IGO:OSCE", ("IGO", "International Governmental Organization", None)), ("X:Transnistria", ("MDA", "Moldova", "PRE")),
    ("XKX", ("KOS", "Kosovo", None)), ("X:Taliban", (None, None, None)), (None, (None, None, None)),
])  # fmt: skip
def test_countries_as_plover_has_them(party: str | None, expected: tuple[str | None, ...]) -> None:
    assert country(party) == expected
