"""English: departments, ministries and fields inside titles, and whose they are.

'Head of the [Africa Department of the Norwegian Ministry of Foreign Affairs]', 'Minister of Foreign Affairs[, Labour and
Trade] of Tuvalu', 'Director General of the IAEA[, the Agency's acronym], …'.
"""

from communique.languages import Match
from communique.reading.text import MINISTERS, Sight, Title
from communique.reading.titles.honorifics import after_honorifics
from communique.reading.titles.names import name_run

UNIT_LONGEST = 9  # tokens of a department's name
FIELDS_LONGEST = 11  # tokens of a ministry's further fields
ORGAN_LONGEST = 7  # tokens between a country's adjective and 'Ministry'
UNITS_TOO = ("group", "office")
LINKS = ("of", "at", "in", "from")
IN_MINISTRIES = MINISTERS | {"ministry_official", "special_envoy", "adviser", "other"}


def past_unit(sight: Sight, at: int, end: int) -> int:
    """'(head) of the [Africa Department] of …', '(Deputy Secretary)[, Geostrategic Group,] in the …': where what follows begins; `at` if no unit."""
    apposed = sight.text(at) == ","
    if not apposed and sight.lower(at) not in LINKS:
        return at
    step = at + 1 + sight.word(at + 1, "det")
    if (own := sight.party(step)) is not None and any(sight.word(i, "unit") for i in range(step, own.last)):
        return at  # 'of the Department of Foreign Affairs and Trade' tells the country
    unit = 0
    for stop in range(step, min(end, step + UNIT_LONGEST)):
        if not _is_part(sight, stop, end):
            break
        if sight.mention_like(stop) and (sight.word(stop, "unit") or (apposed and sight.lower(stop) in UNITS_TOO)):
            unit = stop + 1
    unit = unit or _small_unit(sight, step, end)
    if not unit:
        return at
    stop = field_end(sight, unit, end) if sight.lower(unit) in ("for", "of", "on") else unit
    if not apposed:
        return stop
    if sight.text(stop) != ",":
        return at
    return stop + (sight.lower(stop + 1) in LINKS)  # the comma, or the 'in' behind it


SMALL_LONGEST = 4  # words of 'first political department'


def _small_unit(sight: Sight, at: int, end: int) -> int:
    """'(director) of the [first political department] of the Chilean Foreign Ministry …': behind it; 0 where none is, or no owner."""
    for stop in range(at, min(end, at + SMALL_LONGEST)):
        if sight.mention_like(stop) or sight.tokens[stop].kind != "word" or sight.word(stop, "prep"):
            return 0
        if sight.word(stop, "unit"):
            return stop + 1 if sight.lower(stop + 1) in LINKS and stop + 1 < end else 0
    return 0


def owner_of_unit(sight: Sight, first: int, last: int) -> Match | None:
    """'of the [Polish] Foreign Ministry's Eastern Department', 'of the [Norwegian] Africa Department': the adjective or name that opens it."""
    at = first + 1 + sight.word(first + 1, "det")
    match = sight.party(at, "adjective", "name")
    if match is None or match.last >= last:
        return None
    if match.row["kind"] == "name" and not sight.is_possessive(match.last):
        return None
    ministry = any(sight.word(i, "organ") for i in range(match.last, last))
    return match if ministry and ":" not in match.row["party"] else None


def _is_part(sight: Sight, at: int, end: int) -> bool:
    """May the token stand inside a department's name: 'International Security, Legal and Consular [Group]'?"""
    if sight.mention_like(at):
        return not (sight.known_given(at) or sight.document.found(at, "honorifics"))
    joins = sight.lower(at) in ("and", "&", "-", ",") or sight.is_possessive(at)
    return joins and at + 1 < end and sight.mention_like(at + 1)


def field_end(sight: Sight, start: int, end: int) -> int:
    """'(Department) [for Continental Europe] of', '(Ministry) [of Foreign Affairs and Trade]': where a field's words end; `start` if none."""
    step, reached = start + 1 + sight.word(start + 1, "det"), start
    if not sight.mention_like(step) or sight.word(step, "organ") or sight.party(step, "name", "organisation"):
        return start
    if sight.party(step, "adjective") and any(sight.word(i, "organ") for i in range(step + 1, step + 4)):
        return start  # 'of the Norwegian Foreign [Ministry]': whose it is
    while step < min(end, start + FIELDS_LONGEST):
        if sight.mention_like(step):
            if sight.document.found(step, "honorifics") or sight.known_given(step):
                break
            reached = step + 1 if sight.word(step, "area") else reached
        elif sight.text(step) == ",":
            if not _list_goes_on(sight, step, end):
                break
        elif sight.lower(step) not in ("and", "the", "&", "-"):
            break
        step += 1
    while step > start + 1 and not sight.mention_like(step - 1):
        step -= 1
    closed = sight.text(step) in (",", ".", ")", "(", "") or sight.lower(step) in LINKS
    named = sight.known_given(step) and name_run(sight, step, end) > step + 1  # 'for Trade and Ports [Anna Berg]'
    return step if closed or (named and step > start + 1) else reached


