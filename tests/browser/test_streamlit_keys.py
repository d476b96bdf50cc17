"""Letters that mean something to Streamlit mean what the workbench says, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps

if TYPE_CHECKING:
    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]


@pytest.fixture
def workbench(page: Page, glimmer: Glimmer) -> Page:
    """The workbench of the made-up family's feed."""
    steps.come_in(page, glimmer)
    page.get_by_role("button", name="Look around with a made-up family").click()
    steps.feed(page).click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    expect(steps.pill(page)).to_have_text("Saved")
    page.wait_for_function(f"() => {steps.FILM}.readyState >= 2")
    return page


def test_r_and_c_never_reach_streamlit_and_a_note_is_no_tag(workbench: Page) -> None:
    page = workbench
    page.evaluate(
        """() => {
          window.runs = 0;
          const app = document.querySelector('[data-testid="stApp"]');
          new MutationObserver(() => {
            if (app.dataset.testScriptState === "running") window.runs += 1;
          }).observe(app, { attributes: true });
        }"""
    )
    before = len(steps.coding(page)["annotations"])
    for key in ("c", "Shift+c", "Shift+r"):
        page.keyboard.press(key)
    page.keyboard.press("r")
    expect(steps.pill(page)).to_have_text("Saved")
    page.wait_for_function(
        "async ([session, many]) => (await (await fetch(`/coding/${session}`)).json())"
        ".annotations.length === many",
        arg=[steps.session_of(page), before + 1],
    )
    page.get_by_role("textbox", name="Note").fill("")
    page.get_by_role("textbox", name="Note").press_sequentially("carer appears, 1 2 3, r c i w u s")
    page.get_by_role("textbox", name="Note").press("Escape")
    expect(steps.pill(page)).to_have_text("Saved")
    kept = steps.coding(page)["annotations"]
    assert len(kept) == before + 1
    (noted,) = [each for each in kept if each["note"] == "carer appears, 1 2 3, r c i w u s"]
    assert (noted["family"], noted["starred"]) == ("rupture", False)
    assert page.get_by_role("dialog").count() == 0
    assert page.get_by_text("Clear caches").count() == 0
    assert page.evaluate("() => window.runs") == 0
