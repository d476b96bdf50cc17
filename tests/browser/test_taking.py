"""From the workbench of the whole program: a picture is kept, and moments become an excerpt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.stage import DESK, TABLET
from tests.media.films import Reel, film, number_on, steady, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]

READY = "async (at) => (await (await fetch(at)).json()).state === 'ready'"
PIXELS = f"""() => {{
  const film = {steps.FILM}, canvas = document.createElement("canvas");
  canvas.width = film.videoWidth; canvas.height = film.videoHeight;
  const ink = canvas.getContext("2d");
  ink.drawImage(film, 0, 0);
  const read = ink.getImageData(0, 0, canvas.width, canvas.height).data;
  return [canvas.height, canvas.width, [...read.subarray(0, canvas.width * canvas.height)]];
}}"""
KEPT = re.compile(r"^Picture (\d+), at 00:0\d\.\d, is kept with the papers of this clip\.$")


def on_screen(page: Page) -> int:
    """The number burned into the picture that is on the screen."""
    page.wait_for_function(f"() => !{steps.FILM}.seeking")
    page.wait_for_timeout(500)
    height, width, pixels = page.evaluate(PIXELS)
    top = np.asarray(pixels, np.uint8).reshape(-1, width, 4)[:, :, 2::-1]
    whole = np.zeros((height, width, 3), np.uint8)
    whole[: len(top)] = top
    return number_on(whole)


def a_clip(page: Page, glimmer: Glimmer, content: bytes | Path) -> str:
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page)
    steps.permit(page, (*steps.PERMITTED, "Show it in supervision"))
    clip = steps.new_clip(page)
    named: Any = {"name": "a.mp4", "mimeType": "video/mp4", "buffer": content}
    steps.bring_in(page, named if isinstance(content, bytes) else content)
    expect(page.get_by_role("link", name="Open the workbench")).to_be_visible(
        timeout=steps.READY_MS
    )
    page.wait_for_function(READY, arg=f"/clips/{clip}", timeout=steps.READY_MS, polling=1000)
    page.reload()
    steps.to_the_workbench(page)
    return clip


def keep(page: Page) -> int:
    page.keyboard.press("Shift+P")
    said = page.locator(".glimmer .hint")
    expect(said).to_have_text(KEPT)
    found = KEPT.match(said.inner_text())
    assert found is not None
    return int(found.group(1))


def test_the_pictures_kept_are_the_ones_on_screen_in_the_films_own_size(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    reel = Reel(times=steady(120), size=(1440, 1080), b_frames=2, keyframe_every=40)
    clip = a_clip(page, glimmer, film(reel))
    numbers = []
    for keys in ((), ("ArrowRight",) * 7, ("Shift+ArrowRight", "ArrowLeft")):
        for key in keys:
            page.keyboard.press(key)
        numbers.append(keep(page))
        assert numbers[-1] == on_screen(page)
    page.keyboard.press("Space")
    steps.when(page, 2.0)
    numbers.append(keep(page))
    assert page.evaluate(f"() => {steps.FILM}.paused")
    assert numbers[-1] == on_screen(page) > 55
    for window in (TABLET, DESK):
        page.set_viewport_size(window)  # type: ignore[arg-type]
        page.keyboard.press("ArrowRight")
        keep(page)
        shot(f"still-kept-{window['width']}")
    assert "/tag" in page.url
    page.goto(f"/clip?clip={clip}")
    card = page.locator(".st-key-card-papers")
    for at, number in enumerate(numbers):
        expect(card.locator(".paper-name").nth(at)).to_contain_text(f"Picture {number}, at")
        way = card.get_by_role("link", name="Open", exact=True).nth(at).get_attribute("href")
        answer = page.request.get(f"{glimmer.origin}{way}")
        seen = unpacked(answer.body())
        assert (number_on(seen), seen.shape) == (number, (1080, 1440, 3))


def test_selected_moments_become_an_excerpt_that_is_changed_before_it_is_made(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None], conformance: Path
) -> None:
    def both(name: str) -> None:
        for window in (TABLET, DESK):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            shot(f"excerpt-{name}-{window['width']}")

    a_clip(page, glimmer, conformance / "clips" / "face_noface.mov")
    for start in (1, 3):
        steps.go_to(page, start)
        page.keyboard.press("a")
        page.keyboard.press("Shift+ArrowRight")
        steps.arrived(page, start + 1)
        page.keyboard.press("a")
        page.keyboard.press("Escape")
    expect(steps.rows(page)).to_have_count(2)
    steps.rows(page).nth(1).click(button="right")
    page.get_by_role("menuitem", name="An excerpt of what is selected").click()
    expect(page.get_by_role("heading", name="A new excerpt")).to_be_visible()
    ticked = page.locator(".stCheckbox input:checked")
    expect(ticked).to_have_count(1)
    expect(page.get_by_text("1 chosen")).to_be_visible()
    both("1-brought")
    page.get_by_role("button", name="Begin this excerpt").click()
    changed_before_it_is_made(page, both)


def changed_before_it_is_made(page: Page, both: Callable[[str], None]) -> None:
    page.get_by_text("Change how it is made").click()
    card = page.get_by_test_id("stExpander").filter(has_text="Change how it is made")
    expect(card.get_by_role("button", name="Keep these changes")).to_be_disabled()
    for each in ("Muted", "Boxes that follow"):
        card.get_by_role("radio", name=each).click()
    expect(card).to_contain_text("One moment is then to be looked at")
    expect(page.get_by_role("button", name="Make the film")).to_be_disabled()
    both("2-otherwise")
    card.get_by_role("button", name="Keep these changes").click()
    expect(page.get_by_text("Sound: Muted · Covering: Boxes that follow")).to_be_visible()
    expect(page.get_by_text("1 moment is still to be looked at.")).to_be_visible()
    both("3-changed")
    card.get_by_role("radio", name="Nothing").click()
    card.get_by_role("button", name="Keep these changes").click()
    expect(page.get_by_text("Covering: Nothing")).to_be_visible()
    page.get_by_role("button", name="Make the film").click()
    expect(page.get_by_text("Change how it is made")).to_have_count(0)
    expect(page.get_by_role("heading", name="Watch it through")).to_be_visible(
        timeout=steps.READY_MS
    )
    both("4-made")
