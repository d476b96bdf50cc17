"""A recording in several files becomes one clip, and two cameras of one moment step together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser import steps
from tests.browser.stage import DESK, TABLET
from tests.media.films import number_on
from tests.media.recordings import part

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]

COUNTS = (60, 45, 50)
# The second camera was started 37 pictures later than the first.
LATER = 37
FILMS = """(() => {
  const films = (each) => each.matches(".stage video") ? [each] : [];
  const look = (root) => [...root.querySelectorAll("*")].flatMap((each) =>
    [...films(each), ...(each.shadowRoot ? look(each.shadowRoot) : [])]);
  return look(document);
})()"""
PIXELS = """(at) => {
  const film = FILMS[at];
  const canvas = document.createElement("canvas");
  canvas.width = film.videoWidth;
  canvas.height = film.videoHeight;
  const ink = canvas.getContext("2d");
  ink.drawImage(film, 0, 0);
  return [canvas.height, canvas.width, [...ink.getImageData(0, 0, canvas.width, 40).data]];
}""".replace("FILMS", FILMS)


def payload(name: str, film: bytes) -> FilePayload:
    return {"name": name, "mimeType": "video/mp4", "buffer": film}


def number(page: Page, at: int) -> int:
    """The number burned into the picture the film of this place shows now."""
    height, width, pixels = page.evaluate(PIXELS, at)
    whole = np.zeros((height, width, 3), np.uint8)
    top = np.asarray(pixels, np.uint8).reshape(-1, width, 4)[:, :, :3]
    whole[: len(top)] = top
    return number_on(whole)


def at_rest(page: Page) -> None:
    page.wait_for_function(f"() => {FILMS}.every((each) => each.paused && !each.seeking)")
    page.wait_for_timeout(400)


def shows(page: Page, *numbers: int) -> None:
    at_rest(page)
    found: tuple[int, ...] = ()
    for _ in range(20):
        found = tuple(number(page, at) for at in range(len(numbers)))
        if found == numbers:
            return
        page.wait_for_timeout(300)
    assert found == numbers


def test_several_files_are_one_clip_and_a_second_camera_steps_with_it(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    def both(name: str) -> None:
        for window in (TABLET, DESK):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            shot(f"take-{name}-{window['width']}")

    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page)
    steps.permit(page)
    clip = steps.new_clip(page)
    in_several_files(page, clip, both)
    steps.to_the_workbench(page)
    expect(page.locator(".seam")).to_have_count(2)
    expect(page.locator(".seam.broken")).to_have_attribute(
        "title", "0:03: the next file begins. About 12 seconds are missing, by the camera's clock."
    )
    both("3-seams")
    for at in (0, 59, 60, 61, 104, 105, 154):
        goes_to(page, at)
        shows(page, at)
    with_a_second_camera(page, clip, both)


def goes_to(page: Page, frame: int) -> None:
    """To a picture by single steps from where the film is, as a person counts them."""
    now = number(page, 0)
    key = "ArrowRight" if frame > now else "ArrowLeft"
    for _ in range(abs(frame - now)):
        page.keyboard.press(key)


def in_several_files(page: Page, clip: str, both: Callable[[str], None]) -> None:
    """Chosen in the wrong order, by names that do not say; put right by their own times."""
    hours = ("10:00:00", "10:00:02", "10:00:16")
    films = [
        part(sum(COUNTS[:at]), count, at=f"2026-11-12T{hours[at]}Z")
        for at, count in enumerate(COUNTS)
    ]
    names = ("zoe.mp4", "feed.mp4", "anna.mp4")
    chosen = [payload(*each) for each in zip(names, films, strict=True)]
    page.locator(".bringing input[type=file]").set_input_files(chosen[::-1])
    listed = page.locator(".files .name")
    expect(listed).to_have_text(["zoe.mp4", "feed.mp4", "anna.mp4"])
    expect(page.locator(".files .gap")).to_have_text(re.compile("about 12 seconds are missing"))
    both("1-order")
    # By the keyboard: the last one up and down again; the focus goes with it.
    page.get_by_role("button", name="Move anna.mp4 up").focus()
    page.keyboard.press("Enter")
    expect(listed).to_have_text(["zoe.mp4", "anna.mp4", "feed.mp4"])
    page.get_by_role("button", name="Move anna.mp4 down").press("Enter")
    expect(listed).to_have_text(["zoe.mp4", "feed.mp4", "anna.mp4"])
    page.get_by_role("button", name="Bring them in as one clip").click()
    expect(page.get_by_text("Joined from 3 files")).to_be_visible(timeout=steps.READY_MS)
    expect(page.get_by_text("At 0:03 about 12 seconds are missing")).to_be_visible()
    while steps.asked(page, f"/clips/{clip}")["state"] != "ready":
        page.wait_for_timeout(500)
    page.reload()
    expect(page.get_by_text("frame-exact ✓")).to_be_visible(timeout=steps.READY_MS)
    both("2-joined")


def with_a_second_camera(page: Page, clip: str, both: Callable[[str], None]) -> None:
    page.goto(f"/clip?clip={clip}")
    page.get_by_text("A second camera filmed the same moment?").click()
    page.get_by_role("button", name="Bring in the second camera").click()
    expect(page.get_by_text("The film of a second camera")).to_be_visible()
    both("3-camera")
    steps.bring_in(page, dict(payload("other.mp4", part(LATER, 100))))
    expect(page.get_by_text("In the workbench you lay both films together")).to_be_visible(
        timeout=steps.READY_MS
    )
    steps.to_the_workbench(page)
    beside = page.locator(".glimmer .beside.camera")
    expect(beside).to_be_visible()
    page.wait_for_function(f"() => {FILMS}.length === 2 && {FILMS}[1].readyState >= 2")
    expect(beside).to_contain_text(re.compile(r"this camera began 1\.2[34] s later"))
    both("4-not-laid")
    goes_to(page, 60)
    nudged(page, beside)
    both("5-laid")
    kept(page)


def nudged(page: Page, beside: Any) -> None:
    """From nothing, by hand, to the same moment; then both step, jump and stand together."""
    shows(page, 60, 60 + LATER)
    for _ in range(LATER):
        page.keyboard.press("<")
    shows(page, 60, 60)
    expect(beside).to_contain_text("Began 1.23 s later.")
    for to in (61, 62, 59, 90, 104, 105, 120, 40):
        goes_to(page, to)
        shows(page, to, to)
    page.get_by_role("button", name="The second camera one frame on").click()
    shows(page, 40, 41)
    page.get_by_role("button", name="The second camera one frame back").click()
    shows(page, 40, 40)
    # Before the second camera ran.
    goes_to(page, 20)
    expect(beside).to_contain_text("The second camera was not running here")


def kept(page: Page) -> None:
    """The switch of what is heard, and all of it after a reload."""
    muted = f"() => {FILMS}.map((each) => each.muted)"
    assert page.evaluate(muted) == [False, True]
    with page.expect_response(re.compile(r"/cameras/[0-9a-f]+/laid")) as answer:
        page.get_by_role("button", name="What is heard: Second camera").click()
    assert answer.value.ok
    assert page.evaluate(muted) == [True, False]
    page.reload()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    page.wait_for_function(f"() => {FILMS}.length === 2 && {FILMS}[1].readyState >= 2")
    assert page.evaluate(muted) == [True, False]
    page.wait_for_timeout(1000)
    goes_to(page, 70)
    shows(page, 70, 70)
