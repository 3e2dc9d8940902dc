"""English: meetings with people of several states that one verb or noun tells of, which were one with each state."""

from communique.reading.clauses import Hypothesis, Role, Trigger
from communique.reading.text import Group, Sight

LEAD = 3  # sentences with which a report opens
MANY = 3  # states whose people are not met together beside another event, unless the report says so


def by_state(others: list[Role]) -> list[list[Role]]:
    """'with [A of Peru and B of Peru], C of Chad' → A and B, C. Who has no state goes with the one told before."""
    out: list[list[Role]] = []
    last: str | None = None
    for role in others:
        party = role.entity.party if role.entity is not None else None
        if out and party in (last, None):
            out[-1].append(role)
        else:
            out.append([role])
            last = party
    return out


def all_with(h: Hypothesis, groups: list[Group]) -> bool:
    """'Meetings are planned [with A and B]': everybody told stands behind 'with', whose meetings they are elsewhere."""
    told = [g for g in groups if any(r.mention in g.mentions for r in h.roles)]
    behind = len(told) == 1 and told[0].marker == "with" and told[0].first >= h.trigger.last
    return h.kind == "meeting" and behind


ON_ONE_LINE = frozenset(
    ["conference", "videoconference", "video", "virtual", "virtually", "together", "meeting", "summit", "group"]
)


def are_met_singly(sight: Sight, trigger: Trigger, others: list[Role], *, planned: bool = False) -> bool:
    """'held [bilateral] talks with A and B', 'met several ministers, [including] A and B', '[on the sidelines], met A, B and C'.

    Not where the talks are told to be of several: 'a trilateral meeting', 'met jointly with'.
    """
    if sight.is_russian:
        return False
    states = {r.entity.party for r in others if r.entity is not None and r.entity.party}
    if len(states) < 2:
        return False
    sentence = sight.document.sentences[trigger.sentence]
    near = range(sentence.first, sentence.last)
    if any(sight.word(at, "of_several") for at in near):
        return False
    if _tells_a_series(sight, sentence.first, others[0].mention.first):
        return True
    own = all(r.mention.titles and not r.mention.titles[0].plural for r in others)  # not 'his colleagues A and B'
    if _is_call(sight, trigger, others[-1]) and trigger.type == "verb" and len(states) == len(others) and own:
        return not any(sight.lower(at) in ON_ONE_LINE for at in near)  # 'spoke by phone with A of Peru and B of Chad'
    if planned and len(states) >= MANY and any(sight.word(at, "travel") for at in near):
        return True  # 'will meet A of Peru, B of Chad and C of Oman during her tour'
    if sight.lower(sentence.first) in ("among", "amongst") and others[0].mention.first > trigger.first:
        return True  # 'Among those she met were A and B'
    opening = sight.document.sentences[min(LEAD, len(sight.document.sentences)) - 1].last
    named = any(r.mention.kind == "person" for r in others)  # not 'Arab ministers, including from Peru and Chad'
    if (named and sight.document.standing("such_as", trigger.last, others[0].mention.first)) or _tells_a_series(
        sight, 0, opening
    ):
        return True
    return len(states) >= MANY and any(sight.key_word(at, "margins") for at in near)


def _is_call(sight: Sight, trigger: Trigger, last: Role) -> bool:
    """'[called] A and B', 'spoke with A and B [by phone]': by the verb, or by the manner told behind the last one."""
    behind = sight.document.found(last.mention.last, "triggers")
    by_phone = any(match.row["type"] == "manner" and match.row["kind"] == "call" for match in behind)
    return trigger.kinds == ("call",) or ("call" in trigger.kinds and by_phone)


def met_one_by_one(sight: Sight, trigger: Trigger, roles: list[Role]) -> bool:
    """'A of Peru and B of Ghana held [bilateral meetings] with C': a meeting of each with C; not 'a bilateral meeting'."""
    states = {r.entity.party for r in roles if r.entity is not None and r.entity.party}
    many = len(states) > 2 and sight.word(trigger.last - 1, "meetings_many")
    return many and _tells_a_series(sight, max(sight.start_of(trigger.first), trigger.first - 1), trigger.last)


def _tells_a_series(sight: Sight, first: int, last: int) -> bool:
    """'held a series of [bilateral meetings]', '[bilaterals] with leaders', 'in [individual talks]'."""
    return any(
        sight.lower(at).endswith("s") or sight.word(at + 1, "meetings_many") or sight.word(at + 2, "meetings_many")
        for at in sight.document.standing("one_by_one", first, last)
    )
