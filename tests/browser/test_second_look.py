"""The film of a shared review beside the clip it discusses: two real films on one clock."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from annotator.wiring.sample import FOLDER
from tests.browser import steps
from tests.browser.stage import DESK, TABLET

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]

A_FRAME_MS = 40
PLAYING_MS = 80
TRIES = 8
# Both films of the workbench: the meeting's first, then the clip's.
FILMS = """(() => {
  const films = (each) => each.matches(".stage video") ? [each] : [];
  const look = (root) => [...root.querySelectorAll("*")].flatMap((each) =>
    [...films(each), ...(each.shadowRoot ? look(each.shadowRoot) : [])]);
  return look(document);
})()"""
# Over two seconds of playing, where the clip was from where it should have been, frame by frame.
DRIFT = """async (shift) => {
  const [meeting, clip] = FILMS;
  const apart = [];
  const until = performance.now() + 3000;
  while (performance.now() < until) {
    await new Promise((done) => requestAnimationFrame(done));
    apart.push(Math.abs(clip.currentTime - (meeting.currentTime - shift)) * 1000);
  }
  apart.sort((one, other) => one - other);
  const at = (share) => apart[Math.floor(apart.length * share)];
  return { n: apart.length, middle: at(0.5), nearly_all: at(0.95), most: apart.at(-1),
           playing: !meeting.paused && !clip.paused };
}""".replace("FILMS", FILMS)


def times(page: Page) -> list[float]:
    found: list[float] = page.evaluate(f"() => {FILMS}.map((each) => each.currentTime)")
    return found


def at_rest(page: Page) -> None:
    page.wait_for_function(f"() => {FILMS}.every((each) => each.paused && !each.seeking)")


def apart(page: Page, shift: float) -> float:
    """How far the clip is from where it should be, in ms, at rest."""
    at_rest(page)
    page.wait_for_function(
        f"([shift, most]) => {{ const [one, other] = {FILMS};"
        " return Math.abs(other.currentTime - (one.currentTime - shift)) * 1000 <= most; }",
        arg=[shift, A_FRAME_MS],
    )
    meeting, clip = times(page)
    return abs(clip - (meeting - shift)) * 1000


def a_shared_review(page: Page, both: Callable[[str], None]) -> None:
    """Bring in the bedtime as though it were the meeting about the feed."""
    page.get_by_role("link", name="Bring in a clip").first.click()
    page.get_by_role("link", name="It is the film of a shared review").click()
    expect(page.get_by_text("The film of you and the parent")).to_be_visible()
    expect(page.get_by_text("The clip you looked at together")).to_be_visible()
    both("0-card")
    page.get_by_role("button", name="Choose the film").click()
    expect(page.get_by_text("Drop the film here")).to_be_visible()
    steps.bring_in(page, FOLDER / "bedtime" / "clip.mp4")
    steps.to_the_workbench(page)


def test_two_films_keep_one_clock_and_what_was_done_is_undone_and_kept(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    def both(name: str) -> None:
        for window in (TABLET, DESK):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            shot(f"second-{name}-{window['width']}")

    steps.come_in(page, glimmer)
    page.get_by_role("button", name="Look around with a made-up family").click()
    expect(steps.feed(page)).to_be_visible(timeout=steps.READY_MS)
    a_shared_review(page, both)
    beside = page.locator(".glimmer .beside")
    expect(beside).to_be_visible()
    expect(beside).to_contain_text("Go to where the clip comes on the screen")
    page.wait_for_function(f"() => {FILMS}.length === 2 && {FILMS}[1].readyState >= 2")
    both("0-not-placed")

    # The clip is at its twentieth second when it comes on the screen at the tenth of the meeting.
    steps.go_to(page, 10)
    for _ in range(20):
        page.get_by_role("button", name="The clip one second on").click()
    page.keyboard.press("m")
    expect(beside).not_to_contain_text("Go to where")
    shift = times(page)[0] - times(page)[1]
    assert abs(shift + 10) <= A_FRAME_MS / 1000
    steps.go_to(page, 30)
    assert apart(page, shift) <= A_FRAME_MS
    both("1-beside")
    keeps_time(page, shift)
    nudged_and_undone(page, shift)
    stops_and_is_kept(page)
    both("2-away")
    coded_and_summed_up(page, both)


def keeps_time(page: Page, shift: float) -> None:
    for rate in (1, 2):
        steps.at_pace(page, rate)
        found = [played(page, shift, rate)]
        # A machine that is busy with something else holds one of the films up for an instant: what
        # is promised is that they come together again and stay so.
        while not is_together(found[-1], rate) and len(found) < TRIES:
            found.append(played(page, shift, rate))
        assert is_together(found[-1], rate), found
        assert apart(page, shift) <= A_FRAME_MS
    steps.at_pace(page, 1)


def is_together(found: dict[str, float], rate: float) -> bool:
    """Twice as fast, twice as much film goes by in the time somebody could notice."""
    return found["middle"] <= A_FRAME_MS * rate and found["nearly_all"] <= PLAYING_MS * rate


def played(page: Page, shift: float, rate: float) -> dict[str, float]:
    """From the thirteenth second on, watched for three seconds after the first one."""
    page.keyboard.press("k")
    steps.go_to(page, 13)
    page.keyboard.press("Space")
    page.wait_for_function(f"() => {FILMS}.every((each) => !each.paused && each.readyState > 2)")
    page.wait_for_timeout(1200)
    found: dict[str, float] = page.evaluate(DRIFT, shift)
    print(f"at {rate}x: {found}")  # noqa: T201 - shown where the test fails
    assert found["playing"]
    page.keyboard.press("k")
    at_rest(page)
    return found


def nudged_and_undone(page: Page, shift: float) -> None:
    steps.go_to(page, 20)
    for _ in range(5):
        page.keyboard.press(">")
    assert apart(page, shift - 0.2) <= A_FRAME_MS
    for _ in range(5):
        page.keyboard.press("Control+z")
    assert apart(page, shift) <= A_FRAME_MS / 2
    page.keyboard.press("Control+Shift+z")
    assert apart(page, shift - 0.04) <= A_FRAME_MS / 2
    page.keyboard.press("Control+z")


def stops_and_is_kept(page: Page) -> None:
    beside = page.locator(".glimmer .beside")
    steps.go_to(page, 40)
    with page.expect_response(re.compile(r"/second-look/[0-9a-f]+/played")) as answer:
        page.keyboard.press("Shift+M")
    assert answer.value.ok
    expect(beside).to_contain_text("The clip is not on the screen here")
    page.reload()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    expect(beside).to_contain_text("The clip is not on the screen here")
    steps.go_to(page, 15)
    expect(beside).not_to_contain_text("not on the screen")
    steps.go_to(page, 45)
    expect(beside).to_contain_text("not on the screen")


def coded_and_summed_up(page: Page, both: Callable[[str], None]) -> None:
    steps.go_to(page, 12)
    steps.play_and_press(page, (14, "3"), (17, "3 p"), (20, "p w"), (24, "w i"))
    expect(steps.pill(page)).to_have_text("Saved")
    both("3-coded")
    page.get_by_role("link", name="Second look").click()
    expect(page.get_by_role("heading", name="What was there")).to_be_visible()
    expect(page.get_by_text("Receives initiatives", exact=True)).to_be_visible()
    expect(page.get_by_text("clip from 0:20: the parent")).to_be_visible()
    page.get_by_role("button", name=re.compile("Play 0:1")).first.click()
    expect(page.locator("video").first).to_be_visible()
    both("4-summary")
    page.get_by_role("link", name="All shared reviews of this household").click()
    expect(page.get_by_role("link", name="Bring in a shared review")).to_be_visible()
    both("5-list")
