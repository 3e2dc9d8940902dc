"""What a title takes from the words behind it: whose it is, and English departments and fields."""

from communique.languages import Row
from communique.languages.offices import office_of
from communique.reading.text import MINISTERS, Sight, Title
from communique.reading.titles.honorifics import after_honorifics
from communique.reading.titles.societies_ru import heads_a_thing
from communique.reading.titles.units_en import (
    IN_MINISTRIES,
    LINKS,
    organ_of,
    owner_of_unit,
    past_apposed_ministry,
    past_fields,
    past_realm_of_service,
    past_unit,
)

OF_CHAMBERS = frozenset(["legislator", "deputy_speaker", "ministry_official", "other"])
NEAR_MINISTRY = 4  # tokens of 'of the Foreign Ministry'
HEAD_OF = {
    "parliament": "speaker_of_parliament",
    "government": "head_of_government",
    "organisation": "head_of_organization",
    "ministry": "minister",
    "name": "head_of_state",
    "seat": "head_of_state",
    "states": "head_of_state",
}


def take_party(sight: Sight, title: Title, party: str, where: tuple[int, int], kind: str, party_kind: str) -> None:
    """Gives the title the party of the words `where`; a title of kind `head` gets the office that such a party makes of it."""
    title.party, title.party_at, title.implied = party, where, False
    if kind == "head":
        if HEAD_OF.get(party_kind) != "head_of_state" or _may_head_a_state(title, party):
            title.office = HEAD_OF.get(party_kind, title.office)
        if party_kind == "seat" and any(sight.word(at, "underling") for at in range(title.first, title.last)):
            title.office, title.settled = "adviser", True  # 'a senior director at the White House'
        if title.office == "head_of_organization" and title.row is not None:
            title.office = office_of(title.row, party)  # a body's 'coordinator' is no head of it
    elif party_kind == "parliament" and title.office == "head_of_state":
        title.office = "speaker_of_parliament"  # 'President of the Storting'
        title.settled = True


def _may_head_a_state(title: Title, party: str) -> bool:
    """'leader', 'head of Chad'; no 'director', 'coordinator', 'deputy chairman', however the state stands behind."""
    return title.row is None or "head_of_state" in (title.row["office"], office_of(title.row, party))


def past_english_units(sight: Sight, title: Title, kind: str, at: int, end: int) -> int:
    """'Head [of the Africa Department of the Norwegian Ministry of …]', 'Minister of Foreign Affairs[, Labour and Trade]'."""
    if sight.is_russian or title.plural:
        return at
    of_ministry = title.office in MINISTERS or any(sight.lower(i) == "ministry" for i in range(title.first, at))
    if of_ministry and past_unit(sight, at, end) == at:
        title.last = past_fields(sight, at, end)
    first, unit = title.last, past_unit(sight, title.last, end)
    if unit > title.last:
        title.last = unit
        of_ministry = any(sight.lower(i) == "ministry" for i in range(unit, min(unit + NEAR_MINISTRY, end)))
        if kind == "head" or title.office == "other" or (of_ministry and title.office == "organization_official"):
            title.office, title.settled = "ministry_official", True
        owner = owner_of_unit(sight, first, unit)
        if owner is None and sight.lower(unit) in LINKS:
            organ = sight.party(unit + 1 + sight.word(unit + 1, "det"), "ministry")
            owner, title.last = organ, organ.last if organ is not None else unit
        if owner is not None and (title.party is None or title.implied):
            take_party(sight, title, owner.row["party"], (owner.first, owner.last), "title", "ministry")
    if title.office in OF_CHAMBERS and sight.lower(title.last) == "of":
        chamber = title.last + 1 + sight.word(title.last + 1, "det")
        chambers = [m for m in sight.document.found(chamber, "parts") if m.row["kind"] == "chamber"]
        if chambers:  # 'Chairman of the Foreign Affairs Committee [of the Chamber of Deputies]'
            title.last = chambers[0].last
            if chambers[0].row["party"] and title.party is None:
                take_party(sight, title, chambers[0].row["party"], (chamber, title.last), "title", "ministry")
    if title.office in IN_MINISTRIES:
        title.last = past_realm_of_service(sight, title.last, end)
        ministry, title.last = title.last, past_apposed_ministry(sight, title.last, end)
        _settle_by_ministry(sight, title, ministry, title.last)
    if (title.party is None or title.implied) and (found := organ_of(sight, title.office, title.last, end)) is not None:
        match, title.last = found
        take_party(sight, title, match.row["party"], (match.first, match.last), "title", "ministry")
        _settle_by_ministry(sight, title, match.last, title.last)
    return title.last


