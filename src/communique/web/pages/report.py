"""One report: its text with all marks, furniture greyed, and the facts that were read in it."""

import re

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from communique.comparison.marked import esc, key_of, marked_html
from communique.model.facts import Mark, facts_of, marks_of
from communique.model.plain import heading
from communique.store import stored_reading
from communique.web.errors import Wrong
from communique.web.settings import database_of
from communique.web.templating import render
from communique.web.words import speaker_of

SPAN = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
MOST_MARKED = 400_000  # characters of a text that are marked; what follows is shown without marks


def report_page(request: Request) -> Response:
    """The page. `?at=120-180` lights these characters, and #at leads to them."""
    found = stored_reading(database_of(request), request.path_params["id"])
    if not found:
        raise Wrong(speaker_of(request).told.gettext("No report of this record has this id."), status=404)
    report, reading = found
    facts = facts_of(reading)
    text = report.text
    marks = marks_of([fact for fact in facts if fact.id[0] not in "f"], min(len(text), MOST_MARKED))
    html, first = with_furniture(text, marks, list(reading.furniture))
    told = SPAN.fullmatch(request.query_params.get("at", ""))
    at = (int(told[1]), int(told[2])) if told else None
    lit = bool(at and at[0] < at[1] <= len(text))
    engagements = {f"e{n}": one.event for n, one in enumerate(reading.engagements, 1)}
    speaker = speaker_of(request)
    titles = {fact.id: speaker.facing(fact.title) for fact in facts if fact.id[0] == "e"}

    def titles_of(numbers: str) -> str:
        return "; ".join(titles.get(number, number) for number in numbers.split(", "))

    return render(
        request,
        "report.html",
        titles_of=titles_of,
        report=report,
        reading=reading,
        title=heading(report, reading),
        facts=[fact for fact in facts if fact.id[0] != "f"],
        furniture=len(reading.furniture),
        html=html,
        first=first,
        key_of=key_of,
        engagements=engagements,
        lit=at if lit else None,
        passage=passage(text, at[0], at[1]) if lit and at else None,
        added=request.query_params.get("added") if request.query_params.get("added") in ("new", "known") else None,
        out=report.url if report.url and report.url.lower().startswith(("http://", "https://")) else None,
    )


def with_furniture(text: str, marks: list[Mark], furniture: list[tuple[int, int]]) -> tuple[Markup, dict[str, str]]:
    """The text with its marks; what is furniture in a span of its own, in which nothing is marked."""
    cuts = sorted((max(0, a), min(b, len(text))) for a, b in furniture)
    pieces: list[str] = []
    first: dict[str, str] = {}

    def news(start: int, end: int) -> None:
        inside = [
            Mark(max(m.start, start) - start, min(m.end, end) - start, m.fact, m.meaning, m.field)
            for m in marks if m.start < end and m.end > start
        ]  # fmt: skip
        html, anchors = marked_html(text[start:end], inside, f"{start}-", "")
        pieces.append(html)
        for key, anchor in anchors.items():
            first.setdefault(key, anchor)

    last = 0
    for start, end in cuts:
        if start < last:
            start = last
        if end <= start:
            continue
        news(last, start)
        pieces.append(f'<span class="furniture">{esc(text[start:end])}</span>')
        last = end
    news(last, len(text))
    return Markup("".join(pieces)), first


def passage(text: str, start: int, end: int, around: int = 160) -> Markup:
    """The words asked for, with some before and after."""
    before, after = text[max(0, start - around) : start], text[end : end + around]
    return Markup("…") + Markup(f'{esc(before)}<mark id="at">{esc(text[start:end])}</mark>{esc(after)}') + Markup("…")
