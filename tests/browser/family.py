"""The family's page as a family meets it: card by card, with what she says and chooses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.watching import Watch

# Before any script of ours: when a key went down, and when the first picture without a film stood.
MEASURE_HIDING = """
window.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "h" || window.hidAfter !== undefined) return;
  const pressed = event.timeStamp;
  const look = () => {
    const shown = document.querySelector(".room:not([hidden])");
    const films = [...document.querySelectorAll("video")];
    const quiet = films.every((each) => each.paused || each.muted);
    if (shown === null && quiet) requestAnimationFrame(() => {
      window.hidAfter = performance.now() - pressed;
    });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}, { capture: true });
"""


@dataclass
class Viewing:
    """One time of watching together; remembers which cards were met, in their order."""

    page: Page
    watch: Watch
    shot: Callable[[str], None]
    her_words: str
    met: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    hid_after_ms: float = -1
    _since: int = 0

    def begin(self) -> None:
        """The one button, and the first card."""
        expect(self.page.get_by_role("button", name="Begin")).to_be_visible()
        self.shot("begin")
        self._since = len(self.watch.asked)
        self.page.get_by_role("button", name="Begin").click()
        expect(self.room).to_be_visible()

    @property
    def room(self) -> Locator:
        """What stands on the page unless it is hidden."""
        return self.page.locator(".room")

    def to_the_end(self) -> None:
        """Every card, until nothing is left to press."""
        while (at := self._at()) != "end":
            self.met.append(at)
            self._on(at)
            self.page.wait_for_function(
                "(before) => document.querySelector('.room').dataset.at !== before", arg=at
            )
        expect(self.page.get_by_role("button", name="Done")).to_be_visible()
        self._hear()
        self.shot("end")

    def hide_and_come_back(self) -> None:
        """H: nothing to see and nothing to hear; the button brings it back."""
        self.page.keyboard.press("h")
        self.page.wait_for_function("() => window.hidAfter !== undefined")
        self.hid_after_ms = self.page.evaluate("() => window.hidAfter")
        expect(self.room).to_be_hidden()
        self.shot("hidden")
        self.page.locator(".calm .back").click()
        expect(self.room).to_be_visible()

    def is_confined(self) -> None:
        """Back and a typed address ask for the passphrase; the page itself can be come back to."""
        at = self._at()
        self._hear()
        self.page.go_back()
        self._asks_for_the_passphrase()
        self.page.go_forward()
        expect(self.room).to_have_attribute("data-at", at)
        self.page.goto("/")
        self._asks_for_the_passphrase()
        self.page.go_back()
        expect(self.room).to_have_attribute("data-at", at)
        self._since = len(self.watch.asked)

    def _hear(self) -> None:
        self.asked += self.watch.asked[self._since :]

    def _asks_for_the_passphrase(self) -> None:
        expect(self.page.get_by_role("heading", name="Locked")).to_be_visible()
        assert self.page.url.endswith("/sign-in")
        assert "Wren" not in self.page.content()

    def _at(self) -> str:
        return str(self.room.get_attribute("data-at"))

    def _on(self, at: str) -> None:
        page = self.page
        if at == "film":
            self._look()
        elif at == "question":
            self._answer()
        elif at == "sentence":
            assert page.locator(".question").count() == 0
            self.sentences.append(page.locator(".sentence").inner_text())
        elif at == "choice":
            self.is_confined()
            page.get_by_role("radio").first.check()
        elif at == "close":
            page.get_by_role("radio", name="I feel fine").check()
        self.shot(f"{len(self.met):02d}-{at}")
        onward = {"hello": "I am ready", "close": "Finish"}.get(at)
        (page.get_by_role("button", name=onward) if onward else page.locator(".next")).click()

    def _look(self) -> None:
        self.page.wait_for_function("() => document.querySelector('video').currentTime > .2")
        if self.hid_after_ms < 0:
            self.hide_and_come_back()

    def _answer(self) -> None:
        assert self.page.locator(".sentence").count() == 0
        if self.met.count("question") == 1:
            self.page.locator("textarea").fill(self.her_words)


def unlock(page: Page) -> None:
    """From the locked page back to Today."""
    page.get_by_label("Passphrase", exact=True).fill(PASSPHRASE)
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
