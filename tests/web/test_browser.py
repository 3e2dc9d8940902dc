"""The pages in a browser: the way of a reader, rulings, both languages, accessibility, nothing fetched from elsewhere."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from communique.web import create_app
from conftest import TOKEN

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
playwright = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed: the pages are not tried in a browser"
)
if not Path(CHROMIUM).exists():
    pytest.skip(f"no browser at {CHROMIUM}: the pages are not tried in one", allow_module_level=True)


@pytest.fixture(scope="module")
def address(samples_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of a copy of the sample record."""
    path = tmp_path_factory.mktemp("browser") / "own.db"
    path.write_bytes(samples_record.read_bytes())
    server = uvicorn.Server(uvicorn.Config(create_app(str(path), token=TOKEN), port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as one:
        found = one.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """A page; what it asked of other hosts, and errors of its scripts and policy, fail the test."""
    context = browser.new_context(base_url=address, locale="en-GB")
    one = context.new_page()
    wrong: list[str] = []
    one.on("request", lambda r: wrong.append(r.url) if not r.url.startswith((address, "data:")) else None)
    one.on("pageerror", lambda error: wrong.append(str(error)))
    one.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
    one.expected = []  # words of errors that a test provokes
    yield one
    context.close()
    assert not [told for told in wrong if not any(words in told for words in one.expected)]


PAGES = ("/", "/add", "/engagements", "/people", "/parties", "/statements", "/network", "/network?by=person", "/map", "/calendar?from=2000",
         "/reports", "/doubts", "/doubts?what=days", "/doubts?what=fields", "/rulings", "/sign-in")  # fmt: skip


def things(page: Any) -> list[str]:
    """The address of one engagement, its comparison, one person, party, pair and report."""
    found = []
    for address, start in (("/engagements?sort=accounts", "/engagements/ev-"), ("/people", "/people/pe-"), ("/parties", "/parties/"),
                           ("/parties", "/dyads/"), ("/reports", "/reports/re-")):  # fmt: skip
        page.goto(address)
        found.append(page.locator(f"main a[href^='{start}']").first.get_attribute("href"))
    return [*found, f"{found[0]}/comparison", f"{found[0]}-none"]


@pytest.mark.parametrize(("scheme", "language"), [("light", "en"), ("dark", "en"), ("light", "ru"), ("dark", "ru")])
def test_no_serious_fault_for_those_who_do_not_see(page: Any, address: str, scheme: Any, language: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.context.add_cookies([{"name": "communique_language", "value": language, "url": address}])
    page.expected.append("404")
    for place in (*PAGES, *things(page)):
        page.goto(place)
        assert page.locator("html").get_attribute("lang") == language
        page.wait_for_selector("[data-plot]:not([data-drawn]):not([hidden])", state="detached")
        page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate("axe.run().then((r) => r.violations.filter((v) => ['serious', 'critical'].includes(v.impact))"
                              ".map((v) => [v.id, v.nodes.slice(0, 3).map((n) => n.html)]))")  # fmt: skip
        assert found == [], (place, found)


@pytest.mark.parametrize(("width", "language"), [(360, "en"), (360, "ru"), (900, "ru"), (1600, "en"), (1600, "ru")])
def test_pages_fit_the_screen(page: Any, address: str, width: int, language: str) -> None:
    page.context.add_cookies([{"name": "communique_language", "value": language, "url": address}])
    page.expected.append("404")
    page.set_viewport_size({"width": width, "height": 800})
    for place in (*PAGES, *things(page)):
        page.goto(place)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, place


def test_every_page_reads_without_javascript(browser: Any, address: str) -> None:
    """What pages tell is there, plots as their tables, and forms answer."""
    context = browser.new_context(base_url=address, java_script_enabled=False, viewport={"width": 1200, "height": 900})
    page = context.new_page()
    for place in (*PAGES, *things(page)):
        page.goto(place)
        assert page.locator("h1").count() == 1, place
        assert len(page.locator("main").inner_text().split()) > 5, place
        assert page.locator("[data-plot]:visible").count() == 0, place
        for figure in page.locator("figure.plot").all():
            figure.locator("summary").click()
            assert figure.locator("tbody tr").first.is_visible() or not figure.locator("tbody tr").count(), place
        assert page.locator("[data-narrow]:visible, [data-print]:visible, [data-keys]:visible").count() == 0, place
    page.goto("/engagements")
    rows = page.locator("tbody tr").count()
    page.locator("select[name=kind]").select_option("call")
    page.locator("form.fields button").click()
    assert 0 < page.locator("tbody tr").count() < rows
    page.locator("td.who a").first.click()
    assert "/engagements/ev-" in page.url and page.locator(".text .m").count() > 0
    context.close()


def test_from_search_to_engagement_to_comparison_to_person(page: Any) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("Astana")
    page.keyboard.press("Enter")
    page.wait_for_url("**/engagements?q=Astana*")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/engagements/ev-*")
    page.locator("a.person").first.hover()
    assert page.locator(".text .lit").count() > 0
    engagement = page.url
    page.goto(engagement + "/comparison")
    assert page.locator("h1").inner_text() == "Versions side by side"
    assert page.locator("[data-print]").is_visible()
    page.emulate_media(media="print")
    assert page.locator("[data-print]").is_hidden() and page.locator("nav").first.is_hidden()
    page.emulate_media(media="screen")
    page.go_back()
    page.locator("a.person").first.click()
    page.wait_for_url("**/people/pe-*")
    assert page.locator("td.person").count() > 0


def test_both_languages(page: Any) -> None:
    page.goto("/engagements")
    page.get_by_role("link", name="Русский").click()
    assert page.locator("html").get_attribute("lang") == "ru"
    page.goto("/people")
    assert page.locator("h1").inner_text() == "Люди"
    page.goto("/people?lang=en")
    assert page.locator("h1").inner_text() == "People"


def test_a_ruling_is_made_and_taken_back(page: Any) -> None:
    page.goto("/sign-in")
    page.locator("input[name=token]").fill(TOKEN)
    page.locator("main button").click()
    page.goto("/doubts?what=fields&who=Anna")
    page.locator(".doubt").first.locator("[data-key=a]").click()
    page.wait_for_url("**ruled=*")
    assert page.get_by_role("status").count() == 1
    page.goto("/rulings")
    assert page.locator("tbody tr").count() == 1 and "Anna" in page.locator("tbody tr").inner_text()
    page.locator("tbody button").click()
    page.wait_for_load_state()
    assert page.locator("tbody button").count() == 0
