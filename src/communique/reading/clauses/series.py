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
    """'took part in the 4th [Meeting of the Neighbouring Countries]', 'the 2nd Joint [Meeting of Health Ministers]': a
    session's title, in mid-sentence."""
    behind = last + 1 + sight.word(last + 1, "det")
    if sight.is_russian or sight.text(last - 1) not in ("Meeting", "Meetings") or sight.lower(last) != "of":
        return False
    before = first - 1
    while sight.tokens[before].is_title and sight.word(before, "event_word"):
        before -= 1
    told = sight.word(before, "det") or sight.word(before, "ordinal") or sight.lower(before) in COUNTED
    offices = sight.document.found(behind, "offices")
    plain = not offices or any(sight.lower(m.last - 1).endswith("s") for m in offices)
    return told and plain and sight.mention_like(behind) and not sight.is_headline(sight.tokens[first].sentence)


FORMAT = 5  # tokens of 'in the format “Nordic'


def is_regular_meeting(sight: Sight, first: int, last: int) -> bool:
    """'took part in the inter-regional [meeting] in the format “A – B”', 'flew to Lima for an annual [meeting]': a session
    that comes again; not 'the annual meeting between A and B'."""
    if sight.is_russian or sight.lower(last - 1) not in ("meeting", "meetings"):
        return False
    behind = [sight.lower(at) for at in range(last, last + FORMAT)]
    if behind[0] in ("with", "between") or not (sight.word(first - 1, "regular_sitting") or "format" in behind):
        return False
    near = range(max(sight.start_of(first), first - REACH), first)
    attends = any(m.row["obj"] == "event" for at in near for m in sight.document.found(at, "triggers"))
    return attends or (
        any(sight.key_word(at, "come_for") for at in near) and any(sight.lower(at) == "for" for at in near)
    )


SESSION = 5  # tokens from an organisation's name to 'meeting'


def is_session_of_body(sight: Sight, first: int, head: int) -> bool:
    """'the [G20] meeting', 'an informal [Arctic Council] ministers meeting': the session of an organisation, told like a summit."""
    if sight.is_russian or "sitting" not in sight.tokens[head].key_kinds:
        return False
    for at in range(first - 1, max(sight.start_of(first), first - SESSION) - 1, -1):
        match = sight.party(at)
        if match is not None and match.last <= first:
            opener = at - 1 - sight.word(at - 1, "det")  # 'welcomed X [for] an OSCE meeting': what the verb tells of
            of_many = match.row["kind"] in ("organisation", "group") and match.row["party"].startswith("IGO:")
            return of_many and sight.lower(opener) != "for"
        if sight.word(at, "prep") or sight.word(at, "conj") or sight.is_possessive(at) or sight.text(at) in ",;:":
            return False
    return False
