"""Moving about in the film, in a real Chromium: by keys, by pointer, by fingers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from annotator.domain.coding import annotation_to_document
from tests.browser.stage import browser
from tests.timeline.moving_stage import (
    FILM,
    RERUN_WHILE_PLAYING,
    WATCH_TIMES,
    WRITTEN,
    at_time,
    box,
    choose_speed,
    clock,
    in_view,
    opened,
    page,
    played,
    practice,
    ready,
    to_moment,
)
from tests.timeline.stub import SESSION, Practice, begun, serving
from tests.timeline.test_workbench import DESK

if TYPE_CHECKING:
    pass

pytestmark = pytest.mark.browser
__all__ = ["browser", "opened", "page", "practice"]


def test_the_rows_come_as_close_as_what_is_selected(page: Page) -> None:
    to_moment(page, "00:33.0")
    page.keyboard.press("z")
    start, end = in_view(page)
    assert 31.5 < start < 33
    assert 41.6 < end < 43.5
    page.keyboard.press("0")
    assert in_view(page) == pytest.approx((0, 75), abs=0.5)
    page.get_by_role("button", name="As close as what is selected").click()
    assert in_view(page) == pytest.approx((start, end), abs=0.1)


def test_the_rows_follow_by_page_centred_or_not_at_all_and_it_is_kept(
    page: Page, practice: Practice
) -> None:
    follow = page.get_by_role("button", name="The rows follow the film")
    to_moment(page, "00:11.0")
    page.keyboard.press("z")
    expect(follow).to_have_attribute("data-follow", "page")
    page.keyboard.press("End")
    expect(clock(page)).to_have_text("01:14.960")
    assert in_view(page)[1] > 74.5
    page.keyboard.press("Home")
    expect(clock(page)).to_have_text("00:00.000")
    assert in_view(page)[0] < 0.5
    at_time(page, 8000)
    page.keyboard.press("f")
    page.keyboard.press("Space")
    page.wait_for_function(f"() => {FILM}.currentTime > 9.5")
    page.keyboard.press("k")
    start, end = in_view(page)
    assert (start + end) / 2 == pytest.approx(page.evaluate(f"() => {FILM}.currentTime"), abs=0.6)
    follow.click()
    expect(follow).to_have_attribute("data-follow", "off")
    seen = in_view(page)
    page.keyboard.press("End")
    expect(clock(page)).to_have_text("01:14.960")
    assert in_view(page) == seen
    with page.expect_response("**/workbench/preferences"):
        follow.click()
    expect(follow).to_have_attribute("data-follow", "page")
    assert practice.preferences["looking"]["follow"] == "page"


def test_gaps_comments_and_what_is_not_named_are_gone_to_by_keys_and_by_the_menu(
    page: Page,
) -> None:
    for instant in ("00:10.600", "00:15.400", "00:22.200", "00:31.400"):
        page.keyboard.press("g")
        expect(clock(page)).to_have_text(instant)
    page.keyboard.press("Shift+g")
    expect(clock(page)).to_have_text("00:22.200")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Next comment").click()
    expect(clock(page)).to_have_text("00:25.000")
    page.keyboard.press("Shift+t")
    expect(clock(page)).to_have_text("00:17.000")
    expect(page.locator(".row.selected")).to_have_count(1)
    at_time(page, 66_000)
    page.keyboard.press("a")
    page.keyboard.press("a")
    page.keyboard.press("Escape")
    page.keyboard.press("Home")
    page.keyboard.press("q")
    expect(clock(page)).to_have_text("01:06.000")
    page.keyboard.press("q")
    expect(clock(page)).to_have_text("01:06.000")
    said = page.locator(".hint[role=status]")
    expect(said).to_have_text("After this, every moment has its name.")
    page.keyboard.press("End")
    expect(said).to_be_hidden()
    page.keyboard.press("g")
    expect(said).to_have_text("No gap after this place.")


def test_gaps_of_a_state_are_looked_for_in_its_own_row(page: Page) -> None:
    at_time(page, 2000)
    page.keyboard.press("4")
    at_time(page, 6000)
    page.keyboard.press("4")
    page.keyboard.press("Home")
    page.keyboard.press("g")
    expect(clock(page)).to_have_text("00:06.000")
    page.keyboard.press("g")
    expect(clock(page)).to_have_text("00:06.000")


def test_a_moment_is_played_around_and_to_its_end(page: Page) -> None:
    to_moment(page, "00:41.6")
    choose_speed(page, "4")
    times = played(page, lambda: page.keyboard.press("Control+Shift+Space"))
    assert min(times) == pytest.approx(39.6, abs=0.1)
    assert 48.1 < max(times) < 49.6
    at_time(page, 44_000)
    times = played(page, lambda: page.keyboard.press("e"))
    assert min(times) == pytest.approx(44, abs=0.2)
    assert 46.1 < max(times) < 47.6


def test_the_last_two_seconds_come_again(page: Page) -> None:
    at_time(page, 20_000)
    page.evaluate(WATCH_TIMES)
    page.locator(".controls .what-was-that").click()
    page.wait_for_function("() => Math.max(...times) > 18.2 && Math.min(...times) < 18.1")
    page.keyboard.press("k")
    assert page.evaluate("() => Math.max(...times)") < 20


def test_a_loop_begins_as_long_before_as_was_chosen(page: Page, practice: Practice) -> None:
    page.keyboard.press("Shift+f")
    panel = page.get_by_role("dialog", name="How the film is shown")
    panel.get_by_label("A loop begins").select_option("1000")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    to_moment(page, "00:11.0")
    choose_speed(page, "4")
    page.evaluate(WATCH_TIMES)
    page.keyboard.press("o")
    page.wait_for_function(
        "() => times.some((each, at) => at > 3 && each < 10.5 && times[at - 1] > 14)"
    )
    assert page.evaluate("() => Math.min(...times)") == pytest.approx(10, abs=0.05)
    page.keyboard.press("o")
    expect(page.get_by_role("button", name="Loop this moment")).to_have_attribute(
        "aria-pressed", "false"
    )
    assert practice.preferences["looking"]["preRollMs"] == 1000


def test_speeds_reach_from_a_tenth_to_four_times_and_slow_ones_are_silent(page: Page) -> None:
    offered = page.get_by_label("Speed", exact=True).locator("option").all_inner_texts()
    assert (offered[0][:-1], offered[-1][:-1]) == ("0.1", "4")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.get_by_label("Speed", exact=True)).to_have_value("0.5")
    assert not page.evaluate(f"() => {FILM}.muted")
    page.keyboard.press("j")
    expect(page.get_by_label("Speed", exact=True)).to_have_value("0.25")
    assert page.evaluate(f"() => {FILM}.muted")
    page.keyboard.press("l")
    page.keyboard.press("l")
    expect(page.get_by_label("Speed", exact=True)).to_have_value("0.5")
    page.keyboard.press("Shift+k")
    assert page.evaluate(f"() => [{FILM}.playbackRate, {FILM}.paused]") == [1, False]
    page.keyboard.press("k")


def test_what_is_coded_now_is_named_under_the_film(page: Page) -> None:
    strip = page.locator(".now")
    chips = strip.locator(".chip-now")
    expect(strip).to_have_text("Nothing coded here")
    high = strip.bounding_box()
    at_time(page, 34_600)
    expect(chips).to_have_count(2)
    expect(chips.nth(0)).to_have_attribute("aria-label", "Rupture: Absorbed in a device")
    assert chips.nth(0).locator("svg.shape").count() == 1
    at_time(page, 41_560)
    expect(chips).to_have_count(1)
    page.keyboard.press("ArrowRight")
    expect(chips).to_have_count(1)
    expect(chips).to_have_attribute("aria-label", "Repair: Turning back")
    chips.click()
    expect(page.locator(".row.selected")).to_contain_text("00:41.6")
    expect(strip.locator(".chips")).to_have_attribute("aria-live", "polite")
    assert strip.bounding_box() == high


def test_what_is_being_recorded_is_named_while_the_film_plays(page: Page) -> None:
    at_time(page, 31_400)
    page.keyboard.press("Space")
    expect(page.locator(".now .chips")).to_have_attribute("aria-live", "off")
    page.wait_for_function(f"() => {FILM}.currentTime > 31.6")
    page.keyboard.press("i")
    page.keyboard.press("u")
    expect(page.locator(".now .chip-now.open")).to_contain_text("recording")
    page.keyboard.press("u")
    page.keyboard.press("k")
    expect(page.locator(".now .chip-now.open")).to_have_count(0)


def test_frames_passing_write_the_time_and_nothing_else(page: Page) -> None:
    page.keyboard.press("Space")
    page.wait_for_function(f"() => {FILM}.currentTime > 0.3")
    assert page.evaluate(WRITTEN, 12) == ["characterData"]


def test_the_first_and_the_last_frame_are_tagged_and_found_again(
    page: Page, practice: Practice
) -> None:
    known = {each.id for each in practice.coding.annotations.values()}
    page.keyboard.press("a")
    page.keyboard.press("End")
    expect(page.locator(".frame")).to_contain_text("1874")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".frame")).to_contain_text("1874")
    page.keyboard.press("r")
    page.keyboard.press("i")
    expect(page.locator(".pill")).to_have_text("Saved")
    new = {
        str(each.family): annotation_to_document(each)
        for each in practice.coding.annotations.values()
        if each.id not in known
    }
    assert new["attunement"]["onset_ms"] == 0
    assert (new["rupture"]["onset_ms"], new["rupture"]["offset_ms"]) == (74_960, 75_000)
    assert new["infant_bid"]["onset_ms"] == 74_960


def test_at_its_end_the_film_rests_on_its_last_frame_and_begins_again(page: Page) -> None:
    choose_speed(page, "4")
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    # Going to its last frame, the film has no longer ended: what is waited for is the word itself.
    page.evaluate(
        f"() => {{ window.over = false;"
        f" {FILM}.addEventListener('ended', () => {{ window.over = true; }}, {{ once: true }}); }}"
    )
    page.keyboard.press("Space")
    page.wait_for_function("() => window.over")
    expect(page.locator(".frame")).to_contain_text("1874")
    expect(clock(page)).to_have_text("01:14.960")
    page.keyboard.press("Space")
    page.wait_for_function(f"() => {FILM}.currentTime > 0.1 && {FILM}.currentTime < 5")


def test_a_rerun_while_it_plays_touches_neither_film_nor_selection_nor_scroll(page: Page) -> None:
    to_moment(page, "00:41.6")
    page.keyboard.press("Space")
    page.wait_for_function(f"() => {FILM}.currentTime > 41.8")
    after = page.evaluate(RERUN_WHILE_PLAYING, SESSION)
    assert after["same"]
    assert after["list"]
    assert after["scrolled"] == 90
    assert after["playing"]
    assert after["times"] == sorted(after["times"])
    assert after["times"][-1] - after["times"][0] < 5


def test_a_click_on_the_film_takes_no_key_away(page: Page) -> None:
    to_moment(page, "00:41.6")
    page.keyboard.press("Enter")
    page.get_by_label("Note: stays").click()
    page.locator(".stage").click(position={"x": 200, "y": 100})
    page.wait_for_function(f"() => !{FILM}.paused")
    page.keyboard.press("Space")
    page.wait_for_function(f"() => {FILM}.paused")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    expect(clock(page)).to_have_text("00:00.000")


def test_a_film_that_has_to_be_waited_for_says_so_calmly(browser: Browser) -> None:
    held: list[Route] = []
    go_on: list[bool] = []

    def hold(route: Route) -> None:
        if go_on:
            route.continue_()
        else:
            held.append(route)

    practice = Practice(coding=begun())
    with serving(practice) as origin:
        context = browser.new_context(base_url=origin, viewport=DESK)  # type: ignore[arg-type]
        page = context.new_page()
        page.route("**/film?*", hold)
        page.goto("/")
        waiting = page.get_by_text("Waiting for the film…")
        expect(waiting).to_be_visible()
        go_on.append(True)
        for route in held:
            route.continue_()
        ready(page)
        expect(waiting).to_be_hidden()
        context.close()


# Under fingers.


def test_at_twice_the_size_everything_is_reached_by_scrolling_down_alone(page: Page) -> None:
    page.set_viewport_size({"width": 720, "height": 450})
    try:
        expect(page.locator(".pads.left")).to_be_visible()
        wide = page.evaluate("() => [document.scrollingElement.scrollWidth, innerWidth]")
        assert wide[0] <= wide[1]
        film = box(page.locator(".film"))
        assert film["width"] > 400
        beside = page.evaluate("""() => [...root.querySelectorAll("button, select, input")]
          .filter((each) => each.checkVisibility() && !each.closest(".list"))
          .filter((each) => each.getBoundingClientRect().right > innerWidth + .5
            || each.getBoundingClientRect().left < 0)
          .map((each) => each.outerHTML.slice(0, 80))""")
        assert beside == []
    finally:
        page.set_viewport_size(DESK)  # type: ignore[arg-type]
