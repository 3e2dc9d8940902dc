"""Topics: short cases in tables, and what a whole report makes of them."""

from pathlib import Path

import pytest

from communique.languages import get_language, load_table
from communique.languages.tables import parse_table
from communique.model import TOPICS
from communique.reading.documents.topics import find_topics, thresholds, topics_in

HERE = Path(__file__).parent


def cases() -> list[tuple[str, str, str]]:
    return [
        (language, row["sentence"], row["topics"])
        for language in ("en", "ru")
        for row in parse_table("cases", (HERE / f"topics_{language}.tsv").read_text("utf-8"))
    ]


@pytest.mark.parametrize(("language", "sentence", "topics"), cases())
def test_sentence(language: str, sentence: str, topics: str) -> None:
    document = get_language(language).document(sentence)
    assert set(topics_in(document, (0, len(sentence)))) == set(topics.split(",")) - {"-"}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_tables_name_only_topics_of_the_list(language: str) -> None:
    rows = load_table(language, "topics")
    assert {row["topic"] for row in rows} == {*TOPICS, "none"}
    assert all(0 < float(row["weight"]) <= 1 for row in rows)
    assert len({(row["form"], row["topic"]) for row in rows}) == len(rows)


def test_each_topic_has_a_threshold() -> None:
    assert {row["topic"] for row in load_table("world", "topic_thresholds")} == set(TOPICS)
    assert all(points > 0 for points in thresholds().values())


REPORT = """The foreign ministers of Chile and Ghana met in Accra on Monday.
They discussed trade, fisheries and student exchanges.
The two praised the friendly relations between the two countries."""
SAID = (REPORT.index("They"), len(REPORT))


def test_report_with_evidence() -> None:
    marks = find_topics(get_language("en").document(REPORT), [SAID])
    assert [m.topic for m in marks] == ["bilateral_relations", "trade_economy", "education_science", "agriculture_food"]
    words = {m.topic: [REPORT[a:b] for a, b in m.evidence] for m in marks}
    assert words["agriculture_food"] == ["fisheries"]
    assert words["trade_economy"] == ["trade"]


def test_furniture_is_not_read() -> None:
    document = get_language("en").document(REPORT)
    start = REPORT.index("They")
    document.furniture.append((start, REPORT.index("\nThe two")))
    assert [m.topic for m in find_topics(document, [SAID])] == ["bilateral_relations"]


def test_what_is_a_small_part_of_the_report_is_left_out() -> None:
    war = "The envoys discussed a {}. "
    text = "".join(war.format(w) for w in ("ceasefire", "truce", "peace treaty", "peace plan", "prisoner exchange",
                                           "settlement of the conflict", "withdrawal of troops", "peace process"))  # fmt: skip
    document = get_language("en").document(text + "Hotels were full.")
    assert [m.topic for m in find_topics(document, [(0, len(text))])] == ["peace_conflict"]


def test_focus_counts_for_more() -> None:
    text = "The envoys met. Loans, he said, had made them prosperous."
    document = get_language("en").document(text)
    assert find_topics(document) == ()
    assert [m.topic for m in find_topics(document, [(16, len(text))])] == ["trade_economy"]


def test_phrase_over_two_statements_belongs_to_its_place() -> None:
    text = "He spoke of climate change. She spoke of visas."
    document = get_language("en").document(text)
    assert topics_in(document, (0, 27)) == ("environment",)
    assert topics_in(document, (28, len(text))) == ("migration_consular",)


def test_who_met_weighs_what_they_spoke_of() -> None:
    two, several = thresholds("two"), thresholds("several")
    assert two["bilateral_relations"] < thresholds()["bilateral_relations"] < several["bilateral_relations"]
    assert several["multilateral"] < two["multilateral"]
