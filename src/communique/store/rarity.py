"""How rare a condition is, and so whether what meets it is listed first, or each engagement looked at until a page is full."""

import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

FREQUENT = 5_000  # engagements that have something, from which they are looked at one by one, not listed first,
TOGETHER = 30_000  # and where something else is asked, too, which makes those that have both rare
OFTEN = 3  # a word that one of so many reports has is looked for in each, to count some,
OFTEN_ON_A_PAGE = 50  # and for one page of them


class Listed(NamedTuple):
    """A condition on engagements. which: FROM … WHERE that lists those that meet it; each: FROM … WHERE that finds something for
    one that does; with their values."""

    which: str
    each: str
    of_all: tuple[Any, ...]
    of_each: tuple[Any, ...]


def is_everywhere(database: sqlite3.Connection, query: str, often: int) -> bool:
    """Whether so many reports have a word that it is found sooner in one after the other than by listing them."""
    (reports,) = database.execute("SELECT sum(count) FROM tally WHERE what = 'report'").fetchone()
    most = (reports or 0) // often
    if most < FREQUENT:
        return False
    counted = f"SELECT count(*) FROM (SELECT 1 FROM word WHERE word MATCH ? LIMIT {most})"
    return bool(database.execute(counted, (query,)).fetchone()[0] == most)


def rarest_listed(database: sqlite3.Connection, asked: list[Listed]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Conditions of which engagements have something. What few have is listed and looked up, as is what is rarest of several;
    what many have is looked for in each, until the page is full."""
    most = TOGETHER if len(asked) > 1 else FREQUENT
    counts = [
        database.execute(f"SELECT count(*) FROM (SELECT 1 {one.which} LIMIT {most})", one.of_all).fetchone()[0]
        for one in asked
    ]
    for one, many in zip(asked, counts, strict=True):
        if many < FREQUENT or (many < most and many == min(counts)):
            yield f"e.key IN (SELECT engagement {one.which})", one.of_all
        else:
            yield f"EXISTS (SELECT 1 {one.each})", one.of_each
