"""Of which body somebody is who is told by his office alone: 'Co-Chair A', 'the organisation's secretary general B'."""

from communique.languages import Match
from communique.reading.text import Mention, Scene, Sight


def share_body(scene: Scene, sight: Sight, mention: Mention) -> None:
    """'Co-Chair A' alone, where the report tells elsewhere of 'a co-chair country of the OSCE': A is of that body."""
    entity = mention.entity
    if entity is None or entity.party is not None or not mention.name or len(mention.titles) != 1:
        return
    title = mention.titles[0]
    if title.party is None and title.office == "head_of_organization" and (told := _body_told(scene, sight, mention)):
        entity.party, entity.party_at, entity.party_inferred = told.party, told.party_at, True
        return
    if (
        title.party is not None
        or title.row is None
        or title.row["office"] != "other"
        or "IGO=" not in title.row["instead"]
    ):
        return
    for match in scene.document.within(title.row.table, 0, len(scene.document.tokens)):
        if set(sight.keys(match.first)).isdisjoint(sight.keys(title.first)):
            continue  # the row's other offices
        if match.row is title.row and (body := _body_beside(sight, match.first, match.last)) is not None:
            entity.party, entity.party_at, entity.party_inferred = body.row["party"], (body.first, body.last), True
            return


BODY_REACH = 4  # tokens: 'co-chair [country of the] OSCE', '[OSCE] Minsk Group co-chair'


def _body_beside(sight: Sight, first: int, last: int) -> Match | None:
    """The organisation named right before or, with few words between, right after the office."""
    for at in (*range(last, last + BODY_REACH), *range(first - 1, first - BODY_REACH, -1)):
        if 0 <= at < len(sight.tokens) and sight.text(at) not in ".;" and (match := sight.party(at, "organisation")):
            return match
    return None


TOLD_WITHIN = 2  # sentences back


def _body_told(scene: Scene, sight: Sight, mention: Mention) -> Mention | None:
    """'посетил штаб-квартиру ОДКБ. Его принял генсек [организации] Лосев': the body told last before him."""
    title = mention.titles[0]
    if not any(sight.key_word(at, "the_body") for at in range(title.first, title.last + 1)):
        return None
    for sentence in range(mention.sentence, max(-1, mention.sentence - TOLD_WITHIN), -1):
        for other in reversed(scene.of_sentence(sentence)):
            if other.last <= mention.first and (other.party or "").startswith("IGO:"):
                return other
    return None
