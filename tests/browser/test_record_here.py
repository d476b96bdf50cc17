"""Recording in the page, by a camera whose every picture bears its number."""

from __future__ import annotations

import hashlib
import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import cv2
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser import steps
from tests.browser.obtain_chromium import installed
from tests.browser.stage import ARGUMENTS, watch_of
from tests.browser.watching import OUTAGE
from tests.media.films import BITS, CELL, decoded, drawn, number_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.browser.running import Glimmer

pytestmark = pytest.mark.browser
SIZE, RATE, PICTURES = (320, 240), 20, 600
# Reads the number on the preview at the very press, before anybody else hears of it.
SEE = """([bits, cell]) => {
  const look = (root) => {
    const found = root.querySelector(".filming video");
    if (found) return found;
    for (const each of root.querySelectorAll("*")) {
      const inner = each.shadowRoot && look(each.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const view = look(document);
  window.seen = [];
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  window.addEventListener("keydown", ({ key }) => {
    [canvas.width, canvas.height] = [view.videoWidth, view.videoHeight];
    context.drawImage(view, 0, 0);
    const wide = cell * view.videoWidth / 320;
    let number = 0;
    for (let bit = 0; bit < bits; bit += 1) {
      const at = context.getImageData(wide * (bit + 1.5), wide * 1.5, 1, 1).data;
      number |= (at[0] > 128 ? 1 : 0) << bit;
    }
    window.seen.push([key, number]);
  }, { capture: true });
}"""

# What the recorder handed out, piece by piece, and its SHA-256.
LISTEN = """() => {
  window.pieces = [];
  const start = MediaRecorder.prototype.start;
  MediaRecorder.prototype.start = function (...given) {
    this.addEventListener("dataavailable", ({ data }) => window.pieces.push(data));
    start.apply(this, given);
  };
}"""
DIGEST = """async () => {
  const whole = await new Blob(window.pieces).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
  return [...digest].map((each) => each.toString(16).padStart(2, "0")).join("");
}"""


@pytest.fixture(scope="module")
def camera(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A film for Chromium's made-up camera: half a minute of numbered pictures."""
    path = tmp_path_factory.mktemp("camera") / "camera.y4m"
    width, height = SIZE
    with path.open("wb") as out:
        out.write(f"YUV4MPEG2 W{width} H{height} F{RATE}:1 Ip A1:1 C420jpeg\n".encode())
        for number in range(PICTURES):
            planes = cv2.cvtColor(drawn(number, SIZE), cv2.COLOR_BGR2YUV_I420)
            out.write(b"FRAME\n" + planes.tobytes())
    return path


@pytest.fixture(scope="module")
def browser(camera: Path) -> Iterator[Browser]:
    """A Chromium with a made-up camera and microphone, both allowed."""
    place = installed()
    if place is None:
        pytest.skip("no Chromium is installed")
    made_up = [
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={camera}",
    ]  # fmt: skip
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=place, args=[*ARGUMENTS, *made_up])
        yield opened
        opened.close()


def to_the_camera(page: Page, glimmer: Glimmer) -> str:
    """To a clip's page, and there to the camera's preview."""
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page)
    steps.permit(page)
    clip = steps.new_clip(page)
    page.get_by_role("button", name="Record here").click()
    expect(page.get_by_role("button", name="Start recording")).to_be_visible()
    page.wait_for_timeout(500)
    return clip


def come_again(page: Page, glimmer: Glimmer) -> None:
    """After a restart, by a new link and with the passphrase."""
    glimmer.start()
    page.goto(glimmer.link)
    page.get_by_label("Passphrase", exact=True).fill(steps.PASSPHRASE)
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def recorded_seconds(page: Page, seconds: int) -> None:
    expect(page.locator(".filming .time")).to_have_text(f"0:{seconds:02d}")


