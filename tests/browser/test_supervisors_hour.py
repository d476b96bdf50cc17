"""A supervisor's whole hour on the made-up family, from the queue to how alike all of them code."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from annotator.domain.coding import Add
from annotator.domain.identity import AnnotationId, OperationId
from annotator.domain.wire import operation_to_document
from annotator.wiring.world import RandomIdentities
from tests.browser import steps
from tests.browser.looked_at import looks_at, looks_at_figures
from tests.browser.stage import DESK, PATIENCE_MS, SETTLED
from tests.browser.test_settling import codes, comes_in, pick
from tests.browser.watching import Watch
from tests.builders import an_annotation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
QUESTION = "What do you see in her hand just before this?"
TO_THE_FIRST = 3
DIFFERENT = 4
# A choice out of a list is two: opening it, and choosing.
CLICKS = {
    "to the first difference": 2,
    "a thread": 7,
    "settling": 1 + 4 * DIFFERENT,
    "keeping": 2,
    "accepting": 3,
    "what was asked": 3,
    "the summary": 3,
    "reliability": 2,
}


@dataclass
class Hand:
    """The supervisor's hand: each click is counted, by the part of the hour it was made in."""

    page: Page
    part: str = ""
    clicks: dict[str, int] = field(default_factory=dict)

    def begins(self, part: str) -> None:
        """From here on clicks belong to this part."""
        self.part = part

    def clicks_on(self, what: Locator) -> None:
        """One click."""
        what.click()
        self.counts()

    def picks(self, choice: Locator, name: str) -> None:
        """A choice out of a field's list, by typing what it is called: two clicks' worth."""
        self.page.wait_for_function(SETTLED)
        pick(self.page, choice, name)
        self.counts()
        self.counts()

    def counts(self) -> None:
        """One more."""
        self.clicks[self.part] = self.clicks.get(self.part, 0) + 1


@pytest.fixture
def others(browser: Browser, glimmer: Glimmer, tmp_path: Path) -> Iterator[tuple[Page, Page]]:
    """Two browsers that have never been here: the supervisor's and the trainee's."""
    pages = []
    for _ in range(2):
        context = browser.new_context(base_url=glimmer.origin, viewport=DESK)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MS)
        opened = context.new_page()
        opened.watch = Watch(opened, glimmer.origin)  # type: ignore[attr-defined]
        pages.append(opened)
    yield pages[0], pages[1]
    for number, each in enumerate(pages):
        each.screenshot(path=tmp_path / f"last-{number}.png", full_page=True)
    for each in pages:
        assert not each.watch.faults, "\n".join(each.watch.faults)  # type: ignore[attr-defined]
        each.context.close()


@pytest.mark.timeout(1500)
def test_the_supervisors_whole_hour_on_the_made_up_family(
    page: Page, others: tuple[Page, Page], glimmer: Glimmer
) -> None:
    sam, kim = others
    clip = a_practice_of_three(page, sam, kim, glimmer)
    hand = Hand(sam)
    finds_the_first_difference(hand)
    begins_a_thread(hand)
    settles_beside_the_film(hand)
    looks_at_figures(sam, "compare")
    prints_no_picture(sam)
    keeps_the_consensus(hand)
    accepts_the_trainees_coding(hand)
    sees_what_was_asked(hand)
    asks_for_a_look(page, clip)
    approves_the_summary(hand)
    sees_how_alike_all_code(hand)
    assert hand.clicks == CLICKS, sum(hand.clicks.values())


def a_practice_of_three(page: Page, sam: Page, kim: Page, glimmer: Glimmer) -> str:
    """The made-up family's two clips, coded by the therapist; the feed by a trainee as well."""
    steps.come_in(page, glimmer)
    page.get_by_role("button", name="Look around with a made-up family").click()
    expect(steps.feed(page)).to_be_visible(timeout=steps.READY_MS)
    clip = str(steps.feed(page).get_attribute("href")).partition("clip=")[2].partition("&")[0]
    comes_in(page, kim, "Kim", "")
    comes_in(page, sam, "Sam", "Supervisor")
    codes(kim, clip)
    flags(kim)
    return clip


