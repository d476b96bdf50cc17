"""Every card of the family's page for everybody: by axe-core, by the keyboard alone, at 200 % zoom,
left to right and right to left, on a desk and on a tablet held upright."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import violations
from tests.browser.together_room import at, home, stub
from tests.browser.together_spoken import spoken
from tests.browser.together_stub import TICKET, VISIT, Stub, payload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["home", "stub"]
pytestmark = pytest.mark.browser

DESK, TABLET = {"width": 1440, "height": 900}, {"width": 820, "height": 1180}
# Half as wide and half as high: what is left of each at 200 %.
ZOOMED = ({"width": 720, "height": 450}, {"width": 410, "height": 590})
EVERY_CARD = {
    "hello", "film", "question", "sentence", "wonder", "subtitle", "ask", "choice", "idea",
    "close", "end",
}  # fmt: skip

# Each control in its turn is brought into view: nothing else lies where a finger would touch it.
COVERED = """() => [...document.querySelectorAll(".room button, .room input, .room textarea")]
  .filter((each) => each.checkVisibility({ opacityProperty: true }) && !each.disabled)
  .flatMap((each) => {
    const shown = each.closest("label") ?? each;
    shown.scrollIntoView({ block: "center", behavior: "instant" });
    const box = shown.getBoundingClientRect();
    const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const hit = there !== null && (shown.contains(there) || there.contains(shown));
    const inside = box.left >= 0 && box.right <= innerWidth + 1;
    return hit && inside ? [] : [each.outerHTML.slice(0, 120)];
  })"""

# Of what moves together, nothing lies over another: the bar stays while the card runs under it.
OVER = """() => {
  const layer = (each) => {
    while (each !== null && !["fixed", "sticky"].includes(getComputedStyle(each).position)) each = each.parentElement;
    return each;
  };
  const boxes = [...document.querySelectorAll(".room button, .room label, .room textarea, .room h1, .room p, .room img")]
    .filter((each) => each.checkVisibility({ opacityProperty: true }) && !each.matches("[aria-hidden=true], .frame *"))
    .map((each) => [each, each.getBoundingClientRect(), layer(each)]).filter(([, box]) => box.width > 4 && box.height > 4);
  return boxes.flatMap(([one, a, under], at) => boxes.slice(at + 1).filter(([other, b, layered]) =>
    under === layered && !one.contains(other) && !other.contains(one)
      && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
    .map(([other]) => `${one.outerHTML.slice(0, 90)} | ${other.outerHTML.slice(0, 90)}`));
}"""  # noqa: E501

# Words that run out of their own box, sideways or below, where the box hides what does not fit.
CUT = """() => {
  const wide = document.documentElement.scrollWidth - innerWidth;
  const cut = [...document.querySelectorAll(".room *")].filter((each) => each.checkVisibility())
    .filter((each) => each.textContent.trim() !== "" && !["SCRIPT", "STYLE"].includes(each.tagName))
    .filter((each) => {
      const style = getComputedStyle(each);
      const hides = [style.overflowX, style.overflowY].some((how) => ["hidden", "clip"].includes(how));
      const ellipsis = style.textOverflow === "ellipsis";
      return (hides || ellipsis || each.tagName === "BUTTON")
        && (each.scrollWidth > each.clientWidth + 1 || (hides && each.scrollHeight > each.clientHeight + 1));
    });
  const out = [...document.querySelectorAll(".room h1, .room p, .room button, .room label")]
    .filter((each) => each.checkVisibility())
    .filter((each) => { const box = each.getBoundingClientRect(); return box.left < -1 || box.right > innerWidth + 1; });
  return [...(wide > 0 ? [`${wide} px too wide`] : []), ...[...cut, ...out].map((each) => each.outerHTML.slice(0, 120))];
}"""  # noqa: E501


@pytest.fixture(params=["ltr", "rtl"])
def page(browser: Browser, home: str, stub: Stub, request: Any) -> Iterator[Page]:
    """The page with a gate open on it, in English or in Arabic; nothing moves by itself."""
    stub.payload, stub.gate = payload() if request.param == "ltr" else in_arabic(), True
    context = browser.new_context(viewport=DESK, reduced_motion="reduce")  # type: ignore[arg-type]
    opened = context.new_page()
    opened.goto(f"{home}/together/{TICKET}")
    expect(opened.locator(".room")).to_be_visible()
    expect(opened.locator("html")).to_have_attribute("dir", request.param)
    yield opened
    context.close()


def in_arabic() -> dict[str, Any]:
    """Three moments, the last as the second: the gate of the stub leads back to a third."""
    document = spoken("ar")
    cards, moments = document["cards"], document["moments"]
    end = next(n for n, card in enumerate(cards) if card["kind"] == "choice")
    cards[end:end] = [{**card, "moment": 2} for card in cards[end - 3 : end]]
    third = {**moments[1], "film": "moments/2", "still": "stills/2"}
    return {**document, "moments": [*moments, third]}


def each_card(page: Page, look: Callable[[str], None]) -> None:
    """Through the whole journey, every way into a card taken; `look` is given each in its turn."""
    met: list[str] = []
    for _ in range(60):
        step = at(page)
        if step in {"film", "idea", "choice", "close"}:
            touch(page, step)
        met.append(step)
        look(step)
        if step == "end":
            break
        leave(page, step)
    assert set(met) == EVERY_CARD


def touch(page: Page, step: str) -> None:
    """What changes on a card while she is on it is there when it is looked at."""
    if step == "film":
        page.locator(".tools button:visible").first.click()
    elif step == "idea":
        page.locator("button.idea").last.click()
        page.locator("textarea").fill("hush")
    else:
        page.get_by_role("radio").first.check()


def leave(page: Page, step: str) -> None:
    """By the card's own control; a card is left once, for another."""
    where = page.evaluate("() => document.querySelector('.under').textContent")
    if step in {"hello", "ask"}:
        page.locator(".choices .choice").first.click()
    elif step == "wonder":
        page.locator(".asks .quiet").first.click()
    else:
        page.locator(".finish" if step == "close" else ".next").click()
    page.wait_for_function(
        "([step, was]) => document.querySelector('.room').dataset.at !== step"
        " || document.querySelector('.under').textContent !== was",
        arg=[step, where],
    )


def test_axe_finds_nothing_wrong_on_any_card_of_a_family(page: Page) -> None:
    wrong: dict[str, Any] = {}
    seen: set[str] = set()

    def look(step: str) -> None:
        if step in seen:
            return
        seen.add(step)
        for window in (DESK, TABLET):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            if found := violations(page):
                wrong[f"{step} {window['width']}"] = found

    each_card(page, look)
    page.keyboard.press("Escape")
    look("hidden")
    assert wrong == {}


def test_at_200_percent_nothing_is_cut_nothing_overlaps_and_all_can_be_reached(page: Page) -> None:
    wrong: dict[str, list[str]] = {}

    def look(step: str) -> None:
        for window in ZOOMED:
            page.set_viewport_size(window)  # type: ignore[arg-type]
            page.evaluate("() => window.scrollTo(0, 0)")
            found = [*page.evaluate(CUT), *page.evaluate(OVER), *page.evaluate(COVERED)]
            if found:
                wrong.setdefault(f"{step} {window['width']}", found)

    each_card(page, look)
    assert wrong == {}, "\n".join(
        f"{card}: {each}" for card, found in wrong.items() for each in found
    )


def test_a_button_under_another_and_words_that_are_cut_would_be_found(page: Page) -> None:
    page.evaluate(
        "() => Object.assign(document.querySelector('.hide').style,"
        " { position: 'fixed', inset: '0', zIndex: '9' })"
    )
    assert page.evaluate(COVERED)
    page.evaluate(
        "() => { document.querySelector('.hide').removeAttribute('style');"
        " document.querySelector('.choices').style.marginTop = '-9rem'; }"
    )
    assert page.evaluate(OVER)
    page.reload()
    expect(page.locator(".room h1")).to_be_visible()
    page.evaluate(
        "() => Object.assign(document.querySelector('.room h1').style,"
        " { overflow: 'hidden', width: '3rem', whiteSpace: 'nowrap' })"
    )
    assert page.evaluate(CUT)


HELD = """() => {
  const held = document.activeElement;
  if (held === null || held === document.body) return null;
  const style = getComputedStyle(held), box = (held.closest("label") ?? held).getBoundingClientRect();
  const label = held.closest("label") === null ? style : getComputedStyle(held.closest("label"));
  const ringed = [style, label].some((each) => (each.outlineStyle !== "none" && parseFloat(each.outlineWidth) >= 2)
    || each.boxShadow !== "none");
  return { which: held.className + " " + (held.type ?? ""), ringed, inView: box.bottom > 0 && box.top < innerHeight };
}"""  # noqa: E501


def press_to(page: Page, wanted: str, key: str = "Enter") -> None:
    """With Tab alone to a control, which is seen to be the one; and pressed."""
    for _ in range(40):
        held = page.evaluate(HELD)
        if held is not None and wanted in held["which"]:
            assert held["ringed"], f"nobody sees that {wanted} is the one"
            assert held["inView"]
            page.keyboard.press(key)
            return
        page.keyboard.press("Tab")
    raise AssertionError(wanted)


def step_by_keys(page: Page, step: str) -> None:
    """One card, left by the keyboard."""
    if step == "choice":
        press_to(page, "radio", "Space")
        page.keyboard.press("ArrowRight")
    elif step == "idea":
        press_to(page, "idea", "Space")
    elif step == "close":
        press_to(page, "radio", "Space")
    onward = {"hello": "choice", "ask": "choice", "wonder": "quiet", "close": "finish"}
    press_to(page, onward.get(step, "next"))


def test_the_keyboard_alone_leads_from_begin_to_done_and_one_sees_where_it_is(
    browser: Browser, home: str, stub: Stub
) -> None:
    stub.gate = True
    context = browser.new_context(viewport=TABLET, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{home}/together/begin/{VISIT}")
    expect(page.get_by_role("button", name="Begin")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".room")).to_be_visible()
    met: list[str] = []
    for _ in range(60):
        step = at(page)
        met.append(step)
        if step == "end":
            break
        where = page.locator(".under").text_content()
        if step == "film" and met.count("film") == 1:
            page.keyboard.press("h")
            expect(page.locator(".calm")).to_be_visible()
            page.keyboard.press("Enter")
            expect(page.locator(".room")).to_be_visible()
        step_by_keys(page, step)
        page.wait_for_function(
            "([step, was]) => document.querySelector('.room').dataset.at !== step"
            " || document.querySelector('.under').textContent !== was",
            arg=[step, where],
        )
    assert set(met) == EVERY_CARD
    said = {each["kind"]: each["value"] for each in stub.answers}
    assert said["agreed"] == "yes"
    assert {"checkin", "choice", "idea", "checkout"} <= set(said)
    context.close()


def test_pr_18_stop_leads_from_any_card_to_how_are_you_now(page: Page) -> None:
    for far in range(4):
        page.locator(".choices .choice").first.click()
        for _ in range(far):
            page.locator(".next").click()
        page.locator(".control.stop").click()
        assert at(page) == "close"
        page.goto("about:blank")
        page.go_back()
        page.evaluate("() => history.replaceState(null, '')")
        page.reload()
        expect(page.locator(".room")).to_have_attribute("data-at", "hello")


def test_pr_06_she_chooses_of_at_least_two_and_may_skip_see_it_again_or_choose_none(
    browser: Browser, home: str, stub: Stub
) -> None:
    context = browser.new_context(viewport=TABLET)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{home}/together/{TICKET}")
    page.locator(".choices .choice").first.click()
    film = page.locator("video").first
    page.wait_for_function("() => document.querySelector('video').currentTime > .3")
    page.locator(".control.again").click()
    page.wait_for_function("() => document.querySelector('video').currentTime < .3")
    expect(film).to_be_visible()
    page.locator(".control.skip").click()
    assert at(page) == "film"
    while at(page) != "choice":
        page.locator(".next").click()
    # What she skipped is not offered; two are left of three.
    expect(page.locator(".pick img")).to_have_count(2)
    page.get_by_role("radio").nth(1).check()
    page.get_by_role("radio").last.check()
    with page.expect_response(lambda answer: "choice" in (answer.request.post_data or "")):
        page.locator(".next").click()
    assert [each["value"] for each in stub.answers if each["kind"] == "choice"] == ["none"]
    context.close()


HIDDEN_AFTER = """() => {
  window.hidAfter = new Promise((done) => window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const look = () => document.querySelector(".room:not([hidden])") === null
      ? requestAnimationFrame(() => done(performance.now() - event.timeStamp)) : requestAnimationFrame(look);
    requestAnimationFrame(look);
  }, { capture: true }));
}"""  # noqa: E501


def test_pr_19_esc_pressed_while_she_types_hides_within_300_ms_timed_in_the_page(
    browser: Browser, home: str
) -> None:
    page = browser.new_page(viewport=TABLET)  # type: ignore[arg-type]
    # Before any listener of ours, which would keep the key to itself.
    page.add_init_script(f"({HIDDEN_AFTER})()")
    page.goto(f"{home}/together/{TICKET}")
    page.locator(".choices .choice").first.click()
    page.locator(".next").click()
    page.locator("textarea").press_sequentially("hush h")
    page.keyboard.press("Escape")
    assert page.evaluate("() => window.hidAfter") < 300
    expect(page.locator(".calm")).to_be_visible()
    page.close()
