"""The first look: what it passes over, what it must not, and that its tables keep up with the triggers."""

from pathlib import Path

import pytest

from communique.languages import get_language
from communique.languages.language import SUPPORTED
from communique.languages.phrases import phrases
from communique.model import Report
from communique.reading import read_report
from communique.reading.firstlook import DEED, REASON, SLIGHT, WORD, can_hold_engagement, glance

DATA = Path(__file__).parent / "data"
# Every report has them; a visit has other words too.
TOO_COMMON = frozenset(
    " ".join(f"{verb} {adverb} in".split())
    for verb in ("is", "was", "are", "were", "will be", "has been", "had been", "would be")
    for adverb in ("", "also", "now", "currently", "already", "still", "again", "back", "both")
) | frozenset(
    [
        *(f"{verb} been to" for verb in ("has", "have", "had")),
        *(
            f"{verb} {adverb} been to"
            for verb in ("has", "have", "had")
            for adverb in ("also", "already", "just", "twice")
        ),
        *(
            " ".join(f"{verb} {adverb} {place}".split())
            for verb in ("is", "was", "were", "has been", "had been", "have been", "will be", "would be")
            for adverb in ("", "also", "last", "only", "already")
            for place in ("here", "there")
        ),
        *(
            " ".join(f"{verb} {adverb} off to".split())
            for verb in ("is", "was", "are", "were", "be")
            for adverb in ("", "also", "then", "now", "both", "already")
        ),
        *("быть у", *(f"быть {adverb} у" for adverb in ("вчера", "сегодня", "также", "накануне"))),
    ]
)


def told(language: str) -> list[str]:
    """Texts of the engagement cases that tell of one by themselves, without the page's address."""
    lines = (DATA / f"engagements_{language}.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")][1:]
    return [row[0].replace("¶", "\n\n") for row in rows if row[1] != "none" and not row[3:]]


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_trigger_shows(language: str) -> None:
    shown = glance(language)
    missing = [
        phrase
        for row in get_language(language).table("triggers")
        for phrase in phrases(row["form"])
        if not any(shown[word] & (DEED | SLIGHT) for word in WORD.findall(phrase))
    ]
    assert set(missing) <= TOO_COMMON


@pytest.mark.parametrize("language", SUPPORTED)
def test_passes_over_hardly_any_case(language: str) -> None:
    cases = told(language)
    lost = [text for text in cases if not can_hold_engagement(text, language)]
    assert len(lost) <= len(cases) * 0.01, lost


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Whisk the eggs with sugar until pale, then fold in the flour and bake for half an hour."),
        ("en", "Rovers beat Town in the cup on Saturday after a late goal by the captain."),
        ("ru", "Взбейте яйца с сахаром, добавьте муку и выпекайте полчаса."),
    ],
)
def test_what_is_passed_over_says_so(language: str, text: str) -> None:
    report = Report(id="x", text=text, language=language)
    reading = read_report(report, look_first=True)
    assert [s.reason for s in reading.skipped] == [REASON]
    assert reading.engagements == read_report(report).engagements == ()


def test_what_is_read_is_the_same_with_a_first_look() -> None:
    report = Report(id="x", text="The Omani foreign minister met the envoy of Chad in Muscat.", language="en")
    assert read_report(report, look_first=True) == read_report(report)
