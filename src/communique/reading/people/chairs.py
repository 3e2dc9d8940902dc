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

    'делегация Межпарламентского союза во главе с [председателем] X': the head of that organisation; 'делегация МИД Чада во главе
    с [министром] X': the foreign minister. Russian."""
    titles = [t for m in entity.mentions for t in m.titles]
    if entity.office not in ("other", "minister") or len(titles) != 1 or titles[0].row is None:
        return
    own, title = range(delegation.first, delegation.last), titles[0]
    kinds = {m.row["kind"] for at in own for m in sight.document.found(at, "parts")}
    if entity.office == "minister":
        bare = title.last - title.first == 1
        office = "foreign_minister" if "foreign_ministry" in kinds and bare else "minister"
    elif "chamber" in kinds and HEADS & set(sight.tokens[title.first].keys):
        office = "speaker_of_parliament"
    elif (delegation.party or "").startswith("IGO:") and title.row is not None and title.row["kind"] == "head":
        office = office_of(title.row, delegation.party)
    else:
        return
    entity.office = title.office = office
