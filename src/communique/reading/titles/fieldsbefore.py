"""English: what a minister is minister of, told before the office in words that no table joins; such words are nobody's name."""

from communique.reading.text import Mention, Sight
from communique.reading.titles.prefix import Prefix

MINISTERIAL = frozenset(["minister", "foreign_minister", "ministry_official", "other"])
HELD = MINISTERIAL | {"adviser"}
LONGEST = 12  # tokens of 'Local Government, Rural Development and Cooperatives'
JOINS = frozenset(["and", "&", ",", "-", "of", "the"])
FOREIGN = frozenset(["foreign", "external"])
WIDE = frozenset(["affairs", "relations"])


def fields_before(sight: Sight, found: list[Mention], mention: Mention) -> None:
    """'Peruvian [Foreign Affairs and Women's] Minister X', 'Chad's [Rural Development, Water and Forests] Minister Y'.

    Words with a capital right before the office, joined by commas and 'and', a field's word (words.tsv: area) among
    them; whose minister it is stands before them. What was taken for somebody among them leaves `found`.
    """
    title = mention.titles[0] if mention.titles and mention.kind == "person" else None
    if sight.is_russian or title is None or title.first != mention.first:
        return
    if _is_word_of_title(sight, found[-1], title.first):
        title.first = mention.first = found.pop().first
    if title.office not in HELD:
        return
    if not sight.word(title.last - 1, "field_office") or not (
        sight.mention_like(title.first - 1) or _owned(sight, title.first)
    ):
        return
    people = [m.last for m in found if m.titles or (m.name and not m.weak)]
    first = _first_field(sight, title.first, max([sight.start_of(title.first), *people]))
    if first == title.first or not any(sight.word(at, "area") for at in range(first, title.last)):
        return
    while found and found[-1].last > first and found[-1].first >= first:
        found.pop()
    title.first = mention.first = first
    words = [sight.lower(at) for at in range(first, title.last)]
    if title.office in MINISTERIAL and not FOREIGN.isdisjoint(words) and not WIDE.isdisjoint(words):
        title.office, title.settled = "foreign_minister", True
    _take_land(sight, found, mention)


def _is_word_of_title(sight: Sight, before: Mention, office: int) -> bool:
    """'[Assistant] State Secretary Kari Lund', '[Homeland] Security Adviser Ana Hall': one word, nobody's known name, right before the office."""
    alone = before.kind == "person" and before.weak and not before.titles and before.last - before.first == 1
    return alone and before.last == office and sight.text(before.first) not in sight.surnames_told


def _owned(sight: Sight, at: int) -> bool:
    """'Women['s] Minister', 'Finance [and] Economic Development Minister'."""
    joined = sight.lower(at - 1) in ("and", "&") and sight.word(at - 2, "area")
    return (sight.is_possessive(at - 1) or joined) and sight.mention_like(at - 2)


def _first_field(sight: Sight, office: int, begin: int) -> int:
    """Where the words of the fields begin, from token `begin` on: behind whose they are, or a word without a capital."""
    start, first = max(begin, office - LONGEST), office
    for at in range(office - 1, start - 1, -1):
        if sight.is_possessive(at):
            if at - 1 < start or sight.party(at - 1) is not None or not sight.word(at - 1, "area"):
                break
        elif sight.mention_like(at):
            if _ends_land(sight, at) or sight.document.found(at, "offices", "honorifics") or sight.known_given(at):
                break
            if not sight.calendar_words.isdisjoint(sight.tokens[at].keys):
                break
            first = at
        elif sight.lower(at) not in JOINS:
            break
    return first


def _ends_land(sight: Sight, at: int) -> bool:
    """'[Sri Lankan] Mass Media', '[Ghana] Food and Agriculture': does a land or its adjective end with this token?"""
    return any((match := sight.party(first)) is not None and match.last == at + 1 for first in range(at, at - 4, -1))


def _take_land(sight: Sight, found: list[Mention], mention: Mention) -> None:
    """The land right before the fields is the minister's."""
    stop = mention.first - sight.is_possessive(mention.first - 1)
    for first in range(stop - 1, stop - 6, -1):
        match = sight.party(first) if first >= 0 else None
        if match is None or match.last != stop or match.row["kind"] not in ("adjective", "name", "organisation"):
            continue
        while found and found[-1].first >= match.first and not found[-1].name:
            found.pop()
        mention.first, mention.party, mention.party_at = match.first, match.row["party"], (match.first, match.last)


def is_of_a_field(sight: Sight, prefix: Prefix, at: int, name_end: int) -> bool:
    """'(in charge of) [Operations]', '(the Committees on) [Energy] and Water': a field's last word, of no known name. English.

    Behind an office one word alone: 'a member of the Senate [Energy] and Water Committee'."""
    last = name_end - 1
    if sight.is_russian or not (sight.word(last, "area") or sight.word(last, "unit")):
        return False
    if prefix.honorific or prefix.group in ("counterpart", "person") or (prefix.titles and name_end - at > 1):
        return False
    return not any(map(sight.known_given, range(at, name_end))) and sight.text(last) not in sight.surnames_told
