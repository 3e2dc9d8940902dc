"""Talks at a high level that only look like a summit. Russian."""

from communique.languages import Match
from communique.reading.text import Sight


def are_talks(sight: Sight, match: Match) -> bool:
    """'провёл [встречи на высшем уровне]', '[встреча на высоком уровне]': no summit, but talks with one after another."""
    if match.row["type"] != "event" or "уровень" not in sight.keys(match.last - 1):
        return False
    nouns = [f for f in sight.tokens[match.first].forms if f.pos == "NOUN"]
    governed = any(f.pos in ("VERB", "INFN") for f in sight.forms(match.first - 1)[:1])
    governed &= any(f.number == "plur" for f in nouns)
    several = bool(nouns) and (governed or all(f.number == "plur" for f in nouns))
    return several or any(sight.lower(at) == "высоком" for at in range(match.first, match.last))
