"""A clip's copy on its way: its segments put away as they are done, and gone on from later."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.journey.making_ready import SEGMENT
from annotator.journey.ports import Segment
from annotator.media.conversion import TRACK
from annotator.media.run import Sealed
from annotator.media.segments import Done

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.domain.clip import Clip
    from annotator.domain.errors import Refusal
    from annotator.jobs.sinks import Sinks
    from annotator.journey.making_ready import MakingReady
    from annotator.media.conversion import Film
    from annotator.vault.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Copying:
    """The copy of one clip; `wanted` is whether one is to be made."""

    making: MakingReady
    shelf: Shelf
    clip: Clip
    wanted: bool

    @property
    def known(self) -> tuple[Done, ...]:
        """The segments that are done, from an earlier try."""
        ready = self.making.segments(self.clip.id) if self.wanted else ()
        return tuple(Done(each.n, each.begins, each.lasts, each.frames) for each in ready)

    def places(self, film: Film) -> Mapping[str, str]:
        """By name, the kinds of the files a copy is written to; none where none is wanted."""
        if not self.wanted:
            return {}
        return {TRACK: TRACK, **dict.fromkeys(film.segment_places, SEGMENT)}

    def keep(self, done: Done, sinks: Sinks) -> None:
        """Put a segment away, for good: whatever happens now, it is not made again."""
        name = f"segment{done.n}"
        asset = sinks.publish([name])[name]
        try:
            made = Segment(done.n, asset, done.begins, done.lasts, done.frames)
            self.making.keep_segment(self.clip.id, made)
        except BaseException:
            self.shelf.delete(asset)
            raise

    def pieces(self) -> list[tuple[Sealed, Done]]:
        """The segments in order, with their files."""
        return [
            (
                Sealed(*self.shelf.path_and_key(each.asset)),
                Done(each.n, each.begins, each.lasts, each.frames),
            )
            for each in self.making.segments(self.clip.id)
        ]

    @contextmanager
    def begun_anew_after(self, fault: type[Refusal]) -> Iterator[None]:
        """Segments that differ or cannot be joined are not gone on from: the next try makes its
        own."""
        try:
            yield
        except fault:
            self.making.drop_segments(self.clip.id)
            raise
