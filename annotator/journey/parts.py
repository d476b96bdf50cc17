"""A clip that comes in as several files: each on its own way, then all of them made one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.clip import ClipState
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import JobId
from annotator.domain.parts import MOST_PARTS, TooManyParts
from annotator.journey.clip import ClipIsIn, NothingReceived, discard, known_clip, note_deed
from annotator.journey.part_books import Part
from annotator.journey.ports import ArtefactKind, Deed, JobKind, Upload
from annotator.journey.signing import require_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.clip import Clip
    from annotator.domain.identity import AssetId, ClipId
    from annotator.domain.parts import Seam
    from annotator.journey.clip import Clips
    from annotator.journey.ports import Desk


@dataclass
class NoSuchPart(Refusal):
    """No file of this number was announced for the clip."""

    part: int


@dataclass(frozen=True, slots=True)
class Parts:
    """Files of one recording, on their way to being one clip."""

    clips: Clips

    def announce(self, clip: ClipId, lengths: Sequence[int]) -> None:
        """These files will come in, in this order; what came before is forgotten."""
        if not 2 <= len(lengths) <= MOST_PARTS:
            raise TooManyParts(MOST_PARTS)
        with self.clips.records.writing() as desk:
            found = known_clip(desk, clip)
            require_for(desk, found, Purpose.RECORD, self.clips.clock.today())
            if found.state not in (ClipState.AWAITING, ClipState.RECEIVING, ClipState.FAILED):
                raise ClipIsIn
            stale = (*desk.clips.drop_artefacts(clip), *desk.parts.drop(clip))
            desk.parts.announce(clip, lengths)
            desk.clips.change(replace(found, state=ClipState.RECEIVING, refusal=None, facts=None))
        discard(self.clips.shelf, stale)

    def of(self, clip: ClipId) -> tuple[Part, ...]:
        """The clip's files in order; none where it is one film."""
        with self.clips.records.reading() as desk:
            return desk.parts.of(clip)

    def seams(self, clip: ClipId) -> tuple[Seam, ...]:
        """Where in the clip each file but the first begins; none where it is one film."""
        return tuple(each.seam for each in self.of(clip)[1:] if each.seam is not None)

    def get(self, clip: ClipId, number: int) -> Part:
        """One of them."""
        with self.clips.records.reading() as desk:
            return _part(desk, clip, number)

    def begin_part(self, clip: ClipId, number: int, length: int) -> tuple[Clip, Upload]:
        """The bytes of one file are on their way, from its beginning."""
        with self.clips.records.writing() as desk:
            found, part = known_clip(desk, clip), _part(desk, clip, number)
            require_for(desk, found, Purpose.RECORD, self.clips.clock.today())
            if found.state is not ClipState.RECEIVING or part.upload.length != length:
                raise ClipIsIn
            was, upload = part.upload.asset, Upload(length)
            desk.parts.keep(clip, Part(number, upload))
        discard(self.clips.shelf, () if was is None else (was,))
        return found, upload

    def note_part(self, clip: ClipId, number: int, upload: Upload) -> None:
        """What of a file is sealed and on the disk so far."""
        with self.clips.records.writing() as desk:
            part = _part(desk, clip, number)
            desk.parts.keep(clip, replace(part, upload=upload))

    def part_received(self, clip: ClipId, number: int, sha256: str) -> None:
        """One file is in. With the last of them the work of making them one clip is on the list."""
        job: JobId | None = None
        with self.clips.records.writing() as desk:
            found, part = known_clip(desk, clip), _part(desk, clip, number)
            if part.upload.asset is None:
                raise NothingReceived
            if part.is_in or found.state is not ClipState.RECEIVING:
                return
            desk.parts.keep(clip, replace(part, sha256=sha256))
            note_deed(
                self.clips, desk, Deed.CLIP_PART_RECEIVED, found, part=str(number), sha256=sha256
            )
            if all(each.is_in for each in desk.parts.of(clip)):
                job = self._prepare(desk, found)
        if job is not None:
            self.clips.bell.ring(job)

    def again(self, clip: ClipId, order: Sequence[int]) -> None:
        """Of files that could not be made one clip: these, in this order, are tried once more.

        `order` names them by their numbers; a file that is left out is destroyed with its key.
        """
        with self.clips.records.writing() as desk:
            found = known_clip(desk, clip)
            known = {each.number: each for each in desk.parts.of(clip)}
            require_for(desk, found, Purpose.RECORD, self.clips.clock.today())
            kept = [known[each] for each in dict.fromkeys(order) if each in known]
            if found.state is not ClipState.FAILED or not kept or len(kept) != len(order):
                raise ClipIsIn
            if not all(each.is_in for each in kept):
                raise NothingReceived
            stale = desk.parts.rearrange(clip, kept)
            job = self._prepare(desk, found)
        discard(self.clips.shelf, stale)
        self.clips.bell.ring(job)

    def found_seams(self, clip: ClipId, seams: Sequence[Seam]) -> None:
        """Where each file begins in the clip, and what is missing between them."""
        with self.clips.records.writing() as desk:
            known_clip(desk, clip)
            for part, seam in zip(desk.parts.of(clip), seams, strict=True):
                desk.parts.keep(clip, replace(part, seam=seam))

    def originals(self, clip: ClipId) -> tuple[AssetId, ...]:
        """The sealed files to be made one; none where the clip is one film, or is one already."""
        with self.clips.records.reading() as desk:
            if ArtefactKind.FILM in desk.clips.artefacts(clip):
                return ()
            assets = (each.upload.asset for each in desk.parts.of(clip))
            return tuple(each for each in assets if each is not None)

    def _prepare(self, desk: Desk, clip: Clip) -> JobId:
        desk.clips.change(replace(clip, state=ClipState.PREPARING, refusal=None))
        fresh = JobId(self.clips.identities.fresh())
        return desk.jobs.enqueue(fresh, JobKind.PREPARE, clip.id, self.clips.clock.now())


def _part(desk: Desk, clip: ClipId, number: int) -> Part:
    for each in desk.parts.of(clip):
        if each.number == number:
            return each
    raise NoSuchPart(number)
