"""A deputy and his chief, whose offices bear one label: '[the governor]' is not 'deputy governor X'."""

from communique.reading.text import Entity, Mention, Scene, Title


def has_other_rank(scene: Scene, entity: Entity, mention: Mention) -> bool:
    """'[Губернатор] встретился с послом' beside 'заместитель губернатора X', 'the vice governor' beside 'Governor Y'."""
    own = [t for m in entity.mentions for t in m.titles]
    if len(mention.titles) != 1 or not own:
        return False
    deputy = _is_deputy(scene, mention.titles[0])
    return all(t.office == mention.titles[0].office and _is_deputy(scene, t) is not deputy for t in own)


def _is_deputy(scene: Scene, title: Title) -> bool:
    tokens = scene.document.tokens[title.first : title.last]
    return any("deputy_word" in t.kinds or "deputy_word" in t.key_kinds for t in tokens)
