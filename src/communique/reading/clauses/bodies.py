"""Russian: standing bodies whose name is also a gathering's: 'Парламентская ассамблея'."""

from communique.languages import Match
from communique.reading.text import Sight


def _is_legislature(sight: Sight, at: int) -> bool:
    """'в обе палаты [конгресса]', 'комитет [конгресса]', 'объяснил [конгрессу]': a parliament, no gathering."""
    told = any(f.case == "datv" for f in sight.forms(at)) and bool(sight.document.found(at - 1, "sayings"))
    if told or (sight.key_word(at - 1, "of_legislature") and any(f.case == "gent" for f in sight.forms(at))):
        return True
    before = sight.before_epithets(at)
    if before < at - 1 or sight.word(before, "prep"):
        return sight.lower(before) in ("в", "во") and before == at - 1  # 'выступил [в] конгрессе', 'внёс [в] конгресс'
    return not (sight.key_word(before, "of_gathering") or _has_name(sight, at + 1) or _is_held_there(sight, at, at + 1))


def _has_name(sight: Sight, at: int) -> bool:
    """'конгресс [торговых палат]', 'конгресс [«Север»]', 'конгресс [по химии]', 'конгресс [ФИФА]': of what it is, behind it."""
    genitive = any(f.case == "gent" and f.pos in ("ADJF", "NOUN") for f in sight.forms(at)[:2])
    land = sight.party(at) is not None and sight.party(at, "organisation") is None
    return (genitive and not land) or sight.lower(at) == "по" or sight.text(at) in '«"“„' or sight.text(at).isupper()


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
    return not _is_held_there(sight, match.first, match.last)


def _is_held_there(sight: Sight, first: int, last: int) -> bool:
    """'[открылась] ассамблея', 'конгресс [пройдёт]': a verb of an event beside the nominative."""
    sentence = sight.document.sentences[sight.tokens[last - 1].sentence]
    near = range(max(sentence.first, first - NEAR), min(sentence.last, last + NEAR))
    takes_place = any(sight.key_word(at, "takes_place") or sight.key_word(at, "happen") for at in near)
    return takes_place and any(f.case == "nomn" for f in sight.tokens[last - 1].forms)
