"""What somebody pressed is done, whatever the page asks for in the same moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import steps
from tests.browser.stage import SETTLED
from tests.browser.test_supervisors_hour import (
    Hand,
    a_practice_of_three,
    finds_the_first_difference,
    others,
)

if TYPE_CHECKING:
    from tests.browser.running import Glimmer

__all__ = ["others"]

pytestmark = pytest.mark.browser
HERS = "What do you see in her hand just before this?"
KIMS = "I was not sure whether this is one moment or two."
LAST = "And just after it?"
# Both in one turn of the browser: the second is on its way before the first has been answered.
BOTH = "(button, other) => { button.click(); other.click(); }"
LEAVES = "(button) => { button.click(); location.assign('/'); }"
STEPS_ON = """(button) => { button.click();
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "n", code: "KeyN", bubbles: true }));
}"""  # noqa: E501


def test_two_buttons_pressed_in_one_moment_both_do_it_and_words_are_not_left_unasked(
    page: Page, glimmer: Glimmer
) -> None:
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    page.goto("/colleagues")
    name = page.get_by_role("textbox", name="Your name here")
    name.fill("Ada")
    page.get_by_role("button", name="Save my name").click()
    page.get_by_role("textbox", name="Name of your colleague").fill("Kim")
    name.fill("Adele")
    name.press("Tab")
    page.wait_for_function(SETTLED)
    invites = page.get_by_role("button", name="Make an invitation").element_handle()
    page.get_by_role("button", name="Save my name").evaluate(BOTH, invites)
    expect(page.locator("[data-testid=stCode] code")).to_have_count(2)
    page.reload()
    expect(name).to_have_value("Adele")
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    page.get_by_role("textbox", name="Name of your colleague").press_sequentially("Noor")
    page.get_by_role("link", name="Glimmer").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    assert asked == ["beforeunload"]


@pytest.mark.thorough
@pytest.mark.timeout(600)
def test_a_remark_is_kept_though_the_page_goes_on_or_is_left_or_a_colleague_says_something(
    page: Page, others: tuple[Page, Page], glimmer: Glimmer
) -> None:
    sam, kim = others
    clip = a_practice_of_three(page, sam, kim, glimmer)
    finds_the_first_difference(Hand(sam))
    there = sam.url
    says(sam, HERS).evaluate(STEPS_ON)
    sam.wait_for_function(SETTLED)
    sam.goto(there)
    expect(said(sam, HERS)).to_be_visible()

    button = says(sam, LAST)
    kim.goto(f"/talk?clip={clip}")
    asks = kim.locator(".st-key-card-begin")
    asks.get_by_role("textbox", name="What you would like to say or ask").fill(KIMS)
    asks.get_by_role("button", name="Say it").click()
    expect(said(kim, KIMS)).to_be_visible()
    button.click()
    expect(said(sam, LAST)).to_be_visible()

    says(sam, "Left at once.").evaluate(LEAVES)
    expect(sam.get_by_role("heading", name="Today")).to_be_visible()
    sam.goto(there)
    expect(said(sam, "Left at once.")).to_be_visible()


def says(page: Page, what: str) -> Locator:
    """Written where a thread is begun; the button that sends it, not yet pressed."""
    talk = page.locator(".st-key-conversation [class*=st-key-card-begin]")
    talk.get_by_text("Begin a thread here").click()
    field = talk.get_by_role("textbox", name="What you would like to say or ask")
    field.fill(what)
    field.press("Tab")
    page.wait_for_function(SETTLED)
    return talk.get_by_role("button", name="Say it")


def said(page: Page, what: str) -> Locator:
    """The remark as it is read."""
    return page.locator(".remark .words", has_text=what)
