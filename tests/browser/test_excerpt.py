"""An excerpt as hands make it: chosen, covered, looked at, made, watched, and only then saved."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.stage import DESK, TABLET
from tests.media.films import decoded, reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]

LONG_MS = 240_000
TICK = "I looked at all of it: what should be covered is covered"


def test_an_excerpt_is_covered_looked_at_watched_and_saved(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None], tmp_path: Path
) -> None:
    def both(name: str) -> None:
        for window in (TABLET, DESK):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            shot(f"excerpt-{name}-{window['width']}")

    steps.come_in(page, glimmer)
    page.get_by_role("button", name="Look around with a made-up family").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible(timeout=LONG_MS)
    steps.feed(page).click()
    expect(steps.bench(page)).to_be_visible(timeout=LONG_MS)
    found = re.search(r"clip=(\w+)", page.url)
    assert found is not None
    page.goto(f"/clip?clip={found.group(1)}")
    page.get_by_role("link", name="Excerpts").click()
    choose(page)
    both("chosen")
    page.get_by_role("button", name="Begin this excerpt").click()
    cover(page)
    both("covered")
    page.get_by_role("button", name="Play", exact=True).click()
    tick = page.get_by_role("button", name=TICK)
    expect(tick).to_be_enabled(timeout=LONG_MS)
    tick.click()
    make = page.get_by_role("button", name="Make the film")
    expect(make).to_be_enabled()
    make.click()
    saved = watch_and_save(page, tmp_path, both)
    of_an_excerpt(saved)


def choose(page: Page) -> None:
    expect(page.get_by_role("heading", name="A new excerpt")).to_be_visible()
    page.locator(".stCheckbox label").nth(1).click()
    expect(page.get_by_text("1 chosen")).to_be_visible()
    for each in ("Boxes that follow", "Muted"):
        page.get_by_role("radio", name=each).click()
        expect(page.get_by_role("radio", name=each)).to_be_checked()


def cover(page: Page) -> None:
    """By pointer on the picture, then a little more by keys; no film before it was looked at."""
    expect(page.get_by_text("Nothing is drawn: the whole moment is covered.")).to_be_visible(
        timeout=LONG_MS
    )
    assert page.get_by_role("button", name="Make the film").is_disabled()
    veil = page.locator(".veil").bounding_box()
    assert veil is not None
    at = [(veil["x"] + veil["width"] * x, veil["y"] + veil["height"] * y)
          for x, y in ((0.35, 0.1), (0.4, 0.2), (0.6, 0.5))]  # fmt: skip
    page.mouse.move(*at[0])
    page.mouse.down()
    for each in at[1:]:
        page.mouse.move(*each)
    page.mouse.up()
    box = page.get_by_role("button", name="Box. Arrow keys")
    box.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowDown")
    expect(page.get_by_text("Looked at so far")).to_be_visible(timeout=LONG_MS)
    assert page.get_by_role("button", name=TICK).is_disabled()


def watch_and_save(page: Page, folder: Path, both: Callable[[str], None]) -> bytes:
    expect(page.get_by_role("heading", name="Watch it through")).to_be_visible(timeout=LONG_MS)
    film = page.locator(".viewer video")
    film.evaluate("each => new Promise((done) => { if (each.readyState > 0) done(null);"
                  " else each.onloadedmetadata = () => done(null); })")  # fmt: skip
    assert page.get_by_role("link", name="Save as a file").count() == 0
    film.evaluate("each => { each.muted = true; return each.play(); }")
    save = page.get_by_role("link", name="Save as a file")
    expect(save).to_be_visible(timeout=LONG_MS)
    both("made")
    with page.expect_download() as started:
        save.click()
    assert started.value.suggested_filename == "excerpt.mp4"
    place = folder / "excerpt.mp4"
    started.value.save_as(place)
    return place.read_bytes()


def of_an_excerpt(content: bytes) -> None:
    """One silent track, an opaque id, a mark, and what was covered not in it any more."""
    with reading(content) as container:
        assert [each.type for each in container.streams] == ["video"]
        assert re.fullmatch("[0-9a-f]{32}", container.metadata["comment"])
    _, pictures = decoded(content)
    middle = pictures[62 + 40]
    high, wide = middle.shape[:2]
    face = middle[high * 15 // 100 : high * 45 // 100, wide * 40 // 100 : wide * 55 // 100]
    around = middle[high * 60 // 100 : high * 90 // 100, wide * 40 // 100 : wide * 55 // 100]
    edges = [abs(each[:, 1:].astype(int) - each[:, :-1]).max() for each in (face, around)]
    assert edges[0] < 12 < edges[1]
    assert middle[-4:, :8].mean() < 80
