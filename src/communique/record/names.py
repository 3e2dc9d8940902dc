"""Whether two personal names can be one person's, across spellings, scripts and orders.

A name alone never proves it: office, party and day are the caller's evidence. What a name can prove is that two
people are not one: 'Heydar Aliyev' and 'Ilham Aliyev' share a surname and nothing else.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from communique.record.apart import (
    ENDINGS,
    are_variants,
    in_chain,
    is_common,
    is_crossed,
    japanese_apart,
    spelled_otherwise,
    unlike,
    voiced,
)
from communique.record.east import in_open_syllables, same_in_japanese, verdict
from communique.record.nameparts import Part, parts_of, words_of
from communique.record.sounds import likeness
from communique.record.traditions import ways_to_say

__all__ = ["Comparison", "Judgement", "Part", "compare", "parts_of"]
Judgement = Literal["same", "possible", "different"]
ALIKE: Final = 0.82  # two words of a name this alike are one (chosen by hand on tests/record/names.tsv)
CROSSED: Final = 0.92  # the same where they stand in another order
PATRONYMIC: Final = ("ovic", "evic", "ovna", "evna", "icna", "ivna", "ic")  # endings, as they sound
GIVEN: Final = 0.93  # the same for two known given names in one script, and in two
GIVEN_ACROSS: Final = 0.9
OPEN: Final = 0.93  # the same for two words of open syllables in Latin, as Japanese ones: 'Yuichi', 'Yuji'
NEARLY: Final = 0.6  # two of four words that may be one word badly spelled
LIKE_ENDINGS: Final = {"ev": "ov"}
SLAVIC: Final = ("enko", "ova", "eva", "ov", "ev")  # spelled by rules that the letters' table has


@dataclass(frozen=True, slots=True)
class Comparison:
    """score: 0 to 1; judgement: same (two parts agree), possible (a surname or initials only), different."""

    score: float
    judgement: Judgement
    reasons: tuple[str, ...]


@lru_cache(maxsize=300_000)
def part_likeness(a: Part, b: Part) -> float:
    """How alike two words of names are, from 0 to 1; an initial agrees with what it begins."""
    if a.initial or b.initial:
        return 0.85 if a.sound[:1] == b.sound[:1] else 0.0
    if a.sound == b.sound:
        return 1.0 if a.servant == b.servant else 0.85
    if a.spellings & b.spellings:
        return 0.97
    variants = are_variants(a.sound, b.sound)
    if variants is not None:
        return 0.95 if variants else NEARLY - 0.01
    across = a.latin != b.latin
    found = plain = stem_likeness(a.sound, b.sound)
    if found < GIVEN and same_in_japanese(a.text, b.text):
        return 1.0
    if across and not a.sound.endswith(SLAVIC):
        latin, other = (a, b) if a.latin else (b, a)
        ways = [way for way in ways_to_say(latin.text) if not voiced(way, other.sound)]
        found = max([found] + [stem_likeness(way, other.sound) for way in ways])
    elif a.latin and ALIKE <= found < OPEN and in_open_syllables(a.text) and in_open_syllables(b.text):
        return NEARLY - 0.01
    if found >= ALIKE and found == plain and unlike(a, b):
        return NEARLY - 0.01
    if a.given and b.given and found < (GIVEN_ACROSS if across else GIVEN):
        return min(found, NEARLY - 0.01)
    return found if a.servant == b.servant else 0.85 * found


@lru_cache(maxsize=300_000)
def stem_likeness(a: str, b: str) -> float:
    """How alike two words sound, an ending that both have left aside: 'hasanov' and 'huseinov' by 'hasan', 'husein'."""
    a, b = (LIKE_ENDINGS.get(word[-2:], word[-2:]).join((word[:-2], "")) if len(word) > 4 else word for word in (a, b))
    whole = likeness(a, b)
    if any(x.endswith("ia") and not y.endswith("a") for x, y in ((a, b), (b, a))):  # Stefan, Stefania
        whole -= 0.15
    for ending in ENDINGS:
        if a.endswith(ending) and b.endswith(ending) and min(len(a), len(b)) > len(ending) + 1:
            return min(whole, likeness(a[: -len(ending)], b[: -len(ending)]))
    return whole


def pair_parts(a: tuple[Part, ...], b: tuple[Part, ...]) -> list[tuple[int, int, float]]:
    """The words that agree, one to one, the most alike first, full words before initials: (place, place, likeness).

    Words that stand in another order than those found before must be nearly equal: 'Pavel Ivanov' is not 'Ivan Pavlov'."""
    scored = sorted(
        (-(x.initial or y.initial or 2), -part_likeness(x, y), abs(i - j), i, j)
        for i, x in enumerate(a)
        for j, y in enumerate(b)
    )
    pairs: list[tuple[int, int, float]] = []
    for _, minus, _, i, j in scored:
        if -minus < ALIKE or any(i == k or j == m for k, m, _ in pairs):
            continue
        crossed = [how for k, m, how in pairs if (i - k) * (j - m) < 0]
        if crossed and min(*crossed, -minus) < CROSSED and not (a[i].initial or b[j].initial):
            continue
        pairs.append((i, j, -minus))
    return pairs


@lru_cache(maxsize=200_000)
def compare(a: str, b: str) -> Comparison:
    """Compare two names. The same for (a, b) and (b, a)."""
    left, right = sorted((parts_of(a), parts_of(b)), key=lambda parts: (len(parts), [(p.sound, p.text) for p in parts]))
    if not left or not right:
        return Comparison(0.0, "different", ("one name is empty",))
    if [p.text.casefold() for p in left] == [p.text.casefold() for p in right]:
        return Comparison(1.0, "same" if len(left) > 1 else "possible", ("the same words",))
    eastern = verdict(words_of(a), words_of(b))
    if eastern is not None:
        reason = "the same syllables" if eastern else "other syllables"
        return Comparison(0.98 if eastern else 0.1, "same" if eastern else "different", (reason,))
    joined = likeness("".join(p.sound for p in left), "".join(p.sound for p in right))
    if joined >= 0.9 and len(left) != len(right) and not any(p.father or p.initial for p in (*left, *right)):
        return Comparison(joined, "same", ("the same when written together",))
    return _by_words(left, right)


def _by_words(left: tuple[Part, ...], right: tuple[Part, ...]) -> Comparison:
    """Compare two names word by word; fathers' names with fathers' names."""
    core = (tuple(p for p in left if not p.father), tuple(p for p in right if not p.father))
    fathers = (tuple(p for p in left if p.father), tuple(p for p in right if p.father))
    pairs = pair_parts(*core)
    if any(fathers) and is_crossed(pairs) and not any(_has_patronymic(side) for side in fathers):
        return Comparison(0.1, "different", ("who is told by 'bin' and a father has his own name first",))
    reasons = [f"{core[0][i].text} ~ {core[1][j].text} ({how:.2f})" for i, j, how in pairs]
    full = [how for i, j, how in pairs if not (core[0][i].initial or core[1][j].initial)]
    missing = ([p for i, p in enumerate(core[0]) if all(i != k for k, _, _ in pairs)],
               [p for j, p in enumerate(core[1]) if all(j != m for _, m, _ in pairs)])  # fmt: skip
    fathers_agree = 0.0
    if all(fathers):
        fathers_agree = max(part_likeness(fathers[0][0], fathers[1][0]), _son_of(fathers[0][0], fathers[1][0]))
        if fathers_agree < ALIKE:
            return Comparison(0.1, "different", (*reasons, "the fathers' names differ"))
        if not (fathers[0][0].initial or fathers[1][0].initial):
            full.append(fathers_agree)
    else:
        for side, other in ((0, 1), (1, 0)):  # 'Ahmad bin Hamid' and 'Ahmad Hamid'
            for part in fathers[side]:
                loose = [p for p in missing[other] if p is not core[other][0] and part_likeness(part, p) >= ALIKE]
                if loose:
                    missing[other].remove(loose[0])
                    full.append(part_likeness(part, loose[0]))
    if not full or (not pairs and len(full) < 2):
        return Comparison(0.1, "different", (*reasons, "no full word agrees"))
    if all(missing):
        nearly = len(full) >= 3 and len(missing[0]) == len(missing[1]) == 1
        if not nearly or part_likeness(missing[0][0], missing[1][0]) < NEARLY:
            lost = " and ".join(m[0].text for m in missing)
            return Comparison(0.2, "different", (*reasons, f"{lost} differ"))
    if spelled_otherwise(*core, pairs):
        return Comparison(0.2, "different", (*reasons, "beside such a name a surname has one spelling"))
    if in_chain(*core, pairs):
        return Comparison(0.2, "different", (*reasons, "names without a family name, in another order"))
    if japanese_apart(*core, pairs):
        return Comparison(0.2, "different", (*reasons, "other syllables"))
    if _other_sex(core, pairs):
        return Comparison(0.2, "different", (*reasons, "a man's and a woman's name"))
    fewest = len(pairs) + min(len(missing[0]), len(missing[1]))
    score = sum(how for _, _, how in pairs) / max(fewest, 1)
    if (
        len(full) == 1
        and len(pairs) >= 2
        and not all(fathers)
        and any(is_common(core[0][i]) or is_common(core[1][j]) for i, j, _ in pairs)
    ):
        return Comparison(round(score * 0.8, 4), "possible", (*reasons, "an initial and a common surname"))
    if len(full) >= 2 or len(pairs) >= 2:
        return Comparison(round(score, 4), "same", tuple(reasons))
    return Comparison(round(score * 0.8, 4), "possible", (*reasons, "one word only"))


def _has_patronymic(fathers: tuple[Part, ...]) -> bool:
    """Whether a father's name is a patronymic, which may follow a surname told first: 'Ivanov Pavel Petrovich'."""
    return any(part.sound.endswith(PATRONYMIC) for part in fathers)


def _son_of(a: Part, b: Part) -> float:
    """How alike two fathers' names are, where one stands as a patronymic and the other plain or with another ending."""
    stems = []
    for part in (a, b):
        ending = next((e for e in PATRONYMIC if part.sound.endswith(e)), "")
        stems.append(part.sound[: len(part.sound) - len(ending)])
    return likeness(*stems) if min(map(len, stems)) > 2 else 0.0


def _other_sex(core: tuple[tuple[Part, ...], tuple[Part, ...]], pairs: list[tuple[int, int, float]]) -> bool:
    """Whether one surname is a man's and the other a woman's, and no given name in full says otherwise."""
    full = [how for i, j, how in pairs if not (core[0][i].initial or core[1][j].initial)]
    if len(full) != 1 or len(pairs) < 2:
        return False
    for i, j, _ in pairs:
        a, b = sorted((core[0][i].sound, core[1][j].sound), key=len)
        if a.endswith(("ov", "ev", "in")) and b.endswith(("ova", "eva", "ina")):
            return True
    return False
