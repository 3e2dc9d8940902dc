"""Where a person serves, told behind the name: 'Speaker X of the National Assembly'."""

from communique.reading.text import Mention, Sight, Title
from communique.reading.titles.titles import title_at
from communique.reading.titles.units_en import field_end

BODY_LONGEST = 6


def past_body(sight: Sight, mention: Mention, at: int, end: int) -> int:
    """'Speaker X [of the National Assembly]', '[of Peru's Congress]', '[of the Foreign Ministry of Peru]': where the person serves."""
    first = last = at + 1 + sight.word(at + 1, "det")
    owner = sight.party(first, "name")
    owner = owner if owner is not None and sight.is_possessive(owner.last) else None
    if owner is not None:
        first = last = owner.last + 1
    while last < min(end, first + BODY_LONGEST) and sight.tokens[last].kind == "word" and sight.tokens[last].is_title:
        last += 1
    if last == first or not sight.word(last - 1, "org"):
        return at
    match = sight.party(last + 1 + sight.word(last + 1, "det"), "name") if sight.lower(last) == "of" else None
    own = (
        owner
        or match
        or next((m for step in range(first, last) if (m := sight.party(step, "adjective", "name"))), None)
    )
    if own is not None and mention.party is None:
        mention.party, mention.party_at = own.row["party"], (own.first, own.last)
    if any(sight.word(step, "organ") for step in range(first, last)) and sight.lower(first + 1) != "foreign":
        last = field_end(sight, last, end) if match is None and sight.lower(last) in ("of", "for") else last
    foreign = any(sight.lower(step) == "foreign" for step in range(first, last))
    for title in mention.titles if foreign else ():
        if title.office == "deputy_minister":
            title.office, title.settled = "deputy_foreign_minister", True
    mention.weak = False
    return match.last if match is not None else last


def sits_for_land(sight: Sight, title: Title, land: str | None) -> bool:
    """'[российский] сопредседатель Минской группы ОБСЕ', 'the [Peruvian] Co-Chair of the OSCE Minsk Group': he is his own land's."""
    of_body = (title.party or "").startswith("IGO:") and land is not None and ":" not in land
    return of_body and sight.key_word(title.first, "sits_for_land")


def chamber_at(sight: Sight, at: int, end: int) -> int:
    """'the [National Assembly] of Zambia', 'the [Parliament] of Ghana': where a parliament of no country's own name ends; 0 if none."""
    if sight.is_russian or at >= end or not sight.mention_like(at):
        return 0
    found = (m for m in sight.document.found(at, "parts") if m.row["kind"] == "chamber" and not m.row["party"])
    return next((m.last for m in found if sight.lower(m.last) == "of"), 0)


def chamber_behind(sight: Sight, at: int) -> int:
    """'Peru's [Congress]': where the parliament behind a possessive ends, whosever its name alone would be; 0 where none is."""
    chamber = sight.party(at + 1, "parliament") if sight.is_possessive(at) else None
    return chamber.last if chamber is not None else 0


def past_forces(sight: Sight, at: int, end: int) -> int:
    """'X, Chief of Staff [of the Norwegian Armed Forces]', '… of the Norwegian [Armed Forces]': no side of its own."""
    first = at + (sight.lower(at) == "of")
    first += first > at and sight.word(first, "det")
    last = first
    while (
        last < min(end, first + BODY_LONGEST) and sight.tokens[last].kind == "word" and not sight.text(last).islower()
    ):
        last += 1
    return last if last > first and sight.word(last - 1, "forces_word") else at


LAWMAKERS = frozenset(["MP", "MEP", "MSP", "MLA", "MNA", "TD", "MHR", "MPP"])


def past_lawmaker(sight: Sight, mention: Mention, at: int, end: int) -> int:
    """'Mrs Ama Boateng [MP]', 'Speaker Kofi Mensah [MP]': letters behind a name that make a lawmaker of who has no other office."""
    if sight.is_russian or sight.text(at) not in LAWMAKERS:
        return at
    title = title_at(sight, at, end) if not mention.titles else None
    if title is not None:
        mention.titles, mention.weak = [title], False
        return title.last
    return at + 1
