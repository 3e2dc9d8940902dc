"""Figures of a small gold set worked out by hand, and those of another measure where a gold set lies beside the repository."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from communique.evaluation import Evaluation, Fault, GoldReport, evaluate, find_gold, score, wilson
from communique.evaluation.agreement import agree, as_reading
from communique.evaluation.names import like_name, same_date, same_name, same_party
from communique.model import Engagement, Participant, Reading, Report, Statement, TopicMark
from communique.reading import read_report

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "gold"
TEXT = (
    "OSLO, May 6. Foreign Minister of Chile Tomas Verlin met with Foreign Minister of Norway Anika Sorel. "
    "Sorel thanked Chile for its help. Verlin called for more trade."
)
VERLIN = {"name": "Tomas Verlin", "office": "foreign_minister", "party": "CHL", "part": "participant"}
SOREL = {"name": "Anika Sorel", "office": "foreign_minister", "party": "NOR", "part": "participant"}
MET = {"event": "e", "kind": "meeting", "status": "held", "salience": "main", "date": "2024-05-06", "participants": [VERLIN, SOREL],
       "place": {"city": "Oslo", "country": "NOR"}, "evidence": "Tomas Verlin met with"}  # fmt: skip
GOLD: dict[str, Any] = {
    "id": "one", "language": "en", "engagements": [MET], "topics": ["trade_economy", "energy"],
    "statements": [{"speakers": ["Anika Sorel"], "act": "thank", "quote": "Sorel thanked Chile for its help"},
                   {"speakers": ["Tomas Verlin"], "act": "call", "quote": "Verlin called for more trade"}],
}  # fmt: skip


def put(folder: Path, text: str = TEXT, **fields: Any) -> Path:
    """Write an annotation with its text."""
    folder.mkdir(parents=True, exist_ok=True)
    gold = GOLD | fields
    (folder / f"{gold['id']}.json").write_text(json.dumps(gold), "utf-8")
    (folder / f"{gold['id']}.txt").write_bytes(text.encode())
    return folder


def gold_in(folder: Path) -> list[GoldReport]:
    return [one for one in find_gold([folder]) if isinstance(one, GoldReport)]


def reading(**changes: Any) -> Reading:
    """A reading that differs from the gold in what the changes say."""
    people = (Participant(name="T. Verlin", office="minister", party="CHL", confidence=0.95), Participant(name="Anika Sorel",
              office="foreign_minister", party="NOR", confidence=0.95))  # fmt: skip
    one = Engagement(
        id="1", kind="meeting", date="2024-05-07", participants=people, evidence=((39, 60),), confidence=0.85
    )
    wrong = Engagement(id="2", kind="call", participants=people[:1], evidence=((0, 4),), confidence=0.15)
    start = TEXT.index("Sorel thanked")
    said = Statement(speakers=("Tomas Verlin",), act="thank", evidence=((start, start + 32),), confidence=0.9)
    given = Reading(id="one", engagements=(one, wrong), statements=(said,), topics=(TopicMark(topic="energy"),))
    return msgspec.structs.replace(given, **changes)


def figures(folder: Path, given: Reading | None) -> Evaluation:
    (report,) = gold_in(folder)
    return evaluate([score(report, given)], "1", "gold")


def test_figures_are_those_worked_out_by_hand(tmp_path: Path) -> None:
    found = figures(put(tmp_path / "mine"), reading())
    marks = {m: (f.right, f.wrong, f.missed) for m, f in found.slices["ALL"].measures.items()}
    assert marks == {
        "engagements": (1, 1, 0), "background": (0, 0, 0), "participants": (2, 0, 0), "names": (1, 1, 1), "office": (1, 1, 1),
        "part": (2, 0, 0), "dates": (0, 1, 1), "places": (0, 0, 1), "status": (1, 0, 0), "salience": (1, 0, 0),
        "statements": (1, 0, 1), "attribution": (0, 1, 2), "acts": (1, 0, 1), "topics": (1, 0, 1), "instruments": (0, 0, 0),
    }  # fmt: skip
    assert list(found.slices) == ["mine", "lang en", "ALL"]
    assert found.slices["ALL"].measures["engagements"].f1 == pytest.approx(2 / 3)
    curve = found.reliability["engagement"]
    assert [(b.low, b.count, b.right) for b in curve] == [(0.1, 1, 0.0), (0.8, 1, 1.0)]


def test_what_is_not_found_counts_against_all_that_hangs_on_it(tmp_path: Path) -> None:
    found = figures(put(tmp_path), Reading(id="one"))
    assert {m: f.missed for m, f in found.slices["ALL"].measures.items() if f.missed} == {
        "engagements": 1, "participants": 2, "names": 2, "office": 2, "part": 2, "dates": 1, "places": 1, "status": 1,
        "salience": 1, "statements": 2, "attribution": 2, "acts": 2, "topics": 2,
    }  # fmt: skip


@pytest.mark.parametrize("evidence", [((0, 9999),), ((5, 5),), ()])
def test_evidence_that_is_none_makes_a_reading_invalid(tmp_path: Path, evidence: Any) -> None:
    (report,) = gold_in(put(tmp_path))
    one = msgspec.structs.replace(reading().engagements[0], evidence=evidence)
    scored = score(report, reading(engagements=(one,)))
    assert scored.fault and scored.counts["engagements"].right == 0


def test_files_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    put(tmp_path / "a")
    put(tmp_path / "b")
    (tmp_path / "a" / "two.json").write_text("{}")
    put(tmp_path / "a", id="three", engagements=[MET | {"kind": "dinner", "evidence": "nowhere"}])
    (tmp_path / "a" / "four.json").write_text(json.dumps(GOLD | {"id": "four"}))
    (tmp_path / "a" / "x.meta.json").write_text("[]")
    faults = [one for one in find_gold([tmp_path / "a", tmp_path / "b"]) if isinstance(one, Fault)]
    assert sorted((Path(f.path).name, f.fatal) for f in faults) == [
        ("four.json", True), ("one.json", True), ("three.json", False), ("three.json", False), ("two.json", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("right", "total", "low", "high"), [(8, 10, 0.4902, 0.9433), (0, 5, 0.0, 0.4345), (5, 5, 0.5655, 1.0)]
)
def test_wilson(right: int, total: int, low: float, high: float) -> None:
    found = wilson(right, total)
    assert found and found == pytest.approx((low, high), abs=1e-4)
    assert wilson(0, 0) is None


@pytest.mark.parametrize(("a", "b", "like", "same"), [
    ("Élodie Marchand", "Marchand Elodie", True, True), ("E. Marchand", "Elodie Marchand", True, False),
    ("Marchend", "Elodie Marchand", True, False), ("Li", "Lu", False, False), ("E.", "Elodie", False, False),
    ("Абай Серикбаев", "Абай Серікбаев", True, False), ("", "Elodie", False, False),
])  # fmt: skip
def test_names(a: str, b: str, like: bool, same: bool) -> None:
    assert (like_name(a, b), same_name(a, b)) == (like, same)


@pytest.mark.parametrize(("gold", "read", "same"), [
    ("2024-05-06", "2024-05-06~", True), ("2024-05-06", "2024-05-07", False), ("2024-05-06~", "2024-05-09", True),
    ("2024-05-06~", "2024-05-10", False), ("2024-05-06/2024-05-08", "2024-05-07", True), ("2024-05", "2024-05-03", False),
    ("2024~", "2024-05-03", True), (None, "2024", False), (None, None, True),
])  # fmt: skip
def test_days(gold: str | None, read: str | None, same: bool) -> None:
    assert same_date(gold, read) is same


def test_parties() -> None:
    assert (
        same_party("X:Front for Harbours", "X:Harbours Front")
        and not same_party("X:", "X:Harbours")
        and not same_party("NOR", "CHL")
    )


def test_two_annotators(tmp_path: Path) -> None:
    put(tmp_path / "a")
    put(tmp_path / "a", id="two")
    put(
        tmp_path / "b",
        engagements=[
            MET | {"kind": "call", "status": "planned", "participants": [VERLIN | {"office": "minister"}, SOREL]}
        ],
    )
    put(tmp_path / "b", id="two")
    found, faults = agree(tmp_path / "a", tmp_path / "b")
    assert not faults and found.reports == 2
    assert (found.found["engagements"].both, found.found["statements"].both) == (2, 4)
    # Two units, one of them judged alike: values meeting, call / meeting, meeting. Observed disagreement 1/2; expected
    # 1 - (3·2 + 1·0)/(4·3) = 1/2; alpha = 0.
    assert (found.fields["kind"].same, found.fields["kind"].alpha) == (0.5, pytest.approx(0.0))
    assert found.fields["country"].same == 1.0 and found.fields["country"].alpha is None
    # Office: four units, values minister once, foreign_minister seven times: observed 1/4, expected 2·7/(8·7) = 1/4.
    assert found.fields["office"].alpha == pytest.approx(0.0)
    assert found.fields["topics"].alpha == 1.0


def test_texts_that_differ_are_not_compared(tmp_path: Path) -> None:
    put(tmp_path / "a")
    put(tmp_path / "b", text=TEXT + " ")
    found, faults = agree(tmp_path / "a", tmp_path / "b")
    assert found.reports == 0 and len(faults) == 1


def test_two_sets_of_rulings(tmp_path: Path) -> None:
    def rulings(name: str, *rows: tuple[str, str, str | None, dict[str, Any]]) -> Path:
        made = [{"verb": verb, "of": "engagement", "undone": None, "ruling": {"left": {"account": a}, **more} | (
                {"right": {"account": b}} if b else {})} for verb, a, b, more in rows]  # fmt: skip
        (tmp_path / name).write_text(json.dumps(made))
        return tmp_path / name

    first = rulings(
        "a",
        ("same", "ac-1", "ac-2", {}),
        ("different", "ac-1", "ac-3", {}),
        ("set", "ac-1", None, {"field": "kind", "value": "call"}),
    )
    second = rulings("b", ("same", "ac-2", "ac-1", {}), ("same", "ac-3", "ac-1", {}), ("different", "ac-1", "ac-3", {}))
    found, _ = agree(first, second)
    assert found.reports == 2 and found.fields["same"].alpha == 1.0 and found.only_first == ["kind ac-1"]


def changed(report: GoldReport, number: int) -> Reading:
    """The gold as a reading, with something wrong in it, by the number."""
    given = as_reading(report.gold, report.text)
    made = []
    for at, one in enumerate(given.engagements):
        turn = (number + at) % 9
        people = one.participants
        new: dict[str, Any] = {"confidence": 0.5, "event": report.gold.engagements[at].event}
        if turn == 0:
            continue
        if turn == 1:
            new["kind"] = "call"
        elif turn == 2:
            new["participants"] = tuple(
                msgspec.structs.replace(p, name=p.name and p.name.split()[-1], office="other") for p in people
            )
        elif turn == 3:
            new |= {"date": "2020-01-01", "place": None, "salience": "background", "event": "x"}
        elif turn == 4:
            new |= {"participants": people[:-1], "date": (one.date or "2001") + "~"}
        elif turn == 5:
            made.append(msgspec.structs.replace(one, salience="background", id="copy", evidence=one.evidence))
        elif turn == 6:
            new["participants"] = tuple(msgspec.structs.replace(p, party="X:Nobody", part="host") for p in people)
        made.append(msgspec.structs.replace(one, **new))
    made = [one for one in made if one.evidence]
    said = []
    for at, s in enumerate(given.statements):
        (start, end) = s.evidence[0] if s.evidence else (0, 1)
        turn = (number + at) % 6
        if turn == 1:
            start, end = max(0, start - 30), start + 5
        elif turn == 2:
            s = msgspec.structs.replace(s, act="state", speakers=("SIDES",))
        elif turn == 3:
            start, end = 0, len(report.text)
        if turn:
            said.append(msgspec.structs.replace(s, evidence=((start, end),)))
    return msgspec.structs.replace(
        given, engagements=tuple(made), statements=tuple(said), topics=given.topics[number % 2 :]
    )


@pytest.mark.skipif(not (SHARED / "score.py").is_file(), reason="no gold set in ../shared beside the repository")
def test_the_figures_are_those_of_the_gold_sets_own_measure(tmp_path: Path) -> None:
    reports = gold_in(SHARED / "dev")
    given = {r.gold.id: changed(r, n) for n, r in enumerate(reports) if n % 20}
    (tmp_path / "readings.jsonl").write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in given.values()))
    command = [
        sys.executable,
        SHARED / "score.py",
        "--gold",
        SHARED / "dev",
        "--pred",
        tmp_path / "readings.jsonl",
        "--json",
    ]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    ours = evaluate([score(r, given.get(r.gold.id)) for r in reports], "1", "dev")
    assert sorted(theirs) == sorted(ours.slices)
    for name, part in ours.slices.items():
        assert theirs[name]["mean"] == part.mean
        for measure, figure in part.measures.items():
            assert theirs[name][measure] == {"precision": figure.precision, "recall": figure.recall, "f1": figure.f1}
    assert tuple(theirs["ALL"]["interval"]) == ours.slices["ALL"].interval
    merged = msgspec.to_builtins(ours.merging)
    assert theirs["ALL"]["merging"] == merged
    assert theirs["ALL"]["wrong_per_100_reports_without_engagement"] == ours.wrong_per_100_reports_without_engagement


PERFECT = (
    "engagements",
    "background",
    "participants",
    "names",
    "office",
    "part",
    "dates",
    "places",
    "status",
    "salience",
)


@pytest.mark.skipif(not (SHARED / "dev" / "seeds").is_dir(), reason="no gold set in ../shared beside the repository")
def test_the_first_five_reports_read_perfectly() -> None:
    reports = gold_in(SHARED / "dev" / "seeds")
    read = [
        read_report(Report(id=r.gold.id, text=r.text, language=r.gold.language, published=r.gold.published))
        for r in reports
    ]
    measures = (
        evaluate([score(r, one) for r, one in zip(reports, read, strict=True)], "1", "seeds").slices["ALL"].measures
    )
    assert {name: measures[name].f1 for name in PERFECT} == dict.fromkeys(PERFECT, 1.0)