def _list_goes_on(sight: Sight, comma: int, end: int) -> bool:
    """'Asia[,] Pacific and African Affairs': after the comma capitals lead on to an 'and' and one more capital."""
    for step in range(comma + 1, min(end, comma + UNIT_LONGEST)):
        if sight.lower(step) in ("and", "&") and step > comma + 1:
            return sight.mention_like(step + 1) and not sight.document.found(step + 1, "honorifics", "offices")
        if sight.text(step) == ",":
            continue
        if not sight.mention_like(step) or sight.known_given(step) or sight.document.found(step, "offices"):
            return False
    return False


def past_fields(sight: Sight, at: int, end: int) -> int:
    """'(Minister of Foreign Affairs)[, Labour and Trade] of Tuvalu', '(Minister for Europe)[, Trade and Consular Affairs], X'.

    A word of a field (words.tsv: area) must stand among them, and 'of' and a country, or a comma, behind; `at` otherwise.
    """
    if sight.is_russian or sight.text(at) not in (",", "and", "&"):
        return at
    if (named := _fields_to_name(sight, at, end)) > at:
        return named
    if sight.text(at) == "," and not _list_goes_on(sight, at, end):
        return at
    is_field = False
    for step in range(at + 1, min(end, at + FIELDS_LONGEST)):
        if is_field and sight.word(step - 1, "area") and _opens_name(sight, step, end):
            return step  # 'Minister of Foreign Affairs[, Regional Integration and Trade] Hon. Ama Boateng'
        if sight.mention_like(step):
            if sight.known_given(step) or sight.document.found(step, "offices", "honorifics"):
                return at
            is_field |= sight.word(step, "area")
        elif sight.lower(step) in ("of", "for"):
            of_land = sight.party(step + 1 + sight.word(step + 1, "det"), "name") is not None
            return step if is_field and of_land and sight.mention_like(step - 1) else at
        elif sight.text(step) == ",":
            if not _list_goes_on(sight, step, end):
                return step if is_field and (step > at + 2 or sight.text(at) != ",") else at
        elif sight.text(step) == "(" and is_field:
            return step  # 'Secretary for Foreign Affairs [and Immigration] (MFAI), Ms. …'
        elif sight.lower(step) not in ("and", "&", "-", "the") and not sight.is_possessive(step):
            return at
    return at


def _fields_to_name(sight: Sight, at: int, end: int) -> int:
    """'(Minister of Defence)[, Justice and Security], Mr X', '(of Health) [and Wellness], Dr Y': all capitals up to a comma,
    behind which an honorific and a name stand; `at` otherwise."""
    joined = False
    for step in range(at, min(end, at + FIELDS_LONGEST)):
        if sight.text(step) == "," and joined and sight.mention_like(step - 1):
            name = after_honorifics(sight, step + 1)
            return step if name > step + 1 and name_run(sight, name, end) > name else at
        if sight.lower(step) in ("and", "&"):
            joined = True
        elif sight.mention_like(step):
            if sight.document.found(step, "honorifics", "parties") or sight.known_given(step):
                return at
            if sight.document.found(step, "offices") and sight.lower(step) != "justice":
                return at
        elif sight.lower(step) not in (",", "of", "the", "-", "for"):
            return at
    return at


def past_apposed_ministry(sight: Sight, at: int, end: int) -> int:
    """'(Additional Secretary)[, Ministry of Foreign Affairs, International Trade and Worship] of Peru', '… [Ministry of Foreign Affairs] Ama Boateng'."""
    step = at + (sight.text(at) == ",")
    step += sight.lower(step) in ("federal", "royal", "state", "union") and sight.mention_like(step)
    if sight.lower(step) not in ("ministry", "department") or not sight.mention_like(step):
        return at
    if sight.lower(step + 1) not in ("of", "for"):
        return at
    stop = field_end(sight, step + 1, end)
    return stop if stop > step + 1 else at


