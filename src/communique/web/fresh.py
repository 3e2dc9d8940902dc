"""Answers that need not be made again: ETags by the state of the record, and what was worked out for it."""

import hashlib
import os
import threading
from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeVar

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from communique import __version__
from communique.web.settings import Settings

VARIES: Final = ("cookie", "accept-language", "authorization")
KEPT: Final = 400  # answers in memory
T = TypeVar("T")


def state_of(path: str) -> str:
    """What changes whenever the record does: size and time of its file and of what is written ahead of it."""
    told = []
    for name in (path, path + "-wal"):
        try:
            found = os.stat(name)
            told.append(f"{found.st_mtime_ns}.{found.st_size}.{found.st_ino}")
        except OSError:
            told.append("")
    return "/".join(told)


class Fresh:
    """Around the application: an answer to GET has an ETag, and whoever has that answer already is told so (304).

    The ETag is of the question and of the record's state, so that nothing is asked of the record to know it."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self.settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or say that nothing changed."""
        if (
            scope["type"] != "http"
            or scope["method"] not in ("GET", "HEAD")
            or scope["path"].startswith(("/static/", "/sign-"))
        ):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        tag = self.tag(scope, headers)
        asked = (one.strip().removeprefix("W/") for one in headers.get("if-none-match", "").split(","))
        if any(one in (tag.removeprefix("W/"), "*") for one in asked):
            await Response(status_code=304, headers={"etag": tag, "vary": ", ".join(VARIES)})(scope, receive, send)
            return

        async def tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                answered = MutableHeaders(scope=message)
                answered["etag"] = tag
                answered.add_vary_header(", ".join(VARIES))
            await send(message)

        await self.app(scope, receive, tagged)

    def tag(self, scope: Scope, headers: Headers) -> str:
        """The ETag of the answer to this question, now."""
        told = [state_of(self.settings.record), __version__, date.today().isoformat(), scope["path"],
                scope["query_string"].decode("latin-1"), *(headers.get(name, "") for name in VARIES)]  # fmt: skip
        return f'W/"{hashlib.sha256(chr(31).join(told).encode()).hexdigest()[:24]}"'


class Memory:
    """What was worked out for the record's present state: the answers used last."""

    def __init__(self, path: str) -> None:
        self.path, self.state = path, ""
        self.kept: OrderedDict[Any, Any] = OrderedDict()
        self.lock = threading.Lock()

    def get(self, key: Any, work: Callable[[], T]) -> T:
        """The answer kept under this key, or worked out now."""
        state = state_of(self.path)
        with self.lock:
            if state != self.state:
                self.kept.clear()
                self.state = state
            if key in self.kept:
                self.kept.move_to_end(key)
                found: T = self.kept[key]
                return found
        made = work()
        with self.lock:
            if state == self.state:
                self.kept[key] = made
                while len(self.kept) > KEPT:
                    self.kept.popitem(last=False)
        return made
