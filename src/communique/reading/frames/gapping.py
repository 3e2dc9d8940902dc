"""One verb told once for several engagements: 'встретился с A в Осло, а с B — в Лиме', 'принял A, а днем — B'."""

from communique.reading.clauses import Hypothesis, Role, Trigger
from communique.reading.frames.gapping_en import gapped_people
from communique.reading.places import place_after
from communique.reading.text import DASHES, Group, Sight

APART = 16  # tokens between one person met and the next, with the time and place of each
TIMED = 3  # tokens behind a person in which the time of his own begins: 'с B [5 апреля]'


def gapped(sight: Sight, groups: list[Group], h: Hypothesis, one: Role, others: list[Role]) -> list[Hypothesis]:
    """A hypothesis for each piece; none where the verb is not left out. `groups`: of the sentence, in text order.

    'В понедельник X встретился с A, [во вторник — с B]': each with its own day, place and, told anew, subject.
    """
    if not sight.is_russian:
        return gapped_people(sight, groups, h, one, others)
    borders: list[int] = []
    pieces: list[list[Role]] = []
    before: Group | None = None
    for group in groups:
        here = [r for r in others if r.mention in group.mentions]
        if not here:
            continue
        border = _border(sight, before, group) if before is not None else None
        if border is None and pieces:
            pieces[-1] += here
        else:
            pieces.append(here)
            borders.append(border if border is not None else sight.start_of(group.first))
        before = group
    if len(pieces) < 2:
        return []
    ends = [*borders[1:], sight.document.sentences[h.sentence].last]
    return [
        _piece(sight, h, _subject_in(groups, one, (first, last)), roles, (first, last))
        for roles, first, last in zip(pieces, borders, ends, strict=True)
    ]


def gapped_hosts(sight: Sight, groups: list[Group], h: Hypothesis) -> list[Hypothesis]:
    """'В среду его принял [президент], в четверг — [премьер]': the same guest, at each host's; none where only one receives."""
    guests = [r for r in h.roles if r.part == "guest"]
    before = next((g for g in groups if any(r.part == "host" and r.mention in g.mentions for r in h.roles)), None)
    out: list[Hypothesis] = []
    first = sight.start_of(h.first)
    for group in groups if before is not None and guests else ():
        if (
            before is None
            or group.first < max(before.last, h.trigger.last)
            or group.marker
            or "nomn" not in group.cases
        ):
            continue
        mention = group.mentions[0]
        border = _border(sight, before, group) if mention.kind == "person" and mention.entity is not None else None
        if border is None:
            break
        if not out:
            hosts = [r for r in h.roles if r.part == "host"]
            out.append(_piece(sight, h, hosts[0], [*hosts[1:], *guests], (first, border)))
        end = sight.document.sentences[h.sentence].last
        out.append(_piece(sight, h, Role(mention.entity, "host", mention), guests, (border, end)))
        out[-2].piece = (first, border)
        before, first = group, border
    return out


def gapped_subjects(sight: Sight, groups: list[Group], h: Hypothesis) -> list[Hypothesis]:
    """Engagements of others whose verb is left out behind a dash or before it.

    'Лунд прилетел утром, [Берг — часом позже]', '…, а [Берг — в Осло]', 'Утром звонил Лунд, [вечером — Берг]'.
    """
    out: list[Hypothesis] = []
    end = sight.document.sentences[h.sentence].last
    part = "visitor" if h.kind == "visit" else "participant"
    for group in groups:
        mention = group.mentions[0]
        if group.first <= h.trigger.last or group.marker or "nomn" not in group.cases or mention.kind != "person":
            continue
        if mention.entity is None or any(r.entity is mention.entity for r in h.roles):
            continue
        opener = group.first - 1 - (sight.lower(group.first - 1) in ("а", "и"))
        first = sight.text(opener) in (",", ";") and sight.text(group.last) in DASHES
        if not first and not _behind_dash(sight, group.first):
            continue
        place = place_after(sight, group.last, end, prepositions=("в", "во", "на")) or h.place
        roles = [Role(m.entity, part, m) for m in group.mentions if m.entity is not None]
        one = Hypothesis(h.kinds, h.status, h.trigger, h.sentence, roles, place, first=h.first, last=group.last)
        one.tenseless, one.piece, one.open_side = h.tenseless, (opener if first else group.first, end), h.open_side
        out.append(one)
    return out


