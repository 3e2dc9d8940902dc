"""Ministers and others told by their fields: 'the ministers of Defence, A, and Mines and Energy, B', 'Ministers A (Trade) and B (Health)'."""

from typing import NamedTuple

from communique.reading.text import MINISTERS, Sight, Title, office_cases
from communique.reading.titles.fieldsbefore import FOREIGN
from communique.reading.titles.honorifics import after_honorifics
from communique.reading.titles.names import name_run
from communique.reading.titles.tails import tail_end

LONGEST = 9  # tokens of a field: 'of Commerce, Industry and Co-operative Development'
MARKS = frozenset([",", "(", "–", "—", "-"])  # between a field and a name
JOINS = frozenset(["and", "&", "the", "of", "for", ","])


class OfField(NamedTuple):
    """A minister's name, tokens `first` to `last`, the office that the field makes of it, and the token behind."""

    first: int
    last: int
    office: str
    stop: int


def names_by_field(sight: Sight, title: Title, end: int) -> list[OfField]:
    """'(ministers of Defence), Juan Paz, and of Mines and Energy, Ana Vela': a name for each field, two at the least."""
    if sight.is_russian:
        return _names_by_matter(sight, title, end)
    if title.office not in MINISTERS or not title.plural:
        return []
    deputy = title.office.startswith("deputy")
    found: list[OfField] = []
    at, office = title.last, title.office
    if sight.text(at) not in MARKS and (
        sight.lower(at) in JOINS or sight.word(at, "area") or not sight.word(at - 1, "area")
    ):
        at, field = _past_field(sight, at, end)
        office = _office(sight, field, deputy) if field else office
    while at < end:
        bracket, marked = sight.text(at) == "(", sight.text(at) in MARKS
        first = after_honorifics(sight, at + marked)
        if not marked and not (sight.word(at - 1, "area") and sight.tokens[at].is_title):
            break  # 'of Trade and [Industries] Juan Paz'
        run = name_run(sight, first, end)
        if run - first < 2 or (bracket and sight.text(run) != ")") or sight.word(first, "area"):
            break
        found.append(OfField(first, run, office, run + bracket))
        step = run + bracket
        while step < end and sight.lower(step) in (",", ";", "and", "&"):
            step += 1
        at, field = _past_field(sight, step, end)
        if not field or step == run + bracket:
            break
        office = _office(sight, field, deputy)
    return found if len(found) > 1 else []


def _names_by_matter(sight: Sight, title: Title, end: int) -> list[OfField]:
    """'(главы комитетов) по обороне Хуан Пас, по международным делам Анна Вела': a name for each matter, two at the least."""
    found: list[OfField] = []
    at, cases = title.last, office_cases(sight, title.first)
    while at < end and (sight.lower(at) == "по" or not found):
        name = tail_end(sight, at, end, cases) if sight.lower(at) == "по" else at
        run = name_run(sight, name, end)
        if run - name < 2:
            break
        found.append(OfField(name, run, title.office, run))
        at = run
        while at < end and sight.lower(at) in (",", ";", "и", "а", "также"):
            at += 1
    return found if len(found) > 1 else []


def _past_field(sight: Sight, at: int, end: int) -> tuple[int, list[str]]:
    """'[of Mines and Energy], Ana Vela': the token where the field ends, and its words; none where no field stands here."""
    step, words = at, list[str]()
    while step < min(end, at + LONGEST):
        token = sight.tokens[step]
        if token.is_title and sight.party(step, "name", "organisation", "capital") is not None:
            return at, []  # 'the ministers of Peru, Juan Paz, and [of Ghana], Ana Vela'
        goes_on = token.lower in JOINS and not (token.text == "," and not sight.word(step + 1, "area"))
        if token.kind == "word" and (token.is_title or sight.word(step, "area")) and _is_of_field(sight, at, step):
            words.append(token.lower)
        elif not goes_on:
            break
        step += 1
    told = (
        sight.lower(at) in ("of", "for")
        or any(sight.word(i, "area") for i in range(at, step))
        or not FOREIGN.isdisjoint(words)
    )
    return (step, words) if told and words else (at, [])


def _is_of_field(sight: Sight, first: int, at: int) -> bool:
    """'[Agricultural Development] Roberto Paz': words of a field, of which the last one before a name tells an area."""
    if sight.word(at, "area"):
        return True
    past = any(sight.word(i, "area") for i in range(first, at)) and sight.lower(at - 1) not in JOINS
    return not sight.known_given(at) and not (
        past and name_run(sight, at, min(at + LONGEST, len(sight.tokens))) > at + 1
    )


def _office(sight: Sight, field: list[str], deputy: bool) -> str:
    """'Foreign Relations' is the foreign minister's, 'Foreign Trade' is not."""
    abroad = not FOREIGN.isdisjoint(field) and not {"trade", "commerce", "economic"} & {*field}
    return ("deputy_" if deputy else "") + ("foreign_minister" if abroad else "minister")


def past_field_behind(sight: Sight, at: int) -> int:
    """'Ministers Juan Paz [(Defence)] and Ana Vela [(Trade and Industry)]': the token after the bracket; `at` where none is."""
    if sight.text(at) != "(" or sight.is_russian:
        return at
    stop, field = _past_field(sight, at + 1, len(sight.tokens))
    return stop + 1 if field and sight.text(stop) == ")" else at


def office_behind_fields(sight: Sight, at: int, end: int) -> int:
    """'[Finance and] National Planning Minister A', '[Deputy Energy and] Water Minister B', '[Mines and Petroleum acting] minister C'.

    Where the office that the tables know begins, behind more fields of the same minister; `at` where no field stands here.
    """
    token = sight.tokens[at]
    first = at + ("deputy_word" in token.kinds)
    if sight.is_russian or not token.is_title or not sight.mention_like(first) or not sight.word(first, "area"):
        return at
    if (known := sight.document.longest(at, "offices")) is not None and known.last - at > 1:
        return at
    for step in range(first + 1, min(end, first + LONGEST)):
        office = sight.document.longest(step, "offices")
        if office is not None and office.row["office"] in ("minister", "deputy_minister"):
            adjacent = sight.word(step - 1, "area") or sight.document.found(step - 1, "honorifics")
            several = any(sight.lower(i) in ("and", "&") for i in range(step, office.last))
            joined = (
                sight.lower(step - 1) in (("and", "&", ",") if several else ("and", "&")) and office.last - step > 1
            )
            return step if (adjacent or joined) and sight.mention_like(office.last) else at
        inside = sight.mention_like(step) and not sight.known_given(step)
        if not (inside or sight.lower(step) in ("and", "&", ",") or sight.document.found(step, "honorifics")):
            return at
    return at


def of_deputy(sight: Sight, title: Title, at: int) -> None:
    """'Deputy Energy and [Water Minister] B': a deputy, though the words for it stand before the fields."""
    if sight.word(at, "deputy_word") and title.office == "minister" and title.first > at + 1:
        title.office, title.settled = "deputy_minister", True
