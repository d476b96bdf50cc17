"""Excerpts, in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.excerpts import Excerpt, Moment
from annotator.domain.identity import AssetId, ClipId

if TYPE_CHECKING:
    from tests.fakes.records import State


@dataclass
class Excerpts:
    state: State

    def add(self, excerpt: Excerpt) -> None:
        self.state.excerpts[excerpt.id] = excerpt

    def get(self, excerpt: str) -> Excerpt | None:
        return self.state.excerpts.get(excerpt)

    def of(self, clip: ClipId) -> tuple[Excerpt, ...]:
        return tuple(each for each in self._in_order() if each.clip == clip)

    def made(self) -> tuple[str, ...]:
        return tuple(each.id for each in self._in_order() if each.film is not None)

    def change(self, excerpt: Excerpt) -> None:
        was = self.state.excerpts[excerpt.id]
        now = replace(was, film=excerpt.film, watched_at=excerpt.watched_at)
        self.state.excerpts[excerpt.id] = now

    def change_options(self, excerpt: Excerpt) -> None:
        was = self.state.excerpts[excerpt.id]
        self.state.excerpts[excerpt.id] = replace(was, options=excerpt.options)

    def change_moment(self, excerpt: Excerpt, moment: Moment) -> None:
        self.state.excerpts[excerpt.id] = self.state.excerpts[excerpt.id].with_moment(moment)

    def drop_film(self, excerpt: str) -> AssetId | None:
        was = self.state.excerpts.get(excerpt)
        if was is None or was.film is None:
            return None
        self.state.excerpts[excerpt] = replace(was, film=None, watched_at=None)
        return was.film

    def drop(self, excerpt: str) -> AssetId | None:
        stale = self.drop_film(excerpt)
        self.state.excerpts.pop(excerpt, None)
        return stale

    def remove_of(self, clip: ClipId) -> tuple[list[str], list[AssetId]]:
        gone = [each.id for each in self.of(clip)]
        films = [self.drop(each) for each in gone]
        return gone, [each for each in films if each is not None]

    def _in_order(self) -> list[Excerpt]:
        return sorted(self.state.excerpts.values(), key=lambda each: (each.begun_at, each.id))