def _opens_name(sight: Sight, at: int, end: int) -> bool:
    """Do an honorific and a name, or two capitals that are of no field, begin here?"""
    name = after_honorifics(sight, at + _is_ambassador(sight, at))
    run = name_run(sight, name, end)
    if name > at:
        return run > name
    return run - name > 1 and not any(sight.word(step, "area") for step in range(name, run))


def _is_ambassador(sight: Sight, at: int) -> int:
    """'(Minister for East African Cooperation) [Amb.] Asha Juma': the tokens of the rank."""
    return (1 + (sight.text(at + 1) == ".")) if sight.text(at) in ("Amb", "Amb.", "Ambassador") else 0


def past_bracketed_acronym(sight: Sight, at: int) -> int:
    """'General Secretary of the Lao People's Revolutionary Party [(LPRP)] and State President X': behind it, where more offices or a name come."""
    if sight.is_russian or sight.text(at) != "(" or sight.text(at + 2) != ")" or not sight.tokens[at + 1].is_caps:
        return at
    goes_on = sight.lower(at + 3) in ("and", "&") or sight.mention_like(at + 3)
    return at + 3 if goes_on and sight.tokens[at + 1].kind == "word" else at


def past_realm_of_service(sight: Sight, at: int, end: int) -> int:
    """'Under Secretary [Foreign Policy], Ministry of …': the field right behind such an office, up to a comma; `at` if none."""
    if not sight.word(at - 1, "service_word"):
        return at
    for stop in range(at, min(end, at + 4)):
        if sight.text(stop) == ",":
            return stop if stop > at and sight.word(stop - 1, "area") else at
        if not sight.mention_like(stop) or sight.known_given(stop):
            return at
    return at


def organ_of(sight: Sight, office: str | None, at: int, end: int) -> tuple[Match, int] | None:
    """'(Director) [of the French Ministry for Europe and Foreign Affairs]', '… [of Poland's Foreign Ministry]': the country and the end."""
    link = sight.lower(at)
    if link not in LINKS or (link != "of" and office not in IN_MINISTRIES):
        return None
    first = at + 1 + sight.word(at + 1, "det")
    match = sight.party(first, "adjective", "name")
    if match is None or (match.row["kind"] == "name" and not sight.is_possessive(match.last)):
        return None
    step = match.last + sight.is_possessive(match.last)
    for organ in range(step, min(end, step + ORGAN_LONGEST)):
        if sight.mention_like(organ) and sight.word(organ, "organ"):
            stop = organ + 1
            return match, field_end(sight, stop, end) if sight.lower(stop) in ("for", "of") else stop
        if not (sight.mention_like(organ) or sight.lower(organ) in ("and", ",", "&")):
            return None
    return None


def past_acronym(sight: Sight, at: int) -> int:
    """'(of the International Atomic Energy Agency)[, IAEA], Mr. …', '[, the CIA], …': where the next comma is; `at` if none."""
    step = at + 1 + sight.word(at + 1, "det")
    if (
        sight.text(at) == "("
        and sight.text(at + 2) == ")"
        and sight.tokens[at + 1].is_caps
        and sight.text(at + 3) == ","
    ):
        return at + 3  # 'Secretary for Foreign Affairs [(MFA)], Ms. …'
    if sight.is_russian or sight.text(at) != "," or step >= len(sight.tokens):
        return at
    is_acronym = sight.tokens[step].is_caps and len(sight.text(step)) > 1 and sight.text(step + 1) == ","
    return step + 1 if is_acronym and not sight.document.found(step, "honorifics") else at


def past_style(sight: Sight, title: Title, at: int) -> int:
    """'The Ghanaian President[, His Excellency,] Nana Mensah' (0: no style, or no name behind it)."""
    if sight.is_russian or title.plural or sight.text(at) != ",":
        return 0
    match = sight.document.longest(at + 1, "honorifics")
    if match is None or match.row["kind"] != "honorific" or sight.text(match.last) != ",":
        return 0
    stop = match.last + 1
    return stop if name_run(sight, stop, len(sight.tokens)) - stop > 1 else 0


def of_a_unit(sight: Sight, title: Title, first: int) -> None:
    """'Director-General of the [European Affairs Bureau]': a ministry's, where no organisation is told; the unit from token `first`."""
    if title.office != "head_of_organization" or sight.is_russian or (title.party or "").startswith("IGO:"):
        return
    if any(sight.word(at, "unit") for at in range(first, title.last)):
        title.office, title.settled = "ministry_official", True
