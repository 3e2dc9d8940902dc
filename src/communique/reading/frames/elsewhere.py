"""Who stands in the right case behind a Russian noun, and yet takes no part in what it tells."""

from communique.reading.clauses import Roles, Trigger
from communique.reading.frames.letters import goes_to
from communique.reading.text import Group


def goes_elsewhere(roles: Roles, trigger: Trigger, group: Group, case: str) -> bool:
    """'соболезнования [Перу]' (to whom, not whose), 'обед в честь [участников] саммита', '… завтрак», – сказал он [X]'."""
    if group.marker == "в_честь":
        return roles.sight.key_word(group.first, "takers_part")
    if group.marker == "с":
        return _out_of_quotation(roles, trigger.last, group.first)
    if case == "gent" and "datv" in group.cases and not group.marker:
        return goes_to(roles, trigger, group)  # 'выразил соболезнования [народу Ирана]'
    return False


def _out_of_quotation(roles: Roles, first: int, last: int) -> bool:
    """Does a quotation close between the tokens that none of them opened?"""
    inside = [roles.sight.text(at) for at in range(first, last)]
    return "»" in inside and "«" not in inside[: inside.index("»")]
