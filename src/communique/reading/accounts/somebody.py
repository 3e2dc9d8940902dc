"""Whether those who are told to have met are people of office or sides at all."""

from communique.reading.text import Entity, agency_names


def is_private_circle(people: list[Entity]) -> bool:
    """'Экс-депутат Петров вёл переговоры с Лосевым': a former holder, a party's leader, and somebody of whom nothing is told."""
    nobody = any(not (e.office or e.party or e.well_known) for e in people)
    private = all(e.kind == "person" and e.office in (None, "other", "business") for e in people)
    return nobody and private and any(e.office for e in people)


def is_solid(entity: Entity) -> bool:
    """A side, or a person whom something beside one capital letter makes a person of office."""
    if entity.kind == "side":
        return True
    if entity.name in agency_names():
        return False  # 'told Haaretz'
    told = any(not m.weak for m in entity.mentions)
    if {" ", "."}.isdisjoint(entity.name or "") and not (told or entity.office):
        owned = any(m.party_at is not None for m in entity.mentions)  # 'Norway's Berg'
        return entity.well_known or owned  # not 'Solaris', 'the Yezdis': a single word that nothing makes a person
    return bool(entity.office or entity.party) or told or len(entity.mentions) > 1
