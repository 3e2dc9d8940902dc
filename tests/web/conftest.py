"""A record made of the sample reports that come with the program, and the application that shows it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
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
