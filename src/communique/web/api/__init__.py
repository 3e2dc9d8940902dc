"""The API: JSON under /api/v1 for all that the pages show, lists as CSV too, described at /openapi.json."""

from collections import Counter

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from communique.formats import ical_rows
from communique.store import tell
from communique.web.api.endpoint import LINK, Asked, encoded
from communique.web.api.lists import LISTS, PLANNED, calendar
from communique.web.api.openapi import document
from communique.web.api.things import THINGS
from communique.web.api.writing import WRITES
from communique.web.asked import parsed
from communique.web.settings import database_of

MOST_EVENTS = 500  # of a calendar file


def described(request: Request) -> Response:
    """The OpenAPI document."""
    return Response(encoded(document()), media_type="application/json")


def ics(request: Request) -> Response:
    """Planned engagements as an iCalendar file; a calendar program may subscribe to the address."""
    values = parsed(request.query_params, PLANNED, strict=True) | {"limit": MOST_EVENTS, "cursor": None}
    database = database_of(request)
    found = calendar(Asked(request, values, {})).found
    text = "".join(ical_rows((tell(database, one) for one in found), Counter()))
    return Response(text.encode("utf-8", "replace"), media_type="text/calendar; charset=utf-8")


ROUTES = [
    Route("/openapi.json", described, name="openapi"),
    Route(f"{LINK}/calendar.ics", ics, name="api-calendar-ics"),
    *(route for one in (*LISTS, *THINGS) for route in one.routes()),
    *WRITES,
]
