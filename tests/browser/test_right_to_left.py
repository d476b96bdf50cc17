"""The family's page from right to left: what it says, the way on, and nothing on anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.together_room import at
from tests.browser.together_spoken import Spoken, spoken
from tests.browser.together_stub import TICKET, Stub, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.browser
SAID = Spoken("ar")
# What can be read on the card, where it stands, and what of it is cut or lies on something else.
FAULTS = """() => {
  const wide = document.documentElement.clientWidth;
  const read = 'button:not(.play), h1, p, label, figcaption, q, strong';
  const seen = [...document.querySelectorAll(read)]
    .filter((each) => each.checkVisibility() && !each.matches('.said-over, .slot, label:has(img)'));
  const box = (each) => {
    if (each.tagName === 'BUTTON') return each.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(each);
    return range.getBoundingClientRect();
  };
  const found = [];
  for (const each of seen) {
    const { left, right } = box(each);
    if (left < -1 || right > wide + 1) found.push(`off: ${each.textContent}`);
    for (const other of seen) {
      if (other === each || other.contains(each) || each.contains(other)) continue;
      if (each.closest('.foot, .hide') || other.closest('.foot, .hide')) {
        if (!(each.closest('.foot') && other.closest('.foot'))) continue;
      }
      const a = box(each), b = box(other);
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 2) found.push(`${each.textContent} lies on ${other.textContent}`);
    }
  }
  return found;
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    stub = Stub()
    stub.payload = spoken("ar")
    with serving(stub.app()) as home:
        context = browser.new_context(viewport={"width": 820, "height": 1180})
        opened = context.new_page()
        opened.goto(f"{home}/together/{TICKET}")
        expect(opened.locator(".room")).to_be_visible()
        yield opened
        context.close()


def middle(page: Page, which: str) -> float:
    box = page.locator(which).first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2


def walked(page: Page) -> list[str]:
    """Every card from the first to the last, each looked at; where they stood, in their order."""
    cards = [at(page)]
    assert page.evaluate(FAULTS) == []
    page.get_by_role("button", name=SAID("cards.hello.choices.ready")).click()
    while at(page) != "close":
        cards.append(at(page))
        assert page.evaluate(FAULTS) == [], cards
        page.locator(".next").click()
    assert page.evaluate(FAULTS) == []
    return cards


def test_the_page_runs_from_right_to_left_in_its_own_language(page: Page) -> None:
    root = page.locator("html")
    expect(root).to_have_attribute("dir", "rtl")
    expect(root).to_have_attribute("lang", "ar")
    expect(page.locator(".room h1")).to_have_text(SAID("cards.hello.title"))
    ours = "each.family.includes('Vazirmatn') && each.status === 'loaded'"
    assert page.evaluate(
        f"document.fonts.ready.then(() => [...document.fonts].some((each) => {ours}))"
    )
    assert middle(page, ".hide") < 200
    cards = walked(page)
    assert cards[:4] == ["hello", "film", "question", "sentence"]
    assert "choice" in cards
    call = page.locator(".contact bdi")
    expect(call).to_have_attribute("dir", "ltr")
    expect(call).to_have_text("+44 1632 960 001")


def test_the_way_on_is_on_the_left_and_the_film_is_not_mirrored(page: Page) -> None:
    page.get_by_role("button", name=SAID("cards.hello.choices.ready")).click()
    assert middle(page, ".next") < 200
    assert middle(page, ".like") > 620
    part = page.locator("video").first
    assert part.evaluate("each => getComputedStyle(each).transform") == "none"
    page.get_by_role("button", name=SAID("controls.only_baby")).click()
    film, frame = part.bounding_box(), page.locator(".frame").first.bounding_box()
    assert film is not None
    assert frame is not None
    # The part somebody drew is counted from the left of the picture, whichever way words run.
    assert abs((frame["x"] - film["x"]) / film["width"] - 0.42) < 0.01


def test_at_200_per_cent_nothing_is_cut_either(page: Page) -> None:
    page.set_viewport_size({"width": 410, "height": 590})
    assert "choice" in walked(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
