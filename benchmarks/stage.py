"""What every figure needs: a practice with clips, the real server, and a signed-in Chromium."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
from playwright.sync_api import sync_playwright

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, Purpose, default_expiry
from annotator.domain.identity import PersonId
from annotator.journey.consent import Given, HouseholdForm
from annotator.wiring import House

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser, BrowserContext, Page

PROJECT = Path(__file__).resolve().parents[1]
PASSPHRASE = "a quiet measure of swallows"  # noqa: S105 - of a practice that lasts two minutes
PIECE, PRESENT_S = 8 << 20, 120
OURS = {"X-App-CSRF": "1", "Sec-Fetch-Site": "same-origin"}
TUS = {**OURS, "Tus-Resumable": "1.0.0"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Stage:
    """A running Glimmer with its clips by name, seen from a script and from a browser."""

    origin: str
    http: httpx.Client
    clips: Mapping[str, str]

    def bring_in(self, name: str, film: Path) -> float:
        """Upload a film through the tus route; answers when its last piece was on its way out."""
        clip, length = self.clips[name], film.stat().st_size
        path = f"/clips/{clip}/upload"
        self.http.post(path, headers={**TUS, "Upload-Length": str(length)}).raise_for_status()
        place, left = 0, time.perf_counter()
        with film.open("rb") as source:
            while piece := source.read(PIECE):
                how = {
                    **TUS,
                    "Content-Type": "application/offset+octet-stream",
                    "Upload-Offset": str(place),
                }
                left = time.perf_counter()
                answer = self.http.patch(path, content=piece, headers=how)
                if answer.status_code == 423:  # as every tus client does: a moment later again
                    source.seek(place)
                    time.sleep(0.2)
                    continue
                answer.raise_for_status()
                # What is acknowledged is whole chunks of 64 KiB; the rest goes again.
                place = int(answer.headers["Upload-Offset"])
                source.seek(place)
        return left

    def stands(self, name: str) -> dict[str, object]:
        """What the server says of a clip."""
        found: dict[str, object] = self.http.get(f"/clips/{self.clips[name]}").json()
        return found

    def wait_until_ready(self, name: str, at_most: float = 150) -> None:
        """Until everything that is made of a clip is made."""
        self._wait(name, lambda stands: stands["state"] == "ready", at_most)

    def wait_until_playable(self, name: str, at_most: float = 60) -> None:
        """Until the clip can be played."""
        self._wait(name, lambda stands: bool(stands["playable"]), at_most, every=0.02)

    def _wait(self, name: str, is_so, at_most: float, every: float = 0.3) -> None:  # noqa: ANN001
        end, looked = time.perf_counter() + at_most, time.perf_counter()
        while not is_so(stands := self.stands(name)):
            if stands["state"] == "failed" or time.perf_counter() > end:
                raise RuntimeError(f"{name}: {stands}")
            if time.perf_counter() - looked > PRESENT_S:
                self.look_at(name)
                looked = time.perf_counter()
            time.sleep(every)

    def look_at(self, name: str) -> None:
        """What somebody does who is there: a practice nobody looks at locks itself."""
        one_byte = {"Range": "bytes=0-0"}
        self.http.get(f"/clips/{self.clips[name]}/film", headers=one_byte).raise_for_status()

    def tag(self, session: str, operations: list[dict[str, object]]) -> None:
        """Send operations as the workbench does, in batches; each has to be accepted."""
        for begin in range(0, len(operations), 200):
            answer = self.http.post(
                f"/coding/{session}/operations",
                json={"operations": operations[begin : begin + 200]},
                headers=OURS,
            ).raise_for_status()
            refused = [each for each in answer.json()["results"] if not each["ok"]]
            assert not refused, refused[0]

    def signed_in(self, browser: Browser) -> BrowserContext:
        """A window of the same person."""
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        context.add_cookies(
            [
                {"name": each.name, "value": each.value or "", "domain": "127.0.0.1",
                 "path": each.path}
                for each in self.http.cookies.jar
            ]
        )  # fmt: skip
        return context

    def open_workbench(self, page: Page, name: str) -> str:
        """Open a clip's workbench and wait until it works; answers its coding session."""
        address = re.compile(rf"{re.escape(self.origin)}/coding/([0-9a-f]{{32}})$")
        with page.expect_response(address, timeout=60_000) as opened:
            page.goto(f"{self.origin}/tag?clip={self.clips[name]}")
        found = address.match(opened.value.url)
        assert found is not None
        page.locator("video").wait_for(timeout=60_000)
        until(page, f"(({DEEP})('video')?.readyState ?? 0) >= 2")
        return found[1]


