"""What is ready of a film, in a real Chromium: played on and stepped over the seams of its parts.

The parts are made of a film with numbered pictures, as the server makes them; each number said is
held against the one burned into the picture that is seen.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.applications import Starlette
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from annotator import words
from annotator.journey.segment_books import in_ms
from annotator.media.segments import times_in
from annotator.web.headers import content_policy
from tests.browser.numbers_shown import RECORDED, SEEN
from tests.browser.together_stub import BUILT, serving
from tests.media.films import film
from tests.media.test_segments import UNEVEN, Copied

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from starlette.requests import Request

pytestmark = pytest.mark.browser
TIMES = [round(each * 1000) for each in UNEVEN.times]
NO = "Its copy could not be read just now."
HOST = """
import making from '/making.js';
const root = document.getElementById('place').attachShadow({mode: 'open'});
const words = await (await fetch('/words')).json();
const data = { clip: 'c', may_do: 'no', keys: null, words };
making({ parentElement: root, data, setStateValue: () => undefined });
"""


@dataclass
class Halted:
    """A conversion that stands still: so many of its parts are ready."""

    folder: Path
    copied: Copied
    ready: int
    slow: bool = False
    refuses: bool = False
    begun: list[int] = field(default_factory=list)

    def app(self) -> Starlette:
        """The component's page and the routes it asks."""
        part = "/clips/c/segments/{n:int}"
        return Starlette(
            routes=[
                Route("/", self._page),
                Route("/host.js", self._host),
                Route("/making.js", self._script),
                Route("/words", self._words),
                Route("/clips/c/making", self._stands),
                Route(part, self._part),
                Route(f"{part}/frames", self._frames),
            ]
        )

    async def _page(self, _request: Request) -> Response:
        body = "<!doctype html><div id='place'></div><script type='module' src='/host.js'></script>"
        policy = {"content-security-policy": content_policy(())}
        return Response(body, media_type="text/html", headers=policy)

    async def _host(self, _request: Request) -> Response:
        return Response(HOST, media_type="text/javascript")

    async def _script(self, _request: Request) -> Response:
        return Response((BUILT / "making.js").read_bytes(), media_type="text/javascript")

    async def _words(self, _request: Request) -> Response:
        return JSONResponse(dict(words.screens("making")))

    async def _stands(self, _request: Request) -> Response:
        ready = [
            {"begins_ms": in_ms(each.begins), "ends_ms": in_ms(each.begins + each.lasts)}
            | {"frames": each.frames}
            for each in self.copied.done[: self.ready]
        ]
        progress = {"done": 0.5, "speed": 2.0, "left_s": 5}
        stands = {"state": "preparing", "playable": False, "progress": progress, "found": None}
        return JSONResponse({**stands, "can_go_on": True, "ready": ready})

    async def _part(self, request: Request) -> Response:
        n: int = request.path_params["n"]
        self.begun.append(n)
        while self.slow:
            await asyncio.sleep(0.01)
        place = self.folder / str(n)
        place.write_bytes(self.copied.segments[n].getvalue())
        return FileResponse(place, media_type="video/mp4")

    async def _frames(self, request: Request) -> Response:
        n: int = request.path_params["n"]
        if self.refuses:
            return JSONResponse({"refusal": "PartFailed", "says": NO}, 422)
        done = self.copied.done[n]
        times = times_in(self.copied.segments[n], done)
        return JSONResponse({"num": 1, "den": 90_000, "pts": times, "begins": done.begins})


@pytest.fixture(scope="module")
def copied() -> Copied:
    made = Copied(film(UNEVEN))
    made.make()
    assert len(made.done) > 2
    return made


@pytest.fixture
def halted(tmp_path: Path, copied: Copied, request: pytest.FixtureRequest) -> Halted:
    return Halted(tmp_path, copied, getattr(request, "param", len(copied.done)))


@pytest.fixture
def page(browser: Browser, halted: Halted) -> Iterator[Page]:
    with serving(halted.app()) as home:
        opened = browser.new_page()
        opened.goto(home)
        opened.get_by_role("button", name="Watch what is ready").click()
        says(opened, 0)
        yield opened
        opened.close()


def says(page: Page, frame: int) -> None:
    """Until this frame is said to be seen; and it is the one that is, at its own time."""
    expect(page.locator(".number")).to_have_text(f" · frame {frame}")
    seen, _, clock, _ = page.evaluate(SEEN)
    assert seen == frame
    assert clock == f"00:{TIMES[frame] // 1000:02d}.{TIMES[frame] % 1000:03d}"


def seams(copied: Copied) -> list[int]:
    """The number of the first frame of each part but the first."""
    counts = [each.frames for each in copied.done]
    return [sum(counts[: n + 1]) for n in range(len(counts) - 1)]


