"""A report's text as HTML with the words of facts marked; everything from the report is escaped."""

import html
from itertools import pairwise

from communique.model.facts import Mark
from communique.model.plain import harmless


def esc(text: str) -> str:
    """Fit for element content and quoted attributes."""
    return html.escape(harmless(text), quote=True)


def marked_html(text: str, marks: list[Mark], prefix: str, facts: str | None = None) -> tuple[str, dict[str, str]]:
    """The text as spans that do not nest, and the first word's anchor for each fact and field.

    Each piece between two ends of marks names all the facts that it belongs to; its look is that of the narrowest.
    prefix: of the anchors of words; facts: of the keys and anchors of facts, where it is another.
    """
    facts = prefix if facts is None else facts
    cuts = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    by_start: dict[int, list[Mark]] = {}
    for mark in marks:
        by_start.setdefault(mark.start, []).append(mark)
    open_marks: list[Mark] = []
    pieces: list[str] = []
    first: dict[str, str] = {}
    for start, end in pairwise(cuts):
        open_marks = [m for m in open_marks if m.end > start] + by_start.get(start, [])
        words = esc(text[start:end])
        if not open_marks or not words.strip():
            pieces.append(words)
            continue
        anchor = f"{prefix}w{start}"
        keys = sorted({key_of(m.fact, m.field) for m in open_marks} | {m.fact for m in open_marks})
        for key in keys:
            first.setdefault(key, anchor)
        narrow = min(open_marks, key=lambda m: (m.end - m.start, not m.field))
        keyed = " ".join(facts + key for key in keys)
        look = narrow.meaning or "plain"
        pieces.append(f'<a class="m {look}" id="{anchor}" href="#{facts}{narrow.fact}" data-f="{keyed}">{words}</a>')
    return "".join(pieces), first


def key_of(fact: str, field: str) -> str:
    """The name of a fact, or of one of its fields."""
    return f"{fact}.{field}" if field else fact
