"""Well-known statesmen: whom a name can be, and whom not."""

import pytest

from communique.languages.names import plain_key
from communique.languages.statesmen import _term, known_statesman
from communique.languages.tables import load_table
from communique.model.labels import OFFICES

LEAST = 2


@pytest.mark.parametrize(
    ("language", "name", "year", "party", "office"),
    [
        ("en", "Jacinda Ardern", 2019, "NZL", "head_of_government"),
        ("en", "Ardern", 2019, "NZL", "head_of_government"),
        ("en", "J. Ardern", 2019, "NZL", "head_of_government"),
        ("en", "Ardern", 1985, None, None),
        ("en", "Orbán Viktor", 2020, "HUN", "head_of_government"),
        ("en", "Viktor Orban", 2020, "HUN", "head_of_government"),
        ("en", "Recep Tayyip Erdoğan", 2005, "TUR", "head_of_government"),
        ("en", "Erdogan", 2020, "TUR", "head_of_state"),
        ("en", "Eduard Shevardnadze", 1987, "SUN", "foreign_minister"),
        ("en", "Eduard Shevardnadze", 1999, "GEO", "head_of_state"),
        ("en", "Eduard Shevardnadze", None, None, None),
        ("en", "Michelle Bachelet", 2008, "CHL", "head_of_state"),
        ("en", "Robert Ardern", 2019, None, None),
        ("en", "Kim Jong Chol", 2015, None, None),
        ("en", "Xi Zhongxun", 2015, None, None),
        ("en", "Gates", 2008, None, None),
        ("en", "Mark Rutte", 2015, "NLD", "head_of_government"),
        ("en", "Mark Rutte", 2025, "IGO:NATO", "head_of_organization"),
        ("en", "Mark Rutte", None, "IGO:NATO", "head_of_organization"),
        ("en", "Van", 2012, None, None),
        ("en", "Ben", 2023, None, None),
        ("en", "Ben-Gvir", 2023, "ISR", "minister"),
        ("en", "Andris Berzins", 2013, "LVA", "head_of_state"),
        ("en", "David Thompson", 2009, "BRB", "head_of_government"),
        ("en", "John Reid", 2006, "GBR", "minister"),
        ("en", "John Reid", 2023, None, None),
        ("en", "Jacynda Ardern", 2019, "NZL", "head_of_government"),
        ("en", "Jacynda Arden", 2019, None, None),
        ("en", "", None, None, None),
        ("ru", "Джасинда Ардерн", 2019, "NZL", "head_of_government"),
        ("ru", "Ж. Ардерн", 2019, None, None),
        ("ru", "Джасинда Ардэрн", 2019, "NZL", "head_of_government"),
        ("ru", "Т. Мбеки", 2003, "ZAF", "head_of_state"),
        ("ru", "Леонид Данилович Кучма", 2001, "UKR", "head_of_state"),
        ("ru", "Нгуен Тан Зунг", 2010, "VNM", "head_of_government"),
        ("ru", "Нгуен Ван Зунг", 2010, None, None),
        ("ru", "Кая Каллас", 2023, "EST", "head_of_government"),
        ("ru", "Кая Каллас", 2025, "IGO:EU", "organization_official"),
        ("ru", "Ардзинба", 1998, "X:Abkhazia", "head_of_state"),
    ],
)
def test_name_tells_the_statesman(
    language: str, name: str, year: int | None, party: str | None, office: str | None
) -> None:
    known = known_statesman(name, language, year)
    assert (known and known.party) == party
    assert (known and known.office(year)) == office


def test_rows_are_whole() -> None:
    rows = load_table("world", "statesmen")
    parties = {row["party"] for row in load_table("world", "parties")}
    for row in rows:
        assert row["en"], row
        assert row["ru"], row
        assert ":" in row["party"] or row["party"] in parties, row
        for term in filter(None, row["terms"].split(",")):
            office, years = term.split()
            first, _, last = years.partition("-")
            assert office in OFFICES
            assert 1900 < int(first) <= int(last or first)


def test_nobody_is_listed_twice() -> None:
    seen: dict[tuple[str, str], int] = {}
    for at, row in enumerate(load_table("world", "statesmen")):
        for form in row["en"].split("|"):
            name = plain_key(form.replace("*", ""))
            assert seen.setdefault((row["party"], name), at) == at, f"{row['party']} has {name} twice"


def test_countries_stand_together() -> None:
    parties = [row["party"] for row in load_table("world", "statesmen")]
    blocks = [party for at, party in enumerate(parties) if at == 0 or parties[at - 1] != party]
    assert len(blocks) == len(set(blocks)), sorted({party for party in blocks if blocks.count(party) > 1})


# States and territories of the kind 'state' that were none that year.
NO_STATE_YET = {1995: {"NIU", "SRB", "SSD", "TLS", "XKX"}, 2005: {"NIU", "SSD"}}


@pytest.mark.parametrize("year", [1995, 2005, 2015, 2024])
def test_every_state_has_its_head(year: int) -> None:
    states = {row["party"] for row in load_table("world", "parties") if row["kind"] == "state"}
    headed = {
        row["party"]
        for row in load_table("world", "statesmen")
        for term in map(_term, filter(None, row["terms"].split(",")))
        if term.office in ("head_of_state", "head_of_government") and term.first <= year <= term.last
    }
    lacking = states - headed - NO_STATE_YET.get(year, set())
    assert not lacking, f"no head in {year}: {', '.join(sorted(lacking))}"


def test_every_state_of_weight_has_somebody() -> None:
    counts: dict[str, int] = {}
    for row in load_table("world", "statesmen"):
        counts[row["party"]] = counts.get(row["party"], 0) + 1
    assert len(counts) > 150
    assert all(counts[party] >= LEAST for party in ("CHN", "IND", "BRA", "ZAF", "NGA", "IDN", "AUS", "TUR", "IGO:UN"))
