"""Finding moments, the sums below them, and what is worth a second look: in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from annotator.domain.coding import annotation_from
from tests.browser.stage import DESK, browser
from tests.timeline.stub import Practice, begun, made_up, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.browser
__all__ = ["browser"]


def moment(name: str, family: str, onset: int, offset: int | None, **more: Any) -> dict[str, Any]:
    """One moment of a coding with something to look at in it."""
    plain = {**made_up(0, 1), "id": name, "family": family, "starred": False}
    return {**plain, "onset_ms": onset, "offset_ms": offset, **more}


MOMENTS = (
    moment("gaze", "attunement", 2000, 6000, code="shared_gaze", note="she hums", starred=True),
    moment("joy", "attunement", 5000, 9000, code="shared_joy", confidence=3),
    moment("lost", "rupture", 20_000, 26_000, code="missed_cue", confidence=1),
    moment("away", "rupture", 40_000, 44_000, code="device_absorbed", note="the phone rings"),
    moment(
        "back", "repair", 43_000, 47_000, code="comfort", repairs="away",
        values={"outcome": "full"},
    ),
    moment("hold", "repair", 60_000, 62_000, code="comfort"),
    moment("unseen", "uncodable", 65_000, 70_000),
)  # fmt: skip


@pytest.fixture(scope="module")
def opened(browser: Browser) -> Iterator[tuple[Page, Practice]]:
    """One workbench for all of them: each leaves the list as it found it."""
    plain = begun()
    coded = {each.id: each for each in map(annotation_from, MOMENTS)}
    coding = type(plain)(
        plain.id, plain.clip, plain.coder, plain.scheme, plain.clip_length,
        coded, {each.id: each.version for each in coded.values()},
    )  # fmt: skip
    practice = Practice(coding=coding, stepping=False)
    faults: list[str] = []
    with serving(practice) as origin:
        context = browser.new_context(base_url=origin, viewport=DESK)  # type: ignore[arg-type]
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto("/")
        page.wait_for_function("() => window.root?.querySelector('video')?.readyState >= 2")
        yield page, practice
        context.close()
    assert faults == []


@pytest.fixture
def page(opened: tuple[Page, Practice]) -> Iterator[Page]:
    """Nothing selected, nothing searched for, nothing open."""
    page, _ = opened
    yield page
    page.keyboard.press("Escape")
    page.evaluate("() => root.activeElement?.blur()")
    if page.locator(".searching .clear").is_visible():
        page.locator(".searching .clear").click()
    page.keyboard.press("Escape")
    expect(counted(page)).to_have_text(str(len(MOMENTS)))


def counted(page: Page) -> Locator:
    """How many the list has: those out of view do not exist."""
    return page.locator(".moments .count")


def names(page: Page) -> Locator:
    return page.locator(".moments .row .what b")


def now_ms(page: Page) -> int:
    return int(page.evaluate("() => Math.round(root.querySelector('video').currentTime * 1000)"))


def reached(page: Page) -> str | None:
    """The row the keyboard is in."""
    found = page.evaluate("() => root.activeElement?.closest('.row')?.dataset.id ?? null")
    return None if found is None else str(found)


def selected(page: Page) -> list[str]:
    marked = "[...root.querySelectorAll('.row[aria-selected=true]')]"
    return sorted(page.evaluate(f"() => {marked}.map((each) => each.dataset.id)"))


def test_a_slash_searches_and_escape_gives_the_keys_back_to_the_film(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("phone")
    expect(names(page)).to_have_text(["Absorbed in a device"])
    expect(counted(page)).to_have_text(f"1 / {len(MOMENTS)}")
    before = now_ms(page)
    page.keyboard.press("Escape")
    expect(names(page)).to_have_count(1)
    page.keyboard.press("Shift+ArrowRight")
    page.wait_for_function(
        "(ms) => root.querySelector('video').currentTime * 1000 > ms", arg=before
    )
    page.keyboard.press("/")
    page.keyboard.press("Enter")
    page.wait_for_function("() => Math.round(root.querySelector('video').currentTime) === 40")
    assert selected(page) == ["away"]


def test_what_is_not_found_is_said_with_the_way_back(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("nobody ever")
    expect(page.locator(".moments .none")).to_contain_text("Nothing here fits.")
    page.get_by_role("button", name="Show all moments").click()
    expect(counted(page)).to_have_text(str(len(MOMENTS)))
    expect(page.get_by_role("searchbox", name="Search")).to_have_value("")


def test_wishes_combine_and_each_says_how_many_it_would_leave(page: Page) -> None:
    page.get_by_role("button", name="Filter", exact=True).click()
    wishes = page.locator(".wishes")
    unrepaired = wishes.get_by_role("button", name="Not repaired")
    expect(unrepaired).to_have_text("Not repaired 1")
    expect(wishes.get_by_role("button", name="Starred")).to_have_text("★ Starred 1")
    unrepaired.click()
    expect(names(page)).to_have_text(["Missed cue"])
    expect(unrepaired).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".searching .more")).to_have_text("Filter · 1")
    unrepaired.click()
    wishes.get_by_label("What it was").select_option("repair/comfort")
    expect(names(page)).to_have_count(2)
    wishes.get_by_label("How sure").select_option("2")
    expect(names(page)).to_have_count(2)
    wishes.get_by_label("How sure").select_option("1")
    expect(names(page)).to_have_count(0)
    page.get_by_role("button", name="Clear", exact=True).click()
    expect(counted(page)).to_have_text(str(len(MOMENTS)))
    page.get_by_role("button", name="Filter", exact=True).click()
    expect(wishes).to_be_hidden()


def test_rows_say_how_sure_and_whether_it_was_repaired(page: Page) -> None:
    said = page.locator(".moments .row small")
    expect(said.nth(1)).to_contain_text("very sure")
    expect(said.nth(2)).to_have_text("6.0 s · not repaired yet · unsure · Rupture")
    expect(page.locator(".row[data-id=away] small")).to_contain_text("repaired after 3.0 s")


def test_the_list_is_walked_by_keys_without_moving_the_film(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.press("ArrowDown")
    here, first = now_ms(page), reached(page)
    assert first is not None
    page.keyboard.press("Home")
    assert reached(page) == "gaze"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert reached(page) == "lost"
    page.keyboard.press("End")
    assert reached(page) == "unseen"
    assert (now_ms(page), selected(page)) == (here, [])
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_function("() => Math.round(root.querySelector('video').currentTime) === 60")
    assert selected(page) == ["hold"]


def test_several_are_chosen_by_shift_and_control_with_keys_and_pointer(page: Page) -> None:
    row = page.locator(".moments .row .go")
    row.nth(0).click()
    page.locator(".row[data-id=joy] .go").click(modifiers=["Control"])
    assert selected(page) == ["gaze", "joy"]
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Home")
    page.keyboard.press("Control+Space")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    assert selected(page) == ["gaze", "joy", "lost"]
    page.keyboard.press("Shift+ArrowUp")
    assert selected(page) == ["gaze", "joy"]
    assert reached(page) == "joy"


def test_the_sum_is_the_length_and_leads_to_what_was_left_out(page: Page) -> None:
    line = page.locator(".sums-line")
    expect(line).to_have_text("00:22.0 coded + 00:48.0 not coded + 00:05.0 uncodable = 01:15.0")
    line.click()
    panel = page.get_by_role("dialog", name="How the time divides")
    expect(panel.locator("li")).to_have_count(1)
    panel.get_by_role("button", name="Go to the first stretch").click()
    expect(panel).to_be_hidden()
    page.wait_for_function("() => root.querySelector('video').currentTime < 0.05")


def test_a_second_look_names_its_moments_and_rests_until_they_change(page: Page) -> None:
    count = page.locator(".checks-count")
    expect(count).to_have_text("2 to look at")
    page.keyboard.press("Shift+w")
    panel = page.get_by_role("dialog", name="Worth a second look")
    expect(panel.locator("li > p")).to_have_text(
        ["Two of “Attunement” overlap.", "This repair does not say which rupture it answers."]
    )
    panel.get_by_role("button", name="01:00.0\u201301:02.0").click()
    expect(panel).to_be_hidden()
    assert selected(page) == ["hold"]
    count.click()
    panel.get_by_role("button", name="That is right so: This repair").click()
    expect(panel.locator("li")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(count).to_have_text("1 to look at")
    for _ in range(3):
        page.keyboard.press("Shift+ArrowRight")
    expect(page.locator(".clock b")).to_have_text("01:03.000")
    page.keyboard.press("]")
    expect(count).to_have_text("2 to look at")
