"""Russian word forms, by pymorphy3 and its OpenCorpora dictionary (packages, no download)."""

import re
from functools import cache, lru_cache
from typing import Any
from unicodedata import name

from communique.languages.document import Form
from communique.languages.ru.wordforms import prepared
from communique.languages.tables import load_table

CASES = {"gen1": "gent", "gen2": "gent", "acc2": "accs", "loc1": "loct", "loc2": "loct", "voct": "nomn"}
KEPT_MARKS = frozenset(
    ["Name", "Surn", "Patr", "Geox", "Orgn", "Fixd", "Init", "Abbr", "Impe", "Pltm", "Sgtm", "Anum", "Apro"]
)
LEAST_SCORE = 0.0005
SURE = 0.95  # the score of a reading beside which the others are none
STEM = "*"  # ends a key that is a stem
SHORTEST_STEMMED = 5  # letters of a word whose stem says enough
GUESSED = "Guessed"  # marks the readings of a word that the dictionary lacks
CASE_ENDINGS = (
    "ами", "ями", "ией", "иям", "иях",
    "ах", "ях", "ам", "ям", "ом", "ем", "ой", "ей", "ов", "ев", "ия", "ии", "ию", "ие",
    "а", "я", "у", "ю", "ы", "и", "е", "о", "ь", "й",
)  # fmt: skip
LETTERS = re.compile("[А-Яа-яЁё]+")
SEAMS = re.compile(
    "(?<=[а-яё])(?=[А-ЯЁ])|(?<=[А-ЯЁ])(?=[А-ЯЁ][а-яё])"
)  # where a word may have lost the blank before it
LEAST_OF_TWO, SHORTEST_VERB, PASTS = 9, 5, ("л", "ла", "ли", "лся", "лась", "лись")  # of a name and a verb in one
SHORTEST_NAME, SHORTEST = 4, 3  # letters of a word with a capital before a seam ('МакКейн' has none); of any other


@cache
def analyser() -> Any:
    """The dictionary, loaded at the first word."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def has_names(word: str) -> bool:
    """Whether Unicode names each letter of the word; the analyser asks it and fails at others ('𗀀')."""
    return all(name(letter, "") for letter in word)


@lru_cache(maxsize=100_000)
def forms(word: str) -> tuple[Form, ...]:
    """'Министром' → (Form(lemma='министр', pos='NOUN', case='ablt', number='sing', gender='masc', animate=True …),)."""
    found = prepared(word) or analysed(word)
    first = _likelier().get(word.lower())
    return found if first is None else tuple(sorted(found, key=lambda form: form.pos != first))


@cache
def _likelier() -> dict[str, str]:
    """The part of speech that reports mean where the dictionary thinks of another first (homographs.tsv)."""
    return {row["form"]: row["pos"] for row in load_table("ru", "homographs")}


def analysed(word: str) -> tuple[Form, ...]:
    """The word's readings by the dictionary."""
    out: list[Form] = []
    plain = word.replace("‑", "-").replace("’", "'")
    guessed: frozenset[str] = frozenset() if analyser().word_is_known(plain.lower()) else frozenset([GUESSED])
    if not has_names(plain):
        return (Form(lemma=plain.lower(), marks=guessed),)
    for parse in analyser().parse(plain):
        if parse.score < LEAST_SCORE and out:
            continue
        tag = parse.tag
        out.append(
            Form(
                lemma=parse.normal_form.replace("ё", "е"),
                pos=str(tag.POS or ""),
                case=CASES.get(str(tag.case), str(tag.case or "")),
                number=str(tag.number or ""),
                gender=str(tag.gender or ""),
                animate="anim" in tag.grammemes,  # of both, whatever their order: 'Кентукки' is anim and inan
                tense=str(tag.tense or ""),
                voice=str(tag.voice or ""),
                marks=frozenset(str(g) for g in tag.grammemes) & KEPT_MARKS | guessed,
                score=float(parse.score),
            )
        )
    return tuple(out)


