"""The upload component in a real Chromium, against a small server that speaks tus as ours does."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from annotator.web.headers import content_policy
from tests.browser.together_stub import BUILT, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

pytestmark = pytest.mark.browser

CHUNK = 64 * 1024
TUS = {"Tus-Resumable": "1.0.0"}
HOST = """
import upload from '/upload.js';
const root = document.getElementById('place').attachShadow({mode: 'open'});
window.told = [];
const component = {
  parentElement: root,
  data: {clip: 'c'},
  setStateValue: (name, value) => window.told.push([name, value]),
};
const overtaken = upload(component);
upload(component);
overtaken();
"""


# The page has asked once more how much of the film has arrived.
TOLD_AGAIN = """() => performance.getEntriesByType("resource").filter(({ name, initiatorType }) =>
  name.endsWith("/upload") && initiatorType === "fetch").length > 1"""


class Reception:
    """Acknowledges whole chunks only and holds one back, as sealing does."""

    def __init__(self) -> None:
        self.length: int | None = None
        self.kept = bytearray()
        self.state = "awaiting"
        self.says: str | None = None
        self.looks = 0
        self.busy = False
        self.bytes_a_second = 1e9
        self.headers: list[tuple[str, Any]] = []

    def app(self) -> Starlette:
        """The component's page and the two routes it asks."""
        ways = ["POST", "HEAD", "PATCH"]
        return Starlette(
            routes=[
                Route("/", self._page),
                Route("/host.js", self._host),
                Route("/upload.js", self._script),
                Route("/clips/c", self._clip),
                Route("/clips/c/parts", self._parts),
                Route("/clips/c/upload", self._upload, methods=ways),
            ]
        )

    async def _page(self, _request: Request) -> Response:
        body = "<!doctype html><div id='place'></div><script type='module' src='/host.js'></script>"
        policy = {"content-security-policy": content_policy(())}
        return Response(body, media_type="text/html", headers=policy)

    async def _host(self, _request: Request) -> Response:
        return Response(HOST, media_type="text/javascript")

    async def _script(self, _request: Request) -> Response:
        return Response((BUILT / "upload.js").read_bytes(), media_type="text/javascript")

    async def _parts(self, _request: Request) -> Response:
        return JSONResponse({"parts": []})

    async def _clip(self, _request: Request) -> Response:
        ready = False
        if self.state == "preparing":
            self.looks += 1
            ready = self.looks > 2
        progress = {"done": 0.5, "speed": 4.0, "left_s": 2} if self.state == "preparing" else None
        found = "8 min 12 s, phone video, sound" if progress else None
        return JSONResponse(
            {"state": self.state, "playable": ready, "stepping": False, "progress": progress}
            | {"found": found, "says": self.says}
        )

    async def _upload(self, request: Request) -> Response:
        self.headers += request.headers.items()
        if request.headers.get("x-app-csrf") != "1":
            return Response(status_code=403)
        if request.method == "POST":
            return self._create(int(request.headers["upload-length"]))
        if request.method == "HEAD":
            return await self._far()
        return await self._take(request)

    def _create(self, length: int) -> Response:
        if length < 100:
            says = "This file is empty, so there is no film in it."
            return JSONResponse({"refusal": "EmptyFile", "says": says}, 422, TUS)
        self.length, self.state = length, "receiving"
        self.kept.clear()
        return Response(status_code=201, headers={**TUS, "Location": "/clips/c/upload"})

    async def _far(self) -> Response:
        while self.busy:
            await asyncio.sleep(0.01)
        if self.length is None:
            return Response(status_code=404, headers=TUS)
        place = {"Upload-Offset": str(len(self.kept)), "Upload-Length": str(self.length)}
        return Response(status_code=200, headers={**TUS, **place})

    async def _take(self, request: Request) -> Response:
        if self.busy:
            return Response(status_code=423, headers=TUS)
        if int(request.headers["upload-offset"]) != len(self.kept):
            return Response(status_code=409, headers=TUS)
        self.busy, pending = True, bytearray()
        try:
            async for piece in request.stream():
                pending += piece
                await asyncio.sleep(len(piece) / self.bytes_a_second)
        except ClientDisconnect:
            pass
        self.busy = False
        whole = len(self.kept) + len(pending) == self.length
        self.kept += pending if whole else pending[: max(0, len(pending) // CHUNK - 1) * CHUNK]
        if whole:
            self.state = "preparing"
        return Response(status_code=204, headers={**TUS, "Upload-Offset": str(len(self.kept))})


@pytest.fixture
def reception() -> Reception:
    return Reception()


@pytest.fixture
def page(browser: Browser, reception: Reception) -> Iterator[Page]:
    with serving(reception.app()) as home:
        opened = browser.new_page()
        opened.on("dialog", lambda dialog: dialog.accept())
        opened.goto(home)
        expect(opened.get_by_text("Choose a film")).to_be_visible()
        yield opened
        opened.close()


def film(length: int) -> FilePayload:
    body = bytes(range(256)) * (length // 256) + b"\x00" * (length % 256)
    return {"name": "Smith family bedtime.mp4", "mimeType": "video/mp4", "buffer": body}


def test_a_film_arrives_whole_is_prepared_and_streamlit_hears_it_once(
    page: Page, reception: Reception
) -> None:
    given = film(9 * 1024 * 1024 + 321)
    page.locator("input[type=file]").set_input_files(given)

    expect(page.get_by_text("Found: 8 min 12 s")).to_be_visible()
    expect(page.get_by_text("The film is ready")).to_be_visible(timeout=15_000)
    assert bytes(reception.kept) == given["buffer"]
    assert page.evaluate("window.told") == [["state", "arrived"], ["state", "ready"]]


def test_no_file_name_leaves_the_page_and_nothing_stays_in_the_browser(
    page: Page, reception: Reception
) -> None:
    page.locator("input[type=file]").set_input_files(film(300_000))
    expect(page.get_by_text("Getting the film ready")).to_be_visible()

    assert not [value for _, value in reception.headers if "Smith" in str(value)]
    assert "upload-metadata" not in {name for name, _ in reception.headers}
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.mark.thorough
def test_a_pause_and_a_reload_lose_nothing_that_has_arrived(
    page: Page, reception: Reception
) -> None:
    reception.bytes_a_second = 6e6
    given = film(24 * 1024 * 1024 + 77)
    page.locator("input[type=file]").set_input_files(given)
    expect(page.get_by_text("a second")).to_be_visible(timeout=15_000)
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()

    page.reload()
    expect(page.get_by_text("Choose the same film")).to_be_visible()
    arrived = len(reception.kept)
    reception.bytes_a_second = 1e9
    page.locator("input[type=file]").set_input_files(given)
    expect(page.get_by_text("The film is ready")).to_be_visible(timeout=30_000)

    assert arrived > 0
    assert bytes(reception.kept) == given["buffer"]
    assert sum(name == "upload-length" for name, _ in reception.headers) == 1


def test_a_pause_tells_what_has_arrived_of_the_part_that_was_on_its_way(
    page: Page, reception: Reception
) -> None:
    slow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 1e6}
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", slow)
    length = 7 * 1024 * 1024
    page.locator("input[type=file]").set_input_files(film(length))
    expect(page.get_by_text("a second")).to_be_visible(timeout=15_000)
    page.get_by_role("button", name="Pause").click()

    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    page.wait_for_function(TOLD_AGAIN)
    arrived = len(reception.kept)
    assert 0 < arrived < length
    line = page.get_by_text("what has arrived is kept")
    expect(line).to_contain_text(f"{100 * arrived // length} %")


def test_a_refusal_says_why_and_offers_another_film(page: Page) -> None:
    page.locator("input[type=file]").set_input_files(film(10))

    expect(page.get_by_role("alert")).to_have_text("This file is empty, so there is no film in it.")
    expect(page.get_by_text("Choose another film")).to_be_visible()


def test_a_film_that_could_not_be_prepared_says_why(page: Page, reception: Reception) -> None:
    reception.state, reception.says = "failed", "There is no picture in this film."
    page.reload()

    expect(page.get_by_role("alert")).to_have_text("There is no picture in this film.")
    expect(page.get_by_text("Choose another film")).to_be_visible()
