"""Offices of one person at two times, or for a time: 'бывший премьер-министр и нынешний министр'."""

from communique.reading.text import Sight
from communique.reading.titles.titles import title_at


def time_before(sight: Sight, at: int, end: int) -> str:
    """'бывший премьер и [нынешний] министр', 'министр и [бывший] посол': the kind of the one word before a second office. Russian."""
    match = sight.document.longest(at, "honorifics") if sight.is_russian else None
    if match is None or match.row["kind"] not in ("incumbent", "former") or match.last != at + 1:
        return ""
    return match.row["kind"] if title_at(sight, match.last, end) is not None else ""


def past_interim(sight: Sight, at: int) -> int:
    """'президент Чада [на переходный период] X': until when, behind whose he is; `at` where nothing tells. Russian."""
    if not sight.is_russian or sight.lower(at) != "на" or not sight.key_word(at + 1, "interim"):
        return at
    return at + 3 if "период" in sight.keys(at + 2) else at
