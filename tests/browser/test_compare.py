"""A supervisor's way from the queue to the first disagreement, and codes without the picture."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from annotator.domain.coding import Add
from annotator.domain.identity import OperationId
from annotator.domain.wire import operation_to_document
from annotator.wiring.sample import FOLDER, coding_of
from annotator.wiring.world import RandomIdentities
from tests.browser import steps
from tests.browser.stage import DESK, SETTLED, TABLET
from tests.browser.test_people import HERS, colleague

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
__all__ = ["colleague"]
SUPERVISED = ("Make and keep the clip for this work", "Show it in supervision")
BOARD = ".compare"


@pytest.mark.timeout(600)
def test_from_the_queue_to_the_first_disagreement_in_two_clicks_and_on_by_keys(
    page: Page, colleague: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    clip = a_clip_in_supervision(page, glimmer)
    codes(page, clip, "coder-a")
    code, link = a_supervisor(page)
    comes_in(colleague, link, code)
    codes(colleague, clip, "coder-b")
    colleague.goto("/")
    looks = pictures(colleague)
    looks("0-today")
    clicks(colleague.get_by_role("link", name="Review", exact=True))
    expect(colleague.get_by_text("Coded by Ada and Sam, not compared yet")).to_be_visible()
    looks("1-queue")
    clicks(colleague.get_by_role("link", name="Open", exact=True))
    goes_through_what_differs(colleague, looks)
    reads_the_figures(colleague, looks)
    # Once it was compared it waits no longer.
    colleague.get_by_role("link", name="Back to review").click()
    expect(colleague.get_by_text("Nothing waits just now.")).to_be_visible()
    without_the_picture(page, colleague, clip, looks)
    shot("compare-owner")


def a_clip_in_supervision(page: Page, glimmer: Glimmer) -> str:
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page)
    steps.permit(page, SUPERVISED)
    clip = steps.new_clip(page)
    steps.bring_in(page, FOLDER / "feeding" / "clip.mp4")
    link = page.get_by_role("link", name="Open the workbench")
    expect(link).to_be_visible(timeout=steps.READY_MS)
    return clip


def codes(page: Page, clip: str, who: str) -> None:
    """The sample's coding, in a session of whoever sits at this page."""
    page.goto(f"/tag?clip={clip}")
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    expect(steps.pill(page)).to_have_text("Saved")
    operations = [operation_to_document(each) for each in marks(who)]
    address = f"/coding/{steps.session_of(page)}/operations"
    for at in range(0, len(operations), 50):
        answer = steps.posted(page, address, {"operations": operations[at : at + 50]})
        assert answer["status"] == 200, answer


def marks(who: str) -> Iterator[Add]:
    fresh = RandomIdentities().fresh
    for each in sorted(coding_of("feeding", who).annotations.values(), key=lambda one: one.onset):
        new = replace(each, version=1, starred=False, repairs=None)
        yield Add(OperationId(fresh()), each.id, 0, new)


def a_supervisor(page: Page) -> tuple[str, str]:
    page.goto("/colleagues")
    page.get_by_role("textbox", name="Your name here").fill("Ada")
    page.get_by_role("button", name="Save my name").click()
    page.get_by_role("textbox", name="Name of your colleague").fill("Sam")
    roles = page.locator(".st-key-card-invite [data-testid=stMultiSelect]")
    roles.get_by_role("combobox").click()
    page.keyboard.press("Backspace")
    page.get_by_role("option", name="Supervisor").click()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Make an invitation").click()
    shown = page.locator("[data-testid=stCode] code")
    expect(shown).to_have_count(2)
    return shown.nth(0).inner_text().strip(), shown.nth(1).inner_text().strip()


def comes_in(page: Page, link: str, code: str) -> None:
    page.goto(link)
    page.get_by_role("button", name="I have an invitation").click()
    page.get_by_label("Invitation", exact=True).fill(code)
    page.get_by_label("Your own passphrase", exact=True).fill(HERS)
    page.get_by_label("The same once more", exact=True).fill(HERS)
    page.get_by_role("button", name="Come in").click()
    page.get_by_role("button", name="Go in").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


