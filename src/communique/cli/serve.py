"""`communique serve`: the web application of a record."""

import contextlib
import secrets
import socket
import sys
import threading
from ipaddress import ip_address

from communique.cli.answers import refuse
from communique.comparison import read_outlets
from communique.store import Record, RecordError

SHORTEST = 16  # characters of a token


def serve_command(
    path: str, host: str, port: int, token: str | None, allow: list[str], language: str | None, sides: str | None = None
) -> int:
    """Serve until interrupted; tell the exit code: 0 all well, 1 it can't be served, 2 wrong usage."""
    try:
        import uvicorn

        from communique.web import create_app, warm_up
    except ImportError as error:
        told = f"serve needs what is not installed ({error.name}): pip install 'communique[web]'"
        return refuse(RecordError(told))
    here = is_loopback(host)
    if reason := fault(here, host, token, language):
        print(f"communique: {reason}", file=sys.stderr)
        return 2
    try:
        outlets = read_outlets(sides) if sides else {}
    except ValueError as error:
        print(f"communique: {error}", file=sys.stderr)
        return 2
    try:
        Record(path).close()
        listening = listen(host, port)
    except (RecordError, OSError) as error:
        told = f"{host}:{port} can't be listened at ({error})" if isinstance(error, OSError) else str(error)
        return refuse(RecordError(told))
    made = token or secrets.token_urlsafe(24)
    app = create_app(path, language=language, token=made, closed=not here, hosts=hosts(host, here, allow),
                     outlets=outlets)  # fmt: skip
    address = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
    print(address, flush=True)
    print(f"communique: {path} is served here; Ctrl-C stops it", file=sys.stderr)
    if token is None:
        print(f"communique: to rule and add reports, open {address}sign-in?token={made}", file=sys.stderr)
    if not here:
        print(
            "communique: what goes over the network is not encrypted; a proxy in front of it does that", file=sys.stderr
        )
    threading.Thread(target=warm_up, args=(app,), daemon=True).start()
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, proxy_headers=False,
                            limit_concurrency=500, timeout_keep_alive=30)  # fmt: skip
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])
    return 0


def fault(here: bool, host: str, token: str | None, language: str | None) -> str | None:
    """Why it can't be served so, or None."""
    if token is not None and len(token) < SHORTEST:
        return f"a token has {SHORTEST} characters or more"
    if not here and token is None:
        return f"{host} can be reached from other machines; name what opens it: --token WORDS (or COMMUNIQUE_TOKEN)"
    if language not in (None, "en", "ru"):
        return f"the pages speak en and ru, not {language!r}"
    return None


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach it."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def hosts(host: str, here: bool, allow: list[str]) -> tuple[str, ...]:
    """Names that the server answers to."""
    own = ["localhost", "127.0.0.1", "[::1]", f"[{host}]" if ":" in host else host.lower()]
    if not here:
        own += ["*", socket.gethostname().lower()]
    return tuple(dict.fromkeys([*own, *(name.lower() for name in allow)]))


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens. Raises OSError."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    made = socket.socket(family, kind, protocol)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
        made.listen(128)
    except OSError:
        made.close()
        raise
    return made
