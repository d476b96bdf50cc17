"""A scheme of one's own: copied, written, published, used, carried over, saved and brought in."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Locator, Page, expect

from tests.browser import steps
from tests.browser.stage import DESK, SETTLED, TABLET

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "schemas" / "scheme.schema.json").read_text(encoding="utf-8"))
OWN = "Our own words"


def test_a_scheme_of_ones_own_from_its_copy_to_a_coding_carried_over(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    def both(name: str) -> None:
        for window in (TABLET, DESK):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            shot(f"schemes-{name}-{window['width']}")

    steps.come_in(page, glimmer)
    page.get_by_role("button", name="Look around with a made-up family").click()
    expect(steps.feed(page)).to_be_visible(timeout=steps.READY_MS)
    the_list_and_a_version_to_read(page, both)
    a_copy_with_a_key_given_twice(page, both)
    publish(page, both)
    by_the_new_one_and_by_the_old(page)
    carry_over(page, both)
    saved_as_a_file_and_brought_in(page, both)
    translated(page, both)


def to_schemes(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="Open the schemes").click()
    expect(page.get_by_role("heading", name="Coding schemes")).to_be_visible()


def the_list_and_a_version_to_read(page: Page, both: Callable[[str], None]) -> None:
    to_schemes(page)
    expect(page.get_by_text("Two schemes come with Glimmer")).to_be_visible()
    both("1-list")
    page.get_by_role("link", name="Read").click()
    expect(page.get_by_role("heading", name="Connection · 1.0")).to_be_visible()
    expect(page.get_by_text("Both look at each other's face")).to_be_visible()
    both("2-read")
    page.get_by_role("link", name="All schemes").click()


def a_copy_with_a_key_given_twice(page: Page, both: Callable[[str], None]) -> None:
    page.get_by_role("button", name="Copy").click()
    page.get_by_role("textbox", name="Name of the copy").fill(OWN)
    page.get_by_role("button", name="Make the copy").click()
    expect(page.get_by_role("heading", name=f"Writing: {OWN}")).to_be_visible()
    both("3-edit")
    page.get_by_role("button", name="◆ Rupture").click()
    key = page.get_by_role("textbox", name="Key", exact=True).first
    key.fill("a")
    key.press("Enter")
    conflict = page.get_by_text("The key “a” is given to Attunement and to Rupture.")
    expect(conflict.first).to_be_visible()
    both("4-conflict")
    page.get_by_role("link", name="Look over and publish").click()
    expect(page.get_by_text("To put right before it can be published")).to_be_visible()
    expect(page.get_by_role("button", name="Publish version")).to_have_count(0)
    page.get_by_role("link", name="Back to writing").click()
    page.get_by_role("button", name="Undo the last change").click()
    expect(conflict).to_have_count(0)
    page.wait_for_function(SETTLED)
    write_a_code(page, both)


def write_a_code(page: Page, both: Callable[[str], None]) -> None:
    page.get_by_role("button", name="● Attunement").click()
    page.get_by_role("button", name="Shared joy", exact=True).click()
    name = page.get_by_role("textbox", name="Name", exact=True).nth(1)
    expect(name).to_have_value("Shared joy")
    name.fill("Laughing together")
    name.press("Enter")
    misses = page.get_by_role("textbox", name="Near misses")
    misses.fill("A smile nobody answers.\nLaughing at the television.")
    misses.press("Control+Enter")
    both("5-code")
    page.reload()
    expect(page.get_by_role("textbox", name="Name", exact=True).nth(1)).to_have_value(
        "Laughing together"
    )
    expect(page.get_by_role("textbox", name="Near misses")).to_have_value(
        "A smile nobody answers.\nLaughing at the television."
    )
    page.get_by_role("button", name="Turn-taking", exact=True).click()
    expect(page.get_by_role("textbox", name="Name", exact=True).nth(1)).to_have_value("Turn-taking")
    page.get_by_role("button", name="Take away", exact=True).nth(1).click()
    page.get_by_role("button", name="Take “Turn-taking” away").click()
    expect(page.get_by_role("button", name="Turn-taking", exact=True)).to_have_count(0)


def publish(page: Page, both: Callable[[str], None]) -> None:
    page.get_by_role("link", name="Look over and publish").click()
    expect(page.get_by_text("was called “Shared joy”")).to_be_visible()
    expect(
        page.get_by_text(re.compile("taken away: Moments .* Attunement .* Turn-taking"))
    ).to_be_visible()
    both("6-publish")
    page.get_by_role("button", name="Publish version 1.0").click()
    expect(page.get_by_text(f"Published: “{OWN}” 1.0")).to_be_visible()
    both("7-published")


def by_the_new_one_and_by_the_old(page: Page) -> None:
    page.goto("/")
    steps.feed(page).click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    assert scheme_of(page) == ("connection", "1.0")
    page.goto("/")
    steps.new_clip(page)
    steps.bring_in(page, ROOT / "sample_data" / "feeding" / "clip.mp4")
    steps.to_the_workbench(page)
    assert scheme_of(page) == ("our_own_words", "1.0")


def scheme_of(page: Page) -> tuple[str, str]:
    scheme: dict[str, Any] = steps.coding(page)["scheme"]
    return scheme["id"], scheme["version"]


def carry_over(page: Page, both: Callable[[str], None]) -> None:
    to_schemes(page)
    page.get_by_role("link", name="Carry codings over").first.click()
    expect(page.get_by_text("Where each goes")).to_be_visible()
    goal = page.get_by_role("combobox", name="Turn-taking")
    expect(goal).to_be_visible()
    expect(page.get_by_text("Staying back")).to_be_visible()
    both("8-carry")
    goal.click()
    goal.fill("Attunement, without a code")
    page.get_by_role("option", name="Attunement, without a code").click()
    expect(page.get_by_text("lose their code and keep their family")).to_be_visible()
    expect(page.get_by_text("Staying back")).to_have_count(0)
    both("9-carried")
    page.get_by_role("button", name="Make the new coding").click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    carried = steps.coding(page)
    assert carried["scheme"]["id"] == "our_own_words"
    assert len(carried["annotations"]) == 12
    assert "turn_taking" not in {each["code"] for each in carried["annotations"]}


def saved_as_a_file_and_brought_in(page: Page, both: Callable[[str], None]) -> None:
    to_schemes(page)
    with page.expect_download() as saving:
        page.locator("a[href^='/schemes/file?scheme=our_own_words']").click()
    text = Path(saving.value.path()).read_text(encoding="utf-8")
    assert saving.value.suggested_filename == "our_own_words-1.0.json"
    document = json.loads(text)
    Draft202012Validator(SCHEMA).validate(document)
    assert document["tiers"][0]["families"][0]["codes"][2]["name"] == "Laughing together"
    page.get_by_role("link", name="Bring in a scheme from a file").click()
    broken = {**document, "id": "from_elsewhere", "name": ""}
    broken["tiers"][0]["families"][0]["shape"] = "blob"
    broken["tiers"][0]["families"][1]["key"] = "a"
    bring_in(page, json.dumps(broken))
    expect(page.get_by_text("3 things to put right. Nothing was kept.")).to_be_visible()
    expect(page.get_by_text("$.tiers[0].families[1].key")).to_be_visible()
    both("10-broken")
    bring_in(page, text[: len(text) // 2])
    expect(page.get_by_text("here it stops being JSON")).to_be_visible()
    whole = {**json.loads(text), "id": "from_elsewhere", "name": "From elsewhere"}
    handed_over(page, json.dumps(whole))
    both("11-handed")
    page.get_by_role("button", name="Look it over").click()
    expect(page.get_by_text("“From elsewhere” 1.0 is kept now")).to_be_visible()


def bring_in(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="The scheme as JSON").fill(text)
    page.get_by_role("button", name="Look it over").click()


def handed_over(page: Page, text: str) -> None:
    """A file that is none, one too large, the right one, and it dropped: read in the page, told in
    words."""
    file = page.get_by_label("Choose a .json file")
    for body, said in (
        (b"\x00\x00\x00\x18ftypmp42", "This is not a text file."),
        (b'"' + b"x" * 1_048_576 + b'"', "This file is larger than 1 MB."),
        (b"a list of words", "This is text, but not JSON."),
        (text.encode(), "The file was read."),
    ):
        name = {"name": "scheme.json", "mimeType": "application/json", "buffer": body}
        file.set_input_files(name)  # type: ignore[arg-type]
        expect(page.get_by_text(said)).to_be_visible()
    expect(page.get_by_role("textbox", name="The scheme as JSON")).to_have_value(text)
    with TemporaryDirectory() as folder:
        mended = Path(folder, "mended.json")
        spaced = json.dumps(json.loads(text), indent=1)
        mended.write_text(spaced, encoding="utf-8")
        dropped(page, page.locator(".hand"), mended)
        expect(page.get_by_role("textbox", name="The scheme as JSON")).to_have_value(spaced)


def dropped(page: Page, there: Locator, file: Path) -> None:
    """A file dragged in from outside and let go, as the browser itself hears of it."""
    box = there.bounding_box()
    assert box is not None
    session = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send(
            "Input.dispatchDragEvent",
            {
                "type": kind,
                "x": box["x"] + 9,
                "y": box["y"] + 9,
                "data": {"items": [], "files": [str(file)], "dragOperationsMask": 1},
            },
        )
    session.detach()


def translated(page: Page, both: Callable[[str], None]) -> None:
    page.get_by_role("link", name="Translate").first.click()
    page.get_by_role("combobox", name="Language").click()
    page.get_by_role("option", name="Deutsch").click()
    name = page.get_by_role("textbox", name="name", exact=True)
    name.fill("Verbindung")
    name.press("Enter")
    expect(page.get_by_text("1 of")).to_be_visible()
    both("11-translate")
    page.reload()
    expect(page.get_by_role("textbox", name="name", exact=True)).to_have_value("Verbindung")
    expect(page.get_by_role("button", name="Finished: coders may use it")).to_be_disabled()
