"""English: a participle that is a passive, for what stands before and behind it."""

from communique.reading.text import Sight

DOER = 12  # tokens of a place and a time between 'received' and 'by'


def has_doer(sight: Sight, verb_end: int, before: int) -> bool:
    """'was on Monday [received] at the palace in Lima [by] X', 'were, last evening, [hosted] at a dinner [by] X'.

    Only places and times between, and a passive auxiliary or a comma before.
    """
    if sight.word(verb_end, "det") or not (sight.word(verb_end, "prep") or _is_time(sight, verb_end)):
        return False
    end = sight.document.sentences[sight.tokens[verb_end - 1].sentence].last
    by = next((at for at in range(verb_end, min(end, verb_end + DOER)) if sight.lower(at) == "by"), None)
    if by is None or any(sight.text(at) in ";:.,(" for at in range(verb_end, by)):
        return False
    start = max(sight.start_of(before), before - DOER)
    honoured = sight.lower(by - 1) in ("honour", "honor")  # 'at a dinner [given] in his honour [by] X'
    return honoured or sight.text(before) == "," or any(sight.word(at, "passive") for at in range(start, before + 1))


def _is_time(sight: Sight, at: int) -> bool:
    return sight.lower(at) in sight.calendar_words or sight.word(at, "time_noun") or sight.word(at, "adverb")
