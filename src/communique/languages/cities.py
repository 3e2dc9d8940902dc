"""The world's cities (GeoNames) by their names in a text, and the capitals of parties by their usual English names."""

import unicodedata
from functools import cache
from typing import NamedTuple

from communique.languages.document import Document
from communique.languages.ru.grammar import stem_of
from communique.languages.tables import Row, load_table

LONGEST = 5  # words of a city's name


class City(NamedTuple):
    """A city: its usual English name, ISO 3166-1 alpha-3 country, inhabitants (0 where not known)."""

    name: str
    country: str
    population: int = 0


def city_at(document: Document, at: int, prefer: frozenset[str] = frozenset()) -> tuple[int, list[City]]:
    """The cities that the words from token `at` may name, and the token after them; (`at`, []) where none.

    The longest name counts; those of a country in `prefer` come first, then the most populous.
    """
    tokens = document.tokens
    if at >= len(tokens) or not tokens[at].is_title:
        return at, []
    end = min(at + LONGEST, len(tokens))
    for last in range(end, at, -1):
        words = list(tokens[at:last])
        if words[-1].kind not in ("word", "initials") or not words[-1].text[:1].isupper():
            continue
        found = (
            _russian(document, at, last)
            if document.language == "ru"
            else _by_name().get(_fold(document.words(at, last)))
        )
        if found:
            return last, sorted(found, key=lambda c: (c.country not in prefer, -c.population, c.name))
    return at, []


def _russian(document: Document, at: int, last: int) -> list[City] | None:
    """By the spelling, the base forms, then the stem of the last word ('в Женеве')."""
    head = "".join(t.lower.replace("ё", "е") + " " for t in document.tokens[at : last - 1])
    token = document.tokens[last - 1]
    names = _by_russian_name()
    for key in token.keys:
        if not key.endswith("*") and (found := names.get(head + key)):
            return found
    stem = stem_of(token.lower.replace("ё", "е"))
    return names.get(head + stem + "*") if len(stem) > 3 else None


def _fold(name: str) -> str:
    """'Zürich' → 'zurich'; 'Sharm El-Sheikh' → 'sharm el sheikh'."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c) and c not in "'’.")
    return " ".join(kept.split())


@cache
def _cities() -> tuple[tuple[City, str], ...]:
    return tuple(
        (City(row["name"], row["country"], int(row["population"])), row["ru"]) for row in load_table("world", "cities")
    )


@cache
def _by_name() -> dict[str, list[City]]:
    out: dict[str, list[City]] = {}
    for city, _ in _cities():
        out.setdefault(_fold(city.name), []).append(city)
        if city.name.endswith(" City") and city.population > 1_000_000:
            out.setdefault(_fold(city.name.removesuffix(" City")), []).append(city)
    return out


@cache
def _by_russian_name() -> dict[str, list[City]]:
    out: dict[str, list[City]] = {}
    for city, names in _cities():
        keys: set[str] = set()
        for name in names.split("|") if names else ():
            lower = name.lower().replace("ё", "е")
            head, _, tail = lower.rpartition(" ")
            keys |= {lower, f"{head} {stem_of(tail)}*".strip()}
        for key in sorted(keys):
            out.setdefault(key, []).append(city)
    return out


# --- capitals ----------------------------------------------------------------------------------------------------


@cache
def _capitals() -> dict[str, str]:
    """Party → its capital's usual English name."""
    return {row["party"]: row["form"].split("|")[0] for row in load_table("en", "parties") if row["kind"] == "capital"}


@cache
def _renamed() -> tuple[Row, ...]:
    return load_table("world", "capitals")


def capital_of(party: str) -> City | None:
    """'TUR' → Ankara."""
    name = next((row["city"] for row in _renamed() if row["party"] == party), _capitals().get(party))
    return City(name.removesuffix(", D.C."), party) if name else None


def capital_city(row: Row, words: str = "", language: str = "en") -> City | None:
    """The city that a row of kind capital names; `words`, as the text has them, tell which where it had several."""
    stems = {stem_of(w) for w in words.lower().split("-")}
    for other in _renamed():
        if other["party"] == row["party"]:
            for form in other[language].split("|"):
                if form.lower() == words.lower() or {stem_of(w) for w in form.lower().split("-")} == stems:
                    return City(other["city"], other["party"])
    return capital_of(row["party"])
