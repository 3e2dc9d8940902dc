"""Ministers who lead a body of states for a time: they speak for the body."""

from collections.abc import Sequence

from communique.languages import Token
from communique.languages.offices import office_of
from communique.reading.text import Entity, Mention, Sight, Title

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


HEADS = frozenset(["председатель", "спикер"])


def heads_the_body(sight: Sight, entity: Entity, delegation: Mention) -> None:
    """'делегация Сената Перу во главе с [его председателем] X': the speaker of the chamber that the delegation is of.

    'делегация Межпарламентского союза во главе с [председателем] X': the head of that organisation. Russian."""
    titles = [t for m in entity.mentions for t in m.titles]
    if entity.office != "other" or len(titles) != 1 or titles[0].row is None:
        return
    own = range(delegation.first, delegation.last)
    of_chamber = any(m.row["kind"] == "chamber" for at in own for m in sight.document.found(at, "parts"))
    if of_chamber and HEADS & set(sight.tokens[titles[0].first].keys):
        entity.office = titles[0].office = "speaker_of_parliament"
    elif (delegation.party or "").startswith("IGO:") and titles[0].row["kind"] == "head":
        entity.office = titles[0].office = office_of(titles[0].row, delegation.party)
