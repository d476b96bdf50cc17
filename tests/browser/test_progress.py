"""A family's figures over time, in a real browser: light, dark and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from annotator import words
from annotator.domain.identity import OperationId
from annotator.domain.operation import Add
from annotator.domain.wire import operation_to_document
from annotator.wiring.world import RandomIdentities
from tests.browser import steps
from tests.browser.stage import DESK, TABLET
from tests.domain.metrics.tracks import tracks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
SAID = words.screens("progress")
TRACKS = tracks(
    infant_gaze="0-12 carer_face, 12-20 feed_object, 20-34 carer_face, 34-44 away, 44-74 object",
    infant_affect="0-32 interested_calm, 32-42 sober_tense, 42-60 interested_calm, 60-74 positive",
    carer_gaze="0-22 infant_face, 22-33 infant_body_feed, 33-41 device, 41-74 infant_face",
    carer_affect="0-74 warm_calm",
)
CUT = """() => [...document.querySelectorAll(".stPlotlyChart")].filter((each) => {
  const drawn = each.querySelector(".main-svg");
  return drawn.getBoundingClientRect().right > each.getBoundingClientRect().right + 1;
}).length"""


@pytest.mark.timeout(600)
def test_a_therapist_looks_back_over_both_sample_clips(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None], tmp_path: Path
) -> None:
    steps.come_in(page, glimmer)
    page.get_by_role("button", name="Look around with a made-up family").click()
    expect(steps.feed(page)).to_be_visible(timeout=steps.READY_MS)
    page.get_by_role("link", name="Over time").click()
    drawn(page)
    expect(page.get_by_role("heading", name=SAID["ways"])).to_be_visible()
    expect(page.get_by_text(SAID["tracks_none"])).to_be_visible()
    expect(page.locator(".stPlotlyChart")).to_have_count(8)
    for window in (TABLET, DESK):
        page.set_viewport_size(window)  # type: ignore[arg-type]
        shot(f"progress-{window['width']}")
    assert page.evaluate(CUT) == 0
    numbers(page)
    page.go_back()
    codes_the_tracks(page)
    over_time(page)
    drawn(page)
    expect(page.get_by_role("heading", name=SAID["spaces"])).to_be_visible()
    expect(page.get_by_text("Matched seconds, strictly").first).to_be_visible()
    page.get_by_role("heading", name=SAID["spaces"]).scroll_into_view_if_needed()
    shot("progress-grid")
    printed = page.pdf(path=tmp_path / "over-time.pdf", prefer_css_page_size=True)
    assert printed.startswith(b"%PDF")
    page.goto(page.url + "&embed=true&embed_options=dark_theme")
    expect(page.locator(".only-professionals.on-dark")).to_be_visible()
    shot("progress-dark")


def drawn(page: Page) -> None:
    """Marked as what it is, and drawn to its end."""
    expect(page.get_by_text(SAID["mark"])).to_be_visible(timeout=steps.READY_MS)
    expect(page.get_by_text(SAID["back"])).to_be_visible(timeout=steps.READY_MS)
    expect(page.locator(".stPlotlyChart .main-svg").last).to_be_visible(timeout=steps.READY_MS)


def numbers(page: Page) -> None:
    """The figures' table is one click away."""
    page.locator("summary", has_text=SAID["numbers"]).nth(1).click()
    row = page.locator("tr", has_text="Repaired within 10 s").first
    expect(row).to_contain_text("100 % · 2 of 2")


def codes_the_tracks(page: Page) -> None:
    """State tracks in the feed's own session, as the workbench would send them."""
    steps.feed(page).click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    expect(steps.pill(page)).to_have_text("Saved")
    fresh = RandomIdentities().fresh
    operations = [
        operation_to_document(Add(OperationId(fresh()), each.id, 0, each)) for each in TRACKS
    ]
    address = f"/coding/{steps.session_of(page)}/operations"
    told = steps.posted(page, address, {"operations": operations})
    assert told["status"] == 200, told


def over_time(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="People").click()
    page.get_by_role("link", name="Over time").click()
