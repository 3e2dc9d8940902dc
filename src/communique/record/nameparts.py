"""The words of a personal name: as written, as they sound, and what part they play."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from communique.languages.names import given_gender
from communique.record.sounds import sounds, table
from communique.record.traditions import sounded

PATRONYMIC: Final = ("ovic", "evic", "ovna", "evna", "icna", "iovic", "ivna")  # as they sound
TWO_LETTERS: Final = ("Дж", "Dj", "Ю", "Yu", "Ye", "Zh", "Sh", "Kh", "Ch")  # initials of two letters
OF_FATHER: Final = re.compile(r"(?:[гГ]?ийн|[gG]?iin)$")  # the Mongolian genitive
SERVANT: Final = re.compile(
    r"(?:abd(?:[ueoa]l|ur(?=r)|us(?=s)|u(?=[rs]))?|абд(?:[уеоэ]л[ь]?|ур(?=р)|ус(?=с)|у(?=[рс]))?)-?(?=\w{3})"
)
PLAIN: Final = {"ł": "l", "đ": "d", "ı": "i", "ə": "a", "ø": "o", "æ": "a", "œ": "o", "ð": "d", "þ": "t", "ß": "s"}
DOUBLE: Final = {"ü": "ue", "ö": "oe", "ä": "ae", "ø": "oe", "å": "aa", "æ": "ae", "đ": "dj", "ß": "ss", "ñ": "ny"}


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name: as written, as it sounds; an initial; a father's name; a servant of God; a given name."""

    text: str
    sound: str
    initial: bool = False
    father: bool = False
    servant: bool = False
    given: bool = False
    latin: bool = True
    spellings: frozenset[str] = frozenset()


@cache
def small_words() -> dict[str, str]:
    """Articles, words for son and titles, which other forms of a name leave out: each with its kind."""
    return {row["form"]: row["kind"] for row in table("small_words")}


@cache
def given_names() -> dict[str, frozenset[int]]:
    """The lines of the table of given names in which a sounded name stands."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(table("given_names")):
        for form in row["forms"].split("|"):
            found.setdefault(sounds(form), set()).add(number)
    return {sound: frozenset(numbers) for sound, numbers in found.items()}


@lru_cache(maxsize=100_000)
def parts_of(name: str) -> tuple[Part, ...]:
    """The words of a name without articles: 'Абдель Фаттах ас-Сиси' has two, 'С.Лавров' an initial and one more."""
    words = [word for word in re.split(r"[\W_]+", re.sub(r"['’ʻʼ‘`]", "", name)) if word]
    if len(words) == 2 and len(words[0]) > 5 and (father_of := OF_FATHER.search(words[0])):
        words[0] = words[0][: father_of.start()]  # 'Батмунхийн Батцэцэг': of Batmunkh
    kinds = [small_words().get(word.casefold(), "") if len(words) > 1 else "" for word in words]
    if not any(kind in ("", "servant") for kind in kinds):
        kinds = ["" for _ in words]
    if kinds and kinds[0] not in ("", "servant") and sum(kind == "" for kind in kinds) < 2 and kinds[0] != "title":
        kinds[0] = ""  # 'Ван И': a family name, no article
    parts: list[Part] = []
    father = servant = False
    count = sum(kind == "" for kind in kinds)
    for word, kind in zip(words, kinds, strict=True):
        if kind == "son":
            father = bool(parts)
        elif kind == "servant":
            servant = True
        elif kind == "child":  # 'Мамед оглы': the word before is the father's
            if len(parts) > 1:
                parts[-1] = Part(**{**_cells(parts[-1]), "father": True})
        elif not kind:
            parts.append(_part(word, name, count, parts, father, servant))
            father = servant = False
    return tuple(parts)


def _part(word: str, name: str, count: int, before: list[Part], father: bool, servant: bool) -> Part:
    """One word that counts."""
    sound = sounded(word)
    initial = len(word) == 1 or (len(word) == 2 and word in TWO_LETTERS)
    alone = count == 2 and len(word) == 1 and "." not in name  # 'Ван И': a word, not an initial
    second = initial and bool(before) and before[-1].initial  # 'И.П. Смирнов': the father's initial
    patronymic = count > 2 and bool(before) and sound.endswith(PATRONYMIC)
    latin = any("a" <= letter <= "ɏ" for letter in word.casefold())
    rest = _served(word)
    if rest:
        sound, servant = sounded(rest), True
    given = len(word) > 2 and bool(given_gender(word, "en" if latin else "ru"))
    spellings = spellings_of(rest or word) if latin and len(word) > 2 else frozenset()
    return Part(word, sound, initial and not alone, father or second or patronymic, servant, given, latin, spellings)


def spellings_of(word: str) -> frozenset[str]:
    """A Latin word in plain letters, accents left out or written by two letters: 'Jürgen' → jurgen, juergen."""
    lower = word.casefold()
    plain = "".join(PLAIN.get(c, unicodedata.normalize("NFKD", c)[0]) for c in lower)
    double = "".join(DOUBLE.get(c, PLAIN.get(c, unicodedata.normalize("NFKD", c)[0])) for c in lower)
    short = plain.replace("ue", "u").replace("oe", "o").replace("ae", "a")
    return frozenset((plain, double, short))


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as they stand, hyphens kept, apostrophes left out."""
    return tuple(re.split(r"[\s,.]+", re.sub(r"['’ʻʼ‘`]", "", name).strip()))


def _served(word: str) -> str:
    """What follows 'servant of' in a word: 'Abdulaziz' → 'aziz'; nothing for 'Abdullah' and 'Abdullayev'."""
    lower = word.casefold()
    if lower.startswith(("abdulla", "abdalla", "abdella", "абдулла", "абдалла")) and not lower.endswith(
        ("latif", "лятиф", "латиф")
    ):
        return ""
    found = SERVANT.match(lower)
    return lower[found.end() :] if found else ""


def _cells(part: Part) -> dict[str, Any]:
    return {
        "text": part.text, "sound": part.sound, "initial": part.initial, "father": part.father,
        "servant": part.servant, "given": part.given, "latin": part.latin, "spellings": part.spellings,
    }  # fmt: skip
