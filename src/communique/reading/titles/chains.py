"""Offices of one person told one after the other by commas, before an honorific or a name."""

from communique.reading.text import Sight, Title, office_cases
from communique.reading.titles.honorifics import after_honorifics
from communique.reading.titles.names import name_run
from communique.reading.titles.tails import COMMISSIONS, tail_end
from communique.reading.titles.titles import title_at


def leads_to_name(sight: Sight, title: Title, end: int) -> bool:
    """'(First Deputy Prime Minister, Minister of Defence)[, Minister of the Interior] Sheikh X': a last office stands right before the name.

    'министр энергетики[, сопредседатель армяно-чилийской комиссии] X': his post in a commission, and his name behind it."""
    at = title.last
    if sight.is_russian:
        chairs = title.office in ("other", "special_envoy", "legislator", "head_of_organization")
        stop = tail_end(sight, at, end, office_cases(sight, title.first)) if chairs else at
        return stop > at and any(sight.lower(step) in COMMISSIONS for step in range(title.first, stop))
    if sight.text(at) != ",":
        return False
    last = title_at(sight, at + 1, end)
    if last is None or last.plural or last.party is not None:
        return False
    name = after_honorifics(sight, last.last)
    return name_run(sight, name, end) > name


def comes_before_name(sight: Sight, before: Title, title: Title, end: int) -> bool:
    """'the Deputy Prime Minister[, Minister of Foreign Affairs of Moldova], Mihai Popescu, …': the land stands behind the last office."""
    if sight.is_russian or before.party is not None or title.party is None or title.implied or title.plural:
        return False
    if sight.text(title.last) != "," or before.office == "other":
        return False
    name = after_honorifics(sight, title.last + 1)
    run = name_run(sight, name, end)
    return run - name > 1 and (sight.text(run) in (",", ".", "") or name > title.last + 1)


def honoured_behind(sight: Sight, title: Title, end: int) -> bool:
    """'(Algeria's Minister of State)[, Minister of Foreign Affairs], Mr. X': an honorific and a name behind the last office."""
    if sight.is_russian or title.plural or sight.text(title.last) != ",":
        return False
    name = after_honorifics(sight, title.last + 1)
    return name > title.last + 1 and name_run(sight, name, end) > name


def further_offices(sight: Sight, titles: list[Title], at: int, end: int) -> int:
    """'(A, the Minister of State)[, Minister of Foreign Affairs of Algeria], met': the next offices of one whose name stands before.

    They join `titles`; the end of the last is returned.
    """
    while not sight.is_russian and sight.text(at) == "," and len(titles) < MOST_OFFICES:
        title = title_at(sight, at + 1, end)
        if title is None or title.plural or title.party is None or title.implied or titles[-1].party is not None:
            break
        if name_run(sight, after_honorifics(sight, title.last), end) > title.last:
            break  # 'A, Minister of State, [Foreign Minister of Algeria B]': the next of the list
        titles.append(title)
        at = title.last
    return at


MOST_OFFICES = 4


def is_one_more(sight: Sight, before: Title, title: Title, end: int) -> bool:
    """'The Leader of the Nation[, President of the Republic of X], H.E. Y': one office of one land, told twice before an honorific and a name."""
    if sight.is_russian or before.office != title.office or None in (before.party, title.party):
        return False
    if before.party != title.party or sight.text(title.last) != ",":
        return False
    name = after_honorifics(sight, title.last + 1)
    return name > title.last + 1 and name_run(sight, name, end) > name


def is_anothers(sight: Sight, before: Title, title: Title) -> bool:
    """'talked with the Syrian president, [President] Ford met': the same office told anew before the next one's name."""
    told = sight.text(before.first).islower() and sight.tokens[title.first].is_title and title.party is None
    return not sight.is_russian and told and before.row is title.row and sight.text(before.last) == ","
