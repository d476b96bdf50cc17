"""A person who tags by keyboard, and the record of what the browser made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.domain.coding import CodingSession, annotation_to_document, operation_from
from annotator.wiring.house import House
from annotator.wiring.sample import fill
from tests.browser import steps

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from playwright.sync_api import Page

    from annotator.domain.clip import Clip
    from annotator.domain.identity import SessionId
    from annotator.journey.ports import Kept

# What the page asks to be kept, in its order, whether or not it ever arrives.
RECORD = """
window.sent = [];
const seen = new Set(), asked = window.fetch;
window.fetch = (address, how) => {
  if (String(address).endsWith("/operations")) {
    for (const each of JSON.parse(how.body).operations) {
      if (!seen.has(each.op)) window.sent.push(each);
      seen.add(each.op);
    }
  }
  return asked(address, how);
};
"""
FRAMES = """(many) => new Promise((done) => {
  const next = (left) => left > 0 ? requestAnimationFrame(() => next(left - 1)) : done();
  next(many);
})"""
UNSENT = """() => new Promise((done, fail) => {
  const opening = indexedDB.open("glimmer-outbox");
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const counting = opening.result.transaction("operations").objectStore("operations").count();
    counting.onsuccess = () => { opening.result.close(); done(counting.result); };
  };
})"""


@dataclass
class Hands:
    """Presses keys at odd moments; `operations` is how many things they have done."""

    page: Page
    chance: random.Random
    moments: int = 0
    operations: int = 0

    def tag(self, many: int) -> None:
        """So many moments more, some starred, some taken back and done again."""
        for _ in range(many):
            self.moments += 1
            self._keys(*self.chance.choices((("i",), ("a", "a")), (3, 1))[0])
            also = self.chance.random()
            if also < 0.1:
                self._keys("s")
            elif also < 0.2:
                self._keys("Control+z", "Control+Shift+Z")
            self.page.evaluate(FRAMES, self.chance.randrange(6))

    def _keys(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.operations += 1


def made_up_family(home: Path) -> Clip:
    """A practice with the drawn clips in it, locked again; the clip of a feed."""
    house = House(home)
    house.set_up(steps.PASSPHRASE)
    practice = house.practice
    assert practice is not None
    fill(practice)
    (household,) = practice.consents.households()
    (clip,) = [each for each in household.clips if each.card.context == "feeding"]
    house.lock()
    return clip


@dataclass(frozen=True)
class Found:
    """What is kept of a coding session: how it began, and everything that was sent since."""

    begun: CodingSession
    log: tuple[Kept, ...]
    standing: dict[str, Any]

    def replayed(self, sent: list[dict[str, Any]]) -> dict[str, Any]:
        """How it would stand if exactly what the browser did were done, once and in its order."""
        coding = self.begun
        for each in sent:
            coding = coding.take(operation_from(each))
        return {str(each.id): annotation_to_document(each) for each in coding.annotations.values()}


def look_in_the_vault(home: Path, session: SessionId, before: int) -> Found:
    """Open the practice when its server has gone, and read; `before` operations were there."""
    house = House(home)
    house.unlock(steps.PASSPHRASE)
    practice = house.practice
    assert practice is not None
    opened = practice.tagging.session(session)
    with practice.records.reading() as desk:
        log = desk.coding.log(session)
    house.lock()
    begun = CodingSession(
        session, opened.head.clip, opened.head.coder, opened.scheme, opened.head.clip_length, {}, {}
    )
    for each in log[:before]:
        begun = begun.take(each.operation)
    standing = {str(each.id): annotation_to_document(each) for each in opened.annotations}
    return Found(begun, log[before:], standing)
