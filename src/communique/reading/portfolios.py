"""English: ministers told by their fields: 'the ministers of Defence, A, and Mines and Energy, B', 'Ministers A (Trade) and B (Health)'."""

from typing import NamedTuple

from communique.reading.honorifics import after_honorifics
from communique.reading.names import name_run
from communique.reading.scene import Title
from communique.reading.sight import Sight

LONGEST = 9  # tokens of a field: 'of Commerce, Industry and Co-operative Development'
JOINS = frozenset(["and", "&", "the", "of", "for", ","])
OFFICES = frozenset(["minister", "foreign_minister", "deputy_minister", "deputy_foreign_minister"])
ABROAD = frozenset(["foreign", "external"])


class OfField(NamedTuple):
    """A minister's name, tokens `first` to `last`, the office that the field makes of it, and the token behind."""

    first: int
    last: int
    office: str
    stop: int


def names_by_field(sight: Sight, title: Title, end: int) -> list[OfField]:
    """'(ministers of Defence), Juan Paz, and of Mines and Energy, Ana Vela': a name for each field, two at the least."""
    if sight.is_russian or title.office not in OFFICES or not title.plural:
        return []
    deputy = title.office.startswith("deputy")
    found: list[OfField] = []
    at, office = title.last, title.office
    if sight.text(at) not in (",", "(", "–", "—", "-"):
        at, field = _past_field(sight, at, end)
        office = _office(sight, field, deputy) if field else office
    while at < end and sight.text(at) in (",", "(", "–", "—", "-"):
        bracket = sight.text(at) == "("
        first = after_honorifics(sight, at + 1)
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


def _past_field(sight: Sight, at: int, end: int) -> tuple[int, list[str]]:
    """'[of Mines and Energy], Ana Vela': the token where the field ends, and its words; none where no field stands here."""
    step, words = at, list[str]()
    while step < min(end, at + LONGEST):
        token = sight.tokens[step]
        if token.is_title and sight.party(step, "name", "organisation", "capital") is not None:
            return at, []  # 'the ministers of Peru, Juan Paz, and [of Ghana], Ana Vela'
        goes_on = token.lower in JOINS and not (token.text == "," and not sight.word(step + 1, "area"))
        if token.kind == "word" and token.is_title and (sight.word(step, "area") or not sight.known_given(step)):
            words.append(token.lower)
        elif not goes_on:
            break
        step += 1
    told = (
        sight.lower(at) in ("of", "for")
        or any(sight.word(i, "area") for i in range(at, step))
        or not ABROAD.isdisjoint(words)
    )
    return (step, words) if told and words else (at, [])


def _office(sight: Sight, field: list[str], deputy: bool) -> str:
    """'Foreign Relations' is the foreign minister's, 'Foreign Trade' is not."""
    abroad = not ABROAD.isdisjoint(field) and not {"trade", "commerce", "economic"} & {*field}
    return ("deputy_" if deputy else "") + ("foreign_minister" if abroad else "minister")


def past_field_behind(sight: Sight, at: int) -> int:
    """'Ministers Juan Paz [(Defence)] and Ana Vela [(Trade and Industry)]': the token after the bracket; `at` where none is."""
    if sight.text(at) != "(" or sight.is_russian:
        return at
    stop, field = _past_field(sight, at + 1, len(sight.tokens))
    return stop + 1 if field and sight.text(stop) == ")" else at
