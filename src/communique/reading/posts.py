"""Whose an office is, and where its holder is sent: the words that lead from an office to a country."""

from communique.reading.scene import Title
from communique.reading.sight import Sight

SENT = frozenset(["ambassador", "special_envoy", "organization_official", "business", "military", "other"])


def leads_to_post(sight: Sight, at: int, title: Title) -> bool:
    """'посол Индии [в] Непале', 'постпред России [при] ООН'; not 'визит президента Индии [в] Непал'."""
    if sight.lower(at) in ("при", "от", "по"):
        return True
    if sight.lower(at) not in ("в", "во") or title.office not in SENT:
        return False
    forms = sight.tokens[at + 1].forms if at + 1 < len(sight.tokens) else ()
    return not forms or any(form.case == "loct" or "Fixd" in form.marks for form in forms)


MINISTRY_LONGEST = 12


def past_ministry(sight: Sight, at: int, end: int) -> int:
    """'(the Permanent Secretary) of the Ministry of Trade and Industry [of Ghana]': where 'of Ghana' begins; `at` if nowhere."""
    step = at + 1 + sight.word(at + 1, "det")
    if sight.is_russian or sight.lower(at) not in ("of", "at", "in") or not sight.mention_like(step):
        return at
    if sight.lower(step) not in ("ministry", "department") or sight.lower(step + 1) not in ("of", "for"):
        return at
    for stop in range(step + 2, min(step + MINISTRY_LONGEST, end)):
        if sight.lower(stop) == "of":
            return stop if sight.party(stop + 1 + sight.word(stop + 1, "det")) is not None else at
        if not sight.mention_like(stop) and sight.lower(stop) not in ("and", ",", "-", "&", "the"):
            return at
    return at
