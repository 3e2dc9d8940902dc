"""The catalogues of the interface are whole, and compiled."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def test_every_message_is_translated() -> None:
    pytest.importorskip("babel", reason="babel, by which catalogues are made, is not installed")
    script = str(ROOT / "scripts" / "make_catalogues.py")
    told = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr
