"""What plots show, as data: columns and rows for the table behind each, and what the drawing needs beside them.

The drawings are in `static/plots.js`; each takes what one function here gives.
"""

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote, urlencode

from starlette.requests import Request

from communique.model.plain import codes_of
from communique.store import Network, Places
from communique.web.rows import Row, names_of
from communique.web.settings import database_of
from communique.web.words import speaker_of

Plot = dict[str, Any]
RUNS = 60  # months in a row without anything, from which on they are not drawn one by one


def every_month(first: str, last: str) -> list[str]:
    """The months from one to another: '2023-11' to '2024-02'."""
    year, month = int(first[:4]), int(first[5:7])
    found: list[str] = []
    while (told := f"{year:04}-{month:02}") <= last and len(found) < 2400:
        found.append(told)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return found


def filled(rows: Iterable[Sequence[Any]], width: int) -> list[list[Any]]:
    """Rows by month with zeros for months between that have nothing; those without a month are left out."""
    told = {row[0]: list(row[1:]) for row in rows if row[0]}
    if not told:
        return []
    return [[month, *told.get(month, [0] * width)] for month in every_month(min(told), max(told))]


def months_plot(request: Request, rows: Sequence[tuple[str, int, int]]) -> Plot:
    """Engagements and reports read by month."""
    _ = speaker_of(request).told.gettext
    return {"columns": [_("Month"), _("Engagements"), _("Reports read")], "rows": filled(rows, 2)}


def coverage_told(
    request: Request, rows: Sequence[tuple[str, int, int]], outlets: Sequence[tuple[str, int, str, str]] = ()
) -> str:
    """What a plot over time rests on, in a sentence."""
    speaker = speaker_of(request)
    reports = sum(row[2] for row in rows if row[0])
    unknown = sum(row[2] for row in rows if not row[0])
    undated = sum(row[1] for row in rows if not row[0])
    told = speaker.told.ngettext(
        "Below, the one report read, by month of publication: a rise in engagements may be a rise in reports.",
        "Below, the %(num)s reports read, by month of publication: a rise in engagements may be a rise in reports.",
        reports,
    ) % {"num": speaker.number(reports)} if reports else ""  # fmt: skip
    if unknown:
        told += " " + speaker.told.ngettext(
            "%(num)s report tells no day of publication and is not drawn.",
            "%(num)s reports tell no day of publication and are not drawn.", unknown) % {"num": speaker.number(unknown)}  # fmt: skip
    if undated:
        told += " " + speaker.told.ngettext(
            "%(num)s engagement without a day is not drawn.", "%(num)s engagements without a day are not drawn.", undated
        ) % {"num": speaker.number(undated)}  # fmt: skip
    if outlets:
        told += " " + speaker.told.ngettext(
            "They are of %(num)s outlet.", "They are of %(num)s outlets.", len(outlets)
        ) % {"num": speaker.number(len(outlets))}
    return told.strip()


def address(path: str, **params: str | None) -> str:
    """An address with parameters."""
    query = urlencode({key: value for key, value in params.items() if value})
    return f"{path}?{query}" if query else path


def map_plot(request: Request, found: Places, **asked: str | None) -> Plot:
    """Places of engagements, with the sentence on what is not drawn."""
    speaker = speaker_of(request)
    _ = speaker.told.gettext
    rows = []
    drawn = guessed = 0
    for spot in found.spots:
        country = speaker.party(spot.country) if spot.country else ""
        href = address("/engagements", **{**asked, "place": spot.city or spot.country})
        known = spot.latitude is not None
        drawn += known * spot.engagements
        guessed += (known and not spot.exact) * spot.engagements
        rows.append(
            [
                speaker.city(spot.city, spot.country),
                country,
                spot.engagements,
                spot.longitude,
                spot.latitude,
                spot.exact,
                href,
            ]
        )
    total = sum(spot.engagements for spot in found.spots) + found.without
    told = _("%(drawn)s of %(total)s engagements are drawn; %(without)s have no place.") % {
        "drawn": speaker.number(drawn), "total": speaker.number(total), "without": speaker.number(found.without)
    }  # fmt: skip
    if guessed:
        told += " " + _("Hollow: only the country is told; the point is its capital (%(num)s).") % {
            "num": speaker.number(guessed)
        }
    if found.capped:
        told += " " + _("Counted are the latest %(num)s.") % {"num": speaker.number(found.counted)}
    told += " " + _("Coasts alone are drawn: whose a territory is, this map does not say.")
    return {"columns": [_("City"), _("Country"), _("Engagements")], "rows": rows, "told": told}


