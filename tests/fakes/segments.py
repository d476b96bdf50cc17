"""Segments in memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.domain.identity import AssetId, ClipId
    from annotator.journey.segment_books import Segment
    from tests.fakes.records import State


@dataclass
class Segments:
    state: State

    def of(self, clip: ClipId) -> tuple[Segment, ...]:
        mine = self.state.segments.get(clip, {})
        return tuple(mine[at] for at, n in enumerate(sorted(mine)) if at == n)

    def keep(self, clip: ClipId, made: Segment) -> AssetId | None:
        mine = self.state.segments.get(clip, {})
        before = mine.get(made.n)
        self.state.segments[clip] = {**mine, made.n: made}
        return None if before is None or before.asset == made.asset else before.asset

    def drop(self, clip: ClipId) -> tuple[AssetId, ...]:
        mine = self.state.segments.pop(clip, {})
        return tuple(each.asset for each in mine.values())
