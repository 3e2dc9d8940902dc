"""Whether two names, parties, days or places are the same for the measure."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

from communique.model import Place

# Letters that Unicode does not take apart into a letter and a mark, and two that Russian spelling lets stand for each other.
PLAIN = str.maketrans({"ł": "l", "đ": "d", "ı": "i", "ə": "a", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
                       "ё": "е", "й": "и"})  # fmt: skip
# Older and longer names of cities, as compared, under the name that stands for both.
CITIES = {"kiev": "kyiv", "st petersburg": "saint petersburg", "washington dc": "washington", "new york city": "new york",
          "nursultan": "nur sultan", "kishinev": "chisinau", "vatican": "vatican city", "peking": "beijing"}  # fmt: skip
APPROXIMATE = re.compile("[~?%]")


@lru_cache(1 << 14)
def name_parts(name: str) -> tuple[str, ...]:
    """'Élodie Marchand-Roy' → elodie, marchand, roy."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(PLAIN))
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    return tuple(part for part in re.split(r"[\W_]+", letters) if part)


def within_edits(a: str, b: str, most: int) -> bool:
    """Whether at most so many letters are to be put in, left out or changed."""
    if abs(len(a) - len(b)) > most:
        return False
    before = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != other)))
        before = row
    return before[-1] <= most


def near(a: str, b: str) -> bool:
    """The same but for spelling: one edit in a part of four letters or more, two in eight."""
    return a == b or within_edits(a, b, min(2, min(len(a), len(b)) // 4))


def like_part(a: str, b: str) -> bool:
    """Near, or one is the initial of the other."""
    return near(a, b) or (min(len(a), len(b)) == 1 and a[0] == b[0])


def same_name(a: str | None, b: str | None) -> bool:
    """The same parts, in any order."""
    return bool(a and b) and sorted(name_parts(a or "")) == sorted(name_parts(b or ""))


def like_name(a: str | None, b: str | None) -> bool:
    """Forms of one name: every part of the shorter has its like in the longer, one of them in full."""
    short, long = sorted((name_parts(a or ""), name_parts(b or "")), key=len)
    if not short:
        return False
    in_full = any(near(part, other) for part in short for other in long if len(part) > 1)
    return in_full and all(any(like_part(part, other) for other in long) for part in short)


def same_party(a: str | None, b: str | None) -> bool:
    """The same code; of two `X:` names at least half of the words of the shorter."""
    if a == b:
        return True
    if not (a and b and a.startswith("X:") and b.startswith("X:")):
        return False
    x, y = set(name_parts(a[2:])), set(name_parts(b[2:]))
    return 0 < min(len(x), len(y)) <= 2 * len(x & y)


def bare_date(day: str) -> str:
    """Without the marks of EDTF for what is uncertain or approximate."""
    return APPROXIMATE.sub("", day)


def ends_of(day: str) -> tuple[date, date] | None:
    """First and last day, where both are exact."""
    first, _, last = bare_date(day).partition("/")
    try:
        return date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        return None


def same_date(gold: str | None, read: str | None) -> bool:
    """To the day, unless the gold is approximate (three days) or one is an interval (a day at each end)."""
    if not gold or not read:
        return not gold and not read
    if bare_date(gold) == bare_date(read):
        return True
    slack = 3 if re.search("[~?]", gold) else 1 if "/" in gold or "/" in read else 0
    if not slack:
        return False
    a, b = ends_of(gold), ends_of(read)
    if a and b:
        return all(abs((x - y).days) <= slack for x, y in zip(a, b, strict=True))
    short, long = sorted((bare_date(gold), bare_date(read)), key=len)
    return long.startswith(short)


def city_key(name: str) -> str:
    """A city's name as it is compared."""
    plain = " ".join(name_parts(name))
    return CITIES.get(plain, plain)


def same_place(gold: Place | None, read: Place | None) -> bool:
    """The same country, and the same city where the gold has one."""
    if not gold or not read:
        return not gold and not read
    return gold.country == read.country and (not gold.city or city_key(gold.city) == city_key(read.city or ""))
