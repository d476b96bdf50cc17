"""A film that has to be converted: paused, the server killed, gone on with, watched on the way."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.family import unlock
from tests.browser.stage import TABLET
from tests.media.films import Reel, film, steady

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
LONG = Reel(codec="mpeg4", size=(960, 540), times=steady(1200), base=Fraction(1, 30))
MADE_MS = 200_000
WATCHED = """() => {
  const look = (root) => {
    for (const each of root.querySelectorAll("*")) {
      if (each.matches(".watching video")) return each;
      const inner = each.shadowRoot && look(each.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const film = look(document);
  if (film === null || film.readyState < 2) return null;
  return [film.videoWidth, film.duration, new URL(film.currentSrc).pathname.split("/").at(-1)];
}"""


def brought_in(page: Page, glimmer: Glimmer) -> str:
    """A clip whose film is in and has to be converted."""
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page)
    steps.permit(page)
    clip = steps.new_clip(page)
    content = {"name": "f.mp4", "mimeType": "video/mp4", "buffer": film(LONG)}
    steps.bring_in(page, content)
    expect(page.get_by_text("Getting the film ready")).to_be_visible()
    return clip


def killed_and_back(page: Page, glimmer: Glimmer, clip: str) -> None:
    """The server is killed and started again; back on the clip's page."""
    page.goto("about:blank")
    glimmer.kill()
    glimmer.start()
    page.goto(glimmer.link)
    unlock(page)
    page.goto(f"/clip?clip={clip}")


def watched(page: Page) -> None:
    """The first part plays as far as it goes."""
    page.get_by_role("button", name="Watch what is ready").click()
    wide, lasts, part = page.wait_for_function(WATCHED).json_value()
    assert (wide, part) == (960, "0")
    assert lasts == pytest.approx(10, abs=0.1)


def test_what_is_made_ready_can_be_paused_watched_and_gone_on_with_after_a_kill(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    clip = brought_in(page, glimmer)
    expect(page.get_by_role("button", name="Watch what is ready")).to_be_visible(timeout=MADE_MS)
    shot("making-1-working")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_text("Paused", exact=True)).to_be_visible()
    shot("making-2-paused")
    ready = steps.asked(page, f"/clips/{clip}/making")["ready"]
    assert ready[0] == {"begins_ms": 0, "ends_ms": 10_000, "frames": 300}

    killed_and_back(page, glimmer, clip)
    expect(page.get_by_text("Paused", exact=True)).to_be_visible()
    again = steps.asked(page, f"/clips/{clip}/making")
    assert (again["state"], again["ready"]) == ("paused", ready)
    watched(page)
    page.set_viewport_size(TABLET)  # type: ignore[arg-type]
    shot("making-3-watched")

    page.get_by_role("button", name="Stop preparing it").click()
    shot("making-4-asked")
    page.get_by_role("button", name="Keep what is ready").click()
    page.get_by_role("button", name="Go on").press("Enter")
    expect(page.get_by_role("link", name="Open the workbench")).to_be_visible(timeout=MADE_MS)
    shot("making-5-ready")
    steps.to_the_workbench(page)
