"""English: conferences that go by a name or title: 'attended the Lima Security Dialogue', 'the 4th Meeting of the Peoples'."""

from communique.reading.text import Sight

REACH = 14  # tokens from 'attended' to the noun


def is_dialogue_series(sight: Sight, head: int) -> bool:
    """'attended the Pacific Leaders' [Dialogue]', 'spoke at the Lima Security [Dialogue]'; not 'the Peru-Chad Strategic Dialogue'."""
    if sight.lower(head) != "dialogue" or not sight.tokens[head].is_title:
        return False
    before = head - 1 - (sight.text(head - 1) in ("'", "’"))
    if not sight.tokens[before].is_title or sight.word(before, "kind_of_dialogue"):
        return False
    near = range(max(sight.start_of(head), head - REACH), before)
    return any(m.row["obj"] == "event" for at in near for m in sight.document.found(at, "triggers"))


COUNTED = frozenset(["st", "nd", "rd", "th"])


def is_titled_session(sight: Sight, first: int, last: int) -> bool:
    """'took part in the 4th [Meeting of the Neighbouring Countries]': the title of a session, in mid-sentence."""
    behind = last + 1 + sight.word(last + 1, "det")
    if sight.is_russian or sight.text(last - 1) != "Meeting" or sight.lower(last) != "of":
        return False
    told = sight.word(first - 1, "det") or sight.word(first - 1, "ordinal") or sight.lower(first - 1) in COUNTED
    plain = not sight.document.found(behind, "offices") or sight.lower(behind).endswith("s")
    return told and plain and sight.mention_like(behind) and not sight.is_headline(sight.tokens[first].sentence)
