"""Moving together in a real Chromium: switched on, drawn once, looked at; by hand and by key."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.axe import violations
from tests.browser.stage import browser
from tests.timeline.stub import SESSION, Practice, begun, serving
from tests.timeline.test_rows import box, label, names
from tests.timeline.test_workbench import DESK, ready

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
__all__ = ["browser"]

TEAL, BROWN = (27, 127, 121), (138, 109, 59)
# How many points of the row are nearly of a colour, in a stretch of the clip (thousandths).
INKED = """([row, colour, from, to]) => {
  const [name, board] = [`.labels [data-row="${row}"]`, ".board"]
    .map((each) => root.querySelector(each).getBoundingClientRect());
  const canvas = root.querySelector(".board canvas:not(.ruler)");
  const dots = canvas.width / canvas.getBoundingClientRect().width;
  const top = (name.top - canvas.getBoundingClientRect().top) * dots;
  const left = from / 1000 * canvas.width, wide = (to - from) / 1000 * canvas.width;
  const { data } = canvas.getContext("2d").getImageData(left, top, wide, name.height * dots);
  let many = 0;
  for (let at = 0; at < data.length; at += 4) {
    const away = colour.map((each, n) => Math.abs(each - data[at + n]));
    if (Math.max(...away) < 70 && data[at] < 180) many += 1;
  }
  return many;
}"""


def packed(*values: int) -> str:
    return base64.b64encode(bytes(values)).decode()


def lines(length_ms: int) -> dict[str, Any]:
    """A carer who moves in the first half of a clip, the infant in the second; a place in step in
    the first half."""
    many, windows = length_ms // 40, (length_ms - 5000) // 400
    half = many // 2
    return {
        "rate_hz": 25, "carer": packed(*[200, 20] * (half // 2), *[255] * (many - half)),
        "infant": packed(*[0] * half, *[150] * (many - half)), "step_ms": 400, "window_ms": 5000,
        "in_step": packed(*[250 if 10 <= n < 20 else 0 for n in range(windows)]),
    }  # fmt: skip


@dataclass
class Server:
    """What stands in for the two routes of movement."""

    stands: str = "not_drawn"
    asked: int = 0
    drawn: list[dict[str, Any]] = field(default_factory=list)
    says: str | None = None

    def answer(self, route: Route) -> None:
        if self.says is not None:
            route.fulfill(status=409, json={"refusal": "RegionsAreOne", "says": self.says})
            return
        if route.request.method == "POST":
            self.drawn.append(route.request.post_data_json or {})
            self.stands = "here"
        else:
            self.asked += 1
        here = self.stands == "here"
        route.fulfill(json={
            "stands": self.stands, "regions": self.drawn[-1] if self.drawn else None,
            "lines": lines(75_000) if here else None,
        })  # fmt: skip


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """The workbench, open on the expert's coding; an error in it fails the test."""
    faults: list[str] = []
    with serving(Practice(coding=begun(), stepping=False)) as origin:
        context = browser.new_context(base_url=origin, viewport=DESK)  # type: ignore[arg-type]
        opened = context.new_page()
        opened.on("pageerror", lambda error: faults.append(str(error)))
        opened.route(f"**/coding/{SESSION}/movement", server.answer)
        opened.goto("/")
        ready(opened)
        yield opened
        context.close()
    assert faults == []


def switched_on(page: Page) -> Locator:
    page.locator(".lead").get_by_role("button", name="Rows").click()
    page.locator('[data-for="show :together"]').click()
    return page.get_by_role("dialog", name="Moving together")


def frame(page: Page, who: str) -> Locator:
    return page.locator(f".region.{who}")


def drawn_by_hand_and_key(page: Page, panel: Locator) -> None:
    picture, before = box(panel.locator(".framing")), box(frame(page, "carer"))
    # By hand: the frame itself, then a corner whose grip is wide enough for a finger.
    page.mouse.move(before["x"] + before["width"] / 2, before["y"] + 60)
    page.mouse.down()
    page.mouse.move(
        before["x"] + before["width"] / 2 + picture["width"] * 0.1, before["y"] + 60, steps=4
    )
    page.mouse.up()
    corner = box(frame(page, "infant").locator(".nw"))
    assert min(corner["width"], corner["height"]) >= 44
    x, y = corner["x"] + 22, corner["y"] + 22
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y - picture["height"] * 0.2, steps=4)
    page.mouse.up()
    # By key, and by number.
    frame(page, "carer").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+ArrowLeft")
    panel.get_by_label("Infant: High, in per cent").fill("70")
    panel.get_by_label("Infant: High, in per cent").press("Tab")


