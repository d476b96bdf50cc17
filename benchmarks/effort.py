"""The effort of coding (rulings 31): the same moments in the workbench and through a Streamlit form.

A recorded sequence, the expert's coding of the drawn feed, is entered by a hand that knows both programs: keys in the
workbench while the film plays; in the form the film is halted once a moment has ended, the fields are filled by the
fewest keys that do, and the film is sent on. Counted: keys per moment, pauses the program forces, how far the pointer
has to travel, and how long the program keeps the coder waiting after a key. Both results are compared with the expert's.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from math import hypot
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import httpx
from report import p95, say
from stage import DEEP, PROJECT, chromium, free_port, staged, streamlit, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

HERE = Path(__file__).parent
SAMPLE = PROJECT / "sample_data" / "feeding"
WATCH = HERE / "press_watch.js"
REACTION_S, NAMING_S, NEAR_MS = 1.5, 0.3, 500
KEYS = {"attunement": "a", "rupture": "r", "repair": "p", "infant_bid": "i", "mind_comment": "w"}
FAR = f"(seconds) => (({DEEP})('video').currentTime >= seconds)"
PAUSES = f"() => {{ window.halted = 0; ({DEEP})('video').addEventListener('pause', () => {{ window.halted += 1; }}); }}"


@dataclass
class Effort:
    """What it took."""

    moments: int
    keys: int = 0
    pauses: int = 0
    travel: float = 0.0
    waits: list[float] = field(default_factory=list)

    def line(self) -> str:
        """For each moment."""
        return (
            f"{self.keys / self.moments:.1f} keys, {self.pauses / self.moments:.1f} forced pauses, "
            f"{self.travel / self.moments:,.0f} px of pointer travel, "
            f"{sum(self.waits) / self.moments:.0f} ms of waiting "
            f"(after one key median {median(self.waits):.1f}, p95 {p95(self.waits):.1f})"
        )


def recorded() -> list[dict[str, Any]]:
    """The moments that end in time to be pressed, by onset."""
    expert = json.loads((SAMPLE / "expert.json").read_text(encoding="utf-8"))
    until_ms = expert["clip_length_ms"] - 2 * REACTION_S * 1000
    fit = [
        each
        for each in expert["annotations"]
        if each["family"] in KEYS and (each["offset_ms"] or each["onset_ms"]) < until_ms
    ]
    return sorted(fit, key=lambda each: each["onset_ms"])


def codes_of(family: str) -> list[str]:
    """The codes of a family in the scheme's order: 1 to 9 choose among them."""
    return [each["id"] for each in _family(family)["codes"]]


def _family(family: str) -> dict[str, Any]:
    scheme = json.loads(
        (PROJECT / "schemas/schemes/connection-1.0.json").read_text(encoding="utf-8")
    )
    found: dict[str, Any] = next(
        each for tier in scheme["tiers"] for each in tier["families"] if each["id"] == family
    )
    return found


def strokes(moments: list[dict[str, Any]]) -> list[tuple[float, str]]:
    """When each key falls: the coder sees it, and presses a reaction time later."""
    due = []
    for each in moments:
        onset, key = each["onset_ms"] / 1000 + REACTION_S, KEYS[each["family"]]
        due.append((onset, 1, key))
        if each["code"]:
            digit = str(codes_of(each["family"]).index(each["code"]) + 1)
            due.append((onset + NAMING_S, 2, digit))
        if each["offset_ms"] is not None:
            due.append((each["offset_ms"] / 1000 + REACTION_S, 0, key))
    return [(at, key) for at, _, key in sorted(due)]


def in_the_workbench(browser: Browser, film: Path, moments: list[dict[str, Any]]) -> Effort:
    """Every moment by its keys, the film never halted."""
    effort = Effort(len(moments))
    with staged({"clip": film}) as stage:
        stage.wait_until_ready("clip")
        page = stage.signed_in(browser).new_page()
        page.add_init_script(path=WATCH)
        session = stage.open_workbench(page, "clip")
        page.wait_for_timeout(1_000)
        page.evaluate(PAUSES)
        page.keyboard.press("Space")
        for at, key in strokes(moments):
            reach(page, at)
            page.keyboard.press(key)
            effort.keys += 1
        effort.keys += 1
        page.wait_for_timeout(300)
        effort.pauses = page.evaluate("() => window.halted")
        for press in page.evaluate("() => glimmerWatched.presses"):
            effort.waits.append(press["handled"] - press["down"])
        until(page, f"({DEEP})('.pill').textContent.startsWith('Saved')")
        kept = stage.http.get(f"/coding/{session}").json()["annotations"]
    check(moments, kept)
    return effort


def reach(page: Page, seconds: float) -> None:
    """Until the film has come this far."""
    until(page, f"({FAR})({seconds})", at_most=90)


def through_a_form(browser: Browser, film: Path, moments: list[dict[str, Any]]) -> Effort:
    """The film halted after each moment, the form filled, the film sent on."""
    effort = Effort(len(moments))
    with form(film) as (origin, kept):
        page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        page.add_init_script(ENTERED)
        page.goto(origin)
        page.get_by_text("0 kept").wait_for(timeout=60_000)
        hand = Hand(page, effort)
        page.evaluate("() => { document.querySelector('video').play(); }")
        for number, each in enumerate(moments, 1):
            until(
                page,
                f"document.querySelector('video').currentTime >= {(each['offset_ms'] or each['onset_ms']) / 1000}",
            )
            hand.halt()
            hand.fill(each)
            hand.waits_for(f"{number} kept")
            hand.on()
        rows = sqlite3.connect(kept).execute("SELECT * FROM annotations").fetchall()
    named = {_family(each)["name"]: each for each in KEYS}
    check(moments, [
        {"family": named[family], "code": code or None, "onset_ms": round(onset * 1000),
         "offset_ms": None if offset is None else round(offset * 1000)}
        for family, code, onset, offset in rows
    ])  # fmt: skip
    return effort


