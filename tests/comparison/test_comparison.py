"""Two tellings of one meeting in two languages, side by side, and what must hold for any reports."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.comparison import Comparison, Row, Section, compare, read_outlets
from communique.comparison.engagement import same_days, same_person, same_place
from communique.comparison.naming import namings
from communique.comparison.numbers import figures
from communique.comparison.outlets import party_of
from communique.comparison.texts import Text
from communique.model import Reading, Report
from communique.reading import read_report
from communique.record import link_events

DATA = Path(__file__).parent / "data"


def read(*reports: Report) -> list[tuple[Report, Reading]]:
    linked = link_events([read_report(report) for report in reports])
    return list(zip(reports, linked, strict=True))


def quay(language: str) -> Report:
    text = (DATA / f"quay_{language}.txt").read_text("utf-8")
    outlet = {"en": "Harbour Press", "ru": "ТАСС"}[language]
    return Report(id=language, text=text, language=language, published="2024-05-14", outlet=outlet)


def section(one: Comparison, name: str) -> Section:
    (found,) = [s for s in one.sections if s.name == name]
    return found


def row(found: Section, label: str) -> Row:
    (one,) = [r for r in found.rows if r.label == label]
    return one


def values(one: Row) -> list[list[str]]:
    return [[told.value for told in cell.told] for cell in one.cells]


@pytest.fixture(scope="module")
def both() -> Comparison:
    (one,) = compare(read(quay("en"), quay("ru")))
    return one


def test_columns(both: Comparison) -> None:
    assert [(c.report, c.outlet, c.party, c.language) for c in both.columns] == [
        ("en", "Harbour Press", None, "en"), ("ru", "ТАСС", "RUS", "ru"),
    ]  # fmt: skip


def test_engagement(both: Comparison) -> None:
    found = section(both, "engagement")
    assert [(r.label, r.verdict) for r in found.rows] == [
        ("Peter Vakatala", "same"), ("Jorge Quispe", "same"), ("order of names", "differ"), ("when", "same"),
        ("where", "same"), ("what", "same"), ("told as", "same"),
    ]  # fmt: skip
    assert values(row(found, "Peter Vakatala")) == [
        ["Peter Vakatala, foreign minister, FJI"], ["Питер Вакатала, foreign minister, FJI"],
    ]  # fmt: skip
    assert values(row(found, "where")) == [["Port Vila, VUT"], ["Port Vila, VUT"]]


def test_statements_meet_across_languages(both: Comparison) -> None:
    rows = [(r.label, r.verdict, [cell.told[0].key if cell.told else None for cell in r.cells])
            for r in section(both, "said").rows]  # fmt: skip
    assert ("Peter Vakatala", "same", ["praise", "praise"]) in rows
    assert ("Jorge Quispe", "same", ["call", "call"]) in rows


def test_a_number_that_differs_stands_with_its_words(both: Comparison) -> None:
    found = [values(r) for r in section(both, "numbers").rows]
    assert [["40 Peruvian students"], []] in found
    assert [["12 flights"], []] in found and [[], ["14 рейсов"]] in found  # units are not translated


def test_names_of_a_disputed_place(both: Comparison) -> None:
    (one,) = section(both, "naming").rows
    assert (one.label, one.verdict) == ("Falkland Islands", "differ")
    assert values(one) == [["Falklands"], ["Мальвинских островах"]]


def test_words_of_each_speaker(both: Comparison) -> None:
    found = section(both, "words")
    assert {r.verdict for r in found.rows} == {"shown"}
    assert [c.told[0].value for c in row(found, "words in all").cells] == [str(c.words) for c in both.columns]


def test_every_span_lies_in_its_report(both: Comparison) -> None:
    lengths = [len(quay("en").text), len(quay("ru").text)]
    for found in both.sections:
        for one in found.rows:
            for cell, length in zip(one.cells, lengths, strict=True):
                assert bool(cell.told) != bool(cell.reason)
                assert all(0 <= a < b <= length for told in cell.told for a, b in told.spans)


def test_the_order_of_reports_is_that_of_columns_alone(both: Comparison) -> None:
    (other,) = compare(read(quay("ru"), quay("en")))

    def told(one: Comparison, turn: int) -> set[tuple[str, str, str, tuple[str, ...]]]:
        return {
            (s.name, r.label, r.verdict, tuple(msgspec.json.encode(c.told).decode() for c in r.cells[::turn]))
            for s in one.sections if s.name != "engagement" for r in s.rows
        }  # fmt: skip

    assert told(both, 1) == told(other, -1)


def test_reports_of_nothing_in_common_are_compared_all_the_same() -> None:
    reports = [Report(id=n, text=t, language="en") for n, t in (("a", "It rains in Suva."), ("b", "It is dry."))]
    (one,) = compare(read(*reports))
    assert all(s.event is None for s in one.sections)
    assert compare(read(reports[0])) == []


def test_a_report_of_something_else_is_left_out() -> None:
    third = Report(id="c", text="It rains in Suva.", language="en")
    (one,) = compare(read(quay("en"), third, quay("ru")))
    assert [c.report for c in one.columns] == ["en", "ru"]


@pytest.mark.parametrize(("a", "b", "agree"), [
    ("2024-05-14", "2024-05-14~", True), ("2024-05", "2024-05-14", True), ("2024-05-14", "2024-05-15~", True),
    ("2024-05-14", "2024-05-15", False), ("2024-05-12/2024-05-14", "2024-05-13", True), ("2023", "2024-05", False),
])  # fmt: skip
def test_days(a: str, b: str, agree: bool) -> None:
    assert same_days(a, b) is same_days(b, a) is agree


def test_what_is_not_told_contradicts_nothing() -> None:
    assert same_person("minister||participant", "minister|FJI|guest")
    assert not same_person("minister|PER|guest", "minister|FJI|guest")
    assert same_place("Suva, FJI", "FJI") and not same_place("Suva, FJI", "Nadi, FJI")


def figures_of(language: str, text: str) -> list[tuple[float, str]]:
    report = Report(id="x", text=text, language=language)
    return [(f.value, f.words) for f in figures(Text(report, Reading(id="x", language=language)))]


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("en", "Some 135 flights a week link them.", [(135, "135 flights")]),
    ("en", "Fourteen new deputies came.", [(14, "Fourteen new deputies")]),
    ("en", "Trade reached $2.5 billion in 2023.", [(2.5e9, "$2.5 billion")]),
    ("en", "It grew by 30% on 5 May 2024.", [(30, "30%")]),
    ("en", "They met on 5 May at 10:30.", []),
    ("en", "Seventeen newly arrived envoys and 30 fishermen came.", [(17, "Seventeen newly arrived envoys"), (30, "30 fishermen")]),
    ("ru", "В делегации 14 депутатов.", [(14, "14 депутатов")]),
    ("ru", "Товарооборот достиг 3,2 млрд долларов.", [(3.2e9, "3,2 млрд долларов")]),
    ("ru", "Приехали пять новых послов.", [(5, "пять новых послов")]),
    ("ru", "Встреча прошла 5 мая 2024 года.", []),
])  # fmt: skip
def test_figures(language: str, text: str, expected: list[tuple[float, str]]) -> None:
    assert figures_of(language, text) == expected


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("en", "They spoke of Artsakh and the Nagorno-Karabakh talks.", ["Artsakh", "Nagorno-Karabakh"]),
    ("ru", "О Нагорном Карабахе, специальной военной операции, войне в Украине.",
     ["Nagorno-Karabakh", "special operation", "war"]),
    ("en", "The Gulf of Finland is cold.", []),
])  # fmt: skip
def test_namings(language: str, text: str, expected: list[str]) -> None:
    report = Report(id="x", text=text, language=language)
    assert [r["naming"] for r, _ in namings(Text(report, Reading(id="x", language=language)))] == expected


def test_sides_of_outlets(tmp_path: Path) -> None:
    report = Report(id="x", text="", outlet="Harbour Press", url="https://www.belta.by/a")
    assert party_of(report, {}) == "BLR"
    (tmp_path / "o.csv").write_text("outlet,party\nharbour press,VUT\n")
    assert party_of(report, read_outlets(str(tmp_path / "o.csv"))) == "VUT"
    (tmp_path / "o.csv").write_text("name,party\nx,VUT\n")
    with pytest.raises(ValueError, match="needs the columns outlet and party"):
        read_outlets(str(tmp_path / "o.csv"))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["en", "ru"]), st.text(max_size=200)), min_size=2, max_size=3))
def test_any_reports_can_be_compared(texts: list[tuple[str, str]]) -> None:
    reports = [Report(id=str(at), text=text, language=language) for at, (language, text) in enumerate(texts)]
    for one in compare(read(*reports)):
        assert all(len(r.cells) == len(one.columns) for s in one.sections for r in s.rows)
