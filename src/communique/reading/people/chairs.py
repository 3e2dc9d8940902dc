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
    """'[OSCE Chairperson-in-Office], Maltese Foreign Minister X': the office in which a foreign minister acts.

    Not 'the OSCE Chairperson-in-Office and Norwegian Foreign Minister X', who is told to act for both.
    """
    for title in titles:
        if chairs_body(tokens, title) and any(t.office == "foreign_minister" for t in titles):
            and_minister = any(t.party_at and t.party_at[0] - title.last == 1 for t in titles)
            if not (and_minister and tokens[title.last].lower in ("and", "и")):
                return title
    return None
