"""Whether two personal names can be one person's, across spellings, scripts and orders.

A name alone never proves it: office, party and day are the caller's evidence. What a name can prove is that two
people are not one: 'Heydar Aliyev' and 'Ilham Aliyev' share a surname and nothing else.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, Literal

from communique.record.sounds import likeness, sounds, table

Judgement = Literal["same", "possible", "different"]
ALIKE: Final = 0.79  # two parts of a name this alike are one (chosen by hand)
PATRONYMIC: Final = ("ovic", "evic", "ovna", "evna", "icna", "iovic", "ivna")  # as they sound


@dataclass(frozen=True, slots=True)
class Comparison:
    """score: 0 to 1; judgement: same (two parts agree), possible (a surname or initials only), different."""

    score: float
    judgement: Judgement
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name: as written, as it sounds; an initial; a father's name."""

    text: str
    sound: str
    initial: bool
    father: bool


@cache
def small_words() -> frozenset[str]:
    """Articles, words for son and titles, which other forms of a name leave out."""
    return frozenset(row["form"] for row in table("small_words"))


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
    """The words of a name without articles: 'Абдель Фаттах ас-Сиси' has three, 'С.Лавров' an initial and one more."""
    words = [word for word in re.split(r"[\W_]+", re.sub(r"['’ʻ`]", "", name)) if word]
    kept = [w for at, w in enumerate(words) if w.casefold() not in small_words() or (at == 0 and len(words) < 3)]
    parts: list[Part] = []
    for word in kept or words:
        sound = sounds(word)
        initial = len(word) == 1 or (len(word) == 2 and word in ("Дж", "Dj", "Ю", "Yu", "Ye", "Zh", "Sh", "Kh", "Ch"))
        alone = len(kept) == 2 and len(word) == 1 and "." not in name  # 'Ван И': a word, not an initial
        second = initial and bool(parts) and parts[-1].initial  # 'И.П. Смирнов': the father's initial
        father = second or (len(kept) > 2 and sound.endswith(PATRONYMIC))
        parts.append(Part(word, sound, initial and not alone, father))
    return tuple(parts)


def part_likeness(a: Part, b: Part) -> float:
    """How alike two words of names are; an initial agrees with what it begins."""
    if a.initial or b.initial:
        return 0.8 if a.sound[:1] == b.sound[:1] else 0.0
    if given_names().get(a.sound, frozenset()) & given_names().get(b.sound, frozenset()):
        return 0.95
    return likeness(a.sound, b.sound)


def pair_parts(a: tuple[Part, ...], b: tuple[Part, ...]) -> list[tuple[Part, Part, float]]:
    """The words that agree, one to one, the most alike first; full words before initials."""
    scored = sorted(
        (
            (-(x.initial or y.initial or 2), -part_likeness(x, y), abs(i - j), i, j)
            for i, x in enumerate(a)
            for j, y in enumerate(b)
        ),
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    pairs = []
    for _, minus, _, i, j in scored:
        if -minus >= ALIKE and i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            pairs.append((a[i], b[j], -minus))
    return pairs


@lru_cache(maxsize=200_000)
def compare(a: str, b: str) -> Comparison:
    """Compare two names. The same for (a, b) and (b, a)."""
    left, right = sorted((parts_of(a), parts_of(b)), key=lambda parts: (len(parts), [(p.sound, p.text) for p in parts]))
    if not left or not right:
        return Comparison(0.0, "different", ("one name is empty",))
    joined = likeness("".join(p.sound for p in left), "".join(p.sound for p in right))
    if joined >= 0.9 and len(left) != len(right):
        return Comparison(joined, "same", ("the same when written together",))
    if [p.text.casefold() for p in left] == [p.text.casefold() for p in right]:
        return Comparison(1.0, "same" if len(left) > 1 else "possible", ("the same words",))
    core = tuple(p for p in left if not p.father)
    pairs = pair_parts(core, tuple(p for p in right if not p.father))
    reasons = tuple(f"{x.text} ~ {y.text} ({how:.2f})" for x, y, how in pairs)
    fathers = [[p for p in parts if p.father] for parts in (left, right)]
    if all(fathers) and part_likeness(fathers[0][0], fathers[1][0]) < ALIKE:
        return Comparison(0.1, "different", (*reasons, "the fathers' names differ"))
    full = [how for x, y, how in pairs if not (x.initial or y.initial)]
    if not full:
        return Comparison(0.1, "different", (*reasons, "no full word agrees"))
    missing = [p.text for p in core if all(p is not x for x, _, _ in pairs)]
    if missing and not (len(full) >= 2 and len(missing) == 1 and len(core) >= 3):
        return Comparison(0.2, "different", (*reasons, f"{', '.join(missing)} is not in the other name"))
    score = sum(how for _, _, how in pairs) / (len(pairs) + len(missing))
    if len(full) >= 2 or (len(pairs) >= 2 and not missing):
        return Comparison(round(score, 4), "same", reasons)
    return Comparison(round(score * 0.8, 4), "possible", (*reasons, "one word only"))
