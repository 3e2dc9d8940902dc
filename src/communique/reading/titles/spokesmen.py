"""English: spokesmen of somebody who is named behind their title."""

from communique.languages import Match
from communique.reading.text import Sight


def spokesman_alone(sight: Sight, match: Match | None) -> Match | None:
    """The office as it was found, or its first word alone: 'a [spokesman] for Prime Minister Per Lund'."""
    if match is None or not _speaks_for_named(sight, match):
        return match
    return next((m for m in sight.document.found(match.first, "offices") if m.last - m.first == 1), None)


def _speaks_for_named(sight: Sight, match: Match) -> bool:
    """'a [spokesman for Prime Minister] Per Lund': the second office is the one named behind it. English."""
    if sight.is_russian or not sight.text(match.last)[:1].isupper() or sight.tokens[match.first].is_title:
        return False
    at = next((i for i in range(match.first + 1, match.last) if sight.lower(i) in ("for", "of", "to")), match.last)
    inner = at + 1 < match.last and sight.tokens[at + 1].is_title
    return inner and any(m.last == match.last for m in sight.document.found(at + 1, "offices"))
