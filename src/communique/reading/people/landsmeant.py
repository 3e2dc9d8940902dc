"""Which country is meant where a side is told without its name: 'прибыл в Перу, где встретится с руководством [страны]'."""

from communique.languages import Match
from communique.reading.text import Sight

OPENER = 6  # tokens from 'с' to the noun: 'с высшим политическим и военным руководством'
OFFICE = 8  # tokens of an office's words
SENTENCES = 2  # sentences back in which the country was named
WITH = frozenset(["с", "со", "with"])


def land_meant(sight: Sight, noun: int) -> Match | None:
    """'встретился с [руководством] страны', 'will meet with the [leadership] of the country': the country named last before; None for others."""
    if not sight.key_word(noun, "leaders_of") or not (_of_land_ru(sight, noun) or _of_land_en(sight, noun)):
        return None
    near = range(max(sight.start_of(noun), noun - OPENER), noun)
    if not any(sight.lower(i) in WITH for i in near):
        return None
    here = sight.tokens[noun].sentence
    for number in range(here, max(here - SENTENCES, 0) - 1, -1):
        sentence = sight.document.sentences[number]
        for at in range(min(sentence.last, noun) - 1, sentence.first - 1, -1):
            match = sight.party(at, "name") if sight.is_russian else sight.party(at, "name", "capital")
            if match is None or ":" in match.row["party"]:
                continue
            if not sight.after_office(at, OFFICE):  # not 'министр обороны [Чили]', who goes elsewhere
                return match
    return None


def _of_land_ru(sight: Sight, noun: int) -> bool:
    """'(с) [руководством] страны'."""
    if not sight.is_russian or not sight.key_word(noun + 1, "land"):
        return False
    of_land = any(f.case == "gent" and f.number == "sing" for f in sight.forms(noun + 1))
    return of_land and any(f.case == "ablt" for f in sight.tokens[noun].forms)


def _of_land_en(sight: Sight, noun: int) -> bool:
    """'(with) the [leadership] of the host country', '(with) the country's [authorities]'."""
    if sight.is_russian:
        return False
    if sight.is_possessive(noun - 1):
        return sight.key_word(noun - 2, "land") and sight.word(noun - 3, "det")
    land = noun + 3 + (sight.lower(noun + 3) == "host")
    return sight.lower(noun + 1) == "of" and sight.word(noun + 2, "det") and sight.key_word(land, "land")
