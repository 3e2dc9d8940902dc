"""What the tables know of personal names: gender of given names, particles, family names that come first."""

from functools import cache
from typing import Literal, cast

from communique.languages.phrases import phrases
from communique.languages.tables import load_table

Gender = Literal["m", "f", "u"]


def given_gender(name: str, language: str) -> Gender | None:
    """'Nancy' → 'f', 'Сергей' → 'm', 'Kim' → 'u' (either); None where the name is not known (names.tsv).

    `name` stands in the nominative; case, ё and accents written otherwise ('José', 'Jose') make no difference. Of a
    name with a hyphen that is not known whole, the first part tells ('Jean-Noël' → 'm').
    """
    known = _given(language)
    key = plain_key(name)
    return known.get(key) or known.get(key.partition("-")[0])


def is_particle(word: str, language: str) -> bool:
    """'bin', 'van', 'al', 'оглы', 'аль-' (particles.tsv)."""
    return word.lower() in _particles(language)


def is_family_first(surname: str, language: str) -> bool:
    """Whether names with this family name put it first: 'Nguyen', 'Си', 'Kim' (surnames.tsv)."""
    return plain_key(surname) in _family_first(language)


JUNIOR = frozenset(["jr", "sr"])  # behind a family name: of a namesake
PLAIN_LETTERS = str.maketrans(
    "áàâäãåçéèêëíìîïñóòôöõøúùûüýšžćčđłńśźżăąęěřťůőűğışḥāēīōūģķļņŗėįųțţșľĺŕďňċħơưʻʼ",
    "aaaaaaceeeeiiiinoooooouuuuyszccdlnszzaaeertuougishaeiougklnreiuttsllrdnchou''",
) | {ord("æ"): "ae", ord("œ"): "oe", ord("ð"): "d", ord("þ"): "th", ord("ß"): "ss", 0x307: ""}  # of 'i̇', a small 'İ'


def plain_key(name: str) -> str:
    """The name in small letters, without accents, ё as е: what it is looked up by."""
    return name.lower().replace("ё", "е").replace("’", "'").replace("‑", "-").translate(PLAIN_LETTERS)


@cache
def full_given() -> dict[str, str]:
    """'joe' → 'joseph': short forms of given names, each with the full one (nicknames.tsv)."""
    return {plain_key(name): row["full"] for row in load_table("world", "nicknames") for name in phrases(row["form"])}


@cache
def _given(language: str) -> dict[str, Gender]:
    known: dict[str, Gender] = {}
    for row in load_table(language, "names"):
        for name in phrases(row["form"]):
            key = plain_key(name)
            gender = cast(Gender, row["gender"])
            known[key] = gender if known.get(key, gender) == gender else "u"
    return known


@cache
def _particles(language: str) -> frozenset[str]:
    return frozenset(word.lower() for row in load_table(language, "particles") for word in phrases(row["form"]))


@cache
def _family_first(language: str) -> frozenset[str]:
    return frozenset(plain_key(name) for row in load_table(language, "surnames") for name in phrases(row["form"]))
