"""Societies by their full names in Russian titles: 'президент Национальной академии наук', 'глава Международного фонда культуры'."""

from communique.languages import Match
from communique.reading.text import Sight, Title
from communique.reading.titles.namesakes import past_namesake

EPITHETS = 3  # adjectives before 'академии'
NAME_LONGEST = 6  # words of its name behind 'фонда': 'тюркской культуры и наследия'


def of_society(sight: Sight, title: Title, end: int) -> bool:
    """Takes the society's name into a title that heads one, whose holder is neither of state nor of government.

    'вице-президент [Корейского фонда]' is of Korea; of whose land another is, the words behind its name tell.
    """
    at = title.last
    if at - title.first != 1 or at >= end or not sight.key_word(title.first, "heads_any"):
        return False
    state = sight.party(at, "name")  # 'президент [Российской Федерации]', but 'президент Российской федерации дзюдо'
    behind = state.last if state is not None else end
    if state is not None and (sight.lower(behind) in ("и", "по") or behind >= end or not _goes_on(sight, behind)):
        return False
    party: Match | None = None
    while at < min(end, title.last + EPITHETS) and any(
        f.pos == "ADJF" and f.case == "gent" for f in sight.tokens[at].forms
    ):
        party = party or sight.party(at, "adjective")
        at += 1
    if at == title.last or at >= end or not sight.key_word(at, "society_word"):
        return False
    at += 1
    stop = at
    while stop < min(end, at + NAME_LONGEST) and _goes_on(sight, stop) and sight.party(stop) is None:
        stop += 1
    title.office, title.settled, title.last = "other", True, stop
    if party is not None:
        title.party, title.party_at = party.row["party"], (party.first, party.last)
    elif any(sight.key_word(i, "of_nations") for i in range(title.first, at)):
        title.office = "head_of_organization"
    return True


def _goes_on(sight: Sight, at: int) -> bool:
    """'(фонд) тюркской культуры [и наследия]': words in the genitive and in small letters, and what joins them."""
    token = sight.tokens[at]
    if past_namesake(sight, at) > at:
        return False  # 'университета [им. Лунда]'
    if token.lower in ("и", "по") and at + 1 < len(sight.tokens):
        return sight.tokens[at + 1].text.islower()
    return token.kind == "word" and token.text.islower() and any(f.case in ("gent", "datv") for f in token.forms[:3])


def heads_a_thing(sight: Sight, title: Title) -> bool:
    """'глава [перуанской] делегации', 'лидер [перуанских] повстанцев', 'глава [перуанской] торговой миссии': of what the land's
    adjective modifies, not of the land. Russian."""
    if not sight.is_russian or title.row is None or title.row["kind"] != "head" or title.party_at is None:
        return False
    adjective = sight.party(title.party_at[0], "adjective") if title.party_at[0] > title.first else None
    noun = title.party_at[1]
    while noun < title.party_at[1] + EPITHETS and any(
        f.pos == "ADJF" and f.case == "gent" for f in sight.forms(noun)[:2]
    ):
        noun += 1  # 'перуанской [торговой] миссии'
    genitive = any(f.pos == "NOUN" and f.case == "gent" for f in sight.forms(noun)[:2])
    of_state = sight.key_word(noun, "land") or sight.key_word(noun, "leads_state")
    return adjective is not None and genitive and sight.text(noun).islower() and not of_state
