"""Who stands in the right case behind a Russian noun, and yet takes no part in what it tells."""

from communique.reading.clauses import Roles, Trigger
from communique.reading.frames.letters import goes_to
from communique.reading.text import Group, Sight


def goes_elsewhere(roles: Roles, trigger: Trigger, group: Group, case: str) -> bool:
    """'соболезнования [Перу]' (to whom, not whose), 'обед в честь [участников] саммита', '… завтрак», – сказал он [X]'."""
    if group.marker == "в_честь":
        return roles.sight.key_word(group.first, "takers_part")
    if group.marker == "с":
        return _out_of_quotation(roles, trigger.last, group.first)
    if group.marker == "между" and _of_ties(roles.sight, trigger.last, group.first - 2):
        return True
    if (group.marker == "между" or (case == "ablt" and not group.marker)) and _does_what_another_tells(
        roles.sight, trigger, group.first - (2 if group.marker else 1)
    ):
        return True
    if case == "gent" and "datv" in group.cases and not group.marker:
        return goes_to(roles, trigger, group)  # 'выразил соболезнования [народу Ирана]'
    return False


def _of_ties(sight: Sight, first: int, at: int) -> bool:
    """'Беседа [приурочена] к дате установления [отношений] между A и B': ties of the two, behind the predicate of the talks."""
    told = any(any(f.pos in ("VERB", "PRTS") for f in sight.forms(i)[:1]) for i in range(first, at))
    return told and sight.key_word(at, "goes_with")


def _does_what_another_tells(sight: Sight, trigger: Trigger, at: int) -> bool:
    """'переговоры с делегацией, [посланной] президентом Чада', 'переговоры о выполнении договорённостей, [достигнутых] между A и
    B', '[заключённых] между A и B договоров': the participle before somebody is another noun's than the trigger's."""
    kinds = {(f.number, f.gender) for f in sight.forms(at) if f.pos == "PRTF"}
    if at <= trigger.last or not kinds:
        return False
    start = at - 1
    while start > trigger.last and sight.text(start) != "," and sight.word(start, "adverb"):
        start -= 1
    if sight.text(start) != ",":
        return True  # before its own noun, which follows
    for noun in range(start - 1, trigger.head - 1, -1):
        if any(
            f.pos == "NOUN" and (f.number, "" if f.number == "plur" else f.gender) in _bare(kinds)
            for f in sight.forms(noun)
        ):
            return noun != trigger.head
    return False


def _bare(kinds: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Numbers and genders; a plural has no gender."""
    return {(number, "" if number == "plur" else gender) for number, gender in kinds}


def _out_of_quotation(roles: Roles, first: int, last: int) -> bool:
    """Does a quotation close between the tokens that none of them opened?"""
    inside = [roles.sight.text(at) for at in range(first, last)]
    return "»" in inside and "«" not in inside[: inside.index("»")]
