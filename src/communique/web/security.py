"""What stands around every answer: which hosts are answered to, who may read, what browsers are told to refuse."""

from typing import Final
from urllib.parse import urlencode

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from communique.web.headers import HEADERS, error_json
from communique.web.session import SAFE, local, may_read
from communique.web.settings import Settings

OPEN: Final = ("/sign-in", "/static/")  # what is answered before one is signed in


class TooLarge(HTTPException):
    """A body of more bytes than are taken."""

    def __init__(self, most: int) -> None:
        super().__init__(413, f"At most {most:,} bytes are taken at once.")


class Guard:
    """Around the application: the host, the reader and the size of the body are checked; every answer has the headers."""

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

        request = Request(scope)
        if refusal := self.refusal(request):
            await refusal(scope, receive, guarded)
        else:
            await self.app(scope, self.limited(receive), guarded)

    def refusal(self, request: Request) -> Response | None:
        """The answer to what is not let in."""
        headers, path = request.headers, request.scope["path"]
        if not host_is_known(headers.get("host", ""), self.settings.hosts):
            return refused(
                path, 421, "This server does not answer to that host name; communique serve --allow NAME lets it."
            )
        if (
            headers.get("content-length", "0").isdigit()
            and int(headers.get("content-length", "0")[:18]) > self.settings.largest
        ):
            return refused(path, 413, TooLarge(self.settings.largest).detail)
        if path.startswith(OPEN) or may_read(self.settings, request.cookies, headers.get("authorization", "")):
            return None
        if path.startswith("/api/") or request.method not in SAFE:
            response = refused("/api/", 401, "Send the token: Authorization: Bearer …")
            response.headers["www-authenticate"] = "Bearer"
            return response
        return RedirectResponse("/sign-in?" + urlencode({"next": local(path)}), status_code=303)

    def limited(self, receive: Receive) -> Receive:
        """What is received, up to the largest size; also where its length is not told before."""
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self.settings.largest:
                raise TooLarge(self.settings.largest)
            return message

        return counted


def refused(path: str, status: int, message: str) -> Response:
    """What is not let in is told so: as JSON under /api/, else in a line of text."""
    if path.startswith("/api/"):
        return error_json(status, message)
    return PlainTextResponse(message + "\n", status_code=status)


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
