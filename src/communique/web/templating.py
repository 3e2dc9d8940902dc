"""Pages out of templates: Jinja with escaping on, whatever a template is called, and unknown names as errors."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from communique import __version__
from communique.web.settings import settings_of


@cache
def environment() -> Environment:
    """The templates of `web/templates`. Filters and globals that pages need are added here."""
    made = Environment(
        loader=PackageLoader("communique.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["version"] = __version__
    return made


def render(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page. The template has `request`, `settings`, `version` and the values."""
    page = environment().get_template(template)
    text = page.render(request=request, settings=settings_of(request), **values)
    return HTMLResponse(text.encode("utf-8", "replace"), status_code=status)
