"""English: conferences that go by the name of a dialogue: 'attended the Lima Security Dialogue'."""

from communique.reading.text import Sight

OF_TWO = frozenset(["strategic", "bilateral", "political", "policy", "consultative", "rights", "economic"])
REACH = 14  # tokens from 'attended' to the noun


def is_dialogue_series(sight: Sight, head: int) -> bool:
    """'attended the Pacific Leaders' [Dialogue]', 'spoke at the Lima Security [Dialogue]'; not 'the Peru-Chad Strategic Dialogue'."""
    if sight.lower(head) != "dialogue" or not sight.tokens[head].is_title:
        return False
    before = head - 1 - (sight.text(head - 1) in ("'", "’"))
    if not sight.tokens[before].is_title or sight.lower(before) in OF_TWO:
        return False
    near = range(max(sight.start_of(head), head - REACH), before)
    return any(m.row["obj"] == "event" for at in near for m in sight.document.found(at, "triggers"))
