"""Two coders and a supervisor: settled, kept, made a gold; what was accepted is used in Prepare."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from annotator.domain.coding import Add, operation_to_document
from annotator.domain.identity import AnnotationId, OperationId
from annotator.domain.operation import Link
from annotator.wiring.world import RandomIdentities
from tests.browser import steps
from tests.browser.stage import DESK, PATIENCE_MS, SETTLED, TABLET
from tests.wiring.samples import coded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
HERS = "eleven brown kettles sing"
SETTLE = "Settle it so"


@pytest.fixture
def another(browser: Browser, glimmer: Glimmer) -> Iterator[Callable[[], Page]]:
    """Browsers of other people, which have never been here."""
    opened = []

    def new() -> Page:
        context = browser.new_context(base_url=glimmer.origin, viewport=DESK)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MS)
        opened.append(context)
        return context.new_page()

    yield new
    for each in opened:
        each.close()


@pytest.mark.timeout(900)
def test_two_codings_become_a_consensus_a_gold_and_a_familys_summary(
    page: Page, another: Callable[[], Page], glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    steps.come_in(page, glimmer)
    page.get_by_role("button", name="Look around with a made-up family").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    expect(steps.feed(page)).to_be_visible(timeout=steps.READY_MS)
    clip = str(steps.feed(page).get_attribute("href")).partition("clip=")[2].partition("&")[0]
    kim, sam = another(), another()
    comes_in(page, kim, "Kim", "")
    comes_in(page, sam, "Sam", "Supervisor")
    codes(kim, clip)
    settles(page, clip, both(page, shot))
    names_the_gold_coders(sam, both(sam))
    makes_a_gold(page, both(page, shot))
    accepts(sam, both(sam))
    is_told(kim, both(kim))
    prepares_from_it(page, clip, both(page, shot))
    looks_over(page, sam, clip, both(sam))


def both(page: Page, shot: Callable[[str], None] | None = None) -> Callable[[str], None]:
    """A picture at both sizes; nothing may lie outside its window."""
    from os import environ
    from pathlib import Path

    def take(name: str) -> None:
        for window in (TABLET, DESK):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            page.wait_for_function(SETTLED)
            if shot is not None:
                shot(f"settle-{name}-{window['width']}")
                continue
            wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, name
            if "GLIMMER_SHOTS" in environ:
                place = Path(environ["GLIMMER_SHOTS"]) / f"settle-{name}-{window['width']}.png"
                page.screenshot(path=place)

    return take


def comes_in(page: Page, new: Page, name: str, role: str) -> None:
    page.goto("/colleagues")
    expect(page.get_by_role("textbox", name="Your name here")).to_be_visible()
    page.wait_for_function(SETTLED)
    if page.get_by_text("Please save your own name first", exact=False).count():
        page.get_by_role("textbox", name="Your name here").fill("Ada")
        page.get_by_role("button", name="Save my name").click()
    page.get_by_role("textbox", name="Name of your colleague").fill(name)
    if role:
        roles = page.locator(".st-key-card-invite").get_by_role("combobox")
        roles.press("Backspace")
        pick(page, roles, role)
    page.get_by_role("button", name="Make an invitation").click()
    shown = page.locator("[data-testid=stCode] code")
    expect(shown).to_have_count(2)
    code, link = (shown.nth(at).inner_text().strip() for at in (0, 1))
    new.goto(link)
    new.get_by_role("button", name="I have an invitation").click()
    new.get_by_label("Invitation", exact=True).fill(code)
    new.get_by_label("Your own passphrase", exact=True).fill(HERS)
    new.get_by_label("The same once more", exact=True).fill(HERS)
    new.get_by_role("button", name="Come in").click()
    new.get_by_role("button", name="Go in").click()
    expect(new.get_by_role("heading", level=1)).to_be_visible()


AT_REST = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
  done(document.getAnimations().every((each) => each.playState !== "running")))))"""


def pick(page: Page, field: Locator, name: str) -> None:
    """One of a field's choices, with the mouse: its list is opened, and the choice pressed."""
    # A list closes where the page under it moves: what was unfolded or scrolled has come to rest.
    field.scroll_into_view_if_needed()
    page.wait_for_function(AT_REST)
    field.click()
    page.get_by_role("option", name=name).first.click()
    # Escape would take the choice back where the list has just closed by itself.
    field.press("Tab")
    expect(page.get_by_role("listbox")).to_have_count(0)


def codes(page: Page, clip: str) -> None:
    """The second coder's coding, as it comes with the made-up family."""
    page.goto(f"/tag?clip={clip}")
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    expect(steps.pill(page)).to_have_text("Saved")
    session = steps.session_of(page)
    operations = [operation_to_document(each) for each in as_tagged()]
    told = steps.posted(page, f"/coding/{session}/operations", {"operations": operations})
    assert told["status"] == 200


def as_tagged() -> list[Any]:
    from dataclasses import replace

    fresh, marks = RandomIdentities().fresh, coded("feeding", "coder-b")
    names = {each.id: AnnotationId(fresh()) for each in marks}
    added: list[Any] = [
        Add(OperationId(fresh()), names[each.id], 0,
            replace(each, id=names[each.id], version=1, repairs=None, starred=False))
        for each in marks
    ]  # fmt: skip
    return added + [
        Link(OperationId(fresh()), names[each.id], 1, names[each.repairs])
        for each in marks
        if each.repairs is not None
    ]


