"""Looking around with the made-up family, as somebody does who has never seen Glimmer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.stage import DESK, TABLET

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]


def test_every_screen_of_the_made_up_family_fits_its_window(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    def both(name: str) -> None:
        for window in (TABLET, DESK):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            shot(f"look-{name}-{window['width']}")

    steps.come_in(page, glimmer)
    both("0-doors")
    page.get_by_role("button", name="Look around with a made-up family").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    expect(page.get_by_text("Made-up family")).to_be_visible()
    expect(steps.feed(page)).to_be_visible()
    both("1-today")
    steps.feed(page).click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    page.wait_for_function(f"() => {steps.FILM}.readyState >= 2")
    expect(page.locator(".glimmer .moments header")).to_contain_text("12")
    both("2-workbench")
    details_and_keys(page, both)
    address = page.url
    for number, name in enumerate(("consent", "household", "clip", "settings"), 5):
        other_screen(page, name)
        both(f"{number}-{name}")
    page.goto(address)
    page.get_by_role("link", name="Prepare").click()
    expect(page.get_by_text("1 · A moment of connection")).to_be_visible()
    both("9-prepare")
    ready_and_together(page, both)


def details_and_keys(page: Page, both: Callable[[str], None]) -> None:
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    both("3-details")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    both("4-keys")
    page.keyboard.press("Escape")


def other_screen(page: Page, name: str) -> None:
    page.goto("/")
    link, heading = {
        "consent": ("Consent", "Consent · Wren"),
        "household": ("New household", "New household"),
        "clip": ("Bring in a clip", "Bring in a clip · Wren"),
        "settings": ("Settings", "Settings"),
    }[name]
    page.get_by_role("link", name=link).first.click()
    expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()


def ready_and_together(page: Page, both: Callable[[str], None]) -> None:
    steps.make_ready(page)
    both("10-ready")
    page.get_by_role("link", name="After watching together").click()
    expect(page.get_by_text("Nothing was kept from watching together yet")).to_be_visible()
    page.get_by_text("Yes, we talked about it").click()
    expect(page.get_by_role("button", name="Make the page")).to_be_visible()
    both("11-after")
    page.go_back()
    page.get_by_role("link", name="Watch together").click()
    expect(page.get_by_role("button", name="Begin")).to_be_visible()
    both("12-begin")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("button", name="I am ready")).to_be_visible()
    both("13-hello")
    page.get_by_role("button", name="I am ready").click()
    expect(page.locator(".room")).to_have_attribute("data-at", "film")
    both("14-film")
    page.locator(".next").click()
    expect(page.locator(".question")).to_be_visible()
    both("15-question")
