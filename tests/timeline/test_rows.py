"""The rows of the timeline in a real Chromium: arranged by pointer and keyboard, and remembered."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, expect

from annotator.domain.coding import annotation_to_document
from tests.browser.stage import browser
from tests.timeline.stub import OTHER, SESSION, Practice, begun, serving
from tests.timeline.test_workbench import DESK, OUTSIDE, TABLET, ready

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.browser
__all__ = ["browser"]

FIRST = [
    ":film",
    ":sound",
    "attunement",
    "rupture",
    "repair",
    "points",
    "infant_state",
    "uncodable",
]
THEIRS = f":other/{OTHER}"
# Names that do not fit where they stand.
CUT = """() => [...root.querySelectorAll(".labels .label:not(.thin) button span")]
  .filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent)"""
# Whether the server holds what was chosen about the rows.
KEPT = """async ([session, what, wanted]) => {
  const { preferences } = await (await fetch(`/coding/${session}`)).json();
  const kept = preferences.rows?.connection?.[what].filter((each) => wanted.includes(each));
  return JSON.stringify(kept) === JSON.stringify(wanted);
}"""
# What is in view, in thousandths of the clip.
IN_VIEW = """() => {
  const [whole, part] = [".whole", ".whole .window"]
    .map((each) => root.querySelector(each).getBoundingClientRect());
  return [part.left - whole.left, part.right - whole.left].map((x) => Math.round(x / whole.width * 1000));
}"""  # noqa: E501
# Draws so many frames of a film that plays; how often each canvas of the rows was wiped.
WIPED = """async (frames) => {
  const wiped = {};
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    const all = [...root.querySelectorAll(".board canvas")];
    const at = all.indexOf(this.canvas);
    if (at >= 0) wiped[at] = (wiped[at] ?? 0) + 1;
    return clear.apply(this, box);
  };
  const film = root.querySelector("video");
  for (let at = 0; at < frames; at += 1) await new Promise((done) => film.requestVideoFrameCallback(done));
  CanvasRenderingContext2D.prototype.clearRect = clear;
  return wiped;
}"""  # noqa: E501


@pytest.fixture
def practice() -> Practice:
    """The expert's coding of the drawn film."""
    return Practice(coding=begun())


@pytest.fixture
def page(browser: Browser, practice: Practice) -> Iterator[Page]:
    """The workbench, open on it; an error in it fails the test."""
    faults: list[str] = []
    with serving(practice) as origin:
        context = browser.new_context(base_url=origin, viewport=DESK)  # type: ignore[arg-type]
        opened = context.new_page()
        opened.on("pageerror", lambda error: faults.append(str(error)))
        opened.goto("/")
        ready(opened)
        yield opened
        context.close()
    assert faults == []


def names(page: Page) -> list[str]:
    """The rows that are shown, from above."""
    found: list[str] = page.evaluate(
        "() => [...root.querySelectorAll('.labels .label')].map((each) => each.dataset.row)"
    )
    return found


def label(page: Page, row: str) -> Locator:
    return page.locator(f'.labels [data-row="{row}"] button')


def box(of: Locator) -> FloatRect:
    found = of.bounding_box()
    assert found is not None
    return found


def kept(practice: Practice) -> list[dict[str, Any]]:
    return [annotation_to_document(each) for each in practice.coding.annotations.values()]


def drag(page: Page, of: Locator, down: float, at: str = "middle") -> None:
    """Take something in its middle or at its lower edge, and let it go further down."""
    there = box(of)
    x = there["x"] + 40
    y = there["y"] + (there["height"] / 2 if at == "middle" else there["height"])
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + down / 2, steps=3)
    page.mouse.move(x, y + down, steps=3)
    page.mouse.up()


def remembered(page: Page, what: str, wanted: list[str]) -> None:
    """Once the last choice has been kept everything is opened anew, and is as it was."""
    arranged = names(page)
    page.wait_for_function(KEPT, arg=[SESSION, what, wanted])
    page.reload()
    ready(page)
    assert names(page) == arranged


