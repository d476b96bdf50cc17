"""Clips that are coded twice, in memory."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.identity import ClipId, DoublingId
from annotator.journey.doubling_books import Doubling as Row


@dataclass
class Doubling:
    kept: dict[DoublingId, Row]

    def add(self, doubling: Row) -> None:
        if any((e.clip, e.coder) == (doubling.clip, doubling.coder) for e in self.kept.values()):
            raise KeyError(doubling.coder)
        self.kept[doubling.id] = doubling

    def change(self, doubling: Row) -> None:
        if not self.kept[doubling.id].is_open:
            raise KeyError(doubling.id)
        self.kept[doubling.id] = doubling

    def get(self, doubling: DoublingId) -> Row | None:
        return self.kept.get(doubling)

    def all(self) -> tuple[Row, ...]:
        return tuple(sorted(self.kept.values(), key=lambda each: (each.asked_at, each.id)))

    def of(self, clip: ClipId) -> tuple[Row, ...]:
        return tuple(each for each in self.all() if each.clip == clip)
