"""Leaders: who is called nothing but a leader, whatever office he holds."""

from communique.reading.text import Entity, Title


def only_leads(entity: Entity) -> bool:
    """'the Armenian leader', 'лидер Армении': no title but such as any head of a state or government has."""
    titles = [t for m in entity.mentions for t in m.titles]
    return bool(titles) and all(t.row is not None and t.row["kind"] == "head" for t in titles)


def without_leaders(titles: list[Title]) -> list[Title]:
    """'the British leader', 'the prime minister': of one person the second; a leader may be either, so it tells no head of state."""
    exact = [t for t in titles if t.row is None or t.row["kind"] != "head" or t.office != "head_of_state"]
    offices = {t.office for t in exact}
    return exact if "head_of_government" in offices and "head_of_state" not in offices else titles
