"""Russian: names that stand right behind an office, and are not its holder's, as their case tells."""

from communique.languages.statesmen import is_known_man
from communique.reading.people.persons import prefix_cases
from communique.reading.text import Sight, name_cases, token_cases
from communique.reading.titles import Prefix


def is_anothers(sight: Sight, prefix: Prefix, at: int, name_end: int) -> bool:
    """'напомнил своей собеседнице [Сергей Лунд]', 'по приглашению президента Чада [Анна Лунд] прибыла': the name behind
    a counterpart, or behind a land, has another case. Russian."""
    if sight.is_russian and prefix.titles and _is_of_institution(sight, prefix, at, name_end):
        return True
    if sight.is_russian and prefix.titles and _does_itself(sight, prefix, at, name_end):
        return True
    if sight.is_russian and prefix.titles and _is_whose(sight, prefix, at, name_end):
        return True
    if sight.is_russian and prefix.titles and _is_he_himself(sight, prefix, at, name_end):
        return True
    if not sight.is_russian or prefix.group != "counterpart" or prefix.titles:
        return False
    if sight.lower(at - 2) in MANY and any(f.number == "plur" for f in sight.forms(at - 2)[:1]):
        return True  # 'со всеми визави [Лунд] встретится'
    if not sight.known_given(at):
        return False
    told, name = token_cases(sight, prefix.at - 1), token_cases(sight, at)
    if sight.lower(at) in sight.given_names:
        return False  # 'молдавский коллега [Василе] Мунтяну', which the dictionary takes for a case of 'Васил'
    return bool(told and name) and told.isdisjoint(name)


def _is_of_institution(sight: Sight, prefix: Prefix, at: int, name_end: int) -> bool:
    """'директор института при президенте Чада [Анна Лунд]', 'советнику при премьере [Карлу Лунду]': a holder in the locative,
    at whose institution somebody else works."""
    if sight.lower(prefix.titles[0].first - 1) != "при":
        return False
    return "loct" in prefix_cases(sight, prefix, at) and "loct" not in name_cases(sight, at, name_end)


MANY = frozenset(
    ["все", "всех", "всем", "всеми", "многих", "многим", "многими", "некоторых", "некоторым", "некоторыми"]
)


def past_whose(sight: Sight, prefix: Prefix, at: int, name_end: int) -> int:
    """'советник Трампа [Лунд] заявил', 'пресс-секретарь Путина [Анна Лунд]': behind the leader whom the one named serves. Russian."""
    if not (sight.is_russian and prefix.titles) or not 1 < name_end - at < LONG:
        return at
    told = prefix_cases(sight, prefix, at)
    if "nomn" in told and sight.lower(name_end) in sight.given_names and sight.mention_like(name_end):
        cases, known = name_cases(sight, at, name_end), is_known_man(sight.lower(name_end - 1)[:-1])
        owned = "gent" in cases and "nomn" not in cases and sight.mention_like(name_end + 1)
        return name_end if known or owned else at
    if sight.known_given(at):
        return at
    if prefix.titles[-1].office not in OF_SERVANTS or prefix.titles[-1].party_at is not None or "nomn" not in told:
        return at
    named = "nomn" in token_cases(sight, at + 1) or sight.is_guess(at + 1)
    return at + 1 if named and at == prefix.titles[-1].last and _is_of_leader(sight, at) else at


LONG = 4  # words: of two names


def before_doer(sight: Sight, prefix: Prefix, at: int, name_end: int) -> int:
    """'на встрече с министром Китая У Минь [Пётр Ганев] попросил': where the name of who does something begins, if it does."""
    told = prefix_cases(sight, prefix, at) if prefix.titles and sight.is_russian and name_end - at > TWO + 1 else None
    if not told or "nomn" in told or not any(f.pos == "VERB" for f in sight.forms(name_end)[:1]):
        return name_end
    for doer in range(at + TWO, name_end - 1):
        if sight.known_given(doer) and "nomn" in token_cases(sight, doer) and told.isdisjoint(token_cases(sight, doer)):
            return doer
    return name_end


def _is_whose(sight: Sight, prefix: Prefix, at: int, name_end: int) -> bool:
    """'сказал советник [Трампа]': one word, of which the dictionary knows no case that the office stands in."""
    if name_end - at != 1 or not sight.tokens[at].forms:
        return False
    told, name = prefix_cases(sight, prefix, at), token_cases(sight, at)
    if prefix.titles[-1].office in OF_SERVANTS and "nomn" in told and _is_of_leader(sight, at):
        return True
    return not sight.is_guess(at) and told == frozenset(["nomn"]) and "gent" in name and "nomn" not in name


OF_SERVANTS = frozenset(["adviser", "special_envoy", "ministry_official", "other"])


def _is_of_leader(sight: Sight, at: int) -> bool:
    """'представитель [Путина]', 'советник [Трампа]': a statesman's surname as a genitive, which could be a woman's own; not
    'пресс-секретарь Лундова заявила'."""
    behind = at + 1 + sight.word(at + 1, "adverb")
    is_hers = any(f.pos == "VERB" and f.gender == "femn" for f in sight.forms(behind)[:1])
    surname = sight.lower(at)
    man = surname[:-3] + "ий" if surname.endswith("ого") else surname[:-1] if surname[-1:] in ("а", "я") else ""
    return not is_hers and man not in sight.given_names and is_known_man(man)


def _is_he_himself(sight: Sight, prefix: Prefix, at: int, name_end: int) -> bool:
    """'сообщил на встрече с президентом [Лунд]', 'с послом [А.Лунд]': a man's surname, told before with his given name, that
    would end in another way if it were of the office before it."""
    told, last = prefix_cases(sight, prefix, at), name_end - 1
    surname = sight.lower(last)
    alone = name_end - at == 1 or (name_end - at == TWO and sight.tokens[at].kind == "initials")
    if not (alone and told) or "nomn" in told or surname[-1:] not in CONSONANTS:
        return False
    for before in range(1, at):
        if sight.lower(before) == surname or (sight.lower(before)[:-1] == surname and sight.lower(before)[-1] in "ауе"):
            if any(sight.given_names.get(key) == "m" for key in sight.keys(before - 1)):
                return True
    return False


CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
TWO = 2  # words of a name


def _does_itself(sight: Sight, prefix: Prefix, at: int, name_end: int) -> bool:
    """'По приглашению президента Чада [Анна Лунд] прибыла': a nominative that a verb follows, behind an office that is none."""
    told = prefix_cases(sight, prefix, at)
    if not prefix.titles[-1].plural:  # '[главы] МИД Ирана' is no nominative of one
        told -= {f.case for f in sight.forms(prefix.titles[0].first) if f.number == "plur"} - _of_one(sight, prefix)
    if not told or "nomn" in told or prefix.titles[-1].party_at is None or prefix.titles[-1].party_at[1] != at:
        return False
    past = [f for f in sight.tokens[name_end].forms[:1] if f.pos == "VERB"] if name_end < len(sight.tokens) else []
    named = name_cases(sight, at, name_end)
    if name_end - at == 1:  # 'в качестве главы МИД Ирана [Лавров] направил': a family name by the dictionary
        named = frozenset(f.case for f in sight.forms(at) if "Surn" in f.marks)
    return bool(past) and "nomn" in named and told.isdisjoint(named)


def _of_one(sight: Sight, prefix: Prefix) -> set[str]:
    """The cases in which the office's first word stands in the singular."""
    return {f.case for f in sight.forms(prefix.titles[0].first) if f.number == "sing"}
