"""Engagements a line, and the panel of pairs, as their readers get them back."""

import csv
import io
import json
from collections import Counter
from typing import Any

import msgspec
import pytest

from communique.formats import csv_rows, dyad_rows, jsonl_rows
from communique.formats.cells import cell
from communique.formats.coding import table
from communique.formats.dyads import LEVELS
from communique.model import OFFICES
from communique.store import Found, Told, ToldAccount, ToldSide, ToldStatement


def told(
    identity: str, date: str | None = "2024-05-06", parties: str = "CHL NOR", reports: str = "re-1", **fields: Any
) -> Told:
    """An engagement of these parties, told by these reports."""
    first = date and date.split("/")[0].rstrip("~")
    fields = {"kind": "meeting", "status": "held", "salience": "main"} | fields
    day = first + "-01" * (2 - first.count("-")) if first else None
    found = Found(id=identity, date=date, first_day=day, last_day=day, city="Oslo", country="NOR", who="", parties=parties,
                  topics=["energy"], accounts=len(reports.split()), voices=1, confidence=0.9, **fields)  # fmt: skip
    sides = [
        ToldSide(name=None, person=None, person_id=None, office=None, party=p, part="participant")
        for p in parties.split()
    ]
    accounts = [
        ToldAccount(id=f"ac-{r}", report=r, voice="re-1", outlet="Harbour Press", published=None, language="en", title=None,
                    url=None, date=date, city=None, country=None, confidence=0.9, evidence=[(3, 9)], quote="=met, twice", **fields)
        for r in reports.split()
    ]  # fmt: skip
    return Told(engagement=found, sides=sides, accounts=accounts, statements=[])


def rows(pieces: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(pieces), newline="")))


def test_csv_holds_an_engagement_a_line() -> None:
    (row,) = rows(csv_rows([told("ev-1", reports="re-1 re-2")], Counter()))
    assert (row["sides"], row["parts"], row["quote_spans"]) == ("CHL; NOR", "participant; participant", "3-9")
    assert (row["reports"], row["outlets"], row["accounts"]) == ("re-1 re-2", "Harbour Press", "2")
    assert row["quote"] == "'=met, twice"


@pytest.mark.parametrize(("value", "expected"), [
    ("=1+1", "'=1+1"), (" \t=1+1", "'=1+1"), ("@x", "'@x"), ("-", "-"), (-33.9, "-33.9"), (None, ""), ("a\nb\x1b", "a b�"),
    ("+7 495", "'+7 495"), (0, "0"), ("Осло", "Осло"),
])  # fmt: skip
def test_no_cell_runs(value: Any, expected: str) -> None:
    assert cell(value) == expected


def test_jsonl_holds_sides_accounts_and_offsets() -> None:
    lines = "".join(jsonl_rows([told("ev-1"), told("ev-2", reports="re-1 re-2")], Counter())).splitlines()
    first, second = map(json.loads, lines)
    assert (first["id"], len(second["told_by"])) == ("ev-1", 2)
    assert second["told_by"][1]["evidence"] == [[3, 9]] and first["sides"][0]["party"] == "CHL"


def test_dyads_count_once_and_keep_what_is_behind() -> None:
    panel = rows(dyad_rows([
        told("ev-1", reports="re-1 re-2"), told("ev-2", "2024-05-09~", reports="re-2", kind="call", status="planned"),
        told("ev-3", "2024-05", "CHL NOR SRB", "re-3", salience="background"), told("ev-4", "2024-06-01"),
    ], Counter()))  # fmt: skip
    keys = [(row["party_a"], row["party_b"], row["period"]) for row in panel]
    assert keys == [
        ("CHL", "NOR", "2024-05"),
        ("CHL", "SRB", "2024-05"),
        ("NOR", "SRB", "2024-05"),
        ("CHL", "NOR", "2024-06"),
    ]
    first = panel[0]
    assert [first[c] for c in ("engagements", "meeting", "call", "held", "planned", "main")] == [
        "3",
        "2",
        "1",
        "2",
        "1",
        "2",
    ]
    assert [first[c] for c in ("voices", "reports", "outlets")] == ["1", "3", "1"]


def test_dyads_tell_levels_acts_and_coverage() -> None:
    def side(office: str | None, party: str) -> ToldSide:
        return ToldSide(name=None, person=None, person_id=None, office=office, party=party, part="participant")

    def at(identity: str, *sides: ToldSide) -> Told:
        said = [
            ToldStatement(report="re-1", speakers=[], act=act, toward=None, topics=[], evidence=[(0, 1)], quote="")
            for act in ("thank", "call")
        ]
        return msgspec.structs.replace(told(identity), sides=list(sides), statements=said)

    given = [
        at("ev-1", side("head_of_state", "CHL"), side("minister", "CHL"), side("foreign_minister", "NOR")),
        at("ev-2", side("head_of_state", "CHL"), side("head_of_government", "NOR")),
        at("ev-3", side("head_of_state", "CHL"), side(None, "NOR")),
    ]
    (row,) = rows(dyad_rows(given, Counter(), coverage={"2024-05": 77}))
    assert [row[level] for level in LEVELS] == ["1", "1", "0", "0", "0", "1"]
    assert (row["said_thank"], row["said_call"], row["said_state"], row["coverage"]) == ("3", "3", "0", "77")
    assert list(table("levels")) and set(table("levels")) == set(OFFICES)


@pytest.mark.parametrize(("date", "period", "expected"), [
    ("2024-05-06", "day", "2024-05-06"), ("2024-05-06~", "day", "2024-05-06"), ("2024-05", "day", None),
    ("2024-05", "month", "2024-05"), ("2024", "month", None), ("2024", "year", "2024"), (None, "year", None),
    ("2024-05-31/2024-06-02", "month", "2024-05"),
])  # fmt: skip
def test_vague_days_are_counted_as_left_out(date: str | None, period: Any, expected: str | None) -> None:
    left: Counter[str] = Counter()
    found = [row["period"] for row in rows(dyad_rows([told("ev-1", date)], left, period))]
    assert found == ([expected] if expected else [])
    assert left == ({} if expected else {f"without an exact {period}": 1})


def test_a_panel_holds_one_period_at_a_time() -> None:
    given = (told(f"ev-{n}", f"{n}-05-06") for n in range(1900, 2000))
    pieces = dyad_rows(given, Counter(), "year")
    next(pieces), next(pieces)
    assert next(given).engagement.id == "ev-1902"


def test_a_single_party_is_left_out() -> None:
    left: Counter[str] = Counter()
    assert rows(dyad_rows([told("ev-1", parties="CHL")], left)) == []
    assert left == {"with fewer than two parties": 1}
