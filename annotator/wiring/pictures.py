"""Pictures of a clip's film, each exactly the one of its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from annotator.journey.ports import ArtefactKind
from annotator.media.frame_table import FrameTable
from annotator.media.refusals import MediaFailed, NoSuchFrame
from annotator.media.run import Sealed, still_of
from annotator.vault.folder import AssetMissing
from annotator.vault.shelf import NoSuchAsset

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.domain.identity import AssetId, ClipId
    from annotator.domain.interval import Milliseconds
    from annotator.journey.clip import Clips
    from annotator.vault.shelf import Shelf

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Pictures:
    """The film as it is played, and its table of times; who may watch it is asked by `clips`.

    While a clip is made ready its files are put in place of others: one that is gone when it comes
    to be read is asked for anew.
    """

    clips: Clips
    shelf: Shelf

    def of(self, clip: ClipId, frame: int, max_width: int) -> bytes:
        """The exact picture of one frame as JPEG, so many points wide at most."""

        def read(film: AssetId, table: AssetId) -> bytes:
            return still_of(self._sealed(film), self._sealed(table), frame, max_width)

        return self._read(clip, read)

    def near(self, clip: ClipId, instant: Milliseconds) -> int:
        """The number of the frame nearest to an instant."""
        return self._table(clip).nearest(instant)

    def shown(self, clip: ClipId, frame: int, at: Milliseconds) -> int:
        """The frame a page showed at an instant and called by this number: the table it went by may
        have been an older one, and then the instant counts. A millisecond is rounding."""
        table = self._table(clip)
        same = 0 <= frame < len(table) and abs(table.ms(frame) - at) <= 1
        return frame if same else table.nearest(at)

    def at(self, clip: ClipId, frame: int) -> Milliseconds:
        """When the frame is shown; raises `NoSuchFrame`."""
        table = self._table(clip)
        if not 0 <= frame < len(table):
            raise NoSuchFrame(frame, len(table))
        return table.ms(frame)

    def _table(self, clip: ClipId) -> FrameTable:
        def read(_: AssetId, table: AssetId) -> FrameTable:
            with self.shelf.open(table) as file:
                return FrameTable.from_json(file.read())

        return self._read(clip, read)

    def _read(self, clip: ClipId, read: Callable[[AssetId, AssetId], _T]) -> _T:
        while True:
            asked = self._files(clip)
            try:
                return read(*asked)
            except (AssetMissing, MediaFailed, NoSuchAsset):
                if self._files(clip) == asked:
                    raise

    def _files(self, clip: ClipId) -> tuple[AssetId, AssetId]:
        return self.clips.film(clip), self.clips.artefact(clip, ArtefactKind.FRAMES)

    def _sealed(self, asset: AssetId) -> Sealed:
        return Sealed(*self.shelf.path_and_key(asset))
