"""One part of a Russian name: the nominatives, genders and cases it can be of; and all forms of a nominative.

By the declensions of `name_paradigms.tsv`, by how typical of names the nominative is (`name_endings.tsv`), and by the
given names of `names.tsv` and the dictionary. The dictionary's guesses at words it lacks are not asked.
"""

from functools import cache, lru_cache
from math import log
from typing import Any, NamedTuple

from communique.languages.names import given_gender, is_particle
from communique.languages.ru.grammar import CASES, analyser, has_names
from communique.languages.tables import Row, load_table

CASE_NAMES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
GENDERS = ("masc", "femn")
VOWELS = frozenset("аеёиоуыэюя")
# What `after` in name_paradigms.tsv may say, in letters.
LETTERS = {
    "vowel": VOWELS,
    "consonant": frozenset("бвгджзклмнпрстфхцчшщйьъ"),
    "hard": frozenset("бвдзлмнпрстф"),
    "velar": frozenset("гкх"),
    "hushing": frozenset("жчшщ"),
    "ts": frozenset("ц"),
}
# Natural logarithms of odds.
WOMAN_IN_CONSONANT = -2.2  # women's names in a consonant are rarer than men's
KNOWN = 3.0  # in the dictionary, as a name, in that gender and case
KNOWN_ELSEWHERE = 1.0  # as a given name, where a surname stands, or the other way round
LEAST_SHARE = 0.08  # of the dictionary's corpus
KEEPS_ENDING = 2.5  # of a family name whose ending tells that it may keep its form
KNOWN_LEAST = -1.5  # what the ending can at most say against a known name
BARE_STEM = -1.5  # a stem without a vowel: 'Кий' for 'Ким'
Slots = dict[tuple[str, str], tuple[str, float]]  # (gender, case) → nominative, score


class _Paradigm(NamedTuple):
    genders: tuple[str, ...]
    after: frozenset[str] | None  # None: any letter
    ends: dict[str, tuple[str, ...]]  # by case; the nominative's is alone
    weight: float


class _Ending(NamedTuple):
    paradigm: _Paradigm
    case: str


def _paradigm(row: Row) -> _Paradigm:
    """A row of name_paradigms.tsv; `=` becomes the nominative's ending."""
    nominative = row["nomn"].replace("-", "")
    ends = {case: tuple(row[case].replace("-", "").split("|")) for case in CASE_NAMES}
    ends = {case: (nominative,) if forms == ("=",) else forms for case, forms in ends.items()}
    genders = GENDERS if row["gender"] == "both" else (row["gender"],)
    after = None if row["after"] == "any" else LETTERS.get(row["after"], frozenset(row["after"]))
    return _Paradigm(genders, after, ends, float(row["weight"] or 0))


@cache
def _paradigms() -> tuple[_Paradigm, ...]:
    return tuple(_paradigm(row) for row in load_table("ru", "name_paradigms"))


@cache
def _endings() -> dict[str, tuple[_Ending, ...]]:
    """What each ending can be: 'ому' → dative of -ый, -ой, -ий."""
    out: dict[str, list[_Ending]] = {}
    for paradigm in _paradigms():
        for case, forms in paradigm.ends.items():
            for form in forms:
                out.setdefault(form, []).append(_Ending(paradigm, case))
    return {ending: tuple(found) for ending, found in out.items()}


@cache
def _longest_ending() -> int:
    return max((len(ending) for ending in _endings()), default=0)


@cache
def _weights() -> dict[tuple[str, str, str], float]:
    """Of name_endings.tsv, by (ending, gender, role)."""
    out: dict[tuple[str, str, str], float] = {}
    for row in load_table("ru", "name_endings"):
        for gender in GENDERS if row["gender"] == "both" else (row["gender"],):
            for role in ("given", "family") if row["role"] == "any" else (row["role"],):
                out[row["ending"], gender, role] = float(row["weight"])
    return out


@cache
def fixed_words(kind: str) -> frozenset[str]:
    """Forms of indeclinable.tsv of this kind, in lower case."""
    return frozenset(fold(row["form"]) for row in load_table("ru", "indeclinable") if row["kind"] == kind)


