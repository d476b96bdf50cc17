"""The family's page in one window and the therapist's beside it, in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import violations
from tests.browser.companion_stub import TwoScreens
from tests.browser.together_room import at
from tests.browser.together_stub import TICKET, VISIT, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.browser
OTHER = "c3" * 16

# Both windows' clocks on one line of time; when the room goes, its window notes the instant.
NOTE_THE_INSTANT = """() => {
  const now = () => performance.timeOrigin + performance.now();
  window.gone = [];
  window.watching?.disconnect();
  const look = () => {
    const away = document.querySelector('.room').getClientRects().length === 0;
    const film = document.querySelector('video');
    if (away && (film === null || (film.muted && film.paused))) window.gone.push(now());
  };
  window.watching = new MutationObserver(look);
  window.watching.observe(document.body, { attributes: true, subtree: true });
}"""
# Before anything of ours listens: the instant at which a key went down.
PRESSED_AT = """window.addEventListener('keydown', () => {
  window.pressedAt = performance.timeOrigin + performance.now();
}, { capture: true });"""


@pytest.fixture
def stub() -> TwoScreens:
    return TwoScreens()


@pytest.fixture
def home(stub: TwoScreens) -> Iterator[str]:
    with serving(stub.app()) as address:
        yield address


@pytest.fixture
def windows(browser: Browser, home: str, stub: TwoScreens) -> Iterator[tuple[Page, Page]]:
    """The companion, opened first, and the family's page, begun in a window of its own."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_init_script(PRESSED_AT)
    faults: list[str] = []
    context.on("weberror", lambda fault: faults.append(str(fault.error)))
    beside = context.new_page()
    beside.goto(f"{home}/together/companion/{VISIT}")
    expect(beside.get_by_text("Their page is not open yet")).to_be_visible()
    theirs = context.new_page()
    theirs.goto(f"{home}/together/begin/{VISIT}")
    theirs.locator("#begin").click()
    expect(theirs.locator(".room")).to_be_visible()
    expect(beside.locator(".theirs .words")).to_have_text("Hello, Mama and Wren")
    yield beside, theirs
    context.close()
    assert faults == []


def ready(theirs: Page) -> None:
    theirs.get_by_role("button", name="I am ready").click()
    expect(theirs.locator(".frame[data-playing=yes]")).to_be_visible()


def press(beside: Page, name: str) -> None:
    beside.get_by_role("button", name=name, exact=True).click()


def took_ms(beside: Page, theirs: Page, key: str) -> float:
    """From the key going down in one window until picture and sound are away in the other."""
    theirs.evaluate(NOTE_THE_INSTANT)
    beside.keyboard.press(key)
    theirs.wait_for_function("() => window.gone.length > 0")
    gone: float = theirs.evaluate("() => window.gone[0]")
    pressed: float = beside.evaluate("() => window.pressedAt")
    return gone - pressed


def test_pr_19_a_key_in_either_window_hides_their_page_within_300_ms(
    windows: tuple[Page, Page],
) -> None:
    beside, theirs = windows
    ready(theirs)
    for key in ("h", "Escape"):
        assert 0 <= took_ms(beside, theirs, key) < 300
        expect(theirs.locator(".calm")).to_be_visible()
        expect(beside.locator(".banner.hidden")).to_be_visible()
        beside.keyboard.press("h")
        expect(theirs.locator(".room")).to_be_visible()
        expect(beside.locator(".banner.hidden")).to_have_count(0)
    theirs.keyboard.press("h")
    expect(beside.locator(".banner.hidden")).to_be_visible()
    press(beside, "Show it again")
    expect(theirs.locator(".room")).to_be_visible()


def test_pr_19_esc_hides_while_a_note_is_written_and_h_is_a_letter_there(
    windows: tuple[Page, Page], stub: TwoScreens
) -> None:
    beside, theirs = windows
    ready(theirs)
    field = beside.get_by_label("Your note on this visit")
    field.press_sequentially("She hums. Hush")
    expect(theirs.locator(".room")).to_be_visible()

    assert 0 <= took_ms(beside, theirs, "Escape") < 300
    expect(field).to_have_value("She hums. Hush")
    expect(beside.get_by_role("status").filter(has_text="Kept")).to_be_visible()
    assert stub.notes[-1] == "She hums. Hush"
    assert "hums" not in theirs.content()


@pytest.mark.thorough
def test_the_buttons_beside_them_lead_through_the_cards_in_their_order_only(
    windows: tuple[Page, Page],
) -> None:
    beside, theirs = windows
    # Hello is left by her own answer, also when somebody asks without a button.
    expect(beside.get_by_role("button", name="Next", exact=True)).to_be_disabled()
    beside.evaluate(
        "(room) => new BroadcastChannel('glimmer-together').postMessage({room, do: 'next'})", TICKET
    )
    ready(theirs)
    expect(beside.locator(".theirs .at")).to_have_text("The film · Moment 1")
    expect(beside.locator(".mine .note")).to_have_text("NOTE-OF-HERS She waits for him.")
    coming = [beside.locator("section.next li .words").nth(n).inner_text() for n in range(3)]
    met = []
    for n in range(3):
        press(beside, "Next")
        expect(beside.locator(".theirs .words")).to_have_text(coming[n])
        met.append(at(theirs))
    assert met == ["question", "sentence", "wonder"]
    for step in ("sentence", "question", "film"):
        press(beside, "Before")
        expect(theirs.locator(f".room[data-at={step}]")).to_be_visible()
    expect(beside.get_by_role("button", name="Before", exact=True)).to_be_disabled()
    press(beside, "Stop and close")
    expect(theirs.locator(".room[data-at=close]")).to_be_visible()


