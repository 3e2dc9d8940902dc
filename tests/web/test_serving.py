"""The application as a whole: the first page, headers, hosts, the command."""

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.store import Record
from communique.web import create_app
from communique.web.security import host_is_known


def test_the_first_page(client: TestClient) -> None:
    answer = client.get("/")
    assert answer.status_code == 200
    assert "engagements" in answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("address", ["/", "/static/look.css", "/nothing", "/api/v1/nothing"])
def test_every_answer_is_guarded(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy and "*" not in policy and "data:" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(("host", "known"), [
    ("localhost", True), ("localhost:8000", True), ("LOCALHOST.:8000", True), ("127.0.0.1:1", True), ("[::1]:8000", True),
    ("[::1]", True), ("evil.example", False), ("evil.example:8000", False), ("localhost.evil.example", False), ("", False),
    ("10.0.0.7:8000", False),
])  # fmt: skip
def test_hosts(host: str, known: bool) -> None:
    assert host_is_known(host, ("localhost", "127.0.0.1", "[::1]")) is known


def test_a_star_means_addresses_in_figures_only() -> None:
    assert host_is_known("10.0.0.7:8000", ("*",)) and host_is_known("[fe80::1]:8000", ("*",))
    assert not host_is_known("evil.example", ("*",))


def test_a_foreign_host_is_refused(client: TestClient) -> None:
    answer = client.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 421 and "--allow" in answer.text


def test_errors_are_pages_or_json(client: TestClient) -> None:
    page, told = client.get("/nothing"), client.get("/api/v1/nothing")
    assert page.status_code == told.status_code == 404
    assert "<h1>Not Found</h1>" in page.text
    assert told.json()["error"]["message"] == "Nothing is at this address."


def serve(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "communique", "serve", *arguments]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COMMUNIQUE")}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def test_the_command_serves_until_interrupted(samples_record: Path) -> None:
    process = serve(str(samples_record), "--port", "0")
    try:
        assert process.stdout
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address, timeout=20) as answer:
            assert answer.status == 200
    finally:
        process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "Ctrl-C stops it" in told and "sign-in?token=" in told and "Traceback" not in told


@pytest.mark.parametrize(("arguments", "code", "reason"), [
    (["--host", "0.0.0.0"], 2, "--token"),
    (["--token", "short"], 2, "16 characters"),
    (["--language", "xx"], 2, "en and ru"),
])  # fmt: skip
def test_what_the_command_refuses(samples_record: Path, arguments: list[str], code: int, reason: str) -> None:
    process = serve(str(samples_record), *arguments)
    _, told = process.communicate(timeout=20)
    assert process.returncode == code and reason in told


def test_no_record_is_no_server(tmp_path: Path) -> None:
    process = serve(str(tmp_path / "none.db"))
    _, told = process.communicate(timeout=20)
    assert process.returncode == 1 and "no record is here" in told


def test_another_file_in_the_records_place_is_shown(own_record: Path, tmp_path: Path) -> None:
    """A record that was made anew beside the old one and moved into its place."""
    client = TestClient(create_app(str(own_record)), base_url="http://127.0.0.1")
    first = client.get("/api/v1/stats")
    assert first.json()["reports"] > 0
    with Record(str(tmp_path / "new.db"), write=True, create=True):
        pass
    for suffix in ("-wal", "-shm"):
        Path(f"{own_record}{suffix}").unlink(missing_ok=True)
    (tmp_path / "new.db").replace(own_record)
    again = client.get("/api/v1/stats", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 200 and again.json()["reports"] == 0
    own_record.unlink()
    gone = client.get("/api/v1/stats")
    assert gone.status_code == 503 and "no record is here" in gone.json()["error"]["message"]


def test_a_question_that_takes_too_long_is_given_up(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("communique.web.settings.SECONDS", 0.0)
    monkeypatch.setattr("communique.web.settings.STEPS", 1)
    answer = client.get("/api/v1/engagements")
    assert answer.status_code == 503 and "given up" in answer.json()["error"]["message"]
    page = client.get("/")
    assert page.status_code == 503 and "given up" in page.text


def test_a_fault_of_the_program_tells_nothing_of_it(samples_record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("a secret of the program")

    monkeypatch.setattr("communique.web.api.lists.page_of", broken)
    client = TestClient(create_app(str(samples_record)), base_url="http://127.0.0.1", raise_server_exceptions=False)
    answer = client.get("/api/v1/engagements")
    assert answer.status_code == 500 and "secret" not in answer.text and "Traceback" not in answer.text
    assert answer.headers["content-security-policy"]


@pytest.mark.parametrize("missing", ["uvicorn", "starlette", "jinja2"])
def test_without_the_extra_serve_says_what_to_install(samples_record: Path, missing: str) -> None:
    program = (f"import sys; sys.modules[{missing!r}] = None; from communique.cli.serve import serve_command; "
               f"sys.exit(serve_command({str(samples_record)!r}, '127.0.0.1', 0, None, [], None))")  # fmt: skip
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and "pip install 'communique[web]'" in done.stderr and missing in done.stderr


def test_the_other_commands_load_nothing_of_it() -> None:
    program = ("import sys, communique.cli.app, communique.cli.ask; "
               "sys.exit(bool({'uvicorn', 'starlette', 'jinja2', 'communique.web'} & set(sys.modules)))")  # fmt: skip
    assert subprocess.run([sys.executable, "-c", program], timeout=60).returncode == 0
