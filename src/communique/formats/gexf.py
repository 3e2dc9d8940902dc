"""`gexf`: GEXF 1.3 with dates, for Gephi."""

from collections import Counter
from collections.abc import Iterable, Iterator

from communique.formats.coding import party_name
from communique.formats.network import EDGE, attribute, held, kind_of, network
from communique.store import Told


def gexf_rows(told: Iterable[Told], left: Counter[str]) -> Iterator[str]:
    """The graph: nodes are parties, an edge is an engagement of two of them on its days."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield '<graph mode="dynamic" timeformat="date" defaultedgetype="undirected">\n'
    yield '<attributes class="node"><attribute id="0" title="kind" type="string"/></attributes>\n<attributes class="edge">'
    yield from (f'<attribute id="{n}" title="{title}" type="{kind}"/>' for n, (title, kind) in enumerate(EDGE))
    yield "</attributes>\n<nodes>\n"
    yield from network(told, left, node, edge, "</nodes>\n<edges>\n")
    yield "</edges>\n</graph>\n</gexf>\n"


def node(party: str) -> str:
    """A party."""
    return f"<node id={attribute(party)} label={attribute(party_name(party))}>{values((kind_of(party),))}</node>\n"


def edge(one: Told, a: str, b: str) -> str:
    """What two parties had with each other, on a line; its id is the engagement's with the pair."""
    e = one.engagement
    return (f"<edge id={attribute(f'{e.id} {a} {b}')} source={attribute(a)} target={attribute(b)} "
            f'start="{e.first_day}" end="{e.last_day}">{values(held(one))}</edge>\n')  # fmt: skip


def values(given: Iterable[str | float | None]) -> str:
    """Attribute values; an unknown one has none."""
    found = "".join(
        f'<attvalue for="{n}" value={attribute(str(v))}/>' for n, v in enumerate(given) if v not in (None, "")
    )
    return f"<attvalues>{found}</attvalues>" if found else ""
