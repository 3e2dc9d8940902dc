"""Comparison: how several reports tell the same engagements, side by side.

`compare(read)` takes reports with their readings and gives a `Comparison` for each group of reports that tell of one
engagement or several together: columns are reports, rows are facts, every cell carries its evidence.
"""

from communique.comparison.arranging import ORDERS, arranged
from communique.comparison.compare import compare
from communique.comparison.grid import Cell, Column, Comparison, Row, Section, Told
from communique.comparison.outlets import outlet_parties, read_outlets

__all__ = [
    "ORDERS",
    "Cell",
    "Column",
    "Comparison",
    "Row",
    "Section",
    "Told",
    "arranged",
    "compare",
    "outlet_parties",
    "read_outlets",
]
