"""What the API writes: rulings, and reports that are read and added."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from communique.web.api.endpoint import LINK, encoded
from communique.web.api.shapes import Added, Made, NewReport, Undone
from communique.web.bodies import json_of
from communique.web.ruling import NewRuling, make_ruling, undo_ruling
from communique.web.session import check_writer
from communique.web.uploading import add_report


def answer(value: object, status: int = 200) -> Response:
    """A value as JSON."""
    return Response(encoded(value), status_code=status, media_type="application/json")


async def rule(request: Request) -> Response:
    """Make a ruling."""
    check_writer(request)
    asked = await json_of(request, NewRuling)
    return answer(Made(ids=await run_in_threadpool(make_ruling, request, asked)), 201)


async def undo(request: Request) -> Response:
    """Take a ruling back."""
    check_writer(request)
    return answer(Undone(count=await run_in_threadpool(undo_ruling, request, request.path_params["id"])))


async def add(request: Request) -> Response:
    """Read a report and add it."""
    check_writer(request)
    asked = await json_of(request, NewReport)
    report, new, engagements = await run_in_threadpool(add_report, request, asked.text, asked.title, asked.outlet, asked.url,
                                                       asked.published, asked.language)  # fmt: skip
    return answer(Added(report=report, new=new, engagements=engagements), 201 if new else 200)


WRITES = [
    Route(f"{LINK}/rulings", rule, name="api-rule", methods=["POST"]),
    Route(f"{LINK}/rulings/{{id}}/undo", undo, name="api-undo", methods=["POST"]),
    Route(f"{LINK}/reports", add, name="api-add", methods=["POST"]),
]
