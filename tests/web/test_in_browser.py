"""The guard in a real browser: hostile words run nothing and load nothing; no request leaves the server."""

from pathlib import Path
from typing import Any

import pytest
from test_hostile import HOSTILE, THINGS, made

from communique.store import Record
from communique.web import create_app
from conftest import TOKEN, Serving

PAGES = ("/", "/add", "/engagements", "/people", "/statements", "/network", "/map", "/calendar?from=2000", "/doubts", "/sign-in",
         "/parties/NOR", "/dyads/CHL-NOR", "/reports", "/nothing")  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The address of a record of hostile reports, and the ids in it."""
    path = tmp_path_factory.mktemp("hostile") / "record.db"
    with Record(str(path), write=True, create=True) as record:
        record.add([made(number, words) for number, words in enumerate(HOSTILE)])
        ids = {short: [i for (i,) in record.database.execute(f"SELECT id FROM {table} ORDER BY id LIMIT 8")]
               for short, table in (("ev", "engagement"), ("pe", "person"), ("re", "report"))}  # fmt: skip
    one = Serving(create_app(str(path), token=TOKEN))
    yield one.address, ids
    one.close()


def test_hostile_reports_do_nothing_in_a_browser(browser: Any, hostile: tuple[str, dict[str, list[str]]]) -> None:
    address, ids = hostile
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: said.append(message.text) if "Content Security Policy" in message.text else None)
    things = [form.format(**{short: one}) for form in THINGS if not form.startswith("/api/")
              for short, some in ids.items() if f"{{{short}}}" in form for one in some]  # fmt: skip
    for path in (*PAGES, *things):
        page.goto(address + path, wait_until="load")
        assert page.url.startswith(address)
    assert len(asked) > 20
    assert [url for url in asked if not url.startswith(address + "/")] == []
    assert said == []
    context.close()


def test_the_policy_stops_what_would_run(browser: Any, served: str, samples_record: Path) -> None:
    """Were a page to hold a script all the same, the browser would not run it: so the policy works."""
    page = browser.new_page()
    page.route(
        "**/",
        lambda route: route.fulfill(
            response=(answer := route.fetch()), body=answer.text() + "<script>document.title = 'ran'</script>"
        ),
    )
    page.goto(served + "/")
    assert page.title() != "ran"
    page.close()
