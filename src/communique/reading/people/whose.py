"""Whose a delegation or counterpart is, told behind it: 'a delegation [of the Republic of Chad]', 'делегация [посольства Ирана в Гане]'."""

from communique.languages.cities import city_at
from communique.reading.text import NAME_QUOTES, SIDE_KINDS, Mention, Sight
from communique.reading.titles import chamber_behind, party_behind_organ, past_bodies, region_of_side

BLOC = 7  # tokens of 'West Africa's main regional bloc (' before its short name
BODIES = frozenset(["chamber", "committee", "foreign_ministry", "ministry", "department"])


def genitive_party(sight: Sight, mention: Mention, at: int, end: int) -> int:
    """'(counterpart) from Oman', '(delegation) of the Republic of X', '(делегация) Ирана'."""
    step = at + (sight.is_russian and sight.lower(at) in ("из", "от"))
    if not sight.is_russian:
        if sight.lower(step) not in ("of", "from"):
            return at
        step += 1
        while sight.word(step, "det"):
            step += 1
        step = party_behind_organ(sight, step, end)
    else:
        step = past_bodies(sight, step, end)
    if sight.is_russian and sight.lower(step) == "из":
        step += 1
    quoted = sight.is_russian and sight.text(step) in NAME_QUOTES and sight.party(step + 1, "group") is not None
    step += quoted  # 'делегация движения [«]Хамас[»]'
    match = sight.party(step) if step < end else None
    adjective = sight.is_russian and match is not None and match.row["kind"] == "adjective"
    of_town = adjective and match is not None and _leads_to_town(sight, match.last)
    if match is None and (stop := _in_brackets(sight, mention, step, end)):
        return stop
    if match is None or of_town:
        return region_of_side(sight, mention, at, step, end)
    stop = match.last if match.row["kind"] in SIDE_KINDS else _organ_of(sight, match.last, end)
    if chamber := chamber_behind(sight, match.last):
        stop = chamber
    elif not sight.is_russian and match.row["kind"] == "name" and _names_officials(sight, match.last):
        stop = _organ_of(sight, match.last, end) or stop  # 'a delegation of the DPRK [Foreign Ministry]'
    again = sight.party(stop, "name") if match.row["kind"] == "parliament" else None
    if again is not None and (again.row["party"] == match.row["party"] or sight.is_russian):
        match, stop = again, again.last  # 'делегация Бундестага [ФРГ]', 'делегация Меджлиса [Ирана]'
    if stop:
        mention.party, mention.party_at = match.row["party"], (match.first, match.last)
        stop += quoted and sight.text(stop) in NAME_QUOTES
        stop = _past_post(sight, at, stop)
    return stop or at


def _in_brackets(sight: Sight, mention: Mention, at: int, end: int) -> int:
    """'(a delegation from) the main regional bloc [(ECOWAS)]': whose it is, by the short name; behind it, or 0. English."""
    for step in range(at, 0 if sight.is_russian else min(at + BLOC, end)):
        match = sight.party(step + 1) if sight.text(step) == "(" else None
        if match is not None and ":" in match.row["party"] and sight.text(match.last) == ")":
            mention.party, mention.party_at = match.row["party"], (match.first, match.last)
            return match.last + 1
        if sight.text(step) in ",;:()" or sight.word(step, "finite") or sight.word(step, "prep"):
            return 0
    return 0


def _past_post(sight: Sight, first: int, at: int) -> int:
    """'(делегация посольства Чили) [в Гане]': where the embassy is, behind whose it is; not where the delegation went. Russian."""
    if sight.lower(at) not in ("в", "во", "на") or not any(
        sight.key_word(step, "mission") for step in range(first, at)
    ):
        return at
    post = sight.party(at + 1, "name")
    return post.last if post is not None and any(f.case == "loct" for f in sight.tokens[post.first].forms) else at


def _names_officials(sight: Sight, at: int) -> bool:
    """'(a delegation of the DPRK) [Foreign Ministry]', '(a delegation of US) [lawmakers]'."""
    return sight.mention_like(at) or sight.key_word(at, "sidenoun")


def _leads_to_town(sight: Sight, at: int) -> bool:
    """'(делегация турецкого) [Самсуна]', '(делегация китайского) [города] Чанша': a town behind its country's adjective."""
    return sight.lower(at).startswith("город") or (sight.mention_like(at) and bool(city_at(sight.document, at)[1]))


def _organ_of(sight: Sight, at: int, end: int) -> int:
    """'(делегация норвежского) [парламента]', '(a delegation of Norwegian) [lawmakers]': where the noun ends, 0 if none.

    A body whole: '(a delegation of the Norwegian) [House of Representatives]'.
    """
    found = () if sight.is_russian else sight.document.found(at, "parts")
    if (body := next((m for m in found if m.row["kind"] in BODIES and m.last <= end), None)) is not None:
        return body.last
    for step in range(at, min(at + 3, end)):
        if sight.key_word(step, "sidenoun") or (sight.word(step, "realm") and step > at):
            return step + 1
    return 0
