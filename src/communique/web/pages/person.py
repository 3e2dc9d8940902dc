"""One person: spellings and scripts, offices over time, engagements on a timeline, counterparts."""

from collections.abc import Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from communique.store import Filters, page_of, portrait
from communique.web.asking import network_of
from communique.web.errors import Wrong
from communique.web.i18n import language_of
from communique.web.pages.plots import timeline_plot
from communique.web.rows import listed, name_in, names_of
from communique.web.settings import database_of
from communique.web.templating import render
from communique.web.words import speaker_of

SHOWN, ON_TIMELINE, COUNTERPARTS = 20, 300, 24


def person(request: Request) -> Response:
    """The page."""
    database, language = database_of(request), language_of(request)
    identity = request.path_params["id"]
    row = database.execute("SELECT key FROM person WHERE id = ?", (identity,)).fetchone()
    if not row:
        raise Wrong(speaker_of(request).told.gettext("No person of this record has this id."), status=404)
    one = portrait(database, row[0], ON_TIMELINE)
    rows = listed(database, language, one.engagements)
    net = network_of(request, "person", Filters(person=identity), 150)
    nodes = {node.id: node for node in net.nodes}
    met = [
        (nodes[edge.b if edge.a == identity else edge.a], edge.engagements)
        for edge in net.edges
        if identity in (edge.a, edge.b)
    ]
    said = database.execute(
        "SELECT 1 FROM participant p JOIN form f ON f.key = p.form WHERE f.person = ? LIMIT 1", row
    ).fetchone()
    return render(
        request,
        "person.html",
        one=one,
        name=name_in(database, language, row[0], one.name),
        spellings=spellings(one.forms),
        offices=bars(one.offices),
        rows=rows[:SHOWN],
        names=names_of(database, language, [(node.id, node.label) for node, _ in met]),
        met=sorted(met, key=lambda item: (-item[1], item[0].label))[:COUNTERPARTS],
        speaks=bool(said),
        planned=listed(
            database, language, page_of(database, Filters(person=identity, status="planned"), "date", 5).found
        ),
        timeline=timeline_plot(request, rows, [held["party"] for held in one.offices if held["party"]]),
    )


def spellings(forms: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each spelling once: script, first and last day, accounts."""
    found: dict[str, dict[str, Any]] = {}
    for form in forms:
        one = found.setdefault(
            form["name"], {"name": form["name"], "script": form["script"], "first": None, "last": None, "n": 0}
        )
        one["n"] += form["reports"]
        days = [day for day in (one["first"], one["last"], form["first"], form["last"]) if day]
        one["first"], one["last"] = (min(days), max(days)) if days else (None, None)
    return sorted(found.values(), key=lambda one: (-one["n"], one["name"]))


def bars(offices: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Offices with the share of the whole time at which each begins, and that it takes; in percent."""

    def number(day: str) -> float:
        year, month, date = (int(part) for part in (day + "-01-01")[:10].split("-")[:3])
        return year + (month - 1) / 12 + (date - 1) / 365

    told = [number(day) for held in offices for day in (held["first"], held["last"]) if day]
    begin, whole = (min(told), max(max(told) - min(told), 0.01)) if told else (0.0, 1.0)
    made = []
    for held in offices:
        first = number(held["first"] or held["last"]) if held["first"] or held["last"] else None
        last = number(held["last"] or held["first"]) if first is not None else None
        at = (first - begin) / whole * 97 if first is not None else None
        wide = max((last - first) / whole * 97, 2.0) if first is not None and last is not None else 0.0
        made.append({**held, "at": at, "wide": wide})
    return made
