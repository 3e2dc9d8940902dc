"""What went wrong, told to people: a page, or JSON for those who ask the API."""

import sqlite3
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from communique.store import RecordError
from communique.web.headers import HEADERS, error_json
from communique.web.settings import SECONDS, TookTooLong
from communique.web.templating import render
from communique.web.words import speaker_of


class Wrong(Exception):
    """A request that can't be answered as it stands. field: the parameter at fault; message: what is wrong, what helps."""

    def __init__(self, message: str, field: str | None = None, status: int = 400) -> None:
        super().__init__(message)
        self.message, self.field, self.status = message, field, status


MESSAGES = {
    404: "Nothing is at this address.",
    405: "This address does not answer to that method.",
    500: "Something went wrong in the program. The terminal where it runs says what.",
}


def answer(request: Request, status: int, message: str, field: str | None = None) -> Response:
    """The error as JSON under /api/, else as a page."""
    if request.url.path.startswith("/api/") or request.url.path == "/openapi.json":
        return error_json(status, message, field)
    speaker = speaker_of(request)
    title, message = speaker.told.pgettext("status", HTTPStatus(status).phrase), speaker.saying(message)
    return render(request, "error.html", status=status, title=title, message=message)


def on_http(request: Request, error: Exception) -> Response:
    """An error that has a status."""
    assert isinstance(error, HTTPException)
    plain = error.detail == HTTPStatus(error.status_code).phrase
    response = answer(
        request, error.status_code, MESSAGES.get(error.status_code, error.detail) if plain else error.detail
    )
    response.headers.update(error.headers or {})
    return response


def on_wrong(request: Request, error: Exception) -> Response:
    """A request that can't be answered as it stands."""
    assert isinstance(error, Wrong)
    return answer(request, error.status, error.message, error.field)


def on_record(request: Request, error: Exception) -> Response:
    """The record can't be used."""
    return answer(request, 503, str(error))


def on_sqlite(request: Request, error: Exception) -> Response:
    """SQLite refused: a question that took too long, or worse."""
    if "interrupted" in str(error):
        return on_slow(request, error)
    return answer(request, 503, f"The record can't be asked now: {error}")


def on_slow(request: Request, error: Exception) -> Response:
    """A question that was given up."""
    return answer(request, 503, f"This took more than {SECONDS:.0f} seconds and was given up; ask for less.")


def on_anything(request: Request, error: Exception) -> Response:
    """A fault of the program; the server's log has it."""
    response = answer(request, 500, MESSAGES[500])
    response.headers.update(HEADERS)  # it is answered outside of what adds them to others
    return response


HANDLERS = {
    HTTPException: on_http,
    Wrong: on_wrong,
    RecordError: on_record,
    sqlite3.Error: on_sqlite,
    TookTooLong: on_slow,
    Exception: on_anything,
}
