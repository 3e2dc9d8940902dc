"""Statements as events, and events as pairs, against cases worked out by hand from the codebooks."""

import csv
import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest
from test_codings import CASES, told

from communique.formats import cameo_rows, icews_rows, plover_rows
from communique.formats.cameo import actor, quad
from communique.formats.coding import alpha2, cow, table
from communique.formats.events import events, pairs
from communique.languages.tables import Row, load_table, parse_table, room_table
from communique.store import Told, ToldSide, ToldStatement

DATA = Path(__file__).parent / "data"
STATEMENTS = list(parse_table("statements", (DATA / "statement_codings.tsv").read_text("utf-8")))
PAIRS = list(parse_table("pairs", (DATA / "pair_codings.tsv").read_text("utf-8")))
MEETING = next(
    c for c in CASES if c["kind"] == "meeting" and c["sides"].count("participant") == 2 and c["country"] == "NOR"
)


def named(one: Told, *names: str) -> Told:
    sides = [msgspec.structs.replace(side, name=name, person=name) for side, name in zip(one.sides, names, strict=True)]
    return msgspec.structs.replace(one, sides=sides)


def stated(case: Row) -> Told:
    statement = ToldStatement(report="re-1", speakers=case["speakers"].split("; "), act=case["act"], toward=case["toward"] or None,
                              topics=case["topics"].split(), evidence=[(40, 60)], quote="said so")  # fmt: skip
    return msgspec.structs.replace(named(told(MEETING), "Tomas Verlin", "Anika Sorel"), statements=[statement])


def rows(pieces: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(pieces), newline=""), delimiter="\t"))


@pytest.mark.parametrize("case", STATEMENTS, ids=lambda c: f"{c['act']}-{c['why']}")
def test_statements_under_plover(case: Row) -> None:
    left: Counter[str] = Counter()
    lines = [json.loads(line) for line in plover_rows([stated(case)], left, statements=True)]
    if case["event"] == "-":
        assert len(lines) == 1 and sum(left.values()) == 1
        return
    record = lines[1]
    assert (record["event"], record["mode"]) == ([case["event"]], [case["mode"]] if case["mode"] else [])
    assert (record["quad_code"], record["event_scale"]) == (int(case["quad"]), float(case["scale"]))
    assert [e["party"] or "-" for e in record["actor"]] == case["actors"].split()
    assert [e["party"] for e in record["recipient"]] == case["recipients"].split()
    assert record["context"] == case["context"].split() and record["date"] == "2024-05-06"
    assert (
        record["text_info"] == {"start": 40, "end": 60}
        and record["id"].endswith(".s1")
        and record["kind"] == "statement"
    )


@pytest.mark.parametrize("case", STATEMENTS, ids=lambda c: f"{c['act']}-{c['why']}")
def test_statements_under_cameo(case: Row) -> None:
    _, row = rows(cameo_rows([stated(case)], Counter(), statements=True))
    assert (row["code"], row["goldstein"], row["quad"]) == (case["code"], case["goldstein"], case["class"])
    assert (row["source"], row["target"]) == (case["source"], case["target"])
    assert row["rule"].startswith(case["code"]) and row["quote"] == "said so" and row["quote_spans"] == "40-60"
    _, other = rows(icews_rows([stated(case)], Counter(), statements=True))
    assert (other["CAMEO Code"], other["Intensity"]) == (case["code"], case["goldstein"])


def paired(case: Row) -> Told:
    cells = dict.fromkeys(("topics", "acts", "more"), "") | dict(case) | {"date": "2024-05-06", "status": "held"}
    one = told(Row("pairs", cells))
    return msgspec.structs.replace(
        one, accounts=[msgspec.structs.replace(one.accounts[0], quote=case["quote"] or "met")]
    )


