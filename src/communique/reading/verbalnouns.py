"""English words in -ing that tell of an engagement: noun or verb?"""

from communique.reading.sight import Sight

NOUNS_IN_ING = frozenset(["meeting", "signing", "hearing", "gathering", "briefing", "sitting", "greeting"])


def is_verbal_noun(sight: Sight, first: int, last: int) -> bool:
    """'after [meeting] between', 'the [signing] of'; not 'while meeting', 'after [summoning] Lund', 'after [meeting] Lund'."""
    before, lower, after = first - 1, sight.lower(first), sight.lower(last)
    if lower not in NOUNS_IN_ING:
        return after in ("ceremony", "reception", "dinner", "speech", "party")  # 'an official [welcoming] ceremony'
    copula = before - (sight.word(before, "adverb") or sight.lower(before).endswith("ly"))  # 'is currently [meeting]'
    if sight.word(copula, "passive") or sight.lower(before) in ("while", "before", "when", "since", ",", "and", "by"):
        return after != "with" and lower in ("meeting", "signing", "hearing") and sight.lower(before) == "and"
    if sight.lower(before) in ("after", "upon") and lower == "meeting":
        named = sight.tokens[last].is_title if last < len(sight.tokens) else False
        return not named and after not in ("him", "her", "them", "his", "their", "the")
    if sight.mention_like(before) and sight.word(before - 1, "det"):
        return True  # 'the Lima [meeting]'
    if sight.mention_like(before) or before < sight.start_of(first):
        return lower == "meeting" and after in ("between", "of", "on")
    return lower != "signing" or after in ("of", "ceremony")
