"""Words written with a capital: what the dictionary says of them, a name or a common word."""

from communique.languages import Match, Token
from communique.languages.cities import city_at
from communique.languages.ru.grammar import GUESSED
from communique.languages.statesmen import known_statesman
from communique.reading.text.agencies import agency_keys
from communique.reading.text.sight import Sight

NAMED = frozenset({"Name", "Surn", "Patr", "Geox"})


def unknown_or_name(token: Token) -> bool:
    """A word that the dictionary lacks, or knows as a name."""
    if not token.forms:
        return True
    return GUESSED in token.forms[0].marks or not token.forms[0].pos or any(f.marks & NAMED for f in token.forms)


def common_word(sight: Sight, at: int) -> bool:
    """'Регионального', 'Совета': a dictionary word that is no name, written with a capital for other reasons."""
    forms = sight.tokens[at].forms
    if not forms or GUESSED in forms[0].marks or any(f.marks & NAMED for f in forms):
        return False
    return (
        forms[0].pos in ("ADJF", "NOUN", "PRTF")
        and not sight.known_given(at)
        and sight.tokens[at].lower not in sight.family_first
    )


def latin_of_press(sight: Sight, at: int) -> bool:
    """'телеканалу [TVN] Кирога заявил', 'сказал [Reuters] Лунд', 'РИА [Новости] Лунда': words of the press, no name."""
    token = sight.tokens[at]
    if f"{sight.lower(at - 1)} {token.lower}" in agency_keys():
        return True
    stop = at + 1 + (token.end == sight.document.tokens[min(at + 1, len(sight.tokens) - 1)].start)
    whole = "".join(sight.lower(i) for i in range(at, stop))  # 'АзерТадж' is two tokens
    if whole in agency_keys() and not sight.mention_like(stop):
        return True  # 'информагентство [АзерТадж]'
    if not token.text.isascii() or len(token.text) < 2:
        return False
    before = at - 1
    while before > 0 and sight.tokens[before].is_title and sight.text(before).isascii():
        before -= 1
    if sight.key_word(before, "press_people"):
        return True  # 'корреспондент [The Moscow Post]'
    told = at > sight.start_of(at) and bool(sight.document.found(at - 1, "sayings"))  # 'сообщает [The Telegraph]'
    return token.is_caps or told or _latin_before_name(sight, at) or _latin_after_noun(sight, at)


def _latin_before_name(sight: Sight, at: int) -> bool:
    """'сказал [Reuters] Лунд', 'агентству [Associated] Press Лунд сообщил': Latin words before a Russian name are the press."""
    end = at
    while end < len(sight.tokens) and sight.tokens[end].is_title and sight.text(end).isascii():
        end += 1
    return end < len(sight.tokens) and sight.tokens[end].kind == "word" and sight.tokens[end].is_title


def adjective_of_body(sight: Sight, at: int) -> bool:
    """'сказала Лунд [Общественному] телевидению': an adjective that agrees with the common noun after it."""
    forms = sight.tokens[at].forms
    if (
        not forms
        or forms[0].pos not in ("ADJF", "PRTF")
        or GUESSED in forms[0].marks
        or any(f.marks & NAMED for f in forms)
    ):
        return False
    if at + 1 >= len(sight.tokens) or not sight.tokens[at + 1].text.islower() or sight.known_given(at):
        return False
    cases = {(f.case, f.number) for f in forms if f.case != "nomn"}
    return any(f.pos == "NOUN" and (f.case, f.number) in cases for f in sight.forms(at + 1)[:2])


def _latin_after_noun(sight: Sight, at: int) -> bool:
    """'агентство [Reuters]', 'центра [Northern] Outlook': a common noun's own name; not '(Anna Lund)', nor after an office."""
    before = sight.tokens[at - 1] if at > sight.start_of(at) else None
    if before is None or not before.text.islower() or not any(f.pos == "NOUN" for f in before.forms[:1]):
        return False
    return sight.key_word(at - 1, "org") or not sight.after_office(at)


