"""Entries of a chronicle, a diary, a live page: 'Mon 5 – Talks with A', '26 May 1999: B lands in Lima', '9.40am: C is here'.

What heads such a line, a day or an hour with its mark, is made a sentence of its own: the entry's begins behind it.
"""

from collections.abc import Container

from communique.languages.document import Document

FEWEST = 3  # lines so headed
LONGEST = 9  # tokens of 'Wednesday, 26 May 1999, 10.30 a.m. –'
MARKS = frozenset("–—-:|") | {"--"}
WITHIN = frozenset([",", ".", "(", ")", "/"])
SMALL = frozenset(["am", "pm", "a.m", "p.m", "a.m.", "p.m.", "h", "gmt", "г", "г.", "года", "мск"])


def entry_cuts(document: Document, calendar: Container[str]) -> list[tuple[int, int]]:
    """Runs of tokens that head an entry; nothing where fewer than three lines are so headed."""
    cuts: list[tuple[int, int]] = []
    paragraph = -1
    for sentence in document.sentences:
        opens, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        if opens and (last := _past_head(document, sentence.first, sentence.last, calendar)):
            cuts.append((sentence.first, last))
    return cuts if len(cuts) >= FEWEST else []


def _past_head(document: Document, first: int, last: int, calendar: Container[str]) -> int:
    """The token behind the mark that ends the head, 0 where the line begins otherwise, or with a bare number ('1 – …')."""
    told = hour = False
    for at in range(first, min(last - 1, first + LONGEST)):
        token = document.tokens[at]
        if at > first and token.text in MARKS:
            return at + 1 if told else 0
        known = token.lower in calendar or bool(document.found(at, "weekdays", "months"))
        if hour and at > first and token.is_title:
            return at  # '[12:40] The leaders have gone'
        clock = token.kind == "number" and len(token.text) > 2 and (":" in token.text or "." in token.text)
        told, hour = told or known or clock, clock or (hour and token.lower in SMALL)
        if not (known or token.kind == "number" or token.lower in SMALL or token.text in WITHIN or token.text in MARKS):
            return 0
    return 0
