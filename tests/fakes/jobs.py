"""A bell that remembers who rang, and progress kept in a dictionary."""

from __future__ import annotations

from annotator.domain.identity import ClipId, JobId
from annotator.journey.ports import HowFar


class RememberedBell:
    def __init__(self) -> None:
        self.rung: list[JobId] = []

    def ring(self, job: JobId) -> None:
        self.rung.append(job)


class NotedProgress:
    def __init__(self) -> None:
        self._far: dict[ClipId, HowFar] = {}

    def note(self, clip: ClipId, how_far: HowFar) -> None:
        self._far[clip] = how_far

    def of(self, clip: ClipId) -> HowFar | None:
        return self._far.get(clip)

    def forget(self, clip: ClipId) -> None:
        self._far.pop(clip, None)