def fold(word: str) -> str:
    """'Семён' → 'семен': for comparison of forms."""
    return word.lower().replace("ё", "е")


@lru_cache(maxsize=50_000)
def ending_weight(nominative: str, gender: str, role: str) -> float:
    """How typical the lower-case nominative is of names: natural logarithm of odds. 'шевченко', 'masc', 'family' → 3."""
    weights = _weights()
    for at in range(max(0, len(nominative) - 7), len(nominative)):
        weight = weights.get((nominative[at:], gender, role))
        if weight is not None:
            return weight
    if gender == "femn" and nominative[-1:] not in VOWELS:
        # What is typical of a man's surname is so of a woman's, but for -ов: hers is in -ова.
        typical = 0.0 if nominative.endswith(("ов", "ев", "ёв")) else ending_weight(nominative, "masc", role)
        return WOMAN_IN_CONSONANT + typical
    return 0.0


def _stem_fits(stem: str, paradigm: _Paradigm, case: str) -> bool:
    """The letter before the ending is of the paradigm's, and an oblique form leaves a stem with a vowel."""
    if not stem or (paradigm.after is not None and stem[-1] not in paradigm.after):
        return False
    nominative = stem + paradigm.ends["nomn"][0]
    if nominative.endswith(("ьь", "йь")):
        return False
    return case == "nomn" or (len(nominative) > 1 and any(c in VOWELS for c in nominative))


@lru_cache(maxsize=50_000)
def part_readings(part: str, role: str = "family") -> Slots:
    """What one part of a name can be: the best nominative (lower case) and its score, by (gender, case).

    `role`: given or family. 'Гафаровой' → {('femn', 'ablt'): ('гафарова', 2.6), ('femn', 'gent'): …}.
    """
    lower = part.lower()
    candidates: dict[tuple[str, str, str], tuple[str, float]] = {}

    def offer(gender: str, case: str, nominative: str, score: float) -> None:
        key = (gender, case, fold(nominative))
        if key not in candidates or candidates[key][1] < score:
            candidates[key] = (nominative, score)

    if fold(lower) in fixed_words("name"):
        return {(gender, case): (lower, 1.0) for gender in GENDERS for case in CASE_NAMES}
    for length in range(min(_longest_ending(), len(lower) - 1) + 1):
        stem, ending = lower[: len(lower) - length], lower[len(lower) - length :]
        for paradigm, case in _endings().get(ending, ()):
            if _stem_fits(stem, paradigm, case):
                nominative = stem + paradigm.ends["nomn"][0]
                bare = 0.0 if case == "nomn" or any(c in VOWELS for c in stem) else BARE_STEM
                for gender in paradigm.genders:
                    weight = ending_weight(nominative, gender, role) + paradigm.weight + bare
                    offer(gender, case, nominative, weight)
    for gender, case, nominative, its_role, share in _dictionary(lower):
        offered = candidates.get((gender, case, fold(nominative)))
        base = offered[1] if offered else ending_weight(nominative, gender, role)
        bonus = KNOWN if its_role == role else KNOWN_ELSEWHERE
        score = max(base, KNOWN_LEAST) + bonus + share
        candidates[gender, case, fold(nominative)] = (offered[0] if offered else nominative, score)
        if role == "family" and (gender, case) == ("masc", "nomn") and lower[-1] not in VOWELS:
            for oblique in CASE_NAMES:  # a woman of that surname: Мария Габриэль
                mine = candidates.get(("femn", oblique, fold(lower)))
                if mine and mine[0] == lower:
                    candidates["femn", oblique, fold(lower)] = (lower, WOMAN_IN_CONSONANT + score)
    if role == "family" and lower.endswith(tuple(fixed_words("ending"))):
        for gender in GENDERS:
            for case in CASE_NAMES:
                offer(gender, case, lower, KEEPS_ENDING)  # 'у Рауля Хаджимба'
    slots: Slots = {}
    for (gender, case, folded), (nominative, score) in candidates.items():
        told = given_gender(folded, "ru")
        if told is not None and told in ("u", gender[0]):
            score = max(score, 0.0) + (KNOWN if role == "given" else KNOWN_ELSEWHERE)
        best = slots.get((gender, case))
        if best is None or best[1] < score:
            slots[gender, case] = (nominative, score)
    return slots


