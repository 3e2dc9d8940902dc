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
            return bool(after) and after[0].pos in ("ADJF", "PRTF") and not _is_done_by(sight, at + 1)
        return token.forms[0].pos in ("ADJF", "PRTF") and not _is_done_by(sight, at)
    if token.lower in ("lead", "then") and sight.word(at - 1, "aux"):
        return False  # 'will [lead] a delegation', 'will [then] chair'
    return "modifier" in token.kinds or token.lower.endswith(("-term", "-member", "-nation"))


def _is_done_by(sight: Sight, at: int) -> bool:
    """'делегация, [посланная] президентом', 'с делегацией, [возглавляемой] министром': what the holder behind it does. Russian."""
    if at + 1 >= len(sight.tokens) or not sight.document.found(at + 1, "offices"):
        return False
    told = {f.case for f in sight.forms(at) if f.pos == "PRTF"}
    holder = {f.case for f in sight.forms(at + 1) if f.pos == "NOUN"}
    return bool(told) and "ablt" in holder and (told.isdisjoint(holder) or _other_gender(sight, at))


def _other_gender(sight: Sight, at: int) -> bool:
    """'командированной президентом': an instrumental that the noun's gender and number do not fit."""
    told = {(f.number, f.gender) for f in sight.forms(at) if f.pos == "PRTF" and f.case == "ablt"}
    holder = {(f.number, f.gender) for f in sight.forms(at + 1) if f.pos == "NOUN" and f.case == "ablt"}
    return all(number != "plur" for number, _ in told | holder) and told.isdisjoint(holder)
