"""News agencies, newspapers and broadcasters by their names (world/agencies.tsv)."""

from functools import cache

from communique.languages import load_table


@cache
def agency_names() -> frozenset[str]:
    """The names of all."""
    return frozenset(form.strip() for row in load_table("world", "agencies") for form in row["form"].split("|"))


@cache
def agency_keys() -> frozenset[str]:
    """The names of all in lower case."""
    return frozenset(name.lower() for name in agency_names())


@cache
def national_agencies() -> dict[str, str]:
    """The names of national news agencies to their countries."""
    rows = (row for row in load_table("world", "agencies") if row["party"])
    return {form.strip(): row["party"] for row in rows for form in row["form"].split("|")}
