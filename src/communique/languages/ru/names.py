"""Russian personal names set back to the nominative, with gender and case.

A name's parts are looked at one by one (`nameparts.part_readings`), then together: the gender and case in which all
parts agree best. 'Сагибой Гафаровой' can only be a woman's instrumental: Сагиба Гафарова.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from communique.languages.names import given_gender, is_family_first, is_particle
from communique.languages.ru.nameparts import CASE_NAMES, GENDERS, VOWELS, fixed_words, fold, part_readings
from communique.languages.ru.nameparts import name_part_forms as name_part_forms
from communique.languages.ru.nameparts import same_name_part as same_name_part
from communique.languages.tokens import raw_tokens

# Which case is likelier where nothing else tells.
CASE_PRIOR = {"nomn": 0.6, "gent": 0.2, "datv": 0.0, "accs": -0.1, "ablt": 0.1, "loct": -0.5}
GENDER_PRIOR = {"masc": 0.5, "femn": 0.0}  # more of the people in such reports are men
# How well a part keeps its form in an oblique case, 0 as well as it agrees.
KEPT_FAMILY = 0.0  # 'Ким' in 'Ким Чен Ыном'
KEPT_AFTER_FAMILY = -0.5  # 'Чен'
KEPT_SHORT = -3.5  # any other of one syllable that is not the last
KEPT_KNOWN = -3.0  # a man's given name left as it is: 'Сергей Лавровым'
KEPT_IN_A = -1.0  # a man's given name in -а whose shorter form is none: 'Ара Давидяна', but 'Марка Давидяна' is Марк
KEPT_BEFORE_HYPHEN = -1.0  # 'Франк-Вальтером'
KEPT_LAST = -3.5  # the last of three and more: 'Мухаммедом бен Салман Аль Сауд'
DISAGREES = -6.0
AGAINST_HINT = -12.0
PLAUSIBLE = 1.2  # readings this much below the best are still counted as possible
SURE_OF_GENDER = 1.0


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the nominative. `gender`: masc, femn or None (not told); `cases`: what the name as written can be."""

    text: str
    gender: str | None
    cases: frozenset[str]


class Reading(NamedTuple):
    """One way to read a name: its nominative, gender, case and weight (natural logarithm of odds, not normalised)."""

    text: str
    gender: str | None
    case: str
    weight: float


class _Part(NamedTuple):
    """A stretch of the name's text: a part that can inflect, or what stands between."""

    text: str
    inflects: bool
    kept: float | None = None  # score of keeping its form in an oblique case, None where it must agree
    role: str = "given"


def _is_fixed(word: str, kind: str, after_hyphen: bool) -> bool:
    """Initials ('С.', 'Дж.'), numbers, marks, particles, words in small letters (but 'Чжэ-ином') do not inflect."""
    if kind != "word" or not any(c in VOWELS for c in word.lower()):
        return True
    return is_particle(word, "ru") or (word[0].islower() and not after_hyphen)


def _kept(word: str, after_family: bool, before_hyphen: bool) -> float | None:
    """How well a part that is not the last keeps its form in an oblique case; None where it must agree."""
    if is_family_first(word, "ru") or fold(word) in fixed_words("first"):
        return KEPT_FAMILY
    vowels = sum(c in VOWELS for c in fold(word))
    if vowels == 1 or (after_family and vowels == 2 and len(word) < 6):  # 'Суан', 'Тхыонг' are one syllable
        return KEPT_AFTER_FAMILY if after_family else KEPT_BEFORE_HYPHEN if before_hyphen else KEPT_SHORT
    return KEPT_BEFORE_HYPHEN if before_hyphen else None


def _split(text: str) -> list[_Part]:
    """'С.В.Лавровым' → 'С.В.' | 'Лавровым'; hyphens part too."""
    raw: list[tuple[str, str, bool, bool]] = []  # text, kind, after a hyphen, before a hyphen
    at = 0
    for token in raw_tokens(text):
        if token.start > at:
            raw.append((text[at : token.start], "gap", False, False))
        at = token.end
        pieces = text[token.start : token.end].replace("‑", "-").split("-") if token.kind == "word" else [""]
        if len(pieces) == 1:
            raw.append((text[token.start : token.end], token.kind, False, False))
            continue
        place = token.start
        for number, piece in enumerate(pieces):
            if number:
                raw.append((text[place : place + 1], "gap", False, False))
                place += 1
            raw.append((text[place : place + len(piece)], "word", number > 0, number + 1 < len(pieces)))
            place += len(piece)
    raw.append((text[at:], "gap", False, False))
    inflecting = [i for i, (word, kind, after, _) in enumerate(raw) if word and not _is_fixed(word, kind, after)]
    words = [i for i, (word, kind, _, _) in enumerate(raw) if word and kind == "word"]
    if words and raw[words[-1]][0].istitle() and fold(raw[words[-1]][0]) not in fixed_words("last"):
        inflecting = sorted({*inflecting, words[-1]})  # no particle ends a name: 'Ван И'
    parts, after_family = [], False
    for i, (word, _, _, before_hyphen) in enumerate(raw):
        if i not in inflecting:
            parts.append(_Part(word, False))
        elif i == inflecting[-1]:
            parts.append(_Part(word, True, KEPT_LAST if len(inflecting) > 2 else None, "family"))
        else:
            kept = _kept(word, after_family, before_hyphen)
            if kept is None and given_gender(word, "ru") in ("m", "u"):
                in_a = word[-1].lower() in "ая" and given_gender(word[:-1], "ru") is None
                kept = KEPT_IN_A if in_a else KEPT_KNOWN
            after_family = after_family or kept == KEPT_FAMILY
            parts.append(_Part(word, True, kept, "given"))
    return [part for part in parts if part.text]


