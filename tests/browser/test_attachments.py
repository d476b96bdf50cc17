"""Papers: added by a hand in the page, seen, called something else, and gone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import steps
from tests.browser.stage import DESK, TABLET
from tests.photographs import CANARY, a_jpeg, a_pdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.running import Glimmer

READY = "async (at) => (await (await fetch(at)).json()).state === 'ready'"
pytestmark = [pytest.mark.browser, pytest.mark.thorough]


def a_file(kind: str, body: bytes) -> dict[str, Any]:
    """As a phone names it."""
    return {"name": "Mira kitchen 48.2N.bin", "mimeType": kind, "buffer": body}


def add(page: Page, file: dict[str, Any] | None, label: str = "") -> None:
    """Fill the form in and press its button; what it says then is looked at by the caller."""
    if file is not None:
        card(page).locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]
    card(page).get_by_label("What to call it").fill(label)
    card(page).get_by_role("button", name="Add", exact=True).click()


def test_papers_are_added_seen_renamed_and_deleted(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    def both(name: str) -> None:
        for window in (TABLET, DESK):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            card(page).scroll_into_view_if_needed()
            shot(f"papers-{name}-{window['width']}")

    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page)
    steps.permit(page)
    expect(card(page)).to_contain_text("Nothing is kept here yet.")
    both("0-empty")
    a_signed_form(page, both)
    steps.new_clip(page)
    address = a_set_up_sheet(page, both)
    seen = page.request.get(f"{glimmer.origin}{address}")
    assert seen.ok
    assert CANARY not in seen.body()
    renamed_and_deleted(page, both)
    assert page.request.get(f"{glimmer.origin}{address}").status == 404


def card(page: Page) -> Locator:
    """Where papers lie."""
    return page.locator(".st-key-card-papers")


def a_signed_form(page: Page, both: Callable[[str], None]) -> None:
    card(page).get_by_text("Add a paper").click()
    add(page, None)
    expect(card(page)).to_contain_text("Please choose a photograph or a PDF first.")
    watch: Any = page.watch  # type: ignore[attr-defined]
    # The console has a line of its own about an answer that is a no.
    with watch.forgiving(r"status of 400"):
        add(page, a_file("image/jpeg", b"no picture at all"))
        expect(card(page)).to_contain_text("neither a photograph nor a PDF")
    both("1-no-picture")
    add(page, a_file("application/pdf", a_pdf()), "Signed at the first visit")
    expect(card(page).locator(".paper-name")).to_contain_text("Signed at the first visit")
    with page.expect_download() as saved:
        card(page).get_by_role("link", name="Save the PDF").click()
    assert saved.value.suggested_filename == "paper.pdf"


def a_set_up_sheet(page: Page, both: Callable[[str], None]) -> str:
    """Two photographs; the address of the first, as it is opened."""
    card(page).get_by_text("Add a paper").click()
    with page.expect_request("**/attachments?kind=setup_sheet") as asked:
        add(page, a_file("image/jpeg", a_jpeg(1200, 900, orientation=6)), "Küche, lamp on")
    # The film's name would name the family: it stays in the page.
    assert "Mira" not in f"{asked.value.all_headers()} {asked.value.url}"
    line = card(page).locator(".paper-name")
    expect(line).to_contain_text("Küche, lamp on")
    add(page, a_file("image/jpeg", a_jpeg(900, 1200)))
    expect(line).to_have_count(2)
    page.wait_for_function("() => document.querySelector('img.paper-small').naturalWidth > 0")
    both("2-kept")
    way = card(page).get_by_role("link", name="Open", exact=True).first
    return str(way.get_attribute("href"))


def renamed_and_deleted(page: Page, both: Callable[[str], None]) -> None:
    line, change = (
        card(page).locator(".paper-name"),
        card(page).get_by_role("button", name="Change"),
    )
    change.first.click()
    page.get_by_label("What it is called").fill("The kitchen")
    both("3-change")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(line.first).to_contain_text("The kitchen")
    change.first.click()
    page.get_by_role("button", name="Delete this paper").click()
    expect(line).to_have_count(1)


def test_a_picture_of_a_real_film_is_kept_as_it_was_seen(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None], conformance: Path
) -> None:
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page)
    steps.permit(page)
    clip = steps.new_clip(page)
    steps.bring_in(page, conformance / "clips" / "face_noface.mov")
    expect(page.get_by_role("link", name="Open the workbench")).to_be_visible(
        timeout=steps.READY_MS
    )
    page.wait_for_function(READY, arg=f"/clips/{clip}", timeout=steps.READY_MS, polling=1000)
    page.reload()
    page.get_by_text("Keep a picture of the film").click()
    page.get_by_label("At this second of the film").fill("1.00")
    page.keyboard.press("Enter")
    seen = page.get_by_alt_text("The picture of the film that would be kept")
    expect(seen).not_to_have_attribute("src", re.compile("/stills/0$"))
    page.wait_for_function(
        "() => [...document.querySelectorAll('img.still')].every((it) => it.naturalWidth)"
    )
    for window in (TABLET, DESK):
        page.set_viewport_size(window)  # type: ignore[arg-type]
        shot(f"papers-4-still-{window['width']}")
    page.get_by_role("button", name="Keep this picture").click()
    expect(card(page).locator(".paper-name")).to_contain_text("A picture of the film")
    page.wait_for_function("() => document.querySelector('img.paper-small').naturalWidth > 0")
    for window in (TABLET, DESK):
        page.set_viewport_size(window)  # type: ignore[arg-type]
        card(page).scroll_into_view_if_needed()
        shot(f"papers-5-still-kept-{window['width']}")