def test_each_step_shows_the_frame_that_is_said_over_every_seam_and_back(
    page: Page, copied: Copied
) -> None:
    for frame in range(1, len(TIMES)):
        page.keyboard.press("." if frame % 2 else "ArrowRight")
        says(page, frame)
    page.keyboard.press(".")
    expect(page.get_by_text("That is as far as it is ready.")).to_be_visible()
    says(page, len(TIMES) - 1)
    for frame in range(len(TIMES) - 2, seams(copied)[0] - 3, -1):
        if frame % 2:
            page.get_by_role("button", name="One frame back").click()
        else:
            page.keyboard.press(",")
        says(page, frame)


def test_keys_in_quick_succession_are_all_counted(page: Page) -> None:
    for _ in range(40):
        page.keyboard.press("ArrowRight")
    says(page, 40)
    for _ in range(33):
        page.keyboard.press("ArrowLeft")
    says(page, 7)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator(".number")).not_to_have_text(" · frame 7")
    second = min(range(len(TIMES)), key=lambda frame: abs(TIMES[frame] - TIMES[7] - 1000))
    says(page, second)


def test_it_plays_over_each_seam_by_itself_and_says_what_it_shows(
    page: Page, copied: Copied
) -> None:
    page.evaluate(RECORDED)
    page.get_by_role("button", name="Play, pause").click()
    expect(page.get_by_text("That is as far as it is ready.")).to_be_visible()
    says(page, len(TIMES) - 1)
    shown = page.evaluate("window.shown")
    numbers = [number for number, _ in shown]
    assert numbers == sorted(numbers)
    # Read a moment after it was told, a film that plays may have gone on meanwhile: most are told
    # as they are seen, and none before it is seen. At rest, above, it is the very one.
    told = [(number, int(said.removeprefix(" · frame "))) for number, said in shown]
    assert [each for each in told if each[1] > each[0]] == []
    assert sum(number == said for number, said in told) > len(told) / 2
    for seam in seams(copied):
        assert min(each for each in numbers if each >= seam) <= seam + 3
        assert max(each for each in numbers if each < seam) >= seam - 3


@pytest.mark.parametrize("halted", [2], indirect=True)
def test_where_it_runs_out_it_rests_and_is_played_on_into_what_came_meanwhile(
    page: Page, halted: Halted, copied: Copied
) -> None:
    _, end, then = seams(copied)
    page.keyboard.press("Space")
    expect(page.get_by_text("That is as far as it is ready.")).to_be_visible()
    says(page, end - 1)
    halted.ready = 3
    expect(page.get_by_text("That is as far as it is ready.")).to_be_hidden()
    says(page, end - 1)
    page.keyboard.press(".")
    says(page, end)
    page.keyboard.press(",")
    page.keyboard.press("Space")
    expect(page.get_by_text("That is as far as it is ready.")).to_be_visible()
    says(page, then - 1)


def test_until_another_part_is_there_the_last_picture_stays_and_is_what_is_said(
    page: Page, halted: Halted, copied: Copied
) -> None:
    seam = seams(copied)[0]
    for _ in range(seam - 1):
        page.keyboard.press(".")
    says(page, seam - 1)
    halted.slow = True
    page.keyboard.press(".")
    expect(page.locator("canvas")).to_be_visible()
    assert page.evaluate(SEEN)[:2] == [seam - 1, f" · frame {seam - 1}"]
    page.keyboard.press(".")
    assert page.evaluate(SEEN)[:2] == [seam - 1, f" · frame {seam - 1}"]
    halted.slow = False
    says(page, seam + 1)
    assert page.locator("canvas").is_hidden()


@pytest.mark.parametrize("halted", [1], indirect=True)
def test_where_the_times_of_a_part_cannot_be_had_it_says_so_and_can_be_tried_again(
    page: Page, halted: Halted, copied: Copied
) -> None:
    seam = seams(copied)[0]
    for _ in range(seam - 1):
        page.keyboard.press(".")
    says(page, seam - 1)
    halted.refuses, halted.ready = True, 2
    page.get_by_text("of 0:02 ready").wait_for()
    page.keyboard.press(".")
    expect(page.get_by_text(NO)).to_be_visible()
    says(page, seam - 1)
    page.keyboard.press(",")
    says(page, seam - 2)
    halted.refuses = False
    for _ in range(2):
        page.keyboard.press(".")
    says(page, seam)
    expect(page.get_by_text(NO)).to_be_hidden()


def test_what_was_ready_and_is_thrown_away_is_shown_no_longer(page: Page, halted: Halted) -> None:
    for _ in range(3):
        page.keyboard.press(".")
    says(page, 3)
    page.keyboard.press("Space")
    halted.ready = 0
    expect(page.locator(".watching")).to_be_hidden()
    film = "document.querySelector('#place').shadowRoot.querySelector('video')"
    assert page.evaluate(f"() => [{film}.paused, {film}.hasAttribute('src')]") == [True, False]
    halted.ready = 2
    expect(page.locator(".watching")).to_be_visible()
    says(page, 0)
    page.keyboard.press(".")
    says(page, 1)
