"""The pages: one module each, listed here with its address."""

from starlette.routing import Route

from communique.web.pages.ruling import rule, undo
from communique.web.pages.signing import signing_in, signing_out
from communique.web.pages.start import start

ROUTES = [
    Route("/", start, name="start"),
    Route("/sign-in", signing_in, name="sign-in", methods=["GET", "POST"]),
    Route("/sign-out", signing_out, name="sign-out", methods=["POST"]),
    Route("/rulings", rule, name="rule", methods=["POST"]),
    Route("/rulings/undo", undo, name="undo", methods=["POST"]),
]