def flags(kim: Page) -> None:
    """One moment the trainee asks the supervisor about."""
    new = an_annotation("", "review_flag", 50_000, None)
    fresh = RandomIdentities().fresh
    mark = replace(new, id=AnnotationId(fresh()))
    told = operation_to_document(Add(OperationId(fresh()), mark.id, 0, mark))
    address = f"/coding/{steps.session_of(kim)}/operations"
    assert steps.posted(kim, address, {"operations": [told]})["status"] == 200


def finds_the_first_difference(hand: Hand) -> None:
    page = hand.page
    hand.begins("to the first difference")
    page.goto("/")
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    looks_at(page, "00-today")
    hand.clicks_on(page.get_by_role("link", name="Review", exact=True))
    waiting = in_the_queue(page, "Coded by Ada and Kim, not compared yet")
    looks_at(page, "01-queue")
    hand.clicks_on(waiting.get_by_role("link", name="Open"))
    says = page.locator(".compare").get_by_role("status").first
    expect(says).not_to_be_empty(timeout=steps.READY_MS)
    assert "alike" not in says.inner_text().lower()
    assert hand.clicks[hand.part] <= TO_THE_FIRST
    looks_at(page, "02-compare")


def in_the_queue(page: Page, what: str) -> Locator:
    """One thing that waits."""
    waiting = page.locator("[class*=st-key-card-]").filter(has_text=what).last
    expect(waiting).to_be_visible()
    return waiting


def begins_a_thread(hand: Hand) -> None:
    """To the trainee alone, with an arrow in the still of that moment."""
    page = hand.page
    hand.begins("a thread")
    talk = page.locator(".st-key-conversation")
    hand.clicks_on(talk.get_by_text("Begin a thread here"))
    hand.clicks_on(talk.get_by_text("Point at something in the picture"))
    hand.clicks_on(talk.get_by_role("button", name="Put an arrow in"))
    expect(talk.locator(".arrow .says")).to_contain_text("Arrow from")
    field = talk.get_by_role("textbox", name="What you would like to say or ask")
    hand.clicks_on(field)
    field.fill(QUESTION)
    hand.picks(talk.get_by_role("combobox", name="Ask a colleague"), "Kim")
    expect(talk.get_by_role("group", name="Selected values")).to_have_text("Kim")
    looks_at(page, "03-thread")
    hand.clicks_on(talk.get_by_role("button", name="Say it"))
    expect(talk.locator(".remark .words", has_text=QUESTION)).to_be_visible()
    expect(talk.locator(".remark", has_text="For Kim")).to_be_visible()
    expect(talk.locator(".arrow img").first).to_be_visible()
    looks_at(page, "04-said")


def settles_beside_the_film(hand: Hand) -> None:
    """Every difference in its turn, by N; what is kept then names whose codings it stands on."""
    page = hand.page
    hand.begins("settling")
    card = page.locator(".st-key-card-moment")
    hand.clicks_on(card.get_by_role("button", name="Settle what differs"))
    make = card.get_by_role("radiogroup", name="What stands here")
    for turn in range(DIFFERENT):
        expect(make).to_be_visible()
        page.wait_for_function(SETTLED)
        settles_one(hand, card, make, turn)
        if turn + 1 < DIFFERENT:
            goes_on(page)
    expect(card.get_by_text("All settled")).to_be_visible()
    looks_at(page, "06-all-settled")


def prints_no_picture(page: Page) -> None:
    """Neither the film nor what colleagues say goes to paper with the figures."""
    page.emulate_media(media="print")
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    expect(page.locator(".compare")).not_to_be_visible()
    expect(page.get_by_text(QUESTION)).not_to_be_visible()
    page.emulate_media(media="screen")
    expect(page.locator(".compare").first).to_be_visible()


def keeps_the_consensus(hand: Hand) -> None:
    page = hand.page
    hand.begins("keeping")
    hand.clicks_on(page.get_by_role("link", name="All of it, and keeping it"))
    keep = page.get_by_role("button", name="Keep the consensus")
    expect(keep).to_be_enabled()
    looks_at(page, "07-to-be-kept")
    hand.clicks_on(keep)
    expect(page.get_by_text("Kept by Sam")).to_be_visible()
    expect(page.get_by_text("Consensus of", exact=False).first).to_contain_text("Kim")
    looks_at(page, "08-kept")


