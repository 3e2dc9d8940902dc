"""Runs of tokens that may be a personal name."""

from communique.languages.names import JUNIOR
from communique.languages.ru.grammar import GUESSED
from communique.reading.text import (
    NAMED,
    NOT_A_NAME,
    Sight,
    adjective_of_body,
    begins_with_article,
    city_before_name,
    common_word,
    in_capitals,
    initials,
    is_day_of_a_name,
    is_third_name,
    joins_capitals,
    latin_of_press,
    other_surname,
    surname_place,
    unknown_or_name,
)
from communique.reading.titles.everyday import leads_no_name
from communique.reading.titles.honorifics import is_family_name, is_name_behind_mister
from communique.reading.titles.nameparts import (
    GIVEN_WITH,
    PATRONYMIC,
    REGNAL,
    SMALL_IN_TITLES,
    SON_OF,
    after_party,
    another_begins,
    begins_anew,
    ends_a_name,
    has_article,
    heads_a_name,
    is_abbreviation,
    is_order,
    is_particle_of,
    is_shortened,
    is_small,
    is_title_within,
    modifies_a_trigger,
    names_the_capital,
    nickname_within,
    only_statesman,
    stands_before_name,
    surname_title,
)

LONGEST, LONGEST_TOKENS, SHORT = 7, 10, 4  # words; tokens with particles and stops; letters of a small word


def name_run(sight: Sight, index: int, end: int) -> int:
    """Where the name that begins at `index` ends (not included); `index` itself where none begins.

    'Mohammed bin Abdulrahman Al-Thani met' → the index of 'met'; 'J. F. Moreau', 'С.В.Петров', 'Ли Кэ Цян'.
    """
    if index < (listed := sight.document.entries.get(index, 0)) <= end:
        return listed  # of a roll: '[Ана СОТО] –'
    at, words = index, 0
    while at < end and words < LONGEST and at - index < LONGEST_TOKENS:
        token = sight.tokens[at]
        if words and not sight.is_russian and sight.lower(last := at + (token.text == ",")) in JUNIOR:
            return last + 1 + (sight.text(last + 1) == ".")  # 'Pedro Solis [Jr.]', 'Pedro Solis[, Jr.]'
        if words and at - index > 1 and ((words > 1 and another_begins(sight, at)) or begins_anew(sight, index, at)):
            break
        if other_surname(sight, index, at) if words else city_before_name(sight, at):
            break
        if _is_name_word(sight, at, first=at == index, has_words=words) or (
            has_article(sight, at) if words else begins_with_article(token.text)
        ):
            words += token.kind == "word"
            at += 1
        elif words and is_particle_of(sight, at, end):
            at += 1
        elif words and (behind := nickname_within(sight, at)) > at:
            at, words = behind, words + 1
        elif token.text == "." and at > index and is_shortened(sight, at - 1):
            at += 1  # an initial whose stop is a token of its own
        else:
            break
    at -= words > 1 and is_order(sight, at - 1)
    ends = PATRONYMIC if words > 1 else ()
    while at > index and not (
        sight.tokens[at - 1].is_title or has_article(sight, at - 1) or sight.lower(at - 1) in ends
    ):
        at -= 1
    return at if words else index


