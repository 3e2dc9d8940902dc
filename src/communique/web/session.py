"""Who may write, and where it is asked for, read: who knows the token, by a header, or signed in by a cookie.

A cookie is signed with the token and kept nowhere; writing with it also needs the page's own secret (`csrf`) and a request
that comes from this server's pages."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from communique.web.errors import Wrong
from communique.web.settings import Settings, settings_of

HOURS: Final = 12  # that one stays signed in
SAFE: Final = ("GET", "HEAD", "OPTIONS")


def mac(token: str, *parts: str) -> str:
    """A signature."""
    return hmac.new(token.encode(), "\x1f".join(parts).encode(), hashlib.sha256).hexdigest()


def cookie_name(token: str) -> str:
    """The cookie's name: two servers on one machine share its cookies, and have two tokens."""
    return "communique-" + mac(token, "name")[:8]


def new_cookie(token: str) -> str:
    """What a cookie holds: until when, a number used once, the signature of both."""
    end, nonce = str(int(time.time()) + HOURS * 3600), secrets.token_hex(16)
    return f"{end}.{nonce}.{mac(token, 'session', end, nonce)}"


def nonce_of(settings: Settings, cookies: Mapping[str, str]) -> str | None:
    """The number of a cookie that holds; None where there is none."""
    if not settings.token:
        return None
    end, _, rest = cookies.get(cookie_name(settings.token), "").partition(".")
    nonce, _, signature = rest.partition(".")
    good = hmac.compare_digest(signature.encode(), mac(settings.token, "session", end, nonce).encode())
    return nonce if good and end.isdigit() and int(end) > time.time() else None


def bears_token(settings: Settings, authorization: str) -> bool:
    """Whether a header 'Bearer …' has the token."""
    kind, _, given = authorization.partition(" ")
    return bool(settings.token) and kind.lower() == "bearer" and is_token(settings, given.strip())


def is_token(settings: Settings, given: str) -> bool:
    """Whether this is the token."""
    return bool(settings.token) and hmac.compare_digest(
        given.encode("utf-8", "replace"), (settings.token or "").encode()
    )


def may_read(settings: Settings, cookies: Mapping[str, str], authorization: str) -> bool:
    """Whether a request may read."""
    return not settings.closed or bears_token(settings, authorization) or nonce_of(settings, cookies) is not None


def signed_in(request: Request) -> bool:
    """Whether this browser is signed in, so that a page may offer what writes."""
    return nonce_of(settings_of(request), request.cookies) is not None


def csrf(request: Request) -> str:
    """The page's secret, for the hidden field `csrf` of a form or the header X-CSRF-Token; '' where nobody is signed in."""
    settings = settings_of(request)
    nonce = nonce_of(settings, request.cookies)
    return mac(settings.token or "", "csrf", nonce) if nonce else ""


def sign_in(request: Request, response: Response) -> Response:
    """The response, with the cookie."""
    token = settings_of(request).token
    assert token
    response.set_cookie(cookie_name(token), new_cookie(token), max_age=HOURS * 3600, httponly=True, samesite="strict",
                        secure=request.url.scheme == "https")  # fmt: skip
    return response


def sign_out(request: Request, response: Response) -> Response:
    """The response, which takes the cookie away."""
    if token := settings_of(request).token:
        response.delete_cookie(cookie_name(token), httponly=True, samesite="strict")
    return response


def check_writer(request: Request, form: Mapping[str, str] | None = None) -> None:
    """Let pass who may write: by the token in a header, or signed in, from a page of this server. Raises Wrong."""
    settings = settings_of(request)
    if not settings.token:
        raise Wrong("This server only shows; communique serve --token WORDS lets people write.", status=403)
    if bears_token(settings, request.headers.get("authorization", "")):
        check_origin(request, needed=False)
        return
    if not signed_in(request):
        raise Wrong("Sign in first (/sign-in), or send the token: Authorization: Bearer …", status=401)
    check_origin(request, needed=True)
    given = request.headers.get("x-csrf-token") or (form or {}).get("csrf", "")
    if not hmac.compare_digest(given.encode("utf-8", "replace"), csrf(request).encode()):
        raise Wrong("The page is too old, or not of this server; load it again.", "csrf", 403)


def check_origin(request: Request, needed: bool = True) -> None:
    """Refuse what a page of another server sends. needed: a browser tells where a request is from; who does not is none."""
    origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site")
    if origin == "null":  # what browsers send from pages that tell no referrer, as ours
        own = site == "same-origin"
    elif origin is not None:
        own = origin == f"{request.url.scheme}://{request.headers.get('host', '')}" or is_proxied(request, origin)
    else:
        own = site in ("same-origin", "none") if site else not needed
    if not own or site in ("cross-site", "same-site"):
        raise Wrong("This came from a page of another server.", "origin", 403)


def is_proxied(request: Request, origin: str) -> bool:
    """Whether an origin is this server behind a proxy that speaks https: the same host, which was checked to be ours."""
    return origin == f"https://{request.headers.get('host', '')}"


def local(address: str) -> str:
    """An address on this server to go to next: '/doubts?what=days'; '/' for anything else."""
    plain = address.startswith("/") and not address.startswith("//") and "\\" not in address and address.isprintable()
    return address if plain else "/"