def settles_one(hand: Hand, card: Locator, make: Locator, turn: int) -> None:
    hand.clicks_on(make.locator("label").first)
    hand.picks(card.get_by_role("combobox", name="Because"), "the film shows it so")
    settle = card.get_by_role("button", name="Settle it so")
    expect(settle).to_be_enabled()
    if turn == 0:
        looks_at(hand.page, "05-settling")
    hand.clicks_on(settle)
    expect(card.get_by_text("Settled:", exact=False).first).to_be_visible()


def goes_on(page: Page) -> None:
    """To the next difference, by its key."""
    says = page.locator(".compare").get_by_role("status").first
    before, there = says.inner_text(), page.url
    page.keyboard.press("n")
    expect(says).not_to_have_text(before)
    expect(page).not_to_have_url(there)
    page.wait_for_function(SETTLED)


def accepts_the_trainees_coding(hand: Hand) -> None:
    page = hand.page
    hand.begins("accepting")
    hand.clicks_on(page.get_by_role("link", name="Back to review"))
    waiting = in_the_queue(page, "Kim's coding waits to be accepted")
    hand.clicks_on(waiting.get_by_role("link", name="Open"))
    accept = page.get_by_role("button", name="Accept it as it is")
    expect(accept).to_be_enabled()
    looks_at(page, "09-accept")
    hand.clicks_on(accept)
    expect(page.get_by_text("Accepted by Sam", exact=False)).to_be_visible()
    looks_at(page, "10-accepted")


def sees_what_was_asked(hand: Hand) -> None:
    """It is ticked off, and stands folded with who has seen it."""
    page = hand.page
    hand.begins("what was asked")
    hand.clicks_on(page.get_by_role("link", name="Back to review"))
    asked = in_the_queue(page, "Kim asks the supervisor (1)")
    hand.clicks_on(asked.get_by_role("button", name="I have seen it"))
    seen = page.get_by_text("What you have seen: 1")
    expect(seen).to_be_visible()
    expect(page.get_by_text("Kim asks the supervisor (1)")).not_to_be_visible()
    hand.clicks_on(seen)
    expect(in_the_queue(page, "seen by you on")).to_contain_text("Kim asks the supervisor (1)")
    looks_at(page, "11-seen")


def asks_for_a_look(page: Page, clip: str) -> None:
    """The therapist prepares on the trainee's accepted coding, and asks the supervisor."""
    page.goto(f"/prepare?clip={clip}")
    kims = page.get_by_text("On the coding of Kim, accepted by Sam", exact=False)
    expect(kims).to_be_visible()
    kims.click()
    expect(page.get_by_role("radio", name="On the coding of Kim", exact=False)).to_be_checked()
    page.wait_for_function(SETTLED)
    page.get_by_role("button", name="Ask for a look").click()
    expect(page.get_by_text("Nobody has answered yet", exact=False)).to_be_visible()


def approves_the_summary(hand: Hand) -> None:
    page = hand.page
    hand.begins("the summary")
    page.reload()
    asked = in_the_queue(page, "Ada asks for a look at a summary")
    looks_at(page, "12-asked")
    hand.clicks_on(asked.get_by_role("link", name="Open"))
    way = page.get_by_role("link", name="Open the family's page")
    expect(way).to_be_visible()
    looks_at(page, "13-look-over")
    with page.context.expect_page() as opened:
        hand.clicks_on(way)
    family = opened.value
    expect(family.get_by_role("heading", name="Hello Mama and Robin")).to_be_visible()
    looks_at(family, "14-as-the-family-sees-it", streamlit=False)
    family.close()
    hand.clicks_on(page.get_by_role("button", name="Approve it"))
    expect(page.get_by_text("Approved.", exact=True)).to_be_visible()
    looks_at(page, "15-approved")


def sees_how_alike_all_code(hand: Hand) -> None:
    page = hand.page
    hand.begins("reliability")
    hand.clicks_on(page.get_by_role("link", name="Glimmer"))
    hand.clicks_on(page.get_by_role("link", name="How alike we code"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("How alike we code")
    looks_at(page, "16-reliability")