def _is_name_word(sight: Sight, at: int, *, first: bool, has_words: int) -> bool:
    token = sight.tokens[at]
    if token.kind == "initials":
        return initials(token) and not sight.party(at)
    if token.kind != "word" or not token.is_title or token.text[-1].isdigit():
        return False  # 'ANNA LIND [FA90]'
    if first and (sight.word(at, "creed") or leads_no_name(sight, at)):
        return False  # '[Shiite] Nuri Aziz'; but 'Mohammed Shia Al-Sudani'
    if sight.is_russian and any(sight.key_word(i, "part_of_world") for i in (at, at + first)):
        return has_words > 0 and sight.known_given(at - 1)  # 'глав государств [Центральной Азии]'
    told = sight.document.found(at, "triggers", "attendance") if first else ()
    opens = token.lower.endswith("ing") and at == sight.start_of(at)
    if any(opens or m.row["kind"] == "credentials" for m in told):
        return False  # 'received [Letters of Credence]', '[Receiving] Lund, the President said', '[Accompanying] Lund is Berg'
    small = token.is_caps and len(token.text) > 1 and is_small(sight, at)  # 'PRESIDENT LUND [OF] NORWAY'
    if (small or token.text in SMALL_IN_TITLES) and not sight.is_russian:
        return False  # a headline's 'Anna Lind Meets A Number [Of] Ministers'
    if token.lower in sight.calendar_words:
        if sight.is_russian:  # 'Чан [Май] Линь'
            return has_words > 0 and not token.is_caps and at + 1 < len(sight.tokens) and sight.tokens[at + 1].is_title
        return is_day_of_a_name(sight, at) or _month_of_a_name(sight, at, first=first)
    if sight.is_russian and token.is_caps and sight.word(at, "of_agency"):
        return False  # 'корреспонденту [ИА] «Вести»'
    if sight.is_russian and first and latin_of_press(sight, at):
        return False  # 'телеканалу [TVN] Кирога заявил', 'сказал [Reuters] Лунд'
    if sight.is_russian and is_abbreviation(sight, at):
        if has_words or sight.after_office(at) or stands_before_name(sight, at):
            return False  # 'Председатель [НС]', 'Департамента Азии [МИД]', 'на полях [СМИД] Лунд принял Берга'
    page_line = has_words > 1 and sight.key_word(at, "page_line")  # 'Встреча с Мун Чжэ Ином [Начало] беседы'
    if sight.is_russian and has_words and (page_line or adjective_of_body(sight, at)):
        return False  # 'сказала Лунд [Общественному] телевидению'
    if token.text in ("И", "С", "К", "В", "У", "О") and has_words and joins_capitals(sight, at):
        return False
    if sight.is_russian and has_words and len(token.text) <= 2 and token.text.istitle():
        return token.text not in ("В", "К", "С")  # 'Ван И', 'Мун Чжэ Ин'; 'с Ван И [В] Осло прошла встреча'
    told_so = len(token.text) > 3 and sight.key_word(at, "opener")  # 'Лица' on a page's foot
    if sight.is_russian and first and not told_so and _leads_a_name(sight, at):
        return not _explained(sight, at, has_words)
    if sight.is_russian and first and sight.key_word(at, "opener") and not sight.known_surname(at):
        if not sight.known_given(at):
            return False  # '(директор Департамента) [Африки]'
    if has_words and not sight.is_russian and is_title_within(sight, at, has_words):
        return True
    if has_words and not sight.is_russian and token.text in VERBS_IN_TITLES:
        return False  # 'Minister Lund [Met] Anna Berg'
    if has_words == 1 and sight.known_given(at - 1) and sight.word(at, "modifier") and not sight.mention_like(at + 1):
        return not sight.is_russian  # 'John [Key] said'
    inside = (
        has_words > 1 and len(token.text) <= SHORT and not sight.is_headline(token.sentence)
    )  # 'Tran Binh [An] met'
    if sight.word(at, "opener") and not (has_words and token.is_caps) and not inside:
        if not sight.known_given(at) or (first and token.lower in sight.language.words("conj")):
            return False
    if sight.is_russian and first and (_common_opener(sight, at) or common_word(sight, at)):
        return len(token.text) > 3 and only_statesman(token)
    if sight.is_russian and token.forms and token.forms[0].pos in SMALL_WORDS and not sight.known_given(at):
        called = token.forms[0].pos == "INTJ" and has_words == 1 and sight.known_given(at - 1)
        family = called or token.lower in sight.family_first  # 'Луис [Пас]', '[Ли] Кэцян'
        if not (has_words > 0 and token.lower in ("и", "о", "у", "ю", "а", "на", "со", "до", "ли")) and not family:
            return False
    return not _explained(sight, at, has_words)


VERBS_IN_TITLES = frozenset(["Met", "Held", "Paid", "Visited", "Called", "Discussed", "Received", "Attached"])
DAY_PREPS = frozenset(["in", "on", "since", "until", "till", "by", "from", "before", "after", "during", "of", "for"])
NAMES_TOO = frozenset(["jan", "january", "april", "may", "june", "august"])


def _month_of_a_name(sight: Sight, at: int, *, first: bool) -> bool:
    """'[Jan] Moreau', 'Anna [May]', 'Mrs [May]', 'Envoy Chen [Jun]': months that are names too."""
    if sight.text(at) == "Jun" or sight.lower(at) not in NAMES_TOO:
        return sight.text(at) == "Jun" and not first and not sight.text(at + 1).isdigit()
    if not first:
        return sight.known_given(at - 1)
    if any(match.last == at for match in sight.document.found(at - 1, "honorifics")) or sight.word(at - 2, "mister"):
        return True
    follower = sight.tokens[at + 1] if at + 1 < len(sight.tokens) else None
    named = follower is not None and follower.kind == "word" and follower.is_title and not _explained(sight, at + 1, 1)
    before = sight.text(at - 1)
    return named and sight.known_given(at) and not before.isdigit() and sight.lower(at - 1) not in DAY_PREPS


