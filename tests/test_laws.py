"""Laws that hold for every reading, whatever the text."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import communique
from communique.languages.assign import with_language
from communique.model import ACTS, KINDS, OFFICES, PARTS, SALIENCES, STATUSES, TOPICS, Reading, Report
from communique.reading import read_report
from communique.sources import find_reports

SAMPLES = [
    with_language(r) for r in find_reports([str(files("communique") / "samples")]) if isinstance(r, Report)
]  # fmt: skip
PIECES = [
    "Foreign Minister", "Ana Ruiz", "met", "received", "her counterpart", "of Peru", "in Suva", "on Tuesday", ".", ",",
    "“", "”", "(", ")", "said", "that", "the sides", "agreed", "\n", "\n\n", "May 6, 2024", "U.S.", "Mr.", "H.E.",
    "министр иностранных дел", "принял", "Сефа Тора", "С.Тора", "посла Перу", "в Суве", "заявил", "—", "т.г.", "6 мая",
    "\r\n", "\u200f", "\x00", "e\u0301", "’s", "AAAA", "1", "Read also", "\ud800",
]  # fmt: skip
ANY_TEXT = st.text(max_size=200)
MIXED = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)


def spans_in(item: object) -> Iterator[tuple[int, int]]:
    """Every span anywhere in a reading."""
    if isinstance(item, msgspec.Struct):
        for name in item.__struct_fields__:
            value = getattr(item, name)
            if name in ("evidence", "content", "furniture"):
                yield from value
            else:
                yield from spans_in(value)
    elif isinstance(item, tuple | list):
        for one in item:
            yield from spans_in(one)
    elif isinstance(item, dict):
        yield from spans_in(tuple(item.values()))


def check(report: Report, reading: Reading) -> None:
    """Spans lie in the text and are not empty, labels are of the lists, evidence is there, references hold."""
    assert all(0 <= start < end <= len(report.text) for start, end in spans_in(reading))
    for engagement in reading.engagements:
        assert engagement.kind in KINDS and engagement.status in STATUSES and engagement.salience in SALIENCES
        assert set(engagement.topics) <= set(TOPICS)
        assert engagement.evidence and 0 <= engagement.confidence <= 1
        for participant in engagement.participants:
            assert participant.part in PARTS and participant.office in (*OFFICES, None)
            assert 0 <= participant.confidence <= 1
    ids = [engagement.id for engagement in reading.engagements]
    assert len(ids) == len(set(ids))
    for statement in reading.statements:
        assert statement.act in ACTS and set(statement.topics) <= set(TOPICS) and set(statement.about) <= set(ids)
        assert statement.evidence and statement.speakers and 0 <= statement.confidence <= 1
    assert {mark.topic for mark in reading.topics} <= set(TOPICS)
    assert all(instrument.evidence and instrument.name for instrument in reading.instruments)


def test_the_samples_are_enough() -> None:
    assert len(SAMPLES) >= 12 and {r.language for r in SAMPLES} == {"en", "ru"}


@pytest.mark.parametrize("report", SAMPLES, ids=lambda report: report.id)
def test_sample_obeys(report: Report) -> None:
    check(report, read_report(report))


def test_a_reading_is_the_same_alone_and_among_others() -> None:
    forward = {r.id: read_report(r) for r in SAMPLES}
    backward = {r.id: read_report(r) for r in reversed(SAMPLES)}
    assert forward == backward


@settings(max_examples=60, deadline=None)
@given(st.one_of(ANY_TEXT, MIXED), st.sampled_from(["en", "ru"]), st.sampled_from([None, "2024-05-07"]))
def test_any_text_obeys(text: str, language: str, published: str | None) -> None:
    report = Report(id="x", text=text, language=language, published=published)
    check(report, read_report(report))


CASES = [
    (path.stem[-2:], line.split("\t")[0].replace("¶", "\n\n"))
    for path in sorted((Path(__file__).parent / "reading/data").glob("*_??.tsv"))
    for line in path.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("part", range(8))
def test_a_case_cut_anywhere_obeys(part: int) -> None:
    """Texts break off in the middle of a sentence, lack their beginning or a word; which, each case's number tells."""
    for number, (language, text) in enumerate(CASES[part::8]):
        words = text.split(" ")
        at = number * 7 % len(words)
        for cut in (words[: at + 1], words[at:], [word for i, word in enumerate(words) if i % 4 != number % 4]):
            report = Report(id="x", text=" ".join(cut), language=language, published="2024-05-16")
            check(report, read_report(report))


def test_read_in_python() -> None:
    report = SAMPLES[0]
    reading = communique.read(report.text, published="2024-04-09", id="mine", outlet="A")
    assert (reading.id, reading.published, reading.outlet, reading.language) == ("mine", "2024-04-09", "A", "en")
    assert communique.read(report.text, url="https://a.example/2024/04/10/x").published == "2024-04-10"
    with pytest.raises(ValueError, match="no day"):
        communique.read(report.text, published="soon")
    with pytest.raises(ValueError, match="not supported"):
        communique.read(report.text, language="de")
