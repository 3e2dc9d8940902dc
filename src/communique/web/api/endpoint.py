"""An answer of the API, defined once: its address, parameters, shape; routes and the OpenAPI document are made of this."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from communique.formats import csv_line
from communique.store import CursorError
from communique.store.reports import escaped
from communique.web.asked import Parameter, parsed
from communique.web.errors import Wrong

CHUNK = 200  # rows of a CSV answer that are fetched at once
MOST_ROWS = 100_000  # of a CSV answer; what is left out is said in its last row
LINK = "/api/v1"


class Asked(NamedTuple):
    """A request to the API: the values of its parameters and of its path."""

    request: Request
    values: dict[str, Any]
    path: dict[str, Any]


class Endpoint(NamedTuple):
    """An answer to GET. shape: what `answer` gives; None from it means 404. rows: of a list, its rows as cells, after the
    columns; such an answer is also given as CSV at the address with `.csv`, page after page until there are no more."""

    address: str
    name: str
    about: str
    shape: type[Any]
    answer: Callable[[Asked], Any]
    parameters: Sequence[Parameter] = ()
    path: Sequence[Parameter] = ()
    columns: Sequence[str] = ()
    rows: Callable[[Asked, Any], Iterator[Sequence[Any]]] | None = None

    def routes(self) -> list[Route]:
        """The routes of the answer."""
        made = [Route(LINK + self.address, self.as_json, name=f"api-{self.name}", methods=["GET"])]
        if self.rows:
            made.insert(
                0, Route(f"{LINK}{self.address}.csv", self.as_csv, name=f"api-{self.name}-csv", methods=["GET"])
            )
        return made

    def asked(self, request: Request, values: dict[str, Any] | None = None) -> Asked:
        """What a request asks. Raises Wrong."""
        given = request.query_params
        if twice := [name for name in given if len(given.getlist(name)) > 1]:
            raise Wrong(f"{twice[0][:40]!r} is given twice", None)
        path = parsed(request.path_params, self.path)
        return Asked(request, parsed(given, self.parameters, strict=True), path)

    def find(self, asked: Asked) -> Any:
        """The answer. Raises Wrong."""
        try:
            found = self.answer(asked)
        except CursorError as error:
            raise Wrong(str(error), "cursor") from error
        if found is None:
            raise Wrong("Nothing in this record has that id.", status=404)
        return found

    def as_json(self, request: Request) -> Response:
        """The answer as JSON."""
        found = self.find(self.asked(request))
        return Response(encoded(found), media_type="application/json")

    def as_csv(self, request: Request) -> Response:
        """The whole list as CSV: its first page is asked for before the answer begins, so that what is wrong is said."""
        asked = self.asked(request)
        values = asked.values | ({"limit": CHUNK} if "limit" in asked.values else {})
        first = self.find(asked._replace(values=values))
        name = self.address.strip("/").replace("/", "-").replace("{", "").replace("}", "")
        disposition = f'attachment; filename="communique-{name}.csv"'
        return StreamingResponse(self.lines(asked._replace(values=values), first), media_type="text/csv; charset=utf-8",
                                 headers={"content-disposition": disposition})  # fmt: skip

    def lines(self, asked: Asked, page: Any) -> Iterator[str]:
        """The lines of a CSV answer."""
        assert self.rows
        yield csv_line(self.columns)
        count = 0
        while True:
            lines = [csv_line(row) for row in self.rows(asked, page)]
            count += len(lines)
            yield "".join(lines)
            following = getattr(page, "next", None)
            if not following:
                return
            if count >= MOST_ROWS:
                yield csv_line([f"(cut at {count:,} rows; communique export has all)"])
                return
            page = self.answer(asked._replace(values=asked.values | {"cursor": following}))


def encoded(value: Any) -> bytes:
    """JSON of a value; what UTF-8 can't hold is replaced."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(escaped(msgspec.to_builtins(value)))


def cells(row: Any, columns: Sequence[str]) -> list[Any]:
    """The fields of a row as cells; lists are joined."""
    return [joined(getattr(row, column)) for column in columns]


def joined(value: Any) -> Any:
    """A value as a cell: ['a', 'b'] → 'a; b'; [(1, 2)] → '1-2'."""
    if isinstance(value, list | tuple):
        return "; ".join(" ".join(map(str, one)) if isinstance(one, list | tuple) else str(one) for one in value)
    return value
