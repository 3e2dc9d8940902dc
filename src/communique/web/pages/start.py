"""The first page: the latest and the coming engagements, counts with their coverage, where, and who most often."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from communique.model.plain import codes_of
from communique.store import Filters, find
from communique.store.asking import UNKNOWN
from communique.web.asking import EVERY_OUTLET, FIRST_PLACES, places_of, stats_of
from communique.web.i18n import language_of
from communique.web.pages.plots import coverage_told, map_plot, months_plot
from communique.web.rows import listed
from communique.web.settings import database_of
from communique.web.templating import render

LATEST, COMING, BUSIEST = 18, 7, 12


def start(request: Request) -> Response:
    """What the record holds."""
    database = database_of(request)
    held = stats_of(request, EVERY_OUTLET)
    outlets = [outlet for outlet in held.outlets if outlet[0] != UNKNOWN]
    language = language_of(request)
    coming = find(database, Filters(status="planned", from_day=date.today().isoformat()), "oldest", COMING).found
    planned = coming or find(database, Filters(status="planned"), "date", COMING).found
    return render(
        request,
        "start.html",
        stats=held,
        outlets=len(outlets),
        latest=listed(database, language, find(database, Filters(status="held"), "date", LATEST).found),
        coming=bool(coming),
        planned=listed(database, language, planned),
        dyads=[(*codes_of(pair), n) for pair, n in held.dyads[:BUSIEST] if len(codes_of(pair)) == 2],
        months=months_plot(request, held.months),
        coverage=coverage_told(request, held.months, outlets),
        map=map_plot(request, places_of(request, Filters(), FIRST_PLACES)),
    )