def other_surname(sight: Sight, first: int, at: int) -> bool:
    """'с Лососевым [Берг] заявил', 'с Анной Дубовой [Соколовский] сказал': a family name right after another's.

    A preposition governs the name that begins at `first`; the word at `at` is a nominative, which the one before can't
    be, or both are well-known statesmen. Behind an office only before a verb: 'с послом Чада Дубовым [Мбайру] заявил'.
    """
    before, token = sight.tokens[at - 1], sight.tokens[at]
    if not sight.is_russian or not token.is_title or not before.forms:
        return False
    if at - first == 1 and _both_told(sight, at):
        return True
    if not sight.word(first - 1, "prep"):
        return at - first > 1 and (_acts_after_other(sight, at) or _acts_after_genitive(sight, at))
    one = known_statesman(token.text, "ru")
    if one is not None and known_statesman(before.forms[0].lemma, "ru") not in (None, one):
        return True
    if _is_given_only(sight, at - 1) or before.lower in sight.family_first:
        return False
    oblique = all(f.case != "nomn" for f in before.forms) and any(f.case == "ablt" for f in before.forms)
    declines = token.lower.endswith(MEN) or _acts_after_other(sight, at)
    return oblique and declines and any(f.case == "nomn" for f in token.forms)


def _both_told(sight: Sight, at: int) -> bool:
    """'поприветствовал Лунд [Мбайру]', of Anna Lund and a well-known Mbairo, whom the text tells each by a given name."""
    before, token = sight.tokens[at - 1], sight.tokens[at]
    told = sight.surname_keys_told
    if sight.known_given(at) or sight.known_given(at - 1) or told.isdisjoint(before.keys) or token.kind != "word":
        return False
    if sight.known_given(at - 2):
        return False
    lemmas = {f.lemma for f in token.forms}
    return not told.isdisjoint(token.keys) or any(known_statesman(lemma, "ru") is not None for lemma in lemmas)


def _is_given_only(sight: Sight, at: int) -> bool:
    """'с [Эриком] Бергом', not 'с [Эриком] Берг заявил' of one whom the text tells as 'президент Олаф Эрик'."""
    return sight.known_given(at) and sight.surname_keys_told.isdisjoint(sight.tokens[at].keys)


def _acts_after_other(sight: Sight, at: int) -> bool:
    """'с главой МИД Чада Эриком Бергом [Боатенг] заявил': a nominative before a finite verb, behind a man's instrumental."""
    if at + 1 >= len(sight.tokens) or _is_given_only(sight, at - 1) or sight.tokens[at].is_caps:
        return False
    acts = any(f.pos == "VERB" for f in sight.forms(at + 1)[:1])
    before = sight.tokens[at - 1]
    man = before.is_title and before.lower.endswith(INSTRUMENTAL) and any(f.case == "ablt" for f in before.forms)
    return acts and man and not sight.lower(at).endswith(INSTRUMENTAL) and "nomn" in _cases(sight, at)


def _acts_after_genitive(sight: Sight, at: int) -> bool:
    """'после избрания президентом Эрика Берга [Дубов] допустил': a nominative before a finite verb, behind a full name
    in the genitive."""
    before, token = sight.tokens[at - 1], sight.tokens[at]
    if at + 1 >= len(sight.tokens) or not sight.known_given(at - 2) or sight.known_given(at - 1) or token.is_caps:
        return False
    whose = before.is_title and all(f.case in ("gent", "accs") for f in before.forms)
    acts = any(f.pos == "VERB" and f.tense in ("past", "pres") for f in sight.forms(at + 1)[:1])
    known = token.lower.endswith((*MEN, *WOMEN)) or not sight.surname_keys_told.isdisjoint(token.keys)
    return whose and acts and known and "nomn" in _cases(sight, at) and "gent" not in _cases(sight, at)


WOMEN = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая")


def _cases(sight: Sight, at: int) -> set[str]:
    return {f.case for f in sight.tokens[at].forms}


INSTRUMENTAL = ("ом", "ем", "ём", "ым", "им")  # of men's names
MEN = ("ов", "ев", "ёв", "ин", "ын", "ский", "цкий")  # family names of men, which the instrumental changes


