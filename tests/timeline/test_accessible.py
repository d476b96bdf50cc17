"""The workbench for those who use no pointer or see no canvas; and axe-core over all of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import violations
from tests.browser.stage import DESK, browser
from tests.timeline.stub import Practice, begun, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.browser
__all__ = ["browser"]

MANY = 3000
# Everything that moves by itself or by degrees.
MOVES = """() => [...root.querySelectorAll(".glimmer, .glimmer *")].flatMap((each) =>
  ["", "::before", "::after"].map((part) => getComputedStyle(each, part || undefined))
    .filter((look) => look.animationName !== "none" || Math.max(...look.transitionDuration.split(",").map(parseFloat)) > 0)
    .map(() => each.className))"""  # noqa: E501
RING = """() => {
  const ring = root.querySelector(".twin-ring"), look = getComputedStyle(ring);
  const at = ring.getBoundingClientRect(), board = root.querySelector(".board").getBoundingClientRect();
  return { seen: look.opacity === "1" && !ring.hidden, x: at.left - board.left, y: at.top - board.top, wide: at.width };
}"""  # noqa: E501
# Where the keyboard is in the lists of the timeline: row, words, and place.
IN_LISTS = """() => {
  const at = root.activeElement?.closest?.(".twin [role=option]");
  return at && [at.closest("[data-row]").dataset.row, at.textContent, Number(at.ariaPosInSet)];
}"""


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """The expert's coding of the drawn film."""
    with serving(Practice(coding=begun(), stepping=False)) as origin:
        yield origin


@pytest.fixture(scope="module")
def bench(browser: Browser, origin: str) -> Iterator[Page]:
    """One workbench for all that look at it."""
    page = opened(browser, origin)
    yield page
    page.context.close()


def opened(browser: Browser, origin: str) -> Page:
    context = browser.new_context(base_url=origin, viewport=DESK)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/")
    page.wait_for_function("() => window.root?.querySelector('video')?.readyState >= 2")
    return page


@pytest.fixture
def page(bench: Page) -> Iterator[Page]:
    """Nothing open, nothing selected, the keyboard nowhere."""
    yield bench
    bench.keyboard.press("Escape")
    bench.keyboard.press("Escape")
    bench.evaluate("() => root.activeElement?.blur()")


def into_lists(page: Page) -> None:
    """To the one place of the lists that Tab comes to, and from there to the first row."""
    into = page.locator('.twin [tabindex="0"]')
    expect(into).to_have_count(1)
    into.focus()
    for _ in range(12):
        page.keyboard.press("ArrowUp")


def says(page: Page) -> str:
    return page.locator(".happened").inner_text()


def test_the_lists_of_the_timeline_are_walked_by_keys_and_enter_goes_there(page: Page) -> None:
    into_lists(page)
    page.keyboard.press("Home")
    row, words, place = page.evaluate(IN_LISTS)
    assert (row, place) == ("attunement", 1)
    assert words.startswith("00:03.0\u201300:10.6 Quiet togetherness, 7.6 s")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(IN_LISTS)[2] == 2
    page.keyboard.press("ArrowDown")
    assert page.evaluate(IN_LISTS)[0] == "rupture"
    page.keyboard.press("End")
    row, words, _ = page.evaluate(IN_LISTS)
    assert page.evaluate("() => root.querySelector('video').currentTime") < 0.1
    page.keyboard.press("Enter")
    page.wait_for_function("() => root.querySelector('video').currentTime > 50")
    expect(page.locator(".row.selected b")).to_have_text(words.split(",")[0].split(" ", 1)[1])
    assert page.evaluate(IN_LISTS)[:2] == [row, words]


def test_where_the_keyboard_is_in_the_lists_is_drawn_on_the_timeline(page: Page) -> None:
    assert not page.evaluate(RING)["seen"]
    into_lists(page)
    page.keyboard.press("Home")
    ring = page.evaluate(RING)
    label = page.evaluate("() => root.querySelector('.label.of-moment').offsetTop")
    width = page.evaluate("() => root.querySelector('.board').clientWidth")
    assert ring["seen"]
    assert abs(ring["y"] - label) < 4
    assert abs(ring["x"] - 3000 / 75_000 * width) < 4
    assert abs(ring["wide"] - 7600 / 75_000 * width) < 6


