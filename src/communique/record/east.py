"""Names of East Asia, whose few syllables are written by strict rules: alike by rule or not at all.

'Wang Xiaofeng' and 'Ван Сяофэн' agree syllable by syllable; 'Wang Xiaoping' is another man, however near it sounds.
"""

import unicodedata
from functools import cache, lru_cache
from typing import Final

from communique.languages.names import given_gender
from communique.languages.tables import load_table
from communique.record.sounds import table

SYSTEMS: Final = ("chinese", "korean", "vietnamese")
VOWELS: Final = frozenset("aeiouy")
LONGEST: Final = 6  # letters of a syllable
CODAS: Final = {"korean": "nmrktpc", "vietnamese": "nmktpŋ", "japanese": "n"}


def plain(text: str, marks: str = "") -> str:
    """Small letters without accents, apart from those in `marks`; no spaces, hyphens or apostrophes."""
    out = []
    for letter in unicodedata.normalize("NFC", text.casefold()):
        if letter == "đ" and letter not in marks:
            out.append("d")
        elif letter in marks or "а" <= letter <= "я" or letter == "ё":
            out.append(letter)
        else:
            out += [c for c in unicodedata.normalize("NFKD", letter) if c.isalpha() and not unicodedata.combining(c)]
    return "".join(out)


def cyrillic(text: str) -> bool:
    """Whether a word is in Russian letters."""
    return any("а" <= letter <= "я" or letter == "ё" for letter in text)


@cache
def _syllables() -> tuple[dict[str, set[str]], dict[str, set[str]], dict[str, set[str]]]:
    """Syllables of Pinyin, Palladius and Wade-Giles, each with the Pinyin they may stand for."""
    ways: tuple[dict[str, set[str]], dict[str, set[str]], dict[str, set[str]]] = ({}, {}, {})
    for row in table("chinese"):
        pinyin = row["pinyin"].replace("ü", "v")
        for found, forms in zip(ways, (row["pinyin"].replace("ü", "u"), row["palladius"], row["wade"]), strict=True):
            for form in forms.split("|"):
                found.setdefault(form, set()).add(pinyin)
    return ways


def _split(text: str, syllables: dict[str, set[str]]) -> set[str]:
    """All ways to read a run of syllables, in Pinyin; at most four syllables."""
    readings: list[set[str]] = [{""}] + [set() for _ in text]
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + LONGEST) + 1):
            for pinyin in syllables.get(text[start:end], ()):
                readings[end].update(f"{done}{pinyin}'" for done in readings[start] if done.count("'") < 4)
    return readings[-1]


@cache
def _surnames() -> dict[str, dict[str, set[str]]]:
    """For each system, the forms of family names with the names they may be of."""
    found: dict[str, dict[str, set[str]]] = {system: {} for system in SYSTEMS}
    for row in table("east_surnames"):
        forms = row["forms"].split("|")
        for form in forms:
            found[row["system"]].setdefault(form, set()).add(forms[0])
    for language in ("en", "ru"):
        for line in load_table(language, "surnames"):
            if line["culture"] == "chinese":
                for form in line["form"].split("|"):
                    found["chinese"].setdefault(plain(form), set()).add(plain(form))
    return found


@cache
def _folds(system: str) -> dict[bool, tuple[tuple[str, str], ...]]:
    """The rules of a system for Latin (False) and for Cyrillic (True)."""
    rows = [row for row in table("east") if row["system"] == system]
    return {
        is_cyrillic: tuple((r["form"], r["fold"]) for r in rows if r["script"] in (script, "both"))
        for is_cyrillic, script in ((False, "latin"), (True, "cyrillic"))
    }


@lru_cache(maxsize=100_000)
def folded(text: str, system: str) -> str:
    """A name of one or more words as a system folds it: folded('Чон Хун', 'korean') == folded('Jong-hun', 'korean')."""
    marks = "đ" if system == "vietnamese" else "ōū" if system == "japanese" else ""
    done = []
    for word in text.replace("-", " ").split():
        word = plain(word, marks)
        for form, fold in _folds(system)[cyrillic(word)]:
            word = word.replace(form, fold)
        done.append(word)
    text = "".join(done)
    if system == "korean":  # a final ng is n in Russian; u before it is as often written for o
        text = "".join(
            c for at, c in enumerate(text) if not (c == "k" and text[at - 1 : at] == "n" and _closed(text, at))
        )
    return text