class _Known(NamedTuple):
    gender: str
    case: str
    nominative: str
    role: str
    weight: float  # 0 where all readings are of this gender, below 0 where the other is likelier


@lru_cache(maxsize=50_000)
def _dictionary(lower: str) -> tuple[_Known, ...]:
    """The word's readings as a name that the dictionary holds: 'Сергеем' → masc, ablt, 'сергей'."""
    out: list[_Known] = []
    shares = dict.fromkeys(GENDERS, 0.0)
    found: list[tuple[Any, tuple[str, ...]]] = []
    for parse in analyser().parse(lower) if has_names(lower) else ():
        marks = set(parse.tag.grammemes)
        if parse.is_known and "plur" not in marks and "Infr" not in marks and marks & {"Name", "Surn", "Patr"}:
            genders: tuple[str, ...] = (str(parse.tag.gender),) if parse.tag.gender in GENDERS else GENDERS
            found.append((parse, genders))
            for gender in genders:
                shares[gender] += parse.score / len(genders)
    whole = sum(shares.values())
    for parse, genders in found:
        case = CASES.get(str(parse.tag.case), str(parse.tag.case))
        inflected = parse.inflect({"nomn", "sing"})
        if case not in CASE_NAMES or inflected is None:
            continue
        nominative = inflected.word if "ё" in lower else inflected.word.replace("ё", "е")
        role = "given" if "Name" in parse.tag.grammemes else "family"
        for gender in genders:
            weight = log(max(shares[gender] / whole, LEAST_SHARE)) if role == "given" else 0.0
            out.append(_Known(gender, case, nominative, role, weight))
    return tuple(dict.fromkeys(out))


@lru_cache(maxsize=50_000)
def name_part_forms(part: str, gender: str = "") -> frozenset[str]:
    """All case forms of one part of a name given in the nominative, in lower case, ё written е.

    'Гафарова', 'femn' → {'гафарова', 'гафаровой', 'гафарову', 'гафаровою'}; without gender, both genders' forms.
    """
    whole = fold(part)
    out = {whole}
    if (part.islower() and is_particle(whole, "ru")) or whole in fixed_words("name"):
        return frozenset(out)
    if "-" in whole:
        return frozenset(out) | _hyphened_forms(whole, gender)
    genders = (gender,) if gender in GENDERS else GENDERS
    for paradigm in _paradigms():
        ending = paradigm.ends["nomn"][0]
        stem = whole[: len(whole) - len(ending)]
        if whole.endswith(ending) and set(paradigm.genders) & set(genders) and _stem_fits(stem, paradigm, "gent"):
            out.update(fold(stem + form) for forms in paradigm.ends.values() for form in forms)
    for parse in analyser().parse(whole) if has_names(whole) else ():
        known = parse.is_known and {"Name", "Surn", "Patr"} & set(parse.tag.grammemes)
        if known and parse.tag.case == "nomn" and parse.tag.number == "sing":
            for form in parse.lexeme:
                fits = form.tag.gender in genders or form.tag.gender not in GENDERS
                if form.tag.number == "sing" and fits and form.tag.gender == parse.tag.gender:
                    out.add(fold(form.word))
    return frozenset(out)


def _hyphened_forms(whole: str, gender: str) -> frozenset[str]:
    """'аль-асад' → 'аль-асадом' …: the last part inflects, the first too or not, in any of its forms."""
    first, last = whole.rsplit("-", 1)
    heads = {first} | (name_part_forms(first, gender) if first and "-" not in first else frozenset())
    tails = name_part_forms(last, gender) if last else frozenset({""})
    return frozenset(f"{head}-{tail}" for head in heads for tail in tails)


def same_name_part(oblique: str, nominative: str, gender: str = "") -> bool:
    """Whether `oblique` can be a form of the name part `nominative`: 'Байрамову' of 'Байрамов', not of 'Байрам'."""
    return fold(oblique) in name_part_forms(nominative, gender)
