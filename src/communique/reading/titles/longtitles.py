"""English: names behind long titles: 'the Vice Chairman of the Committee of A and Minister of the Department of B, Wang Jian'."""

from communique.reading.text import Mention, Sight
from communique.reading.titles.honorifics import after_honorifics
from communique.reading.titles.names import name_run

LONGEST = 32  # tokens
SMALL = frozenset(["of", "the", "and", "for", "&", "-", "'s", "’s", "on", "at", "in"])
TWO = 2  # words of a name


def name_after_chain(sight: Sight, at: int, end: int) -> tuple[int, int, int] | None:
    """The comma that ends a title all in capitals from token `at` on, and where the name behind it begins and ends.

    A second office may stand in it ('and Minister of B'), but not a second person ('and the Minister of B').
    """
    if sight.is_russian or sight.lower(at) not in ("of", "and", "for"):
        return None
    second = False
    for step in range(at, min(at + LONGEST, end)):
        if sight.text(step) == ",":
            if not second:
                return None  # 'the president of Harbour Rovers, Anna Lind': a club's
            first = after_honorifics(sight, step + 1)
            last = name_run(sight, first, end)
            closed = last >= end or sight.text(last) in (",", ".", ";") or sight.text(last).islower()
            return (step, first, last) if last - first >= TWO and closed else None
        if not sight.mention_like(step) and sight.lower(step) not in SMALL and not sight.is_possessive(step):
            return None
        if sight.document.found(step, "offices"):
            if sight.lower(step - 1) not in ("and", "&"):
                return None
            second = True
    return None


OFFICE_LONGEST = 9  # tokens of an office in a list


def leads_a_list(sight: Sight, mention: Mention, at: int, end: int) -> bool:
    """'Minister of Trade, Ms Ana Hall[, Minister of Health] and Care, Dr Per Lund': to each the office before the name."""
    if not mention.titles or mention.name is None or mention.titles[0].first > mention.name[0]:
        return False
    for step in range(at, min(end, at + OFFICE_LONGEST)):
        if sight.text(step) == ",":
            name = after_honorifics(sight, step + 1)
            if name > step + 1:
                return name_run(sight, name, end) > name
        elif not (sight.mention_like(step) or sight.lower(step) in ("and", "&", "of", "the", "for")):
            return False
    return False
