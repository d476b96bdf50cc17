"""Preparing in a real browser: words looked at as they are written, a window drawn, the preview,
and how many presses it takes from a family to the first card."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import steps
from tests.browser.stage import DESK, TABLET

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
UNPREPARED, PREPARED = 12, 6


@dataclass
class Presses:
    """Counts what a person does."""

    count: int = 0

    def press(self, there: Locator) -> None:
        there.click()
        self.count += 1


def test_from_a_family_to_the_first_card_and_what_can_be_changed_on_the_way(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    steps.come_in(page, glimmer)
    page.get_by_role("button", name="Look around with a made-up family").click()
    unprepared = Presses()
    unprepared.press(steps.feed(page))
    unprepared.press(page.get_by_role("link", name="Prepare"))
    expect(page.get_by_text("1 · A moment of connection")).to_be_visible()
    words_are_looked_at_while_they_are_written(page)
    a_window_is_drawn_and_stops(page, shot)
    while page.get_by_role("button", name="It is right so").count():
        left = page.get_by_role("button", name="It is right so").count()
        unprepared.press(page.get_by_role("button", name="It is right so").first)
        expect(page.get_by_role("button", name="It is right so")).to_have_count(left - 1)
    for window in (TABLET, DESK):
        page.set_viewport_size(window)  # type: ignore[arg-type]
        shot(f"prepare-details-{window['width']}")
    the_preview_is_the_familys_page(page)
    unprepared.press(page.get_by_role("button", name="Make it ready"))
    expect(page.get_by_role("link", name="Watch together")).to_be_visible(timeout=steps.READY_MS)
    # Watch together, Begin.
    assert unprepared.count + 2 <= UNPREPARED
    page.goto("/")
    prepared = Presses()
    prepared.press(steps.feed(page))
    prepared.press(page.get_by_role("link", name="Prepare"))
    prepared.press(page.get_by_role("link", name="Watch together"))
    prepared.press(page.get_by_role("button", name="Begin"))
    expect(page.locator(".room")).to_be_visible()
    assert prepared.count <= PREPARED


def words_are_looked_at_while_they_are_written(page: Page) -> None:
    """PR-27, before anything is kept: what stays out, and what to say instead."""
    sentence = page.get_by_role("textbox", name="Sentence after it").first
    expect(page.get_by_role("button", name="Make it ready")).to_be_visible()
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_visible()
    expect(sentence).to_have_value(re.compile(r"\w"))
    before = sentence.input_value()
    assert before
    sentence.press_sequentially(" You missed it")
    said = page.get_by_text("“missed” stays out. Say instead:").first
    expect(said).to_be_visible()
    sentence.fill(before)
    expect(said).to_be_hidden()
    expect(page.get_by_text(re.compile("Nothing in the way")).first).to_be_visible()


def a_window_is_drawn_and_stops(page: Page, shot: Callable[[str], None]) -> None:
    """PR-03: an edge stops while it is dragged, and says why."""
    page.get_by_text("Trim it, pick the still").first.click()
    trim = page.locator(".trim")
    expect(trim.locator("video")).to_be_visible()
    page.wait_for_function(
        "() => [...document.querySelectorAll('*')].some((each) => "
        "(each.shadowRoot?.querySelector('.trim video')?.readyState ?? 0) >= 2)"
    )
    keep = trim.get_by_role("button", name="Keep it so")
    expect(keep).to_be_disabled()
    ends = trim.get_by_role("slider", name="Ends")
    was = int(ends.get_attribute("aria-valuenow") or "0")
    ends.focus()
    page.keyboard.press("ArrowLeft")
    expect(ends).to_have_attribute("aria-valuenow", str(was - 40))
    box = ends.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 22, box["y"] + 50)
    page.mouse.down()
    page.mouse.move(box["x"] + 700, box["y"] + 50, steps=8)
    expect(trim.locator(".why")).not_to_be_empty()
    for window in (TABLET, DESK):
        page.set_viewport_size(window)  # type: ignore[arg-type]
        shot(f"prepare-trim-{window['width']}")
    page.mouse.up()
    expect(ends).to_have_attribute("aria-valuenow", str(was))
    ends.focus()
    page.keyboard.press("PageDown")
    keep.click()
    # Drawn anew from the plan as it is kept now, ten frames shorter.
    expect(trim.get_by_role("slider", name="Ends")).to_have_attribute(
        "aria-valuenow", str(was - 400)
    )
    expect(keep).to_be_disabled()


def the_preview_is_the_familys_page(page: Page) -> None:
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="See it as she will").click()
    preview = opened.value
    expect(preview.locator(".room")).to_be_visible()
    assert re.search(r"/together/preview/[0-9a-f]{32}$", preview.url)
    preview.close()
