"""Offices that somebody only stands for: 'Ghana's candidate for Secretary-General, Ana Soto'. English."""

from communique.reading.text import Sight
from communique.reading.titles.titles import title_at


def is_candidate_for(sight: Sight, start: int) -> bool:
    """'Ghana's candidate for [Secretary-General], Ana Soto', 'a bid for the post of [President]': an office that nobody holds yet."""
    at = start - 1
    while sight.word(at, "candidate_for") and start - at < CANDIDATE_REACH:
        at -= 1
    return not sight.is_russian and sight.lower(at) == "for" and sight.word(at - 1, "candidate_word")


CANDIDATE_REACH = 5  # tokens of 'the position of the'


def past_candidacy(sight: Sight, at: int, end: int) -> int:
    """'(Foreign Minister and) [candidate for Secretary-General], Ana Soto': behind the office stood for; `at` if none."""
    if sight.is_russian or not sight.word(at, "candidate_word") or sight.lower(at + 1) != "for":
        return at
    step = at + 2
    while sight.word(step, "candidate_for") and step - at < CANDIDATE_REACH:
        step += 1
    body = sight.party(step)
    step = body.last if body is not None else step
    office = title_at(sight, step, end)
    return office.last + (sight.text(office.last) == ",") if office is not None else at
