"""Russian: standing bodies whose name is also a gathering's: 'Парламентская ассамблея'."""

from communique.languages import Match
from communique.reading.text import Sight


def _is_legislature(sight: Sight, at: int) -> bool:
    """'в обе палаты [конгресса]', 'комитет [конгресса]', 'объяснил [конгрессу]': a parliament, no gathering."""
    told = any(f.case == "datv" for f in sight.forms(at)) and bool(sight.document.found(at - 1, "sayings"))
    return told or (sight.key_word(at - 1, "of_legislature") and any(f.case == "gent" for f in sight.forms(at)))


NEAR = 4  # tokens between the name and 'состоялась', 'открылась'


def is_standing_body(sight: Sight, match: Match) -> bool:
    """'делегация [Парламентской ассамблеи]', 'такие органы, как [Генеральная Ассамблея]'; not 'на [Ассамблее]', 'открылась [ассамблея]'."""
    head = match.last - 1
    if sight.is_russian and sight.key_word(head, "legislature") and _is_legislature(sight, match.first):
        return True
    if not sight.is_russian or not sight.key_word(head, "body_or_event"):
        return False
    if sight.lower(sight.before_epithets(match.first, "ADJF", "PRTF")) in ("на", "в", "во", "к", "до", "после"):
        return False
    sentence = sight.document.sentences[sight.tokens[head].sentence]
    near = range(max(sentence.first, match.first - NEAR), min(sentence.last, match.last + NEAR))
    takes_place = any(sight.key_word(at, "takes_place") or sight.key_word(at, "happen") for at in near)
    return not (takes_place and any(f.case == "nomn" for f in sight.tokens[head].forms))
