"""Who stands for whom: an unnamed side for one of its people, an office for its holder."""

from communique.reading.text import LEADERS, Entity


def covers(a: Entity, b: Entity | None) -> bool:
    """The same entity, or an unnamed side and somebody of its party."""
    if b is None:
        return False
    if a is b or a.citizens or b.citizens:
        return a is b  # 'met President A' is not 'met with students'
    of_one_side = a.party is not None and a.party == b.party and (a.name is None or b.name is None)
    return of_one_side and not _another_office(a, b)


def _another_office(a: Entity, b: Entity) -> bool:
    """An unnamed speaker is no foreign minister; 'the leader' and 'the head of the centre' may be anyone."""
    offices = {a.office, b.office}
    if len(offices) < 2 or offices & {None, "other"}:
        return False
    if any(e.office in LEADERS and not e.name and not _is_titled(e) for e in (a, b)):
        return False
    return not _offices(a) & _offices(b)  # 'the Vice-President, President of the Senate': one who holds two


def _is_titled(entity: Entity) -> bool:
    """'the Emir', 'президент': an office by its name, not 'the leader'; of a named person once told so."""
    titles = [title for mention in entity.mentions for title in mention.titles]
    by_name = [t.row is not None and t.row["kind"] == "title" and t.office == entity.office for t in titles]
    return any(by_name) if entity.name else bool(by_name) and all(by_name)


def _offices(entity: Entity) -> set[str]:
    """All offices that the report gives somebody."""
    return {t.office for mention in entity.mentions for t in mention.titles if t.office and not t.former}


def without_own_sides(entities: list[Entity]) -> list[Entity]:
    """'Peru's government, [President Soto]': a side that somebody named speaks for beside it stands for nobody else."""
    named = {e.party for e in entities if e.name and e.party}
    return [e for e in entities if e.name or e.kind != "side" or e.office or e.party not in named]
