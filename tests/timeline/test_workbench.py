"""The workbench in a real Chromium, over a server that stands in for Glimmer's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from annotator.domain.coding import annotation_to_document
from tests.browser.stage import browser
from tests.timeline.stub import CLIP, SESSION, Practice, begun, serving, table

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.browser
__all__ = ["browser"]

OPERATIONS = f"**/coding/{SESSION}/operations"
DESK = {"width": 1440, "height": 900}
TABLET = {"width": 1024, "height": 768}
# Where a button, a card or a line of the page ends beyond its window or another's edge.
OUTSIDE = """() => {
  const all = [...root.querySelectorAll("button, .moments, .film, .timeline, .palette, .pill")];
  return all.filter((each) => each.offsetParent !== null && !each.closest(".list, .states"))
    .map((each) => [each.className || each.textContent, each.getBoundingClientRect()])
    .filter(([, at]) => at.left < 0 || at.top < 0 || at.right > innerWidth + .5 || at.bottom > innerHeight + .5)
    .map(([name]) => name);
}"""  # noqa: E501
# Goes to random frames by pointer and keys; counts those where another one is on screen.
WRONG_FRAMES = """async ([clip, many]) => {
  const table = await (await fetch(`/clips/${clip}/frames`)).json();
  const film = root.querySelector("video"), still = root.querySelector(".still");
  const board = root.querySelector(".board"), frame = root.querySelector(".frame");
  let seen = -1, wrong = 0;
  const watch = () => film.requestVideoFrameCallback((_, at) => { seen = at.mediaTime; watch(); });
  watch();
  const key = (name) => dispatchEvent(new KeyboardEvent("keydown", { key: name, code: name }));
  const rest = () => new Promise((done) => setTimeout(done, 40));
  for (let turn = 0; turn < many; turn += 1) {
    const box = board.getBoundingClientRect();
    const at = { clientX: box.left + ((turn * 0.618) % 1) * box.width, clientY: box.top + 30,
                 button: 0, pointerId: 1, bubbles: true };
    board.setPointerCapture = () => undefined;
    board.dispatchEvent(new PointerEvent("pointerdown", at));
    board.dispatchEvent(new PointerEvent("pointerup", at));
    for (let step = 0; step < turn % 4; step += 1) key(turn % 3 ? "ArrowRight" : "ArrowLeft");
    for (let calm = 0, last = ""; calm < 3; await rest()) {
      calm = frame.textContent === last && !film.seeking ? calm + 1 : 0;
      last = frame.textContent;
    }
    const asked = table.pts[Number(/[0-9]+/.exec(frame.textContent)[0])] * table.num / table.den;
    if (Math.abs(asked - seen) > 0.0006 && still.hidden) wrong += 1;
  }
  return wrong;
}"""


@pytest.fixture
def practice() -> Practice:
    """Nothing tagged yet in the drawn film."""
    empty = begun(many=1)
    (only,) = empty.annotations
    practice = Practice(coding=begun(many=1), stepping=False)
    practice.coding = type(empty)(
        empty.id, empty.clip, empty.coder, empty.scheme, empty.clip_length
    )
    assert only not in practice.coding.annotations
    return practice


@pytest.fixture
def page(browser: Browser, practice: Practice) -> Iterator[Page]:
    """The workbench, open on it; an error in it fails the test."""
    faults: list[str] = []
    with serving(practice) as origin:
        context = browser.new_context(base_url=origin, viewport=DESK)  # type: ignore[arg-type]
        opened = context.new_page()
        opened.on("pageerror", lambda error: faults.append(str(error)))
        opened.on("dialog", lambda dialog: dialog.accept())
        opened.goto("/")
        ready(opened)
        yield opened
        context.close()
    assert faults == []


def ready(page: Page) -> None:
    expect(page.locator(".palette")).to_be_visible()
    page.wait_for_function(
        "() => root.querySelector('video').readyState >= 2"
        " && root.querySelector('.frame').textContent !== ''"
    )


def pill(page: Page) -> Locator:
    return page.locator(".pill")


def rows(page: Page) -> Locator:
    return page.locator(".moments .row")


def kept(practice: Practice) -> list[dict[str, Any]]:
    return [annotation_to_document(each) for each in practice.coding.annotations.values()]


def at_second(page: Page, seconds: int) -> None:
    """To a full second of the film, while it rests."""
    now = round(page.evaluate("() => root.querySelector('video').currentTime"))
    for _ in range(abs(seconds - now)):
        page.keyboard.press("Shift+ArrowRight" if seconds > now else "Shift+ArrowLeft")
    expect(page.locator(".clock b")).to_have_text(f"00:{seconds:02d}.000")


def tag(page: Page, key: str, *seconds: int) -> None:
    for second in seconds:
        at_second(page, second)
        page.keyboard.press(key)


def test_a_live_press_is_drawn_at_once_back_dated_and_kept(page: Page, practice: Practice) -> None:
    page.keyboard.press("Space")
    page.wait_for_function("() => root.querySelector('video').currentTime > 2.2")
    drawn = page.evaluate(
        """() => {
          dispatchEvent(new KeyboardEvent("keydown", { key: "a", code: "KeyA" }));
          return root.querySelectorAll(".moments .row").length;
        }"""
    )
    assert drawn == 1
    expect(page.locator('[data-family="attunement"].tag')).to_have_attribute("aria-pressed", "true")
    expect(pill(page)).to_have_text("Saved")
    (moment,) = kept(practice)
    assert moment["onset_ms"] == moment["pressed_onset_ms"] - 1500
    assert moment["offset_ms"] - moment["onset_ms"] == 5000
    assert moment["end_unchecked"]


def test_the_same_key_closes_and_in_step_closes_out_of_step(page: Page, practice: Practice) -> None:
    tag(page, "r", 4)
    tag(page, "a", 7, 9)
    expect(pill(page)).to_have_text("Saved")
    times = {each["family"]: (each["onset_ms"], each["offset_ms"]) for each in kept(practice)}
    assert times == {"rupture": (4000, 7000), "attunement": (7000, 9000)}


def test_a_repair_is_linked_named_and_undone_step_by_step(page: Page, practice: Practice) -> None:
    tag(page, "r", 4, 6)
    tag(page, "p", 7, 9)
    page.keyboard.press("Enter")
    page.keyboard.press("2")
    page.keyboard.press("s")
    expect(pill(page)).to_have_text("Saved")
    rupture, repair = kept(practice)
    assert (repair["repairs"], repair["code"], repair["starred"]) == (
        rupture["id"],
        "comfort",
        True,
    )
    for _ in range(6):
        page.keyboard.press("Control+z")
    expect(rows(page)).to_have_count(0)
    for _ in range(6):
        page.keyboard.press("Control+Shift+z")
    expect(rows(page)).to_have_count(2)
    expect(pill(page)).to_have_text("Saved")
    undated = [{**each, "version": 0} for each in kept(practice)]
    assert undated == [{**rupture, "version": 0}, {**repair, "version": 0}]


def test_a_reload_while_offline_loses_nothing(page: Page, practice: Practice) -> None:
    page.route(OPERATIONS, lambda route: route.abort())
    tag(page, "a", 3, 5)
    tag(page, "i", 6)
    expect(pill(page)).to_have_text("Offline · 3 waiting")
    page.reload()
    ready(page)
    expect(rows(page)).to_have_count(2)
    expect(pill(page)).to_have_text("Offline · 3 waiting")
    assert kept(practice) == []
    page.unroute(OPERATIONS)
    expect(pill(page)).to_have_text("Saved")
    assert [each["family"] for each in kept(practice)] == ["attunement", "infant_bid"]


def test_what_waits_in_the_browser_says_nothing(page: Page) -> None:
    page.route(OPERATIONS, lambda route: route.abort())
    tag(page, "a", 3)
    page.get_by_label("Note: stays").fill("she hums a lullaby")
    page.keyboard.press("Escape")
    expect(pill(page)).to_have_text("Offline · 2 waiting")
    held = page.evaluate(
        """() => new Promise((done) => {
          const opening = indexedDB.open("glimmer-outbox");
          opening.onsuccess = () => {
            const all = opening.result.transaction("operations").objectStore("operations").getAll();
            all.onsuccess = () => done(all.result.map((row) =>
              new TextDecoder("latin1").decode(row.sealed) + Object.keys(row)));
          };
        })"""
    )
    assert len(held) == 2
    assert not any("lullaby" in row or "attunement" in row for row in held)


def test_locked_it_asks_for_the_passphrase_in_place_and_sends(
    page: Page, practice: Practice
) -> None:
    practice.locked = True
    tag(page, "a", 3)
    expect(pill(page)).to_have_text("Locked · 1 waiting")
    page.get_by_label("Passphrase").fill("no")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("That is not the passphrase.")
    page.get_by_label("Passphrase").fill("open sesame")
    page.keyboard.press("Enter")
    expect(pill(page)).to_have_text("Saved")
    expect(page.get_by_label("Passphrase")).to_be_hidden()
    assert len(kept(practice)) == 1


def test_a_change_that_was_overtaken_shows_both_and_takes_the_servers(
    page: Page, practice: Practice
) -> None:
    tag(page, "a", 3, 5)
    expect(pill(page)).to_have_text("Saved")
    (moment,) = kept(practice)
    practice.take(
        {"op": "elsewhere", "kind": "change", "annotation": moment["id"],
         "base_version": moment["version"], "fields": {"onset_ms": 1000}}
    )  # fmt: skip
    page.keyboard.press("s")
    banner = page.locator(".banner")
    expect(banner).to_contain_text("00:03.0\u201300:05.0")
    expect(banner).to_contain_text("00:01.0\u201300:05.0")
    expect(rows(page)).to_contain_text("00:01.0")
    banner.get_by_role("button").click()
    expect(banner).to_be_hidden()


def test_an_edge_and_a_whole_moment_are_dragged_and_land_on_frames(
    page: Page, practice: Practice
) -> None:
    tag(page, "a", 10, 20)
    expect(pill(page)).to_have_text("Saved")
    board = page.locator(".board").bounding_box()
    assert board is not None
    top = page.evaluate("() => root.querySelector('.label.of-moment').offsetTop")
    length = practice.coding.clip_length

    def drag(from_ms: int, to_ms: int) -> None:
        across = [board["x"] + board["width"] * ms / length for ms in (from_ms, to_ms)]
        page.mouse.move(across[0], board["y"] + top + 12)
        page.mouse.down()
        page.mouse.move(across[1], board["y"] + top + 12, steps=5)
        page.mouse.up()
        expect(pill(page)).to_have_text("Saved")

    drag(19_950, 25_000)
    (moment,) = kept(practice)
    assert moment["onset_ms"] == 10_000
    assert 24_500 < moment["offset_ms"] < 25_500
    drag(15_000, 12_000)
    (moved,) = kept(practice)
    assert moved["offset_ms"] - moved["onset_ms"] == moment["offset_ms"] - 10_000
    told = table()
    frames = {round(pts * told["num"] / told["den"] * 1000) for pts in told["pts"]}
    assert moved["onset_ms"] in frames


def test_the_frame_on_screen_is_the_frame_asked_for(page: Page) -> None:
    assert page.evaluate(WRONG_FRAMES, [CLIP, 60]) == 0


def test_a_rerun_touches_neither_film_nor_selection(page: Page) -> None:
    tag(page, "a", 3, 5)
    page.evaluate(
        "(s) => { root.querySelector('video').mine = true; for (let i = 0; i < 5; i += 1) mount(s); }",  # noqa: E501
        SESSION,
    )
    assert page.evaluate("() => root.querySelector('video').mine")
    assert page.evaluate("() => root.querySelectorAll('.glimmer').length") == 1
    expect(page.locator(".row.selected")).to_have_count(1)
    expect(page.locator(".clock b")).to_have_text("00:05.000")


@pytest.mark.parametrize("size", [DESK, TABLET], ids=["desk", "tablet"])
def test_everything_is_in_sight_and_nothing_is_cut(page: Page, size: dict[str, int]) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    tag(page, "r", 3, 5)
    page.keyboard.press("4")
    assert page.evaluate(OUTSIDE) == []
    wide = page.evaluate("() => [document.scrollingElement.scrollWidth, innerWidth]")
    high = page.evaluate("() => [document.scrollingElement.scrollHeight, innerHeight]")
    assert wide[0] <= wide[1]
    assert high[0] <= high[1]
    low = page.evaluate("() => [...root.querySelectorAll('.tag')].map((each) => each.offsetHeight)")
    assert min(low) >= 44


def test_the_map_of_keys_opens_and_closes_by_keys(page: Page) -> None:
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_contain_text("Begins at this frame")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