def test_space_plays_a_picture_is_held_and_what_names_another_visit_is_not_obeyed(
    windows: tuple[Page, Page],
) -> None:
    beside, theirs = windows
    ready(theirs)
    # The film lasts two seconds: four times as long leaves time to press.
    theirs.get_by_role("button", name="Slowly").click()
    theirs.get_by_role("button", name="Slower").click()
    press(beside, "From the beginning")
    theirs.wait_for_function("() => !document.querySelector('video').paused")
    press(beside, "Hold the picture")
    theirs.wait_for_function("() => document.querySelector('video').paused")
    press(beside, "Let it go on")
    theirs.wait_for_function("() => !document.querySelector('video').paused")
    press(beside, "From the beginning")
    beside.locator(".mark").click()
    beside.keyboard.press("Space")
    theirs.wait_for_function("() => document.querySelector('video').paused")
    expect(beside.get_by_role("button", name="Play", exact=True)).to_be_enabled()
    # What names another visit is not obeyed; what is sent later arrives later.
    said = "(message) => new BroadcastChannel('glimmer-together').postMessage(message)"
    for message in ({"room": OTHER, "do": "hide"}, {"do": "hide"}, {"room": OTHER, "left": True}):
        beside.evaluate(said, message)
    beside.evaluate(said, {"room": TICKET, "do": "hold"})
    expect(theirs.get_by_role("button", name="Go on")).to_be_visible()
    expect(theirs.locator(".room")).to_be_visible()
    expect(beside.locator(".banner")).to_have_count(0)


def test_pr_29_a_harder_bit_she_asks_for_is_told_beside_her_and_opens_nothing(
    windows: tuple[Page, Page], stub: TwoScreens
) -> None:
    beside, theirs = windows
    theirs.get_by_role("button", name="Not today").click()
    theirs.get_by_role("button", name="harder bit").click()

    expect(beside.locator(".banner.asked")).to_contain_text("would like to look at a harder bit")
    expect(beside.locator(".gate .state").first).to_have_text("Shut")
    assert stub.opened == []
    beside.locator(".gate summary").first.click()
    assert violations(beside) == []
    expect(beside.locator(".against").first).to_contain_text("has not asked or agreed")
    beside.get_by_label("Your reason").fill("she asked")
    with beside.expect_response("**/open"):
        press(beside, "Ask her")
    assert stub.opened == [{"kind": "growth", "annotation": "miss", "reason": "she asked"}]


def test_their_window_closing_is_said_and_several_companions_do_no_harm(
    windows: tuple[Page, Page], home: str
) -> None:
    beside, theirs = windows
    second = beside.context.new_page()
    second.goto(f"{home}/together/companion/{VISIT}")
    expect(second.locator(".theirs")).to_be_visible()
    ready(theirs)
    press(second, "Next")
    expect(theirs.locator(".room[data-at=question]")).to_be_visible()
    second.close()
    expect(beside.locator(".theirs .at")).to_have_text("The question · Moment 1")

    theirs.close(run_before_unload=False)
    expect(beside.locator(".banner.left, .banner.lost")).to_be_visible(timeout=8000)
    expect(beside.locator(".banner.behind")).to_have_count(0)
    for name in ("Next", "Before", "Stop and close"):
        expect(beside.get_by_role("button", name=name, exact=True)).to_be_disabled()


def test_when_it_is_locked_nothing_of_anybody_stays_and_hiding_still_works(
    windows: tuple[Page, Page], stub: TwoScreens
) -> None:
    beside, theirs = windows
    ready(theirs)
    assert violations(beside) == []
    stub.locked = True
    expect(beside.get_by_role("heading", name="Locked")).to_be_visible(timeout=8000)
    shown = beside.inner_text("body")
    for hers in ("Wren", "Heron", "NOTE-OF-HERS", "Waiting", "Shared gaze"):
        assert hers not in shown
    assert 0 <= took_ms(beside, theirs, "Escape") < 300
    stub.locked = False
    expect(beside.locator(".theirs")).to_be_visible(timeout=8000)


def test_their_window_has_no_hold_on_the_one_beside_it_and_asks_for_nothing_of_it(
    windows: tuple[Page, Page], stub: TwoScreens
) -> None:
    beside, theirs = windows
    asked: list[str] = []
    beside.context.on("page", lambda page: page.on("request", lambda each: asked.append(each.url)))
    theirs.close(run_before_unload=False)
    with beside.context.expect_page() as opening:
        beside.get_by_role("link", name="Open it again").click(timeout=8000)
    again = opening.value
    expect(again.locator(".room")).to_be_visible()
    ready(again)
    assert again.evaluate("() => window.opener") is None
    assert not any("/companion/" in each for each in asked)
    kept: dict[str, Any] = again.evaluate("() => ({...sessionStorage, ...localStorage})")
    assert kept == {}


def test_one_key_or_button_fills_the_screen_and_leaving_it_so_hides_nothing(
    windows: tuple[Page, Page],
) -> None:
    _, theirs = windows
    ready(theirs)
    theirs.evaluate("() => document.exitFullscreen().catch(() => undefined)")
    theirs.wait_for_function("() => document.fullscreenElement === null")
    if theirs.locator(".calm").is_visible():
        theirs.keyboard.press("h")
        expect(theirs.locator(".room")).to_be_visible()
    if theirs.evaluate("() => document.fullscreenElement === null"):
        theirs.keyboard.press("f")
    theirs.wait_for_function("() => document.fullscreenElement !== null")
    theirs.get_by_role("button", name="Full view").click()
    theirs.wait_for_function("() => document.fullscreenElement === null")
    expect(theirs.locator(".room")).to_be_visible()
