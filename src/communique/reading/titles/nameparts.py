"""Small words, titles and shortened words that are parts of a personal name."""

from communique.languages import Match, Token
from communique.languages.statesmen import is_known_man, known_statesman
from communique.reading.text import Sight
from communique.reading.titles.afternames import past_nickname

# Honorifics that are names too, where so many words of a name follow: 'Sri Lestari', 'Don Pramudwin', 'Pak Thae Jin'.
GIVEN_WITH = {"Sri": 1, "Don": 1, "Puan": 1, "Pak": 2}
INSTRUMENTAL = ("ом", "ем", "ём", "ым", "им", "ой", "ей")
REGNAL = frozenset(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XVI"])
PATRONYMIC = frozenset(
    [
        "уулу",
        "кызы",
        "оглы",
        "оглу",
        "гызы",
        "кизи",
        "угли",
        "uulu",
        "kyzy",
        "oglu",
        "ogly",
        "oghlu",
        "oğlu",
        "gizi",
        "qizi",
    ]
)  # behind the father's name
SMALL_IN_TITLES = frozenset(
    ["Of", "At", "In", "With", "For", "And", "By", "From", "The", "During", "Following", "After"]
)
NAMES_WITHIN = frozenset(
    ["Sheikh", "Sheik", "Shaikh", "Haji", "Khan", "Sultan", "Pasha", "Tun", "Datuk", "Dato", "Awang"]
)
SURNAMES_TOO = frozenset(["Kumari", "Begum", "Bibi", "Khanum", "Bey", "Pasha"])
SHORTENED = frozenset(["Mohd", "Abd", "Muhd", "Alh"])  # names written short: 'Mohd. Ali', 'Md. Hasan', 'Ma. Lourdes'
SON_OF = frozenset(["bin", "ibn", "bint", "binti", "бин", "ибн", "бен", "бинт"])


def is_title_within(sight: Sight, at: int, has_words: int) -> bool:
    """'Hassan [Sheikh] Abdi', 'Mohamad bin [Haji] Hassan', 'Asha [Kumari]': an honorific that is a part of a name."""
    token = sight.tokens[at]
    if token.text in SURNAMES_TOO:
        return True
    within = has_words == 1 or sight.lower(at - 1) in SON_OF
    return within and token.text in NAMES_WITHIN and sight.mention_like(at + 1)


def heads_a_name(sight: Sight, at: int, match: Match) -> bool:
    """'Comelec [Chair] Anna Lund', 'Compass [Director] Paul Berg', 'NPRC [Chairman] W.S. Lund': a post between a body's name and
    a given name or initials; behind a body's letters before any name. English."""
    is_post = match.row["kind"] in ("head", "short") and match.last == at + 1 and not sight.is_russian
    if not is_post or at + 1 >= len(sight.tokens) or sight.known_given(at) or sight.known_given(at - 1):
        return False
    lettered = sight.tokens[at - 1].is_caps and sight.tokens[at].text.istitle() and sight.mention_like(at + 1)
    return lettered or sight.known_given(at + 1) or sight.tokens[at + 1].kind == "initials"


def is_order(sight: Sight, at: int) -> bool:
    """'Musa Otieno [E.G.H.]': the letters of an order behind a name, no part of it. English."""
    token = sight.tokens[at]
    if sight.is_russian or token.kind != "initials" or not token.text.isupper():
        return False
    told = any(m.row["kind"] == "degree" for m in sight.document.found(at, "honorifics"))
    return token.text.count(".") > 1 or (told and at + 1 < len(sight.tokens))  # 'Ana Paz [S.C], who …'


def is_shortened(sight: Sight, at: int) -> bool:
    return sight.tokens[at].is_title and (len(sight.text(at)) <= 2 or sight.text(at) in SHORTENED)


def has_article(sight: Sight, at: int) -> bool:
    """'al-Sisi', 'ас-Сиси', 'эль-Бурхан': a name behind an article in lower case."""
    text = sight.tokens[at].text
    for mark in "-’'":
        article, hyphen, name = text.partition(mark)
        if hyphen and 1 - (mark != "-") < len(article) <= 4 and article.islower() and name[:1].isupper():
            return True  # 'д’Анджело'
    return False


def another_begins(sight: Sight, at: int) -> bool:
    """'с Селсу Аморимом [Сергей] Лавров': a given name in the nominative right after a name in the instrumental."""
    if not sight.is_russian or at + 1 >= len(sight.tokens):
        return False
    if sight.lower(at) not in sight.given_names:
        return _told_one_acts(sight, at)
    if _is_genitive(sight, at - 2) and sight.mention_like(at + 1) and sight.lower(at - 1).endswith(("а", "я", "ого")):
        return True  # 'советник Олафа Лунда [Карл] Берг', 'подруга Бориса Лунда [Анна] Берг'
    if sight.lower(at - 1).endswith("а") and is_known_man(sight.lower(at - 1)[:-1]):
        return True  # 'супруга Джо Байдена [Анна]'
    run = sight.tokens[max(sight.start_of(at), at - 3) : at]  # 'с Ахмедом Алашаби [Гульшара] Абдыкаликова' too
    names = [t for t in run if t.is_title and t.lower.endswith(INSTRUMENTAL)]
    if len(run) < 3 and any(key in sight.given_names for key in sight.tokens[at - 1].keys):
        return False  # 'с Аной Марией [Мари] Мачадо': no surname yet
    return any(f.case == "ablt" for t in names for f in t.forms) and sight.tokens[at + 1].is_title


def _is_genitive(sight: Sight, at: int) -> bool:
    """'[Олафа] Лунда': a man's given name in the genitive, which is nobody's in the nominative."""
    word = sight.lower(at)
    return sight.mention_like(at) and word not in sight.given_names and sight.given_names.get(word[:-1]) == "m"


def _told_one_acts(sight: Sight, at: int) -> bool:
    """'После встречи с Кофи Адуном [Лунд] заявил': the surname of one told before, as a verb's subject behind a name in the instrumental."""
    behind = at + 1
    while sight.word(behind, "adverb"):
        behind += 1
    acts = any(f.pos == "VERB" for f in sight.forms(behind)[:1]) and sight.text(behind).islower()
    before = sight.tokens[at - 1]
    declined = before.lower.endswith(INSTRUMENTAL) and any(f.case == "ablt" for f in before.forms)
    return acts and declined and sight.is_surname_told(at) and any(f.case == "nomn" for f in sight.forms(at))


def modifies_a_trigger(sight: Sight, at: int) -> bool:
    """Does the noun of an engagement follow, with one more modifier at the most: 'Official Working [Visit]'?"""
    for noun in (at + 1, at + 2):
        found = sight.document.found(noun, "triggers")
        if any(match.row["type"] in ("noun", "event") for match in found):
            return sight.tokens[noun].is_title and not sight.lower(noun).endswith("ets")
    return False


def after_party(sight: Sight, at: int) -> bool:
    """'(президентом Чада) [Садиком] …': right behind a country's name."""
    return any(m.last == at and m.row["kind"] == "name" for first in range(max(0, at - 4), at)
               for m in sight.document.found(first, "parties"))  # fmt: skip


def ends_a_name(sight: Sight, at: int) -> bool:
    """A capitalised word right behind a given name of the same case, such as a surname that is a title too."""
    if not (sight.tokens[at].text.istitle() and sight.known_given(at - 1) and sight.tokens[at - 1].is_title):
        return False
    if sight.word(at, "office_word"):
        return False  # 'Лунд Анна [Президент] …'
    return bool({f.case for f in sight.tokens[at].forms} & {f.case for f in sight.tokens[at - 1].forms})


SAME = 3  # letters in which a given name and its case forms agree


def begins_anew(sight: Sight, first: int, at: int) -> bool:
    """'Анной Лунд [Лунд Анна Петровна]', 'Anna Lund [Lund AnnaPresident] of': the same name again, the surname first, as pages
    put it behind a link; 'Анна Лунд [Состоялся]': a verb that begins what has lost its full stop; under a picture 'Анна
    Лунд [Reuters]'."""
    token, before = sight.tokens[at], sight.tokens[at - 1]
    if sight.is_russian and token.text.isascii() and not before.text.isascii():
        return True
    if sight.is_russian and token.forms and all(f.pos in ("VERB", "PREP") for f in token.forms):
        return not any("Name" in f.marks or "Surn" in f.marks for f in token.forms)
    if sight.is_russian and len(token.text) > 3 and sight.key_word(at, "opener") and sight.known_given(at - 1):
        return True  # 'Лунд Анна [Статус] материала'
    if sight.is_russian and at - first > 2 and before.lower.endswith(("ович", "евич", "овна", "евна", "ична")):
        return True  # 'Лунд Анна Петровна [Берг] …'
    return is_told_again(sight, first, at)


def is_told_again(sight: Sight, first: int, at: int) -> bool:
    """'Анной Лунд [Лунд Анна]', 'А.Лунд [Лунд Анна]', 'Anna Lund [Lund AnnaPresident]': the name that began at `first`, surname first."""
    if at - first > 2 and sight.lower(at) == sight.lower(at - 2) and at + 2 < len(sight.tokens):
        of_two = not set(sight.keys(at + 1)).isdisjoint(sight.keys(at - 1))  # 'Али Аль Нур [Аль Нур Али]'
        return of_two and sight.lower(at + 2)[:SAME] == sight.lower(first)[:SAME]
    token, before, given = sight.tokens[at], sight.tokens[at - 1], sight.lower(at + 1)
    if token.text != before.text and (not sight.is_russian or set(token.keys).isdisjoint(before.keys)):
        return False
    if sight.tokens[first].kind == "initials":
        return sight.is_russian and given[:1] == sight.lower(first)[:1]
    return len(given) >= SAME and given[:SAME] == sight.lower(first)[:SAME]


def surname_title(sight: Sight, at: int, match: Match, regnal: frozenset[str]) -> bool:
    """'Julia [Bishop] met', 'Thomas [King], who': an office's word that is a surname too, right behind a given name.

    English; in both languages a king's number: 'Harald [V]'.
    """
    if match.row.table == "honorifics" and sight.text(at) in regnal:
        return True
    last = match.last
    if match.row.table not in ("offices", "honorifics") or sight.is_russian or last != at + 1:
        return False
    if match.row["kind"] == "honorific" and not sight.tokens[at].is_caps and not sight.mention_like(last):
        return sight.text(last) != "."  # 'Nyan [Tun] met': no name behind that it could stand before
    if not sight.word(at, "title_surname") or sight.tokens[at].is_caps:
        return False
    return sight.known_given(at - 1) and not sight.mention_like(last) and sight.lower(last) != "of"


def nickname_within(sight: Sight, at: int) -> int:
    """'Joko [“Jokowi”] Widodo', 'Maria ["Baby"] Cruz': the token behind a nickname within a name; `at` where none. English."""
    behind = at if sight.is_russian else past_nickname(sight, at)
    return behind if sight.mention_like(behind) and not sight.document.found(behind, "offices") else at


def is_small(sight: Sight, at: int) -> bool:
    """A preposition, article, conjunction or auxiliary, which a headline in capitals writes like a name."""
    return any(sight.word(at, kind) for kind in ("prep", "conj", "aux")) or sight.lower(at) in ("the", "a", "an")


def only_statesman(token: Token) -> bool:
    """'Макрон', 'с Макроном': a mark over vowels too, but with a capital who is known by that name alone."""
    bases = (token.lower, *(f.lemma for f in token.forms if f.pos == "NOUN"))
    return any(known_statesman(base, "ru") is not None for base in bases)


WHERE = frozenset(["in", "to", "from", "at", "near", "via", "outside"])  # before a town


def names_the_capital(sight: Sight, at: int, has_words: int) -> bool:
    """'в [Астане] под председательством', 'in [Sofia] on Monday', '[Riyadh] and Lima agreed': nobody's given name alone.

    Not 'Vice President [Sofia]', 'Ms [Victoria]', nor where the text has 'Sofia Lund' too.
    """
    if sight.mention_like(at + 1):
        return False
    if sight.is_russian or sight.lower(at - 1) in WHERE:
        return True
    within = sight.mention_like(at - 1) and sight.start_of(at) < at - 1
    titled = sight.after_office(at) or any(m.last == at for m in sight.document.found(at - 1, "honorifics"))
    return not (has_words or within or titled) and sight.text(at) not in sight.leading_names


def is_abbreviation(sight: Sight, at: int) -> bool:
    """Two to five capitals beside words that are not written in capitals."""
    token = sight.tokens[at]
    if not token.is_caps or not 1 < len(token.text) < 6 or token.kind == "initials" or token.text in REGNAL:
        return False
    beside = [t for t in sight.tokens[max(at - 1, 0) : at + 2] if t is not token and t.kind == "word"]
    return not any(t.is_caps and len(t.text) > 1 and t.sentence == token.sentence for t in beside)


def stands_before_name(sight: Sight, at: int) -> bool:
    """'на полях [СМИД] Лунд принял', 'в [ДРЦ] Лунд встретился': capitals before a family name that is none; not '[ЛУНД] Анна', '[ИВАН] Лунд'."""
    if sight.known_given(at) or at + 1 >= len(sight.tokens):
        return False
    follower = sight.tokens[at + 1]
    family = not sight.known_given(at + 1) or "Surn" in follower.forms[0].marks  # 'Лавров', of 'лавр' too
    return follower.is_title and not follower.is_caps and family


def is_particle_of(sight: Sight, at: int, end: int) -> bool:
    """'Karim [bin] Nasser', 'Anna [van] Berg', 'Karim Shia[’] al-Nasser': a small word or mark that a name goes on behind."""
    token = sight.tokens[at]
    if token.text in ("’", "'"):
        return at + 1 < end and has_article(sight, at + 1)
    if token.is_caps and len(token.text) > 1 and is_small(sight, at):
        return False
    if token.lower not in sight.particles or token.lower in ("и", "and", "at", "as", "an") or at + 1 >= end:
        return False
    follower = sight.tokens[at + 1]
    if token.lower in PATRONYMIC:
        return True  # 'Нурлан Асан [уулу] принял', 'Айсулуу Асан [кызы]'
    if token.lower == "of":
        return False  # 'Lars Lund [of] NATO', 'the Appointment [of] Anna Berg'
    return follower.is_title or follower.lower in sight.particles
