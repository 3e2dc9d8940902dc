"""'the head of Ghana['s nuclear agency]': what a land has of its own, in small words, and the office of who heads it. English."""

from communique.languages import Match
from communique.reading.text import HEADS, Sight, Title
from communique.reading.titles.bodies_en import OF_LAWMAKERS, is_no_organ

LONGEST = 6  # words of such a body
# What is headed, by the words that tell it, the surest first.
HEADED = (
    (frozenset(["junta", "transition", "presidency"]), "head_of_state"),
    (frozenset(["embassy", "consulate"]), "ambassador"),
    (frozenset(["diplomacy"]), "foreign_minister"),
    (frozenset(["ministry"]), "minister"),
    (frozenset(["church", "clergy", "mosque", "diocese"]), "religious_leader"),
    (frozenset(["government", "cabinet"]), "head_of_government"),
    (frozenset(["parliament", "congress", "senate", "assembly", "legislature"]), "speaker_of_parliament"),
    (frozenset(["army", "forces", "force", "navy", "military", "staff", "guard", "corps"]), "military"),
    (frozenset(["company", "corporation", "airline", "airlines", "conglomerate", "firm"]), "business"),
)
DEPUTIES = {
    "head_of_state": "deputy_head_of_state",
    "foreign_minister": "deputy_foreign_minister",
    "minister": "deputy_minister",
    "head_of_government": "deputy_head_of_government",
    "speaker_of_parliament": "deputy_speaker",
}
OF_LEADERS = frozenset(["presidential", "president's", "president’s", "prime", "premier's"])  # 'presidential office'


def past_lands_own(sight: Sight, title: Title, match: Match, end: int) -> int:
    """'(head of Ghana)['s nuclear agency]', '(leader of Peru)['s main opposition party]': behind it; `match.last` where none is.

    Settles the office: no head of the state. Not 'the leader of Ghana's visit'.
    """
    at = last = match.last + 1
    if sight.is_russian or not sight.is_possessive(match.last):
        return match.last
    for step in range(at, min(at + LONGEST, end)):
        if sight.tokens[step].kind != "word" or sight.tokens[step].is_caps or sight.known_given(step):
            break
        if sight.word(step, "own_body"):
            last = step + 1
        elif step > at and last == step:
            break  # 'the ruling party [said]'
        elif sight.document.found(step, "triggers", "sayings") or _is_small(sight, step):
            break
    if last == at or sight.is_possessive(last):
        return match.last
    words = {sight.lower(step) for step in range(at, last)}
    head = sight.lower(last - 1)
    office = next((office for told, office in HEADED if head in told), "other")
    if head in ("office", "administration", "council") and (words & OF_LEADERS or "security" in words):
        office = "adviser"
    if office == "minister" and "foreign" in words:
        office = "foreign_minister"
    if sight.lower(title.first) in ("deputy", "vice"):
        office = DEPUTIES.get(office, office)
    title.party, title.party_at, title.implied = match.row["party"], (match.first, match.last), False
    title.office, title.settled = office, True
    return last


def _is_small(sight: Sight, at: int) -> bool:
    """A word that no name of a body goes on over: a preposition, a verb."""
    kinds = ("prep", "conj", "aux", "det", "finite", "preterite", "adverb", "relative")
    return any(sight.word(at, kind) for kind in kinds)


def take_body(sight: Sight, title: Title, match: Match, last: int) -> None:
    """The office of one who heads such a body: a friendship group's chairman sits in parliament."""
    words = {sight.lower(at) for at in range(match.last, last)}
    if sight.text(match.last) not in ("-", "–") and title.party is None:
        title.party, title.party_at = match.row["party"], (match.first, match.last)  # 'head of [Ghana's] Space Agency'
    if words & OF_LAWMAKERS:
        title.office = "legislator"
    elif words & {"department", "division", "directorate", "desk", "bureau"}:
        title.office = "ministry_official"
    elif title.office in HEADS and is_no_organ(sight, match.last, last):
        title.office = "other"  # 'leader of Ghana's Wisdom Movement'
    title.settled, title.last = True, last
