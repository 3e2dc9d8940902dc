"""Graphs by GEXF's own schema and as networkx reads them; points as shapely reads them."""

import io
import json
from collections import Counter
from pathlib import Path

import networkx
from lxml import etree
from shapely.geometry import shape
from test_rows import told

from communique.formats import geojson_rows, gexf_rows, graphml_rows

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "gexf-1.3" / "gexf.xsd"))
GIVEN = [
    told("ev-1", "2024-05-06~"),
    told("ev-2", "2024-06", "CHL NOR SRB", kind="call"),
    told("ev-3", parties='CHL X:A&B<\x01">'),
    told("ev-4", None),
]


def test_gexf_is_valid_by_its_schema() -> None:
    for given in (GIVEN, []):
        tree = etree.fromstring("".join(gexf_rows(given, Counter())).encode())
        assert SCHEMA.validate(tree), SCHEMA.error_log


def test_the_schema_sees_what_is_wrong() -> None:
    text = "".join(gexf_rows(GIVEN, Counter())).replace('defaultedgetype="undirected"', 'defaultedgetype="sideways"')
    assert not SCHEMA.validate(etree.fromstring(text.encode()))


def test_graphml_is_read_back_with_types() -> None:
    left: Counter[str] = Counter()
    text = "".join(graphml_rows(GIVEN, left))
    graph = networkx.read_graphml(io.BytesIO(text.encode()), force_multigraph=True)
    assert set(graph) == {"CHL", "NOR", "SRB", 'X:A&B<\ufffd">'} and graph.nodes["NOR"] == {
        "label": "Norway",
        "kind": "state",
    }
    edges = graph["CHL"]["NOR"]
    assert set(edges) == {"ev-1 CHL NOR", "ev-2 CHL NOR"}
    first = edges["ev-1 CHL NOR"]
    assert (first["date"], first["start"], first["end"], first["voices"]) == (
        "2024-05-06~",
        "2024-05-06",
        "2024-05-06",
        1,
    )
    assert first["confidence"] == 0.9 and len(graph.edges) == 5 and left == {"without a day": 1}


def test_graphml_declares_what_it_uses() -> None:
    tree = etree.fromstring("".join(graphml_rows(GIVEN, Counter())).encode())
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    declared = {key.get("id"): key.get("for") for key in tree.findall("g:key", space)}
    for kind in ("node", "edge"):
        used = {data.get("key") for data in tree.findall(f".//g:{kind}/g:data", space)}
        assert used <= {key for key, of in declared.items() if of == kind} and used
    nodes = {node.get("id") for node in tree.iter("{*}node")}
    assert all({edge.get("source"), edge.get("target")} <= nodes for edge in tree.iter("{*}edge"))


def test_points_are_points() -> None:
    found = json.loads("".join(geojson_rows([told("ev-1")], Counter())))
    point = shape(found["features"][0]["geometry"])
    assert point.geom_type == "Point" and point.within(
        shape({"type": "Polygon", "coordinates": [[[4, 57], [32, 57], [32, 72], [4, 72], [4, 57]]]})
    )
