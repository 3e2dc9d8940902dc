"""Addresses: asked on a server of this machine, with its limits and refusals."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from communique.model import Report
from communique.sources import Failure, Note, Options, Validators, fetch, find_reports

PAGE = """<!doctype html><html><head><title>Guests in Suva</title></head><body><article><h1>Guests in Suva</h1><p>The
Foreign Minister of Fiji received the ambassador of Peru on Monday, and they spoke of fishing for an hour.</p></article>
</body></html>"""
FEED = """<rss version="2.0"><channel><title>Harbour Press</title><item><title>Guests</title><link>{base}/page</link>
<pubDate>Mon, 06 May 2024 09:00:00 GMT</pubDate><description>Short.</description></item></channel></rss>"""


class Handler(BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self) -> None:
        base = f"http://{self.headers['Host']}"
        answers = {
            "/page": (200, "text/html", PAGE), "/feed": (200, "application/rss+xml", FEED.format(base=base)),
            "/big": (200, "text/plain", "x" * 3_000_000), "/text.txt": (200, "text/plain", "A text."),
            "/round": (302, "", "/round"), "/away": (302, "", "file:///etc/passwd"), "/moved": (301, "", "/page"),
        }  # fmt: skip
        status, kind, body = answers.get(self.path, (404, "text/plain", "none"))
        if self.path == "/feed" and self.headers["If-None-Match"] == '"1"':
            status, body = 304, ""
        self.send_response(status)
        if status in (301, 302):
            self.send_header("Location", body)
            body = ""
        self.send_header("Content-Type", kind)
        self.send_header("ETag", '"1"')
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


class Kept(dict[str, Validators]):
    def put(self, address: str, validators: Validators) -> None:
        self[address] = validators


def ask(address: str, **options: object) -> list[Report | Note]:
    return list(find_reports([address], Options(private=True, **options)))  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_page(base: str, path: str) -> None:
    (report,) = ask(base + path)
    assert isinstance(report, Report)
    assert report.title == "Guests in Suva"
    assert report.url == f"{base}/page"
    assert report.source == base + path


def test_feed_and_the_pages_it_names(base: str) -> None:
    pytest.importorskip("feedparser", reason="needs the extra 'formats'")
    (short,) = ask(f"{base}/feed")
    (whole,) = ask(f"{base}/feed", follow=True)
    assert isinstance(short, Report) and isinstance(whole, Report)
    assert short.text == "Guests\n\nShort."
    assert "for an hour" in whole.text
    assert (whole.published, whole.outlet) == ("2024-05-06", "Harbour Press")


def test_an_unchanged_feed_is_not_read_again(base: str) -> None:
    pytest.importorskip("feedparser", reason="needs the extra 'formats'")
    kept = Kept()
    assert isinstance(ask(f"{base}/feed", known=kept)[0], Report)
    assert kept == {f"{base}/feed": Validators('"1"', None)}
    assert [str(item) for item in ask(f"{base}/feed", known=kept)] == [
        f"{base}/feed: has not changed since it was last read"
    ]


@pytest.mark.parametrize(("path", "reason"), [
    ("/none", "the server answers 404"), ("/round", "more than 5 redirects"), ("/away", "no address of a page"),
])  # fmt: skip
def test_refusals(base: str, path: str, reason: str) -> None:
    (failure,) = ask(base + path)
    assert isinstance(failure, Failure) and reason in failure.reason


def test_too_long_an_answer(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "LARGEST", 1_000_000)
    (failure,) = ask(f"{base}/big")
    assert isinstance(failure, Failure) and "more than 1,000,000 bytes" in failure.reason


@pytest.mark.parametrize("host", [
    "127.0.0.1", "localhost", "[::1]", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::ffff:127.0.0.1]", "0.0.0.0",
])  # fmt: skip
def test_private_addresses_are_not_asked(base: str, host: str) -> None:
    address = f"http://{host}:{base.rpartition(':')[2]}/page"
    (failure,) = find_reports([address])
    assert isinstance(failure, Failure)
    assert "private address" in failure.reason or "no such host" in failure.reason


@pytest.mark.parametrize(
    "address", ["http://", "http://a:b@h.example/", "http://h.example:99999/", "http://\udc80.example/"]
)
def test_what_is_no_address(address: str) -> None:
    (failure,) = ask(address)
    assert isinstance(failure, Failure)
