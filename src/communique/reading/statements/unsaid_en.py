"""English: where a verb of saying says nothing: 'did not say', 'no accord was reached', 'if Lund agrees', 'the plan endorsed by Oslo'."""

from communique.languages import Match
from communique.reading.statements.following_en import base_of
from communique.reading.text import Sight

NOT = frozenset({"not", "never", "n't"})
CONDITION = 7  # tokens from 'if' to 'is willing'
NONE_REACH = 5  # tokens from 'no' to 'reached'


def says_nothing(sight: Sight, match: Match, start: int, form: str) -> bool:
    """Denied, of nothing, older news or only supposed."""
    at = match.first
    if form == "finite" and sight.lower(match.last) in ("this", "so") and sight.word(match.last + 1, "when_said"):
        return True  # 'The minister said this on Friday': of what was told before
    if match.row["act"] == "reject" and _stays_away(sight, match):
        return True
    if _negated(sight, at, start) or _conditioned(sight, at, start) or _is_hearsay(sight, match, form):
        return True
    return _of_none(sight, at, start, form) or _told_before(sight, match, start, form)


def _stays_away(sight: Sight, match: Match) -> bool:
    """'declined to [attend]', 'refused to [travel] to Lima': what somebody does, no word of his."""
    at = match.last + (sight.lower(match.last) == "to")
    to = sight.lower(at - 1) == "to"
    return to and sight.word(at, "stays_away")


def _negated(sight: Sight, at: int, start: int) -> bool:
    """'did not say', 'never confirmed', '[neither] Lund nor Berg said'; 'may accuse' is not said either."""
    if any(sight.text(i) in ("may", "might") or sight.lower(i) in NOT for i in range(max(start, at - 2), at)):
        return True
    return any(sight.lower(i) in ("neither", "nor") for i in range(max(start, at - NONE_REACH), at))


def _of_none(sight: Sight, at: int, start: int, form: str) -> bool:
    """'[No] agreement was reached', '[no] decision had been announced'."""
    return form == "passive" and any(sight.lower(i) == "no" for i in range(max(start, at - NONE_REACH), at))


def _told_before(sight: Sight, match: Match, start: int, form: str) -> bool:
    """'[Earlier] it was reported that', 'it was [previously] announced': only where older news is from."""
    if form != "passive" or base_of(match) not in ("report", "announce", "say"):
        return False
    opening = range(start, min(start + 2, match.first))
    return any(sight.lower(i) in ("earlier", "previously") for i in (*opening, match.first - 1, match.last))


def _is_hearsay(sight: Sight, match: Match, form: str) -> bool:
    """'Lund was [reported] to have left', 'is [said] to be ill': what people tell of him, and nobody's word."""
    after = (sight.lower(match.last), sight.lower(match.last + 1))
    return form == "passive" and sight.word(match.last - 1, "told_to") and after in (("to", "have"), ("to", "be"))


def _conditioned(sight: Sight, at: int, start: int) -> bool:
    """'[if] Lund is willing to come', '[until] Oslo agrees': nothing that anybody has said."""
    for back in range(at - 1, max(start, at - CONDITION) - 1, -1):
        if sight.tokens[back].kind == "mark" or sight.document.found(back, "sayings"):
            return False
        if sight.word(back, "condition"):
            return True
    return False


def done_by(sight: Sight, at: int, thing: bool) -> bool:
    """'the plan endorsed [unanimously by] Lima'; behind a name by somebody: 'the Forum announced [by the premier]'."""
    by = at + (sight.word(at, "adverb") or sight.lower(at).endswith("ly"))
    if sight.lower(by) != "by" or sight.lower(by + 1).endswith("ing"):
        return False  # 'responded by saying'
    return thing or sight.word(by + 1, "det") or sight.text(by + 1)[:1].isupper()  # not 'Lund said by telephone'
