"""Pages and feeds by their addresses: over HTTP, with limits, never a private address unless the user asks.

A name is looked up once and the connection goes to the address that was checked, so that a second answer of the name
server can't lead elsewhere; each redirect is checked anew.
"""

import ipaddress
import socket
import time
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from communique.sources.failure import SourceError
from communique.sources.kinds import is_address
from communique.sources.options import Known, Validators

LARGEST = 20_000_000  # bytes of an answer, unfolded
SECONDS = 20.0  # to connect, and between two pieces
ALTOGETHER = 60.0  # seconds for one answer
REDIRECTS = 5
AGENT = "communique (reads reports of diplomacy)"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave. `data` is None where it has not changed since it was last asked."""

    data: bytes | None
    address: str
    kind: str


def fetch(address: str, private: bool = False, known: Known | None = None) -> Answer:
    """What stands at the address. Raises SourceError, with the reason in one line.

    private: addresses of this machine and of private networks may be asked. known: what was last said of addresses.
    """
    first = address
    for _ in range(REDIRECTS + 1):
        answer = ask(address, private, known.get(first) if known is not None else None)
        if isinstance(answer, str):
            address = urljoin(address, answer)
            if not is_address(address):
                raise SourceError(f"leads to {address[:100]!r}, no address of a page")
            continue
        data, kind, validators = answer
        if known is not None and data is not None:
            known.put(first, validators)
        return Answer(data, address, kind)
    raise SourceError(f"more than {REDIRECTS} redirects")


def ask(address: str, private: bool, last: Validators | None) -> str | tuple[bytes | None, str, Validators]:
    """One question: where it leads on to, or its bytes, media type and validators."""
    import urllib3

    parts = urlsplit(address)
    host = parts.hostname
    try:
        port = parts.port or (443 if parts.scheme.lower() == "https" else 80)
    except ValueError as error:
        raise SourceError(f"no address ({error})") from error
    if not host or parts.username is not None:
        raise SourceError("no address of a page (no host, or a password in it)")
    number = checked_number(host, port, private)
    headers = {"Host": parts.netloc, "User-Agent": AGENT, "Accept-Encoding": "gzip, deflate"}
    if last and last.etag:
        headers["If-None-Match"] = last.etag
    if last and last.modified:
        headers["If-Modified-Since"] = last.modified
    pool: urllib3.HTTPConnectionPool
    timeout = urllib3.Timeout(connect=SECONDS, read=SECONDS)
    if parts.scheme.lower() == "https":
        import certifi

        pool = urllib3.HTTPSConnectionPool(number, port, timeout=timeout, server_hostname=host, assert_hostname=host,
                                           ca_certs=certifi.where(), cert_reqs="CERT_REQUIRED")  # fmt: skip
    else:
        pool = urllib3.HTTPConnectionPool(number, port, timeout=timeout)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        with pool:
            answer = pool.urlopen("GET", target, headers=headers, redirect=False, retries=False, preload_content=False)
            try:
                if answer.status in (301, 302, 303, 307, 308) and (onward := answer.headers.get("Location")):
                    return onward
                validators = Validators(answer.headers.get("ETag"), answer.headers.get("Last-Modified"))
                if answer.status == 304:
                    return None, "", validators
                if answer.status != 200:
                    raise SourceError(f"the server answers {answer.status} {answer.reason or ''}".rstrip())
                return read_bounded(answer), str(answer.headers.get("Content-Type") or "").lower(), validators
            finally:
                answer.close()
    except urllib3.exceptions.HTTPError as error:
        raise SourceError(f"can't be reached ({type(error).__name__})") from error


def read_bounded(answer: object) -> bytes:
    """The answer's bytes, unfolded; too many, or too slow ones, are refused."""
    pieces: list[bytes] = []
    size, ends = 0, time.monotonic() + ALTOGETHER
    for piece in answer.stream(65536, decode_content=True):  # type: ignore[attr-defined]
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise SourceError(f"an answer of more than {LARGEST:,} bytes; not read")
        if time.monotonic() > ends:
            raise SourceError(f"no whole answer in {ALTOGETHER:.0f} seconds")
    return b"".join(pieces)


def checked_number(host: str, port: int, private: bool) -> str:
    """The host's IP address. Raises SourceError where it has none, or a private one that the user did not allow."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SourceError(f"no such host: {host} ({getattr(error, 'strerror', None) or 'name'})") from error
    numbers = [str(entry[4][0]) for entry in found]
    for number in numbers:
        address = ipaddress.ip_address(number.split("%")[0])
        mapped = getattr(address, "ipv4_mapped", None) or address
        if not private and (not mapped.is_global or mapped.is_multicast):
            raise SourceError(f"{host} is a private address ({number}); allow it with --private")
    if not numbers:
        raise SourceError(f"no such host: {host}")
    return numbers[0]
