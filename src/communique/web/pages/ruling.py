"""Rulings by the forms of pages: made or taken back, then on to the page that `next` names."""

from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from communique.web.bodies import form_of
from communique.web.ruling import NewRuling, make_ruling, undo_ruling
from communique.web.session import check_writer, local


async def rule(request: Request) -> Response:
    """Fields: verb (same, different, set), left, right (ids; of `set` left alone), field, value, who, why, csrf, next.

    The page that comes next has `ruled=ID` in its address, so that it can offer to take the ruling back."""
    form = await form_of(request)
    check_writer(request, form)
    asked = NewRuling(verb=form.get("verb", ""), ids=[form[name] for name in ("left", "right") if form.get(name)],
                      field=form.get("field", ""), value=form.get("value"), who=form.get("who", ""),
                      why=form.get("why", ""))  # fmt: skip
    made = await run_in_threadpool(make_ruling, request, asked)
    after = local(form.get("next", "/doubts"))
    return RedirectResponse(f"{after}{'&' if '?' in after else '?'}{urlencode({'ruled': made[0]})}", status_code=303)


async def undo(request: Request) -> Response:
    """Fields: id, csrf, next."""
    form = await form_of(request)
    check_writer(request, form)
    await run_in_threadpool(undo_ruling, request, form.get("id", ""))
    return RedirectResponse(local(form.get("next", "/doubts")), status_code=303)
