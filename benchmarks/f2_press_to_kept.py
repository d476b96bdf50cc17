"""F2: from a key press to its tag being committed and acknowledged, film playing.

One side is the workbench: a press is kept when the server's answer says so and the page "Saved".
The other is the same press told through a Streamlit component's state, in the smallest app that
does so (through_state/app.py). Both play the same film; they take turns, with nothing tagged before
and with 5,000 and 10,000 annotations, which the other way sends to the page anew after each press.
"""

from __future__ import annotations

import json
import random
import shutil
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import httpx
from f1_press_to_drawn import annotations
from report import p95, say, spread
from stage import DEEP, PROJECT, chromium, free_port, staged, streamlit, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page
    from stage import Stage

VISITS, PRESSES, PATIENCE_MS = 2, 20, 5_000
HERE = Path(__file__).parent
WATCH = HERE / "press_watch.js"
KEYS = "aarrppiw"
BEFORE = {"nothing": 0, "5,000 annotations": 5_000, "10,000 annotations": 10_000}
LENGTH_MS = 70_000
# The answer of the server has been read, and the line that always stands there says so.
SAVED = f"""() => {{
  const press = glimmerWatched.presses.at(-1);
  const pill = ({DEEP})(".pill");
  if (!press?.kept || !pill.textContent.startsWith("Saved")) return null;
  const steps = ["begun", "handled", "sent", "acknowledged", "saved"];
  return steps.map((step) => (press[step] ?? press.acknowledged) - press.down);
}}"""
PILL = f"""() => {{
  const pill = ({DEEP})(".pill");
  new MutationObserver(() => {{
    const press = glimmerWatched.presses.at(-1);
    if (press && pill.textContent.startsWith("Saved")) press.saved ??= performance.now();
  }}).observe(pill, {{ childList: true, characterData: true, subtree: true }});
}}"""
# The number of the press has come back in the component's data.
TOLD = """() => {
  const press = glimmerWatched.presses.at(-1);
  const back = glimmerWatched.told.get(window.glimmerPressed);
  return !press || back === undefined ? null : [back - press.down];
}"""
LISTEN = """() => {
  const told = (glimmerWatched.told = new Map());
  window.glimmerTold = (kept) => { if (!told.has(kept)) told.set(kept, performance.now()); };
}"""


def pressed(page: Page, answer: str, chance: random.Random) -> list[list[float] | None]:
    """Press keys at odd times, each when the one before came back; None for what never came."""
    took: list[list[float] | None] = []
    for _ in range(PRESSES):
        page.wait_for_timeout(chance.uniform(120, 330))
        page.keyboard.press(chance.choice(KEYS))
        waited, came = 0, None
        while came is None and waited < PATIENCE_MS:
            page.wait_for_timeout(20)
            came, waited = page.evaluate(answer), waited + 20
        took.append(came)
    assert page.evaluate(f"!({DEEP})('video').paused"), "the film stopped"
    return took


def workbench(
    stage: Stage, context: BrowserContext, name: str, chance: random.Random
) -> list[list[float] | None]:
    """A visit to the workbench."""
    page = context.new_page()
    page.add_init_script(path=WATCH)
    stage.open_workbench(page, name)
    page.wait_for_timeout(1_500)
    page.evaluate(PILL)
    page.keyboard.press("Space")
    until(page, f"({DEEP})('video').currentTime > 0.5")
    took = pressed(page, SAVED, chance)
    page.close()
    return took


def through_state(origin: str, browser: Browser, chance: random.Random) -> list[list[float] | None]:
    """A visit to the app that tells presses through state."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.add_init_script(path=WATCH)
    page.goto(origin)
    until(page, "document.querySelector('video')?.currentTime > 0.5")
    until(page, "window.glimmerPressed !== undefined")
    page.wait_for_timeout(1_500)
    page.evaluate(LISTEN)
    took = pressed(page, TOLD, chance)
    page.close()
    return took


@contextmanager
def comparison(film: Path, folder: Path, before: list[dict[str, object]]) -> Iterator[str]:
    """The other app on a port of its own, as Streamlit comes, with what was tagged before."""
    folder.mkdir()
    shutil.copyfile(HERE / "through_state" / "app.py", folder / "app.py")
    shutil.copyfile(film, folder / "film.mp4")
    tagged = [{**each, **each["fields"]} for each in before]  # type: ignore[dict-item]
    (folder / "before.json").write_text(json.dumps(tagged))
    port = free_port()
    flags = ("--server.address", "127.0.0.1", "--server.headless", "true")
    with streamlit("app.py", port, folder, {"STREAMLIT_BROWSER_GATHER_USAGE_STATS": "0"}, *flags):
        origin = f"http://127.0.0.1:{port}"
        with httpx.Client(transport=httpx.HTTPTransport(retries=8)) as http:
            http.get(f"{origin}/_stcore/health", timeout=30)
        yield origin


def main() -> None:
    """Measure and print."""
    chance = random.Random(2)  # noqa: S311 - nothing is sealed with it
    film = PROJECT / "sample_data" / "feeding" / "clip.mp4"
    before = {name: annotations(LENGTH_MS, chance, many) for name, many in BEFORE.items()}
    ours: dict[str, list[list[float] | None]] = {name: [] for name in BEFORE}
    theirs: dict[str, list[list[float] | None]] = {name: [] for name in BEFORE}
    with ExitStack() as running:
        folder = Path(running.enter_context(tempfile.TemporaryDirectory()))
        stage = running.enter_context(staged(dict.fromkeys(BEFORE, film)))
        origins = {
            name: running.enter_context(comparison(film, folder / name, before[name]))
            for name in BEFORE
        }
        browser = running.enter_context(chromium())
        context = stage.signed_in(browser)
        for name in BEFORE:
            stage.wait_until_ready(name)
            page = context.new_page()
            stage.tag(stage.open_workbench(page, name), before[name])
            page.close()
        for name in list(BEFORE) * VISITS:
            ours[name] += workbench(stage, context, name, chance)
            theirs[name] += through_state(origins[name], browser, chance)
    reached = [tell(name, ours[name], theirs[name]) for name in ours]
    say("F2 press → kept", "the three pairs above", reached=all(reached))


def tell(name: str, ours: list[list[float] | None], theirs: list[list[float] | None]) -> bool:
    """Print both sides of one pair; whether it reaches what it should."""
    steps = [each for each in ours if each is not None]
    kept = [max(each) for each in steps]
    told = [max(each) for each in theirs if each is not None]
    begun, handled, sent, answered, _ = (median(each) for each in zip(*steps, strict=True))
    ratio, late = median(told) / median(kept), p95(told) / p95(kept)
    print(
        f"\nwith {name}:",
        f"the workbench, until answered and “Saved”: {spread(kept)}, lost {len(ours) - len(kept)}",
        f"  of that by the median: heard at {begun:.1f}, drawn and queued at {handled:.1f},"
        f" sent at {sent:.1f}, answer read at {answered:.1f} ms",
        f"through a component's state: {spread(told)}, lost {len(theirs) - len(told)}",
        f"p95 {p95(kept):.1f} ms (to reach: 50)",
        f"by the median {ratio:.1f}x faster (to reach: 15), by the p95 {late:.1f}x",
        sep="\n  ",
    )
    return p95(kept) <= 50 and ratio >= 15 and len(kept) == len(ours)


if __name__ == "__main__":
    main()
