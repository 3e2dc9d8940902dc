"""Groups of friendship between two parliaments, named by both countries: the first is its members' own."""

from communique.languages import Match
from communique.reading.text import JOINERS, Sight, Title

QUOTES = frozenset('«»"“”„')


def past_friends(sight: Sight, title: Title, at: int, end: int) -> int:
    """'(члены группы дружбы) [Чад – Оман]', '(председатель группы дружбы) [«Чад – Оман»]': the token after the pair; else `at`.

    The title is of the first country, where it tells no other. `at`: the token behind the title's words so far.
    """
    if title.office != "legislator" or not _is_of_a_group(sight, title.first, at):
        return at
    if title.party is None and sight.is_russian and (seat := _parliament_behind(sight, at)) is not None:
        land, last = seat
        title.party, title.party_at, title.implied = land.row["party"], (land.first, land.last), False
        return last
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
    last = other.last + (quoted and sight.text(other.last) in QUOTES)
    return _past_own_parliament(sight, last, end) if sight.is_russian else last


def _past_own_parliament(sight: Sight, at: int, end: int) -> int:
    """'(члены группы дружбы Чад – Оман) [парламента Чада] A и B': the token behind whose parliament it is; else `at`. Russian."""
    chamber = next((m for m in sight.document.found(at, "parts") if m.row["kind"] == "chamber"), None)
    organ = sight.party(at, "parliament")
    behind = chamber.last if chamber is not None else organ.last if organ is not None else at
    land = sight.party(behind, "name") if behind > at else None
    return min(end, land.last if land is not None else behind)


def _is_of_a_group(sight: Sight, first: int, last: int) -> bool:
    return any(sight.key_word(at, "friendship_group") for at in range(first, last))


def _parliament_behind(sight: Sight, at: int) -> tuple[Match, int] | None:
    """'(глава группы дружбы) [с Чадом в парламенте Перу]', '… [в перуанском парламенте]': whose it is, and the token behind."""
    friend = sight.party(at + 1, "name") if sight.lower(at) in ("с", "со") else None
    at = friend.last if friend is not None else at
    if sight.lower(at) not in ("в", "во"):
        return None
    own = sight.party(at + 1, "adjective")
    first = own.last if own is not None else at + 1
    chamber = next((m for m in sight.document.found(first, "parts") if m.row["kind"] == "chamber"), None)
    if chamber is None:
        return None
    land = own or sight.party(chamber.last, "name")
    return (land, max(land.last, chamber.last)) if land is not None else None