def share_verb(sight: Sight, told: list[Hypothesis], trigger: Trigger, made: list[Hypothesis]) -> None:
    """'В мае состоится встреча президентов, а в октябре [— саммит]': the noun behind the dash is to come too."""
    if sight.is_russian and trigger.type in ("noun", "event") and told and told[-1].status == "planned":
        for h in made if _behind_dash(sight, trigger.first) else ():
            h.status = "planned" if h.status == "held" else h.status


def _behind_dash(sight: Sight, at: int) -> bool:
    """'; вечером, уже по инициативе Осло, [— министр]', ', [в среду — премьер]': a time behind the mark, and no verb."""
    if sight.text(at - 1) not in DASHES:
        return False
    timed = False
    for step in range(at - 2, max(sight.start_of(at), at - APART) - 1, -1):
        if any(f.pos in ("VERB", "PRTS") for f in sight.tokens[step].forms[:1]):
            return False
        if sight.text(step) == ";" or (sight.text(step) == "," and timed):
            return timed
        timed |= sight.tells_time(step)
    return False


def _border(sight: Sight, before: Group, group: Group) -> int | None:
    """The comma between two people met where the verb is left out: a dash, a day or a time of day stands between too."""
    if not 0 < group.first - before.last <= APART:
        return None
    between = range(before.last, group.first)
    comma = next((at for at in reversed(between) if sight.text(at) in (",", ";")), None)
    if comma is None:
        return _and_at_its_time(sight, before, group)
    told = range(comma + 1, group.first)
    if any(f.pos in ("VERB", "PRTS") for at in told for f in sight.tokens[at].forms[:1]):
        return None
    timed = any(sight.tells_time(at) for at in told)
    placed = sight.text(group.last) in DASHES  # ', а с B — в Лиме', ', с B – 7 мая'
    dashed = any(sight.text(at) in DASHES for at in told) and len(told) > 1
    return comma if timed or dashed or placed else None


def _and_at_its_time(sight: Sight, before: Group, group: Group) -> int | None:
    """'с A в марте [и] с B в апреле', '3 мая A [и] 5 мая B': the 'и' between two people met, each with a time of his own."""
    between = range(before.last, group.first)
    joiner = next((at for at in reversed(between) if sight.lower(at) == "и"), None)
    if joiner is None or any(f.pos in ("VERB", "PRTS") for at in between for f in sight.tokens[at].forms[:1]):
        return None
    end = sight.document.sentences[group.mentions[0].sentence].last
    behind = (range(before.last, joiner), range(group.last, min(group.last + TIMED, end)))
    ahead = (range(max(sight.start_of(before.first), before.first - TIMED), before.first), range(joiner, group.first))
    timed = (all(any(sight.tells_time(at) for at in span) for span in each) for each in (behind, ahead))
    return joiner if any(timed) else None


def _subject_in(groups: list[Group], one: Role, span: tuple[int, int]) -> Role:
    """'X встретился с A, [а Y — с B]': the piece's own subject, else the verb's."""
    for group in groups:
        mention = group.mentions[0]
        if not span[0] < group.first < span[1] or group.marker or group.cases != frozenset({"nomn"}):
            continue
        if mention.kind == "person" and mention.entity is not None and mention.entity is not one.entity:
            return Role(mention.entity, one.part, mention)
    return one


def _piece(sight: Sight, h: Hypothesis, one: Role, others: list[Role], span: tuple[int, int]) -> Hypothesis:
    """The engagement of one piece; a place or day told before the first piece's people holds for all."""
    own = place_after(sight, max(span[0], sight.start_of(h.first)), span[1])
    place = own or (h.place if h.place is not None and h.place.first < span[0] else None)
    last = max(h.last, max(r.mention.last for r in others))
    piece = Hypothesis(h.kinds, h.status, h.trigger, h.sentence, [one, *others], place, first=h.first, last=last)
    piece.separately, piece.tenseless = True, h.tenseless
    piece.piece = span
    return piece
