"""`communique explain`: marks in place, and a page that no report can command."""

import base64
import hashlib
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from communique.cli.explain import explain_lines
from communique.cli.explain_html import page
from communique.cli.paint import plain
from communique.cli.words import harmless, heading
from communique.model import (
    Engagement,
    Instrument,
    Participant,
    Place,
    Reading,
    Report,
    Skipped,
    Span,
    Statement,
    TopicMark,
    Why,
)

WORDS = ("Minister Sefa Tora met Jorge Quispe", "Sefa Tora", "May 6", "SUVA", "Good talks")
TEXT = "SUVA, May 6. Minister Sefa Tora met Jorge Quispe.\r\n“Good talks,” Tora said. Share this!"


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return (start, start + len(words))


def example(text: str = TEXT, name: str = "Sefa Tora", spans: list[Span] | None = None) -> tuple[Report, Reading]:
    spans = spans or [
        at(w) for w in ("Minister Sefa Tora met Jorge Quispe", "Sefa Tora", "May 6", "SUVA", "Good talks")
    ]
    met, tora, day, suva, said = spans
    participant = Participant(
        name=name, office="foreign_minister", party="FJI", evidence=(tora,),
        why={"office": Why(evidence=(met,), rule="office.<b>", inferred=True)},
    )  # fmt: skip
    engagement = Engagement(
        id="x", kind="meeting", date="2024-05-06", place=Place(city="Suva", country="FJI"), evidence=(met,),
        why={"date": Why(evidence=(day,), rule="date.dateline"), "place": Why(evidence=(suva,), rule="place.dateline")},
        participants=(participant,),
    )  # fmt: skip
    report = Report(id="r", text=text, title=name, url="javascript:alert(1)", language="en")
    reading = Reading(
        id="r", title=name, language="en", engagements=(engagement,),
        statements=(Statement(speakers=(name,), act="praise", about=("x",), evidence=(said,), content=(said,)),),
        topics=(TopicMark(topic="trade_economy", evidence=(said,)),),
        instruments=(Instrument(name=name, date="2020", parties=("FJI", "PER"), evidence=(said,)),),
        furniture=((max(0, len(text) - 11), len(text)),), skipped=(Skipped(reason=name, evidence=(said,)),),
    )  # fmt: skip
    return report, reading


def test_terminal_marks_words_in_place() -> None:
    shown = plain(explain_lines(*example(), 100))
    assert "[SUVA]" not in shown  # a field's words are named with the field, not marked
    assert "[Minister [Sefa Tora]p1 met Jorge Quispe]e1." in shown
    assert "[Share this!]f1" in shown
    assert "date     2024-05-06  read: date.dateline  “May 6”" in shown
    assert "office   foreign minister  inferred: office.<b>" in shown


def test_heading_is_no_furniture() -> None:
    report = Report(id="r", text="Home | World\n\nMinister meets envoy\n")
    assert heading(report, Reading(id="r", furniture=((0, 12),))) == "Minister meets envoy"
    assert heading(report, Reading(id="r", furniture=((0, 40),))) == "r"
    assert heading(report, Reading(id="r", title="T")) == "T"


def test_page_keeps_the_text_and_joins_the_two_sides() -> None:
    tree = html.document_fromstring(page([example()]))
    (text,) = tree.find_class("text")
    assert text.text_content().replace("\r", "") == TEXT.replace("\r", "")
    left = {key for a in text.iter("a") for key in a.get("data-f").split()}
    right = {element.get("data-f") for element in tree.find_class("record")[0].iter() if element.get("data-f")}
    assert {"r1-e1", "r1-e1.date", "r1-p1", "r1-p1.office", "r1-s1.act", "r1-f1"} <= left & right
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    targets = {a.get("href").removeprefix("#") for a in tree.iter("a")}
    assert targets <= set(ids)


def test_page_lets_nothing_of_the_report_run() -> None:
    evil = "<script>alert(1)</script>\"' onmouseover=alert(2) </style>\x00\ud800\u202e<img src=//e.example>&lt;"
    text = evil + TEXT + evil
    spans = [at(w, text) for w in WORDS]
    made = page([example(text, evil, spans), example(text, evil, spans)])
    made.encode("utf-8")
    tree = html.document_fromstring(made)
    assert len(list(tree.iter("script"))) == 1 and not list(tree.iter("img"))
    attributes = {name for element in tree.iter() if isinstance(element.tag, str) for name in element.attrib}
    assert not {name for name in attributes if name.startswith("on")} and "style" not in attributes
    assert not [a for a in tree.iter("a") if not a.get("href").startswith("#")]
    assert "\x00" not in made and "\u202e" not in made
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', made)
    assert policy
    for kind in ("style", "script"):
        (element,) = tree.iter(kind)
        digest = base64.b64encode(hashlib.sha256((element.text or "").encode()).digest()).decode()
        assert f"{kind}-src &#x27;sha256-{digest}&#x27;" in policy[1]
    assert "default-src &#x27;none&#x27;" in policy[1]
    assert "src" not in attributes and not list(tree.iter("link", "base", "iframe", "object", "form"))
    assert not re.search(r"url\(|@import", "".join(tree.xpath("//style/text()")))


@given(st.text(max_size=60), st.data())
def test_any_spans_of_any_text(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    spans = [tuple(sorted((data.draw(ends), data.draw(ends)))) for _ in range(5)]
    report, reading = example(text, text or "x", spans)  # type: ignore[arg-type]
    shown = plain(explain_lines(report, reading, 80))
    assert shown.count("\n") >= text.count("\n")
    tree = html.document_fromstring(page([(report, reading)]))
    (body,) = tree.find_class("text")
    assert lines(body.text_content()) == lines(harmless(text))


def lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_page_of_the_samples(tmp_path: Path) -> None:
    from test_read import run

    done = run("explain", "--samples", "--html", tmp_path / "o.html")
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(html.document_fromstring((tmp_path / "o.html").read_text("utf-8")).find_class("text")) >= 12
    done = run("explain", "--samples", "--html", tmp_path / "no" / "o.html")
    assert done.returncode == 1 and b"can't be written" in done.stderr
