"""The schema page is true."""

import importlib.util
from pathlib import Path


def test_the_schema_page_is_that_of_the_schema() -> None:
    script = Path(__file__).parents[2] / "scripts" / "make_schema.py"
    spec = importlib.util.spec_from_file_location("make_schema", script)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.PAGE.read_text("utf-8") == module.page(), "run python scripts/make_schema.py"
