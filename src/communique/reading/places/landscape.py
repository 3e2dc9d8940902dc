"""English: places told with what they are like, or with what they are: 'in neighbouring Peru', 'the Red Sea resort of Safaga'."""

from typing import NamedTuple

from communique.languages.cities import land_of
from communique.reading.text import Sight

GONE = frozenset(["SUN", "YUG", "CSK"])  # 'the former Soviet republic of Georgia'
LONGEST = 9  # tokens before the place's own name: 'the tiny oil-rich Gulf emirate of'


class Landscape(NamedTuple):
    """Where the place's own name begins, and the land that an adjective before it names."""

    at: int
    land: str | None


def past_landscape(sight: Sight, at: int, end: int) -> Landscape | None:
    """'[neighbouring] Peru', '[the Egyptian Red Sea resort of] Safaga', '[war-torn] Chad'; None where nothing is passed."""
    step, land, end = at, None, min(end, len(sight.tokens), at + LONGEST)
    step += sight.word(step, "det")
    first = step
    while step < end:
        if sight.word(step, "place_kind") and sight.tokens[step].text.islower():
            behind = step + 1
            if sight.lower(behind) == "of":
                behind += 1 + sight.word(behind + 1, "det")
            elif not (behind < end and sight.tokens[behind].is_title):
                return None
            return Landscape(behind, land)
        if (match := sight.party(step, "adjective")) is not None and match.last < end:
            if sight.party(step, "name") is not None and sight.party(step, "name") != match:
                break
            land, step = None if match.row["party"] in GONE else land_of(match.row["party"]), match.last
        elif (sight.tokens[step].text.islower() and sight.word(step, "place_epithet")) or _is_region(sight, step):
            step += 1
        else:
            break
    if step == first or step >= end or not sight.tokens[step].is_title:
        return None
    return Landscape(step, land)


PART_LONGEST = 4  # tokens from a land's possessive to the part of it


def part_of_land(sight: Sight, at: int, end: int) -> int | None:
    """'(Peru's) flood-hit [region]', '(Norway's) [capital]': the noun of a part of the land; None where none follows."""
    for step in range(at, min(at + PART_LONGEST, end, len(sight.tokens))):
        if sight.word(step, "land_part"):
            return step
        if not sight.tokens[step].text[:1].isalpha() or sight.word(step, "prep") or sight.word(step, "conj"):
            return None
    return None


def _is_region(sight: Sight, at: int) -> bool:
    """'[Gulf]', '[Red] [Sea]', '[West] [African]': a part of the world, and no state's name ('South Africa')."""
    if not sight.tokens[at].is_title or not sight.word(at, "place_region"):
        return False
    return sight.party(at, "name", "capital") is None


ISLAND_REACH = 6  # tokens of 'the southern Greek resort' before 'island'


def on_island(sight: Sight, at: int) -> bool:
    """'[on] the Greek island of Crete', '[on] the resort island of Jeju': a preposition of place before an island. English."""
    if sight.is_russian or sight.lower(at) != "on" or not sight.word(at + 1, "det"):
        return False
    for step in range(at + 2, at + 2 + ISLAND_REACH):
        if sight.lower(step) in ("island", "islands", "peninsula", "archipelago"):
            return sight.lower(step + 1) == "of"
        if sight.word(step, "prep") or sight.text(step) in ",.;:":
            return False
    return False