def settles(page: Page, clip: str, look: Callable[[str], None]) -> None:
    page.goto(f"/settle?clip={clip}")
    begin = page.get_by_role("button", name="Settle these")
    expect(begin).to_be_enabled()
    look("0-choose")
    begin.click()
    place = page.locator(".st-key-card-step strong").first
    expect(place).to_have_text(re.compile(r"^\d+ of "))
    keep = page.get_by_role("button", name="Keep the consensus")
    expect(keep).to_be_disabled()
    look("1-place")
    first, _, count = place.inner_text().partition(" of ")
    for at in range(int(first) - 1, int(count)):
        expect(place).to_have_text(f"{at + 1} of {count}")
        page.wait_for_function(SETTLED)
        page.get_by_role("radiogroup", name="What stands here").locator("label").first.click()
        pick(page, page.get_by_role("combobox", name="Because"), "the film shows it so")
        settle = page.get_by_role("button", name=SETTLE)
        expect(settle).to_be_enabled()
        if at == 1:
            page.get_by_role("textbox", name="What else there is to say").fill("She waits first.")
            page.keyboard.press("Tab")
            look("2-reason")
        settle.click()
    expect(page.get_by_text("All settled")).to_be_visible()
    look("3-all")
    expect(keep).to_be_enabled()
    keep.click()
    expect(page.get_by_text("Kept by Ada")).to_be_visible()
    expect(page.get_by_text("Consensus of", exact=False).first).to_contain_text("Kim")
    look("4-kept")


def names_the_gold_coders(page: Page, look: Callable[[str], None]) -> None:
    page.goto("/accept")
    page.get_by_text("Name the first gold coders").click()
    for name in ("Ada", "Kim"):
        pick(page, page.get_by_role("combobox", name="Who"), name)
        expect(page.get_by_role("button", name=f"Remove {name}")).to_be_attached()
    look("5-waiting")
    names = page.get_by_role("button", name="Name them")
    expect(names).to_be_enabled()
    names.click()
    page.wait_for_function(SETTLED)


def makes_a_gold(page: Page, look: Callable[[str], None]) -> None:
    page.get_by_role("link", name="Make a gold of it").click()
    keep = page.get_by_role("button", name="Keep the gold")
    expect(keep).to_be_visible()
    expect(page.get_by_text("Kim: named by a supervisor")).to_be_visible()
    keep.click()
    expect(page.get_by_text("This file is no gold coding", exact=False)).to_be_visible()
    whys = page.get_by_role("textbox", name="Why it is there")
    for at in range(whys.count()):
        whys.nth(at).fill("They look at each other, and the film shows who begins.")
    look("6-gold")
    keep.click()
    expect(page.get_by_text("The gold is kept", exact=False)).to_be_visible()
    expect(page.get_by_text(re.compile("Feed, 1:15"))).not_to_have_count(0)
    look("7-practise")


def accepts(page: Page, look: Callable[[str], None]) -> None:
    page.goto("/accept")
    expect(page.get_by_text("Kim coded: Feed")).to_be_visible()
    page.get_by_role("link", name="Look through").first.click()
    accept = page.get_by_role("button", name="Accept it as it is")
    expect(accept).to_be_enabled()
    page.wait_for_function(SETTLED)
    look("8-accept")
    page.get_by_role("textbox", name="What to look at again").fill("Look at the pause at 0:30.")
    page.get_by_role("button", name="Give it back with this note").click()
    expect(page.get_by_text("Given back by Sam", exact=False)).to_be_visible()
    accept.click()
    expect(page.get_by_text("Accepted by Sam", exact=False)).to_be_visible()


def is_told(page: Page, look: Callable[[str], None]) -> None:
    page.goto("/training")
    expect(page.get_by_text("Accepted by Sam", exact=False)).to_be_visible()
    look("9-told")


def prepares_from_it(page: Page, clip: str, look: Callable[[str], None]) -> None:
    page.goto(f"/prepare?clip={clip}")
    kims = page.get_by_text("On the coding of Kim, accepted by Sam", exact=False)
    expect(kims).to_be_visible()
    kims.click()
    page.wait_for_function(SETTLED)
    expect(page.get_by_role("radio", name="On the coding of Kim", exact=False)).to_be_checked()
    expect(page.get_by_text("1 · ", exact=False).first).to_be_visible()
    look("10-prepare")
    page.get_by_role("button", name="Ask for a look").click()
    expect(page.get_by_text("Nobody has answered yet", exact=False)).to_be_visible()


def looks_over(page: Page, sam: Page, clip: str, look: Callable[[str], None]) -> None:
    sam.goto("/accept")
    expect(sam.get_by_text("Ada asks about a summary")).to_be_visible()
    sam.get_by_role("link", name="Look through").last.click()
    expect(sam.get_by_role("link", name="Open the family's page")).to_be_visible()
    look("11-look-over")
    opened = sam.context.new_page()
    opened.goto(str(sam.get_by_role("link", name="Open the family's page").get_attribute("href")))
    expect(opened.get_by_role("heading", name="Hello Mama and Robin")).to_be_visible()
    opened.close()
    sam.get_by_role("textbox", name="One point to take along").fill("Begin with the laugh.")
    sam.get_by_role("button", name="Give it back with this point").click()
    expect(sam.get_by_text("Given back.", exact=True)).to_be_visible()
    page.goto(f"/prepare?clip={clip}")
    expect(page.get_by_text("Begin with the laugh.", exact=False)).to_be_visible()