@pytest.mark.parametrize("case", PAIRS, ids=lambda c: f"{c['kind']}-{c['why']}")
def test_pairs(case: Row) -> None:
    found = rows(cameo_rows([paired(case)], Counter(), pairs=True))
    assert [f"{r['source']}>{r['target']}:{r['code']}" for r in found] == case["cameo"].split()
    assert len({r["event"] for r in found}) == len(found)
    lines = [json.loads(line) for line in plover_rows([paired(case)], Counter(), pairs=True)]
    shown = [
        f"{line['actor'][0]['party']}>{line['recipient'][0]['party'] if line['recipient'] else ''}" for line in lines
    ]
    assert shown == ([] if case["plover"] == "-" else case["plover"].split())
    assert all(len(line["actor"]) == 1 for line in lines)


def test_there_are_enough_cases_and_each_names_its_rule() -> None:
    assert len(CASES) + len(STATEMENTS) + len(PAIRS) >= 90
    assert all(case["why"] for case in (*CASES, *STATEMENTS, *PAIRS))
    coded = {c["code"] for c in (*CASES, *STATEMENTS)} | {
        p.rpartition(":")[2] for c in PAIRS for p in c["cameo"].split()
    }
    assert coded >= {row["code"] for row in table("cameo").values()}
    assert coded >= {"036", *(f"04{n}" for n in range(7)), "051", "057"}


# Goldstein's scale of each code used, as GDELT publishes it (CAMEO.goldsteinscale.txt).
GOLDSTEIN = {"010": 0.0, "018": 3.4, "020": 3.0, "030": 4.0, "036": 4.0, "040": 1.0, "041": 1.0, "042": 1.9, "043": 2.8, "044": 2.5,
             "045": 5.0, "051": 3.4, "057": 8.0, "111": -2.0, "120": -4.0}  # fmt: skip
# The same of the finer codes, as ICEWS has it (GDELT has 3.2 for 022).
FINER_GOLDSTEIN = {"012": -0.4, "013": 0.4, "019": 3.4, "0211": 3.4, "0212": 3.4, "0213": 3.4, "0214": 3.4, "022": 3.4, "0231": 3.4,
                   "0233": 3.4, "026": 4.0, "027": 4.0, "028": 4.0, "0311": 5.2, "0312": 5.2, "0313": 5.2, "0314": 5.2, "032": 4.5,
                   "0331": 5.2, "0333": 5.2, "036": 4.0, "037": 5.0, "039": 5.0, "046": 7.0, "050": 3.5, "052": 3.5, "053": 3.8,
                   "054": 6.0, "055": 7.0, "056": 7.0, "112": -2.0, "114": -2.0, "121": -4.0, "122": -4.0, "125": -5.0, "126": -5.0}  # fmt: skip


def test_goldsteins_scale() -> None:
    assert {row["code"]: float(row["intensity"]) for row in table("cameo").values()} == GOLDSTEIN
    assert {row["code"]: float(row["intensity"]) for row in room_table("formats", "finer")} == FINER_GOLDSTEIN


# PLOVER's scores and quad categories of what is used, from the manual's table of conflict and cooperation.
SCORES = {("AGREE", ""): (2.5, 1), ("CONSULT", ""): (2.5, 1), ("CONSULT", "visit"): (4, 1), ("CONSULT", "third-party"): (1, 1),
          ("CONSULT", "multilateral"): (4, 1), ("CONSULT", "phone"): (1.5, 1), ("SUPPORT", ""): (5, 1), ("REQUEST", ""): (0, 3),
          ("ACCUSE", "disapprove"): (-2, 3), ("REJECT", ""): (-2, 3)}  # fmt: skip


def test_plovers_scores() -> None:
    assert {(r["event"], r["mode"]): (float(r["scale"]), int(r["quad"])) for r in table("plover").values()} == SCORES


@pytest.mark.parametrize(
    ("root", "expected"), [("01", 1), ("05", 1), ("06", 2), ("08", 2), ("09", 3), ("13", 3), ("14", 4), ("20", 4)]
)
def test_quad_classes(root: str, expected: int) -> None:
    assert quad(root) == expected