SMALL_WORDS = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})


def _leads_a_name(sight: Sight, at: int) -> bool:
    """Is a dictionary's word a name by what stands around it?

    'спикер [Сагиба] Гафарова', 'министр [Чеке] Аттила' (after an office, before a name), 'с [У] Инцинь', '[Ха] Тхэ Ёк'
    (a family name that comes first), '[Али] Асадов', in mid-sentence also '[Ары] Назаряна'.
    """
    follower = sight.tokens[at + 1] if at + 1 < len(sight.tokens) else None
    if follower is None or follower.kind != "word" or not follower.is_title or _explained(sight, at + 1, 1):
        return False
    if sight.tokens[at].lower in sight.family_first or sight.known_given(at):
        named = unknown_or_name(follower) or follower.lower in sight.family_first
        return named and (at != sight.start_of(at) or sight.tokens[at].lower not in ("у", "и"))
    if sight.after_office(at) or (at != sight.start_of(at) and after_party(sight, at)):
        return unknown_or_name(follower)
    if at == sight.start_of(at) or not follower.forms:
        return False
    return "Surn" in follower.forms[0].marks or follower.lower.removesuffix("а").endswith(SURNAME_ENDS)


SURNAME_ENDS = ("ян", "янц", "швили", "дзе", "оглу")  # 'с [Арой] …яном' has other forms, which the dictionary knows


def _common_opener(sight: Sight, at: int) -> bool:
    """A Russian sentence's first word that the dictionary knows, but as no name: 'Поездка', 'Накануне'."""
    before = at - 1
    opens = at == sight.start_of(at) or sight.text(before) in '«»"“”—–-:•'
    forms = sight.tokens[at].forms
    if not opens or any(f.marks & NAMED for f in forms):
        return False
    if sight.is_guess(at) and (sight.mention_like(at + 1) or sight.is_surname_told(at)):
        return False  # 'Посол Бенина - [Нукпо] Клеман …', '[Ольсен] заявил'
    return bool(forms) and (forms[0].pos != "NOUN" or GUESSED not in forms[0].marks)


def _given_before_name(sight: Sight, at: int) -> bool:
    """A given name that is a title too, in mid-sentence or after an office, before another capitalised word."""
    if at + 1 >= len(sight.tokens):
        return False
    follower = sight.tokens[at + 1]
    if sight.tokens[at].is_title and follower.lower in SON_OF:
        return True  # '[Sultan] bin Saad'
    if not sight.known_given(at):
        return False
    return follower.kind == "word" and follower.is_title and not sight.document.found(at + 1, *NOT_A_NAME)


def _is_headline_verb(sight: Sight, at: int) -> bool:
    """'Minister Anna Lund [Wraps] Up Visit': a headline's verb in the present, which no trigger is."""
    told = sight.key_word(at, "light") or sight.key_word(at, "headline_verb")
    return told and sight.lower(at).endswith(("s", "ing"))


def _within_trigger(sight: Sight, at: int) -> bool:
    """Does a noun of meeting of several words, told by its number, begin right before and go on past this word?"""
    for match in sight.document.matches.get(at - 1, ()):
        if match.row.table == "triggers" and match.row["type"] in ("noun", "event") and match.last > at + 1:
            return sight.lower(at - 2) in ("the", "a", "an") or sight.lower(at - 2).endswith(("th", "nd", "rd", "st"))
    return False


