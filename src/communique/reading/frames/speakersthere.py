"""English: who is at a conference, told by what he does or says there: 'At the summit, Lund joined …', 'Statement by Lund at the session'."""

from communique.reading.clauses import Roles, Trigger
from communique.reading.text import Group, Sight

BY = 5  # tokens of 'delivered by His Excellency' between a speech and who gave it
SUBJECT = 4  # tokens between the comma and the subject: 'At the summit, on Monday, Lund'
ADVERBS = 3  # tokens of 'will also again' between a subject and his verb
SAID = 12  # tokens between what somebody says and 'at the summit'


def author_there(roles: Roles, sight: Sight, trigger: Trigger, opener: int) -> Group | None:
    """'Statement by [Minister Lund of Peru] at the 46th session', 'Remarks delivered by [President Adu] to the Assembly'."""
    for group in roles.groups(trigger.sentence):
        if group.marker == "by" and group.last <= opener <= group.last + 1:
            near = range(max(sight.start_of(group.first), group.first - BY), group.first)
            return group if any(sight.word(at, "speech") for at in near) else None
    return None


def subject_there(roles: Roles, sight: Sight, trigger: Trigger, opener: int) -> tuple[Group, int] | None:
    """'[At] the Lakes summit in Lima, [President Lund] joined …', '[At] the summit last week [Adu] called for': who, and his verb."""
    end = sight.document.clause_end(trigger.last)
    if opener != sight.start_of(opener):
        return None
    groups = (g for g in roles.groups(trigger.sentence) if 0 < g.first - end <= SUBJECT and g.governor == "")
    subject = next(groups, None) if sight.text(end) == "," else None
    if subject is None or not sight.text(subject.last).islower() or sight.is_possessive(subject.last):
        verbs = (at for at in range(trigger.last, end) if sight.document.found(at, "sayings"))
        said = next(((group, at) for at in verbs if (group := roles.subject(at)) is not None), None)
        return said if said is not None and said[0].first >= trigger.last else None
    verb = subject.last
    while verb < subject.last + ADVERBS and (sight.word(verb, "aux") or sight.lower(verb) in ("also", "again", "will")):
        verb += 1
    return subject, verb


def speaker_there(roles: Roles, sight: Sight, trigger: Trigger, opener: int) -> tuple[Group, int] | None:
    """'[Lund] will urge reforms [at] the summit in Lima': who says it in the same clause, and his verb."""
    for at in range(opener - 1, max(sight.start_of(opener), opener - SAID) - 1, -1):
        if sight.text(at) in ",;:" or sight.word(at, "relative") or sight.lower(at) in ("to", "that", "and"):
            return None
        if not sight.document.found(at, "sayings"):
            continue
        met = any(m.row["type"] == "verb" for m in sight.document.found(at, "triggers"))
        met &= not sight.key_word(at, "spoken_to")  # but 'told reporters'
        subject = None if met else roles.subject(at)  # not 'greeted Adu at the summit', where they met
        if subject is None or subject.last > at or len(subject.mentions) > 1:
            return None  # 'Lund and Adu agreed at a summit': theirs
        behind = any(at < g.first < opener and g.governor == "" for g in roles.groups(trigger.sentence))
        return None if behind else (subject, at)
    return None


def sent_there(sight: Sight, roles: Roles, trigger: Trigger, opener: int) -> tuple[Group, int] | None:
    """'Peru sent [Minister Lund] [to] the summit in Accra': who comes, and the verb."""
    for group in roles.groups(trigger.sentence):
        verb = group.first - 1
        if group.governor == "verb" and group.last == opener and sight.word(verb, "sends_whom"):
            sender = roles.subject(verb)
            land = sender.mentions[0].entity if sender is not None else None
            for one in (m.entity for m in group.mentions):
                if one is not None and one.party is None and land is not None and land.party:
                    one.party, one.party_at, one.party_inferred = land.party, land.party_at, True
            return group, verb
    return None