def test_every_state_has_its_codes() -> None:
    states = [
        row["party"] for row in load_table("world", "parties") if row["kind"] in ("state", "former_state", "territory")
    ]
    assert [party for party in states if party not in table("states")] == []
    outside = {
        "VAT",
        "PSE",
        "COK",
        "NIU",
    }  # states of our list that are not in the system of states of the Correlates of War
    for row in load_table("world", "parties"):
        if row["kind"] == "state":
            assert alpha2(row["party"]), row["party"]
            assert (cow(row["party"]) is None) == (row["party"] in outside), row["party"]
    members = [cow(row["party"]) for row in load_table("world", "parties") if row["kind"] == "state"]
    assert len([m for m in members if m]) == len({m for m in members if m})


@pytest.mark.parametrize(("party", "number", "letters"), [
    ("USA", 2, "us"), ("AZE", 373, "az"), ("RUS", 365, "ru"), ("SUN", 365, "su"), ("SRB", 345, "rs"), ("XKX", 347, "xk"), ("TWN", 713, "tw"),
    ("VAT", None, "va"), ("DEU", 255, "de"), ("DDR", 265, "dd"), ("NAM", 565, "na"), ("X:Abkhazia", None, "ge"), ("IGO:UN", None, None),
])  # fmt: skip
def test_codes_of_states(party: str, number: int | None, letters: str | None) -> None:
    assert (cow(party), alpha2(party)) == (number, letters)


@pytest.mark.parametrize(("office", "party", "code"), [
    ("foreign_minister", "NOR", "NORGOV"), (None, "NOR", "NOR"), ("other", "NOR", "NOR"), ("head_of_organization", "IGO:OSCE", "IGOSCE"),
    ("head_of_organization", "IGO:Pacific Alliance", "IGO"), ("head_of_state", "X:Abkhazia", None), ("minister", None, None),
])  # fmt: skip
def test_actors(office: str | None, party: str | None, code: str | None) -> None:
    assert (
        actor(ToldSide(name="A", person=None, person_id=None, office=office, party=party, part="participant")) == code
    )


def test_organisations_are_ours() -> None:
    known = {row["party"] for row in load_table("world", "parties")}
    assert [party for party in table("organisations") if party not in known] == []


def test_statements_of_what_is_planned_have_the_day_they_were_made_public() -> None:
    case = next(c for c in CASES if c["kind"] == "meeting" and c["status"] == "planned")
    one = msgspec.structs.replace(told(case), statements=stated(STATEMENTS[2]).statements)
    _, statement = [e for e in events(one, statements=True) if e]
    assert statement.first_day == "2024-05-07" and [p.id for p in pairs(statement, both_ways=True)] == ["ev-1.s1.1"]


FINER = list(parse_table("finer", (DATA / "finer_codings.tsv").read_text("utf-8")))


@pytest.mark.parametrize("case", FINER, ids=lambda c: f"{c['code']}-{c['quote'][:40]}")
def test_words_and_topics_tell_finer_codes(case: Row) -> None:
    statement = ToldStatement(report="re-1", speakers=["Tomas Verlin"], act=case["act"], toward=case["toward"] or None,
                              topics=case["topics"].split(), evidence=[(40, 60)], quote=case["quote"])  # fmt: skip
    one = named(told(MEETING), "Tomas Verlin", "Anika Sorel")
    account = msgspec.structs.replace(one.accounts[0], language=case["language"])
    _, row = rows(
        cameo_rows(
            [msgspec.structs.replace(one, accounts=[account], statements=[statement])], Counter(), statements=True
        )
    )
    assert (row["code"], row["goldstein"]) == (case["code"], case["goldstein"])
    assert row["rule"].startswith(case["code"])


def test_there_is_a_case_for_every_finer_code() -> None:
    assert {c["code"] for c in FINER} >= {row["code"] for row in room_table("formats", "finer")} - {"046"}
