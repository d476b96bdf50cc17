"""F9: panning and zooming the timeline with 10,000 annotations, against an empty one.

Two clips of the same film, visited in turn. Real wheel events, as fast as the browser takes them. A frame is timed in
the page from the first wheel event it answers to the end of its painting; the gap to the frame before is kept as well.
Three stretches on each side: zooming in and out around the middle, panning close up, and panning with much in view.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from f1_press_to_drawn import FAMILIES, INSTANT
from report import p95, say, spread
from stage import DEEP, PROJECT, chromium, fresh, staged

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page
    from stage import Stage

LOADED, EMPTY = "loaded", "empty"
HOW_MANY, LINKED, STATES = 10_000, 500, 600
VISITS, WHEELS = 3, 150
STATE_CODES = ("drowsy", "quiet_alert", "active_fussing", "crying")
# Times every frame in which the wheel was turned, from outside the program.
WATCH = """() => {
  window.turned = { work: [], gaps: [] };
  let begun = null, last = null;
  window.addEventListener("wheel", () => { begun ??= performance.now(); }, { capture: true, passive: true });
  const frame = (at) => {
    if (begun !== null) {
      const from = begun, gap = last === null ? null : at - last;
      begun = null;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        turned.work.push(performance.now() - from);
        if (gap !== null) turned.gaps.push(gap);
      };
      port2.postMessage(null);
    }
    last = at;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}"""
TAKE = """() => {
  const all = window.turned;
  window.turned = { work: [], gaps: [] };
  return all;
}"""


def annotations(length_ms: int, chance: random.Random) -> list[dict[str, object]]:
    """Operations that add so many annotations, states side by side among them, and answer some ruptures."""
    made = [_added(_free(length_ms, chance), chance) for _ in range(HOW_MANY - STATES)]
    every = length_ms // STATES
    for at in range(STATES):
        times = {"onset_ms": at * every, "offset_ms": (at + 1) * every}
        state = {"family": "infant_state", "code": STATE_CODES[at % 4], **times}
        made.append(_added(state, chance))
    return made + _links(made, chance)


def _links(made: list[dict[str, object]], chance: random.Random) -> list[dict[str, object]]:
    """Each of the first repairs answers a rupture that began before it."""
    found: dict[str, list[tuple[int, object]]] = {"rupture": [], "repair": []}
    for each in made:
        fields: dict = each["fields"]  # type: ignore[assignment]
        if fields["family"] in found:
            found[fields["family"]].append((fields["onset_ms"], each["annotation"]))
    pairs = [
        (repair, max(before, key=lambda one: one[0])[1])
        for at, repair in sorted(found["repair"])[-LINKED:]
        if (before := [one for one in found["rupture"] if one[0] < at])
    ]
    return [
        {"op": fresh(chance), "annotation": repair, "kind": "link", "base_version": 1,
         "fields": {"repairs": rupture}}
        for repair, rupture in pairs
    ]  # fmt: skip


def _free(length_ms: int, chance: random.Random) -> dict[str, object]:
    family = chance.choice(FAMILIES)
    onset = chance.randrange(length_ms - 9_000)
    offset = None if family in INSTANT else onset + chance.randrange(1_000, 8_000)
    return {"family": family, "code": None, "onset_ms": onset, "offset_ms": offset}


def _added(what: dict[str, object], chance: random.Random) -> dict[str, object]:
    fields = {
        "end_unchecked": False, "confidence": 2, "note": "", "values": {},
        "pressed_onset_ms": None, "pressed_offset_ms": None, **what,
    }  # fmt: skip
    ids = {"op": fresh(chance), "annotation": fresh(chance)}
    return {**ids, "kind": "add", "base_version": 0, "fields": fields}


def turn(page: Page, across: float, down: float, there_and_back: int) -> dict[str, list[float]]:
    """Turn the wheel so often, now one way and now the other; what the frames took."""
    page.evaluate(TAKE)
    for at in range(WHEELS):
        way = 1 if at // there_and_back % 2 == 0 else -1
        page.mouse.wheel(across * way, down * way)
    page.wait_for_timeout(100)
    seen: dict[str, list[float]] = page.evaluate(TAKE)
    return seen


def visit(stage: Stage, context: BrowserContext, name: str) -> dict[str, dict[str, list[float]]]:
    """Open a clip, go about in its timeline; what the frames took, by what was done."""
    page = context.new_page()
    stage.open_workbench(page, name)
    page.wait_for_timeout(2_500)
    page.evaluate(WATCH)
    board = page.evaluate(
        f"""() => {{
          const at = ({DEEP})(".board").getBoundingClientRect();
          return [at.left + at.width / 2, at.top + at.height / 2];
        }}"""
    )
    page.mouse.move(*board)
    seen = {"zooming": turn(page, 0, -70, 25)}
    for _ in range(10):
        page.mouse.wheel(0, -120)
    seen["panning, much in view"] = turn(page, 60, 0, 15)
    for _ in range(10):
        page.mouse.wheel(0, -120)
    seen["panning, close up"] = turn(page, 60, 0, 30)
    page.close()
    return seen


def main() -> None:
    """Measure and print."""
    chance = random.Random(9)  # noqa: S311 - nothing is sealed with it
    sides: dict[str, dict[str, list[float]]] = {n: defaultdict(list) for n in (LOADED, EMPTY)}
    visits = int(sys.argv[1]) if len(sys.argv) > 1 else VISITS
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "clip.mp4"
        shutil.copyfile(PROJECT / "sample_data" / "feeding" / "clip.mp4", film)
        with staged({LOADED: film, EMPTY: film}) as stage, chromium() as browser:
            for name in sides:
                stage.wait_until_ready(name)
            context = stage.signed_in(browser)
            page = context.new_page()
            session = stage.open_workbench(page, LOADED)
            page.close()
            length = stage.http.get(f"/coding/{session}").json()["clip"]["length_ms"]
            stage.tag(session, annotations(length, chance))
            for _ in range(visits):
                for name, side in sides.items():
                    for what, seen in visit(stage, context, name).items():
                        side[what] += seen["work"]
                        side["gaps"] += seen["gaps"]
    tell(sides[LOADED], sides[EMPTY])


def tell(loaded: dict[str, list[float]], empty: dict[str, list[float]]) -> None:
    """Print both sides."""
    lines, ratios = [], []
    for what in (each for each in loaded if each != "gaps"):
        ratios.append(p95(loaded[what]) / p95(empty[what]))
        lines += [
            f"{what}, {HOW_MANY:,} annotations: {spread(loaded[what])}",
            f"{what}, none: {spread(empty[what])}",
            f"  ratio: median {median(loaded[what]) / median(empty[what]):.2f}, "
            f"p95 {ratios[-1]:.2f} (to reach: 2)",
        ]
    gaps = p95(loaded["gaps"]) / p95(empty["gaps"])
    lines += [
        f"from frame to frame, {HOW_MANY:,} annotations: {spread(loaded['gaps'])}",
        f"from frame to frame, none: {spread(empty['gaps'])}",
        f"  ratio: p95 {gaps:.2f}",
    ]
    say("F9 pan and zoom", *lines, reached=max(*ratios, gaps) <= 2)


if __name__ == "__main__":
    main()
