"""English words in -ing that tell of an engagement: noun or verb?"""

from communique.reading.text.pairs import party_ending
from communique.reading.text.sight import Sight


def is_verbal_noun(sight: Sight, first: int, last: int) -> bool:
    """'after [meeting] between', 'the [signing] of'; not 'while meeting', 'after [summoning] Lund', 'after [meeting] Lund'."""
    before, lower, after = first - 1, sight.lower(first), sight.lower(last)
    admits = before - (sight.lower(before) == "to")
    if lower == "meeting" and sight.word(admits, "admits"):
        return False  # 'admitted [meeting] Lund', 'admitted to [meeting] with Lund'
    if lower not in sight.language.words("noun_in_ing"):
        return after in ("ceremony", "reception", "dinner", "speech", "party")  # 'an official [welcoming] ceremony'
    if lower == "meeting" and sight.lower(before) == "of" and sight.word(before - 1, "chance"):
        return False  # 'had the honour of [meeting] X'
    copula = before - (sight.word(before, "adverb") or sight.lower(before).endswith("ly"))  # 'is currently [meeting]'
    if sight.word(copula, "passive") or sight.lower(before) in ("while", "before", "when", "since", ",", "and", "by"):
        return after != "with" and lower in ("meeting", "signing", "hearing") and sight.lower(before) == "and"
    if sight.lower(before) in ("after", "upon") and lower == "meeting":
        named = sight.tokens[last].is_title if last < len(sight.tokens) else False
        return (
            not named and after not in ("him", "them") and not sight.word(last, "det") and not _meets_whom(sight, last)
        )
    if sight.mention_like(before) and _determined(sight, before - 1):
        return True  # 'the Lima [meeting]', 'the upcoming informal G20 [meeting]'
    if lower == "meeting" and (sight.word(before, "of_several") or sight.word(before, "kind_of_talks")):
        return True  # 'hosted the Norway-Peru-Chad Trilateral [Meeting]'
    body = party_ending(sight, first, "organisation", "group") if lower == "meeting" else None
    if body is not None and (sight.word(body.first - 1, "prep") or _determined(sight, body.first - 1)):
        return True  # 'at NATO [meetings]', 'the Arctic Council [meeting]'
    if (
        lower == "meeting"
        and sight.mention_like(before)
        and (sight.word(last, "aux") or after in sight.language.words("goes_by"))
    ):
        return True  # 'the Council of Ministers [meeting] started', 'the Finance Ministers [meeting] will be held'
    if sight.mention_like(_before_bracket(sight, before)) or before < sight.start_of(first):
        return lower == "meeting" and after in ("between", "of", "on")
    return lower != "signing" or after in ("of", "ceremony")


def _meets_whom(sight: Sight, at: int) -> bool:
    """'after meeting [northern militia leader] Abakar', 'after meeting [senior officials]': whom, behind small words that describe them."""
    for step in range(at, at + DESCRIBED):
        if sight.document.found(step, "offices", "groups") or sight.party(step, "adjective", "demonym") is not None:
            return True
        if not sight.text(step).isalpha() or not sight.text(step).islower():
            return sight.tokens[step].is_title and step > at
        if any(sight.word(step, kind) for kind in ("prep", "conj", "aux", "adverb", "time_noun", "finite")):
            return False
    return False


DESCRIBED = 5  # tokens of 'veteran northern opposition politician Idris'
EPITHETS = 3
BRACKET = 4  # tokens of '(second right)'


def _before_bracket(sight: Sight, at: int) -> int:
    """'(a photo shows) Ana [Lund] (left) meeting Omar Adu': the token before a short bracket that ends here; `at` where none does."""
    near = range(at - 1, max(at - 1 - BRACKET, 0), -1) if sight.text(at) == ")" else ()
    return next((step - 1 for step in near if sight.text(step) == "("), at)


def _determined(sight: Sight, at: int) -> bool:
    """'[the] upcoming informal (G20 meeting)': a determiner, with at most a few small words behind it."""
    for step in range(at, max(sight.start_of(at), at - EPITHETS) - 1, -1):
        if sight.word(step, "det") or sight.is_possessive(step):
            return True
        body = sight.tokens[step].is_caps and len(sight.text(step)) > 1  # 'an [OSCE] Troika meeting'
        if not sight.text(step).replace("-", "").isalpha() or not (body or sight.text(step).islower()):
            return False
        if any(sight.word(step, kind) for kind in ("prep", "conj", "aux", "adverb", "time_noun")):
            return False
    return False
