"""The way in, in a real Chromium, with a server that answers as ours does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from annotator.web.headers import content_policy
from tests.browser.together_stub import BUILT, KINDS, PAGES, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

pytestmark = pytest.mark.browser

CODE = "K7QF-3MZP-9XWD-TR2H-6BVN-C4YJ"


def no(name: str, says: str) -> Response:
    return JSONResponse({"refusal": name, "says": says}, 403)


class Door:
    """Where the browser stands, and what was asked."""

    def __init__(self) -> None:
        self.state = "knock"
        self.asked: list[tuple[str, dict[str, str]]] = []

    def app(self) -> Starlette:
        """The routes of the way in."""
        return Starlette(
            routes=[
                Route("/", self._home),
                Route("/sign-in", self._page),
                Route("/sign-in/state", self._state),
                Route("/sign-in/assets/{name:path}", self._asset),
                Route("/sign-in/{act}", self._act, methods=["POST"]),
            ]
        )

    def _file(self, body: bytes, kind: str) -> Response:
        return Response(body, 200, {"content-security-policy": content_policy(())}, media_type=kind)

    async def _home(self, _request: Request) -> Response:
        return self._file(b"<h1>Today</h1>", "text/html")

    async def _page(self, _request: Request) -> Response:
        return self._file((PAGES / "sign-in.html").read_bytes(), "text/html")

    async def _asset(self, request: Request) -> Response:
        name = request.path_params["name"]
        place = (BUILT if name.endswith(".js") else PAGES) / name
        return self._file(place.read_bytes(), KINDS[place.suffix])

    async def _state(self, _request: Request) -> Response:
        return JSONResponse({"state": self.state, "sample": False})

    async def _act(self, request: Request) -> Response:
        if request.headers.get("x-app-csrf") != "1":
            return no("Forged", "Not from this page.")
        act, told = request.path_params["act"], await request.json()
        self.asked.append((act, told))
        if act == "knock" and told["token"] != "good":
            return no("NoKnock", "This link has been used.")
        if act == "unlock" and told["passphrase"] != "the right one":
            return no("WrongPassphrase", "That is not the passphrase.")
        self.state = "new" if act == "knock" else "open"
        return JSONResponse({"state": self.state, "sample": False, "recovery_code": CODE})


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def home(door: Door) -> Iterator[str]:
    with serving(door.app()) as address:
        yield address


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1024, "height": 768})
    opened.goto(f"{home}/sign-in")
    expect(opened.locator("h1")).to_be_visible()
    yield opened
    opened.close()


def test_without_the_start_link_it_says_where_the_link_is(page: Page) -> None:
    expect(page.get_by_role("heading")).to_have_text("Please come in by the start link")
    expect(page.locator("main")).to_contain_text("the window Glimmer was started from")


def test_the_token_leaves_the_address_and_knocks_once(page: Page, home: str, door: Door) -> None:
    page.goto(f"{home}/sign-in#token=good")

    expect(page.get_by_role("button", name="Set up my practice")).to_be_visible()
    expect(page.get_by_role("button", name="Look around with a made-up family")).to_be_visible()
    assert page.url == f"{home}/sign-in"
    assert door.asked == [("knock", {"token": "good"})]


def test_a_used_link_says_so(page: Page, home: str) -> None:
    page.goto(f"{home}/sign-in#token=old")

    expect(page.get_by_role("alert")).to_have_text("This link has been used.")
    assert page.url == f"{home}/sign-in"


def test_a_practice_is_set_up_by_keyboard_alone_and_its_code_is_shown_once(
    page: Page, home: str, door: Door
) -> None:
    page.goto(f"{home}/sign-in#token=good")
    page.get_by_role("button", name="Set up my practice").press("Enter")
    expect(page.get_by_label("Passphrase", exact=True)).to_be_focused()
    page.keyboard.type("apple ladder river")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("apple ladder rive")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("not the same yet")
    assert [act for act, _ in door.asked] == ["knock"]

    page.keyboard.type("r")
    page.keyboard.press("Enter")
    expect(page.locator(".code")).to_have_text(CODE)
    assert door.asked[-1] == ("set-up", {"passphrase": "apple ladder river"})

    page.get_by_role("button", name="I have it").press("Enter")
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def test_a_wrong_passphrase_is_said_and_can_be_written_again_at_once(
    page: Page, door: Door
) -> None:
    door.state = "locked"
    page.reload()
    field = page.get_by_label("Passphrase", exact=True)
    expect(field).to_be_focused()
    field.fill("a wrong one")
    field.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("That is not the passphrase.")
    expect(field).to_be_focused()
    expect(field).to_have_value("")

    field.fill("the right one")
    field.press("Enter")
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def test_the_recovery_code_opens_and_a_new_one_is_shown(page: Page, door: Door) -> None:
    door.state = "locked"
    page.reload()
    page.get_by_role("button", name="Forgotten? Use the recovery code").click()
    page.get_by_label("Recovery code").fill(f" {CODE} ")
    page.get_by_label("New passphrase", exact=True).fill("river ladder apple")
    page.get_by_label("The same once more", exact=True).fill("river ladder apple")
    page.get_by_role("button", name="Open with the code").click()

    expect(page.locator(".code")).to_have_text(CODE)
    told = {"recovery_code": CODE, "passphrase": "river ladder apple"}
    assert door.asked[-1] == ("recover", told)


def test_an_open_practice_goes_straight_in(page: Page, door: Door) -> None:
    door.state = "open"
    page.reload()

    expect(page.get_by_role("heading", name="Today")).to_be_visible()
