"""Russian personal names set back to the nominative.

Each word of a name offers its candidates: nominatives from which a paradigm (name_paradigms.tsv) makes the form that
stands in the text, each with a case, a gender and a weight (name_endings.tsv, the dictionary). The name as a whole
takes the case and gender on which its words agree best.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from communique.languages.ru.grammar import GUESSED, forms
from communique.languages.tables import Row, load_table

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
EVERY_CASE = frozenset(CASES)
VOWELS = "аеёиоуыэюя"
CLASSES = {
    "any": "",
    "vowel": VOWELS,
    "consonant": "бвгджзйклмнпрстфхцчшщ",
    "hard": "бвгджзклмнпрстфх",
    "velar": "гкх",
    "hushing": "жшчщ",
    "ts": "ц",
}
GENDERS = ("masc", "femn")
BASE = -1.5  # weight of a nominative whose ending no row of name_endings.tsv knows
KNOWN_BONUS = 3.0  # the dictionary has the nominative as a given name, patronymic or surname
UNFIT = -6.0  # a word that has no candidate in this case and gender
CLOSE = 1.0  # cases whose weight comes so near to the best are possible too


class Name(NamedTuple):
    """A name in the nominative, its gender (masc, femn, or None) and the cases that the form given can be."""

    text: str
    gender: str | None
    cases: frozenset[str]


class Candidate(NamedTuple):
    """A nominative that the word may be a form of."""

    nominative: str
    gender: str
    case: str
    weight: float


def nominative(words: Sequence[str], *, case: str | None = None, gender: str | None = None) -> Name:
    """'Сагибой', 'Гафаровой' → 'Сагиба Гафарова', femn, {ablt}; `case` and `gender` are kept to where given."""
    spaced = [part for word in words for part in _initials_apart(word)]
    return _nominative(tuple(spaced), case, {"m": "masc", "f": "femn"}.get(gender or "", gender))


def _initials_apart(word: str) -> tuple[str, ...]:
    """'С.Лаврова' → 'С.', 'Лаврова'."""
    before, stop, rest = word.rpartition(".")
    return (before + stop, rest) if stop and rest else (word,)


class Reading(NamedTuple):
    """One way to read a name: its nominative, gender, case and weight (natural logarithm of odds, not normalised)."""

    text: str
    gender: str | None
    case: str
    weight: float


def readings(words: Sequence[str], cases: frozenset[str] = EVERY_CASE, gender: str | None = None) -> list[Reading]:
    """All ways to read the name in one of these cases, the likeliest first."""
    spaced = tuple(part for word in words for part in _initials_apart(word))
    return list(_readings(spaced, cases, {"m": "masc", "f": "femn"}.get(gender or "", gender)))


@lru_cache(maxsize=20_000)
def _readings(words: tuple[str, ...], cases: frozenset[str], gender: str | None) -> tuple[Reading, ...]:
    last = max((i for i, w in enumerate(words) if _declinable(words, i)), default=-1)
    if last < 0:
        return tuple(Reading(" ".join(words), gender, c, 0.0) for c in CASES if c in cases)
    table = [_candidates(w, _role(words, i, last)) if _declinable(words, i) else None for i, w in enumerate(words)]
    found = []
    for case in CASES:
        for one in GENDERS if gender is None else (gender,):
            if case in cases:
                weight, texts = _together(words, table, case, one)
                found.append(Reading(" ".join(texts), one, case, weight))
    return tuple(sorted(found, key=lambda r: (-r.weight, CASES.index(r.case), r.gender or "")))


@lru_cache(maxsize=20_000)
def _nominative(words: tuple[str, ...], case: str | None, gender: str | None) -> Name:
    found = _readings(words, frozenset([case]) if case else EVERY_CASE, gender)
    best = found[0]
    close = [r for r in found if r.weight > best.weight - CLOSE and (r.text == best.text or r.gender == best.gender)]
    genders = {r.gender for r in found if r.weight > best.weight - 0.3 and r.text == best.text}
    return Name(best.text, best.gender if len(genders) == 1 else gender, frozenset(r.case for r in close))


def _together(
    words: tuple[str, ...], table: list[tuple[Candidate, ...] | None], case: str, gender: str
) -> tuple[float, list[str]]:
    """The best candidates in this case and gender and the sum of their weights (a nominative is a little likelier)."""
    total, texts = (0.3 if case == "nomn" else 0.0), []
    for word, candidates in zip(words, table, strict=True):
        if candidates is None:
            texts.append(word)
            continue
        fitting = [c for c in candidates if c.case == case and c.gender == gender]
        chosen = max(fitting, key=lambda c: (c.weight, c.nominative), default=None)
        total += chosen.weight if chosen else UNFIT
        texts.append(_like(word, chosen.nominative) if chosen else word)
    return total, texts


def _declinable(words: tuple[str, ...], index: int) -> bool:
    """No initial, no particle, no East Asian family name before its given name, no word of other letters."""
    word = words[index]
    lower = word.lower()
    kinds = _fixed()
    if "." in word or len(word) < 2 or not any("а" <= c <= "я" or c == "ё" for c in lower):
        return False
    if kinds.get(lower) == "particle" and (word.islower() or len(words) > 2):
        return False
    if kinds.get(lower) == "name":
        return False
    return not (kinds.get(lower) == "family" and index + 1 < len(words))


@cache
def _fixed() -> dict[str, str]:
    return {row["form"].lower(): row["kind"] for row in load_table("ru", "indeclinable")}


def _role(words: tuple[str, ...], index: int, last: int) -> str:
    """The first of several words is a given name, the last the family's."""
    return "family" if index == last else "given"


