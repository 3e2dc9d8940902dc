"""`gexf`: GEXF 1.3 with dates, for Gephi: parties are nodes, each engagement of two parties is an edge on its days."""

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final
from xml.sax.saxutils import quoteattr

from communique.formats.cells import fit
from communique.formats.coding import parties, party_name
from communique.store import Told

EDGE: Final = (("engagement", "string"), ("kind", "string"), ("status", "string"), ("salience", "string"), ("city", "string"),
               ("country", "string"), ("topics", "string"), ("voices", "integer"), ("confidence", "double"))  # fmt: skip
SMALL: Final = 1 << 20  # octets of edges held in memory; more wait in a file


def gexf_rows(told: Iterable[Told], left: Counter[str]) -> Iterator[str]:
    """The graph. Nodes stand before edges, so edges wait in a file until all parties are known."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield '<graph mode="dynamic" timeformat="date" defaultedgetype="undirected">\n'
    yield '<attributes class="node"><attribute id="0" title="kind" type="string"/></attributes>\n<attributes class="edge">'
    yield from (f'<attribute id="{n}" title="{title}" type="{kind}"/>' for n, (title, kind) in enumerate(EDGE))
    yield "</attributes>\n"
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
        yield "<nodes>\n"
        yield from (node(party) for party in sorted(seen))
        yield "</nodes>\n<edges>\n"
        edges.seek(0)
        yield from edges
    yield "</edges>\n</graph>\n</gexf>\n"


def node(party: str) -> str:
    """A party."""
    row = parties().get(party)
    kind = row["kind"] if row else "unknown"
    return f"<node id={attribute(party)} label={attribute(party_name(party))}>{values((kind,))}</node>\n"


def edge(one: Told, a: str, b: str) -> str:
    """What two parties had with each other, on a line; its id is the engagement's with the pair."""
    e = one.engagement
    held = values(
        (e.id, e.kind, e.status, e.salience, e.city, e.country, " ".join(e.topics), e.voices, round(e.confidence, 4))
    )
    return (f"<edge id={attribute(f'{e.id} {a} {b}')} source={attribute(a)} target={attribute(b)} "
            f'start="{e.first_day}" end="{e.last_day}">{held}</edge>\n')  # fmt: skip


def values(given: Iterable[str | float | None]) -> str:
    """Attribute values; an unknown one has none."""
    held = "".join(
        f'<attvalue for="{n}" value={attribute(str(v))}/>' for n, v in enumerate(given) if v not in (None, "")
    )
    return f"<attvalues>{held}</attvalues>" if held else ""


def attribute(text: str) -> str:
    """A value in quotation marks, without what XML can't hold."""
    return quoteattr("".join(c for c in fit(text) if c not in "\ufffe\uffff"))
