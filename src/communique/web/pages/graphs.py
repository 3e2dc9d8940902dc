"""Who meets whom, and where: the network and the map."""

from starlette.requests import Request
from starlette.responses import Response

from communique.web.asked import BY, CONDITIONS, filters_from, parsed
from communique.web.asking import network_of, places_of
from communique.web.pages.lists import chips, condition_names
from communique.web.pages.plots import map_plot, network_plot
from communique.web.templating import render
from communique.web.words import speaker_of


def network(request: Request) -> Response:
    """Who meets whom, by person or party, over a chosen period."""
    values = parsed(request.query_params, (*CONDITIONS, BY))
    by = values["by"]
    found = network_of(request, by, filters_from(values), 150)
    return render(request, "network.html", by=by, found=found, plot=network_plot(request, found),
                  chips=chips(request, condition_names(speaker_of(request))))  # fmt: skip


def world(request: Request) -> Response:
    """Where."""
    values = parsed(request.query_params, CONDITIONS)
    found = places_of(request, filters_from(values))
    kept = {name: value for name, value in request.query_params.items() if name in values and name != "place"}
    return render(request, "map.html", found=found, plot=map_plot(request, found, **kept),
                  chips=chips(request, condition_names(speaker_of(request))))  # fmt: skip
