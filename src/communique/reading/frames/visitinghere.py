"""Visits told behind a name by where somebody is: 'Lund, who is here on a two-day visit', 'Lund, in Peru on a visit'."""

from communique.reading.clauses import Hypothesis
from communique.reading.frames.bareplaces import in_bare_place
from communique.reading.frames.visitors import visit_of
from communique.reading.places import PlaceFound, place_at
from communique.reading.text import Mention, Scene, Sight

TALKS = frozenset(["talks", "consultations"])
COMES_FOR = TALKS | frozenset(["summit", "conference", "meeting", "forum", "session", "funeral"])
TO_STAY = 8  # tokens from where he is to the noun of his stay


def visiting_here(scene: Scene, sight: Sight) -> list[Hypothesis]:
    """A visit of each person of whom that is said; where 'here' is, the dateline tells later."""
    if scene.language.code != "en":
        return in_bare_place(scene, sight)
    out = []
    for mention in scene.mentions:
        if mention.kind == "person" and mention.entity is not None and (mention.titles or mention.name):
            bare = sight.lower(mention.last + 1) == "in"  # ', in Oslo for [the summit],': of the summit the noun tells
            if (told := _where(sight, mention)) is not None and _stays(sight, told[1], bare):
                out.append(visit_of(mention, *told))
    return out


def _where(sight: Sight, mention: Mention) -> tuple[int, int, PlaceFound | None] | None:
    """', who is [here]', ', now [in Peru]': the first token of where, the one behind, and the place if it is named."""
    at = mention.last
    if sight.text(at) != ",":
        return None
    at += 1
    who = sight.lower(at) == "who" and sight.lower(at + 1) in ("is", "was")
    at += 2 * who
    now = at
    while sight.word(at, "at_present"):
        at += 1
    if sight.lower(at) == "here" and (who or at > now):
        return at, at + 1, None
    if who or sight.lower(at) != "in":
        return None  # 'who is in Peru on a visit' is a frame of its own
    place = place_at(sight, at + 1, min(at + 1 + TO_STAY, len(sight.tokens)))
    return (at, place.last, place) if place is not None else None


def _stays(sight: Sight, at: int, bare: bool) -> bool:
    """'[on a two-day] visit', '[for a] working visit', '[for] talks', '[to attend] the summit'."""
    if sight.lower(at) == "to":
        return not bare and sight.word(at + 1, "guest_deed")
    if sight.lower(at) not in ("on", "for"):
        return False
    also = frozenset[str]() if sight.lower(at) == "on" else TALKS if bare else COMES_FOR
    for step in range(at + 1, at + TO_STAY):
        met = sight.lower(at) == "for" and sight.word(step + 1, "together_with")
        met = met and (sight.lower(step) in COMES_FOR or sight.word(step, "meal"))
        if met or sight.word(step, "stay_abroad") or sight.lower(step) in also:
            return True
        if sight.text(step) in (",", ".", ";"):
            return False
    return False
