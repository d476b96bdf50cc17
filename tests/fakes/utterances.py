"""Counts of utterances in memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from annotator.domain.identity import ClipId, CoderId


@dataclass
class Utterances:
    kept: dict[ClipId, int]

    def of(self, clips: Collection[ClipId]) -> Mapping[ClipId, int]:
        return {clip: self.kept[clip] for clip in clips if clip in self.kept}

    def keep(self, clip: ClipId, counted: int, by: CoderId, at: datetime) -> None:
        del by, at
        self.kept[clip] = counted

    def forget(self, clip: ClipId) -> None:
        self.kept.pop(clip, None)
