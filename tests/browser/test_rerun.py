"""A run of Streamlit's script while the film plays: nothing of the workbench notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps

if TYPE_CHECKING:
    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]

# Every frame's time, and how often the script has run, from now on.
WATCH = """() => {
  const film = FILM, app = document.querySelector('[data-testid="stApp"]');
  film.mine = true;
  window.times = [];
  window.runs = 0;
  const watch = () => film.requestVideoFrameCallback((_, { mediaTime }) => {
    window.times.push(mediaTime);
    watch();
  });
  watch();
  new MutationObserver(() => {
    if (app.dataset.testScriptState === "running") window.runs += 1;
  }).observe(app, { attributes: true });
}""".replace("FILM", steps.FILM)
# Streamlit runs its script again for the page it is on when the address goes back to it.
RUN = """() => {
  history.pushState({}, "", location.href);
  history.back();
}"""
RESTS = """() => document.querySelector('[data-testid="stApp"]').dataset.testScriptState
  === "notRunning" """
SCROLL = "(list) => { list.scrollTop = 60; }"


def test_a_rerun_leaves_the_film_playing_and_what_is_selected_and_where_the_list_is(
    page: Page, glimmer: Glimmer
) -> None:
    steps.come_in(page, glimmer)
    page.get_by_role("button", name="Look around with a made-up family").click()
    steps.feed(page).click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    page.wait_for_function(f"() => {steps.FILM}.readyState >= 2")
    expect(steps.pill(page)).to_have_text("Saved")
    page.wait_for_function(RESTS)
    page.keyboard.press("n")
    page.keyboard.press("Space")
    page.wait_for_function(f"() => {steps.FILM}.currentTime > 3.2")
    selected = page.locator(".moments .row.selected")
    chosen = selected.get_attribute("data-id")
    page.locator(".moments .list").evaluate(SCROLL)
    page.evaluate(WATCH)
    page.evaluate(RUN)
    page.wait_for_function("() => window.runs > 0")
    page.wait_for_function(RESTS)
    ran = page.evaluate(f"() => {steps.FILM}.currentTime")
    page.wait_for_function(f"(since) => {steps.FILM}.currentTime > since + 0.5", arg=ran)
    assert page.evaluate(f"() => {steps.FILM}.mine")
    times = page.evaluate("() => window.times")
    assert times == sorted(times)
    assert page.locator(".moments .list").evaluate("(list) => list.scrollTop") == 60
    assert selected.get_attribute("data-id") == chosen