def film_of(page: Page, clip: str) -> bytes:
    answer = page.request.get(f"/clips/{clip}/film", headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.ok, answer.status_text
    return answer.body()


@pytest.mark.thorough
def test_a_recording_is_frame_exact_and_its_marks_stand_where_they_were_seen(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    clip = to_the_camera(page, glimmer)
    shot("record-1-camera")
    page.evaluate(SEE, [BITS, CELL])
    page.get_by_role("button", name="Start recording").click()
    recorded_seconds(page, 2)
    page.keyboard.press("r")
    recorded_seconds(page, 4)
    page.keyboard.press("p")
    expect(page.locator(".filming .said")).to_contain_text("Repair")
    shot("record-2-recording")
    recorded_seconds(page, 6)
    seen = {key: number for key, number in page.evaluate("window.seen") if key in "rp"}
    page.get_by_role("button", name="Stop").click()
    steps.to_the_workbench(page)
    shot("record-3-workbench")
    assert_where_they_were_seen(page, clip, {"rupture": seen["r"], "repair": seen["p"]})
    stands = steps.asked(page, f"/clips/{clip}")
    assert "frame-exact" in stands["exact"]


def assert_where_they_were_seen(page: Page, clip: str, seen: dict[str, int]) -> None:
    times, pictures = decoded(film_of(page, clip))
    shown = {number_on(picture): time for time, picture in zip(times, pictures, strict=True)}
    kept = {each["family"]: each for each in steps.coding(page)["annotations"]}
    assert set(kept) == {"rupture", "repair"}
    for family, number in seen.items():
        pressed = Fraction(kept[family]["pressed_onset_ms"], 1000)
        off = (pressed - shown[number]) * RATE
        assert abs(off) <= 2, (family, float(off))
        assert kept[family]["onset_ms"] == max(0, kept[family]["pressed_onset_ms"] - 1500)


@pytest.mark.thorough
def test_what_was_acknowledged_is_there_after_the_server_and_the_page_were_killed(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    clip = to_the_camera(page, glimmer)
    acknowledged: list[int] = []

    def heard(response: Any) -> None:
        if response.request.method == "PATCH" and response.ok:
            acknowledged.append(response.json()["received"])

    page.on("response", heard)
    page.get_by_role("button", name="Start recording").click()
    recorded_seconds(page, 2)
    page.keyboard.press("a")
    recorded_seconds(page, 4)
    with watch_of(page).forgiving(*OUTAGE):
        glimmer.kill()
        expect(page.get_by_text("Glimmer does not answer")).to_be_visible()
        shot("record-4-unreached")
        kept = acknowledged[-1]
        page.goto("about:blank")
    come_again(page, glimmer)
    page.goto(f"/clip?clip={clip}")
    expect(page.get_by_text("The recording was cut short at 0:0")).to_be_visible()
    shot("record-5-cut-short")
    page.get_by_role("button", name="Keep it").click()
    steps.to_the_workbench(page)
    film = film_of(page, clip)
    assert len(film) >= kept > 0
    _, pictures = decoded(film)
    numbers = [number_on(picture) for picture in pictures]
    assert numbers == sorted(numbers)
    assert len(numbers) > RATE
    assert [each["family"] for each in steps.coding(page)["annotations"]] == ["attunement"]


@pytest.mark.thorough
def test_a_server_that_is_killed_and_started_again_loses_no_byte_of_what_this_window_records(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    clip = to_the_camera(page, glimmer)
    page.evaluate(LISTEN)
    page.get_by_role("button", name="Start recording").click()
    recorded_seconds(page, 2)
    with watch_of(page).forgiving(*OUTAGE):
        glimmer.kill()
        expect(page.get_by_text("Glimmer does not answer")).to_be_visible()
        page.keyboard.press("r")
        glimmer.start()
        passphrase = page.locator(".filming").get_by_label("Passphrase")
        expect(passphrase).to_be_visible()
        shot("record-6-locked")
        passphrase.fill(steps.PASSPHRASE)
        passphrase.press("Enter")
        expect(passphrase).to_be_hidden()
        expect(page.locator(".filming")).to_contain_text(re.compile(r"kept$|kept ·|held"))
        page.get_by_role("button", name="Stop").click()
        expect(page.get_by_role("link", name="Open the workbench")).to_be_visible()
        recorded = page.evaluate(DIGEST)
        steps.to_the_workbench(page)
    assert hashlib.sha256(film_of(page, clip)).hexdigest() == recorded
    assert [each["family"] for each in steps.coding(page)["annotations"]] == ["rupture"]


# A camera that is refused, missing or busy, and then there; its stream is kept to be looked at.
TROUBLE = """() => {
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  window.trouble = ["NotAllowedError", "NotReadableError", "NotFoundError", "NotFoundError"];
  navigator.mediaDevices.getUserMedia = async (wish) => {
    const name = window.trouble.shift();
    if (name !== undefined) throw new DOMException("no", name);
    window.stream = await open(wish);
    return window.stream;
  };
}"""
UNPLUG = "() => window.stream.getVideoTracks()[0].dispatchEvent(new Event('ended'))"
LIGHTS = "() => window.stream.getTracks().map((track) => track.readyState)"


@pytest.mark.thorough
def test_every_trouble_with_a_camera_is_said_and_an_unplugged_one_loses_nothing(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    to_the_camera(page, glimmer)
    page.get_by_role("button", name="Back").click()
    page.evaluate(TROUBLE)
    for said in ("may not be used here", "in use by another program", "No camera was found"):
        page.get_by_role("button", name="Record here").click()
        expect(page.get_by_role("alert")).to_contain_text(said)
    shot("record-7-no-camera")
    page.set_viewport_size({"width": 1024, "height": 768})
    page.get_by_role("button", name="Record here").click()
    page.get_by_role("button", name="Start recording").click()
    recorded_seconds(page, 3)
    assert set(page.evaluate(LIGHTS)) == {"live"}
    shot("record-8-tablet")
    page.evaluate(UNPLUG)
    expect(page.get_by_role("link", name="Open the workbench")).to_be_visible()
    assert set(page.evaluate(LIGHTS)) == {"ended"}
