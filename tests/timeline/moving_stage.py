"""A workbench and a tablet, opened once for the tests of moving about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.timeline.stub import Practice, begun, serving
from tests.timeline.test_workbench import DESK, TABLET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FILM = "root.querySelector('video')"
# The stretch in view, from the window on the whole clip; in thousandths of it.
IN_VIEW = """() => {
  const [whole, part] = [".whole", ".whole .window"]
    .map((each) => root.querySelector(each).getBoundingClientRect());
  return [part.left - whole.left, part.right - whole.left].map((x) => x / whole.width * 1000);
}"""
# Which times the film shows from now on.
WATCH_TIMES = """() => {
  const film = root.querySelector("video");
  window.times = [];
  window.watching = (window.watching ?? 0) + 1;
  const mine = window.watching;
  const watch = () => film.requestVideoFrameCallback((_, at) => {
    if (mine !== window.watching) return;
    window.times.push(at.mediaTime);
    watch();
  });
  watch();
}"""
# What is written into the strip of controls while so many frames pass.
WRITTEN = """async (frames) => {
  const film = root.querySelector("video"), written = [];
  const observer = new MutationObserver((all) => written.push(...all.map((each) => each.type)));
  observer.observe(root.querySelector(".controls"),
    { subtree: true, childList: true, attributes: true, characterData: true });
  for (let at = 0; at < frames; at += 1) {
    await new Promise((done) => film.requestVideoFrameCallback(done));
  }
  observer.disconnect();
  return [...new Set(written)];
}"""
UNDO_ALL = """() => {
  const undo = root.querySelector("button.undo");
  for (let at = 0; at < 50 && !undo.disabled; at += 1) undo.click();
}"""
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
RERUN_WHILE_PLAYING = """async (session) => {
  const film = root.querySelector("video"), list = root.querySelector(".moments .list");
  list.scrollTop = 90;
  await new Promise((done) => film.requestVideoFrameCallback(done));
  const before = [film, list.scrollTop, root.querySelector(".row.selected").dataset.id];
  const times = [];
  for (let at = 0; at < 12; at += 1) {
    await new Promise((done) => film.requestVideoFrameCallback((_, { mediaTime }) => {
      times.push(mediaTime);
      done();
    }));
    mount(session);
  }
  const after = [root.querySelector("video"), list.scrollTop,
    root.querySelector(".row.selected").dataset.id];
  return { same: before.every((each, at) => each === after[at]), list: list.isConnected,
    scrolled: list.scrollTop, times, playing: !film.paused };
}"""


@pytest.fixture(scope="module")
def practice() -> Practice:
    """The drawn film as the expert coded it."""
    return Practice(coding=begun())


@pytest.fixture(scope="module")
def opened(browser: Browser, practice: Practice) -> Iterator[Page]:
    """One workbench for all of them; an error in it fails the last."""
    yield from opened_on(browser, practice, viewport=DESK)


@pytest.fixture(scope="module")
def touched(browser: Browser, tablet_practice: Practice) -> Iterator[Page]:
    """The same under fingers."""
    yield from opened_on(browser, tablet_practice, viewport=TABLET, has_touch=True)


@pytest.fixture(scope="module")
def tablet_practice() -> Practice:
    """The drawn film on a tablet, for somebody who holds to tag; what is tapped stays open."""
    held = {"style": "hold", "reaction_ms": None, "measured_at": None}
    return Practice(coding=begun(), preferences={"tagging": held})


def opened_on(browser: Browser, practice: Practice, **how: Any) -> Iterator[Page]:
    """The workbench in a window of its own."""
    faults: list[str] = []
    with serving(practice) as origin:
        context = browser.new_context(base_url=origin, **how)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: dialog.accept())
        try:
            page.goto("/")
            ready(page)
            yield page
        finally:
            context.close()
    assert faults == []


@pytest.fixture
def page(opened: Page) -> Page:
    """At rest on the first frame, with nothing selected and the whole clip in view."""
    return at_rest(opened)


@pytest.fixture
def tablet(touched: Page) -> Page:
    """The tablet, the same way."""
    return at_rest(touched)


def ready(page: Page) -> None:
    page.wait_for_function(
        f"() => window.root?.querySelector('.frame')?.textContent && {FILM}.readyState >= 2"
    )


def at_rest(page: Page) -> Page:
    page.keyboard.press("Escape")
    page.evaluate(UNDO_ALL)
    for key in ("k", "Shift+k", "Escape", "Home", "0"):
        page.keyboard.press(key)
    expect(clock(page)).to_have_text("00:00.000")
    return page


def clock(page: Page) -> Locator:
    return page.locator(".clock b")


def in_view(page: Page) -> tuple[float, float]:
    """From where to where the rows show the clip, in seconds of its 75."""
    start, end = (share / 1000 * 75 for share in page.evaluate(IN_VIEW))
    return start, end


ONSETS = ("00:03.0", "00:11.0", "00:17.0", "00:25.0", "00:33.0", "00:34.6", "00:41.6")


def to_moment(page: Page, second: str) -> None:
    """From the first frame, with nothing selected, to the moment that begins there."""
    for _ in range(ONSETS.index(second) + 1):
        page.keyboard.press("n")
    expect(clock(page)).to_have_text(f"{second}00")


def at_time(page: Page, ms: int) -> None:
    """To an instant that is a frame of 25 in a second, by keys."""
    page.keyboard.press("Home")
    for _ in range(ms // 5000):
        page.keyboard.press("ArrowUp")
    for _ in range(ms % 5000 // 1000):
        page.keyboard.press("Shift+ArrowRight")
    for _ in range(ms % 1000 // 40):
        page.keyboard.press("ArrowRight")
    minutes, seconds = divmod(ms // 1000, 60)
    expect(clock(page)).to_have_text(f"{minutes:02d}:{seconds:02d}.{ms % 1000:03d}")


def played(page: Page, act: Callable[[], None]) -> list[float]:
    """The times that were shown, from the act until the film rests again."""
    page.evaluate(WATCH_TIMES)
    act()
    page.wait_for_function(f"() => times.length > 3 && {FILM}.paused && !{FILM}.seeking")
    times: list[float] = page.evaluate("() => times")
    return times


def choose_speed(page: Page, speed: str) -> None:
    page.get_by_label("Speed", exact=True).select_option(speed)


def box(found: Locator) -> dict[str, float]:
    at = found.bounding_box()
    assert at is not None
    return {"x": at["x"], "y": at["y"], "width": at["width"], "height": at["height"]}
