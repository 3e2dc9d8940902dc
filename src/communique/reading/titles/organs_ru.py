"""Bodies in Russian titles: heads of two states' bodies by their adjectives, 'главы российского и чадского внешнеполитических
ведомств'; words inside a chamber's name; organs behind an adjective, 'глава израильского правительства'."""

from typing import NamedTuple

from communique.languages import Match
from communique.reading.text import Sight, office_cases
from communique.reading.titles.namesakes import past_namesake

HEADS = {"foreign_ministry": "foreign_minister", "ministry": "minister", "chamber": "speaker_of_parliament"}
WORDS = {"government": "head_of_government", "parliament": "speaker_of_parliament"}


class TwoOrgans(NamedTuple):
    """The parties in the text's order, the token after their bodies, the office of those who head them."""

    parties: tuple[str, str]
    last: int
    office: str


def two_organs(sight: Sight, one: Match, end: int) -> TwoOrgans | None:
    """What follows 'главы' from the first adjective on; None where no second adjective and body follow."""
    if not sight.is_russian or sight.lower(one.last) != "и":
        return None
    other = sight.party(one.last + 1, "adjective") if one.last + 1 < end else None
    if other is None or other.row["party"] == one.row["party"]:
        return None
    parties = (one.row["party"], other.row["party"])
    for match in sight.document.found(other.last, "parts"):
        if match.row["kind"] in HEADS:
            return TwoOrgans(parties, match.last, HEADS[match.row["kind"]])
    for kind, office in WORDS.items():
        if sight.key_word(other.last, kind):
            return TwoOrgans(parties, other.last + 1, office)
    return None


def inside_chamber(sight: Sight, at: int) -> bool:
    """Is the word part of a chamber's name that begins before it?"""
    return any(
        match.last > at and match.row["kind"] == "chamber"
        for first in range(max(sight.start_of(at), at - 3), at)
        for match in sight.document.found(first, "parts")
    )


def organ_end(sight: Sight, at: int, end: int) -> int:
    """'(глава израильского) правительства | крайне': where the words in the genitive after an adjective end."""
    stop = at
    while stop < end and stop - at < 3 and sight.text(stop)[:1].islower() and not sight.document.found(stop, "offices"):
        if not any(f.case == "gent" for f in sight.tokens[stop].forms) or past_namesake(sight, stop) > stop:
            break
        stop += 1
    return stop


def organ_kind(sight: Sight, first: int, last: int) -> str:
    """'правительства' → government, 'парламента' → parliament, 'министерства' → ministry; '' for others."""
    kinds = ("government", "parliament", "ministry", "organisation")
    return next((kind for kind in kinds for at in range(first, last) if sight.key_word(at, kind)), "")


BODIES = frozenset(
    {
        "chamber",
        "assembly_of_states",
        "committee",
        "friendship_group",
        "foreign_ministry",
        "ministry",
        "department",
        "staff",
    }
)
BODIES_LONGEST, WORDS_LONGEST = 12, 4  # tokens


def past_bodies(sight: Sight, at: int, end: int) -> int:
    """'(делегация) [парламента] Ирана', '(делегация) [Комитета Палаты депутатов] Чили': where the country's name begins."""
    step, words = at, 0
    while step < min(end, at + BODIES_LONGEST) and not sight.party(step):
        part = next((m for m in sight.document.found(step, "parts") if m.row["kind"] in BODIES), None)
        if part is not None:
            step = part.last
            short = sight.text(step) == "(" and sight.text(step + 2) == ")" and sight.tokens[step + 1].is_caps
            step += 3 * short  # 'Парламентской ассамблеи [(ПА)] ОБСЕ'
        elif words < WORDS_LONGEST and _is_genitive_word(sight, step):
            step, words = step + 1, words + 1
        else:
            break
    return step


def _is_genitive_word(sight: Sight, at: int) -> bool:
    organ = sight.key_word(at, "sidenoun")  # 'делегация [Правительства] Омской области'
    return (organ or sight.tokens[at].text.islower()) and "gent" in office_cases(
        sight, at
    )  # no '[премьер]' of 'премьера'


def behind_ministry(sight: Sight, first: int, last: int) -> bool:
    """'(Директор департамента стран СНГ) [МИД] Чада': does a ministry stand before the party, so that it tells whose he is?"""
    kinds = ("foreign_ministry", "ministry")
    return sight.is_russian and any(
        m.row["kind"] in kinds for at in range(first, last) for m in sight.document.found(at, "parts")
    )
