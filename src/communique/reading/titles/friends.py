"""Groups of friendship between two parliaments, named by both countries: the first is its members' own."""

from communique.reading.text import JOINERS, Sight, Title

QUOTES = frozenset('«»"“”„')


def past_friends(sight: Sight, title: Title, at: int, end: int) -> int:
    """'(члены группы дружбы) [Чад – Оман]', '(председатель группы дружбы) [«Чад – Оман»]': the token after the pair; else `at`.

    The title is of the first country, where it tells no other. `at`: the token behind the title's words so far.
    """
    if title.office != "legislator" or not _is_of_a_group(sight, title.first, at):
        return at
    first = title.party_at[0] if title.party_at is not None and title.party_at[1] == at else at
    quoted = first == at and sight.text(at) in QUOTES
    one = sight.party(first + quoted, "name")
    if one is None or one.last >= end or sight.text(one.last) not in JOINERS:
        return at
    other = sight.party(one.last + 1, "name")
    if other is None or other.last > end:
        return at
    if title.party is None:
        title.party, title.party_at, title.implied = one.row["party"], (one.first, one.last), False
    return other.last + (quoted and sight.text(other.last) in QUOTES)


def _is_of_a_group(sight: Sight, first: int, last: int) -> bool:
    return any(sight.key_word(at, "friendship_group") for at in range(first, last))