def _like(word: str, lower: str) -> str:
    """The nominative with the word's capitals."""
    if word.isupper() and len(word) > 1:
        return lower.upper()
    own = word.split("-")
    parts = lower.split("-")
    if len(own) != len(parts):
        return lower[:1].upper() + lower[1:]
    return "-".join(p[:1].upper() + p[1:] if o[:1].isupper() else p for o, p in zip(own, parts, strict=True))


@lru_cache(maxsize=50_000)
def _candidates(word: str, role: str) -> tuple[Candidate, ...]:
    """All candidates of a word; of a compound each half is declined ('Крамп-Карренбауэр', 'Жан-Ива')."""
    lower = word.lower()
    if "-" in lower:
        head, _, tail = lower.rpartition("-")
        own = _simple(tail, role)
        if _fixed().get(head.rpartition("-")[2]) == "particle":
            return tuple(c._replace(nominative=f"{head}-{c.nominative}") for c in own)
        halves = _simple(head, role)
        out = [
            Candidate(f"{a.nominative}-{b.nominative}", a.gender, a.case, (a.weight + b.weight) / 2 + 0.5)
            for a in halves
            for b in own
            if a.case == b.case and a.gender == b.gender
        ]
        for c in own:
            kept = (c.weight + _likely(head, c.gender, role)) / 2 - 0.2
            out.append(c._replace(nominative=f"{head}-{c.nominative}", weight=kept))
        return tuple(out)
    return _simple(lower, role)


@lru_cache(maxsize=50_000)
def _simple(lower: str, role: str) -> tuple[Candidate, ...]:
    found: dict[tuple[str, str, str], float] = {}
    for row in load_table("ru", "name_paradigms"):
        own, weight = row["nomn"].strip("-"), float(row["weight"] or 0)
        for case in CASES:
            cell = row["nomn"] if case == "nomn" else row[case]
            for ending in cell.split("|"):
                text = own if ending == "=" else ending.strip("-")
                stem = lower[: len(lower) - len(text)] if lower.endswith(text) else ""
                if not stem or not _after(row, stem):
                    continue
                for gender in GENDERS if row["gender"] == "both" else (row["gender"],):
                    key = (stem + own, gender, case)
                    found[key] = max(found.get(key, -9.0), weight + _likely(stem + own, gender, role))
    for form in forms(lower):
        if form.marks & {"Name", "Surn", "Patr"} and GUESSED not in form.marks and form.gender in GENDERS:
            key = (form.lemma, form.gender, form.case)  # 'Павла' → 'павел': vowels that come and go
            if form.number != "plur" and ("ё" not in lower or form.lemma != lower.replace("ё", "е")):
                found.setdefault(key, _likely(form.lemma, form.gender, role))
    return tuple(Candidate(n, g, c, w) for (n, g, c), w in sorted(found.items()))


def _after(row: Row, stem: str) -> bool:
    wanted = CLASSES.get(row["after"], row["after"])
    return not wanted or stem[-1] in wanted


@cache
def _endings() -> dict[tuple[str, str, str], float]:
    out = {}
    for row in load_table("ru", "name_endings"):
        for gender in GENDERS if row["gender"] == "both" else (row["gender"],):
            for role in ("given", "family") if row["role"] == "any" else (row["role"],):
                out[row["ending"], gender, role] = float(row["weight"])
    return out


@lru_cache(maxsize=50_000)
def _likely(name: str, gender: str, role: str) -> float:
    """How likely the word is a nominative name of that gender: by its longest known ending and the dictionary."""
    endings = _endings()
    weight = next(
        (endings[name[at:], gender, role] for at in range(len(name)) if (name[at:], gender, role) in endings), BASE
    )
    if name[-1] not in VOWELS and gender == "femn" and (name[-3:], gender, role) not in endings:
        weight = min(weight, -1.0 if role == "family" else -1.6)
    elif weight == BASE and name[-1] not in VOWELS + "ь":
        weight = 0.2
    return weight + _dictionary(name, gender, role)


def _dictionary(name: str, gender: str, role: str) -> float:
    """What pymorphy's dictionary and the table of given names add."""
    bonus = 0.0
    known = _given().get(name.replace("ё", "е"))
    if role == "given" and known is not None:
        bonus += KNOWN_BONUS if known in ("u", gender[0]) else -1.0
    for form in forms(name):
        if GUESSED in form.marks or form.case != "nomn" or form.number == "plur":
            continue
        wanted = {"Name", "Patr"} if role == "given" else {"Surn", "Name", "Patr"}
        if form.marks & wanted and form.gender in (gender, "ms-f", ""):
            return bonus + (KNOWN_BONUS if form.marks & ({"Name"} if role == "given" else {"Surn"}) else 1.0)
    return bonus


@cache
def _given() -> dict[str, str]:
    return {
        form.strip().lower().replace("ё", "е"): row["gender"]
        for row in load_table("ru", "names")
        for form in row["form"].split("|")
    }
