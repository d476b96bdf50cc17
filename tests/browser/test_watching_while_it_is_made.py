"""A film that is really being converted, halted on the way: played and stepped over a seam."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.numbers_shown import RECORDED, SEEN
from tests.browser.stage import TABLET
from tests.media.films import Reel, film, steady

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
RATE, PART_S = 10, 10
LONG = Reel(codec="mpeg4", size=(640, 480), times=steady(900, RATE), base=Fraction(1, RATE))
SEAM = RATE * PART_S
MADE_MS = 200_000
# Paused as soon as two parts are ready, and until it really rests nothing more is.
HALTED = """async (clip) => {
  const address = `/clips/${clip}/making`;
  const stands = async () => (await fetch(address, { cache: "no-store" })).json();
  const soon = () => new Promise((go) => setTimeout(go, 100));
  while ((await stands()).ready.length < 2) await soon();
  const answer = await fetch(address, {
    method: "POST", headers: { "content-type": "application/json", "X-App-CSRF": "1" },
    body: JSON.stringify({ do: "pause" }),
  });
  return [answer.status, (await stands()).ready];
}"""


def halted(page: Page, glimmer: Glimmer) -> list[dict[str, Any]]:
    """A clip whose conversion is paused; what is ready of it."""
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page)
    steps.permit(page)
    clip = steps.new_clip(page)
    steps.bring_in(page, {"name": "f.mp4", "mimeType": "video/mp4", "buffer": film(LONG)})
    expect(page.get_by_text("Getting the film ready")).to_be_visible(timeout=MADE_MS)
    status, _ = page.evaluate(HALTED, clip)
    assert status == 200
    expect(page.get_by_text("Paused", exact=True)).to_be_visible()
    ready: list[dict[str, Any]] = steps.asked(page, f"/clips/{clip}/making")["ready"]
    assert len(ready) < len(LONG.times) / SEAM
    return ready


def says(page: Page, frame: int) -> None:
    """Until this frame is said to be seen; it is the one that is, in its part, at its own time."""
    expect(page.locator(".watching .number")).to_have_text(f" · frame {frame}")
    ms = frame * 1000 // RATE
    clock = f"00:{ms // 1000:02d}.{ms % 1000:03d}"
    assert page.evaluate(SEEN) == [frame, f" · frame {frame}", clock, str(frame // SEAM)]


def test_a_film_that_is_being_made_is_played_and_stepped_over_the_seam(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    ready = halted(page, glimmer)
    assert [each["frames"] for each in ready[:2]] == [SEAM, SEAM]
    page.get_by_role("button", name="Watch what is ready").click()
    says(page, 0)
    place = page.get_by_label("Place in what is ready")
    place.fill("9")
    says(page, 90)
    shot("watching-1-desk")

    page.evaluate(RECORDED)
    place.blur()
    page.keyboard.press("Space")
    page.wait_for_function(f"() => window.shown.some(([number]) => number >= {SEAM + 5})")
    page.keyboard.press("Space")
    numbers = [number for number, _ in page.evaluate("window.shown")]
    shown = page.evaluate("window.shown")
    # Until a part's table has been read no number is said of it; never another one.
    assert all(said in ("", f" · frame {number}") for number, said in shown)
    assert numbers == sorted(numbers)
    assert SEAM in numbers
    assert max(each for each in numbers if each < SEAM) >= SEAM - 3

    place.fill("10")
    says(page, SEAM)
    place.blur()
    for key, frame in ((",", SEAM - 1), ("ArrowLeft", SEAM - 2), (".", SEAM - 1), (".", SEAM)):
        page.keyboard.press(key)
        says(page, frame)
    page.get_by_role("button", name="One frame on").click()
    says(page, SEAM + 1)
    page.set_viewport_size(TABLET)  # type: ignore[arg-type]
    shot("watching-2-tablet")
    page.keyboard.press("Shift+ArrowLeft")
    says(page, SEAM + 1 - RATE)
