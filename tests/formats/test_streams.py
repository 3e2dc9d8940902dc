"""Memory does not grow with the record, whatever the format."""

import tracemalloc
from collections import Counter
from collections.abc import Iterator

import pytest
from test_rows import told

from communique.cli.export import FORMATS
from communique.store import Told

FEW, MANY = 200, 2000  # engagements
ROOM = 2_500_000  # bytes: pages of SQLite and zip, edges that wait, caches of days
NAMES = ["CHL", "NOR", "SRB", "GHA", "FJI"]


def engagements(number: int) -> Iterator[Told]:
    for n in range(number):
        parties = f"{NAMES[n % 5]} {NAMES[(n + 1 + n // 5 % 4) % 5]}"
        yield told(f"ev-{n:06}", f"{1900 + n * 120 // number}-05-{n % 28 + 1:02}", parties, f"re-{n}")


def peak(name: str, number: int) -> int:
    options = {"group": 50} if name == "parquet" else {}
    tracemalloc.start()
    for _ in FORMATS[name](engagements(number), Counter(), **options):
        pass
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


@pytest.mark.parametrize("name", FORMATS)
def test_ten_times_the_engagements_take_no_more_memory(name: str) -> None:
    peak(name, 20)  # what is kept once for all
    assert peak(name, MANY) < peak(name, FEW) + ROOM
