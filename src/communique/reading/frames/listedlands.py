"""States named behind 'N countries', in brackets or behind a dash."""

from communique.reading.clauses import Hypothesis
from communique.reading.text import Group, Sight

LANDS_OF = 5  # tokens of 'государств региона Южной Азии' before their list


def states_listed(sight: Sight, h: Hypothesis, group: Group) -> bool:
    """'заседание с участием девяти стран ([Чад, Перу и Оман])', 'делегаций государств региона – [Чада и Перу]': which they are.

    They stand for the side that the words before were taken for. Russian.
    """
    opener = group.first - 1
    if not sight.is_russian or sight.text(opener) not in ("(", "—", "–", "-", ":"):
        return False
    low = max(sight.start_of(opener), opener - LANDS_OF)
    lands = next((at for at in range(opener - 1, low, -1) if sight.key_word(at, "states")), None)
    if lands is None or len(group.mentions) < 2 or not any(f.number == "plur" for f in sight.forms(lands)):
        return False
    if any(m.kind != "side" or not m.party or ":" in m.party for m in group.mentions):
        return False
    h.roles = [r for r in h.roles if not r.mention.last > lands >= r.mention.first - 1]
    return True