def _slot(part: _Part, gender: str, case: str) -> tuple[str, float]:
    """The part's nominative and score in this gender and case."""
    readings = part_readings(part.text, part.role)
    nominative, score = readings.get((gender, case), (part.text.lower(), DISAGREES))
    if part.kept is not None and case != "nomn":
        as_written, its_score = readings.get((gender, "nomn"), (part.text.lower(), 0.0))
        if score < max(its_score, 0.0) + part.kept:
            return as_written, max(its_score, 0.0) + part.kept
    return nominative, score


def readings(
    name: str | Sequence[str], case: str | Collection[str] | None = None, gender: str | None = None
) -> tuple[Reading, ...]:
    """All ways to read the name, the likeliest first: 'Орлову' → Орлов (masc, datv), Орлова (femn, accs) …

    Arguments as of `nominative`. A reading's gender is None where the same text can as well be the other's.
    """
    text = name if isinstance(name, str) else " ".join(name)
    cases = frozenset((case,) if isinstance(case, str) and case else case or ())
    return _readings(text, cases, {"m": "masc", "f": "femn"}.get(gender or "", gender or ""))


def nominative(
    name: str | Sequence[str], *, case: str | Collection[str] | None = None, gender: str | None = None
) -> Name:
    """A personal name set back to the nominative: 'Сагибой Гафаровой' → Name('Сагиба Гафарова', 'femn', {'ablt'}).

    `name`: the name as written (spaces, initials and particles are kept), or its words, to be joined by spaces.
    `case`: the case or cases that the sentence asks for (a preposition's, a verb's, an office's before the name), None
    or empty where not known; `gender`: masc (or m), femn (or f), None or empty. A hint that no reading of the name
    fits is passed over. Never raises; what is no name comes back as it is.
    """
    found = readings(name, case, gender)
    best = found[0]
    limit = best.weight - CASE_PRIOR[best.case] - PLAUSIBLE
    likely = frozenset(r.case for r in found if r.weight - CASE_PRIOR[r.case] >= limit)
    told = next((r for r in found if r.gender != best.gender), best)
    sure = best.gender is not None and (told is best or best.weight - told.weight > SURE_OF_GENDER)
    return Name(best.text, best.gender if sure else None, likely)


@lru_cache(maxsize=50_000)
def _readings(text: str, asked: frozenset[str], gender: str) -> tuple[Reading, ...]:
    parts = _split(text)
    inflecting = [part for part in parts if part.inflects]
    if not inflecting:
        return tuple(Reading(text, gender or None, c, -AGAINST_HINT * (c in asked)) for c in CASE_NAMES)
    found: list[Reading] = []
    for case in CASE_NAMES:
        both = [_in_gender(parts, case, g, asked, gender) for g in GENDERS]
        if both[0].text == both[1].text and abs(both[0].weight - both[1].weight) <= SURE_OF_GENDER:
            both = [max(both, key=lambda r: r.weight)._replace(gender=None)]
        found += both
    return tuple(sorted(found, key=lambda r: -r.weight))


def _in_gender(parts: list[_Part], case: str, gender: str, asked: frozenset[str], wanted: str) -> Reading:
    """The best reading in this case and gender."""
    weight = CASE_PRIOR[case] + GENDER_PRIOR[gender]
    weight += AGAINST_HINT * bool(asked and case not in asked) + AGAINST_HINT * bool(wanted and gender != wanted)
    text = ""
    for part in parts:
        nominative, score = _slot(part, gender, case) if part.inflects else (part.text, 0.0)
        text += _in_style(nominative, part.text) if part.inflects else part.text
        weight += score
    return Reading(text, gender, case, weight)


def _in_style(nominative: str, written: str) -> str:
    """The nominative in the capitals of the form as written: 'ЛАВРОВЫМ' → 'ЛАВРОВ', 'МакГрегором' → 'МакГрегор'."""
    if len(written) > 1 and written.isupper():
        return nominative.upper()
    same = 0
    while same < min(len(nominative), len(written)) and written[same].lower() == nominative[same]:
        same += 1
    return written[:same] + nominative[same:]
