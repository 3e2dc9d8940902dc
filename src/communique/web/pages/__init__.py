"""The pages: one module each, listed here with its address."""

from starlette.routing import Route

from communique.web.pages.adding import adding
from communique.web.pages.doubts import doubts_page, gold, history
from communique.web.pages.engagement import comparison_page, engagement_page
from communique.web.pages.graphs import network, world
from communique.web.pages.lists import calendar, engagements, parties, people, reports, statements
from communique.web.pages.person import person
from communique.web.pages.relations import dyad, party
from communique.web.pages.report import report_page
from communique.web.pages.ruling import rule, undo
from communique.web.pages.signing import signing_in, signing_out
from communique.web.pages.start import start

ROUTES = [
    Route("/", start, name="start"),
    Route("/engagements", engagements, name="engagements"),
    Route("/engagements/{id}", engagement_page, name="engagement"),
    Route("/engagements/{id}/comparison", comparison_page, name="comparison"),
    Route("/people", people, name="people"),
    Route("/people/{id}", person, name="person"),
    Route("/parties", parties, name="parties"),
    Route("/parties/{party:path}", party, name="party"),
    Route("/dyads/{dyad:path}", dyad, name="dyad"),
    Route("/network", network, name="network"),
    Route("/map", world, name="map"),
    Route("/calendar", calendar, name="calendar"),
    Route("/statements", statements, name="statements"),
    Route("/reports", reports, name="reports"),
    Route("/reports/{id}", report_page, name="report"),
    Route("/add", adding, name="add", methods=["GET", "POST"]),
    Route("/doubts", doubts_page, name="doubts"),
    Route("/doubts/gold.zip", gold, name="gold"),
    Route("/rulings", history, name="rulings"),
    Route("/sign-in", signing_in, name="sign-in", methods=["GET", "POST"]),
    Route("/sign-out", signing_out, name="sign-out", methods=["POST"]),
    Route("/rulings", rule, name="rule", methods=["POST"]),
    Route("/rulings/undo", undo, name="undo", methods=["POST"]),
]
