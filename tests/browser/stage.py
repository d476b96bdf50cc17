"""What every test in a real browser stands on: a running Glimmer, a Chromium, a watched page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.obtain_chromium import installed
from tests.browser.running import Glimmer
from tests.browser.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESK = {"width": 1440, "height": 900}
TABLET = {"width": 1024, "height": 768}
PATIENCE_MS = 45_000

# Streamlit draws a screen bit by bit; a picture is of the whole.
SETTLED = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  if (app === null) return true;
  const unfinished = '[data-testid="stSkeleton"], [data-stale="true"]';
  return app.dataset.testScriptState === "notRunning" && !document.querySelector(unfinished);
}"""

# What can be pressed or read as a sign, where two of them lie over each other.
OVERLAPS = """() => {
  const wanted = "a, button, input, select, textarea, label.face, .standing, .pill, [role=radio]";
  const beside = ".veil, .rows, .picker, [role=dialog], [tabindex='-1'], [aria-hidden=true]";
  const all = [];
  const gather = (root) => {
    all.push(...root.querySelectorAll(wanted));
    for (const each of root.querySelectorAll("*")) if (each.shadowRoot) gather(each.shadowRoot);
  };
  gather(document);
  const boxes = all.filter((each) => each.checkVisibility({ opacityProperty: true }))
    .filter((each) => !each.closest(beside))
    .map((each) => [each, each.getBoundingClientRect()])
    .filter(([, box]) => box.width > 4 && box.height > 4);
  const over = [];
  boxes.forEach(([one, a], at) => boxes.slice(at + 1).forEach(([other, b]) => {
    if (one.contains(other) || other.contains(one)) return;
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (wide > 3 && high > 3) over.push([one.outerHTML.slice(0, 90), other.outerHTML.slice(0, 90)]);
  }));
  return over;
}"""

expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """An installed Chromium; where there is none the tests are skipped."""
    place = installed()
    if place is None:
        pytest.skip("no Chromium is installed")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=place, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def glimmer(tmp_path: Path) -> Iterator[Glimmer]:
    """A server with nothing in it yet."""
    started = Glimmer(tmp_path / "glimmer")
    try:
        started.start()
        yield started
    finally:
        started.stop()
        print(started.said())  # noqa: T201 - shown where the test failed


@pytest.fixture
def page(browser: Browser, glimmer: Glimmer, tmp_path: Path) -> Iterator[Page]:
    """A page of a fresh browser; whatever it complained about fails the test."""
    context = browser.new_context(base_url=glimmer.origin, viewport=DESK)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE_MS)
    opened = context.new_page()
    opened.on("dialog", lambda dialog: dialog.accept())
    watch = Watch(opened, glimmer.origin)
    opened.watch = watch  # type: ignore[attr-defined]
    yield opened
    opened.screenshot(path=tmp_path / "last.png")
    context.close()
    assert not watch.faults, "\n".join(watch.faults)


def watch_of(page: Page) -> Watch:
    """What the page was heard to do."""
    heard: Watch = page.watch  # type: ignore[attr-defined]
    return heard


@pytest.fixture
def shot(page: Page, tmp_path: Path) -> Callable[[str], None]:
    """Keep a picture of the page (in GLIMMER_SHOTS, if set); nothing may lie outside its width."""
    folder = Path(os.environ.get("GLIMMER_SHOTS", tmp_path / "shots"))
    folder.mkdir(parents=True, exist_ok=True)

    def take(name: str) -> None:
        page.wait_for_function(SETTLED)
        page.screenshot(path=folder / f"{name}.png", animations="disabled")
        wide = page.evaluate("() => [document.scrollingElement.scrollWidth, innerWidth]")
        assert wide[0] <= wide[1], f"{name} is wider than its window: {wide}"
        over = page.evaluate(OVERLAPS)
        assert over == [], f"in {name} one thing lies over another: {over}"

    return take
