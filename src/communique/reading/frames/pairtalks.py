"""Talks told as the setting of what two agreed: 'Accra and Lima agreed at talks in Oslo', 'договорились на переговорах'."""

from communique.languages import Match
from communique.reading.clauses import Roles, Trigger, is_setting, relative_behind
from communique.reading.text import Group, Sight

RELATIVE = 30  # tokens from 'которых' to the verb
OWN = 6  # tokens of 'during their first face-to-face' before 'talks'


def pair_at_talks(roles: Roles, sight: Sight, trigger: Trigger) -> list[Group]:
    """Two or more of different parties, all of whom the clause is about: '[Осло и Лима] договорились на переговорах в Аккре',
    '[Minister A and Minister B] agreed during talks in Accra', '[A] agreed with [B] in a call'."""
    if sight.is_russian and (those := _of_relative(roles, sight, trigger)):
        return those
    if not (is_setting(sight, trigger) if sight.is_russian else opens_setting(sight, trigger)):
        return []
    groups = roles.groups(trigger.sentence)
    for at, group in enumerate(groups):
        cases = group.cases
        owned = roles.after_noun(group.first) and (not cases or "gent" in cases)
        if group.governor or (cases and "nomn" not in cases) or owned:
            continue
        told = [m for m in group.mentions if m.entity is not None and m.kind in ("person", "side")]
        parties = {m.entity.party for m in told if m.entity is not None and m.entity.party}
        if len(told) == len(group.mentions) and 2 <= len(parties) == len(told):
            return [group]
        other = groups[at + 1] if at + 1 < len(groups) else None
        if sight.is_russian or other is None or other.marker != "with" or other.last > trigger.first:
            continue
        partners = {m.entity.party for m in other.mentions if m.entity is not None and m.kind in ("person", "side")}
        if len(parties) == len(told) == 1 and partners and not partners & (parties | {None}):
            return [group, other]
    return []


def agreed_there(sight: Sight, trigger: Trigger) -> bool:
    """'[At a summit] in Lima, A, B and C agreed': what they agreed on, not another meeting. English."""
    sentence = sight.document.sentences[trigger.sentence]
    for at in range(sentence.first, sentence.last):
        event = any(m.row["type"] == "event" for m in sight.document.found(at, "triggers"))
        if event and any(sight.lower(i) in ("at", "during") for i in range(max(sentence.first, at - OWN), at)):
            return True
    return False


def _of_relative(roles: Roles, sight: Sight, trigger: Trigger) -> list[Group]:
    """'Прошли переговоры, по итогам которых [A и B] подписали договор': who does something then. Russian."""
    at = relative_behind(sight, trigger)
    end = sight.document.sentences[trigger.sentence].last
    verbs = range(at + 1, min(end, at + RELATIVE)) if at is not None else ()
    verb = next((i for i in verbs if any(f.pos in ("VERB", "PRTS") for f in sight.forms(i)[:1])), None)
    group = roles.subject(verb) if verb is not None and at is not None else None
    if group is None or at is None or group.first <= at:
        return []
    told = [m for m in group.mentions if m.entity is not None and m.kind in ("person", "side")]
    parties = {m.entity.party for m in told if m.entity is not None and m.entity.party}
    return [group] if len(told) == len(group.mentions) and 2 <= len(parties) == len(told) else []


def is_to_come(sight: Sight, groups: list[Group], trigger: Trigger) -> bool:
    """'A and B [will] discuss trade during talks', '[are expected] to sign a pact at a meeting': the talks are to come too.

    Not 'A and B rejected the [plan] at a meeting'."""
    return any(
        sight.lower(at) in ("will", "shall") or (sight.word(at, "plan") and not sight.word(at - 1, "det"))
        for group in groups
        for at in range(group.last, trigger.first)
    )


def opens_setting(sight: Sight, trigger: Trigger) -> bool:
    """'[during] talks', '[at] a closed-door meeting', '[after] two days of talks': not 'agreed to hold talks'."""
    ranked = False
    for at in range(trigger.first - 1, max(sight.start_of(trigger.first), trigger.first - OWN) - 1, -1):
        if ranked and sight.lower(at) not in ("at", "during"):
            return False
        if sight.word(at, "setting") or (sight.lower(at) == "from" and sight.key_word(at - 1, "emerges")):
            return True
        is_count = sight.lower(at) == "of" and sight.word(at - 1, "rounds")
        if sight.lower(at) == "the" and any(_is_ordinal(sight, i) for i in range(at + 1, trigger.last)):
            ranked = True
            continue  # 'at the second session of the Joint Commission': told for the first time
        if sight.lower(at) in ("the", "separate"):
            return False  # '[the] talks' told before; 'met A and B in [separate] meetings'
        if sight.text(at) in ",;:" or sight.word(at, "aux") or (sight.word(at, "prep") and not is_count):
            return False
    return False


def _is_ordinal(sight: Sight, at: int) -> bool:
    """'the [fourth] session', 'the [14th] session'."""
    figures = sight.lower(at) in ("st", "nd", "rd", "th") and sight.tokens[at - 1].kind == "number"
    return figures or sight.word(at, "numbered") or sight.word(at, "counted")


HELD_AT = (
    ["to", "be", "held"],
    ["take", "place"],
    ["takes", "place"],
    ["taking", "place"],
    ["be", "held"],
    ["being", "held"],
)


def is_meeting(match: Match) -> bool:
    """'left to attend the [meeting] of the ministers': a noun of meeting, for which one travels as for a conference."""
    return match.row["type"] == "noun" and match.row["kind"] == "meeting"


def held_at(sight: Sight, at: int) -> bool:
    """'the summit of the leaders of the Community [to be held] in Lima', 'the session, [which takes place] in Lima'."""
    words = [sight.lower(at + step) for step in range(3)]
    return words in HELD_AT or words[:2] in HELD_AT
