"""English: who stands in the words that open a sentence, and who does what it tells behind them."""

from dataclasses import replace
from itertools import pairwise

from communique.reading.text import Group, Sight

ADVERBS = 2  # tokens of 'also jointly' before the verb


def apart_from_opening(sight: Sight, groups: list[Group]) -> list[Group]:
    """'In the presence of President A[, Minister B and Minister C signed]', 'After talks with A[, B and C said]': B and C.

    The list that opens the sentence is parted at its only comma, which ends the opening words, where the verb follows the
    last of the list: nobody else could be the subject. Also 'In talks with A and senior officials[, B] said'.
    """
    for place, one in enumerate(groups):
        several = len(one.mentions) > (2 if place == 0 else 1)
        if several and (parted := _parted(sight, one, place)) is not None:
            return [*groups[:place], *parted, *groups[place + 1 :]]
    return groups


def _parted(sight: Sight, one: Group, place: int) -> list[Group] | None:
    """The opening words' people and the clause's own; None for a list of one kind. `place`: which of its sentence's groups it is."""
    start = sight.start_of(one.first)
    opens = (bool(one.marker) or place > 0) and sight.word(start, "prep")
    if not opens or any(sight.word(at, "finite") or sight.text(at) == "," for at in range(start, one.first)):
        return None
    between = [(a.last, b.first) for a, b in pairwise(one.mentions)]
    commas = [n for n, (last, first) in enumerate(between) if any(sight.text(i) == "," for i in range(last, first))]
    if len(commas) != 1 or not _is_verb_behind(sight, one.last + (sight.text(one.last) == ",")):
        return None  # 'After talks with A, B, C and D …': where the opening ends, the commas do not tell
    there, rest = one.mentions[: commas[0] + 1], one.mentions[commas[0] + 1 :]
    if not rest or any(m.kind not in ("person", "side") for m in rest):
        return None
    return [replace(one, mentions=there, last=there[-1].last), Group(rest, "", "", rest[0].first, one.last)]


def _is_verb_behind(sight: Sight, at: int) -> bool:
    """'B and C [signed]', 'B and C [have agreed]', 'B and C [also signed]'."""
    end = next((i for i in range(at, at + ADVERBS + 1) if not sight.word(i, "adverb")), at)
    return sight.word(end, "finite") or sight.lower(end).endswith("ed")
