"""Words that only tell what an office or its holder is like."""

from communique.reading.text import Sight

NO_MODIFIERS = frozenset(["prep", "conj", "aux"])  # kinds of function words


def is_modifier(sight: Sight, at: int) -> bool:
    """'newly elected', 'visiting', 'новый', 'недавно назначенный'."""
    token = sight.tokens[at]
    if token.kind != "word" or not token.kinds.isdisjoint(NO_MODIFIERS):
        return False
    if sight.is_russian:
        if not token.forms or token.is_title or "который" in token.keys:
            return False  # 'посол, [которому] президент вручил': no word of the president
        if token.forms[0].pos == "ADVB":  # 'недавно назначенный', not 'вечером премьер'
            after = sight.forms(at + 1) if at + 1 < len(sight.tokens) else ()
            return bool(after) and after[0].pos in ("ADJF", "PRTF")
        return token.forms[0].pos in ("ADJF", "PRTF")
    if token.lower in ("lead", "then") and sight.word(at - 1, "aux"):
        return False  # 'will [lead] a delegation', 'will [then] chair'
    return "modifier" in token.kinds or token.lower.endswith(("-term", "-member", "-nation"))
