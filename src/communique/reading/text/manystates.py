"""States that go by one name, and the bodies in which they sit: those of whom each is told, 'the Baltic foreign ministers', and those whom nobody counts."""

from functools import cache

from communique.languages import load_table


def are_told_apart(party: str | None) -> bool:
    """'X:Baltic states', of whom each takes part (world/collectives.tsv); not 'X:Arab states', whom nobody counts."""
    return party in _collectives()


def are_uncounted(party: str | None) -> bool:
    """'X:Arab states': a part of the world that speaks with one voice; which of its states take part is not told."""
    return party in _parts_of_world()


def is_body(party: str | None) -> bool:
    """'IGO:EU', and what several states have a name for and sit in without a treaty: 'X:Normandy Four', 'X:P5+1'."""
    return party is not None and (party.startswith("IGO:") or party in _formats())


@cache
def _formats() -> frozenset[str]:
    rows = load_table("world", "parties")
    return frozenset(row["party"] for row in rows if row["kind"] == "organisation" and row["party"].startswith("X:"))


@cache
def _collectives() -> frozenset[str]:
    return frozenset(row["party"] for row in load_table("world", "collectives"))


@cache
def _parts_of_world() -> frozenset[str]:
    rows = load_table("world", "parties")
    return frozenset(row["party"] for row in rows if row["kind"] == "collective") - _collectives()
