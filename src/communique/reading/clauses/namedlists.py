"""Many whom a list names: 'with the new ambassadors who came in May: A, B and C', 'met the heads of three agencies, A and B'."""

from communique.reading.text import Group, Mention, Sight

DASHES = ("–", "—")


def listed_by_name(sight: Sight, groups: list[Group], mention: Mention) -> Group | None:
    """The group of the many for whom the mention stands, the first of a list of names; None where it begins none."""
    at = mention.first - 1
    while sight.word(at, "det"):
        at -= 1
    if mention.kind == "person" and mention.name and sight.text(at) == "," and groups:
        return groups[-1] if _are_apposed(sight, groups[-1], mention) else None
    if mention.kind != "person" or not mention.name or sight.text(at) not in (":", *DASHES):
        return None
    for group in reversed(groups):
        many = group.mentions[-1]
        if _are_many(many):
            is_near = sight.text(at) == ":" or group.last == at
            return group if is_near and many.kind in ("group", "side") else None
        if many.name is not None and not _envoys_of(sight, groups, mention, at):
            return None
    return None


def _are_many(mention: Mention) -> bool:
    """'the new ambassadors', 'three ministers of Ghana': several told without a name, and by no pronoun."""
    several = mention.name is None and (mention.plural or mention.group == "holders")
    return several and mention.group not in ("they", "pronoun")


def _are_apposed(sight: Sight, group: Group, mention: Mention) -> bool:
    """'met [two ministers], [Finance Minister A] and Trade Minister B': as a list of titled people right behind them. English."""
    many = group.mentions[-1]
    governed = bool(group.marker) or group.governor == "verb"
    if sight.is_russian or not governed or not _are_many(many) or group.last != mention.first - 1 or not mention.titles:
        return False
    goes_on = sight.lower(mention.last) == "and" or (
        sight.text(mention.last) == "," and sight.lower(mention.last + 1) == "and"
    )
    second = mention.last + 1 + (sight.text(mention.last) == ",")
    held = {many.office, *many.offices} - {None}
    return goes_on and sight.mention_like(second) and (not held or mention.office in held)


def _envoys_of(sight: Sight, groups: list[Group], mention: Mention, colon: int) -> bool:
    """'Five [ambassadors] presented credentials to President A on Monday: [B (Ghana)], C (Peru)': envoys, each with his land."""
    told = any(
        "ambassador" in (g.mentions[-1].office, *g.mentions[-1].offices) for g in groups if _are_many(g.mentions[-1])
    )
    return sight.text(colon) == ":" and mention.party is not None and told


def with_first_person(sight: Sight, group: Group, mention: Mention, between: list[str]) -> bool:
    """'[Minister Lund and I] discussed trade', 'between [Minister Lund and me]': the one who speaks, told behind another. English."""
    if sight.is_russian or mention.rule != "mention.first_person" or between[-1:] != ["and"]:
        return False
    if any(m.entity is mention.entity for m in group.mentions) or group.mentions[-1].kind not in ("person", "pronoun"):
        return False
    governed = bool(group.marker or group.governor)
    return governed if sight.lower(mention.first) in ("me", "myself") else not governed


def are_by_office(one: Mention, other: Mention) -> bool:
    """'met with [ministers], [lawmakers] and business leaders': both told by what they are alone; not 'After they met, the two sides'."""
    return one.rule == "mention.group_office" == other.rule


def are_any_counterparts(mention: Mention) -> bool:
    """'met some of [her counterparts]': of no land that is told."""
    return mention.group == "counterpart" and mention.party is None
