"""Envoys received one after another, whom a report tells of together first: 'принял послов A и B. В беседе с послом A …'."""

from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import MEETS, TALKS, Account
from communique.reading.text import Entity, Mention, Scene


def told_apart(scene: Scene, hypotheses: list[Hypothesis]) -> list[Hypothesis]:
    """Without the meeting of several unnamed holders of an office whom the report then tells to have met one by one.

    Those meetings have its host.
    """
    for h in hypotheses:
        _leave_to_separate(scene, h, hypotheses)
        if _is_named_apart(h, hypotheses):
            return told_apart(scene, [other for other in hypotheses if other is not h])
        many = [r for r in h.roles if r.entity is not None and _is_holder(r)]
        others = [r for r in h.roles if r not in many]
        if h.kind not in TALKS or len(many) < 2 or len(others) != 1 or others[0].entity is None:
            continue
        own = [_meeting_of(role, others[0], h, hypotheses) for role in many]
        meetings = [one for one in own if one is not None]
        if len(meetings) != len(many) or len({id(one) for one in meetings}) < len(many):
            continue
        for one in meetings:
            _join(one, others[0], many[0].part)
        return [other for other in hypotheses if other is not h]
    return hypotheses


def _is_named_apart(h: Hypothesis, hypotheses: list[Hypothesis]) -> bool:
    """'A held talks with B and C. In his talks with B, A … During his meeting with C …': does nothing else
    tell of them together?

    Those of one each take its day and place. Where one of three or more has none told of his own, what told of them
    together is left to him: 'A met with B, C and D. With B …; with C …' tells of A and D.
    """
    people = [r for r in h.named() if r.entity is not None and r.entity.kind == "person"]
    before = [r for r in people if r.mention.first < h.trigger.first]
    after = [r for r in people if r not in before]
    hosts = before if len(before) == 1 else after  # 'A, B and C met': all together
    if h.kind not in TALKS or len(people) < 3 or len(people) != len(h.roles) or len(hosts) != 1:
        return False
    host = hosts[0]
    later = [o for o in hypotheses if o.sentence > h.sentence and o.kind in TALKS and o.status == h.status]
    pairs = [(role, _pair_of(host, role, later)) for role in people if role is not host]
    met = [one for _, one in pairs if one is not None]
    if len(met) < 2 or len({id(one) for one in met}) < len(met):
        return False
    for role in (role for role, one in pairs if one is not None):
        for one in later:
            if _tells_of(one, [role]):
                one.roles = [Role(host.entity, "participant", host.mention), *one.named()]
            if _tells_of(one, [host, role]):
                one.place, one.day = one.place or h.place, one.day or h.day
        h.roles = [r for r in h.roles if r is not role]
    return len(h.roles) < 2


SEPARATE = frozenset(["separate", "separately"])
NEAR = 3  # sentences from 'met with A and B' to the 'separate talks' with B


def _leave_to_separate(scene: Scene, h: Hypothesis, hypotheses: list[Hypothesis]) -> None:
    """'X has met with A and B. … In a [separate] conversation, X spoke with B': B only there. English."""
    people = [r for r in h.named() if r.entity is not None and r.entity.kind == "person"]
    if scene.language.code != "en" or h.kind not in TALKS or len(people) < 3 or len(people) != len(h.roles):
        return
    before = [r for r in people if r.mention.first < h.trigger.first]
    near = [o for o in hypotheses if 0 < o.sentence - h.sentence <= NEAR and o.status == h.status and o.kind in TALKS]
    for role in people if len(before) == 1 else ():
        other = _pair_of(before[0], role, near) if role is not before[0] and len(h.roles) > 2 else None
        sentence = scene.document.sentences[other.sentence] if other is not None else None
        if other is None or sentence is None:
            continue
        if SEPARATE & {t.lower for t in scene.document.tokens[sentence.first : other.trigger.last]}:
            h.roles = [r for r in h.roles if r is not role]
            other.kinds = h.kinds if h.kind in other.kinds else other.kinds


def _pair_of(host: Role, role: Role, later: list[Hypothesis]) -> Hypothesis | None:
    """The first later meeting of these two alone, or of which no more is told than that it was with the second."""
    found = next((o for o in later if _tells_of(o, [host, role])), None)
    return found or next((o for o in later if o.trigger.type == "noun" and _tells_of(o, [role])), None)


def _tells_of(h: Hypothesis, people: list[Role]) -> bool:
    """Whether it tells of all of these people and of nobody else: 'the sides', 'they' may be anybody."""
    told = [r for r in h.roles if r.entity is not None or r.mention.kind not in ("group", "pronoun")]
    return len(told) == len(people) and {id(r.entity) for r in told} == {id(r.entity) for r in people}


def _is_holder(role: Role) -> bool:
    """One of 'послов России и Китая'."""
    return role.mention.group == "holders" and role.entity is not None and role.entity.kind == "side"


def _meeting_of(role: Role, host: Role, h: Hypothesis, hypotheses: list[Hypothesis]) -> Hypothesis | None:
    """The meeting told later with the one person of that office and party, and with nobody else but the host."""
    for other in hypotheses:
        if other.sentence <= h.sentence or other.kind not in TALKS or other.status != h.status:
            continue
        people = [r.entity for r in other.named() if r.entity is not host.entity]
        if len(people) == 1 and role.entity is not None and _holds(people[0], role.entity):
            return other
    return None


