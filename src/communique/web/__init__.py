"""Web: the record in a browser, and as an API.

`create_app(record_path)` gives an ASGI application; `communique serve` runs it. Pages are in `web.pages` (one module a
page, templates in `web/templates`, what browsers load in `web/static`), the API is in `web.api`. Both ask the record by
the functions of `store` alone, so that they tell the same.

This room needs the extra `communique[web]`; importing it without that raises ImportError.
"""

from communique.web.app import create_app, warm_up
from communique.web.settings import Settings

__all__ = ["Settings", "create_app", "warm_up"]
