"""Keys of one's own in a real Chromium: given, taken over, and never while somebody types."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.stage import browser
from tests.timeline.stub import Practice, begun, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.browser
__all__ = ["browser"]

TABLET = {"width": 1024, "height": 768}
# A field of the page around the workbench, and a listener of it as Streamlit has one.
AROUND = """() => {
  window.heard = [];
  document.addEventListener("keydown", (event) => window.heard.push(event.key));
  const field = document.createElement("input");
  field.id = "around";
  document.getElementById("top").append(field);
}"""
# What an input method sends while it puts a sign together.
COMPOSING = """() => {
  const telling = { key: "a", code: "KeyA", isComposing: true, bubbles: true };
  dispatchEvent(new KeyboardEvent("keydown", telling));
  dispatchEvent(new KeyboardEvent("keydown", { ...telling, isComposing: false, key: "Process" }));
}"""


@pytest.fixture
def practice() -> Practice:
    """A single moment in the drawn film."""
    return Practice(coding=begun(many=1), stepping=False)


@contextmanager
def opened(browser: Browser, practice: Practice) -> Iterator[Page]:
    """The workbench, open on it; an error in it fails the test."""
    faults: list[str] = []
    with serving(practice) as origin:
        context = browser.new_context(base_url=origin, viewport=TABLET)  # type: ignore[arg-type]
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto("/")
        ready(page)
        yield page
        context.close()
    assert faults == []


@pytest.fixture
def page(browser: Browser, practice: Practice) -> Iterator[Page]:
    """A workbench of its own, for what is kept and loaded again."""
    with opened(browser, practice) as page:
        yield page


@pytest.fixture(scope="module")
def shared(browser: Browser) -> Iterator[Page]:
    """One for all that leave the keys as they found them."""
    with opened(browser, Practice(coding=begun(many=1), stepping=False)) as page:
        yield page


def ready(page: Page) -> None:
    expect(page.locator(".palette")).to_be_visible()
    page.wait_for_function("() => root.querySelector('.frame').textContent !== ''")


def again(page: Page) -> None:
    page.reload()
    ready(page)


def keys(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Keys")


def row(page: Page, command: str) -> Locator:
    return keys(page).locator(f'[data-row="{command}"]')


def choose(page: Page) -> None:
    page.locator(".row .go").first.click()


def frame(page: Page) -> int:
    said = page.locator(".frame").text_content() or ""
    return int("".join(each for each in said if each.isdigit()))


def starred(page: Page) -> str | None:
    return page.locator(".row .star").first.get_attribute("aria-pressed")


def test_keys_are_given_by_keyboard_alone_and_whose_they_were_is_said_beside_both(
    page: Page, practice: Practice
) -> None:
    choose(page)
    page.keyboard.press("Alt+k")
    expect(keys(page)).to_be_visible()
    page.keyboard.type("star")
    add = page.get_by_role("button", name="Add a key: Star", exact=True)
    for _ in range(12):
        if add.evaluate("(it) => it === it.getRootNode().activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("application", name="Press the key for: Star")).to_be_focused()
    page.keyboard.press("Space")
    expect(row(page, "star")).to_contain_text("also: Play, pause")
    expect(row(page, "play")).to_contain_text("also: Star")
    expect(row(page, "star").get_by_role("button", name="Take it over")).to_be_focused()
    with page.expect_response("**/workbench/preferences"):
        page.keyboard.press("Enter")
        expect(keys(page).get_by_role("status").first).to_have_text("Space: Star")
    assert practice.preferences["keys"] == {"preset": "glimmer", "own": {"star": ["s", "Space"]}}
    page.keyboard.press("Escape")
    expect(keys(page)).to_be_hidden()
    assert starred(page) == "true"
    page.keyboard.press("Space")
    assert starred(page) == "false"
    expect(page.locator(".pill")).to_have_text("Saved")
    expect(page.locator(".controls .play")).to_have_attribute("title", "Play, pause")
    again(page)
    choose(page)
    page.keyboard.press("Space")
    assert starred(page) == "true"


def test_keys_are_given_taken_and_put_back_by_pointer(shared: Page) -> None:
    page = shared
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Keys\u2026").click()
    page.get_by_role("button", name="Add a key: Star", exact=True).click()
    page.keyboard.press("Escape")
    expect(keys(page)).to_be_visible()
    for stroke, says in (("F5", "loads the page again"), ("Alt+ArrowLeft", "goes back and forth")):
        page.get_by_role("button", name="Add a key: Star", exact=True).click()
        page.keyboard.press(stroke)
        expect(row(page, "star").get_by_role("alert")).to_contain_text(says)
    page.get_by_role("button", name="Add a key: Star", exact=True).click()
    page.keyboard.press("a")
    expect(row(page, "star")).to_contain_text("also: Attunement")
    row(page, "star").get_by_role("button", name="Leave it").click()
    expect(row(page, "star")).not_to_contain_text("also")
    page.get_by_role("button", name="Add a key: Star", exact=True).click()
    page.keyboard.press("a")
    row(page, "star").get_by_role("button", name="Take it over").click()
    expect(row(page, "press-attunement")).to_contain_text("no key")
    page.get_by_role("button", name="Take S away: Star", exact=True).click()
    expect(row(page, "star").locator("kbd")).to_have_text(["A"])
    page.get_by_role("button", name="Put back: Star", exact=True).click()
    expect(row(page, "star").locator("kbd")).to_have_text(["S"])
    expect(row(page, "press-attunement").locator("kbd")).to_have_text(["A"])
    page.keyboard.press("Escape")
    expect(keys(page)).to_be_hidden()


def test_the_keys_of_elan_are_looked_at_then_used_and_are_there_after_a_reload(
    page: Page, practice: Practice, tmp_path: Path
) -> None:
    page.keyboard.press("Alt+k")
    page.get_by_label("Keys as in").select_option("elan")
    preview = page.get_by_role("group", name="Use these keys")
    expect(preview.get_by_role("row", name="Delete")).to_contain_text("Ctrl")
    assert "keys" not in practice.preferences
    with page.expect_response("**/workbench/preferences"):
        page.get_by_role("button", name="Use these keys").click()
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as a file").click()
    saving.value.save_as(tmp_path / "keys.json")
    page.keyboard.press("Escape")
    again(page)
    before = frame(page)
    page.keyboard.press("Control+ArrowRight")
    page.wait_for_function(f"() => root.querySelector('.frame').textContent.includes({before + 1})")
    page.keyboard.press("?")
    expect(keys(page)).to_contain_text("Keys as in ELAN")
    page.get_by_role("button", name="Change keys\u2026").click()
    page.get_by_label("Keys as in").select_option("glimmer")
    page.get_by_role("button", name="Use these keys").click()
    expect(keys(page)).to_contain_text("Keys as in Glimmer")
    page.locator('input[type="file"]').set_input_files(tmp_path / "keys.json")
    page.get_by_role("button", name="Use these keys").click()
    expect(keys(page).locator(".in-effect")).to_have_text("Keys as in ELAN")


def test_nothing_happens_while_somebody_types_or_a_panel_is_open(
    page: Page, practice: Practice
) -> None:
    page.evaluate(AROUND)
    choose(page)
    page.locator("#around").focus()
    page.keyboard.type("arp 1 s")
    note = page.get_by_role("textbox", name="Note")
    note.focus()
    note.press_sequentially("c a r p s o 1 2 3 [ ] ?")
    note.press("Escape")
    page.evaluate(COMPOSING)
    page.keyboard.press("?")
    expect(keys(page)).to_be_visible()
    page.keyboard.type("space arp s r c")
    page.keyboard.press("Tab")
    page.keyboard.type("arps")
    page.keyboard.press("Escape")
    expect(keys(page)).to_be_hidden()
    expect(page.locator(".moments .row")).to_have_count(1)
    expect(page.locator(".pill")).to_have_text("Saved")
    (only,) = practice.coding.annotations.values()
    assert (only.note, only.starred) == ("c a r p s o 1 2 3 [ ] ?", True)
    heard = page.evaluate("() => window.heard.join('')")
    assert heard.replace("Escape", "") == "arp 1 s"


def test_the_map_shows_the_keys_in_effect_and_scrolls_inside_on_a_small_screen(
    shared: Page,
) -> None:
    page = shared
    page.keyboard.press("?")
    card = keys(page).locator(".card")
    box = card.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= TABLET["height"]
    assert card.evaluate("(it) => it.scrollWidth <= it.clientWidth")
    page.keyboard.type("undo")
    expect(keys(page).locator("dd")).to_have_text(["Undo"])
    expect(keys(page).locator("dt kbd")).to_have_text(["Ctrl", "Z"])
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    page.keyboard.press("?")
    expect(keys(page)).to_be_hidden()


def test_a_key_held_when_the_window_is_left_is_let_go(page: Page, practice: Practice) -> None:
    practice.preferences["tagging"] = {"style": "hold", "reaction_ms": None, "measured_at": None}
    again(page)
    page.keyboard.press("Space")
    page.wait_for_function("() => root.querySelector('video').currentTime > 0.3")
    page.keyboard.down("a")
    tag = page.locator('.tag[data-family="attunement"]')
    expect(tag).to_have_attribute("aria-pressed", "true")
    at = page.evaluate("() => root.querySelector('video').currentTime")
    page.wait_for_function(f"() => root.querySelector('video').currentTime > {at + 0.8}")
    page.evaluate("() => dispatchEvent(new Event('blur'))")
    expect(tag).to_have_attribute("aria-pressed", "false")
    page.keyboard.up("a")
    expect(tag).to_have_attribute("aria-pressed", "false")
