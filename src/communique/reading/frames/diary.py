"""Whose a diary is: entries told without their subject, 'Tuesday. Working visit to Lima. Talks with Premier X. Receives Y'."""

from collections import Counter

from communique.reading.clauses import Hypothesis, Role, Trigger
from communique.reading.days import Days
from communique.reading.text import Mention, Scene, Sight

OPENING = 4  # tokens before a noun or verb that opens its sentence
ALIKE = frozenset(["meeting", "call", "message", "signing"])
OTHER = {"guest": "host", "host": "guest", "sender": "addressee", "addressee": "sender"}


def opens_sentence(sight: Sight, trigger: Trigger) -> bool:
    """'[Working visit] to Lima', '[Leaves] for Oslo', 'Рабочий [визит] в Лиму': nothing but epithets before it, and no subject."""
    start = sight.start_of(trigger.first)
    before = range(start, trigger.first)
    if len(before) > OPENING:
        return False
    return all(
        sight.tokens[at].kind == "word"
        and not sight.word(at, "prep")
        and (at == start or not sight.tokens[at].is_title)
        for at in before
    )


def whose_diary(scene: Scene, sight: Sight, days: Days, told: list[Hypothesis]) -> list[Hypothesis]:
    """The report's hypotheses, those of a diary's entries that tell no subject completed by whose diary it is.

    Without entries headed by days, or without an owner, what tells of a visit without a visitor tells nothing.
    """
    owner = _owner(days, told) if days.heads else None
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
    if h.elliptic:
        h.roles, h.elliptic = [Role(owner.entity, "visitor", owner), *named], False
    elif h.kind in ALIKE and named and not h.from_subject and not h.trigger.passive:
        parts = {r.part for r in named}
        lands = {r.entity.party for r in named if r.entity is not None}
        if len(parts) == 1 and len(lands) == 1 and lands != {owner.entity.party}:
            h.roles = [Role(owner.entity, OTHER.get(parts.pop(), "participant"), owner), *named]


def _attends(sight: Sight, event: Trigger) -> bool:
    """'[Addresses] the summit', '[Attends] the session of': the sentence opens with the verb of one who is there."""
    start = sight.start_of(event.first)
    rows = [m.row for m in sight.document.found(start, "triggers")]
    return start < event.first and any(row["type"] == "verb" and row["obj"] == "event" for row in rows)


def _owner(days: Days, told: list[Hypothesis]) -> Mention | None:
    """Who takes part in the engagements of most entries: one person of office, in two at least, or the one told in the title too."""
    counts: Counter[int] = Counter()
    first: dict[int, Mention] = {}
    entries: dict[int, set[int]] = {}
    for h in told:
        head = days.head_of(h.trigger.first)
        for role in h.named() if head is not None else ():
            one = role.entity
            if one is not None and one.kind == "person" and one.name and (one.office or one.party):
                entries.setdefault(id(one), set()).add(id(head))
                first.setdefault(id(one), one.mentions[0])
    for key, heads in entries.items():
        counts[key] = len(heads) + _is_of_title(days, first[key])
    best = counts.most_common(2)
    if not best or best[0][1] < LEAST or (len(best) > 1 and best[1][1] == best[0][1]):
        return None
    return first[best[0][0]]


LEAST = 2  # entries


def _is_of_title(days: Days, mention: Mention) -> bool:
    """Is he told of before the first entry?"""
    return mention.first < days.heads[0][0]