def _explained(sight: Sight, at: int, has_words: int) -> bool:
    """Is the word part of a phrase that the tables explain otherwise, so that it is no part of a name?"""
    token = sight.tokens[at]
    headline = sight.document.sentences[token.sentence].kind == "title" or in_capitals(sight, at)
    headline = headline or sight.is_headline(token.sentence)
    headline = headline and not sight.known_given(at)
    if headline and not sight.is_russian and _is_headline_verb(sight, at):
        return True  # 'Minister Anna Lund [Holds] Talks', 'THE PRESIDENT [UNDERTAKES] OFFICIAL VISIT TO PERU'
    if headline and not sight.is_russian and any(sight.word(at, kind) for kind in ("prep", "conj", "aux", "det")):
        return True  # 'A Tribute [To] Ana Lagos'
    if not sight.is_russian and token.text in ("Will", "May") and sight.document.found(at + 1, "triggers"):
        return True  # 'Minister Lund [Will] Visit Peru'
    owned = not sight.is_russian and (sight.is_possessive(at - 1) or sight.word(at, "event_word"))
    if owned and not sight.known_given(at) and modifies_a_trigger(sight, at):
        return True  # 'President Lund's [Trilateral] Meeting'
    if not sight.is_russian and not has_words and _within_trigger(sight, at):
        return True  # 'the 3rd Bilateral [Consultation Mechanism]'
    is_verb = not sight.is_russian and token.lower.endswith(("ets", "lds", "its", "ves", "es", "ed"))
    is_verb = is_verb and not sight.known_given(at)
    for match in sight.document.matches.get(at, ()):
        if is_verb and match.last == at + 1 and match.row.table == "triggers" and match.row["type"] == "verb":
            return True  # 'Minister Lund [Meets] Ghana's Boateng'
        is_plural = not sight.is_russian and token.lower.endswith("ions")  # 'Foreign Office Consultations'
        if (owned or is_plural) and match.row.table == "triggers" and match.row["type"] == "noun":
            return True  # 'President Lund's [Call] with President Boateng'
        if match.row.table == "triggers" and match.row["type"] == "noun" and match.last - at > 1 and token.is_title:
            if sight.text(at - 1) in ("the", "a") or sight.lower(at - 1).endswith(("th", "nd", "rd", "st")):
                return True  # 'the 12th [Political Consultation]'
        if token.lower.endswith("s") and match.row.table == "sayings" and match.last == at + 1 and not sight.is_russian:
            if not sight.known_given(at) and not token.lower.endswith("ss"):
                return True  # 'Prime Minister [Says] Talks Will Go On'
        if headline and match.row.table in ("triggers", "sayings") and match.last - match.first == 1:
            return True  # 'Egypt's President Received In Ankara'
        if match.row.table not in NOT_A_NAME or (not sight.is_russian and is_name_behind_mister(sight, at)):
            continue
        if match.last - match.first > 1:
            return True
        if sight.known_given(at) and match.row["kind"] not in ("name", "adjective") and match.row.table == "parties":
            if match.row["kind"] == "capital" and names_the_capital(sight, at, has_words):
                return True
            continue  # 'Israel Katz', 'Chad Wolf': decided by what follows
        if match.row.table == "parties" and match.row["kind"] in ("demonym", "seat") and has_words:
            continue  # a surname such as 'German', 'Arias [Zarzuela]'
        if match.row.table == "offices" and sight.known_given(at) and sight.after_office(at):
            continue  # 'Defense Minister Amir …'
        if match.row.table == "offices" and has_words and heads_a_name(sight, at, match):
            return True  # 'Comelec [Chair] Anna Lund'
        if match.row.table == "offices" and has_words and (match.row["kind"] != "title" or sight.known_given(at)):
            continue  # 'Hossein Amir …'
        if match.row.table == "groups" and has_words and token.is_title:
            continue
        if match.row.table == "offices" and sight.is_russian and has_words and ends_a_name(sight, at):
            continue  # 'Ицхак [Герцог]'
        if match.row.table == "parties" and has_words > 1 and not headline and is_third_name(sight, at, match):
            continue  # 'Abdi Omar [Aden]'
        if match.row.table == "parties" and has_words and not headline and surname_place(sight, at, match.row["kind"]):
            continue  # 'Ana [Lagos]', 'Michael [Jordan]'
        if (
            match.row.table == "honorifics"
            and not has_words
            and token.text in GIVEN_WITH
            and sight.mention_like(at + 1)
        ):
            continue  # '[Sri] Lestari', which `prefixes` does not take for an honorific
        if has_words and surname_title(sight, at, match, REGNAL):
            continue  # 'Julia [Bishop]', 'Harald V'
        if match.row.table == "honorifics" and (is_family_name(sight, at) or (sight.is_russian and sight.is_guess(at))):
            continue  # 'Шахым' is no 'шах', '[Пан] Ги Мун' no 'пан'
        if match.row.table in ("offices", "groups") and _given_before_name(sight, at):
            continue  # 'Defence Minister [Amir] Hatami': not the amir
        return True
    return False
