"""The first page: counts of the record."""

from starlette.requests import Request
from starlette.responses import Response

from communique.store import stats
from communique.web.settings import database_of
from communique.web.templating import render


def start(request: Request) -> Response:
    """What the record holds."""
    return render(request, "start.html", stats=stats(database_of(request)))
