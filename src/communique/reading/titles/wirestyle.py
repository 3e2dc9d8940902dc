"""English: how news agencies write offices: 'Sen. X', 'Texas Governor X', 'Rep. X, D-Calif.'."""

from communique.languages.cities import city_at
from communique.reading.text import Sight

PARTIES_OF = frozenset("DRI")  # Democrat, Republican, Independent
STATE = 2  # letters of 'CA'
TOWN = 200_000  # people, of a town before 'Mayor'
OF_PLACES = frozenset(["regional_head", "legislator"])


def past_dot(sight: Sight, at: int) -> int:
    """'Sen[.] John Holm': the token after an abbreviated office and its dot; `at` where there is none before a name."""
    dotted = sight.text(at) == "." and sight.word(at - 1, "wire_title") and not sight.is_russian
    return at + 1 if dotted and sight.mention_like(at + 1) else at


def past_affiliation(sight: Sight, at: int) -> int:
    """'Nancy Holm[, D-Calif.,] met', 'Holm [(R-Ariz.)]': the token after the party and state of a lawmaker."""
    opened = sight.text(at)
    if opened not in (",", "(") or sight.is_russian:
        return at
    word = sight.text(at + 1)
    if opened == "(" and _is_district(sight, at + 1):
        return next(i for i in range(at + 2, len(sight.tokens)) if sight.text(i) == ")") + 1
    if word[:1] not in PARTIES_OF or (word[1:2] or sight.text(at + 2)) not in (("-", ".") if opened == "(" else "-"):
        return at
    close = at + 2
    stop = min(at + 6, len(sight.tokens))  # the report may end here
    while close < stop and (sight.text(close) in (".", "-") or sight.tokens[close].is_title):
        close += 1
    return close + 1 if sight.text(close) in (",", ")") else at


def _is_district(sight: Sight, at: int) -> bool:
    """'Rep. Anna Lund ([CA-35])': the state and number that a member of the House stands for."""
    close = next((i for i in range(at + 1, min(at + 4, len(sight.tokens))) if sight.text(i) == ")"), at)
    state, dash, number = "".join(t.text for t in sight.tokens[at:close]).partition("-")
    numbered = number.isdigit() or number == "AL"  # "at large"
    return bool(dash) and len(state) == STATE and state.isalpha() and state.isupper() and numbered


def place_of_title(sight: Sight, at: int, end: int) -> tuple[str, tuple[int, int]] | None:
    """'[Texas] Governor X', '[Ohio] Republican Sen. X': the country of a region or town before an office that such places have."""
    if sight.is_russian or not sight.tokens[at].is_title:
        return None
    place = sight.document.longest(at, "places")
    last = place.last if place is not None else at
    country = place.row["country"] if place is not None and place.row["kind"] in ("region", "city") else None
    if country is None:
        last, cities = (
            city_at(sight.document, at) if _is_office(sight, at + 1) or _is_office(sight, at + 2) else (at, [])
        )
        country = cities[0].country if cities and cities[0].population >= TOWN else None
    if not country or last >= end or not _is_office(sight, last + sight.key_word(last, "of_a_party")):
        return None
    return country, (at, last)


CONSTITUENCY = 3  # words of 'Upper Vale East'


def past_constituency(sight: Sight, at: int) -> int:
    """'[Zenica] MP Emir Hodžić', '[Upper Vale] MPs A and B': where the office begins, behind the place that a lawmaker stands for;
    `at` where none does. English."""
    last = at
    while last - at <= CONSTITUENCY and not sight.document.found(last, "offices"):
        if not (sight.mention_like(last) and sight.tokens[last].kind == "word") or sight.known_given(last):
            return at
        if sight.document.found(last, "honorifics", "triggers", "sayings", "groups", "parties"):
            return at
        last += 1
    if not 0 < last - at <= CONSTITUENCY or sight.tokens[at].is_caps:
        return at
    seats = any(m.row["office"] == "legislator" and m.last == last + 1 for m in sight.document.found(last, "offices"))
    named = sight.mention_like(last + 1) and sight.known_given(last + 1) and sight.mention_like(last + 2)
    return last if seats and named else at


def _is_office(sight: Sight, at: int) -> bool:
    """Does a mayor's, governor's or lawmaker's office begin here?"""
    return any(m.row["office"] in OF_PLACES for m in sight.document.found(at, "offices"))


KOREAS = {"north": "PRK", "south": "KOR"}


def of_two_koreas(sight: Sight, at: int) -> str | None:
    """'[North] and South Korea held talks': the first of the two; 'the [North]', where the text names both in full."""
    here, other = sight.lower(at), sight.party(at + 2)
    if here in KOREAS and sight.tokens[at].is_title and sight.lower(at - 1) == "the" and not sight.mention_like(at + 1):
        return KOREAS[here] if sight.both_koreas and not sight.word(at + 1, "prep") else None
    if here not in KOREAS or sight.lower(at + 1) not in ("and", "-", ",") or other is None:
        return None
    return KOREAS[here] if other.row["party"] in KOREAS.values() and other.row["party"] != KOREAS[here] else None
