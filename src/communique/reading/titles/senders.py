"""English: whose envoy somebody is, where his sender is told by office and name: 'a special envoy of Chad's President Ali Musa'."""

from communique.reading.text import ONE_FOR_A_STATE, Sight, Title
from communique.reading.titles.honorifics import after_honorifics
from communique.reading.titles.names import name_run

SENDERS = ONE_FOR_A_STATE | {"head_of_organization"}
KINDS = ("name", "adjective", "capital", "organisation")


def past_senders(sight: Sight, title: Title, at: int, end: int) -> bool:
    """Takes in '(special envoys from) [Chad's President A and Peru's President B]'; False where no such sender follows.

    The title gets their parties; with one sender it may go on to the envoy's own name.
    """
    if sight.is_russian or title.office != "special_envoy" or title.party is not None:
        return False
    if sight.lower(title.last) not in ("of", "from"):
        return False
    parties: list[str] = []
    while (found := _sender(sight, at, end)) is not None:
        party, where, last = found
        parties.append(party)
        if title.party is None:
            title.party, title.party_at = party, where
        title.last = last
        at = last + (sight.text(last) == ",")
        at += sight.lower(at) == "and"
        if at == last or not title.plural:
            break
        at += sight.word(at, "det")
    title.settled = bool(parties)
    if len(parties) > 1:
        title.parties = parties
    return bool(parties)


def _sender(sight: Sight, at: int, end: int) -> tuple[str, tuple[int, int], int] | None:
    """'[the] Chadian President Ali Musa', 'President Ali Musa of Chad': his party, where it is told, the token after all."""
    match = sight.party(at, *KINDS) if at < end else None
    step = at if match is None else match.last
    step += match is not None and sight.is_possessive(step)
    office = next(iter(sight.document.found(step, "offices")), None)
    if office is None or office.row["office"] not in SENDERS:
        return None
    name = after_honorifics(sight, office.last)
    last = name_run(sight, name, end)
    if match is None and last == name:
        return None  # 'of the Secretary-General of the Arab League for Sudan': told as an office, by `titles`
    last = last if last > name else office.last
    if match is None and sight.lower(last) == "of":
        match = sight.party(last + 1 + sight.word(last + 1, "det"), "name", "organisation")
        last = match.last if match is not None else last
    return (match.row["party"], (match.first, match.last), last) if match is not None else None