def _holds(person: Entity | None, holder: Entity) -> bool:
    return person is not None and bool(person.name) and (person.office, person.party) == (holder.office, holder.party)


def _join(h: Hypothesis, host: Role, part: str) -> None:
    guests = [r for r in h.named() if r.entity is not host.entity]
    for role in guests:
        role.part = part
    h.roles = [Role(host.entity, host.part, host.mention), *guests]


FULL_MINISTERS = ("foreign_minister", "minister")
OF_MANY = frozenset(["organization_official", "ministry_official", "legislator", "military", "business", "other"])


def name_holders(scene: Scene, accounts: list[Account]) -> None:
    """'приняла грамоты послов A и B. Посол A – X': who held that office, where the report names one such person."""
    known = _holders_named(scene)
    for account in accounts:
        for role in account.roles if account.kind in ("credentials", *TALKS) else ():
            side = role.entity
            if side is None or not _is_holder(role) or not side.office or not side.party or role.mention.plural:
                continue
            if side.office in OF_MANY:
                continue
            named = known.get((side.office, side.party), [])
            if len(named) == 1 and not account.has(named[0]):
                _stand_for(role, named[0])


def name_ministers(scene: Scene, hypotheses: list[Hypothesis]) -> None:
    """'переговоры [министров] Чада и Омана': the only ministers of the two whom the report names, whatever their fields."""
    known: Holders | None = None
    for h in hypotheses:
        for role in h.roles if h.kind in TALKS else ():
            side = role.entity
            if side is None or not _is_holder(role) or not side.party or not _is_bare_minister(scene, role):
                continue
            known = known or _holders_named(scene)
            named = [one for office in FULL_MINISTERS for one in known.get((office, side.party), [])]
            if len(named) == 1 and all(r.entity is not named[0] for r in h.roles):
                _stand_for(role, named[0])


Holders = dict[tuple[str, str], list[Entity]]


def _holders_named(scene: Scene) -> Holders:
    """By office and party, those of the report who hold it and have a name."""
    known: Holders = {}
    for person in scene.entities:
        if person.kind == "person" and person.name and person.office and person.party and not person.former:
            known.setdefault((person.office, person.party), []).append(person)
    return known


def _stand_for(role: Role, person: Entity) -> None:
    """The person's name in place of the office alone."""
    role.entity = person
    role.mention = next((m for m in person.mentions if m.name), role.mention)


def _is_bare_minister(scene: Scene, role: Role) -> bool:
    """'[министров] Чада и Омана', 'the [ministers] of Chad and Oman', of no field: whichever ministers the report names."""
    titles = role.mention.titles
    if len(titles) != 1 or titles[0].office != "minister" or role.mention.plural:
        return False
    first = titles[0].first
    word = scene.document.longest(first, "offices")
    behind = scene.document.tokens[first + 1].lower if first + 1 < len(scene.document.tokens) else ""
    return word is not None and word.last == first + 1 and behind not in scene.language.words("prep") - {"of"}


def are_envoys_there(mention: Mention, accounts: list[Account]) -> bool:
    """'с послами', 'the ambassadors', after the ceremony at which several presented their credentials."""
    of_envoys = mention.kind == "group" and mention.offices == ("ambassador",)
    return of_envoys and any(a.kind == "credentials" and len(a.roles) > 2 for a in accounts)


def _sent_apart(account: Account, accounts: list[Account]) -> bool:
    """A headline's 'A и B выразили соболезнования', of whom the report then tells to whom each wrote."""
    if account.kind != "message" or len(account.roles) < 2 or any(r.part != "sender" for r in account.roles):
        return False
    letters = [a for a in accounts if a is not account and a.kind == "message" and len(a.parties()) > 1]
    wrote = [r.entity for a in letters for r in a.roles if r.part == "sender"]
    return all(r.entity in wrote for r in account.roles)


def _told_by_phone(account: Account, accounts: list[Account]) -> bool:
    """A headline's 'A поздравил B', which the report then tells as a telephone call of the two."""
    h = account.hypotheses[0]
    if account.kind != "message" or len(account.roles) != 2 or h.sentence or h.trigger.type != "verb":
        return False
    if any(o.trigger.type != "verb" for o in account.hypotheses):
        return False  # a letter is told of
    calls = [a for a in accounts if a.kinds == ("call",) and a.status == "held" and len(a.roles) == 2]
    return any(account.parties() == a.parties() and len(a.parties()) > 1 for a in calls)


def heads_several(account: Account, accounts: list[Account]) -> bool:
    """A headline's 'X talks with A and B', which the report then tells as a meeting with each."""
    if _sent_apart(account, accounts) or _told_by_phone(account, accounts):
        return True
    if len(account.hypotheses) > 1 or account.hypotheses[0].sentence or account.kind not in MEETS:
        return False
    people = {id(r.entity) for r in account.roles if r.entity is not None}
    each = [{id(r.entity) for r in a.roles} for a in accounts if a is not account and a.kind in MEETS]
    parts = [one for one in each if len(one) > 1 and one < people]
    return len(parts) > 1 and set().union(*parts) == people
