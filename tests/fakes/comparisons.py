"""What was compared, in memory."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.identity import ClipId, CoderId, SessionId
from annotator.domain.people import CONSENSUS
from annotator.journey.comparison_books import Looked
from annotator.journey.ports import SessionHead

if TYPE_CHECKING:
    from tests.fakes.records import State

By = tuple[SessionId, SessionId, CoderId]


@dataclass
class Comparisons:
    state: State

    def keep(self, looked: Looked) -> None:
        self.state.looked[looked.first, looked.second, looked.by] = looked

    def all(self) -> tuple[Looked, ...]:
        there = (
            each
            for each in self.state.looked.values()
            if each.first in self.state.heads and each.second in self.state.heads
        )
        return tuple(sorted(there, key=lambda each: (each.at, each.first, each.second, each.by)))

    def coded_twice(self) -> tuple[SessionHead, ...]:
        coders: defaultdict[ClipId, set[CoderId]] = defaultdict(set)
        for each in self._by_people():
            coders[each.clip].add(each.coder)
        return tuple(each for each in self._by_people() if len(coders[each.clip]) > 1)

    def _by_people(self) -> tuple[SessionHead, ...]:
        there = (
            each
            for each in self.state.heads.values()
            if not each.practised and each.coder != CONSENSUS
        )
        return tuple(sorted(there, key=lambda each: (each.begun_at, each.id)))
