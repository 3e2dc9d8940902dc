"""Questions that take long, asked once for each state of the record; and the comparison of an engagement's accounts."""

import sqlite3
from collections.abc import Callable
from functools import partial
from typing import Any, Final, TypeVar

from starlette.requests import Request

from communique.comparison import Comparison, arranged, compare
from communique.store import (
    Facets,
    Filters,
    Network,
    Places,
    Relations,
    Stats,
    accounts_in_full,
    facets,
    network,
    places,
    relations,
    stats,
)
from communique.store.facets import Latest, latest
from communique.store.graphs import By
from communique.web.fresh import Memory
from communique.web.settings import database_of, settings_of

MOST_COMPARED: Final = 12  # reports set side by side
EVERY_OUTLET, FIRST_PLACES = 10_000, 300  # that the first page counts, and draws
T = TypeVar("T")


def kept(request: Request, key: Any, work: Callable[[], T]) -> T:
    """What `work` gives, worked out once for the record's present state. key: what it depends on."""
    memory: Memory = request.app.state.memory
    return memory.get(key, work)


def ask_ahead(memory: Memory, database: sqlite3.Connection) -> None:
    """Work out what the first page and the lists without conditions show."""
    nothing = Filters()
    memory.get(("stats", EVERY_OUTLET), lambda: stats(database, EVERY_OUTLET))
    memory.get(("places", nothing, FIRST_PLACES), lambda: places(database, nothing, FIRST_PLACES))
    memory.get(
        ("facets", nothing, 12),
        lambda: facets(
            database, nothing, 12, lambda: memory.get(("latest", nothing), lambda: latest(database, nothing))
        ),
    )


def stats_of(request: Request, top: int = 20) -> Stats:
    """`store.stats`."""
    return kept(request, ("stats", top), lambda: stats(database_of(request), top))


def latest_of(request: Request, filters: Filters) -> Latest:
    """`store.facets.latest`: the list, its facets, the network and the map of one answer begin with it."""
    return kept(request, ("latest", filters), lambda: latest(database_of(request), filters))


def facets_of(request: Request, filters: Filters, most: int = 12) -> Facets:
    """`store.facets`."""
    work = partial(facets, database_of(request), filters, most, partial(latest_of, request, filters))
    return kept(request, ("facets", filters, most), work)


def relations_of(request: Request, a: str, b: str | None, today: str | None) -> Relations | None:
    """`store.relations`."""
    return kept(request, ("relations", a, b, today), lambda: relations(database_of(request), a, b, today))


def network_of(request: Request, by: By, filters: Filters, most: int = 150) -> Network:
    """`store.network`."""
    work = partial(network, database_of(request), by, filters, most, partial(latest_of, request, filters))
    return kept(request, ("network", by, filters, most), work)


def places_of(request: Request, filters: Filters, most: int = 500) -> Places:
    """`store.places`."""
    work = partial(places, database_of(request), filters, most, partial(latest_of, request, filters))
    return kept(request, ("places", filters, most), work)


def comparison_of(request: Request, identity: str, order: str = "given") -> Comparison | None:
    """The accounts of an engagement side by side, those of the first MOST_COMPARED reports; None where fewer than two
    reports tell of it. The columns of a report hold its id; other engagements that the reports share are sections too.
    order: of the columns, one of ORDERS."""

    def work() -> Comparison | None:
        accounts = accounts_in_full(database_of(request), identity)
        pairs = list({one.report.id: (one.report, one.reading) for one in accounts}.values())[:MOST_COMPARED]
        found = compare(pairs, settings_of(request).outlets) if len(pairs) > 1 else []
        return next((one for one in found if any(section.event == identity for section in one.sections)), None)

    found = kept(request, ("comparison", identity), work)
    return found and arranged(found, order)
