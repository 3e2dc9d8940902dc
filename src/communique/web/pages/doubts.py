"""What is in doubt, and the rulings on it: accept, correct, split, join; undo, history, gold files."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from communique.model import KINDS, STATUSES
from communique.store import WHATS, CursorError, doubts, engagement, list_rulings
from communique.store.doubts import RulingRow
from communique.web.asked import CURSOR, LONGEST, WHAT, parsed
from communique.web.asked import words as text
from communique.web.gold import gold_archive
from communique.web.i18n import language_of
from communique.web.pages.lists import cursor_of
from communique.web.rows import Row, listed
from communique.web.session import csrf, signed_in
from communique.web.settings import database_of, settings_of
from communique.web.templating import render

ROWS = 25
WHO = text("who", "Who rules.")
RULED = text("ruled", "The ruling just made.")
FIELDS = ("kind", "status", "date", "city", "country")  # that can be corrected here


def doubts_page(request: Request) -> Response:
    """Doubts of one kind, the greatest first."""
    values = parsed(request.query_params, (WHAT, CURSOR, WHO, RULED))
    database = database_of(request)
    try:
        page = doubts(database, values["what"], ROWS, values["cursor"])
    except CursorError as error:
        raise cursor_of(request, error) from error
    found = [one.engagement for one in page.found if one.engagement]
    rows = {row["id"]: row for row in listed(database, language_of(request), found)}
    return render(
        request, "doubts.html", page=page, whats=WHATS, rows=rows, kinds=KINDS, statuses=STATUSES, fields=FIELDS,
        **writing(request, values["who"] or "", {"what": values["what"], "cursor": values["cursor"] or ""}, "/doubts"),
        what=values["what"], ruled=values["ruled"] or "",
    )  # fmt: skip


def writing(request: Request, who: str, kept: dict[str, str], path: str) -> dict[str, Any]:
    """What a page that rules needs: who is signed in, the page's secret, who rules, the page that comes next."""
    query = urlencode({key: value for key, value in {**kept, "who": who[:LONGEST]}.items() if value})
    return {"may_write": signed_in(request), "csrf": csrf(request), "who": who, "writable": settings_of(request).token is not None,
            "next": f"{path}?{query}" if query else path}  # fmt: skip


def history(request: Request) -> Response:
    """All rulings, the latest first, with those taken back."""
    values = parsed(request.query_params, (CURSOR, WHO, RULED))
    database = database_of(request)
    try:
        page = list_rulings(database, 50, values["cursor"])
    except CursorError as error:
        raise cursor_of(request, error) from error
    rows = [(one, *told(one)) for one in page.found]
    about = about_accounts(request, [side for _, left, right, _ in rows for side in (left, right) if side])
    return render(
        request,
        "rulings.html",
        page=page,
        rows=rows,
        about=about,
        **writing(request, values["who"] or "", {}, "/rulings"),
    )


def told(one: RulingRow) -> tuple[str, str, tuple[str, str] | None]:
    """What a ruling is about: left, right, the field and value that were set."""
    sides = []
    for side in (one.ruling.get("left"), one.ruling.get("right")):
        if isinstance(side, dict):
            sides.append(str(side.get("account", "")))
        elif side:
            sides.append(", ".join(str(part) for part in side if part))
        else:
            sides.append("")
    field = str(one.ruling.get("field") or ("name" if one.verb == "set" else ""))
    return sides[0], sides[1], (field, str(one.ruling.get("value") or "")) if one.verb == "set" else None


def about_accounts(request: Request, ids: Iterable[str]) -> dict[str, Row]:
    """The engagements that accounts are of now, by the accounts' ids."""
    database = database_of(request)
    rows = database.execute(
        "SELECT a.id, e.id FROM account a JOIN engagement e ON e.key = a.engagement WHERE a.id IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(list(ids)).decode(),),
    ).fetchall()
    found = [one for identity in dict.fromkeys(e for _, e in rows) if (one := engagement(database, identity))]
    shown = {row["id"]: row for row in listed(database, language_of(request), found)}
    return {account: shown[identity] for account, identity in rows if identity in shown}


def gold(request: Request) -> Response:
    """The reports of engagements that were ruled on, as gold files for `communique evaluate` and score.py."""
    data = gold_archive(database_of(request))
    return Response(data, media_type="application/zip",
                    headers={"content-disposition": 'attachment; filename="communique-gold.zip"'})  # fmt: skip