def test_it_is_off_until_asked_for_then_drawn_by_hand_and_key_and_the_lines_appear(
    page: Page, server: Server
) -> None:
    assert server.asked == 0
    assert ":together" not in names(page)
    panel = switched_on(page)
    expect(panel.locator("img")).to_have_js_property("complete", True)
    assert violations(page) == []
    drawn_by_hand_and_key(page, panel)
    expect(frame(page, "infant")).to_have_attribute(
        "aria-label", "Infant: 53 % from the left, 18 % from the top, 43 % wide, 70 % high"
    )
    expect(panel.get_by_role("status")).to_contain_text("over each other")
    panel.get_by_role("button", name="Show the lines").click()
    expect(panel).to_be_hidden()
    assert server.drawn == [{
        "carer": {"left": 140, "top": 90, "width": 420, "height": 840},
        "infant": {"left": 530, "top": 180, "width": 430, "height": 700},
    }]  # fmt: skip
    assert names(page)[-1] == ":together"
    inked = [
        page.evaluate(INKED, [":together", colour, *part])
        for colour in (BROWN, TEAL)
        for part in ((200, 480), (520, 900))
    ]
    assert inked[0] > 200 > inked[1]
    assert page.evaluate(INKED, [":together", TEAL, 80, 160]) > 200 > inked[3]
    said = page.locator(".unseen[aria-label='Moving together']")
    expect(said).to_contain_text("one place")
    expect(said.locator("li")).to_have_text("00:04.0 to 00:12.6")


def test_places_are_gone_to_from_a_list_and_what_it_is_is_explained(
    page: Page, server: Server
) -> None:
    server.stands = "here"
    server.drawn.append({who: {"left": 0, "top": 0, "width": 400, "height": 900} for who in ("carer", "infant")})  # fmt: skip  # noqa: E501
    page.locator(".lead").get_by_role("button", name="Rows").click()
    page.locator('[data-for="show :together"]').click()
    page.keyboard.press("Escape")
    label(page, ":together").click()
    page.get_by_role("menuitem", name="Read it as a list").click()
    page.get_by_role("button", name="00:04.0 to 00:12.6").click()
    expect(page.locator(".clock b")).to_have_text("00:04.000")
    label(page, ":together").click()
    page.get_by_role("menuitem", name="What it shows").click()
    help_ = page.get_by_role("dialog", name="Moving together")
    for each in ("no family sees it", "Boker", "Ramseyer", "windows of 5 s", "No face"):
        expect(help_).to_contain_text(each)
    assert violations(page) == []


def test_it_is_remembered_as_on_and_says_calmly_what_is_not_there_yet(
    page: Page, server: Server
) -> None:
    server.stands = "measuring"
    switched_on(page)
    server.says = "The two frames lie over each other."
    page.get_by_role("button", name="Show the lines").click()
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("over each other")
    page.keyboard.press("Escape")
    server.says = None
    said = page.locator(".unseen[aria-label='Moving together']")
    expect(said).to_contain_text("looked through for movement")
    server.stands = "cannot"
    expect(said).to_contain_text("could not be measured", timeout=20_000)
    page.wait_for_function(
        """async (session) => {
          const { preferences } = await (await fetch(`/coding/${session}`)).json();
          return preferences.rows?.connection?.shown.includes(":together");
        }""",
        arg=SESSION,
    )
    before = server.asked
    page.reload()
    ready(page)
    expect(label(page, ":together")).to_be_visible()
    assert server.asked > before
    label(page, ":together").click()
    page.get_by_role("menuitem", name="Hide this row").click()
    assert ":together" not in names(page)


def test_what_is_marked_as_not_to_be_seen_has_the_lines_asked_for_again(
    page: Page, server: Server
) -> None:
    server.stands = "here"
    switched_on(page)
    page.keyboard.press("Escape")
    expect(label(page, ":together")).to_be_visible()
    before = server.asked
    page.keyboard.press("a")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("a")
    page.keyboard.press("u")
    page.keyboard.press("Shift+ArrowRight")
    with page.expect_request(f"**/coding/{SESSION}/movement", timeout=20_000):
        page.keyboard.press("u")
    assert server.asked >= before
