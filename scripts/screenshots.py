"""Screenshots of the main pages for the README, from a record of the sample reports.

python scripts/screenshots.py [FOLDER]     (docs/images; needs playwright and a Chromium, CHROMIUM names it)
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

PAGES = {"start": "/", "engagements": "/engagements", "engagement": "/engagements?sort=accounts", "network": "/network"}


def main() -> None:
    """Make a record, serve it, take the pictures."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/images")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        record = str(Path(place) / "samples.db")
        command = [sys.executable, "-m", "communique"]
        subprocess.run([*command, "add", "--record", record, "--samples"], check=True)
        server = subprocess.Popen([*command, "serve", record, "--port", "0"], stdout=subprocess.PIPE, text=True)
        assert server.stdout
        address = server.stdout.readline().strip().rstrip("/")
        try:
            with sync_playwright() as one:
                browser = one.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
                page = browser.new_page(viewport={"width": 1280, "height": 860}, locale="en-GB")
                for name, path in PAGES.items():
                    page.goto(address + path)
                    if name == "engagement":
                        page.locator("td.who a").first.click()
                    page.wait_for_selector("[data-plot]:not([data-drawn]):not([hidden])", state="detached")
                    page.screenshot(path=str(folder / f"{name}.png"))
                browser.close()
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
