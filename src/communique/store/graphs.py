"""Who meets whom, and where: the network and the map of the engagements of an answer."""

import sqlite3
from collections import Counter
from functools import lru_cache
from itertools import combinations
from typing import Final, Literal

import msgspec

from communique.languages.cities import capital_of, find_city, land_of
from communique.store.asking import Filters
from communique.store.facets import LatestKnown, latest

CROWD: Final = 12  # people of an engagement of whom each is taken to meet each
By = Literal["party", "person"]


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A party or person of a network. id: the party's code or the person's id; engagements: within the network's edges."""

    id: str
    label: str
    party: str | None
    engagements: int


class Edge(msgspec.Struct, frozen=True, kw_only=True):
    """Two who met, and in how many engagements."""

    a: str
    b: str
    engagements: int


class Network(msgspec.Struct, frozen=True, kw_only=True):
    """Who meets whom. counted: engagements looked at (the latest), 0 where all were; capped: whether there are more; left:
    edges that are not among the heaviest shown; crowds: engagements of too many people, whose pairs are not drawn."""

    by: By
    nodes: list[Node]
    edges: list[Edge]
    counted: int
    capped: bool
    left: int
    crowds: int


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A place of a map. exact: whether the city is told and known; else the country's capital stands for it. latitude,
    longitude: WGS 84 degrees, None where neither is known."""

    city: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    exact: bool
    engagements: int


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """Where engagements were, the most frequent first. counted: engagements looked at (the latest), 0 where all were; capped:
    whether there are more; without: engagements of no known place."""

    spots: list[Spot]
    counted: int
    capped: bool
    without: int


def only_days(filters: Filters) -> bool:
    """Whether nothing is asked but days."""
    return msgspec.structs.replace(filters, from_day=None, to_day=None) == Filters()


def only_months(filters: Filters) -> bool:
    """Whether nothing is asked but whole months or years."""
    return only_days(filters) and all(len(day or "") in (0, 4, 7) for day in (filters.from_day, filters.to_day))


def between(filters: Filters) -> tuple[str, str]:
    """The first and last day asked for, as texts to compare with."""
    return (filters.from_day or ""), ((filters.to_day or "9999") + "~")


def network(
    database: sqlite3.Connection, by: By, filters: Filters, most: int = 150, known: LatestKnown = None
) -> Network:
    """Who meets whom in the engagements that meet the conditions: the `most` heaviest edges. known: tells the latest,
    where somebody knows them."""
    if by == "party" and only_days(filters):
        question = "SELECT a, b, engagements AS n FROM pair WHERE engagements > 0"
        told: tuple[str, ...] = ()
        if filters != Filters():
            question = "SELECT a, b, count(*) AS n FROM dyad INDEXED BY dyad_day WHERE first_day >= ? AND first_day <= ? GROUP BY a, b"
            told = between(filters)
        rows = database.execute(
            f"SELECT a, b, n, count(*) OVER () FROM ({question}) ORDER BY n DESC, a, b LIMIT {most}", told
        ).fetchall()
        edges, count = [row[:3] for row in rows], rows[0][3] if rows else 0
        return drawn(database, by, edges, 0, False, max(0, count - most), 0)
    keys, capped = known() if known else latest(database, filters)
    given = msgspec.json.encode(keys).decode()
    crowds = 0
    counts: Counter[tuple[str, str]] = Counter()
    if by == "party":
        question = (
            "SELECT d.a, d.b, count(*) FROM json_each(?) k CROSS JOIN dyad d ON d.engagement = k.value GROUP BY 1, 2"
        )
        counts.update({(a, b): n for a, b, n in database.execute(question, (given,))})
    else:
        met: dict[int, dict[int, str | None]] = {}
        for key, person, party in database.execute(
            "SELECT DISTINCT k.value, f.person, s.party FROM json_each(?) k CROSS JOIN side s ON s.engagement = k.value "
            "JOIN participant p ON p.side = s.key JOIN form f ON f.key = p.form WHERE f.person NOT NULL",
            (given,),
        ).fetchall():
            there = met.setdefault(key, {})
            there[person] = min(filter(None, (party, there.get(person))), default=None)
        ids = ids_of(database, {person for people in met.values() for person in people})
        for people in met.values():
            if len(people) > CROWD:
                crowds += 1
                continue
            for a, b in combinations(sorted(people, key=ids.__getitem__), 2):
                if people[a] is None or people[a] != people[b]:
                    counts[ids[a], ids[b]] += 1
    heaviest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    chosen = [(a, b, n) for (a, b), n in heaviest[:most]]
    return drawn(database, by, chosen, len(keys), capped, max(0, len(heaviest) - most), crowds)


def ids_of(database: sqlite3.Connection, people: set[int]) -> dict[int, str]:
    """People's ids by their keys."""
    rows = database.execute(
        "SELECT p.key, p.id FROM json_each(?) k CROSS JOIN person p ON p.key = k.value",
        (msgspec.json.encode(sorted(people)).decode(),),
    )
    return dict(rows.fetchall())


