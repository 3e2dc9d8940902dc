"""Signing in and out."""

import asyncio

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from communique.web.bodies import form_of
from communique.web.errors import Wrong
from communique.web.session import check_origin, csrf, is_token, local, sign_in, sign_out, signed_in
from communique.web.settings import settings_of
from communique.web.templating import render

PAUSE = 0.5  # seconds before a wrong token is answered


async def signing_in(request: Request) -> Response:
    """The form, and what comes of it; `?token=` signs in at once, and is gone from the address at once."""
    settings = settings_of(request)
    if request.method == "POST":
        check_origin(request)
        form = await form_of(request)
        given, after = form.get("token", ""), form.get("next", "/")
    else:
        given, after = request.query_params.get("token", ""), request.query_params.get("next", "/")
    if given and is_token(settings, given):
        return sign_in(request, RedirectResponse(local(after), status_code=303))
    wrong = bool(given) or request.method == "POST"
    if wrong:
        await asyncio.sleep(PAUSE)
    return render(request, "sign-in.html", status=403 if wrong else 200, wrong=wrong, next=local(after),
                  possible=settings.token is not None, signed_in=signed_in(request), csrf=csrf(request))  # fmt: skip


async def signing_out(request: Request) -> Response:
    """Signed out, if the page's secret is right."""
    form = await form_of(request)
    check_origin(request)
    if signed_in(request) and form.get("csrf") != csrf(request):
        raise Wrong("The page is too old, or not of this server; load it again.", "csrf", 403)
    return sign_out(request, RedirectResponse("/", status_code=303))
