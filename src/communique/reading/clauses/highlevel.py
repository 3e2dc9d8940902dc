"""Talks that only look like a summit or a session: at a high level, of two delegations."""

from communique.languages import Match
from communique.reading.text import Sight


def are_talks(sight: Sight, match: Match) -> bool:
    """'провёл [встречи на высшем уровне]', '[встреча на высоком уровне]': no summit, but talks with one after another. Russian."""
    if match.row["type"] != "event" or "уровень" not in sight.keys(match.last - 1):
        return False
    nouns = [f for f in sight.tokens[match.first].forms if f.pos == "NOUN"]
    governed = any(f.pos in ("VERB", "INFN") for f in sight.forms(match.first - 1)[:1])
    governed &= any(f.number == "plur" for f in nouns)
    several = bool(nouns) and (governed or all(f.number == "plur" for f in nouns))
    return several or any(sight.lower(at) == "высоком" for at in range(match.first, match.last))


DELEGATIONS = 7  # tokens of 'between the Norwegian and Maltese delegations'


def are_of_delegations(sight: Sight, at: int) -> bool:
    """'a plenary meeting [of the two delegations]', 'a session [between the Omani and Fijian delegations]': their talks."""
    if sight.lower(at) not in ("of", "between"):
        return False
    behind = range(at + 1, at + DELEGATIONS)
    return any(sight.lower(i) == "delegations" for i in behind)


LEADERS_REACH = 5  # tokens of 'with the Northern European leaders'


def is_with_one(sight: Sight, at: int) -> bool:
    """'a summit [with President Lund]': talks of two; not 'a summit [with Northern European leaders]'. English."""
    behind = range(at + 1, at + LEADERS_REACH)
    return sight.lower(at) == "with" and not any(sight.lower(i) in ("leaders", "states", "countries") for i in behind)
