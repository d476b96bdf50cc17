"""Where recordings come in: sealed while they are made, ended by the page or by whoever finds them.

Every byte that is acknowledged is on the disk: whole chunks in the sealed file, the bytes after
them in the recording's own row. So a crash costs at most what the page had not sent yet.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from annotator.journey.ports import Upload
from annotator.journey.recording import NotRecorded
from annotator.vault.recorded import Tail
from annotator.vault.upload import ReceivingState
from annotator.web.reception import PIECE, ClipTooLarge, EmptyClip, NoRoom, WrongPlace

if TYPE_CHECKING:
    from annotator.domain.identity import AssetId, ClipId
    from annotator.domain.interval import Milliseconds
    from annotator.journey.clip import Clips
    from annotator.journey.recording import Recordings
    from annotator.journey.recording_books import Recording
    from annotator.vault.recorded import Recorded
    from annotator.web.house import SealedShelf
    from annotator.web.reception import Room

# A minute at eight million bits a second. With less room than that nothing is begun.
LEAST_ROOM: Final = 60 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Recorder:
    """Recordings of an open practice. Everything here blocks: call it in a thread."""

    clips: Clips
    recordings: Recordings
    shelf: SealedShelf
    room: Room

    def begin(self, clip: ClipId) -> None:
        """A recording begins, of at most what there is room for."""
        if self.room.spare() < LEAST_ROOM:
            raise NoRoom
        most = min(self.room.largest, self.room.spare())
        began = self.recordings.begin(clip, most)
        household = self.clips.get(clip).household
        asset, recorded = self.shelf.record(household, "original", most)
        with recorded:
            self._note(began, asset, recorded)

    def take(self, clip: ClipId, place: int, plain: bytes, lasted: Milliseconds) -> int:
        """Take the bytes from a place on; answers how many are kept for good. What is sent a second
        time is left out; a gap is refused with the place to go on from."""
        kept, asset, recorded = self._go_on(clip)
        with recorded:
            known = recorded.received
            if place > known or not kept.is_open:
                raise WrongPlace(known)
            new = plain[known - place :]
            if known + len(new) > recorded.state.length:
                raise ClipTooLarge(recorded.state.length)
            recorded.append(new)
            recorded.settle()
            longer = replace(kept, recorded=max(kept.recorded, lasted))
            self._note(longer, asset, recorded)
            return recorded.received

    def received(self, clip: ClipId) -> int:
        """How many bytes are kept for good."""
        _, _, recorded = self._go_on(clip)
        with recorded:
            return recorded.received

    def end(self, clip: ClipId) -> None:
        """Nothing more comes: what is there is the film. Ending twice is ending once, also where
        a crash came between its steps."""
        kept, asset, recorded = self._go_on(clip)
        with recorded:
            if recorded.received == 0:
                raise EmptyClip
            if kept.is_open:
                recorded.end()
                self._note(replace(kept, is_open=False), asset, recorded)
            recorded.finish()
        self.clips.received(clip, self._digest(asset))

    def delete(self, clip: ClipId) -> None:
        """Nothing of it is kept."""
        self.recordings.delete(clip)

    def _go_on(self, clip: ClipId) -> tuple[Recording, AssetId, Recorded]:
        found = self.recordings.of(clip)
        if found is None or found[1].asset is None:
            raise NotRecorded
        kept, upload = found
        header, _, counter = upload.resume.partition(":")
        state = ReceivingState(upload.length, int(header), int(counter), kept.is_open)
        tail = Tail(kept.tail_after, kept.tail)
        return kept, found[1].asset, self.shelf.go_on(found[1].asset, (state, tail))

    def _note(self, kept: Recording, asset: AssetId, recorded: Recorded) -> None:
        state, tail = recorded.state, recorded.tail
        resume = f"{state.header}:{state.counter}"
        upload = Upload(state.length, recorded.received, asset, resume)
        now = replace(kept, tail_after=tail.counter, tail=tail.plain)
        self.recordings.note(kept.clip, now, upload)

    def _digest(self, asset: AssetId) -> str:
        sha, reader = hashlib.sha256(), self.shelf.open(asset)
        try:
            place = 0
            while piece := reader.read_at(place, PIECE):
                sha.update(piece)
                place += len(piece)
        finally:
            reader.close()
        return sha.hexdigest()
