"""Which country is meant where a side is told without its name: 'прибыл в Перу, где встретится с руководством [страны]',
'прибыл в Лиму. Он встретится с местными [властями]'."""

from communique.languages import Match
from communique.reading.text import Sight

OPENER = 6  # tokens from 'с' to the noun: 'с высшим политическим и военным руководством'
OFFICE = 8  # tokens of an office's words
SENTENCES = 2  # sentences back in which the country was named
BODY = 4  # tokens from 'представителями' to 'властей'


def land_meant(sight: Sight, noun: int) -> tuple[Match, int] | None:
    """'встретился с [руководством] страны', 'will meet with the [leadership] of the country', 'провел беседы с [властями]'.

    The country named last before, of bare authorities the one where something was; and the token after the side's words, 0
    where it ends as it would without. None for others.
    """
    near = range(max(sight.start_of(noun), noun - OPENER), noun)
    if not any(sight.word(i, "together_with") for i in near):
        return None
    if sight.key_word(noun, "leaders_of") and (_of_land_ru(sight, noun) or _of_land_en(sight, noun)):
        named = _named_before(sight, noun, abroad=False)
        return (named, 0) if named is not None else None
    head = _authorities(sight, noun) if sight.is_russian else None
    named = _named_before(sight, noun, abroad=True) if head is not None else None
    return (named, head + 1) if named is not None and head is not None else None


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


def _authorities(sight: Sight, noun: int) -> int | None:
    """'с [властями],', 'с представителями местных [властей] в': the noun, where nothing tells whose they are. Russian."""
    at = noun
    if not any(f.case == "ablt" for f in sight.tokens[noun].forms):
        return None
    if not sight.key_word(noun, "authorities"):
        while at - noun < BODY and any(f.case == "gent" for f in sight.forms(at + 1)):
            at += 1
            if sight.key_word(at, "authorities"):
                break
        if at == noun or not sight.key_word(at, "authorities"):
            return None
    told = any(f.pos in ("NOUN", "ADJF") and f.case == "gent" for f in sight.forms(at + 1)[:1])
    return None if told or sight.mention_like(at + 1) else at


def _named_before(sight: Sight, noun: int, *, abroad: bool) -> Match | None:
    """The country named last before the noun; `abroad`: behind 'в' or 'на' ('прибыл в [Перу]', 'в [Лиме]')."""
    here = sight.tokens[noun].sentence
    kinds = ("name", "capital")
    for number in range(here, max(here - SENTENCES, 0) - 1, -1):
        sentence = sight.document.sentences[number]
        for at in range(min(sentence.last, noun) - 1, sentence.first - 1, -1):
            match = sight.party(at, *kinds)
            if match is None or ":" in match.row["party"]:
                continue
            where = sight.lower(at - 1) in ("в", "во", "на")
            if sight.is_russian and (abroad or match.row["kind"] == "capital") and not where:
                continue
            if not sight.after_office(at, OFFICE):  # not 'министр обороны [Чили]', who goes elsewhere
                return match
    return None
