"""Taking a picture, or moments for an excerpt, from the workbench in a real Chromium."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from annotator.domain.interval import Milliseconds
from tests.browser.stage import browser
from tests.media.films import Reel, film, steady
from tests.timeline.stub import CLIP, SESSION, Practice, begun
from tests.timeline.test_hearing import ON_SCREEN, opened
from tests.timeline.test_workbench import DESK, TABLET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.browser
__all__ = ["browser"]

KEPT = re.compile(
    r"^Picture (\d+), at 00:0\d\.\d, is kept (?:with the papers of this clip|already)\.$"
)
# Each time in the same breath: the key, while a picture has just come to the screen.
PRESSED = """(many) => new Promise((done) => {
  const film = root.querySelector("video");
  let left = many;
  const next = () => film.requestVideoFrameCallback(() => {
    left -= 1;
    if (left > 0) { next(); return; }
    dispatchEvent(new KeyboardEvent("keydown", { key: "P", code: "KeyP", shiftKey: true }));
    done(null);
  });
  next();
})"""


@pytest.fixture
def counted(tmp_path: Path) -> Practice:
    """A film with its own number burned into every picture."""
    place = tmp_path / "counted.mp4"
    place.write_bytes(film(Reel(times=steady(150), b_frames=2, keyframe_every=50)))
    whole = begun(many=1)
    coding = type(whole)(whole.id, whole.clip, whole.coder, whole.scheme, Milliseconds(5000))
    return Practice(coding=coding, stepping=False, film=place)


@pytest.fixture
def page(browser: Browser, counted: Practice) -> Iterator[Page]:
    yield from opened(browser, counted)


def said(page: Page) -> Locator:
    """What is said in passing, in a place that is always there to be read out."""
    return page.locator(".hint[role=status]")


def number_at_rest(page: Page) -> int:
    page.wait_for_function("() => !root.querySelector('video').seeking")
    page.wait_for_timeout(400)
    named, number = page.evaluate(ON_SCREEN)
    assert named == number
    return int(number)


def kept(page: Page) -> int:
    """The number that is said to be kept."""
    expect(said(page)).to_have_text(KEPT)
    found = KEPT.match(said(page).inner_text())
    assert found is not None
    return int(found.group(1))


def test_the_picture_kept_is_the_one_on_screen_at_rest_on_the_way_and_while_it_plays(
    page: Page, counted: Practice
) -> None:
    page.keyboard.press("Shift+P")
    assert kept(page) == number_at_rest(page) == 0
    # At once behind other keys: the picture they lead to.
    for keys in (["ArrowRight"] * 7, ["ArrowUp"], ["ArrowDown", *["ArrowRight"] * 2]):
        for key in keys:
            page.keyboard.press(key)
        page.keyboard.press("Shift+P")
        assert kept(page) == number_at_rest(page)
    for many in (5, 12, 21):
        page.keyboard.press("Space")
        page.evaluate(PRESSED, many)
        number = kept(page)
        assert page.evaluate("() => root.querySelector('video').paused")
        assert number == number_at_rest(page)
    assert counted.pictures[:4] == [0, 7, 149, 2]
    assert len(counted.pictures) == 7


def test_pressed_twice_it_is_sent_once_and_later_it_is_said_to_be_kept_already(
    page: Page, counted: Practice
) -> None:
    page.evaluate(
        "() => [1, 2].forEach(() => dispatchEvent("
        "new KeyboardEvent('keydown', { key: 'P', code: 'KeyP', shiftKey: true })))"
    )
    assert kept(page) == 0
    assert counted.pictures == [0]
    page.keyboard.press("Shift+P")
    expect(said(page)).to_have_text("Picture 0, at 00:00.0, is kept already.")


def test_a_no_is_said_in_its_sentence_and_nothing_else_changes(
    page: Page, counted: Practice
) -> None:
    page.keyboard.press("a")
    selected = page.locator(".moments .row")
    expect(selected).to_have_count(1)
    sentence = "Making and keeping the clip is not permitted."
    refusal = json.dumps({"refusal": "NotPermitted", "says": sentence})
    page.route("**/kept", lambda route: route.fulfill(status=403, body=refusal))
    page.keyboard.press("Shift+P")
    expect(said(page)).to_have_text(sentence)
    page.unroute("**/kept")
    page.route("**/kept", lambda route: route.abort())
    page.keyboard.press("Shift+P")
    expect(said(page)).to_have_text("Glimmer does not answer. Is it still running?")
    expect(selected).to_have_count(1)
    assert urlsplit(page.url).path == "/"
    assert counted.pictures == []


def test_it_stands_in_the_menu_and_the_list_of_keys(page: Page, counted: Practice) -> None:
    # Read out is only what changes in a place that was there before.
    assert page.evaluate("() => getComputedStyle(root.querySelector('.hint')).display") != "none"
    expect(said(page)).to_be_hidden()
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Keep this picture").click()
    assert kept(page) == 0
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    keys.get_by_role("searchbox").fill("keep this")
    expect(keys.locator("dt")).to_have_text("Shift P")


@pytest.mark.parametrize("window", [DESK, TABLET], ids=["desk", "tablet"])
def test_no_edge_of_the_menu_hides_what_stands_in_it(page: Page, window: dict[str, int]) -> None:
    page.set_viewport_size(window)  # type: ignore[arg-type]
    page.get_by_role("button", name="More", exact=True).click()
    beyond = page.locator(".menu .choices").evaluate(
        """(list) => {
          const edge = list.getBoundingClientRect();
          return [...list.querySelectorAll("button")].map((each) => each.getBoundingClientRect())
            .filter((at) => at.left < edge.left || at.right > edge.right || at.width === 0).length;
        }"""
    )
    assert beyond == 0
    if shots := os.environ.get("GLIMMER_SHOTS"):
        page.screenshot(path=f"{shots}/menu-{window['width']}.png")


def test_who_may_not_is_offered_neither_and_told_why(browser: Browser) -> None:
    for page in opened(browser, Practice(takes=False)):
        page.get_by_role("button", name="More", exact=True).click()
        menu = page.get_by_role("group", name="More")
        expect(menu.get_by_role("button", name="Next sound")).to_be_visible()
        for name in ("Keep this picture", "An excerpt of what is selected"):
            assert menu.get_by_role("button", name=name).count() == 0
        page.keyboard.press("Escape")
        page.keyboard.press("Shift+P")
        expect(said(page)).to_contain_text("kept by those who look after its family")


def asked_for(page: Page) -> dict[str, list[str]]:
    page.wait_for_url("**/reel?**")
    return parse_qs(urlsplit(page.url).query)


def test_the_selected_moments_go_along_to_an_excerpt(browser: Browser) -> None:
    practice = Practice()
    inside = sorted(practice.coding.annotations.values(), key=lambda each: each.onset)
    for page in opened(browser, practice):
        page.locator(".moments .row").nth(2).click()
        page.locator(".moments .row").nth(0).click(modifiers=["Shift"])
        expect(page.locator(".row.selected, .row.also")).not_to_have_count(1)
        chosen = page.locator(".moments .row.selected, .moments .row.also")
        ids = set(chosen.evaluate_all("all => all.map((each) => each.dataset.id)"))
        page.keyboard.press("Shift+F10")
        page.get_by_role("menuitem", name="An excerpt of what is selected").click()
        found = asked_for(page)
        assert (found["clip"], found["session"]) == ([CLIP], [SESSION])
        (moments,) = found["moments"]
        assert set(moments.split(",")) == ids
        order = [str(each.id) for each in inside if each.id in ids]
        assert moments.split(",") == order


def test_what_is_not_saved_yet_is_waited_for(browser: Browser) -> None:
    practice = Practice()
    for page in opened(browser, practice):
        practice.down = True
        page.locator(".moments .row").first.click()
        page.keyboard.press("s")
        expect(page.locator(".pill")).not_to_have_text("Saved")
        page.get_by_role("button", name="More", exact=True).click()
        page.get_by_role("button", name="An excerpt of what is selected").click()
        expect(said(page)).to_contain_text("is being saved, then the excerpt opens")
        assert urlsplit(page.url).path == "/"
        practice.down = False
        assert set(asked_for(page)) == {"clip", "session", "moments"}
        assert practice.taken
