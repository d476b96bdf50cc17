"""Making a clip ready: paused, gone on with, left as it is, tried again; what is ready of it.

What a person wants stands in the records before anybody is told: whoever does the work finds it
taken off the list and stops, and after a restart nobody begins what was paused.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from annotator.domain.clip import ClipState, Hold
from annotator.domain.errors import Refusal
from annotator.domain.identity import JobId
from annotator.journey.clip import NotKept, discard, known_clip, note_deed
from annotator.journey.ports import ArtefactKind, Deed, HowFar, JobKind

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.domain.identity import AssetId, ClipId
    from annotator.journey.clip import Clips
    from annotator.journey.ports import Segment

SEGMENT: Final = "segment"


@dataclass
class NotBeingMade(Refusal):
    """Nothing is being made of the clip just now that could be paused or left."""


@dataclass
class NothingToMake(Refusal):
    """There is nothing to be made of the clip: it is ready, or its film is not here."""


@dataclass(frozen=True, slots=True)
class MakingReady:
    """The second step, after a film has come in."""

    clips: Clips

    def pause(self, clip: ClipId) -> None:
        """Stop for a while, at once; what is ready of it stays. Twice is the same as once."""
        self._hold(clip, Hold.PAUSED)

    def leave(self, clip: ClipId) -> None:
        """Make nothing of it: the film stays as it came, and can be prepared another day."""
        discard(self.clips.shelf, self._hold(clip, Hold.LEFT))
        self.clips.progress.forget(clip)

    def go_on(self, clip: ClipId) -> None:
        """Make it ready: on from where it was paused, or again where it was left or fell."""
        job = JobId(self.clips.identities.fresh())
        with self.clips.records.writing() as desk:
            found = known_clip(desk, clip)
            if not _can_go_on(found) or ArtefactKind.ORIGINAL not in desk.clips.artefacts(clip):
                raise NothingToMake
            again = replace(found, state=ClipState.PREPARING, refusal=None, hold=None)
            desk.clips.change(again)
            job = desk.jobs.enqueue(job, JobKind.PREPARE, clip, self.clips.clock.now())
        self.clips.bell.ring(job)

    def how_far(self, clip: ClipId) -> HowFar | None:
        """How far it is: never less than its segments reach, which going on comes to again."""
        with self.clips.records.reading() as desk:
            found, segments = known_clip(desk, clip), desk.segments.of(clip)
        if found.state is not ClipState.PREPARING or found.hold is Hold.LEFT:
            return None
        told, reached = self.clips.progress.of(clip), _reached(found, segments)
        if told is None:
            return None if reached is None else HowFar(reached)
        done = max(told.done, reached or 0.0)
        return replace(told, done=done) if found.hold is None else HowFar(done)

    def can_go_on(self, clip: ClipId) -> bool:
        """Whether something can be made of it that is not being made."""
        with self.clips.records.reading() as desk:
            found = known_clip(desk, clip)
            return _can_go_on(found) and ArtefactKind.ORIGINAL in desk.clips.artefacts(clip)

    def segments(self, clip: ClipId) -> tuple[Segment, ...]:
        """What is ready of it, in order from its beginning."""
        with self.clips.records.reading() as desk:
            return desk.segments.of(clip)

    def segment(self, clip: ClipId, n: int) -> Segment:
        """The n-th segment; refused where it is not ready, or no longer."""
        ready = self.segments(clip)
        if n >= len(ready):
            raise NotKept(SEGMENT)
        return ready[n]

    def keep_segment(self, clip: ClipId, made: Segment) -> None:
        """One more is done; not kept where the clip is gone, or nothing is made of it any more."""
        with self.clips.records.writing() as desk:
            found = known_clip(desk, clip)
            if found.state is not ClipState.PREPARING or found.hold is Hold.LEFT:
                raise NotBeingMade
            replaced = desk.segments.keep(clip, made)
        discard(self.clips.shelf, () if replaced is None else (replaced,))

    def drop_segments(self, clip: ClipId) -> None:
        """What was ready of it is not to be gone on from."""
        with self.clips.records.writing() as desk:
            stale = desk.segments.drop(clip)
        discard(self.clips.shelf, stale)

    def failed(self, clip: ClipId, refusal: str, says: str) -> None:
        """It cannot be prepared, and its film is kept all the same: why, by name and sentence."""
        with self.clips.records.writing() as desk:
            found = known_clip(desk, clip)
            stale = desk.segments.drop(clip)
            fell = replace(found, state=ClipState.FAILED, refusal=refusal, hold=None)
            desk.clips.change(fell)
            desk.clips.keep_says(clip, says)
            note_deed(self.clips, desk, Deed.CLIP_REFUSED, found, refusal=refusal)
        self.clips.progress.forget(clip)
        discard(self.clips.shelf, stale)

    def _hold(self, clip: ClipId, hold: Hold) -> tuple[AssetId, ...]:
        with self.clips.records.writing() as desk:
            found = known_clip(desk, clip)
            if found.state is not ClipState.PREPARING:
                raise NotBeingMade
            desk.jobs.withdraw(JobKind.PREPARE, clip)
            desk.clips.change(replace(found, hold=hold))
            return desk.segments.drop(clip) if hold is Hold.LEFT else ()


def _can_go_on(found: Clip) -> bool:
    match found.state:
        case ClipState.PREPARING:
            return found.hold is not None
        case ClipState.FAILED:
            return True
        case ClipState.READY:
            return bool(found.lacks)
        case _:
            return False


def _reached(found: Clip, segments: tuple[Segment, ...]) -> float | None:
    if not segments or found.facts is None or not found.facts.length:
        return None
    return min(1.0, round(segments[-1].ends_ms / found.facts.length, 4))
