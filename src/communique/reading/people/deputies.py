"""A deputy and his chief, whose offices bear one label: '[the governor]' is not 'deputy governor X'."""

from collections.abc import Iterator

from communique.reading.text import Entity, Mention, Scene, Sight, Title


def has_other_rank(scene: Scene, entity: Entity, mention: Mention) -> bool:
    """'[Губернатор] встретился с послом' beside 'заместитель губернатора X', 'the vice governor' beside 'Governor Y'.

    '[Президент республики]' may be Tatarstan's, where one is called so, but is no mayor.
    """
    if len(mention.titles) != 1 or not any(m.titles for m in entity.mentions):
        return False
    tokens, title = scene.document.tokens, mention.titles[0]
    if title.office == "head_of_state" and all(t.office == "regional_head" for t in _titles(entity)):
        called = {key for t in _titles(entity) for key in tokens[t.first].keys}
        return called.isdisjoint(tokens[title.first].keys)
    deputy = _is_deputy(scene, title)
    return all(t.office == title.office and _is_deputy(scene, t) is not deputy for t in _titles(entity))


def _titles(entity: Entity) -> Iterator[Title]:
    """All titles that the report gives somebody, one after another: a long report repeats them."""
    return (title for mention in entity.mentions for title in mention.titles)


def held_before(entity: Entity, mention: Mention) -> bool:
    """'[Генконсул] отметил … Предыдущий генконсул X уехал': whom the report tells later as one who was it before."""
    if any(t.former for t in mention.titles) or not any(m.titles for m in entity.mentions):
        return False
    return all(t.former for t in _titles(entity))


def _is_deputy(scene: Scene, title: Title) -> bool:
    tokens = scene.document.tokens[title.first : title.last]
    return any("deputy_word" in t.kinds or "deputy_word" in t.key_kinds for t in tokens)


DEPUTIES = {
    "foreign_minister": "deputy_foreign_minister", "minister": "deputy_minister", "head_of_state": "deputy_head_of_state",
    "head_of_government": "deputy_head_of_government", "speaker_of_parliament": "deputy_speaker",
    "head_of_organization": "organization_official",
}  # fmt: skip


def give_deputys_office(scene: Scene, mention: Mention, owner: Entity) -> None:
    """'министр обороны Чада A и [его заместитель] B': whose deputy he is tells his office."""
    title = mention.titles[-1]
    words = (m for at in range(title.first, title.last) for m in scene.document.found(at, "parts"))
    if any(m.row["kind"] == "deputy" and m.last == title.last for m in words) and owner.office in DEPUTIES:
        title.office = DEPUTIES[owner.office]
        title.settled = True
        if mention.entity is not None:
            mention.entity.office = title.office


def give_vice_of_chamber(scene: Scene, sight: Sight, mention: Mention) -> bool:
    """'President of the Parliament of Peru A, [Vice President] B': the second is the speaker's deputy. English."""
    title, entity = mention.titles[0], mention.entity
    if sight.is_russian or title.office != "deputy_head_of_state" or sight.lower(title.last - 1) != "president":
        return False
    ends = mention.first - (sight.lower(mention.first - 1) == "and")
    ends -= sight.text(ends - 1) == ","
    before = next((m for m in reversed(scene.of_sentence(mention.sentence)) if m.last == ends < mention.first), None)
    speaks = [t for t in before.titles if t.office == "speaker_of_parliament"] if before is not None else []
    if before is None or not speaks or sight.lower(speaks[0].first) != "president" or entity is None:
        return False
    title.office, title.settled = "deputy_speaker", True
    entity.office = title.office
    entity.party, entity.party_at, entity.party_inferred = before.party, before.party_at, True
    return True
