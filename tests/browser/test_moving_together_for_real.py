"""Moving together with the server that measures it: a film in which two move as known, drawn once,
looked at, and there again another day."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import av
import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import steps
from tests.browser.stage import TABLET

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]

WIDE, HIGH, RATE, SECONDS = 320, 180, 15, 40
TOGETHER_FROM, TOGETHER_TO = 14, 24
# So far off a window of 5 s may lie and still be half of what is alike; the shift is up to 2 s.
ABOUT_S: Final = 4.5
# The last row is wholly within what can be seen of the rows.
IN_VIEW = """(label) => {
  const ground = label.closest(".lines").getBoundingClientRect();
  const { top, bottom } = label.getBoundingClientRect();
  return top >= ground.top && bottom <= ground.bottom;
}"""


class Place(NamedTuple):
    """From and to, in seconds of the film."""

    begins: float
    ends: float


def swings() -> NDArray[Any]:
    """How far left and right square are from rest in each picture: each of its own accord, but for
    ten seconds in which they move alike."""
    count = RATE * SECONDS
    each = np.random.default_rng(7)
    way = np.repeat(each.integers(-1, 2, (count // 5, 2)), 5, axis=0)[:count]
    alike = slice(TOGETHER_FROM * RATE, TOGETHER_TO * RATE)
    way[alike, 1] = way[alike, 0]
    return way * 24 * (np.arange(count) % 2)[:, None]


def two_that_move() -> bytes:
    """A film of two squares, one in each half of the picture, that plays as it is."""
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        stream = container.add_stream("libx264", RATE, {"preset": "ultrafast", "g": str(RATE)})
        stream.width, stream.height, stream.pix_fmt = WIDE, HIGH, "yuv420p"
        for left, right in swings():
            picture = np.full((HIGH, WIDE, 3), 60, np.uint8)
            for middle, away in ((80, left), (240, right)):
                picture[60:120, middle - 25 + away : middle + 25 + away] = 210
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode(None))
    return out.getvalue()


def switched_on(page: Page) -> Locator:
    page.locator(".lead").get_by_role("button", name="Rows").click()
    page.locator('[data-for="show :together"]').click()
    return page.get_by_role("dialog", name="Moving together")


def typed(panel: Locator, who: str, sides: dict[str, int]) -> None:
    for side, percent in sides.items():
        field = panel.get_by_label(f"{who}: {side}, in per cent")
        field.fill(str(percent))
        field.press("Tab")


def places(page: Page) -> list[Place]:
    said = page.locator(".unseen[aria-label='Moving together'] li")
    times = [re.findall(r"(\d+):(\d+\.\d)", each) for each in said.all_inner_texts()]
    return [Place(*(int(m) * 60 + float(s) for m, s in each)) for each in times]


def test_where_two_move_alike_in_a_film_is_found_drawn_and_there_again_after_a_reload(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page)
    steps.permit(page)
    steps.new_clip(page)
    film = {"name": "two.mp4", "mimeType": "video/mp4", "buffer": two_that_move()}
    steps.bring_in(page, film)
    steps.to_the_workbench(page)
    page.set_viewport_size(TABLET)  # type: ignore[arg-type]
    panel = switched_on(page)
    expect(panel.locator("img")).to_have_js_property("naturalWidth", WIDE)
    halves = {"From the top": 20, "Wide": 40, "High": 60}
    typed(panel, "Carer", {"From the left": 5, **halves})
    typed(panel, "Infant", {"From the left": 55, **halves})
    shot("moving-1-drawn")
    panel.get_by_role("button", name="Show the lines").click()
    expect(panel).to_be_hidden()
    in_step_is_found(page)
    label = page.locator('.labels [data-row=":together"]')
    assert label.evaluate(IN_VIEW)
    shot("moving-2-lines")
    page.reload()
    expect(steps.bench(page)).to_be_visible()
    in_step_is_found(page)
    label.get_by_role("button").click()
    page.get_by_role("menuitem", name="Where the two are").click()
    drawn = page.locator(".region.infant")
    expect(drawn).to_have_attribute(
        "aria-label", re.compile("55 % from the left, 20 % from the top")
    )


def in_step_is_found(page: Page) -> None:
    """Somewhere in the ten seconds, and nowhere far from them for longer than by chance."""
    expect(page.locator(".unseen[aria-label='Moving together']")).to_contain_text("place")
    found = places(page)
    assert any(a < TOGETHER_TO and b > TOGETHER_FROM for a, b in found), found
    longest = max(found, key=lambda each: each.ends - each.begins)
    assert longest.begins >= TOGETHER_FROM - ABOUT_S, found
    assert longest.ends <= TOGETHER_TO + ABOUT_S, found
