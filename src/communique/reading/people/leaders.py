"""Leaders: who is called nothing but a leader, whatever office he holds."""

from communique.reading.text import Entity


def only_leads(entity: Entity) -> bool:
    """'the Armenian leader', 'лидер Армении': no title but such as any head of a state or government has."""
    titles = [t for m in entity.mentions for t in m.titles]
    return bool(titles) and all(t.row is not None and t.row["kind"] == "head" for t in titles)
