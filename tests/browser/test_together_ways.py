"""Ways to look, words for the baby, a trickier bit, an interpreter, going gently, keys alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.together_room import answered, at, go_on, home, page, stub, to_the_first_question
from tests.browser.together_stub import TICKET, Stub

__all__ = ["home", "page", "stub"]
pytestmark = pytest.mark.browser
LOOK = "(room) => new BroadcastChannel('glimmer-together').postMessage({room, do: 'look'})"


def test_pr_24_the_sound_can_be_had_without_the_picture_and_the_picture_without_the_sound(
    page: Page,
) -> None:
    page.get_by_role("button", name="I am ready").click()
    expect(page.locator(".frame[data-playing=yes]")).to_be_visible()
    page.get_by_role("button", name="Sound without picture").click()
    expect(page.locator(".cover")).to_be_visible()
    assert page.evaluate(
        "(() => { const c = document.querySelector('.cover').getBoundingClientRect(),"
        " f = document.querySelector('.frame').getBoundingClientRect();"
        " return Math.abs(c.width - f.width) + Math.abs(c.height - f.height) < 1; })()"
    )
    assert not page.locator("video").first.evaluate("each => each.muted")
    go_on(page)
    expect(page.locator(".cover")).to_be_visible()
    page.get_by_role("button", name="With picture").click()
    page.get_by_role("button", name="Sound off").click()
    expect(page.locator(".cover")).to_be_hidden()
    assert page.locator("video").first.evaluate("each => each.muted")


def test_a_picture_is_held_slowed_made_smaller_and_shows_the_baby_where_somebody_drew_it(
    page: Page,
) -> None:
    page.get_by_role("button", name="I am ready").click()
    film = page.locator("video").first
    expect(page.locator(".frame[data-playing=yes]")).to_be_visible()
    for word, pace in (("Slowly", 0.5), ("Slower", 0.25), ("As it was", 1)):
        page.get_by_role("button", name=word, exact=True).click()
        assert film.evaluate("each => each.playbackRate") == pace
    whole = page.locator(".frame").bounding_box()
    page.get_by_role("button", name="Hold this picture").click()
    assert film.evaluate("each => each.paused")
    held = film.evaluate("each => each.currentTime")
    page.get_by_role("button", name="A picture of Wren").click()
    part, box = film.bounding_box(), page.locator(".frame").bounding_box()
    assert whole is not None
    assert box is not None
    assert part is not None
    assert abs((box["x"] - part["x"]) / part["width"] - 0.42) < 0.01
    assert abs(box["height"] / part["height"] - 0.65) < 0.01
    page.get_by_role("button", name="Both of you").click()
    page.get_by_role("button", name="A smaller picture").click()
    small = page.locator(".frame").bounding_box()
    assert small is not None
    assert small["width"] < 0.6 * whole["width"]
    go_on(page)
    assert film.evaluate("each => each.currentTime") == held
    expect(page.locator(".frame[data-playing=yes]")).to_be_visible()
    go_on(page, 3)
    assert at(page) == "film"
    assert page.get_by_role("button", name="A picture of Wren").count() == 0


def test_her_words_for_the_baby_stand_large_on_the_still_and_are_kept_as_hers(
    page: Page, stub: Stub
) -> None:
    to_the_first_question(page)
    go_on(page, 2)
    page.get_by_role("button", name="Words for Wren").click()
    page.locator("textarea").fill("Hello you!")
    over = page.locator(".said-over")
    expect(over).to_have_text("Hello you!")
    assert over.evaluate("each => parseFloat(getComputedStyle(each).fontSize)") >= 34
    with page.expect_response(lambda answer: "subtitle" in (answer.request.post_data or "")):
        go_on(page)
    expect(over).to_be_hidden()
    assert answered(stub, "subtitle") == ["Hello you!"]


def test_pr_10_and_11_a_trickier_bit_is_asked_and_fetched_after_her_yes_and_ends_well(
    page: Page, stub: Stub
) -> None:
    to_the_first_question(page)
    go_on(page, 11)
    assert at(page) == "choice"
    stub.gate = True
    page.evaluate(LOOK, TICKET)
    expect(page.locator(".question")).to_have_text("Shall we look at a trickier bit together?")
    assert not any(each.endswith("moments/3") for each in stub.asked)
    page.get_by_role("button", name="Yes, let us look").click()
    expect(page.locator(".title")).to_have_text("A trickier bit")
    go_on(page)
    assert page.locator(".sentence").count() == 0
    expect(page.locator(".question")).to_contain_text("What might Wren be telling you?")
    go_on(page)
    expect(page.locator(".title")).to_have_text("Finding each other again")
    go_on(page)
    assert at(page) == "choice"
    assert page.locator(".pick img").count() == 3
    assert answered(stub, "agreed") == ["yes"]


def test_pr_10_her_no_is_the_end_of_it(page: Page, stub: Stub) -> None:
    stub.gate = True
    page.reload()
    to_the_first_question(page)
    go_on(page, 11)
    assert at(page) == "ask"
    with page.expect_response(lambda answer: "agreed" in (answer.request.post_data or "")):
        page.get_by_role("button", name="Not today").click()
    assert at(page) == "choice"
    page.evaluate(LOOK, TICKET)
    page.get_by_role("radio").first.check()
    assert at(page) == "choice"
    assert answered(stub, "agreed") == ["no"]
    assert not any(each.endswith("moments/3") for each in stub.asked)


def test_with_an_interpreter_the_words_wait_until_somebody_asks_for_them(
    page: Page, stub: Stub
) -> None:
    stub.payload["interpreter"] = True
    page.reload()
    to_the_first_question(page)
    go_on(page)
    assert page.locator(".sentence").count() == 0
    page.get_by_role("button", name="Show the words").click()
    expect(page.locator(".sentence")).to_contain_text("Wren stayed with your face.")


def test_going_gently_is_silent_and_nothing_begins_by_itself(page: Page, stub: Stub) -> None:
    stub.payload["gently"] = True
    page.clock.install()
    page.reload()
    page.get_by_role("button", name="I am ready").click()
    expect(page.locator(".play")).to_be_visible()
    expect(page.get_by_role("button", name="Sound on")).to_be_visible()
    page.clock.run_for(10_000)
    assert page.locator("video").first.evaluate("each => each.paused && each.muted")
    page.locator(".play").click()
    expect(page.locator(".frame[data-playing=yes]")).to_be_visible()


NAMED = """() => {
  const held = document.activeElement;
  if (held === document.body) return '';
  const named = (held.closest('label') ?? held).textContent;
  return `${named} ${held.getAttribute('aria-label') ?? ''} ${held.type ?? ''}`;
}"""


def press_by_key(page: Page, name: str, key: str = "Enter") -> None:
    for _ in range(40):
        if name in page.evaluate(NAMED):
            page.keyboard.press(key)
            return
        page.keyboard.press("Tab")
    raise AssertionError(name)


def test_the_keyboard_alone_leads_through_every_card_and_motion_is_not_begun_for_who_wants_none(
    page: Page, stub: Stub
) -> None:
    stub.gate = True
    page.emulate_media(reduced_motion="reduce")
    page.reload()
    press_by_key(page, "I am ready")
    expect(page.locator(".play[data-playing=no]")).to_be_visible()
    press_by_key(page, "Play", "Space")
    expect(page.locator(".frame[data-playing=yes]")).to_be_visible()
    for name in ("A smaller picture", "Sound without picture", "Next", "Next", "Next"):
        press_by_key(page, name)
    press_by_key(page, "Words for Wren")
    assert page.locator(".room").get_attribute("data-at") == "subtitle"
    press_by_key(page, "Next")
    for _ in range(8):
        press_by_key(page, "Next")
    press_by_key(page, "Yes, let us look")
    expect(page.locator(".title")).to_have_text("A trickier bit")
    for _ in range(3):
        press_by_key(page, "Next")
    assert at(page) == "choice"
    press_by_key(page, "radio", "Space")
    press_by_key(page, "Next")
    press_by_key(page, "Sing the same")
    assert "Sing the same" in page.evaluate(NAMED)
    press_by_key(page, "Next")
    press_by_key(page, "Well", "Space")
    press_by_key(page, "Finish")
    assert at(page) == "end"
