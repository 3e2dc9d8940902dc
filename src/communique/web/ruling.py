"""Rulings made over the web: asked for by a form of a page or by JSON, kept by the record's own functions."""

import threading
from collections.abc import Sequence

import msgspec
from starlette.requests import Request

from communique.store import Record, RulingError
from communique.web.errors import Wrong
from communique.web.settings import settings_of

VERBS = ("same", "different", "set")
ONE_AT_A_TIME = threading.Lock()  # of this server; other programs wait in SQLite


class NewRuling(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A ruling asked for. ids: two for same and different, one for set; of engagements, accounts, persons or forms of names.
    field, value: what is set. who: the person who rules."""

    verb: str
    ids: list[str]
    field: str = ""
    value: str | None = None
    who: str
    why: str = ""


def make_ruling(request: Request, asked: NewRuling) -> list[str]:
    """Keep a ruling; its ids. Raises Wrong, RecordError."""
    check(asked)
    with ONE_AT_A_TIME, Record(settings_of(request).record, write=True) as record:
        try:
            made = record.rule(
                asked.verb, asked.ids, asked.field, asked.value, who=asked.who.strip(), why=asked.why.strip()
            )
        except RulingError as error:
            raise Wrong(str(error), "ids", 422) from error
    if not made:
        raise Wrong("Nothing to rule on: both are the same accounts.", "ids", 422)
    return made


def undo_ruling(request: Request, identity: str) -> int:
    """Take a ruling back, with all that were made with it; how many. Raises Wrong, RecordError."""
    with ONE_AT_A_TIME, Record(settings_of(request).record, write=True) as record:
        count = record.undo(identity)
    if not count:
        raise Wrong(f"No ruling that holds has the id {identity}.", "id", 404)
    return count


def check(asked: NewRuling) -> None:
    """Refuse what can be no ruling, and say what is missing. Raises Wrong."""
    if asked.verb not in VERBS:
        raise Wrong(f"A ruling is one of: {', '.join(VERBS)}.", "verb", 422)
    if len(asked.ids) != (1 if asked.verb == "set" else 2):
        raise Wrong("same and different name two ids, set one.", "ids", 422)
    if not asked.who.strip():
        raise Wrong("Say who rules.", "who", 422)
    fields: Sequence[tuple[str, str, int]] = (
        *(("ids", one, 100) for one in asked.ids), ("field", asked.field, 100), ("value", asked.value or "", 300),
        ("who", asked.who, 100), ("why", asked.why, 2000),
    )  # fmt: skip
    for name, value, most in fields:
        if len(value) > most:
            raise Wrong(f"{name} has at most {most} characters.", name, 422)
        if any((ord(c) < 32 and c not in "\n\t") or "\ud800" <= c <= "\udfff" for c in value):
            raise Wrong(f"{name} has characters that no text has.", name, 422)
