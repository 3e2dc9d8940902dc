"""Which Russian cases a word, an office or a name may stand in; none in English."""

from communique.languages.ru.names import nominative
from communique.reading.text.scene import Mention
from communique.reading.text.sight import Sight

ALL_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
VERBAL = frozenset({"VERB", "INFN", "GRND", "PRTF", "PRTS"})  # the parts of speech of a verb's forms


def token_cases(sight: Sight, at: int) -> frozenset[str]:
    """Russian cases that the token can be; empty in English."""
    if not sight.is_russian or not 0 <= at < len(sight.tokens):
        return frozenset()
    if sight.tokens[at].is_caps:
        return ALL_CASES  # 'МИД', 'США' may stand in any
    return frozenset(f.case for f in sight.tokens[at].forms if f.case)


FIRST_DECLENSION = {
    "ы": "gent",
    "и": "gent datv loct",
    "е": "datv loct",
    "у": "accs",
    "ю": "accs",
    "ой": "ablt",
    "ей": "ablt",
}


def place_cases(sight: Sight, at: int, names: str) -> frozenset[str]:
    """'[Боготу]' of 'Богота' is an accusative, though the dictionary, which lacks the town, guesses another's dative."""
    word = sight.lower(at)
    for name in names.lower().split("|") if sight.is_russian and sight.is_guess(at) else ():
        if name.endswith(("а", "я")) and word.startswith(name[:-1]) and word != name:
            return frozenset(FIRST_DECLENSION.get(word[len(name) - 1 :], "").split()) or token_cases(sight, at)
    return token_cases(sight, at)


def office_cases(sight: Sight, at: int) -> frozenset[str]:
    """Cases of an office's first word, as a person's: 'посол' is no accusative, though the salting of fish may be.

    Of 'премьер - министра', written apart, the last tells.
    """
    if sight.text(at + 1) in ("-", "–") and sight.lower(at) in APART and at + 2 < len(sight.tokens):
        return office_cases(sight, at + 2)
    cases = token_cases(sight, at)
    if len(cases) == len(ALL_CASES):
        return cases
    forms = sight.tokens[at].forms
    animate = frozenset(f.case for f in forms if f.case and f.animate)
    if forms and forms[0].pos == "ADJF":  # 'специальный представитель': no accusative either
        noun, end = at + 1, min(at + EPITHETS, len(sight.tokens))
        while noun < end and any(f.pos == "ADJF" for f in sight.tokens[noun].forms[:1]):
            noun += 1
        behind = sight.tokens[noun].forms if noun < len(sight.tokens) else ()
        said = (
            frozenset(f.case for f in behind if f.case and f.animate) if behind and behind[0].pos == "NOUN" else cases
        )
        return cases & said or cases
    return animate if animate and forms and forms[0].pos == "NOUN" else cases


APART = frozenset(["премьер", "вице"])
EPITHETS = 4  # adjectives before an office's noun


def name_cases(sight: Sight, first: int, last: int, asked: frozenset[str] = frozenset()) -> frozenset[str]:
    """Russian cases that a name can be; of those asked for, if it can be any of them."""
    if not sight.is_russian:
        return frozenset()
    return nominative(sight.document.words(first, last), case=asked).cases


def titles_agree(sight: Sight, before: Mention, mention: Mention) -> bool:
    """'с директором фонда [Анна Берг] и послом Чада …': a name left in the nominative behind an office that declines."""
    if not (before.name and mention.name and before.titles and mention.titles):
        return False
    cases = [office_cases(sight, _noun_of_title(sight, m)) - {"nomn"} for m in (before, mention)]
    return bool(cases[0] & cases[1])


def _noun_of_title(sight: Sight, mention: Mention) -> int:
    """'первый [заместитель] министра': the office's noun behind its adjectives, whose case alone counts."""
    title = mention.titles[0]
    at = title.first
    while at < title.last - 1 and any(f.pos == "ADJF" for f in sight.tokens[at].forms[:1]):
        at += 1
    return at
