"""What requests bring: forms and JSON, of bounded size."""

from typing import Any
from urllib.parse import parse_qsl

import msgspec
from starlette.requests import Request

from communique.web.errors import Wrong

FIELDS = 200  # of a form


def media(request: Request) -> str:
    """The kind of body: 'application/json'."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a form, each once: the last. Raises Wrong."""
    if media(request) != "application/x-www-form-urlencoded":
        raise Wrong("A form is sent as application/x-www-form-urlencoded.", status=415)
    body = await request.body()
    try:
        return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=FIELDS, errors="replace"))
    except ValueError as error:
        raise Wrong(f"This is no form of up to {FIELDS} fields in UTF-8.") from error


async def json_of(request: Request, kind: Any) -> Any:
    """The JSON that a request brings, as this type. Raises Wrong."""
    if media(request) != "application/json":
        raise Wrong("Send JSON, and say so: Content-Type: application/json", status=415)
    try:
        return msgspec.json.decode(await request.body(), type=kind)
    except msgspec.ValidationError as error:
        raise Wrong(f"The JSON is not as it has to be: {error}", status=422) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Wrong(f"This is no JSON: {error}") from error
