"""Whom everybody knows by the name that the report gives: statesmen, and monarchs by their title and given name."""

from communique.languages.statesmen import Statesman, known_monarch, known_statesman, name_parts_of
from communique.reading.text import Entity, Sight


def known_by_name(sight: Sight, entity: Entity, year: int | None, held: str | None) -> Statesman | None:
    """The statesman whom the entity's name and title can only mean.

    `held`: the office that the report gives. 'King Hussein' is the one of that given name who reigned then, and no president
    of that family name.
    """
    name, language = entity.name or "", sight.language.code
    if not _is_royal(sight, entity):
        known = known_statesman(name, language, year, held)
        return None if known is not None and _is_between_offices(known, year) else known
    if (monarch := known_monarch(name, language, year)) is not None:
        return monarch
    known = known_statesman(name, language, year, held)
    parts = name_parts_of(name)
    return None if known is not None and len(parts) == 1 and known.parts[0] != parts[0] else known


def once_led(entity: Entity, known: Statesman, year: int | None) -> str | None:
    """'Tony Blair' in a report of 2015 that gives him no office: a former holder."""
    return "other" if entity.office is None and known.has_led_before(year) else None


def _is_royal(sight: Sight, entity: Entity) -> bool:
    """'[King] Hussein', 'с [королём] Хусейном'."""
    titles = [t for m in entity.mentions if m.name for t in m.titles]
    return any(sight.key_word(at, "royal") for t in titles for at in range(t.first, t.last))


def _is_between_offices(known: Statesman, year: int | None) -> bool:
    """'Per Lund' in a report of 2004: whom all know as a body's head, and who spoke for it in other years alone."""
    return known.party.startswith("IGO:") and year is not None and known.office(year) is None