@lru_cache(maxsize=100_000)
def keys(word: str) -> tuple[str, ...]:
    """'Министром' → ('министром', 'министр'): the word itself and the base forms of its readings.

    A word with a capital or one that the dictionary lacks gets its stem too, since a name's base forms may differ from
    case to case: 'Гитеге' → ('гитеге', 'гитег', 'гитега', 'гитег*'). A preposition is no noun: 'после' is not of 'посол'.
    """
    lower = word.lower().replace("ё", "е").replace("’", "'").replace("‑", "-")
    found = forms(word)
    found = found[:1] if found[0].pos == "PREP" and found[0].score > SURE else found
    stems: tuple[str, ...] = ()
    if len(lower) >= SHORTEST_STEMMED and (word[:1].isupper() or GUESSED in found[0].marks):
        stems = (stem_of(lower) + STEM, *([lower[:-1] + STEM] if lower.endswith("й") else []))
    return tuple(dict.fromkeys((lower, *(f.lemma for f in found), *stems)))


def stem_of(lower: str) -> str:
    """'гитегой' → 'гитег'; 'шарм-эш-шейхе' → 'шарм-эш-шейх'; three letters stay at least."""
    stem = next((lower[: -len(e)] for e in CASE_ENDINGS if lower.endswith(e) and len(lower) > len(e) + 2), lower)
    return stem.rstrip("ьй")


@lru_cache(maxsize=10_000)
def glued_words(word: str) -> tuple[tuple[int, int], ...]:
    """Where the words of two or more begin and end that lost the blank between them, as on pages made plain text.

    'ЧадаАна' → ((0, 4), (4, 7)), 'ООНАна' → ((0, 3), (3, 6)); nothing for 'Лунд', 'ЕвроСоюз', 'МИДа', 'МакКейн'.
    'Путинприбыл' → ((0, 5), (5, 11)): a known family name and the past of a verb.
    """
    if len(word) > LEAST_OF_TWO and word[0].isupper() and word[1:].islower() and not _is_known(word):
        return next((((0, at), (at, len(word))) for at in range(SHORTEST_NAME, len(word) - SHORTEST_VERB + 1)
                     if _is_past(word[at:]) and _is_surname(word[:at])), ())  # fmt: skip
    if word[1:].islower() or word.isupper() or not LETTERS.fullmatch(word) or _is_known(word):
        return ()
    ends = [found.start() for found in SEAMS.finditer(word)]
    if any(word[: end + 1].isupper() and _is_known(word[: end + 1]) for end in ends):
        return ()  # 'МИД|а'
    pieces = list(zip([0, *ends], [*ends, len(word)], strict=True))
    whole = all(_ends_a_word(word[a:b]) for a, b in pieces[:-1]) and len(word) - pieces[-1][0] >= SHORTEST
    return tuple(pieces) if ends and whole else ()


def _ends_a_word(piece: str) -> bool:
    """A word of the dictionary that may stand before a lost blank: 'сказала', 'Чада', 'МИД', not 'Мак'."""
    least = 2 if piece.isupper() else SHORTEST_NAME if piece[0].isupper() else SHORTEST
    return len(piece) >= least and _is_known(piece)


def _is_past(piece: str) -> bool:
    """'прибыл', 'заявила': the dictionary's past of a verb."""
    return (
        piece.endswith(PASTS) and _is_known(piece) and forms(piece)[0].pos == "VERB" and forms(piece)[0].tense == "past"
    )


def _is_surname(piece: str) -> bool:
    """'Путин', 'Токаев': a statesman's, or the dictionary's family name in the nominative, and no other word."""
    return piece in _of_statesmen() or (
        _is_known(piece) and any("Surn" in f.marks and f.case == "nomn" for f in forms(piece)[:1])
    )


@cache
def _of_statesmen() -> frozenset[str]:
    rows = load_table("world", "statesmen")
    return frozenset(part for row in rows for part in LETTERS.findall(row["ru"]) if len(part) >= SHORTEST_NAME)


def _is_known(word: str) -> bool:
    return any(GUESSED not in form.marks for form in forms(word)[:1])
