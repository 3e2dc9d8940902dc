"""The OpenAPI document, made of the endpoints' own definitions, so that it is true."""

from functools import cache
from typing import Any, Final, NamedTuple

import msgspec

from communique import __version__
from communique.web.api.endpoint import LINK, Endpoint
from communique.web.api.lists import LISTS
from communique.web.api.shapes import Added, ErrorAnswer, Made, NewReport, Undone
from communique.web.api.things import THINGS
from communique.web.asked import Parameter, words
from communique.web.ruling import NewRuling

REFERENCE: Final = "#/components/schemas/{name}"
JSON: Final = "application/json"
ERRORS: Final = {
    400: "A parameter is wrong; `field` names it", 401: "The token is missing", 403: "Not allowed, or from a foreign page",
    404: "Nothing in the record has that id", 413: "More bytes than are taken at once", 415: "Not the kind of body asked for",
    422: "What is asked can't be done; `field` names what is wrong", 503: "The record can't be asked now, or took too long",
}  # fmt: skip
RULING_ID: Final = words("id", "A ruling's id.")


class Write(NamedTuple):
    """What the API writes: body, answer, statuses of success, what the path holds."""

    address: str
    name: str
    about: str
    body: type[Any] | None
    shape: type[Any]
    statuses: tuple[int, ...]
    path: tuple[Parameter, ...] = ()


WRITES: Final = (
    Write("/rulings", "rule", "Rule that two engagements, accounts, persons or names are the same or different, or set a field",
          NewRuling, Made, (201,)),
    Write("/rulings/{id}/undo", "undo", "Take a ruling back", None, Undone, (200,), (RULING_ID,)),
    Write("/reports", "add", "Read a report and add it to the record", NewReport, Added, (200, 201)),
)  # fmt: skip


@cache
def document() -> dict[str, Any]:
    """The document, OpenAPI 3.1."""
    endpoints = (*LISTS, *THINGS)
    kinds = {one.shape for one in endpoints} | {ErrorAnswer, NewRuling, NewReport, Made, Undone, Added}
    ordered = sorted(kinds, key=lambda kind: kind.__name__)
    _, schemas = msgspec.json.schema_components(ordered, ref_template=REFERENCE)
    paths: dict[str, Any] = {}
    for one in endpoints:
        paths[LINK + one.address] = {"get": reading(one)}
        if one.rows:
            paths[f"{LINK}{one.address}.csv"] = {"get": as_csv(one)}
    paths[f"{LINK}/calendar.ics"] = {"get": calendar()}
    for write in WRITES:
        paths.setdefault(LINK + write.address, {})["post"] = writing(write)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Communiqué", "version": __version__, "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
            "description": "A record of diplomacy: who met whom, in what office, when, where, about what, in which words. Days "
            "are ISO 8601 or EDTF; parties are ISO 3166-1 alpha-3, IGO:… or X:…; evidence is pairs of code-point offsets into "
            "a report's text.",
        },
        "paths": dict(sorted(paths.items())),
        "components": {
            "schemas": plain(schemas),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description": "The token the server has."}},
        },
    }  # fmt: skip


def plain(schema: Any) -> Any:
    """A schema that common tools read: lists of a fixed form by the forms of their places, descriptions on one line."""
    if isinstance(schema, list):
        return [plain(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: plain(value) for key, value in schema.items()}
    if isinstance(made.get("description"), str):
        made["description"] = " ".join(made["description"].split())
    if "prefixItems" in made:
        forms = made.pop("prefixItems")
        different = [form for at, form in enumerate(forms) if form not in forms[:at]]
        made["items"] = different[0] if len(different) == 1 else {"anyOf": different}
    return made


def reading(one: Endpoint) -> dict[str, Any]:
    """An answer as JSON."""
    answers = {"200": {"description": one.about, "content": {JSON: {"schema": ref(one.shape)}}}} | errors(one)
    return {"operationId": one.name, "summary": one.about, "parameters": parameters(one), "responses": answers}


def as_csv(one: Endpoint) -> dict[str, Any]:
    """An answer as CSV."""
    text = {"type": "string", "description": f"Columns: {', '.join(one.columns)}"}
    answers = {"200": {"description": f"{one.about}, as CSV", "content": {"text/csv": {"schema": text}}}} | errors(one)
    return {"operationId": f"{one.name}-csv", "summary": f"{one.about}, as CSV", "parameters": parameters(one), "responses": answers}  # fmt: skip


def calendar() -> dict[str, Any]:
    """The calendar as a file for calendars."""
    content = {"text/calendar": {"schema": {"type": "string"}}}
    listed = next(one for one in LISTS if one.name == "calendar")
    answers = {"200": {"description": "An iCalendar file", "content": content}} | errors(listed)
    some = [one for one in parameters(listed) if one["name"] not in ("limit", "cursor")]
    return {"operationId": "calendar-ics", "summary": "The calendar for calendars (RFC 5545)", "parameters": some, "responses": answers}  # fmt: skip


def writing(one: Write) -> dict[str, Any]:
    """What writes."""
    made = {str(s): {"description": one.about, "content": {JSON: {"schema": ref(one.shape)}}} for s in one.statuses}
    told: dict[str, Any] = {"operationId": one.name, "summary": one.about, "security": [{"token": []}],
                            "parameters": [described(p, "path") for p in one.path],
                            "responses": made | refusals(400, 401, 403, 404, 413, 415, 422, 503)}  # fmt: skip
    if one.body:
        told["requestBody"] = {"required": True, "content": {JSON: {"schema": ref(one.body)}}}
    return told


def parameters(one: Endpoint) -> list[dict[str, Any]]:
    """The parameters of the path and of the question."""
    return [*(described(p, "path") for p in one.path), *(described(p, "query") for p in one.parameters)]


def described(one: Parameter, where: str) -> dict[str, Any]:
    """A parameter."""
    return {"name": one.name, "in": where, "required": where == "path", "description": one.about, "schema": one.schema}


def errors(one: Endpoint) -> dict[str, Any]:
    """The errors that an answer may be instead."""
    return refusals(400, 401, *([404] if one.path else []), 503)


def refusals(*statuses: int) -> dict[str, Any]:
    """Errors by status."""
    return {str(s): {"description": ERRORS[s], "content": {JSON: {"schema": ref(ErrorAnswer)}}} for s in statuses}


def ref(kind: type[Any]) -> dict[str, str]:
    """A reference to a schema."""
    return {"$ref": REFERENCE.format(name=kind.__name__)}
