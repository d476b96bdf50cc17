"""Then and now as a family meets it, and a household with two carers and twins (PR-30)."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.browser import steps
from tests.browser.stage import DESK, OVERLAPS
from tests.browser.together_room import answered, at, go_on
from tests.browser.together_stub import TICKET, Stub, payload, serving, still

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.browser.running import Glimmer

pytestmark = pytest.mark.browser
UPRIGHT = {"width": 820, "height": 1180}


def paired() -> dict[str, Any]:
    document = payload()
    place = next(n for n, card in enumerate(document["cards"]) if card["kind"] == "choice")
    card = {
        "kind": "then_now",
        "title": "Then and now",
        "question": "What do you see in these two?",
        "then": {"label": "Then", "still": "pair/0"},
        "now": {"label": "Now", "still": "pair/1"},
    }
    document["cards"].insert(place, card)
    return document


@pytest.fixture
def stub() -> Stub:
    return Stub()


@pytest.fixture
def together(browser: Browser, stub: Stub) -> Iterator[Page]:
    """The family's page with the card among its own."""
    app = stub.app()

    async def told(_request: object) -> JSONResponse:
        return JSONResponse(paired())

    async def picture(request: Any) -> Any:
        return stub._answer(still(request.path_params["n"]), "image/jpeg")

    app.router.routes.insert(0, Route(f"/together/{TICKET}/payload", told))
    app.router.routes.insert(0, Route(f"/together/{TICKET}/pair/{{n:int}}", picture))
    with serving(app) as address:
        context = browser.new_context(viewport=DESK)  # type: ignore[arg-type]
        opened = context.new_page()
        opened.goto(f"{address}/together/{TICKET}")
        expect(opened.locator(".room")).to_be_visible()
        yield opened
        context.close()


def kept(page: Page, name: str, tmp_path: Path) -> None:
    folder = Path(os.environ.get("GLIMMER_SHOTS", tmp_path))
    page.screenshot(path=folder / f"{name}.png", animations="disabled")
    wide = page.evaluate("() => [document.scrollingElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1]
    assert page.evaluate(OVERLAPS) == []


def to_the_pair(page: Page) -> None:
    for _ in range(20):
        if at(page) == "then_now":
            return
        go_on(page)
    raise AssertionError(at(page))


def test_pr_30_then_and_now_are_two_pictures_and_a_question_with_no_day_and_no_number(
    together: Page, stub: Stub, tmp_path: Path
) -> None:
    page = together
    page.get_by_role("button", name="I am ready").click()
    to_the_pair(page)
    pictures = page.locator(".side-of img")
    expect(pictures).to_have_count(2)
    for n in (0, 1):
        expect(pictures.nth(n)).to_have_js_property("complete", True)
        assert pictures.nth(n).evaluate("each => each.naturalWidth") > 0
    boxes = [pictures.nth(n).bounding_box() for n in (0, 1)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert abs(boxes[0]["width"] - boxes[1]["width"]) < 1
    assert abs(boxes[0]["y"] - boxes[1]["y"]) < 1
    shown = page.locator(".card").inner_text()
    assert shown.index("Then") < shown.rindex("Now")
    assert re.search(r"\d", shown) is None
    assert page.locator("video:visible").count() == 0
    kept(page, "then-now-1440", tmp_path)
    page.set_viewport_size(UPRIGHT)  # type: ignore[arg-type]
    kept(page, "then-now-820", tmp_path)
    page.keyboard.press("h")
    expect(page.locator(".room")).to_be_hidden()
    page.locator(".calm .back").click()
    page.locator("textarea").fill("We look at each other.")
    with page.expect_response(lambda answer: '"now"' in (answer.request.post_data or "")):
        go_on(page)
    assert at(page) == "choice"
    expect(page.locator(".pick img")).to_have_count(3)
    page.wait_for_function("() => document.querySelector('.sign').textContent !== 'Keeping …'")
    assert answered(stub, "words") == ["We look at each other."]
    assert [each for each in answered(stub, "seen") if not each.isdigit()] == ["then", "now"]


@pytest.mark.thorough
def test_a_household_with_two_carers_and_twins(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    steps.come_in(page, glimmer)
    page.get_by_role("button", name="Look around with a made-up family").click()
    page.get_by_role("link", name="People").click()
    expect(page.get_by_role("heading", name="Mama & Robin")).to_be_visible()
    page.get_by_text("Add another carer").click()
    page.get_by_role("textbox", name="What this carer wants to be called").last.fill("Papi")
    page.get_by_role("button", name="Add this carer").click()
    expect(page.get_by_role("heading", name="Papi & Robin")).to_be_visible()
    page.get_by_text("Add a twin, a brother or a sister").click()
    page.get_by_role("textbox", name="The infant's name").last.fill("Ivo")
    page.get_by_role("button", name="Add this infant").click()
    for name in ("Mama & Robin", "Papi & Robin", "Mama & Ivo", "Papi & Ivo"):
        expect(page.get_by_role("heading", name=name)).to_be_visible()
    shot("household-1440")
    page.set_viewport_size(UPRIGHT)  # type: ignore[arg-type]
    shot("household-820")
    page.get_by_role("link", name="Bring in a clip").last.click()
    whose = page.get_by_role("combobox", name="Whose film is it?")
    expect(whose).to_have_value("Papi & Ivo")
    shot("household-whose-820")


@pytest.mark.thorough
def test_pr_30_a_pair_is_chosen_as_care_ends_and_stands_before_the_choice(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    steps.come_in(page, glimmer)
    page.get_by_role("button", name="Look around with a made-up family").click()
    steps.feed(page).click()
    page.get_by_role("link", name="Prepare").click()
    expect(page.get_by_role("button", name="Make it ready")).to_be_visible()
    expect(page.get_by_role("heading", name="Then and now")).to_have_count(0)
    page.get_by_text("Around this meeting").first.click()
    page.get_by_text("Care is coming to its end").click()
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_role("heading", name="Then and now")).to_be_visible()
    page.get_by_text("Look for pairs").click()
    pictures = page.locator(".st-key-card-then-now img.still")
    page.wait_for_function(
        "() => { const all = [...document.querySelectorAll('.st-key-card-then-now img.still')];"
        " return all.length > 1 && all.every((each) => each.naturalWidth > 0); }"
    )
    pictures.last.scroll_into_view_if_needed()
    shot("then-now-pairs")
    page.get_by_role("button", name="Show these two to the family").first.click()
    expect(page.get_by_text("These two are shown")).to_be_visible()
    steps.make_ready(page)
    shot("then-now-chosen")
    page.get_by_role("link", name="Watch together").click()
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("button", name="I am ready").click()
    to_the_pair(page)
    expect(page.locator(".side-of img")).to_have_count(2)
    shot("then-now-card")
