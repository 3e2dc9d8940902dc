"""The OpenAPI document against the application: whatever is asked, there is no 5xx, and answers are as documented."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from communique.store import Record
from communique.web import create_app
from communique.web.api.openapi import document
from conftest import TOKEN

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture(scope="module")
def contract(samples_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The document of an application over a copy, since some of what is asked writes."""
    path = Path(shutil.copy(samples_record, tmp_path_factory.mktemp("contract") / "own.db"))
    app = create_app(str(path), token=TOKEN, hosts=("testserver", "localhost"))
    return schemathesis.openapi.from_asgi("/openapi.json", app)


OPERATIONS = [(path, method.upper()) for path, one in document()["paths"].items() for method in one]


@pytest.mark.parametrize(("path", "method"), OPERATIONS, ids=lambda part: part)
def test_no_question_breaks_it(contract: Any, path: str, method: str) -> None:
    """Questions that the document allows, and ones that it does not."""
    operation = contract[path][method]
    for mode, examples in ((GenerationMode.POSITIVE, 20), (GenerationMode.NEGATIVE, 12)):
        if mode is GenerationMode.NEGATIVE and not (operation.query or operation.body):
            continue  # nothing can be wrong

        @given(case=operation.as_strategy(generation_mode=mode))
        @settings(max_examples=examples, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
                  suppress_health_check=list(HealthCheck))  # fmt: skip
        def ask(case: Any) -> None:
            case.call_and_validate(checks=CHECKS, headers={"authorization": f"Bearer {TOKEN}"})

        ask()


@pytest.fixture(scope="module")
def known(samples_record: Path) -> dict[str, str]:
    """Ids that are in the record, since made-up ones are not."""
    with Record(str(samples_record)) as record:
        found = {table: record.database.execute(f"SELECT id FROM {table} ORDER BY id LIMIT 1").fetchone()[0]
                 for table in ("engagement", "person", "report")}  # fmt: skip
        a, b = record.database.execute("SELECT a, b FROM dyad ORDER BY a, b LIMIT 1").fetchone()
    return found | {"party": a, "dyad": f"{a}-{b}"}


@pytest.mark.parametrize(("address", "of"), [
    ("/api/v1/engagements/{id}", "engagement"), ("/api/v1/people/{id}", "person"), ("/api/v1/reports/{id}", "report"),
    ("/api/v1/parties/{party}", "party"), ("/api/v1/dyads/{dyad}", "dyad"),
])  # fmt: skip
def test_answers_about_what_is_there_are_as_documented(
    contract: Any, known: dict[str, str], address: str, of: str
) -> None:
    name = address.rpartition("{")[2].rstrip("}")
    answer = contract[address]["GET"].Case(path_parameters={name: known[of]}).call_and_validate(checks=CHECKS)
    assert answer.status_code == 200


def test_a_comparison_is_as_documented(contract: Any, samples_record: Path) -> None:
    with Record(str(samples_record)) as record:
        (identity,) = record.database.execute("SELECT id FROM engagement ORDER BY accounts DESC LIMIT 1").fetchone()
    case = contract["/api/v1/engagements/{id}/comparison"]["GET"].Case(path_parameters={"id": identity})
    assert case.call_and_validate(checks=CHECKS).status_code == 200
