"""'собираться', which tells of a gathering, of what one is going to do, or of where one is about to go. Russian."""

from communique.reading.text import QUOTE_MARKS, Sight


def goes_to_do(sight: Sight, at: int) -> bool:
    """'собираются [подписать]', 'собираются также «[подписать] …': what somebody is going to do, no gathering."""
    while sight.text(at) in QUOTE_MARKS or sight.word(at, "adverb"):
        at += 1
    return at < len(sight.tokens) and any(f.pos == "INFN" for f in sight.tokens[at].forms[:1])


def sets_out(sight: Sight, verb: int) -> bool:
    """'президент [собирается] в Лиму': one who is about to go there; not 'главы МИД собрались в Лиме'. Russian."""
    one = any(f.pos == "VERB" and f.number == "sing" for f in sight.forms(verb)[:1])
    town = sight.tokens[min(verb + 2, len(sight.tokens) - 1)]
    cases = {f.case for f in town.forms}
    return (
        one and sight.lower(verb + 1) in ("в", "во", "на") and town.is_title and "accs" in cases and "loct" not in cases
    )
