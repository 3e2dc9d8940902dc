"""English: whose word a sentence is, told at its end: '…, spokesman Lund said.'"""

from communique.reading.text import Sight


def speaks_last(sight: Sight, at: int) -> bool:
    """'Her trip to Peru was a success, spokesman Lund [said].': a verb of saying behind token `at` ends the sentence."""
    said = sight.document.found(at, "sayings")
    return bool(said) and sight.text(said[0].last) in (".", "")


def is_told_first(sight: Sight, at: int) -> bool:
    """'The meeting [took] place during his visit': behind the sentence's own verb 'his' points back, to nobody named later."""
    before = range(sight.start_of(at), at)
    return any(sight.word(step, kind) for step in before for kind in ("finite", "preterite"))


def has_its_own(sight: Sight, at: int) -> bool:
    """'в его рамках [гость] [проведёт] встречи': a verb or another noun between 'его' and the noun, whose it is not. Russian."""
    forms = sight.forms(at)[:1] if sight.is_russian and sight.text(at).islower() else ()
    return any(f.pos in ("VERB", "NOUN") for f in forms)