def network_plot(request: Request, found: Network) -> Plot:
    """Who meets whom."""
    speaker = speaker_of(request)
    _ = speaker.told.gettext
    names = (
        {node.id: speaker.party(node.id) for node in found.nodes} if found.by == "party"
        else names_of(database_of(request), speaker.language, [(node.id, node.label) for node in found.nodes])
    )  # fmt: skip
    nodes = [
        {"id": n.id, "name": names[n.id], "short": speaker.short(n.id) if found.by == "party" else names[n.id],
         "n": n.engagements, "party": speaker.party(n.party),
         "href": f"/parties/{quote(n.id, safe='')}" if found.by == "party" else f"/people/{n.id}"}
        for n in found.nodes
    ]  # fmt: skip
    edges = [
        {"a": e.a, "b": e.b, "n": e.engagements,
         "href": f"/dyads/{quote(f'{e.a}-{e.b}', safe='')}" if found.by == "party" else address("/engagements", person=e.a)}
        for e in found.edges
    ]  # fmt: skip
    rows = [[names[e.a], names[e.b], e.engagements] for e in found.edges]
    told = [_("A line: they took part in engagements together; the thicker, the more. The number is of engagements.")]
    if found.left:
        told.append(_("The %(num)s heaviest lines are drawn, %(left)s are not.") % {
            "num": speaker.number(len(edges)), "left": speaker.number(found.left)})  # fmt: skip
    if found.capped:
        told.append(_("Counted are the latest %(num)s.") % {"num": speaker.number(found.counted)})
    if found.crowds:
        told.append(speaker.told.ngettext(
            "%(num)s engagement of too many people is left out.", "%(num)s engagements of too many people are left out.",
            found.crowds) % {"num": found.crowds})  # fmt: skip
    return {"columns": [_("One"), _("Other"), _("Engagements together")], "rows": rows, "nodes": nodes, "edges": edges,
            "told": " ".join(told)}  # fmt: skip


def stacked_plot(request: Request, first: str, names: Sequence[str], rows: Sequence[tuple[str, str, int]]) -> Plot:
    """Counts by month (rows: month, series, count), the series stacked. names: the labels of the series, as they are named."""
    told: dict[str, dict[str, int]] = {}
    for month, series, count in rows:
        told.setdefault(month, {})[series] = told.get(month, {}).get(series, 0) + count
    used = [name for name in names if any(name in counts for counts in told.values())]
    made = filled([[month, *(counts.get(name, 0) for name in used)] for month, counts in told.items()], len(used))
    speaker = speaker_of(request)
    return {"columns": [first, *(speaker.label(name, "level") for name in used)], "rows": made}


def bubbles_plot(columns: Sequence[str], rows: Sequence[Sequence[Any]], panels: Sequence[str] = ("",)) -> Plot:
    """Counts by year and label. rows: year, label, count and, where there are several panels, which."""
    return {"columns": list(columns), "rows": [list(row) for row in rows], "panels": list(panels)}


def timeline_plot(request: Request, found: Sequence[Row], own: Sequence[str]) -> Plot:
    """Engagements as points in time, a line for each counterpart. own: parties that are no counterpart."""
    speaker = speaker_of(request)
    _ = speaker.told.gettext
    rows = []
    for one in found:
        if not one["first_day"]:
            continue
        others = [code for code in codes_of(one["parties"]) if code not in own][:3]
        names = " – ".join(name for name, _, _ in one["sides"] if name)
        for other in [speaker.party(code) for code in others] or [_("no other party")]:
            rows.append(
                [one["first_day"], other, speaker.label(one["kind"], "kind"), names, f"/engagements/{one['id']}"]
            )
    return {"columns": [_("Day"), _("With"), _("Kind"), _("Who")], "rows": rows}
