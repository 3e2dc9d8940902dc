"""Whose a diary is: entries told without their subject, 'Tuesday. Working visit to Lima. Talks with Premier X. Receives Y'."""

from collections import Counter

from communique.languages.cities import land_of
from communique.model import Place
from communique.reading.clauses import Hypothesis, Role, Trigger
from communique.reading.days import Days
from communique.reading.places import PlaceFound
from communique.reading.text import Mention, Scene, Sight

OPENING = 4  # tokens before a noun or verb that opens its sentence
ALIKE = frozenset(["meeting", "call", "message", "signing"])
OTHER = {"guest": "host", "host": "guest", "sender": "addressee", "addressee": "sender"}


def opens_sentence(sight: Sight, trigger: Trigger) -> bool:
    """'[Working visit] to Lima', '[Leaves] for Oslo', 'Рабочий [визит] в Лиму': nothing but epithets before it, and no subject."""
    start = _behind_day(sight, sight.start_of(trigger.first), trigger.first)
    before = range(start, trigger.first)
    if len(before) > OPENING:
        return False
    return all(
        sight.tokens[at].kind == "word"
        and not sight.word(at, "prep")
        and (at == start or not sight.tokens[at].is_title)
        for at in before
    )


def _behind_day(sight: Sight, start: int, stop: int) -> int:
    """'[Mon 5 –] Arrival of A', '[Tuesday, 6 May:] Talks with B': the first token that is none of the day's."""
    at = start
    while at < stop and (sight.tokens[at].kind != "word" or _is_of_day(sight, at)):
        at += 1
    return at


def _is_of_day(sight: Sight, at: int) -> bool:
    return sight.lower(at) in sight.calendar_words or bool(sight.document.found(at, "weekdays", "months"))


def whose_diary(scene: Scene, sight: Sight, days: Days, told: list[Hypothesis]) -> list[Hypothesis]:
    """The report's hypotheses, those of a diary's entries that tell no subject completed by whose diary it is.

    Without entries headed by days, or without an owner, what tells of a visit without a visitor tells nothing.
    """
    owner = _owner(scene, days, told) if days.heads else None
    for h in told:
        if owner is not None and days.head_of(h.trigger.first) is not None:
            _name_pronoun(h, owner)
            _complete(sight, h, owner)
    return [h for h in told if not h.elliptic]


def _name_pronoun(h: Hypothesis, owner: Mention) -> None:
    """'Leaves for Oslo, where [she] is to address the council': whose diary it is, where no name stands before."""
    for role in h.roles:
        one = role.mention
        alike = owner.entity is not None and one.gender in (None, owner.entity.gender)
        if role.entity is None and one.kind == "pronoun" and not one.plural and alike:
            role.entity = owner.entity


def _complete(sight: Sight, h: Hypothesis, owner: Mention) -> None:
    """Adds him whose diary it is, where the entry tells only whom he met, what he attended or signed, or where he went."""
    named = h.named()
    if h.generic or owner.entity is None or any(r.entity is owner.entity for r in named):
        return
    if h.kind == "conference" and _attends(sight, h.trigger):
        h.roles.append(Role(owner.entity, "participant", owner))
    if not opens_sentence(sight, h.trigger):
        return
    land = land_of(owner.entity.party) if owner.entity.party else None
    if h.kind == "visit" and named and h.place is None and land and all(_is_foreign(r, land) for r in named):
        at = owner.entity.party_at or (owner.first, owner.last)
        h.place = PlaceFound(Place(country=land), *at, "place.land_meant")  # 'Arrival of the Chadian president'
    elif h.elliptic:
        h.roles, h.elliptic = [Role(owner.entity, "visitor", owner), *named], False
    elif h.kind in ALIKE and named and not h.from_subject and not h.trigger.passive:
        parts = {r.part for r in named}
        lands = {r.entity.party for r in named if r.entity is not None}
        if len(parts) == 1 and len(lands) == 1 and lands != {owner.entity.party}:
            h.roles = [Role(owner.entity, OTHER.get(parts.pop(), "participant"), owner), *named]


def _is_foreign(role: Role, land: str) -> bool:
    """Does he come from another land?"""
    return role.part == "visitor" and role.entity is not None and role.entity.party not in (None, land)


def _attends(sight: Sight, event: Trigger) -> bool:
    """'[Addresses] the summit', '[Attends] the session of': the sentence opens with the verb of one who is there."""
    start = _behind_day(sight, sight.start_of(event.first), event.first)
    rows = [m.row for m in sight.document.found(start, "triggers")]
    return start < event.first and any(row["type"] == "verb" and row["obj"] == "event" for row in rows)


def _owner(scene: Scene, days: Days, told: list[Hypothesis]) -> Mention | None:
    """Who is told of before the first entry, he alone, or who takes part in the engagements of most entries, two at least."""
    above = [m for m in scene.mentions if m.first < days.heads[0][0] and m.name and _is_somebody(m)]
    if len({id(m.entity) for m in above}) == 1:
        return above[0]
    first: dict[int, Mention] = {}
    entries: dict[int, set[int]] = {}
    for h in told:
        head = days.head_of(h.trigger.first)
        for role in h.named() if head is not None else ():
            one = role.entity
            if one is not None and one.mentions and _is_somebody(one.mentions[0]):
                entries.setdefault(id(one), set()).add(id(head))
                first.setdefault(id(one), one.mentions[0])
    best = Counter({key: len(heads) for key, heads in entries.items()}).most_common(2)
    if not best or best[0][1] < LEAST or (len(best) > 1 and best[1][1] == best[0][1]):
        return None
    return first[best[0][0]]


LEAST = 2  # entries


def _is_somebody(mention: Mention) -> bool:
    """A person of office or party, told by name."""
    one = mention.entity
    return one is not None and one.kind == "person" and bool(one.name) and bool(one.office or one.party)
