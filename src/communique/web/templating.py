"""Pages out of templates: Jinja with escaping on, whatever a template is called, and unknown names as errors."""

from functools import cache
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from communique import __version__
from communique.model.plain import harmless
from communique.web.i18n import COOKIE, LANGUAGES, catalogue, language_of
from communique.web.settings import settings_of
from communique.web.words import FILTERS, speaker

NO_CONDITIONS = ("lang", "cursor", "view")  # parameters of pages that the API does not know
YEAR = 365 * 24 * 60 * 60  # seconds that the choice of a language is kept


@cache
def environment(language: str = "en") -> Environment:
    """The templates of `web/templates` in a language. Filters that pages need are in `web.words`."""
    made = Environment(
        loader=PackageLoader("communique.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    told = speaker(language)
    made.filters.update(FILTERS)
    for name in ("label", "party", "short", "number", "day", "short_day", "facing", "saying", "city"):
        made.filters[name] = getattr(told, name)
    made.globals.update(version=__version__, language=language, languages=LANGUAGES)
    return made


def same_page(request: Request, **changed: str | None) -> str:
    """This page's address with some of its parameters changed, or (None) left out."""
    kept = [(key, value) for key, value in request.query_params.multi_items() if key not in changed and value]
    kept += [(key, value) for key, value in changed.items() if value is not None]
    return f"{request.url.path}{'?' + urlencode(kept) if kept else ''}"


def render(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page. The template has `request`, `settings`, `version`, `language`, `here` (the page's address with parameters
    changed) and the values."""
    language = language_of(request)
    page = environment(language).get_template(template)

    def here(**changed: str | None) -> str:
        return same_page(request, **changed)

    def data_query() -> str:
        """The conditions of this page's list, for the address of its data."""
        return urlencode(
            [(k, v) for k, v in request.query_params.multi_items() if k not in NO_CONDITIONS and v.strip()]
        )

    text = harmless(
        page.render(request=request, settings=settings_of(request), here=here, data_query=data_query, **values)
    )
    response = HTMLResponse(text.encode("utf-8", "replace"), status_code=status)
    response.headers["content-language"] = language
    response.headers["vary"] = "accept-language, cookie"
    if request.query_params.get("lang") in LANGUAGES:
        response.set_cookie(COOKIE, language, max_age=YEAR, httponly=True, samesite="lax")
    return response
