"""F12: from asking for the page to Today being there, in an unlocked session, against an empty Streamlit page.

Each side has its own server and its own signed-in window; they are asked in turn, first with nothing in the browser's
cache and then, visit after visit, with everything. "There" is the frame in which the last line of Today stands (for the
empty page: its one word), seen from inside the page and counted from the beginning of the navigation.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import httpx
from report import say, spread
from stage import PROJECT, chromium, free_port, staged, streamlit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext

VISITS, REACH = 15, 1.5
EMPTY = "import streamlit as st\n\nst.text('Empty')\n"
# The time of the frame in which the wanted words are in the page and the script has ended.
WATCH = """(() => {
  const there = (words) => words.every((each) => document.body?.innerText.includes(each));
  const look = (at) => {
    const app = document.querySelector('[data-testid="stApp"]');
    const ended = app?.dataset.testScriptState === "notRunning";
    if (ended && there(WANTED)) window.glimmerThere = at;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();"""


def there(context: BrowserContext, origin: str, *wanted: str) -> float:
    """How long after the navigation began all the words stand in the page."""
    page = context.new_page()
    page.add_init_script(WATCH.replace("WANTED", repr(list(wanted))))
    page.goto(origin, wait_until="commit")
    end = time.perf_counter() + 60
    while (took := page.evaluate("() => window.glimmerThere ?? null")) is None:
        if time.perf_counter() > end:
            raise RuntimeError(wanted)
        page.wait_for_timeout(20)
    page.close()
    return float(took)


@contextmanager
def empty_page() -> Iterator[str]:
    """A Streamlit server with one word to show."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "app.py").write_text(EMPTY)
        port = free_port()
        flags = (
            "--server.address",
            "127.0.0.1",
            "--server.headless",
            "true",
            "--server.fileWatcherType",
            "none",
        )
        with streamlit(
            "app.py", port, Path(folder), {"STREAMLIT_BROWSER_GATHER_USAGE_STATS": "0"}, *flags
        ):
            origin = f"http://127.0.0.1:{port}"
            end = time.perf_counter() + 60
            while time.perf_counter() < end:
                with suppress(httpx.TransportError):
                    if httpx.get(f"{origin}/_stcore/health").is_success:
                        break
                time.sleep(0.1)
            yield origin


def main() -> None:
    """Measure and print."""
    today: list[float] = []
    empty: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "clip.mp4"
        shutil.copyfile(PROJECT / "sample_data" / "feeding" / "clip.mp4", film)
        with staged({"clip": film}) as stage, empty_page() as other, chromium() as browser:
            stage.wait_until_ready("clip")
            ours = stage.signed_in(browser)
            theirs = browser.new_context(viewport={"width": 1440, "height": 900})
            for _ in range(VISITS + 1):
                today.append(there(ours, stage.origin, "Today", "Continue with Swift"))
                empty.append(there(theirs, other, "Empty"))
    cold, warm = today[0] / empty[0], median(today[1:]) / median(empty[1:])
    say(
        "F12 navigation → Today",
        f"Today: {spread(today[1:])}; with an empty cache {today[0]:.0f} ms",
        f"an empty Streamlit page: {spread(empty[1:])}; with an empty cache {empty[0]:.0f} ms",
        f"ratio {warm:.2f}, with an empty cache {cold:.2f} (to reach: {REACH})",
        reached=warm <= REACH,
    )


if __name__ == "__main__":
    main()
