"""A few kills of `communique add`; `scripts/kill_test.py` does two hundred."""

import importlib.util
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent.parent.parent / "scripts" / "kill_test.py"


def test_a_few_kills_cost_nothing(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("kill_test", SCRIPT)
    assert spec and spec.loader
    kill_test = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(kill_test)
    assert kill_test.run(kills=5, count=250, seed=3, folder=tmp_path) == []
