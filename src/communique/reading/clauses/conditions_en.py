"""English: what a report tells only as a condition: '[if] Lund meets Adu', '[unless] he visits Lima', '[Were] he to come'."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

REACH = 30  # tokens from 'if' to the verb
LABEL = 5  # tokens before the colon behind who asks
INVERTED = {"were": "to", "should": "", "had": ""}  # what stands right before the verb behind its subject


def is_condition(sight: Sight, trigger: Trigger, verb: int | None) -> bool:
    """'[If] Ghana's president, Kofi Adu, meets Lund, …', '[Unless] he visits Lima, …', '[Were] he to visit Lima, …'.

    Not what another verb between parts from the word: 'If she was tired, Lund did not show it when she [met] Adu'.
    """
    if verb is None or sight.is_russian:
        return False
    start = sight.start_of(verb)
    if is_asked(sight, start, verb):
        return True
    if sight.lower(start) == "whether":
        return not sight.lower(verb).endswith("ing")  # 'Whether they will [meet] is unclear'
    for at in range(_before_auxiliaries(sight, start, verb), max(start, verb - REACH) - 1, -1):
        if sight.word(at, "condition"):
            return sight.lower(at) != "until" and not _is_set_phrase(sight, at)
        if at == start and sight.lower(at) in INVERTED:
            leads = INVERTED[sight.lower(at)]
            return at < verb - 1 and (not leads or sight.lower(verb - 1) == leads)
        if sight.text(at) in ';:“”"' or sight.word(at, "finite") or sight.word(at, "aux") or sight.word(at, "told"):
            return False
        if sight.word(at, "relative") or (sight.word(at, "conj") and sight.lower(at) not in ("and", "or", "nor")):
            return False
    return False


def is_asked(sight: Sight, start: int, verb: int) -> bool:
    """'[Will] Lund meet Adu?', 'QUESTION: [Did] she call the premier?': nothing but its subject between the two verbs."""
    end = sight.document.sentences[sight.tokens[verb].sentence].last
    if sight.text(end - 1) != "?" and sight.text(end - 2) != "?":
        return False
    at = next((i + 1 for i in range(start, min(start + LABEL, verb)) if sight.text(i) == ":"), start)
    at += sight.lower(at) in ("and", "so", "but")
    if not sight.word(at, "asks") or verb - at > REACH or at >= verb:
        return False
    between = range(at + 1, verb)
    return not any(sight.text(i) in ",;:" or sight.word(i, "finite") or sight.word(i, "told") for i in between)


def _before_auxiliaries(sight: Sight, start: int, verb: int) -> int:
    """'he [were to] visit', 'she [would then be] meeting': the token before what belongs to the verb, no farther than `start`."""
    at = verb - 1
    while at > start and (sight.word(at, "aux") or sight.word(at, "adverb") or sight.lower(at) in ("to", "be")):
        at -= 1
    return at


def _is_set_phrase(sight: Sight, at: int) -> bool:
    """'[if needed], Lund will meet Adu', '[if] only briefly': no clause whose verb is told."""
    behind = next((i for i in range(at + 1, at + 5) if sight.text(i) == ","), None)
    return behind is not None and not any(
        sight.text(i)[:1].isupper() or sight.tokens[i].kinds for i in range(at + 1, behind)
    )
