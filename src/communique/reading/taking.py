"""What a title takes from the words behind it: whose it is, and English departments and fields."""

from communique.languages.offices import office_of
from communique.reading.scene import Title
from communique.reading.sight import Sight
from communique.reading.units_en import LINKS, organ_of, owner_of_unit, past_fields, past_unit

HEAD_OF = {
    "parliament": "speaker_of_parliament",
    "government": "head_of_government",
    "organisation": "head_of_organization",
    "ministry": "minister",
    "name": "head_of_state",
    "seat": "head_of_state",
}


def take_party(sight: Sight, title: Title, party: str, where: tuple[int, int], kind: str, party_kind: str) -> None:
    """Gives the title the party of the words `where`; a title of kind `head` gets the office that such a party makes of it."""
    title.party, title.party_at, title.implied = party, where, False
    if kind == "head":
        title.office = HEAD_OF.get(party_kind, title.office)
        if title.office == "head_of_organization" and title.row is not None:
            title.office = office_of(title.row, party)  # a body's 'coordinator' is no head of it
    elif party_kind == "parliament" and title.office == "head_of_state":
        title.office = "speaker_of_parliament"  # 'President of the Storting'
        title.settled = True


def past_english_units(sight: Sight, title: Title, kind: str, at: int, end: int) -> int:
    """'Head [of the Africa Department of the Norwegian Ministry of …]', 'Minister of Foreign Affairs[, Labour and Trade]'."""
    if sight.is_russian or title.plural:
        return at
    if past_unit(sight, at, end) == at:
        title.last = past_fields(sight, title.office, at, end)
    first, unit = title.last, past_unit(sight, title.last, end)
    if unit > title.last:
        title.last = unit
        if kind == "head" or title.office == "other":
            title.office, title.settled = "ministry_official", True
        owner = owner_of_unit(sight, first, unit)
        if owner is None and sight.lower(unit) in LINKS:
            organ = sight.party(unit + 1 + sight.word(unit + 1, "det"), "ministry")
            owner, title.last = organ, organ.last if organ is not None else unit
        if owner is not None and (title.party is None or title.implied):
            take_party(sight, title, owner.row["party"], (owner.first, owner.last), "title", "ministry")
    if (title.party is None or title.implied) and (found := organ_of(sight, title.office, title.last, end)) is not None:
        match, title.last = found
        take_party(sight, title, match.row["party"], (match.first, match.last), "title", "ministry")
    return title.last
