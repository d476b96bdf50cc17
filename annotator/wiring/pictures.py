"""Pictures of a clip's film, each exactly the one of its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.journey.ports import ArtefactKind
from annotator.media.frame_table import FrameTable
from annotator.media.refusals import NoSuchFrame
from annotator.media.run import Sealed, still_of

if TYPE_CHECKING:
    from annotator.domain.identity import AssetId, ClipId
    from annotator.domain.interval import Milliseconds
    from annotator.journey.clip import Clips
    from annotator.vault.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Pictures:
    """The film as it is played, and its table of times; who may watch it is asked by `clips`."""

    clips: Clips
    shelf: Shelf

    def of(self, clip: ClipId, frame: int, max_width: int) -> bytes:
        """The exact picture of one frame as JPEG, so many points wide at most."""
        film = self._sealed(self.clips.film(clip))
        table = self._sealed(self.clips.artefact(clip, ArtefactKind.FRAMES))
        return still_of(film, table, frame, max_width)

    def near(self, clip: ClipId, instant: Milliseconds) -> int:
        """The number of the frame nearest to an instant."""
        return self._table(clip).nearest(instant)

    def at(self, clip: ClipId, frame: int) -> Milliseconds:
        """When the frame is shown; raises `NoSuchFrame`."""
        table = self._table(clip)
        if not 0 <= frame < len(table):
            raise NoSuchFrame(frame, len(table))
        return table.ms(frame)

    def _table(self, clip: ClipId) -> FrameTable:
        with self.shelf.open(self.clips.artefact(clip, ArtefactKind.FRAMES)) as table:
            return FrameTable.from_json(table.read())

    def _sealed(self, asset: AssetId) -> Sealed:
        return Sealed(*self.shelf.path_and_key(asset))
