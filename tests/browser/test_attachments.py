"""Papers: added by a hand in the page, seen, called something else, and gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.stage import DESK, TABLET
from tests.photographs import CANARY, a_jpeg, a_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]


def a_file(kind: str, body: bytes) -> dict[str, Any]:
    """As a phone names it."""
    return {"name": "Mira kitchen 48.2N.bin", "mimeType": kind, "buffer": body}


def add(page: Page, file: dict[str, Any] | None, label: str = "") -> None:
    """Fill the form in and press its button; what it says then is looked at by the caller."""
    card = page.locator(".st-key-card-papers")
    if file is not None:
        card.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]
    card.get_by_label("What to call it").fill(label)
    card.get_by_role("button", name="Add", exact=True).click()


def test_papers_are_added_seen_renamed_and_deleted(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    def both(name: str) -> None:
        page.locator(".st-key-card-papers").scroll_into_view_if_needed()
        for window in (TABLET, DESK):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            page.locator(".st-key-card-papers").scroll_into_view_if_needed()
            shot(f"papers-{name}-{window['width']}")

    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page)
    steps.permit(page)
    card = page.locator(".st-key-card-papers")
    expect(card).to_contain_text("Nothing is kept here yet.")
    both("0-empty")
    card.get_by_text("Add a paper").click()
    add(page, None)
    expect(card).to_contain_text("Please choose a photograph or a PDF first.")
    with page.expect_response("**/attachments?kind=consent_form") as no:
        with_forgiven(page, lambda: add(page, a_file("image/jpeg", b"no picture at all")))
    assert no.value.status == 400
    expect(card).to_contain_text("neither a photograph nor a PDF")
    both("1-no-picture")
    add(page, a_file("application/pdf", a_pdf()), "Signed at the first visit")
    expect(card.locator(".paper-name")).to_contain_text("Signed at the first visit")
    with page.expect_download() as saved:
        card.get_by_role("link", name="Save the PDF").click()
    assert saved.value.suggested_filename == "paper.pdf"

    steps.new_clip(page)
    card.get_by_text("Add a paper").click()
    photograph = a_jpeg(1200, 900, orientation=6)
    with page.expect_request("**/attachments?kind=setup_sheet") as asked:
        add(page, a_file("image/jpeg", photograph), "Küche, lamp on")
    assert "Mira" not in str(asked.value.all_headers()) + asked.value.url
    line = card.locator(".paper-name")
    expect(line).to_contain_text("Küche, lamp on")
    add(page, a_file("image/jpeg", a_jpeg(900, 1200)))
    expect(line).to_have_count(2)
    small = card.locator("img.paper-small").first
    page.wait_for_function("() => document.querySelector('img.paper-small').naturalWidth > 0")
    expect(small).to_be_visible()
    both("2-kept")
    address = str(small.get_attribute("src")).replace("/small", "/picture")
    seen = page.request.get(f"{glimmer.origin}{address}")
    assert CANARY not in seen.body()

    card.get_by_role("button", name="Change").first.click()
    page.get_by_label("What it is called").fill("The kitchen")
    both("3-change")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(line.first).to_contain_text("The kitchen")
    card.get_by_role("button", name="Change").first.click()
    page.get_by_role("button", name="Delete this paper").click()
    expect(line).to_have_count(1)
    with_forgiven(page, lambda: page.request.get(f"{glimmer.origin}{address}"))
    assert page.request.get(f"{glimmer.origin}{address}").status == 404


def with_forgiven(page: Page, act: Callable[[], Any]) -> None:
    """The console's own line about an answer that was a no."""
    watch: Any = page.watch  # type: ignore[attr-defined]
    with watch.forgiving(r"status of 40[04]"):
        act()
        page.wait_for_timeout(200)