def test_rows_are_put_elsewhere_by_pointer_and_by_keyboard_and_stay_there(
    page: Page, practice: Practice
) -> None:
    assert names(page) == FIRST
    between = box(label(page, "rupture"))["y"] - box(label(page, "repair"))["y"]
    drag(page, label(page, "repair"), between - 6)
    moved = [":film", ":sound", "attunement", "repair", "rupture"]
    assert names(page)[:5] == moved
    label(page, "uncodable").focus()
    page.keyboard.press("Alt+ArrowUp")
    page.keyboard.press("Alt+ArrowUp")
    expect(label(page, "uncodable")).to_be_focused()
    arranged = [*moved, "uncodable", "points", "infant_state"]
    assert names(page) == arranged
    remembered(page, "order", ["uncodable", "points", "infant_state"])
    # A press of a name that was not dragged asks what can be done; nothing coded is touched.
    label(page, "repair").click()
    expect(page.get_by_role("menu", name="Repair")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu", name="Repair")).to_be_hidden()
    assert len(kept(practice)) == 12


def test_rows_are_hidden_folded_made_higher_and_all_is_as_it_was_again(page: Page) -> None:
    high = box(label(page, "attunement"))["height"]
    drag(page, page.locator('.labels [data-row="attunement"] .row-edge'), 20)
    assert box(label(page, "attunement"))["height"] == pytest.approx(high + 20, abs=1)
    label(page, ":sound").focus()
    page.keyboard.press("Alt+Shift+ArrowDown")
    assert box(label(page, ":sound"))["height"] == pytest.approx(36, abs=1)
    label(page, "rupture").click()
    page.get_by_role("menuitem", name="Fold to a thin line").click()
    assert box(page.locator('.labels [data-row="rupture"]'))["height"] == pytest.approx(7, abs=1)
    label(page, "points").click()
    page.get_by_role("menuitem", name="Hide this row").click()
    assert "points" not in names(page)
    remembered(page, "hidden", ["points"])
    assert box(page.locator('.labels [data-row="rupture"]'))["height"] == pytest.approx(7, abs=1)
    assert box(label(page, "attunement"))["height"] == pytest.approx(high + 20, abs=1)
    page.locator(".lead").get_by_role("button", name="Rows").click()
    panel = page.get_by_role("dialog", name="Rows")
    expect(panel.locator("li", has_text="Points")).to_contain_text("2 here")
    panel.get_by_role("checkbox", name="Points · 2 here").check()
    assert "points" in names(page)
    panel.get_by_role("button", name="Back to how it was").click()
    page.keyboard.press("Escape")
    assert names(page) == FIRST
    assert box(label(page, "attunement"))["height"] == pytest.approx(high, abs=1)


def test_a_track_without_keys_is_coded_by_its_name_and_filled_as_one_step(
    page: Page, practice: Practice
) -> None:
    page.locator(".lead").get_by_role("button", name="Rows").click()
    page.get_by_role("button", name="Show every state track").click()
    page.keyboard.press("Escape")
    # By number while its name has the keyboard: opens "away", then "an object" takes over.
    label(page, "infant_gaze").focus()
    page.keyboard.press("5")
    for _ in range(4):
        page.keyboard.press("Shift+ArrowRight")
    expect(page.locator(".clock b")).to_have_text("00:04.000")
    label(page, "infant_gaze").focus()
    page.keyboard.press("4")
    gaze = [each for each in page_states(page, practice) if each["family"] == "infant_gaze"]
    assert [(each["code"], each["onset_ms"]) for each in gaze] == [("away", 0), ("object", 4000)]
    # The rest, from its list, by number.
    label(page, "infant_gaze").click()
    page.get_by_role("menuitem", name="Fill the rest with").click()
    page.keyboard.press("1")
    gaze = [each for each in page_states(page, practice) if each["family"] == "infant_gaze"]
    spans = sorted((each["onset_ms"], each["offset_ms"]) for each in gaze)
    assert spans[0][0] == 0
    assert spans[-1][1] == practice.coding.clip_length
    assert all(one[1] == other[0] for one, other in itertools.pairwise(spans))
    # Nothing is left to fill: said, not done. One undo takes all of it back.
    label(page, "infant_gaze").click()
    page.get_by_role("menuitem", name="Fill the rest with").click()
    page.keyboard.press("1")
    expect(page.locator(".hint")).to_contain_text("already coded from end to end")
    page.keyboard.press("Control+z")
    left = [each for each in page_states(page, practice) if each["family"] == "infant_gaze"]
    assert [(each["code"], each["onset_ms"]) for each in left] == [("away", 0), ("object", 4000)]


def page_states(page: Page, practice: Practice) -> list[dict[str, Any]]:
    """What is kept, once all of it is."""
    expect(page.locator(".pill")).to_have_text("Saved")
    return kept(practice)


def test_another_coders_row_is_fetched_when_asked_for_and_can_only_be_looked_at(
    page: Page, practice: Practice
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert THEIRS not in names(page)
    page.locator(".lead").get_by_role("button", name="Rows").click()
    assert not any("/others/" in each for each in asked)
    with page.expect_response(f"**/coding/{SESSION}/others/{OTHER}"):
        page.get_by_role("checkbox", name="Coder 2 · ").check()
    page.keyboard.press("Escape")
    assert names(page)[-1] == THEIRS
    before = kept(practice)
    # Pressed and dragged along: the film goes there, nothing is taken in hand.
    there = box(page.locator(f'.labels [data-row="{THEIRS}"]'))
    board = box(page.locator(".board"))
    y = there["y"] + there["height"] / 2
    page.mouse.move(board["x"] + board["width"] * 0.2, y)
    page.mouse.down()
    page.mouse.move(board["x"] + board["width"] * 0.3, y, steps=4)
    page.mouse.up()
    assert page.locator(".row.selected").count() == 0
    page.keyboard.press("Delete")
    assert kept(practice) == before
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()
    expect(page.locator(".moments .count")).to_have_text("12")
    label(page, THEIRS).click()
    page.get_by_role("menuitem", name="Read it as a list").click()
    expect(page.locator(".other-list li").first).to_be_visible()


def test_the_window_on_the_whole_clip_is_dragged_by_body_and_edges_and_goes_by_keys(
    page: Page,
) -> None:
    whole, board = box(page.locator(".whole")), box(page.locator(".board"))
    assert (whole["x"], whole["width"]) == (board["x"], board["width"])
    edge = page.locator(".whole .edge.to")

    def pull(of: Locator, by: float) -> None:
        there = box(of)
        x, y = there["x"] + there["width"] / 2, there["y"] + 12
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + by * whole["width"], y, steps=4)
        page.mouse.up()

    pull(edge, -0.5)
    assert page.evaluate(IN_VIEW) == pytest.approx([0, 500], abs=3)
    pull(page.locator(".whole .window"), 0.25)
    assert page.evaluate(IN_VIEW) == pytest.approx([250, 750], abs=3)
    pull(page.locator(".whole .edge.from"), 0.25)
    assert page.evaluate(IN_VIEW) == pytest.approx([500, 750], abs=3)
    page.get_by_role("slider", name="The stretch the rows show").focus()
    page.keyboard.press("Home")
    assert page.evaluate(IN_VIEW) == pytest.approx([0, 250], abs=3)
    page.keyboard.press("ArrowRight")
    assert page.evaluate(IN_VIEW) == pytest.approx([25, 275], abs=3)
    page.get_by_role("slider", name="Where the stretch ends").focus()
    page.keyboard.press("End")
    assert page.evaluate(IN_VIEW) == pytest.approx([25, 1000], abs=3)
    slider = page.get_by_role("slider", name="The stretch the rows show")
    expect(slider).to_have_attribute("aria-valuetext", "00:01.875 to 01:15.000")


def test_while_a_moment_is_recorded_only_what_grows_is_drawn(page: Page) -> None:
    page.keyboard.press("Space")
    page.wait_for_function("() => root.querySelector('video').currentTime > 2")
    page.keyboard.press("u")
    page.wait_for_function("() => root.querySelector('video').currentTime > 4")
    page.locator(".row.selected").wait_for()
    wiped = page.evaluate(WIPED, 20)
    # The ruler, the rows, what moves, the links: in this order.
    assert set(wiped) == {"2"}
    page.keyboard.press("Space")


@pytest.mark.parametrize("size", [TABLET, {"width": 720, "height": 450}])
def test_with_every_row_shown_names_are_whole_and_the_film_stays(
    page: Page, size: dict[str, int]
) -> None:
    page.locator(".lead").get_by_role("button", name="Rows").click()
    page.get_by_role("button", name="Show every state track").click()
    page.keyboard.press("Escape")
    page.set_viewport_size(size)  # type: ignore[arg-type]
    assert page.evaluate(CUT) == []
    film = box(page.locator(".stage"))
    assert film["height"] > 180
    # The last row is reached by scrolling; ruler and whole clip stay above it.
    label(page, "uncodable").scroll_into_view_if_needed()
    whole, last = box(page.locator(".whole")), box(label(page, "uncodable"))
    assert whole["y"] < box(page.locator(".ruler"))["y"] < last["y"]
    if size == TABLET:
        assert page.evaluate(OUTSIDE) == []
    else:
        wide = page.evaluate("() => document.documentElement.scrollWidth")
        assert wide <= size["width"]