CLICKED: list[str] = []


def clicks(what: object) -> None:
    """A click that is counted."""
    CLICKED.append(str(what))
    what.click()  # type: ignore[attr-defined]


def goes_through_what_differs(page: Page, looks: Callable[[str], None]) -> None:
    board = page.locator(BOARD)
    says = board.get_by_role("status").first
    expect(says).not_to_be_empty(timeout=steps.READY_MS)
    assert len(CLICKED) <= 3, CLICKED
    first = says.inner_text()
    assert "alike" not in first
    looks("2-compare")
    page.keyboard.press("n")
    expect(says).not_to_have_text(first)
    second = says.inner_text()
    expect(page).to_have_url(re.compile("at="))
    page.keyboard.press("p")
    expect(says).to_have_text(first)
    # One kind alone is left: every next one is of it.
    for kind in ("only_first", "only_second"):
        board.locator(f".chips button[data-kind={kind}]").click()
    expect(board.locator(".chips button[aria-pressed=true]")).to_have_count(1)
    for _ in range(3):
        page.keyboard.press("n")
        expect(says).to_contain_text("another name")
    page.keyboard.press("Shift+P")
    expect(says).not_to_contain_text("another name")
    page.keyboard.press("n")
    expect(says).to_contain_text("another name")
    page.keyboard.press("?")
    expect(board.locator(".keys li").first).to_be_visible()
    page.keyboard.press("?")
    # A reload comes back to the same moment.
    kept = says.inner_text()
    chosen = board.locator(".list button[aria-current=true]").get_attribute("data-key")
    expect(page).to_have_url(re.compile(re.escape(str(chosen))))
    page.reload()
    expect(page.locator(BOARD).get_by_role("status").first).to_have_text(kept)
    assert first != second


def reads_the_figures(page: Page, looks: Callable[[str], None]) -> None:
    board = page.locator(BOARD)
    board.get_by_text("Which name met which").click()
    cell = board.locator("td.other button").first
    cell.click()
    behind = board.locator(".behind button").first
    expect(behind).to_be_visible()
    says = behind.inner_text()
    behind.click()
    expect(board.get_by_role("status").first).to_have_text(says)
    looks("3-cells")
    page.get_by_text("The numbers").click()
    expect(page.get_by_text("Is it about when, or about what?")).to_be_visible()
    expect(page.locator(".js-plotly-plot")).to_be_visible()
    looks("4-figures")


def without_the_picture(
    page: Page, colleague: Page, clip: str, looks: Callable[[str], None]
) -> None:
    """The family takes supervision back: the codes stay, picture and name do not."""
    page.goto("/")
    page.get_by_role("link", name="Consent").first.click()
    page.get_by_text("Withdraw").first.click()
    page.get_by_role("button", name=re.compile("Show it in supervision")).click()
    expect(page.locator(".standing.permitted")).to_have_count(1)
    colleague.goto(f"/compare?clip={clip}")
    expect(colleague.get_by_text("Codes without picture")).to_be_visible()
    expect(colleague.locator(f"{BOARD} video")).to_have_count(0)
    assert "Wren" not in colleague.content()
    answer = colleague.evaluate(f"() => fetch('/clips/{clip}/film').then((got) => got.status)")
    assert answer in {403, 404}
    looks("5-no-picture")


def pictures(page: Page) -> Callable[[str], None]:
    from os import environ
    from pathlib import Path

    folder = Path(environ.get("GLIMMER_SHOTS", "."))

    def both(name: str) -> None:
        for window in (TABLET, DESK):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            page.wait_for_function(SETTLED)
            wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, name
            if "GLIMMER_SHOTS" in environ:
                path = folder / f"compare-{name}-{window['width']}.png"
                page.screenshot(path=path, full_page=True)

    return both
