"""Ministers who lead a body of states for a time: they speak for the body."""

from collections.abc import Sequence

from communique.languages import Token
from communique.reading.text import Title

CHAIRS = ("chair", "председател")


LED_REACH = 14  # tokens from 'Committee on International Relations and Trade' to 'Chairperson'


def chairs_committee(tokens: Sequence[Token], title: Title) -> bool:
    """'a delegation of the Defence Committee of the Senate of Peru, headed by its [Chairperson] X': a member of its chamber. English."""
    if title.office != "other" or not tokens[title.first].lower.startswith("chair") or title.last - title.first > 1:
        return False
    sentence = tokens[title.first].sentence
    before = [t.lower for t in tokens[max(0, title.first - LED_REACH) : title.first] if t.sentence == sentence]
    return "by" in before[-2:] and "committee" in before


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
