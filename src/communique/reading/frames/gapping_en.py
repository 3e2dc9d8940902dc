"""English: one verb told once for several meetings: 'met A on Monday and B on Friday', 'spoke with A in May and with B in June'."""

from communique.reading.clauses import Hypothesis, Role
from communique.reading.places import place_after
from communique.reading.text import Group, Sight, only_where_and_when

APART = 14  # tokens between one person met and the next, with the time and place of each
BEHIND = 6  # tokens behind a person in which the time of that meeting stands


def gapped_people(sight: Sight, groups: list[Group], h: Hypothesis, one: Role, others: list[Role]) -> list[Hypothesis]:
    """A hypothesis for each piece; none where nothing tells that the verb is left out. `groups`: of the sentence, in text order.

    'On Monday X met A and [on Friday B]': each with its own day and place.
    """
    theirs = {id(r.mention) for r in others}
    pieces: list[list[Role]] = []
    borders = [sight.start_of(h.first)]
    before: Group | None = None
    for group in groups:
        here = [Role(m.entity, others[0].part, m) for m in group.mentions]
        if before is None:
            if group.first >= h.trigger.last and any(id(m) in theirs for m in group.mentions):
                before, pieces = group, [here]
            continue
        if (border := _border(sight, before, group)) is not None:
            pieces.append(here)
            borders.append(border)
        elif any(id(m) in theirs for m in group.mentions):
            pieces[-1] += here
        else:
            break
        before = group
    if len(pieces) < 2:
        return []
    ends = [*borders[1:], sight.document.sentences[h.sentence].last]
    return [_piece(sight, h, [one, *roles], span) for roles, *span in zip(pieces, borders, ends, strict=True)]


def _piece(sight: Sight, h: Hypothesis, roles: list[Role], span: list[int]) -> Hypothesis:
    """The engagement of one piece; a place told before the first person holds for all."""
    first, last = span
    own = place_after(sight, roles[1].mention.last, last)
    place = own or (h.place if h.place is not None and h.place.first < max(first, h.trigger.last) else None)
    reach = max(h.last, *(r.mention.last for r in roles if r.mention.last <= last))
    piece = Hypothesis(h.kinds, h.status, h.trigger, h.sentence, roles, place, first=h.first, last=reach)
    piece.separately, piece.tenseless, piece.piece = True, h.tenseless, (first, last)
    return piece


def _border(sight: Sight, before: Group, group: Group) -> int | None:
    """The joiner between two people met where the verb is left out: the second has a time of its own before or behind."""
    if not 0 < group.first - before.last <= APART or group.marker not in ("", before.marker):
        return None
    if group.mentions[0].kind != "person" or before.mentions[0].kind != "person":
        return None
    between = range(before.last, group.first)
    joiner = next((at for at in reversed(between) if sight.lower(at) in ("and", ",", ";")), None)
    if joiner is None:
        return None
    right = group.first
    while right > joiner + 1 and (sight.word(right - 1, "det") or sight.lower(right - 1) == group.marker):
        right -= 1
    left = joiner - (sight.text(joiner - 1) == ",")
    if not all(
        first == last or only_where_and_when(sight, first, last)
        for first, last in ((before.last, left), (joiner + 1, right))
    ):
        return None
    behind = _behind(sight, group)
    if behind is None:
        return None
    apart, own = (
        any(sight.tells_time(at) for at in [*span]) for span in (between, [*range(joiner, group.first), *behind])
    )
    return joiner if apart and own else None


def _behind(sight: Sight, group: Group) -> range | None:
    """What stands behind the second person up to the next mark; None where a verb does, whose subject he may be."""
    end = sight.document.sentences[group.mentions[0].sentence].last
    last = group.last
    while last < min(end, group.last + BEHIND) and sight.text(last) not in (",", ".", ";", "and"):
        acts = (
            sight.word(last, "finite") or sight.word(last, "aux") or sight.document.found(last, "sayings", "triggers")
        )
        if acts and not sight.tells_time(last):
            return None  # but 'on May 7'
        last += 1
    return range(group.last, last)
