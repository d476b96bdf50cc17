"""A workbench whose film plays, for the tests of tagging."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from annotator.domain.coding import annotation_to_document
from tests.timeline.stub import Practice, begun, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

DESK = {"width": 1440, "height": 900}
TABLET = {"width": 1024, "height": 768}
AT = "() => root.querySelector('video').currentTime"
PAUSED = "() => root.querySelector('video').paused"


@pytest.fixture
def practice() -> Practice:
    """Nothing tagged yet in the drawn film."""
    some = begun(many=1)
    empty = type(some)(some.id, some.clip, some.coder, some.scheme, some.clip_length)
    return Practice(coding=empty, stepping=False)


@pytest.fixture
def page(browser: Browser, practice: Practice) -> Iterator[Page]:
    """A page that can open it; an error in it fails the test."""
    faults: list[str] = []
    with serving(practice) as origin:
        context = browser.new_context(base_url=origin, viewport=DESK)  # type: ignore[arg-type]
        opened = context.new_page()
        opened.on("pageerror", lambda error: faults.append(str(error)))
        opened.on("dialog", lambda dialog: dialog.accept())
        yield opened
        context.close()
    assert faults == []


def opened(page: Page, practice: Practice, **tagging: Any) -> None:
    """The workbench of somebody who has chosen this about tagging."""
    practice.preferences["tagging"] = tagging
    page.goto("/")
    expect(page.locator(".palette")).to_be_visible()
    page.wait_for_function(
        "() => root.querySelector('video').readyState >= 2"
        " && root.querySelector('.frame').textContent !== ''"
    )


def plays(page: Page, until: float, rate: float = 1) -> None:
    """Let the film play up to this second of it."""
    page.evaluate("(rate) => { root.querySelector('video').playbackRate = rate; }", rate)
    if page.evaluate(PAUSED):
        page.keyboard.press("Space")
    page.wait_for_function(f"() => root.querySelector('video').currentTime > {until}")


def at_second(page: Page, second: int) -> None:
    """To a full second of the film, while it rests."""
    now = round(page.evaluate(AT))
    for _ in range(abs(second - now)):
        page.keyboard.press("Shift+ArrowRight" if second > now else "Shift+ArrowLeft")
    expect(page.locator(".clock b")).to_have_text(f"00:{second:02d}.000")


def kept(page: Page, practice: Practice) -> list[dict[str, Any]]:
    """What the server holds, once everything is there."""
    expect(page.locator(".pill")).to_have_text("Saved")
    return [annotation_to_document(each) for each in practice.coding.annotations.values()]


def told(all_of: list[dict[str, Any]]) -> list[tuple[int, int, str]]:
    return sorted((each["onset_ms"], each["offset_ms"], each["code"]) for each in all_of)


def button(page: Page, family: str) -> Locator:
    return page.locator(f'.palette [data-family="{family}"]')


def picker(page: Page) -> Locator:
    return page.locator(".picker")


def middle(where: Locator) -> tuple[float, float]:
    box = where.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
