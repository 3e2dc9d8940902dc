"""`graphml`: GraphML with the days of each edge as attributes, for networkx, igraph, yEd, Gephi."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import escape

from communique.formats.coding import party_name
from communique.formats.network import EDGE, attribute, held, kind_of, network, words
from communique.store import Told

TYPES: Final = {"integer": "int"}  # GraphML's name of a type, where it is not GEXF's
DAYS: Final = ("start", "end")


def graphml_rows(told: Iterable[Told], left: Counter[str]) -> Iterator[str]:
    """The graph: nodes are parties, an edge is an engagement of two of them; `start` and `end` are its first and last day."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for name in ("label", "kind"):
        yield f'<key id="node_{name}" for="node" attr.name="{name}" attr.type="string"/>\n'
    for name, kind in (*EDGE, *((day, "string") for day in DAYS)):
        yield f'<key id="edge_{name}" for="edge" attr.name="{name}" attr.type="{TYPES.get(kind, kind)}"/>\n'
    yield '<graph id="engagements" edgedefault="undirected">\n'
    yield from network(told, left, node, edge, "")
    yield "</graph>\n</graphml>\n"


def node(party: str) -> str:
    """A party."""
    return f"<node id={attribute(party)}>{data('node_label', party_name(party))}{data('node_kind', kind_of(party))}</node>\n"


def edge(one: Told, a: str, b: str) -> str:
    """What two parties had with each other, on a line."""
    e = one.engagement
    names = [f"edge_{name}" for name, _ in EDGE] + [f"edge_{day}" for day in DAYS]
    inner = "".join(map(data, names, (*held(one), e.first_day, e.last_day)))
    return f"<edge id={attribute(f'{e.id} {a} {b}')} source={attribute(a)} target={attribute(b)}>{inner}</edge>\n"


def data(key: str, value: str | float | None) -> str:
    """A value under a key; nothing for an unknown one."""
    return "" if value in (None, "") else f'<data key="{key}">{escape(words(str(value)))}</data>'
