"""What somebody has seen in the queue, in memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.identity import CoderId
from annotator.domain.reviewing.queue import Seen

if TYPE_CHECKING:
    from tests.fakes.records import State


@dataclass
class Ticks:
    state: State

    def all(self) -> tuple[Seen, ...]:
        there = (
            each
            for each in self.state.seen.values()
            if (each.clip is None or each.clip in self.state.clips)
            and any(home.household.id == each.household for home in self.state.dyads.values())
        )
        return tuple(sorted(there, key=lambda each: (each.at, each.by, each.thing)))

    def keep(self, seen: Seen) -> None:
        self.state.seen[seen.by, seen.thing] = seen

    def drop(self, by: CoderId, thing: str) -> None:
        self.state.seen.pop((by, thing), None)
