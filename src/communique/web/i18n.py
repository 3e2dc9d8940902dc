"""The language of the interface: English, or another of the catalogues in `web/locale` (gettext; scripts/make_catalogues.py).

A page is asked for in a language by `?lang=ru`, which is kept in a cookie; else by that cookie, by what the server was set
to, by what the browser prefers.
"""

import gettext
from functools import cache
from importlib.resources import as_file, files
from typing import Final

from starlette.requests import Request

from communique.web.settings import settings_of

LANGUAGES: Final = {"en": "English", "ru": "Русский"}
SCRIPTS: Final = {"ru": "Cyrl"}  # of names, for those who read that language, where it is not Latin
COOKIE: Final = "communique_language"


def language_of(request: Request) -> str:
    """The language that a page is wanted in."""
    for wanted in (request.query_params.get("lang"), request.cookies.get(COOKIE), settings_of(request).language):
        if wanted in LANGUAGES:
            return wanted
    return preferred(request.headers.get("accept-language", ""))


def preferred(header: str) -> str:
    """The first language of an Accept-Language header that there is a catalogue of, by weight: 'de, ru;q=0.8' → ru."""
    weighed = []
    for place, part in enumerate(header[:1000].split(",")):
        tag, _, rest = part.strip().partition(";")
        weight = rest.strip().removeprefix("q=")
        try:
            weighed.append((-float(weight or "1"), place, tag.strip().lower().partition("-")[0]))
        except ValueError:
            continue
    return next((tag for weight, _, tag in sorted(weighed) if tag in LANGUAGES and weight < 0), "en")


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The translations into a language; English needs none."""
    if language == "en":
        return gettext.NullTranslations()
    with as_file(files("communique.web") / "locale") as folder:
        return gettext.translation("communique", str(folder), [language])
