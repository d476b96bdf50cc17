"""Ticking off what was seen in the queue: for whoever ticks, and until it changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from annotator.domain.errors import Refusal
from annotator.domain.reviewing.queue import TICKED, Seen, Waiting
from annotator.journey.deeds import Deed

if TYPE_CHECKING:
    from annotator.domain.identity import CoderId
    from annotator.journey.ports import Clock, Identities, Records

# What waits for whoever is at work, as the queue tells it.
Queue = Callable[[], tuple[Waiting, ...]]


@dataclass
class NothingToTick(Refusal):
    """It waits no longer, or is done by doing it."""


class SeenRecords(Protocol):
    """Ticks; they go with the clip or the household they are about."""

    def all(self) -> tuple[Seen, ...]:
        """Every tick, oldest first."""
        ...

    def keep(self, seen: Seen) -> None:
        """Keep it in place of the same person's last tick of this thing."""
        ...

    def drop(self, by: CoderId, thing: str) -> None:
        """Somebody's tick is taken away; where there is none nothing happens."""
        ...


@dataclass(frozen=True, slots=True)
class Seeing:
    """Ticks of whoever is at work. Nothing leaves the queue of anybody else by one."""

    records: Records
    clock: Clock
    identities: Identities
    queue: Queue

    def tick(self, thing: str) -> None:
        """Seen as it stands now; noted. What is not in one's own queue cannot be ticked."""
        found = next((each for each in self.queue() if each.key == thing), None)
        if found is None or found.why not in TICKED or found.household is None:
            raise NothingToTick
        me, now = self.identities.acting(), self.clock.now()
        home, clip = found.household, found.clip
        seen = Seen(me, thing, found.stand, now, home, clip)
        on = {"household": home, "why": found.why.value}
        with self.records.writing() as desk:
            desk.seen.keep(seen)
            about = on if clip is None else {**on, "clip": clip}
            desk.audit.note(Deed.QUEUE_SEEN, me, now, about)

    def put_back(self, thing: str) -> None:
        """One's own tick is taken away; it waits again."""
        with self.records.writing() as desk:
            desk.seen.drop(self.identities.acting(), thing)
