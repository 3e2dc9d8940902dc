"""The application as a whole: the first page, headers, hosts, the command."""

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from starlette.testclient import TestClient

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
    assert "Ctrl-C stops it" in told and "Traceback" not in told


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