def _closed(text: str, at: int) -> bool:
    """Whether a consonant at a place is no syllable's first."""
    return at + 1 == len(text) or text[at + 1] not in VOWELS | {"w"}


def syllabic(text: str, system: str) -> bool:
    """Whether a folded name is made of a system's syllables only."""
    beats = 0
    at = 0
    while at < len(text):
        run = 0
        while at < len(text) and text[at] not in VOWELS:
            run += 1
            at += 1
            if run > (1 if beats == 0 else 2) + (text[at - 1] == "w"):
                return False
        if run == 2 and text[at - 2] not in CODAS[system] + "w" and text[at - 1] != "w":
            return False
        if at == len(text):
            return run == 0 or (run == 1 and beats > 0 and text[-1] in CODAS[system])
        while at < len(text) and text[at] in VOWELS:
            at += 1
        beats += 1
    return beats > 0


@lru_cache(maxsize=100_000)
def keys(words: tuple[str, ...], system: str) -> frozenset[str]:
    """The readings of a name in a system, family name first: empty where it is no clear name of that system."""
    if not 2 <= len(words) <= 4:
        return frozenset()
    found: set[str] = set()
    for family, given in ((words[0], words[1:]), (words[-1], words[:-1])):
        names = _surnames()[system].get(plain(family))
        if not names or (family is not words[0] and any(_known(word) for word in given)):
            continue
        if system == "chinese":
            taiwan = any("-" in word for word in words)
            rests = _chinese("".join(given), taiwan)
            found |= {f"{name}|{rest}" for name in _chinese(family, taiwan) for rest in rests}
            continue
        rest = folded(" ".join(given), system)
        if syllabic(rest, system):
            rests = (
                {rest, rest.replace("un", "on").replace("uk", "ok")}
                if system == "korean" and not cyrillic(rest)
                else {rest}
            )
            found |= {f"{name}|{one}" for name in names for one in rests}
    return frozenset(found)


@lru_cache(maxsize=50_000)
def _known(word: str) -> bool:
    """Whether a word is a given name of elsewhere: 'Anna Lin' is no name of China."""
    return len(word) > 3 and "-" not in word and bool(given_gender(word, "ru" if cyrillic(word.casefold()) else "en"))


def _chinese(text: str, taiwan: bool) -> set[str]:
    """A word's readings in Pinyin; of a name with a hyphen also those that Taiwan's spelling allows."""
    pinyin, palladius, wade = _syllables()
    word = plain(text)
    if cyrillic(word):
        return _split(word, palladius)
    found = _split(word, pinyin)
    return found | _split(word, wade) if taiwan or not found else found


def verdict(a: tuple[str, ...], b: tuple[str, ...]) -> bool | None:
    """Whether two names (their words) are one by the rules of East Asia; None where these say nothing."""
    both = [(keys(a, system), keys(b, system)) for system in SYSTEMS]
    pinyin, latin = both[0], not any(cyrillic(word.casefold()) or "-" in word for word in (*a, *b))
    if latin and all(pinyin) and not pinyin[0] & pinyin[1]:
        return False  # 'Li Qian', 'Li Qiang': were they Korean, they would be spelled otherwise
    clear = [(left, right) for left, right in both if left and right]
    return any(left & right for left, right in clear) if clear else None


def same_in_japanese(a: str, b: str) -> bool:
    """Whether two words are one by Hepburn's and Polivanov's rules: 'Shinji', 'Синдзи'."""
    left, right = folded(a, "japanese"), folded(b, "japanese")
    return left == right and syllabic(left, "japanese")


def in_open_syllables(word: str) -> bool:
    """Whether a word could be Japanese: 'Yuichi', 'Tanaka'."""
    return syllabic(folded(word, "japanese"), "japanese")