def city_before_name(sight: Sight, at: int) -> bool:
    """'в [Рио-де-Жанейро] Анна Берг выступила', 'в аэропорту [Астаны] Юна Лунда встретил': a city right before a given name."""
    if not sight.is_russian:
        return False
    if _land_before_name(sight, at):
        return True
    if sight.key_word(at - 1, "arrival_place") and sight.party(at, "capital") is not None:
        return any(f.case == "gent" for f in sight.tokens[at].forms) and sight.known_given(at + 1)
    if sight.key_word(at - 1, "arrival_place") and at + 1 < len(sight.tokens) and not sight.known_given(at):
        return sight.tokens[at + 1].is_title  # 'в аэропорту [Хорхе-Чавес] Лунда встретил'
    if sight.lower(at - 1) in ("в", "во") and sight.party(at, "capital") is not None and sight.known_given(at):
        return any(f.case == "loct" for f in sight.tokens[at].forms) and sight.known_given(at + 1)
    if sight.lower(at - 1) not in ("в", "из", "под") or "-" not in sight.text(at):
        return False
    last, cities = city_at(sight.document, at)
    return bool(cities) and last < len(sight.tokens) and sight.known_given(last)


def _land_before_name(sight: Sight, at: int) -> bool:
    """'башкан [Гагаузии] Анна Лунд', 'депутат [Крыма] Анны Лунд', 'у [Лундовых] Анна Берг': a genitive that is no given name right before one."""
    forms, token = sight.tokens[at].forms, sight.tokens[at]
    if not forms or token.is_caps or at + 2 >= len(sight.tokens) or not sight.tokens[at + 2].is_title:
        return False
    if not sight.given_names.keys().isdisjoint(token.keys) or any(f.pos not in ("NOUN", "ADJF") for f in forms[:1]):
        return False
    if any("Geox" in f.marks and f.case == "gent" for f in forms) and sight.known_given(at + 1):
        return True
    genitive = any(f.case == "gent" for f in forms) and not any(f.case == "nomn" and f.number == "sing" for f in forms)
    return genitive and sight.lower(at + 1) in sight.given_names


def past_city(sight: Sight, at: int) -> int:
    """'in [New York] Anna Berg met', 'from [Istanbul] Minister Berg flew': behind a city, no capital, right before a person. English."""
    if sight.is_russian or sight.lower(at - 1) not in ("in", "from", "to") or not sight.tokens[at].is_title:
        return at
    if sight.party(at) is not None:
        return at
    last, cities = city_at(sight.document, at)
    named = (
        bool(cities) and last + 1 < len(sight.tokens) and sight.known_given(last) and sight.tokens[last + 1].is_title
    )
    return last if named else at


def initials(token: Token) -> bool:
    return token.text.count(".") <= 3


SURNAME_OF = frozenset(["de", "da", "do", "dos", "del", "di", "la", "van", "von"])


def surname_place(sight: Sight, at: int, kind: str) -> bool:
    """A country's or capital's name right after a given name, of which nothing is said as of a place."""
    return (
        not sight.is_russian
        and (kind in ("name", "capital") or (kind in ("adjective", "demonym") and sight.text(at + 1) in ",.;:)("))
        and (sight.known_given(at - 1) or (_within_name(sight, at - 1) and sight.known_given(at - 2)))
        and not sight.is_possessive(at + 1)
        and not sight.party(at - 1)
    )


def _within_name(sight: Sight, at: int) -> bool:
    """'Ana [de] Lagos', 'Lisa [O.] Lagos': a small word or an initial between two words of a name."""
    return sight.lower(at) in SURNAME_OF or sight.tokens[at].kind == "initials"


def is_third_name(sight: Sight, at: int, match: Match) -> bool:
    """'Minister Abdi Omar [Aden]': a place's name right behind two words of a name in a sentence, and nobody's."""
    if sight.is_russian or match.row["kind"] not in ("name", "capital") or sight.is_possessive(match.last):
        return False
    follower = sight.tokens[at + 1] if at + 1 < len(sight.tokens) else None
    return not sight.tokens[at].is_caps and (follower is None or not follower.is_title)


def in_capitals(sight: Sight, at: int) -> bool:
    """One of three words in capitals, as a headline may be set."""
    return (
        all(
            0 <= i < len(sight.tokens) and sight.tokens[i].is_caps and len(sight.tokens[i].text) > 3
            for i in (at - 1, at, at + 1)
        )
        and not sight.is_russian
    )


def joins_capitals(sight: Sight, at: int) -> bool:
    """'АННА ЛУНД [И] ПЕР БЕРГ', 'ВСТРЕЧА А. ЛУНДА [С] П. БЕРГОМ': a small word in capitals, no family name ('ВАН И'), no initial."""
    before = sight.tokens[at - 1]
    if sight.text(at) != "И" and sight.text(at + 1) == ".":  # an initial
        return False
    return before.is_caps and len(before.text) > 1 and before.lower not in sight.family_first
