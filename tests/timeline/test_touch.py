"""The workbench under fingers: pads, two fingers on the rows, taps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.browser.stage import browser
from tests.timeline.moving_stage import (
    FILM,
    TWO_FRAMES,
    box,
    clock,
    in_view,
    tablet,
    tablet_practice,
    to_moment,
    touched,
)
from tests.timeline.stub import Practice
from tests.timeline.test_workbench import OUTSIDE

if TYPE_CHECKING:
    pass

pytestmark = pytest.mark.browser
__all__ = ["browser", "tablet", "tablet_practice", "touched"]


def fingers(session: CDPSession, kind: str, *points: tuple[float, float]) -> None:
    """All fingers on the glass now."""
    down = [{"x": x, "y": y, "id": at} for at, (x, y) in enumerate(points)]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": down})


def drawn(page: Page) -> None:
    """Moves are told of once a frame: wait for them."""
    page.evaluate(TWO_FRAMES)


def test_on_a_tablet_large_pads_stand_left_and_right_of_the_film(tablet: Page) -> None:
    film = box(tablet.locator(".film"))
    left = [box(each) for each in tablet.locator(".pads.left .pad").all()]
    right = [box(each) for each in tablet.locator(".pads.right .pad").all()]
    assert len(left) == 3
    assert len(right) >= 4
    assert min(each["height"] for each in left + right) >= 64
    assert max(each["x"] + each["width"] for each in left) <= film["x"]
    assert min(each["x"] for each in right) >= film["x"] + film["width"]
    expect(tablet.locator(".palette")).to_be_hidden()
    assert tablet.evaluate(OUTSIDE) == []
    for pad in tablet.locator(".pads .pad").all():
        assert pad.locator("svg.shape").count() == 1
        assert pad.inner_text().strip() != ""


def test_a_pad_tags_and_the_same_pad_closes(tablet: Page, tablet_practice: Practice) -> None:
    before = len(tablet_practice.coding.annotations)
    pad = tablet.locator('.pad[data-family="attunement"]')
    pad.tap()
    expect(pad).to_have_attribute("aria-pressed", "true")
    expect(pad).to_contain_text("recording")
    tablet.keyboard.press("Shift+ArrowRight")
    expect(clock(tablet)).to_have_text("00:01.000")
    pad.tap()
    expect(pad).to_have_attribute("aria-pressed", "false")
    tablet.locator('.pad[data-family="infant_state"]').tap()
    tablet.locator(".pads .states button").first.tap()
    expect(tablet.locator(".pads .states")).to_be_hidden()
    expect(tablet.locator('.pad[data-family="infant_state"]')).to_contain_text("Deep sleep")
    expect(tablet.locator(".pill")).to_have_text("Saved")
    assert len(tablet_practice.coding.annotations) == before + 2


def test_a_pad_is_held_as_long_as_the_moment_lasts(tablet: Page) -> None:
    pad = tablet.locator('.pad[data-family="uncodable"]')
    at = box(pad)
    tablet.keyboard.press("Space")
    tablet.wait_for_function(f"() => {FILM}.currentTime > 2")
    session = tablet.context.new_cdp_session(tablet)
    fingers(session, "touchStart", (at["x"] + 30, at["y"] + 30))
    expect(pad).to_have_attribute("aria-pressed", "true")
    tablet.wait_for_function(f"() => {FILM}.currentTime > 3.5")
    expect(pad).to_have_attribute("aria-pressed", "true")
    fingers(session, "touchEnd")
    expect(pad).to_have_attribute("aria-pressed", "false")
    session.detach()


def test_two_fingers_zoom_and_pan_and_drag_nothing(tablet: Page, tablet_practice: Practice) -> None:
    to_moment(tablet, "00:33.0")
    board = box(tablet.locator(".board"))
    row = box(tablet.locator(".label.of-moment").nth(1))
    taken = len(tablet_practice.taken)
    session = tablet.context.new_cdp_session(tablet)
    x, y, width = board["x"], row["y"] + 10, board["width"]
    # The first finger lands on a moment, as fingers do.
    first = x + width * 37 / 75
    fingers(session, "touchStart", (first, y))
    fingers(session, "touchStart", (first, y), (first + 100, y))
    for step in range(1, 6):
        fingers(session, "touchMove", (first - 20 * step, y), (first + 100 + 20 * step, y))
    drawn(tablet)
    start, end = in_view(tablet)
    assert end - start == pytest.approx(25, abs=2)
    fingers(session, "touchMove", (first, y), (first + 300, y))
    drawn(tablet)
    panned = in_view(tablet)
    assert panned[1] - panned[0] == pytest.approx(end - start, abs=0.5)
    assert panned[0] < start - 1
    fingers(session, "touchEnd", (first, y))
    fingers(session, "touchMove", (first + 90, y))
    fingers(session, "touchEnd")
    assert in_view(tablet) == panned
    expect(tablet.locator(".row.selected")).to_contain_text("00:33.0")
    expect(clock(tablet)).to_have_text("00:33.000")
    assert len(tablet_practice.taken) == taken
    session.detach()


def test_two_taps_come_as_close_as_what_is_selected(tablet: Page) -> None:
    board = box(tablet.locator(".board"))
    row = box(tablet.locator(".label.of-moment").nth(1))
    x = board["x"] + board["width"] * 37 / 75
    for _ in range(2):
        tablet.touchscreen.tap(x, row["y"] + 10)
    expect(tablet.locator(".row.selected")).to_contain_text("00:33.0")
    start, end = in_view(tablet)
    assert 31.5 < start < 33
    assert 41.6 < end < 43.5
