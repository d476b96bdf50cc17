"""axe-core over every screen of the made-up family, in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page, expect

from tests.axe import violations
from tests.browser import steps
from tests.browser.stage import SETTLED
from tests.browser.test_look_around import other_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.running import Glimmer

pytestmark = pytest.mark.browser
# Whatever is wider than its window is as wrong as what axe finds.
BEYOND = """() => document.documentElement.scrollWidth > innerWidth
  ? [["wider than its window"]] : []"""


@pytest.mark.thorough
def test_axe_finds_nothing_wrong_on_any_screen(page: Page, glimmer: Glimmer) -> None:
    wrong: dict[str, list[list[Any]]] = {}

    def look(name: str) -> None:
        page.wait_for_function(SETTLED)
        if found := violations(page) + page.evaluate(BEYOND):
            wrong[name] = found

    steps.come_in(page, glimmer)
    look("sign-in")
    page.get_by_role("button", name="Look around with a made-up family").click()
    expect(steps.feed(page)).to_be_visible()
    look("today")
    for name in ("consent", "household", "clip", "settings"):
        other_screen(page, name)
        look(name)
    page.goto("/")
    steps.feed(page).click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    page.wait_for_function(f"() => {steps.FILM}.readyState >= 2")
    page.keyboard.press("n")
    look("workbench")
    page.get_by_role("link", name="Prepare").click()
    expect(page.get_by_text("1 · A moment of connection")).to_be_visible()
    look("prepare")
    steps.make_ready(page)
    page.get_by_role("link", name="After watching together").click()
    page.get_by_text("Yes, we talked about it").click()
    expect(page.get_by_role("button", name="Make the page")).to_be_visible()
    look("after")
    page.go_back()
    # What is still fading in has no contrast yet.
    page.emulate_media(reduced_motion="reduce")
    together(page, look)
    assert wrong == {}


def together(page: Page, look: Callable[[str], None]) -> None:
    page.get_by_role("link", name="Watch together").click()
    expect(page.get_by_role("button", name="Begin")).to_be_visible()
    look("begin")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("button", name="I am ready")).to_be_visible()
    look("hello")
    page.get_by_role("button", name="I am ready").click()
    expect(page.locator(".room")).to_have_attribute("data-at", "film")
    look("film")
    page.locator(".next").click()
    expect(page.locator(".question")).to_be_visible()
    look("question")
