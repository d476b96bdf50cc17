"""Two people at once: a colleague is invited, comes in for the first time, and is signed out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from annotator.wiring.sample import FOLDER
from tests.browser.stage import DESK, PATIENCE_MS
from tests.browser.steps import (
    READY_MS,
    asked,
    bench,
    bring_in,
    come_in,
    new_clip,
    new_household,
    permit,
    pill,
    posted,
    session_of,
    set_up,
    to_today,
)
from tests.browser.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
HERS = "eleven brown kettles sing"
TRAINING = (
    "Make and keep the clip for this work",
    "Watch it together with the family",
    "Use it to train colleagues",
)
PSEUDONYM = "Wren"


@pytest.fixture
def colleague(browser: Browser, glimmer: Glimmer) -> Iterator[Page]:
    """Another browser, which has never been here."""
    context = browser.new_context(base_url=glimmer.origin, viewport=DESK)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE_MS)
    opened = context.new_page()
    opened.on("dialog", lambda dialog: dialog.accept())
    watch = Watch(opened, glimmer.origin)
    opened.watch = watch  # type: ignore[attr-defined]
    yield opened
    context.close()


def a_clip_to_learn_from(page: Page) -> None:
    new_household(page, PSEUDONYM)
    permit(page, TRAINING)
    new_clip(page)
    bring_in(page, FOLDER / "bedtime" / "clip.mp4")
    expect(page.get_by_role("link", name="Open the workbench")).to_be_visible(timeout=READY_MS)


def invited(page: Page, name: str) -> tuple[str, str]:
    """One's own name first, then the invitation: its code and the link for another browser."""
    page.goto("/colleagues")
    page.get_by_role("textbox", name="Your name here").fill("Ada")
    page.get_by_role("button", name="Save my name").click()
    page.get_by_role("textbox", name="Name of your colleague").fill(name)
    page.get_by_role("button", name="Make an invitation").click()
    shown = page.locator("[data-testid=stCode] code")
    expect(shown).to_have_count(2)
    return shown.nth(0).inner_text().strip(), shown.nth(1).inner_text().strip()


def test_a_trainee_is_invited_sees_only_what_training_permits_and_is_signed_out(
    page: Page, colleague: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    come_in(page, glimmer)
    set_up(page)
    to_today(page)
    a_clip_to_learn_from(page)
    code, link = invited(page, "Sam")
    shot("people-invited")
    comes_in(colleague, link, code)
    expect(colleague.get_by_text("Clip 1 · Feed")).to_be_visible()
    expect(colleague.get_by_text(PSEUDONYM)).to_have_count(0)
    sees_only_what_training_permits(colleague)
    # The therapist sees who is signed in, and signs them out: the open page closes by itself.
    page.goto("/colleagues")
    expect(page.get_by_text("Signed in just now")).to_be_visible()
    shot("people-list")
    page.get_by_role("button", name="Sign out there").last.click()
    expect(page.get_by_text("Signed out there.")).to_be_visible()
    expect(colleague.get_by_role("heading", name="Locked")).to_be_visible()
    comes_in_by_name(colleague)


def comes_in(page: Page, link: str, code: str) -> None:
    """The first time, with the invitation and a passphrase of one's own."""
    page.goto(link)
    page.get_by_role("button", name="I have an invitation").click()
    page.get_by_label("Invitation", exact=True).fill(code)
    page.get_by_label("Your own passphrase", exact=True).fill(HERS)
    page.get_by_label("The same once more", exact=True).fill(HERS)
    page.get_by_role("button", name="Come in").click()
    expect(page.get_by_text("Sam", exact=True)).to_be_visible()
    page.get_by_role("button", name="Go in").click()
    expect(page.get_by_role("heading", name="Clips to learn from")).to_be_visible()


def sees_only_what_training_permits(page: Page) -> None:
    page.get_by_role("link", name="Watch and tag").click()
    expect(bench(page)).to_be_visible(timeout=READY_MS)
    expect(pill(page)).to_have_text("Saved")
    opened = asked(page, f"/coding/{session_of(page)}")
    assert (opened["household"], opened["on"], opened["others"]) == ("", "", [])
    assert opened["coder"] != "clinician"
    expect(page.get_by_text(PSEUDONYM)).to_have_count(0)
    for screen in ("household", "consent", "prepare", "languages"):
        page.goto(f"/{screen}")
        expect(page.get_by_text("There is nothing here for you")).to_be_visible()
    page.goto("/")
    expect(page.get_by_role("heading", name="Clips to learn from")).to_be_visible()


def comes_in_by_name(page: Page) -> None:
    wrong = posted(page, "/sign-in/unlock", {"name": "Ada", "passphrase": HERS})
    unknown = posted(page, "/sign-in/unlock", {"name": "Nobody", "passphrase": HERS})
    assert wrong == unknown
    assert wrong["status"] == 403
    page.get_by_label("Your name here", exact=True).fill("sam")
    page.get_by_label("Passphrase", exact=True).fill(HERS)
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.get_by_role("heading", name="Clips to learn from")).to_be_visible()