@dataclass
class Hand:
    """Fills the form; keeps count of what it takes."""

    page: Page
    effort: Effort
    at: tuple[float, float] = (720.0, 450.0)

    def halt(self) -> None:
        """The times are to be read off the film, so it may not run on."""
        self.page.wait_for_timeout(600)  # two clicks in a row would be a double click: full screen
        self.click(self.page.locator("video"))
        self.page.evaluate("() => { document.querySelector('video').pause(); }")
        self.effort.pauses += 1

    def on(self) -> None:
        """The pointer goes back to the film, which plays on."""
        self.click(self.page.locator("video"))
        self.page.evaluate("() => { document.querySelector('video').play(); }")

    def fill(self, moment: dict[str, Any]) -> None:
        """Family, code, onset, offset, Enter."""
        family = _family(moment["family"])
        self.click(self.page.get_by_label("Family"))
        if moment["family"] != next(iter(KEYS)):
            self.choose(family["name"], [_family(each)["name"] for each in KEYS])
        self.keys("Tab")
        if moment["code"]:
            self.choose(moment["code"], sorted({code for each in KEYS for code in codes_of(each)}))
        self.keys("Tab")
        self.keys(*f"{moment['onset_ms'] / 1000:.1f}")
        if moment["offset_ms"] is not None:
            self.keys("Tab", *f"{moment['offset_ms'] / 1000:.1f}")
        self.keys("Enter")

    def choose(self, wanted: str, among: list[str]) -> None:
        """As few letters as leave only this one, then Enter."""
        for many in range(1, len(wanted) + 1):
            if [each for each in among if wanted[:many].lower() in each.lower()] == [wanted]:
                break
        self.keys(*wanted[:many], "Enter")

    def waits_for(self, text: str) -> None:
        """Until the program has kept it and is ready for the next."""
        took = self.page.evaluate(SHOWS, text)
        self.effort.waits.append(took)

    def keys(self, *keys: str) -> None:
        """One key after the other."""
        for key in keys:
            self.page.keyboard.press(key)
            self.effort.keys += 1

    def click(self, on: Locator) -> None:
        """The pointer goes there."""
        box = on.bounding_box()
        assert box is not None
        there = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.effort.travel += hypot(there[0] - self.at[0], there[1] - self.at[1])
        self.at = there
        on.click(force=True)


# From the last key to the page's saying so and the script's being through.
SHOWS = """(text) => new Promise((done) => {
  const begun = window.glimmerEntered ?? performance.now();
  const look = () => {
    const ended = document.querySelector('[data-testid="stApp"]').dataset.testScriptState === "notRunning";
    const empty = document.querySelector('input[aria-label="Onset"]')?.value === "";
    if (ended && empty && document.body.innerText.includes(text)) done(performance.now() - begun);
    else requestAnimationFrame(look);
  };
  look();
})"""
ENTERED = """addEventListener("keydown", (event) => {
  if (event.key === "Enter") window.glimmerEntered = event.timeStamp;
}, { capture: true });"""


@contextmanager
def form(film: Path) -> Iterator[tuple[str, Path]]:
    """The form's server; gives its address and its table."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        shutil.copyfile(HERE / "through_form" / "app.py", place / "app.py")
        shutil.copyfile(film, place / "film.mp4")
        families = {_family(each)["name"]: codes_of(each) for each in KEYS}
        (place / "families.json").write_text(json.dumps(families))
        port = free_port()
        flags = ("--server.headless", "true", "--browser.gatherUsageStats", "false")
        with streamlit("app.py", port, place, {}, *flags):
            origin = f"http://127.0.0.1:{port}"
            answers(origin)
            yield origin, place / "kept.db"


def answers(origin: str) -> None:
    """Until the server is up."""
    end = time.perf_counter() + 60
    while time.perf_counter() < end:
        with suppress(httpx.TransportError):
            if httpx.get(f"{origin}/_stcore/health").is_success:
                return
        time.sleep(0.1)
    raise RuntimeError(origin)


def check(wanted: list[dict[str, Any]], got: list[dict[str, Any]]) -> None:
    """What was entered is the expert's coding, to half a second at each end: the hand is a script on the same cores."""
    got = sorted(
        (each for each in got if each["family"] in KEYS), key=lambda each: each["onset_ms"]
    )
    told = [(each["family"], each["code"]) for each in got]
    assert sorted(map(str, told)) == sorted(
        str((each["family"], each["code"])) for each in wanted
    ), told
    for one in wanted:
        near = min(
            abs(each["onset_ms"] - one["onset_ms"])
            + abs((each["offset_ms"] or 0) - (one["offset_ms"] or 0))
            for each in got
            if (each["family"], each["code"]) == (one["family"], one["code"])
        )
        assert near <= 2 * NEAR_MS, (one, near)


def main() -> None:
    """Measure and print."""
    moments = recorded()
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        film = Path(folder) / "clip.mp4"
        shutil.copyfile(SAMPLE / "clip.mp4", film)
        ours = in_the_workbench(browser, film, moments)
        theirs = through_a_form(browser, film, moments)
    say(
        f"Effort, {len(moments)} moments of the drawn feed",
        f"workbench, for each moment: {ours.line()}",
        f"form, for each moment: {theirs.line()}",
        f"keys: {ours.keys / theirs.keys:.2f} of the form's (to reach: at most 0.5, and no forced pause)",
        reached=ours.keys <= theirs.keys / 2 and ours.pauses == 0,
    )


if __name__ == "__main__":
    main()
