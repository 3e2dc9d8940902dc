"""Ministers who lead a body of states for a time: they speak for the body."""

from collections.abc import Sequence

from communique.languages import Token
from communique.reading.text import Title

CHAIRS = ("chair", "председател")


def chairs_body(tokens: Sequence[Token], title: Title) -> bool:
    """'the Chairman-in-Office of the OSCE', 'ASEAN chair'."""
    led = title.office == "head_of_organization" and (title.party or "").startswith("IGO:")
    return led and any(t.lower.startswith(CHAIRS) for t in tokens[title.first : title.last])


def as_chair(tokens: Sequence[Token], titles: list[Title]) -> Title | None:
    """'[OSCE Chairperson-in-Office], Maltese Foreign Minister X', '[the Chairman-in-Office] and Norwegian Foreign Minister X'.

    The office in which a foreign minister acts; None where he leads no body.
    """
    leads = any(title.office == "foreign_minister" for title in titles)
    return next((title for title in titles if leads and chairs_body(tokens, title)), None)
