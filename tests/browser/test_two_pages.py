"""Two windows of one browser, and two browsers, on one coding: all see everything, and a conflict
shows both versions."""

from __future__ import annotations

import re
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import steps
from tests.browser.running import Glimmer
from tests.browser.stage import DESK, PATIENCE_MS, watch_of
from tests.browser.watching import OUTAGE, Watch
from tests.faults.hands import made_up_family

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
OPERATIONS, REVISION = "**/coding/*/operations", "**/coding/*/revision"


@contextmanager
def window(context: BrowserContext, address: str) -> Iterator[Page]:
    """One more window with the clip's workbench in it."""
    page = context.new_page()
    watch = Watch(page, address.partition("/tag")[0])
    page.watch = watch  # type: ignore[attr-defined]
    page.goto(address)
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    expect(steps.pill(page)).to_have_text("Saved")
    page.wait_for_function(f"() => {steps.FILM}.readyState >= 2")
    yield page
    page.close(run_before_unload=False)
    assert not watch.faults, "\n".join(watch.faults)


def browser_of_hers(browser: Browser, **also: object) -> BrowserContext:
    context = browser.new_context(viewport=DESK, **also)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE_MS)
    return context


@pytest.fixture
def windows(browser: Browser, tmp_path: Path) -> Iterator[tuple[Page, Page, Page]]:
    """Two windows of one browser and one of another, all with the same clip's workbench."""
    glimmer = Glimmer(tmp_path / "glimmer")
    clip = made_up_family(glimmer.home)
    try:
        glimmer.start()
        first = browser_of_hers(browser)
        way_in = first.new_page()
        way_in.goto(glimmer.link)
        way_in.get_by_label("Passphrase", exact=True).fill(steps.PASSPHRASE)
        way_in.get_by_role("button", name="Open", exact=True).click()
        expect(way_in.get_by_role("heading", name="Today")).to_be_visible()
        way_in.close()
        other = browser_of_hers(browser, storage_state=first.storage_state())
        address = f"{glimmer.origin}/tag?clip={clip.id}"
        with ExitStack() as all_of_them:
            one, two, three = (
                all_of_them.enter_context(window(context, address))
                for context in (first, first, other)
            )
            yield one, two, three
        first.close()
        other.close()
    finally:
        glimmer.stop()
        print(glimmer.said())  # noqa: T201 - shown where the test failed


def count(page: Page) -> int:
    """How many moments this window says there are."""
    return int(page.locator(".glimmer .moments .count").first.inner_text())


def shows(page: Page, many: int) -> None:
    expect(page.locator(".glimmer .moments .count").first).to_have_text(str(many))


def test_windows_on_one_coding_see_each_others_tags_and_a_conflict_shows_both(
    windows: tuple[Page, Page, Page],
) -> None:
    one, _, three = windows
    many = count(one)
    each_sees_what_another_does(windows, many)
    both_at_once(one, three)
    for page in windows:
        shows(page, many + 9)
    a_conflict_shows_both(one, three)
    kept = steps.coding(one)["annotations"]
    assert kept == steps.coding(three)["annotations"]
    assert len(kept) == many + 9


def each_sees_what_another_does(windows: tuple[Page, Page, Page], many: int) -> None:
    """Without doing anything itself; its film, its selection and its place stay."""
    for at, page in enumerate(windows, 1):
        page.keyboard.press("i")
        for any_of_them in windows:
            shows(any_of_them, many + at)


def both_at_once(one: Page, other: Page) -> None:
    """Six tags by turns, sent at the same time, and one taken back and done again."""
    for _ in range(3):
        one.keyboard.press("i")
        other.keyboard.press("i")
    other.keyboard.press("Control+z")
    other.keyboard.press("Control+Shift+Z")
    for page in (one, other):
        expect(steps.pill(page)).to_have_text("Saved")


def a_conflict_shows_both(one: Page, other: Page) -> None:
    """The same moment changed in two places: who comes later sees what both wanted."""
    for way in (OPERATIONS, REVISION):
        other.route(way, lambda route: route.abort())
    with watch_of(other).forgiving(*OUTAGE):
        the_same = steps.rows(one).first.get_attribute("data-id")
        for page in (one, other):
            page.locator(f'.glimmer .moments .row[data-id="{the_same}"] .go').click()
        other.keyboard.press("s")
        expect(steps.pill(other)).to_contain_text("1 waiting")
        one.keyboard.press("s")
        one.keyboard.press("s")
        expect(steps.pill(one)).to_have_text("Saved")
        for way in (OPERATIONS, REVISION):
            other.unroute(way)
        banner = other.locator(".glimmer .banner")
        expect(banner).to_contain_text(re.compile(r"You wanted.*★.*Stands now[^★]*$"))
    expect(steps.pill(other)).to_have_text("Saved")
    banner.get_by_role("button", name="All right").click()
    expect(banner).to_be_hidden()
