"""Which country is meant where a side is told without its name: 'прибыл в Перу, где встретится с руководством [страны]'. Russian."""

from communique.languages import Match
from communique.reading.text import Sight

OPENER = 6  # tokens from 'с' to the noun: 'с высшим политическим и военным руководством'
OFFICE = 8  # tokens of an office's words
SENTENCES = 2  # sentences back in which the country was named


def land_meant(sight: Sight, noun: int) -> Match | None:
    """'встретился с [руководством] страны', 'провел беседы с [властями] республики': the country named last before; None for others."""
    if not (sight.key_word(noun, "leaders_of") and sight.key_word(noun + 1, "land")):
        return None
    if not any(f.case == "gent" and f.number == "sing" for f in sight.forms(noun + 1)):
        return None
    near = range(max(sight.start_of(noun), noun - OPENER), noun)
    if not any(f.case == "ablt" for f in sight.tokens[noun].forms) or not any(
        sight.lower(i) in ("с", "со") for i in near
    ):
        return None
    here = sight.tokens[noun].sentence
    for number in range(here, max(here - SENTENCES, 0) - 1, -1):
        sentence = sight.document.sentences[number]
        for at in range(min(sentence.last, noun) - 1, sentence.first - 1, -1):
            match = sight.party(at, "name")
            if match is None or ":" in match.row["party"]:
                continue
            if not sight.after_office(at, OFFICE):  # not 'министр обороны [Чили]', who goes elsewhere
                return match
    return None
