"""One workbench on a desk, driven by keys and pointer, for the tests of editing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from annotator.domain.coding import annotation_from, annotation_to_document
from tests.timeline.stub import Practice, begun, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

DESK = {"width": 1440, "height": 900}
LENGTH = 75_000
FRAME = 40
# One row in which only one thing holds at a time, with a border that two share.
STATES = (("one", "drowsy", 2000, 12_000), ("two", "quiet_alert", 12_000, 20_000))
# A finger comes down on the rows and stays.
RESTS = """([x, y]) => {
  const board = root.querySelector(".board");
  board.setPointerCapture = () => undefined;
  board.dispatchEvent(new PointerEvent("pointerdown", {
    clientX: x, clientY: y, button: 0, pointerId: 7, pointerType: "touch", bubbles: true }));
}"""


class Desk:
    """The workbench on a page, over what the stand-in knows."""

    def __init__(self, page: Page, practice: Practice) -> None:
        self.page = page
        self.practice = practice

    def anew(self, *more: dict[str, Any]) -> None:
        """The expert's coding, and what else stands, opened anew."""
        self.practice.coding = begun()
        for each in more:
            new = annotation_from(each)
            coding = self.practice.coding
            self.practice.coding = type(coding)(
                coding.id, coding.clip, coding.coder, coding.scheme, coding.clip_length,
                {**coding.annotations, new.id: new}, {**coding.versions, new.id: new.version},
            )  # fmt: skip
        self.reload()

    def reload(self) -> None:
        """The page again, as after a reload."""
        self.page.goto("/")
        expect(self.page.locator(".palette")).to_be_visible()
        self.page.wait_for_function(
            "() => root.querySelector('video').readyState >= 2"
            " && /[0-9]/.test(root.querySelector('.frame').textContent)"
        )

    def stands(self, code: str) -> dict[str, Any]:
        """The first moment of a code, as the server keeps it once all is saved."""
        expect(self.page.locator(".pill")).to_have_text("Saved")
        (found, *_) = self.all(code)
        return found

    def all(self, code: str) -> list[dict[str, Any]]:
        """All moments of a code by onset, once all is saved."""
        expect(self.page.locator(".pill")).to_have_text("Saved")
        every = (annotation_to_document(a) for a in self.practice.coding.annotations.values())
        return sorted((a for a in every if a["code"] == code), key=lambda a: a["onset_ms"])

    def times(self, code: str) -> tuple[int, int]:
        """Onset and offset of the first of a code."""
        found = self.stands(code)
        return found["onset_ms"], found["offset_ms"]

    def place(self, row: str, ms: float) -> tuple[float, float]:
        """Where in the window a row shows an instant; all of the clip is in view."""
        board = self.page.locator(".board").bounding_box()
        label = self.page.locator(f'.labels [data-row="{row}"]').bounding_box()
        assert board
        assert label
        return board["x"] + ms / LENGTH * board["width"], label["y"] + label["height"] / 2

    def drag(self, row: str, start: float, end: float, *held: str) -> None:
        """From one instant of a row to another, let go of there."""
        self.take(row, start, end, *held)
        self.page.mouse.up()
        for key in held:
            self.page.keyboard.up(key)

    def take(self, row: str, start: float, end: float, *held: str) -> None:
        """The same, not yet let go of."""
        x, y = self.place(row, start)
        to, _ = self.place(row, end)
        for key in held:
            self.page.keyboard.down(key)
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move((x + to) / 2, y)
        self.page.mouse.move(to, y)

    def click(self, row: str, ms: float, **how: Any) -> None:
        """On an instant of a row."""
        x, y = self.place(row, ms)
        for key in how.get("modifiers", ()):
            self.page.keyboard.down(key)
        self.page.mouse.click(x, y, button=how.get("button", "left"))
        for key in how.get("modifiers", ()):
            self.page.keyboard.up(key)

    def at(self, ms: int) -> None:
        """The film to an instant that is a frame, by the ruler and by frames."""
        x, _ = self.place("attunement", ms)
        ruler = self.page.locator("canvas.ruler").bounding_box()
        assert ruler
        self.page.mouse.click(x, ruler["y"] + ruler["height"] / 2)
        clock = self.page.locator(".clock b")
        self.page.wait_for_function(
            "(ms) => { const [m, s] = root.querySelector('.clock b').textContent.split(':');"
            " return Math.abs(m * 60000 + s * 1000 - ms) < 150; }",
            arg=ms,
        )
        for _ in range(20):
            here = _ms(clock.inner_text())
            if here == ms:
                return
            self.page.keyboard.press("ArrowRight" if here < ms else "ArrowLeft")
            expect(clock).not_to_have_text(_clock(here))
        raise AssertionError(clock.inner_text())

    def press(self, *keys: str) -> None:
        """One key after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def undo(self) -> Locator:
        """The button that undoes."""
        return self.page.locator("button.undo")

    def hint(self) -> Locator:
        """What is said in passing."""
        return self.page.locator(".hint")


def _ms(clock: str) -> int:
    minutes, seconds = clock.split(":")
    return int(minutes) * 60_000 + round(float(seconds) * 1000)


def _clock(ms: int) -> str:
    return f"{ms // 60_000:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def state(name: str, code: str, onset: int, offset: int) -> dict[str, Any]:
    """A stretch of the infant's state."""
    return {
        "id": name, "version": 1, "family": "infant_state", "code": code, "onset_ms": onset,
        "offset_ms": offset, "end_unchecked": False, "confidence": 2, "values": {}, "note": "",
        "starred": False, "repairs": None, "pressed_onset_ms": None, "pressed_offset_ms": None,
    }  # fmt: skip


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Desk]:
    """One page for all of them, opened anew for each; an error in it fails the last."""
    faults: list[str] = []
    practice = Practice(stepping=False)
    with serving(practice) as origin:
        context = browser.new_context(base_url=origin, viewport=DESK)  # type: ignore[arg-type]
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: dialog.accept())
        yield Desk(page, practice)
        context.close()
    assert faults == []