# Components live in shadow roots; this looks into them.
DEEP = """(wanted) => {
  const look = (root) => {
    const found = root.querySelector(wanted);
    if (found) return found;
    for (const each of root.querySelectorAll("*")) {
      const inside = each.shadowRoot ? look(each.shadowRoot) : null;
      if (inside) return inside;
    }
    return null;
  };
  return look(document);
}"""


def until(page: Page, so: str, at_most: float = 60) -> None:
    """Ask the page again and again; its own policy forbids Playwright's way of waiting."""
    end = time.perf_counter() + at_most
    while not page.evaluate(so):
        if time.perf_counter() > end:
            raise RuntimeError(f"never: {so}")
        page.wait_for_timeout(30)


@contextmanager
def staged(films: Mapping[str, Path | None], script: str = "app.py") -> Iterator[Stage]:
    """A practice with one clip for each name; a film that is given is brought in at once."""
    with tempfile.TemporaryDirectory(prefix="glimmer-bench-") as folder:
        home = Path(folder) / "home"
        clips = _practice(home, films)
        with (
            _server(home, script) as (origin, link),
            httpx.Client(base_url=origin, timeout=60) as http,
        ):
            _sign_in(http, link)
            stage = Stage(origin, http, clips)
            for name, film in films.items():
                if film is not None:
                    stage.bring_in(name, film)
            yield stage


@contextmanager
def chromium() -> Iterator[Browser]:
    """A real Chromium, without a window."""
    with sync_playwright() as play:
        installed = next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = play.chromium.launch(executable_path=installed, args=list(QUIET))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def streamlit(
    script: str, port: int, cwd: Path, environment: Mapping[str, str], *flags: str
) -> Iterator[Path]:
    """A Streamlit server; gives the file with what it prints."""
    heard = cwd / "printed" if cwd != PROJECT else Path(environment["GLIMMER_HOME"]) / "printed"
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port), *flags]
    with heard.open("w") as out:
        server = subprocess.Popen(
            command, cwd=cwd, env={**os.environ, **environment}, stdout=out, stderr=out
        )
        try:
            yield heard
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()


def fresh(chance: random.Random) -> str:
    """A new identity."""
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _practice(home: Path, names: Mapping[str, Path | None]) -> dict[str, str]:
    """A household that permits recording, and a card for each clip."""
    house = House(home)
    house.set_up(PASSPHRASE)
    practice = house.practice
    assert practice is not None
    today = practice.today()
    dyad = practice.consents.open_household(HouseholdForm("Swift", "Robin", "Mama"))
    until = default_expiry(Purpose.RECORD, today)
    given = Given(PersonId("mother"), "mother", "parental_responsibility", valid_to=until)
    for purpose in (Purpose.RECORD, Purpose.SESSION_REVIEW):
        practice.consents.decide(dyad.household.id, purpose, Decision.PERMIT, given)
    card = ClipCard(today, Context.FEEDING, ("carer", "infant"))
    clips = {name: str(practice.clips.begin(dyad.household.id, dyad.id, card)) for name in names}
    house.lock()
    return clips


@contextmanager
def _server(home: Path, script: str) -> Iterator[tuple[str, str]]:
    port = free_port()
    origin = f"http://127.0.0.1:{port}"
    environment = {
        "GLIMMER_HOME": str(home),
        "GLIMMER_PORT": str(port),
        "GLIMMER_OPEN_BROWSER": "no",
        "GLIMMER_IDLE_MINUTES": "15",
    }
    with streamlit(script, port, PROJECT, environment) as heard:
        yield origin, _link(heard)


def _link(heard: Path) -> str:
    end = time.perf_counter() + 60
    while time.perf_counter() < end:
        if found := re.search(r"http://127\.0\.0\.1:\d+/sign-in#(\S+)", heard.read_text()):
            return found[1]
        time.sleep(0.1)
    raise RuntimeError(heard.read_text())


def _sign_in(http: httpx.Client, token: str) -> None:
    for path, document in (("knock", {"token": token}), ("unlock", {"passphrase": PASSPHRASE})):
        http.post(f"/sign-in/{path}", json=document, headers=OURS).raise_for_status()
