"""The network of parties, as GEXF and GraphML have it: parties are nodes, each engagement of two parties is an edge."""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Final
from xml.sax.saxutils import quoteattr

from communique.formats.cells import fit
from communique.formats.coding import parties
from communique.store import Told

# Attributes of an edge, with their types as GEXF names them.
EDGE: Final = (("engagement", "string"), ("kind", "string"), ("status", "string"), ("salience", "string"), ("date", "string"),
               ("city", "string"), ("country", "string"), ("topics", "string"), ("voices", "integer"), ("confidence", "double"))  # fmt: skip
SMALL: Final = 1 << 20  # octets of edges held in memory; more wait in a file


def network(
    told: Iterable[Told],
    left: Counter[str],
    node: Callable[[str], str],
    edge: Callable[[Told, str, str], str],
    between: str,
) -> Iterator[str]:
    """The nodes, what stands between, the edges. Nodes come first, so edges wait in a file until all parties are known."""
    seen: set[str] = set()
    with tempfile.SpooledTemporaryFile(SMALL, "w+", encoding="utf-8") as edges:
        for one in told:
            among = sorted({side.party for side in one.sides if side.party})
            if len(among) < 2:
                left["with fewer than two parties"] += 1
            elif not one.engagement.first_day:
                left["without a day"] += 1
            else:
                seen.update(among)
                edges.writelines(edge(one, a, b) for a, b in combinations(among, 2))
        yield from (node(party) for party in sorted(seen))
        yield between
        edges.seek(0)
        yield from edges


def held(one: Told) -> tuple[str | float | None, ...]:
    """The values of EDGE."""
    e = one.engagement
    return (
        e.id,
        e.kind,
        e.status,
        e.salience,
        e.date,
        e.city,
        e.country,
        " ".join(e.topics),
        e.voices,
        round(e.confidence, 4),
    )


def kind_of(party: str) -> str:
    """state, organisation, …"""
    row = parties().get(party)
    return row["kind"] if row else "unknown"


def words(text: str) -> str:
    """On one line, without what XML can't hold."""
    return "".join(c for c in fit(text) if c not in "\ufffe\uffff")


def attribute(text: str) -> str:
    """A value in quotation marks."""
    return quoteattr(words(text))
