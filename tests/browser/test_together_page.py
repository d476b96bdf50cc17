"""The family's page in a real Chromium, with a server that stands in for Glimmer's."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.together_room import answered, at, go_on, home, page, stub, to_the_first_question
from tests.browser.together_stub import TICKET, VISIT, Stub

__all__ = ["home", "page", "stub"]
pytestmark = pytest.mark.browser
SAY = "(message) => new BroadcastChannel('glimmer-together').postMessage(message)"


def take_two_ideas(page: Page) -> None:
    page.get_by_role("button", name="Sing the same lullaby").click()
    page.get_by_role("button", name="My own idea").click()
    expect(page.get_by_role("button", name="Sit still")).to_be_disabled()
    page.locator("textarea").fill("Walk by the river")


def test_she_sees_then_is_asked_then_is_told_and_everything_she_says_is_kept(
    page: Page, stub: Stub
) -> None:
    to_the_first_question(page)
    expect(page.locator(".question")).to_have_text("What do you notice?")
    assert page.locator(".sentence").count() == 0
    page.locator("textarea").fill("She looks at me.")
    go_on(page)
    expect(page.locator(".sentence")).to_contain_text("Wren stayed with your face.")
    assert page.locator(".question").count() == 0
    expect(page.get_by_role("status").filter(has_text="Kept")).to_be_visible()
    go_on(page)
    expect(page.locator(".question")).to_have_text("What might Wren be feeling?")
    go_on(page, 9)
    assert at(page) == "choice"
    page.get_by_role("radio").nth(1).check()
    go_on(page)
    take_two_ideas(page)
    go_on(page)
    expect(page.locator(".slot.date")).to_contain_text("12 November 2026")
    expect(page.locator(".slot.contact")).to_contain_text("555 0100")
    page.get_by_role("radio", name="Well").check()
    page.get_by_role("button", name="harder bit").click()
    expect(page.locator(".thanks")).to_be_visible()
    with page.expect_response(lambda answer: "checkout" in (answer.request.post_data or "")):
        page.get_by_role("button", name="Finish").click()
    assert at(page) == "end"
    expect(page.get_by_role("button", name="Done")).to_be_visible()
    assert answered(stub, "checkin") == ["ready"]
    assert answered(stub, "words") == ["She looks at me."]
    assert answered(stub, "choice") == ["1"]
    assert answered(stub, "idea") == ["first", "own:Walk by the river"]
    assert answered(stub, "harder_bit") + answered(stub, "checkout") == ["yes", "well"]


def test_the_page_gets_its_payload_its_moments_its_stills_and_nothing_else(
    page: Page, stub: Stub
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    to_the_first_question(page)
    go_on(page, 11)
    assert at(page) == "choice"
    ours = (f"/together/{TICKET}/", "/together/assets/")
    assert asked
    assert all(any(part in address for part in ours) for address in asked)
    assert page.title() == "Together"


HIDE_NOW = """(key) => {
  const film = document.querySelector('video');
  const before = performance.now();
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
  return {
    took: performance.now() - before,
    gone: document.querySelector('.room').getClientRects().length === 0,
    calm: document.querySelector('.calm').getClientRects().length === 1,
    silent: film === null || (film.muted && film.paused),
  };
}"""

PAINTED = """() => new Promise((done) => {
  const before = performance.now();
  window.dispatchEvent(new KeyboardEvent('keydown', {key: 'h', bubbles: true}));
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - before)));
})"""


@pytest.mark.parametrize("key", ["h", "H", "Escape"])
def test_hiding_is_done_before_the_key_press_has_ended(page: Page, key: str) -> None:
    page.get_by_role("button", name="I am ready").click()
    expect(page.locator(".frame[data-playing=yes]")).to_be_visible()

    was: dict[str, Any] = page.evaluate(HIDE_NOW, key)

    assert was["gone"]
    assert was["calm"]
    assert was["silent"]
    assert was["took"] < 300


def test_the_calm_card_is_painted_well_within_the_time(page: Page) -> None:
    page.get_by_role("button", name="I am ready").click()
    expect(page.locator(".frame[data-playing=yes]")).to_be_visible()

    assert page.evaluate(PAINTED) < 300
    expect(page.locator(".calm")).to_be_visible()


def test_esc_hides_while_she_is_typing_and_her_words_stay(page: Page) -> None:
    to_the_first_question(page)
    field = page.locator("textarea")
    field.press_sequentially("hush h")
    expect(page.locator(".room")).to_be_visible()

    field.press("Escape")
    expect(page.locator(".calm")).to_be_visible()
    assert "hush" not in page.inner_text("body")
    page.locator(".back").click()

    expect(field).to_have_value("hush h")


def test_a_key_held_down_does_not_bring_the_picture_back(page: Page) -> None:
    page.keyboard.down("h")
    for _ in range(5):
        page.keyboard.down("h")
    expect(page.locator(".calm")).to_be_visible()
    page.keyboard.up("h")

    page.keyboard.press("h")
    expect(page.locator(".room")).to_be_visible()


def test_hidden_stays_hidden_through_a_reload_and_the_browser_keeps_nothing_else(
    page: Page,
) -> None:
    to_the_first_question(page)
    page.locator("textarea").fill("only mine")
    page.keyboard.press("Escape")
    kept = page.evaluate(
        "JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie])"
    )
    assert kept == '[{"glimmer-hidden":"yes"},{},""]'

    page.reload()

    expect(page.locator(".calm .back")).to_be_visible()
    expect(page.locator(".room")).to_be_hidden()
    page.locator(".back").click()
    assert at(page) == "film"


def test_another_window_of_ours_can_hide_it_without_the_server(page: Page, home: str) -> None:
    companion = page.context.new_page()
    companion.goto(f"{home}/")
    companion.evaluate(SAY, {"room": TICKET, "do": "hide"})

    expect(page.locator(".calm")).to_be_visible()
    companion.evaluate(SAY, {"room": TICKET, "do": "back"})

    expect(page.locator(".room")).to_be_visible()


def test_not_today_ends_gently_without_a_picture(page: Page, stub: Stub) -> None:
    page.get_by_role("button", name="Not today").click()

    assert at(page) == "close"
    expect(page.locator(".says")).to_contain_text("Not today is fine")
    assert page.locator("video").count() == 0


def test_what_the_server_cannot_take_now_is_sent_again_until_it_does(
    page: Page, stub: Stub
) -> None:
    stub.refuse_answers = 2
    to_the_first_question(page)
    page.locator("textarea").fill("She waits for me.")
    go_on(page)
    expect(page.get_by_role("status").filter(has_text="Keeping")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="Kept")).to_be_visible(timeout=15_000)

    assert answered(stub, "words") == ["She waits for me."]


def test_stop_skip_mute_replay_slowly_and_hide_are_on_every_card_and_large_enough(
    page: Page,
) -> None:
    def controls_stand() -> None:
        for kind in ("again", "slowly", "mute", "skip", "stop"):
            box = page.locator(f".control.{kind}").bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 44
        box = page.locator("button.hide").bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44

    controls_stand()
    page.get_by_role("button", name="I am ready").click()
    for _ in range(14):
        controls_stand()
        go_on(page)
    assert at(page) == "close"
    controls_stand()


@pytest.mark.parametrize(
    ("width", "height"), [(1440, 900), (1024, 768), (820, 1180), (720, 450), (512, 384)]
)
def test_nothing_is_cut_and_questions_are_large(page: Page, width: int, height: int) -> None:
    """The last two are the first two at 200 % zoom: there the page may scroll, downwards only."""
    page.set_viewport_size({"width": width, "height": height})
    page.get_by_role("button", name="I am ready").click()
    cards = []
    for _ in range(15):
        cards.append(at(page))
        across, down = page.evaluate(
            "[document.documentElement.scrollWidth - innerWidth,"
            " document.documentElement.scrollHeight - innerHeight]"
        )
        assert across <= 0
        assert down <= 0 or width < 800
        picture = page.locator(".frame").bounding_box()
        assert picture is None or picture["height"] > 150
        asked = page.locator(".question, .sentence").first
        if asked.count():
            assert asked.evaluate("each => parseFloat(getComputedStyle(each).fontSize)") >= 34
        if page.locator(".next").is_visible():
            go_on(page)
    assert cards[-1] == "close"


def test_everything_that_can_be_pressed_has_a_name_and_the_keyboard_reaches_it(page: Page) -> None:
    page.get_by_role("button", name="I am ready").click()
    for _ in range(14):
        names = page.evaluate(
            "[...document.querySelectorAll('button, input, textarea')]"
            ".filter(e => e.checkVisibility())"
            ".map(e => (e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent"
            " || e.closest('label')?.querySelector('img')?.alt || '').trim())"
        )
        assert all(names)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body")
        go_on(page)


def test_begin_takes_a_ticket_and_shows_the_first_card_in_the_same_document(
    browser: Browser, home: str
) -> None:
    page = browser.new_page()
    page.goto(f"{home}/together/begin/{VISIT}")
    page.evaluate("window.same = 'document'")
    page.get_by_role("button", name="Begin").click()

    expect(page.locator(".room")).to_be_visible()
    assert page.url == f"{home}/together/{TICKET}"
    assert page.evaluate("[window.same, document.fullscreenElement !== null]") == ["document", True]

    page.evaluate("document.exitFullscreen()")
    expect(page.locator(".calm .back")).to_be_visible()
    page.close()


def test_a_room_that_cannot_be_opened_says_nothing_about_anybody(
    browser: Browser, home: str, stub: Stub
) -> None:
    stub.payload = {"format": "something else"}
    page = browser.new_page()
    page.goto(f"{home}/together/{TICKET}")

    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    assert "Wren" not in page.content()
    page.close()
