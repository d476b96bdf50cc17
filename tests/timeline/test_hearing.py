"""A film's sound in the workbench, in a real Chromium: gone to, looked at closely, slowed down."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Page, expect

from annotator.domain.interval import Milliseconds
from tests.browser.stage import browser
from tests.media.films import Reel, film, steady
from tests.timeline.stub import Practice, begun, prepared, serving
from tests.timeline.test_workbench import DESK, TABLET, ready

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.browser
__all__ = ["browser"]

# The number burned into the picture that is on screen, read as people read it; and the one named.
ON_SCREEN = """() => {
  const film = root.querySelector("video");
  const canvas = document.createElement("canvas");
  canvas.width = 320; canvas.height = 240;
  const ink = canvas.getContext("2d");
  ink.drawImage(film, 0, 0, 320, 240);
  const points = ink.getImageData(0, 0, 320, 240).data;
  let number = 0;
  for (let bit = 0; bit < 12; bit += 1) {
    if (points[4 * (24 * 320 + Math.floor(16 * (bit + 1.5)))] > 128) number |= 1 << bit;
  }
  const named = Number(/[0-9]+/.exec(root.querySelector(".frame").textContent)[0]);
  return [named, number];
}"""
# While it plays: named and shown, each time the browser has just put a picture on the screen.
PLAYED = (
    """(many) => new Promise((done) => {
  const film = root.querySelector("video"), seen = [];
  const read = """
    + ON_SCREEN
    + """;
  const next = () => film.requestVideoFrameCallback(() => {
    seen.push(read());
    if (seen.length < many) next(); else done(seen);
  });
  next();
})"""
)


@pytest.fixture
def practice() -> Practice:
    return Practice(coding=begun(many=1), stepping=False)


@pytest.fixture
def page(browser: Browser, practice: Practice) -> Iterator[Page]:
    yield from opened(browser, practice)


def opened(browser: Browser, practice: Practice) -> Iterator[Page]:
    """The workbench, open; an error in it fails the test."""
    faults: list[str] = []
    with serving(practice) as origin:
        context = browser.new_context(base_url=origin, viewport=DESK)  # type: ignore[arg-type]
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto("/")
        ready(page)
        yield page
        context.close()
    assert faults == []


def quiet() -> list[list[int]]:
    document: dict[str, Any] = json.loads(prepared()["sound"])
    stretches: list[list[int]] = document["quiet"]["stretches"]
    return stretches


def gone_to(page: Page, key: str, ms: int) -> None:
    """The key leads to the frame at this time, give or take half a frame."""
    page.keyboard.press(key)
    page.wait_for_function(
        """(ms) => {
          const [minutes, seconds] = root.querySelector(".clock b").textContent.split(":");
          return Math.abs((Number(minutes) * 60 + Number(seconds)) * 1000 - ms) <= 20;
        }""",
        arg=ms,
    )


def test_keys_go_to_where_sound_and_quiet_begin_and_say_so(page: Page) -> None:
    quiets = quiet()
    assert len(quiets) > 6
    sounds = [each[1] for each in quiets]
    says = page.get_by_role("status").filter(has_text="Sound at")
    for ms in sounds[:3]:
        gone_to(page, "Shift+L", ms)
    length = (quiets[3][0] - sounds[2]) / 1000
    expect(says).to_contain_text(f", for {length:.1f} s.")
    gone_to(page, "Shift+J", sounds[1])
    gone_to(page, "Alt+l", quiets[2][0])
    expect(page.get_by_role("status").filter(has_text="Quiet at")).to_be_visible()
    gone_to(page, "Alt+j", quiets[1][0])
    page.keyboard.press("Home")
    page.keyboard.press("Shift+J")
    expect(page.get_by_text("No sound begins before this place.")).to_be_visible()


def test_what_the_row_shows_is_said_in_words(page: Page) -> None:
    page.get_by_role("button", name="Sound: what can be done with this row").click()
    page.get_by_role("menuitem", name="What is shown here").click()
    dialog = page.get_by_role("dialog", name="Sound")
    expect(dialog).to_contain_text("ITU-R BS.1770-4")
    expect(dialog).to_contain_text("who is heard")
    expect(dialog).to_contain_text("Shift L")


def test_going_closer_reads_only_the_finer_pieces_that_are_looked_at(
    page: Page, practice: Practice
) -> None:
    told = json.loads(prepared()["sound"])
    middle, fine = told["levels"]
    assert [each for each in practice.ranges if each[0] == "film-strip/sheets"] == []
    for _ in range(10):
        page.keyboard.press("+")
    page.wait_for_function(
        "() => performance.getEntriesByType('resource')"
        ".filter((each) => /levels|sheets/.test(each.name)).length >= 3"
    )
    asked = [each for each in practice.ranges if each[0] == "sound/levels"]
    assert ("sound/levels", middle["at"], middle["at"] + 2 * middle["count"]) in asked
    closer = [each for each in asked if each[1] >= fine["at"]]
    assert 1 <= len(closer) <= 3
    assert all(stop - start <= 16_384 for _, start, stop in closer)
    assert 1 <= len([each for each in practice.ranges if each[0] == "film-strip/sheets"]) <= 3


def test_a_film_prepared_by_the_first_glimmer_opens_and_its_sounds_can_be_gone_to(
    browser: Browser, practice: Practice
) -> None:
    practice.of_before = True
    for page in opened(browser, practice):
        page.keyboard.press("Shift+L")
        expect(page.get_by_role("status").filter(has_text="Sound at")).to_be_visible()
        expect(page.locator(".clock b")).not_to_have_text("00:00.000")
        page.keyboard.press("Alt+l")
        expect(page.get_by_text("prepared before quiet was looked for")).to_be_visible()
        page.keyboard.press("+")
        page.keyboard.press("+")
        assert practice.ranges == []


@pytest.mark.parametrize("size", [DESK, TABLET], ids=["desk", "tablet"])
def test_the_row_of_the_sound_is_drawn(page: Page, size: dict[str, int]) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.wait_for_function(
        """() => {
          const rows = root.querySelector(".board canvas:not(.ruler):not(.links)");
          const label = [...root.querySelectorAll(".label")].find((each) => each.textContent.trim() === "Sound");
          const dots = devicePixelRatio, top = label.offsetTop * dots, high = label.offsetHeight * dots;
          const points = rows.getContext("2d").getImageData(0, top, rows.width, high).data;
          const seen = new Set();
          for (let at = 0; at < points.length; at += 4) {
            if (points[at + 3] > 200) seen.add([points[at], points[at + 1], points[at + 2]].join());
          }
          return ["175,164,150", "239,230,216"].every((each) => seen.has(each));
        }"""  # noqa: E501
    )


def test_at_a_tenth_of_the_speed_the_film_moves_and_the_frame_named_is_the_one_on_screen(
    browser: Browser, tmp_path: Path
) -> None:
    counted = tmp_path / "counted.mp4"
    counted.write_bytes(film(Reel(times=steady(150))))
    whole = begun(many=1)
    coding = type(whole)(whole.id, whole.clip, whole.coder, whole.scheme, Milliseconds(5000))
    practice = Practice(coding=coding, stepping=False, film=counted)
    for page in opened(browser, practice):
        page.get_by_label("Speed").select_option("0.1")
        page.keyboard.press("Space")
        seen = page.evaluate(PLAYED, 12)
        page.keyboard.press("Space")
        numbers = [number for _, number in seen]
        assert numbers == sorted(numbers)
        assert numbers[-1] >= numbers[0] + 8
        # A picture newer by one may be on the screen already when the browser tells of the last.
        assert all(0 <= number - named <= 1 for named, number in seen), seen
        assert sum(number == named for named, number in seen) >= len(seen) * 2 / 3
        page.wait_for_function("() => !root.querySelector('video').seeking")
        page.wait_for_timeout(400)
        named, number = page.evaluate(ON_SCREEN)
        assert named == number
        assert 8 <= number < 100


def test_voices_keep_their_pitch_down_to_half_the_speed_and_below_it_nothing_is_heard(
    page: Page,
) -> None:
    told = []
    for speed in ("2", "1", "0.5", "0.25", "0.1"):
        page.get_by_label("Speed").select_option(speed)
        told.append(
            page.evaluate(
                "() => { const f = root.querySelector('video');"
                " return [f.playbackRate, f.preservesPitch, f.muted]; }"
            )
        )
    assert told == [
        [2, True, False],
        [1, True, False],
        [0.5, True, False],
        [0.25, True, True],
        [0.1, True, True],
    ]
