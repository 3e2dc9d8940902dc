"""A record made of the sample reports that come with the program, the application that shows it, and a browser."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.testclient import TestClient

from communique.cli.add import add_command
from communique.cli.shared import FIELDS, Given
from communique.web import create_app

TOKEN = "a token of the tests only"


@pytest.fixture(scope="session")
def samples_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the sample reports; tests must not write to it."""
    path = tmp_path_factory.mktemp("record") / "samples.db"
    given = Given(None, None, None, True, None, False, False, {field: field for field in FIELDS})
    assert add_command(given, str(path), 1) == 0
    return path


@pytest.fixture
def own_record(samples_record: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may write to."""
    return Path(shutil.copy(samples_record, tmp_path / "own.db"))


@pytest.fixture
def app(samples_record: Path) -> Starlette:
    """The application over the record of the sample reports."""
    return create_app(str(samples_record), token=TOKEN)


@pytest.fixture
def client(app: Starlette) -> Iterator[TestClient]:
    """A client of it without a token."""
    with TestClient(app, base_url="http://127.0.0.1", follow_redirects=False) as one:
        yield one


CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or ""


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium, Debian's; without one the test is skipped, unless COMMUNIQUE_CI is set, which allows no skipping."""
    if not CHROMIUM:
        told = "no Chromium here: apt install chromium, or name one in CHROMIUM"
        if os.environ.get("COMMUNIQUE_CI"):
            pytest.fail(told)
        pytest.skip(told)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        one = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield one
        one.close()


class Serving:
    """An application at an address of this machine, until it is closed."""

    def __init__(self, app: Starlette) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        self.server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [self.socket]}, daemon=True)
        self.thread.start()
        while not self.server.started:
            time.sleep(0.01)

    def close(self) -> None:
        """Stop serving."""
        self.server.should_exit = True
        self.thread.join(10)
        self.socket.close()


@pytest.fixture
def served(app: Starlette) -> Iterator[str]:
    """The address of the application over the record of the sample reports."""
    one = Serving(app)
    yield one.address
    one.close()
