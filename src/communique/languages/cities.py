"""The world's cities (GeoNames) by their names in a text, and the capitals of parties by their usual English names."""

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from communique.languages.document import Document
from communique.languages.ru.placenames import agrees
from communique.languages.tables import Row, load_table

LONGEST = 5  # tokens of a city's name
SHORT_STEM, LONG_STEM = 2, 3  # letters that a Russian name and its case forms begin with
LIKE_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "ə": "a", "ǝ": "a"})


class City(NamedTuple):
    """A city: its usual English name, ISO 3166-1 alpha-3 country, inhabitants (0 where not known), degrees."""

    name: str
    country: str
    population: int = 0
    latitude: float | None = None
    longitude: float | None = None


def city_at(document: Document, at: int, prefer: frozenset[str] = frozenset()) -> tuple[int, list[City]]:
    """The cities that the words from token `at` may name, and the token after them; (`at`, []) where none.

    The longest name counts. Those of a country that follows ('Birmingham, Alabama', 'Триполи (Ливан)') come first,
    then those of a country in `prefer`, then capitals, cities that diplomacy goes to, and the most populous.
    """
    tokens = document.tokens
    if at >= len(tokens) or not tokens[at].is_title:
        return at, []
    for last in range(min(at + LONGEST, len(tokens)), at, -1):
        words = tokens[at:last]
        if words[-1].kind not in ("word", "initials") or not _has_capital(words[-1].text):
            continue
        if any(t.text == "," or t.sentence != words[0].sentence for t in words):
            continue
        if found := _named(document.words(at, last), document.language):
            return last, _sorted(found, _countries_after(document, last), prefer)
    return at, []


def _has_capital(word: str) -> bool:
    """'Lima', 'el-Sheikh'; not 'on'."""
    return any(part[:1].isupper() for part in word.split("-"))


def find_city(name: str, language: str = "en", prefer: frozenset[str] = frozenset()) -> list[City]:
    """The cities of this name (Russian: in any case), the likeliest first as in `city_at`."""
    return _sorted(_named(name, language), frozenset(), prefer)


def _sorted(found: Iterable[int], after: frozenset[str], prefer: frozenset[str]) -> list[City]:
    cities = [(at, _city(at)) for at in found]
    cities.sort(key=lambda item: (item[1].country not in after, item[1].country not in prefer, item[0]))
    return [city for _, city in cities]


def _countries_after(document: Document, at: int) -> frozenset[str]:
    """The country named in ', Alabama', ', Libya', '(Ливан)' after a city."""
    if at + 1 < len(document.tokens) and document.tokens[at].text in (",", "("):
        region = document.longest(at + 1, "places")
        party = document.longest(at + 1, "parties")
        if region is not None and region.row["kind"] == "region":
            return frozenset([region.row["country"]])
        if party is not None and party.row["kind"] == "name":
            return frozenset([party.row["party"]])
    return frozenset()


@lru_cache(maxsize=10_000)
def folded(name: str) -> str:
    """'Zürich' → 'zurich'; 'Sharm El-Sheikh' → 'sharm el sheikh'; 'St. John's' → 'st johns'."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(LIKE_LETTERS))
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c) and c not in "'’‘ʼʻ`.")
    return " ".join(kept.split())


# --- the table ---------------------------------------------------------------------------------------------------


def _named(name: str, language: str) -> list[int]:
    """Places in the table of the cities that a text names so, the likeliest first."""
    if language != "ru":
        return _by_name().get(folded(name), [])
    words = tuple(_russian(name).replace("-", " ").split())
    if not words:
        return []
    found: dict[int, None] = {}
    for letters in (SHORT_STEM, LONG_STEM):
        for at, known in _by_beginning().get(words[0][:letters], ()):
            if agrees(known, words):
                found.setdefault(at)
    return sorted(found)


def _russian(name: str) -> str:
    return name.lower().replace("ё", "е").replace("‑", "-")


@cache
def _lines() -> tuple[tuple[str, ...], ...]:
    """Cells of cities.tsv: name, country, population, latitude, longitude, folded names, Russian names.

    Read without `load_table`: at 34,000 lines a dictionary for each costs more than all that follows.
    """
    text = (files("communique.languages") / "world" / "cities.tsv").read_text("utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    return tuple(tuple(line.split("\t")) for line in lines[1:])


def _city(at: int) -> City:
    name, country, population, latitude, longitude = _lines()[at][:5]
    where = (float(latitude), float(longitude)) if latitude else (None, None)
    return City(name, country, int(population), *where)


@cache
def _by_name() -> dict[str, list[int]]:
    out: dict[str, list[int]] = {}
    for at, cells in enumerate(_lines()):
        for name in cells[5].split("|"):
            out.setdefault(name, []).append(at)
    return out


@cache
def _by_beginning() -> dict[str, list[tuple[int, str]]]:
    """First letters → Russian names that begin so: three letters, or two where the first word has fewer than five."""
    out: dict[str, list[tuple[int, str]]] = {}
    for at, cells in enumerate(_lines()):
        if len(cells) > 6:
            for name in cells[6].lower().replace("ё", "е").split("|"):
                first = name.replace("-", " ").split(" ", 1)[0]
                letters = LONG_STEM if len(first) > 4 else SHORT_STEM
                out.setdefault(first[:letters], []).append((at, name))
    return out


# --- capitals ----------------------------------------------------------------------------------------------------


@cache
def _capitals() -> dict[str, str]:
    """Party → its capital's usual English name."""
    return {row["party"]: row["form"].split("|")[0] for row in load_table("en", "parties") if row["kind"] == "capital"}


@cache
def _capitals_then() -> tuple[Row, ...]:
    return tuple(load_table("world", "capitals_then"))


@cache
def _lands() -> dict[str, str]:
    return {row["party"]: row["country"] for row in load_table("world", "territories")}


@cache
def _seats() -> dict[str, City]:
    return {row["party"]: City(row["city"], row["country"]) for row in load_table("world", "seats")}


def seat_of(party: str) -> City | None:
    """'IGO:AU' → Addis Ababa: where the organisation has its headquarters; None where no one place is known."""
    return _seats().get(party)


def land_of(party: str) -> str:
    """The state in which a party's land lies: 'X:Transnistria' → 'MDA', 'TUR' → 'TUR'."""
    return _lands().get(party, party)


def capital_of(party: str, day: str | None = None) -> City | None:
    """'TUR' → Ankara, 'X:Transnistria' → Tiraspol; None where no capital is known.

    `day` (ISO 8601): on that day, 'KAZ' on 2021-05-05 → Nur-Sultan; else today's.
    """
    for row in _capitals_then() if day else ():
        if row["party"] == party and row["from"] <= (day or "") < row["until"]:
            return City(row["city"], party)
    name = _capitals().get(party)
    return _of(party, name, "en") if name else None


def capital_city(row: Row, words: str = "", language: str = "en") -> City | None:
    """The city that a row of kind capital names; `words`, as the text has them, tell which where it had several."""
    return (_of(row["party"], words, language) if words else None) or capital_of(row["party"])


def _of(party: str, name: str, language: str) -> City | None:
    """The city of this name in the party's country, or, where the party is no country, the likeliest."""
    cities = find_city(name, language)
    if ":" not in party:
        cities = [city for city in cities if city.country == party]
    return cities[0] if cities else None