def drawn(
    database: sqlite3.Connection, by: By, edges: list[tuple[str, str, int]], counted: int, capped: bool, left: int, crowds: int
) -> Network:  # fmt: skip
    """A network of these edges."""
    weights: Counter[str] = Counter()
    for a, b, n in edges:
        weights[a] += n
        weights[b] += n
    known: dict[str, tuple[str, str | None]] = {identity: (identity, identity) for identity in weights}
    if by == "person":
        rows = database.execute(
            "SELECT p.id, p.name, (SELECT nullif(h.party, '') FROM held h WHERE h.person = p.key ORDER BY h.reports DESC, h.party "
            "LIMIT 1) FROM json_each(?) k JOIN person p ON p.id = k.value",
            (msgspec.json.encode(list(weights)).decode(),),
        )
        known = {identity: (name, party) for identity, name, party in rows}
    nodes = [
        Node(id=identity, label=known[identity][0], party=known[identity][1], engagements=n)
        for identity, n in sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    ]
    found = [Edge(a=a, b=b, engagements=n) for a, b, n in edges]
    return Network(by=by, nodes=nodes, edges=found, counted=counted, capped=capped, left=left, crowds=crowds)


def places(database: sqlite3.Connection, filters: Filters, most: int = 500, known: LatestKnown = None) -> Places:
    """Where the engagements that meet the conditions were: the `most` frequent places. known: tells the latest,
    where somebody knows them."""
    if only_months(filters):
        first, last = between(filters)
        rows = [
            (*[part or None for part in value.split("|", 1)], n)
            for value, n in database.execute(
                "SELECT value, sum(count) AS n FROM tally WHERE what = 'place' AND month >= ? AND month <= ? GROUP BY value "
                "HAVING n > 0 ORDER BY n DESC, value",
                (first, last),
            )
        ]
        (total,) = database.execute(
            "SELECT coalesce(sum(count), 0) FROM tally WHERE what = 'kind' AND month >= ? AND month <= ?", (first, last)
        ).fetchone()
        counted, capped, without = 0, False, total - sum(n for *_, n in rows)
    else:
        keys, capped = known() if known else latest(database, filters)
        found = database.execute(
            "SELECT e.country, e.city, count(*) FROM json_each(?) k CROSS JOIN engagement e ON e.key = k.value GROUP BY 1, 2 "
            "ORDER BY 3 DESC, 1, 2",
            (msgspec.json.encode(keys).decode(),),
        ).fetchall()
        rows = [row for row in found if row[0] or row[1]]
        counted, without = len(keys), sum(n for country, city, n in found if not country and not city)
    return Places(spots=[spot(*row) for row in rows[:most]], counted=counted, capped=capped, without=without)


def spot(country: str | None, city: str | None, count: int) -> Spot:
    """A place with its coordinates."""
    latitude, longitude, exact = where(country, city)
    return Spot(city=city, country=country, latitude=latitude, longitude=longitude, exact=exact, engagements=count)


@lru_cache(maxsize=20_000)
def where(country: str | None, city: str | None) -> tuple[float | None, float | None, bool]:
    """Latitude and longitude of a city in a country, else of the country's capital; and whether it is the city's own."""
    land = land_of(country) if country else None
    for one in find_city(city) if city else []:
        if one.latitude is not None and (land is None or one.country == land):
            return one.latitude, one.longitude, True
    capital = capital_of(country) if country else None
    if capital and capital.latitude is not None:
        return capital.latitude, capital.longitude, False
    return None, None, False
