"""What stands around every answer: which hosts are answered to, and what browsers are told to refuse."""

from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from communique.web.settings import Settings

POLICY: Final = "; ".join((
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'",
    "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
))  # fmt: skip
HEADERS: Final = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class Guard:
    """Around the application: the Host header is checked, and every answer has the headers above."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self.settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if not host_is_known(Headers(scope=scope).get("host", ""), self.settings.hosts):
            told = "This server does not answer to that host name; communique serve --allow NAME lets it.\n"
            await PlainTextResponse(told, status_code=421)(scope, receive, guarded)
            return
        await self.app(scope, receive, guarded)


def host_is_known(host: str, known: tuple[str, ...]) -> bool:
    """Whether a Host header ('localhost:8000') names one of these hosts. `*` stands for every address in figures, which no
    foreign page's name can be made to mean."""
    name = host.rpartition(":")[0] if ":" in host and not host.endswith("]") else host
    name = name.lower().rstrip(".")
    return name in known or ("*" in known and is_address(name))


def is_address(name: str) -> bool:
    """Whether it is an IP address: '192.168.0.7', '[fe80::1]'."""
    from ipaddress import ip_address

    try:
        ip_address(name[1:-1] if name.startswith("[") and name.endswith("]") else name)
    except ValueError:
        return False
    return True
