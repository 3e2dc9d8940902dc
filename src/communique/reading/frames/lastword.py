"""English: whose word a sentence is, told at its end: '…, spokesman Lund said.'"""

from communique.reading.text import Sight


def speaks_last(sight: Sight, at: int) -> bool:
    """'Her trip to Peru was a success, spokesman Lund [said].': a verb of saying behind token `at` ends the sentence."""
    said = sight.document.found(at, "sayings")
    return bool(said) and sight.text(said[0].last) in (".", "")
