"""The pages: one module each, listed here with its address."""

from starlette.routing import Route

from communique.web.pages.start import start

ROUTES = [
    Route("/", start, name="start"),
]