def test_an_edge_is_moved_by_keys_from_the_lists(page: Page) -> None:
    into_lists(page)
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    page.wait_for_function("() => root.querySelector('.clock b').textContent === '00:03.000'")
    page.keyboard.press(".")
    page.wait_for_function("() => root.querySelector('.clock b').textContent !== '00:03.000'")
    page.keyboard.press("[")
    expect(page.locator(".happened")).to_contain_text("Now 00:03.0")
    expect(page.locator(".twin [tabindex='0']")).to_contain_text("00:03.0")
    page.keyboard.press("Control+z")
    expect(page.locator(".happened")).to_contain_text("Undone")


def test_what_happens_is_said_once_and_quietly(page: Page) -> None:
    heard = "root.querySelector('.happened')"
    page.evaluate(
        "() => { window.heard = []; new MutationObserver(() => heard.push([performance.now(),"
        f" {heard}.textContent])).observe({heard}, {{ childList: true }}); }}"
    )
    page.keyboard.press("u")
    expect(page.locator(".happened")).to_contain_text("Uncodable opened at 00:")
    for _ in range(3):
        page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("u")
    expect(page.locator(".happened")).to_contain_text("Uncodable closed, ")
    page.keyboard.press("Delete")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    expect(page.locator(".happened")).to_contain_text("Undone")
    heard_at = page.evaluate("() => heard.map(([at]) => at)")
    apart = [later - sooner for sooner, later in pairwise(heard_at)]
    assert min(apart) > 950
    assert page.locator(".happened[aria-live=polite]").count() == 1


def test_nothing_moves_for_those_who_asked_for_less_motion(page: Page) -> None:
    page.keyboard.press("i")
    page.keyboard.press("a")
    assert page.evaluate(MOVES) != []
    page.emulate_media(reduced_motion="reduce")
    try:
        assert page.evaluate(MOVES) == []
    finally:
        page.emulate_media(reduced_motion="no-preference")
        page.keyboard.press("Control+z")
        page.keyboard.press("Control+z")


def test_axe_finds_nothing_with_a_moment_chosen_and_its_codes_open(page: Page) -> None:
    assert violations(page) == []
    page.keyboard.press("n")
    page.get_by_role("button", name="Filter", exact=True).click()
    page.keyboard.press("Enter")
    page.keyboard.press("i")
    assert violations(page) == []
    page.keyboard.press("Control+z")
    page.get_by_role("button", name="Filter", exact=True).click()


def test_axe_finds_nothing_in_any_panel(page: Page) -> None:
    page.keyboard.press("?")
    expect(page.locator(".veil:not([hidden])")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    more = page.get_by_role("button", name="More", exact=True)
    page.keyboard.press("n")
    more.click()
    assert violations(page) == []
    names = page.locator(".menu .choices button > span:first-child").all_inner_texts()
    more.click()
    wrong, panels = {}, 0
    for at, name in enumerate(names):
        more.click()
        page.locator(".menu .choices button").nth(at).click()
        if page.locator(".veil.panel").is_visible():
            panels += 1
            wrong[name] = violations(page)
            page.keyboard.press("Escape")
    assert panels >= 5
    assert {name: found for name, found in wrong.items() if found} == {}


def test_of_many_thousands_every_one_can_be_reached_and_few_exist(browser: Browser) -> None:
    with serving(Practice(coding=begun(many=MANY), stepping=False)) as origin:
        page = opened(browser, origin)
        into_lists(page)
        page.keyboard.press("Home")
        page.keyboard.press("End")
        row, _, place = page.evaluate(IN_LISTS)
        assert (row, place) == ("attunement", MANY // 3)
        page.keyboard.press("PageUp")
        assert page.evaluate(IN_LISTS)[2] == MANY // 3 - 10
        for _ in range(30):
            page.keyboard.press("ArrowLeft")
        assert page.evaluate(IN_LISTS)[2] == MANY // 3 - 40
        assert page.locator(".twin [role=option]").count() <= 130
        assert page.locator(".moments .row").count() < 20
        page.context.close()


def test_axe_finds_nothing_on_an_empty_workbench(browser: Browser) -> None:
    plain = begun()
    empty = type(plain)(plain.id, plain.clip, plain.coder, plain.scheme, plain.clip_length)
    with serving(Practice(coding=empty, stepping=False)) as origin:
        page = opened(browser, origin)
        assert violations(page) == []
        page.keyboard.press("/")
        page.keyboard.type("nobody")
        expect(page.locator(".moments .none")).to_be_visible()
        assert violations(page) == []
        page.context.close()
