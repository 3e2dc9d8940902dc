"""Russian aides told by whose they are: 'помощник Лосева Нильс Даль'."""

from communique.reading.text import Sight, token_cases
from communique.reading.titles import Prefix

TWO = 2  # words of a name
AIDES = frozenset({"adviser", "special_envoy", "ministry_official"})


def past_principal(sight: Sight, prefix: Prefix, at: int, name_end: int) -> int:
    """'помощник [Лосева] Нильс Даль', 'пресс-секретарь [Берг] Анна Лунд': where an aide's own name begins."""
    if not sight.is_russian or not prefix.titles or prefix.titles[-1].office not in AIDES or name_end - at <= TWO:
        return at
    if (own := _own_name(sight, prefix, at, name_end)) is not None:
        return own
    principal, family = sight.tokens[at], sight.lower(name_end - 1)
    if sight.known_given(at) or principal.lower in sight.family_first or not sight.known_given(at + 1):
        return at
    if family.endswith(PATRONYMIC) or not _may_be_genitive(sight, at):
        return at
    return at + 1


def _own_name(sight: Sight, prefix: Prefix, at: int, name_end: int) -> int | None:
    """'со спецпредставителем президента Перу [Хуана Сото] Эриком Бергом': where the names leave the genitive for the title's case."""
    cases = token_cases(sight, prefix.titles[0].first) - {"gent"}
    title = prefix.titles[-1]
    under = any(sight.document.found(i, "offices") for i in range(title.first + 1, title.last))
    if under and name_end - at == 2 * TWO and sight.known_given(at) and sight.known_given(at + TWO):
        if not sight.known_given(at + 1) and not sight.lower(at + TWO).endswith(PATRONYMIC):
            return at + TWO  # 'принял советника президента Ивана Лосева [Эрика Берга]': both in one case
    for first in range(at + 2, name_end):
        before = token_cases(sight, first - 1)
        if before and "gent" not in before:
            return None
        mine = cases & token_cases(sight, first)
        if mine and sight.known_given(first) and not mine & token_cases(sight, at):
            return first
    return None


PATRONYMIC = ("вич", "вича", "вичу", "вичем", "виче", "вна", "вны", "вне", "вну", "вной")


def _may_be_genitive(sight: Sight, at: int) -> bool:
    """'Лосева', 'Каримовой', 'Берг': a family name in the genitive, or one that may not inflect."""
    forms = sight.tokens[at].forms
    return not forms or any(f.case in ("gent", "") for f in forms) or not sight.lower(at).endswith(("ов", "ев", "ин"))
