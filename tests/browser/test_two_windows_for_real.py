"""Two windows of one browser on the app itself: the family's page and the therapist's beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.stage import TABLET, watch_of
from tests.browser.test_two_screens import took_ms
from tests.browser.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
NOTE = "Canary-note: he hums before he turns"
# The key of her window is in her page's memory alone; with none, or with a wrong one, nothing.
FETCHED = """async ([address, key]) => (await fetch(address, {
  headers: key === null ? {} : { "x-companion-key": key } })).status"""
PRESSED_AT = """window.addEventListener('keydown', () => {
  window.pressedAt = performance.timeOrigin + performance.now();
}, { capture: true });"""


def test_rulings_6_two_windows_for_real(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    page.context.add_init_script(PRESSED_AT)
    beside = prepared(page, glimmer, shot)
    visit = beside.url.rpartition("/")[2]
    theirs, asked = opened(beside, glimmer)
    their_place_is_followed(beside, theirs)
    shot("two-windows-beside-1440")
    hiding_reaches_them(beside, theirs)
    a_note_is_kept_beside_them_only(beside, theirs)
    what_she_wishes_is_told(beside, theirs)
    assert not [each for each in asked if "/companion" in each]
    their_window_reaches_nothing_of_hers(theirs, visit)
    beside.set_viewport_size(TABLET)  # type: ignore[arg-type]
    shot("two-windows-beside-1024")
    theirs.close(run_before_unload=False)
    expect(beside.locator(".banner.left, .banner.lost")).to_be_visible()
    expect(beside.get_by_role("button", name="Next", exact=True)).to_be_disabled()
    # Nothing but this window is left of the practice in this browser.
    with watch_of(beside).forgiving(r"status of 40[13]"):
        answer = steps.posted(beside, f"/together/companion/{visit}/key", {})
        assert answer["status"] in (401, 403)


def prepared(page: Page, glimmer: Glimmer, shot: Callable[[str], None]) -> Page:
    """From the door to her own window, before anything of the family's is open."""
    steps.come_in(page, glimmer)
    page.get_by_role("button", name="Look around with a made-up family").click()
    page.get_by_role("link", name="Feed").first.click()
    page.get_by_role("link", name="Prepare").click(timeout=steps.READY_MS)
    expect(page.get_by_text("1 · A moment of connection")).to_be_visible()
    steps.make_ready(page)
    page.get_by_role("link", name="With a second screen").click()
    expect(page.get_by_text("Their page is not open yet")).to_be_visible()
    shot("two-windows-begin-1440")
    return page


def opened(beside: Page, glimmer: Glimmer) -> tuple[Page, list[str]]:
    """Their page, as she opens it and presses Begin there; and everything it asks for."""
    asked: list[str] = []
    with beside.context.expect_page() as opening:
        beside.get_by_role("link", name="ordinary window").click()
    theirs = opening.value
    theirs.watch = Watch(theirs, glimmer.origin)  # type: ignore[attr-defined]
    theirs.on("request", lambda each: asked.append(each.url))
    theirs.get_by_role("button", name="Begin").click()
    expect(theirs.locator(".room[data-at=hello]")).to_be_visible()
    assert theirs.evaluate("() => window.opener") is None
    return theirs, asked


def their_place_is_followed(beside: Page, theirs: Page) -> None:
    """Card by card, whoever leads; what comes next was said beforehand."""
    expect(beside.locator(".theirs .at")).to_have_text("Hello")
    theirs.get_by_role("button", name="I am ready").click()
    expect(beside.locator(".theirs .at")).to_have_text("The film · Moment 1")
    coming = beside.locator("section.next li .words").first.inner_text()
    beside.get_by_role("button", name="Next", exact=True).click()
    expect(theirs.locator(".room[data-at=question]")).to_be_visible()
    expect(theirs.locator(".question")).to_have_text(coming)
    expect(beside.locator(".theirs .words")).to_have_text(coming)
    expect(beside.locator(".facts")).to_be_visible()
    states = beside.locator(".gate .state")
    expect(states).to_have_text(["Shut", "Shut"])
    beside.get_by_role("button", name="Before", exact=True).click()
    expect(theirs.locator(".room[data-at=film]")).to_be_visible()
    expect(beside.locator(".theirs .at")).to_have_text("The film · Moment 1")


def hiding_reaches_them(beside: Page, theirs: Page) -> None:
    """PR-19, from her window to theirs, on the app's own film."""
    beside.locator(".mark").click()
    assert 0 <= took_ms(beside, theirs, "h") < 300
    expect(theirs.locator(".calm")).to_be_visible()
    expect(theirs.locator(".room")).to_be_hidden()
    expect(beside.locator(".banner.hidden")).to_be_visible()
    beside.get_by_role("button", name="Show it again").click()
    expect(theirs.locator(".room[data-at=film]")).to_be_visible()


def what_she_wishes_is_told(beside: Page, theirs: Page) -> None:
    """PR-29: told beside her, and nothing opens. Leading to the end is hers as well."""
    beside.get_by_role("button", name="Stop and close").click()
    expect(theirs.locator(".room[data-at=close]")).to_be_visible()
    theirs.get_by_role("button", name=re.compile("harder bit")).click()
    expect(beside.locator(".banner.asked")).to_contain_text("would like to look at a harder bit")
    expect(beside.locator(".gate .state")).to_have_text(["Shut", "Shut"])
    expect(beside.locator("section.said")).to_contain_text("She asked")


def a_note_is_kept_beside_them_only(beside: Page, theirs: Page) -> None:
    """PR-16, kept by the server: another reading of it has it, their page does not."""
    field = beside.get_by_label("Your note on this visit")
    with beside.expect_response("**/note") as answer:
        field.press_sequentially(NOTE)
        field.blur()
    assert answer.value.ok
    expect(beside.locator(".note-part .sign")).to_have_text("Kept")
    with beside.expect_response("**/told") as told:
        pass
    assert told.value.json()["note"] == NOTE
    assert NOTE not in theirs.content()
    payload = steps.asked(theirs, f"{theirs.url}/payload")
    assert "anary" not in str(payload)


def their_window_reaches_nothing_of_hers(theirs: Page, visit: str) -> None:
    """Not with the cookie both have, and not with a key it made up."""
    own = f"/together/companion/{visit}"
    with watch_of(theirs).forgiving(r"status of 40[13]"):
        for address in (f"{own}/told", own, "/", f"/coding/{visit}"):
            for key in (None, "0" * 43):
                assert theirs.evaluate(FETCHED, [address, key]) in (401, 403), address
        answer = steps.posted(theirs, f"{own}/key", {})
        assert answer["status"] in (401, 403)
        assert NOTE not in str(answer)
    # What is left in the browser is the name of a colour scheme of the practice's own screens.
    left = theirs.evaluate("() => Object.entries({...sessionStorage, ...localStorage}).flat()")
    assert all(each.startswith("stActiveTheme") or each == '"System"' for each in left)
    assert not watch_of(theirs).faults
