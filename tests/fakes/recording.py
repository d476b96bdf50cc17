"""Recordings in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.domain.identity import AnnotationId, ClipId
    from annotator.domain.live_marks import LiveMark
    from annotator.journey.ports import Recording


@dataclass
class Recorded:
    rows: dict[ClipId, Recording] = field(default_factory=dict)
    marks: dict[AnnotationId, tuple[ClipId, LiveMark]] = field(default_factory=dict)

    def copy(self) -> Recorded:
        return Recorded(self.rows.copy(), self.marks.copy())

    def drop(self, clip: ClipId) -> None:
        self.rows.pop(clip, None)
        self.marks = {k: v for k, v in self.marks.items() if v[0] != clip}


@dataclass
class Recordings:
    recorded: Recorded

    def get(self, clip: ClipId) -> Recording | None:
        return self.recorded.rows.get(clip)

    def keep(self, recording: Recording) -> None:
        self.recorded.rows[recording.clip] = recording

    def drop(self, clip: ClipId) -> None:
        self.recorded.drop(clip)

    def mark(self, clip: ClipId, mark: LiveMark) -> None:
        self.recorded.marks.setdefault(mark.id, (clip, mark))

    def unmark(self, clip: ClipId, mark: AnnotationId) -> None:
        if self.recorded.marks.get(mark, (None,))[0] == clip:
            del self.recorded.marks[mark]

    def marks(self, clip: ClipId) -> tuple[LiveMark, ...]:
        found = [mark for of, mark in self.recorded.marks.values() if of == clip]
        return tuple(sorted(found, key=lambda each: (each.pressed, each.id)))

    def landing(self) -> tuple[ClipId, ...]:
        return tuple(sorted(k for k, v in self.recorded.rows.items() if not v.is_open))
