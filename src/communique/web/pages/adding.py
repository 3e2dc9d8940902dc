"""A report that somebody brings: read, and filed into the record."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from communique.languages import SUPPORTED
from communique.web.bodies import form_of
from communique.web.errors import Wrong
from communique.web.session import check_writer, csrf, signed_in
from communique.web.settings import settings_of
from communique.web.templating import render
from communique.web.uploading import HEADS, LONGEST, add_report
from communique.web.words import speaker_of

FIELDS = ("text", *HEADS)


async def adding(request: Request) -> Response:
    """The form, and what comes of it: the report's page, or the form again with what was wrong."""
    given = dict.fromkeys(FIELDS, "")
    wrong: Wrong | None = None
    if request.method == "POST":
        form = await form_of(request)
        check_writer(request, form)
        given = {name: form.get(name, "").replace("\r\n", "\n") for name in FIELDS}
        try:
            heads = [given[name].strip() or None for name in HEADS]
            identity, new, _ = await run_in_threadpool(add_report, request, given["text"], *heads)
            return RedirectResponse(f"/reports/{identity}?added={'new' if new else 'known'}", status_code=303)
        except Wrong as error:
            wrong = error
    return render(
        request, "add.html", status=wrong.status if wrong else 200, given=given, languages_known=SUPPORTED, longest=LONGEST,
        wrong=speaker_of(request).saying(wrong.message) if wrong else "", field=wrong.field if wrong else None,
        may_write=signed_in(request), writable=settings_of(request).token is not None, csrf=csrf(request),
    )  # fmt: skip
