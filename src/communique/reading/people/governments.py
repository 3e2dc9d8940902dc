"""English: 'the government' told beside a movement that it talks to: 'talks between the government and the ELN'."""

from collections import Counter

from communique.reading.text import Mention, Scene, Sight

BESIDE = 5  # tokens from 'the government' to the movement: 'and the main leftist'
RULE = "mention.government"


def government_beside(sight: Sight, start: int, sentence: int) -> Mention | None:
    """'between [the government] and the rebels', 'the ELN met [the government]'s envoys': of which state, the report tells."""
    if sight.is_russian or sight.lower(start) != "the" or sight.lower(start + 1) != "government":
        return None
    stop = start + 2
    behind = sight.lower(stop) in ("and", "with") and _movement(sight, stop + 1, stop + 1 + BESIDE)
    before = sight.lower(start - 1) in ("and", "with") and _movement(sight, start - 1 - BESIDE, start - 1)
    if not (behind or before):
        return None
    return Mention(start, stop, "side", sentence, party_kind="side", rule=RULE)


def _movement(sight: Sight, first: int, last: int) -> bool:
    """Is a movement told within these tokens of the sentence?"""
    return any(sight.party(at, "group") is not None for at in range(max(first, 0), min(last, len(sight.tokens))))


def governments_of(scene: Scene, home: str | None) -> None:
    """Gives those governments the state that the report names most; without one they are nobody."""
    told = [m for m in scene.mentions if m.rule == RULE]
    if not told:
        return
    of_states = [m for m in scene.mentions if m.party and ":" not in m.party]
    told_as_states = [m for m in of_states if m.party_kind != "capital"]  # not the town where they talk
    states = Counter(m.party for m in told_as_states or of_states)
    most = max(states.values(), default=0)
    first = next((party for party, count in states.items() if count == most), None)
    land = home if home is not None and states.get(home) == most else first
    for mention in told:
        mention.party = land
    if land is None:
        scene.mentions = [m for m in scene.mentions if m.rule != RULE]