def _settle_by_ministry(sight: Sight, title: Title, first: int, last: int) -> None:
    """'State Secretary[, Federal Ministry of Finance]': no deputy of the foreign minister, whatever the land."""
    if title.office == "deputy_minister" and last > first:
        foreign = _is_of_foreign_affairs(sight, first, last)
        title.office, title.settled = "deputy_foreign_minister" if foreign else "deputy_minister", True


def _is_of_foreign_affairs(sight: Sight, first: int, last: int) -> bool:
    """'(State Secretary of the Norwegian) [Ministry of Foreign Affairs]', '[Foreign Ministry]', no Ministry of Foreign Trade."""
    return any(
        sight.lower(at) in ("foreign", "external") and sight.lower(at + 1) not in ("trade", "economic")
        for at in range(first, last)
    )


def more_parties(sight: Sight, title: Title, at: int, end: int) -> int:
    """'(ministers of A), B and C' → all parties."""
    title.parties = [title.party or ""]
    while at < end:
        step = at
        while sight.lower(step) in (",", "and", "и", "the") and step < end:
            step += 1
        if not sight.is_russian and [sight.lower(step + i) for i in range(3)] == ["as", "well", "as"]:
            step += 3 + (sight.lower(step + 3) == "the")  # 'ambassadors of A, B [as well as] C'
        if step > at and sight.lower(step) == "of" and not sight.is_russian:
            step += 1 + sight.word(step + 1, "det")  # 'ambassadors of A and [of] B'
        if step > at and sight.word(step, "own_land") and sight.lower(step + 1) == "of":
            step += 2 + sight.word(step + 2, "det")  # 'ambassadors of A, the Republic [of Montenegro]'
        match = sight.party(step, "name", "organisation", "capital", "states") if step > at and step < end else None
        if match is None and step > at and sight.lower(step + 1) == "and":
            match = sight.party(step, "adjective")  # 'presidents of A, [the Baltic] and the Nordic countries'
            match = match if match is not None and match.row["party"].startswith("X:") else None
        if match is None or (not sight.is_russian and sight.document.found(match.last, "offices")):
            break  # 'Foreign Ministers of A and [the B Foreign Secretary]'
        title.parties.append(match.row["party"])
        at = match.last
    title.last = at
    return at


def past_joiner(sight: Sight, at: int, listed: bool) -> int:
    """'British[,] French[, and] German ministers', 'Polish [and] UN officials': behind what joins one land to the next; else `at`.

    `listed`: a land stands before the one that ends here; the comma before 'and' ends a list of three or more."""
    last = listed and sight.text(at) == "," and sight.lower(at + 1) == "and"
    return at + 1 + last if sight.lower(at) in ("and", "и", ",") else at


MOST_LANDS = 9  # of one list: "the American, British, French, … ministers"

SITTING = frozenset(["speaker_of_parliament", "deputy_speaker", "legislator"])


def past_own_name(sight: Sight, title: Title, end: int) -> int:
    """'Speaker of the Polish Parliament [(Sejm)], Jan Lis', 'Chairman of the Parliament [(Sejm)] of Poland': a chamber's own name.

    It tells the land where nothing else has. English."""
    at = title.last
    if sight.is_russian or title.office not in SITTING or sight.text(at) != "(":
        return at
    stop = past_brackets(sight, at, end)
    own = sight.party(at + 1 + sight.word(at + 1, "det"), "parliament") if stop > at else None
    chamber = any(m.row["kind"] == "chamber" for i in range(at + 1, stop) for m in sight.document.found(i, "parts"))
    if own is not None and title.party is None:
        title.party, title.party_at, title.implied = own.row["party"], (own.first, own.last), False
    return stop if own is not None or chamber else at


def past_brackets(sight: Sight, at: int, end: int) -> int:
    """'(Parliament)', '(ASEAN)' after an organ's name; not '(Anna Lind)', '(H.E. Kofi Mensah)', who holds the office."""
    if after_honorifics(sight, at + 1) > at + 1:
        return at
    if sight.text(at) == "(" and not (sight.known_given(at + 1) and sight.mention_like(at + 2)):
        for stop in range(at + 1, min(at + 5, end)):
            if sight.text(stop) == ")":
                return stop + 1
    return at


def office_held(sight: Sight, title: Title, row: Row) -> str:
    """The office by the party of the title: 'министры обороны НАТО' of a member state each, 'лидер перуанских повстанцев' of no state."""
    of_members = title.plural and row["office"] in MINISTERS
    of_a_thing = heads_a_thing(sight, title)
    office = office_of(row, None if of_members or of_a_thing else title.party)
    return "other" if of_a_thing and office == "head_of_state" else office
