"""The application: pages, API and files put together."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio.to_thread import current_default_thread_limiter
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from communique.comparison import compare
from communique.languages import SUPPORTED, get_language
from communique.store import Filters, Record, RecordError, accounts_in_full, page_of
from communique.web import api, pages
from communique.web.asking import ask_ahead
from communique.web.errors import HANDLERS
from communique.web.fresh import Fresh, Memory
from communique.web.security import Guard
from communique.web.settings import THREADS, Reader, Settings


def create_app(
    record_path: str,
    *,
    language: str | None = None,
    token: str | None = None,
    closed: bool = False,
    hosts: tuple[str, ...] | None = None,
    outlets: dict[str, str] | None = None,
) -> Starlette:
    """An ASGI application for a record; see Settings for what the arguments mean."""
    settings = Settings(record=record_path, language=language, token=token, closed=closed,
                        hosts=hosts or Settings(record="").hosts, outlets=outlets or {})  # fmt: skip
    files = Mount("/static", StaticFiles(packages=[("communique.web", "static")]), name="static")
    app = Starlette(
        routes=[*pages.ROUTES, *api.ROUTES, files],
        middleware=[Middleware(Guard, settings=settings), Middleware(Fresh, settings=settings)],
        exception_handlers=HANDLERS,
        lifespan=few_threads,
    )
    app.state.settings = settings
    app.state.reader = Reader(record_path)
    app.state.memory = Memory(record_path)
    return app


@asynccontextmanager
async def few_threads(_: Starlette) -> AsyncIterator[None]:
    """Answer with a few threads, each of which has a connection to the record and its memory."""
    current_default_thread_limiter().total_tokens = THREADS
    yield


def warm_up(app: Starlette) -> None:
    """Load what first answers would wait for: the tables of languages and places, and pages of the record from the disk."""
    for code in SUPPORTED:
        get_language(code).document("A word.")
    settings: Settings = app.state.settings
    try:
        with Record(settings.record) as record:
            ask_ahead(app.state.memory, record.database)
            if shared := page_of(record.database, Filters(), "accounts", 1).found:
                pairs = [(one.report, one.reading) for one in accounts_in_full(record.database, shared[0].id, 2)]
                compare(pairs)
    except (RecordError, sqlite3.Error):
        pass  # whoever asks first is told
