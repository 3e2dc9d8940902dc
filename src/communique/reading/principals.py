"""Russian aides told by whose they are: 'помощник Лосева Нильс Даль'."""

from communique.reading.prefixes import Prefix
from communique.reading.sight import Sight

TWO = 2  # words of a name
AIDES = frozenset({"adviser", "special_envoy", "ministry_official"})


def past_principal(sight: Sight, prefix: Prefix, at: int, name_end: int) -> int:
    """'помощник [Лосева] Нильс Даль', 'пресс-секретарь [Берг] Анна Лунд': where an aide's own name begins."""
    if not sight.is_russian or not prefix.titles or prefix.titles[-1].office not in AIDES or name_end - at <= TWO:
        return at
    principal, family = sight.tokens[at], sight.lower(name_end - 1)
    if sight.known_given(at) or principal.lower in sight.family_first or not sight.known_given(at + 1):
        return at
    if family.endswith(PATRONYMIC) or not _may_be_genitive(sight, at):
        return at
    return at + 1


PATRONYMIC = ("вич", "вича", "вичу", "вичем", "виче", "вна", "вны", "вне", "вну", "вной")


def _may_be_genitive(sight: Sight, at: int) -> bool:
    """'Лосева', 'Каримовой', 'Берг': a family name in the genitive, or one that may not inflect."""
    forms = sight.tokens[at].forms
    return not forms or any(f.case in ("gent", "") for f in forms) or not sight.lower(at).endswith(("ов", "ев", "ин"))
