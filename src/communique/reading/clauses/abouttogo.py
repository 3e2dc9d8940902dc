"""'собираться', which tells of a gathering, of what one is going to do, or of where one is about to go. Russian."""

from communique.reading.text import QUOTE_MARKS, Sight


def goes_to_do(sight: Sight, at: int) -> bool:
    """'собираются [подписать]', 'собираются также «[подписать] …': what somebody is going to do, no gathering."""
    while sight.text(at) in QUOTE_MARKS or sight.word(at, "adverb"):
        at += 1
    return at < len(sight.tokens) and any(f.pos == "INFN" for f in sight.tokens[at].forms[:1])


def sets_out(sight: Sight, verb: int) -> bool:
    """'президент [собирается] в Лиму', 'В Лиму в мае [собирается] президент': one who is about to go there; not 'главы МИД
    собрались в Лиме'. Russian."""
    if not any(f.pos == "VERB" and f.number == "sing" for f in sight.forms(verb)[:1]) or goes_to_do(sight, verb + 1):
        return False
    before = range(sight.start_of(verb), verb - 1)
    now = any(f.tense == "pres" for f in sight.forms(verb)[:1])
    return _is_whereto(sight, verb + 1, now=now) or any(_is_whereto(sight, at) for at in before)


def _is_whereto(sight: Sight, at: int, *, now: bool = False) -> bool:
    """'[в] Лиму', '[на] Кубу': a name in the accusative behind the preposition; `now`: or one that is not declined."""
    town = sight.tokens[min(at + 1, len(sight.tokens) - 1)]
    cases = {f.case for f in town.forms}
    told = sight.lower(at) in ("в", "во", "на") and town.is_title
    undeclined = now and {"nomn", "loct", "accs"} <= cases  # 'собирается в Дели'
    return told and "accs" in cases and ("loct" not in cases or undeclined)
