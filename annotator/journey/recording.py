"""Recording in the page: begun by consent, kept as it comes, ended, or kept as far as it came.

A clip is recorded once and under way once. What is pressed meanwhile is kept at once, and becomes
moments of the therapist's own coding as soon as the clip's pictures and their times are known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from annotator.domain.clip import ClipState
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.interval import Milliseconds
from annotator.domain.live_marks import Landing, landed, live_families
from annotator.journey.clip import ClipIsIn, NothingReceived, discard, known_clip, note_deed
from annotator.journey.ports import Deed, Recording, Upload
from annotator.journey.preferences import chosen_by, reaction_of
from annotator.journey.signing import require_for
from annotator.journey.taking import Hand, Taking

if TYPE_CHECKING:
    from annotator.domain.clip import Clip, ClipFacts
    from annotator.domain.codes import Family
    from annotator.domain.identity import AnnotationId, ClipId, CoderId
    from annotator.domain.live_marks import LiveMark
    from annotator.journey.ports import Clock, Desk, Identities, Records, Shelf
    from annotator.journey.schemes import Schemes
    from annotator.journey.tag import Tagging

MOST_MARKS: Final = 2000


@dataclass
class RecordingThere(Refusal):
    """A recording of this clip is there already: it is kept or deleted first."""


@dataclass
class NotRecorded(Refusal):
    """Nothing of this clip is being recorded."""


@dataclass
class TooManyMarks(Refusal):
    """More was marked in one recording than is kept."""

    most: int


@dataclass(frozen=True, slots=True)
class Recordings:
    """Recording, from the first byte until what was marked stands in the coding."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes
    shelf: Shelf

    def families(self, clip: ClipId) -> tuple[Family, ...]:
        """What may be marked while this clip is recorded."""
        with self.records.reading() as desk:
            edition = self.schemes.in_use_for(desk, known_clip(desk, clip).card)
            return live_families(self.schemes.edition(desk, edition))

    def require(self, clip: ClipId) -> None:
        """Pass only if this clip may be recorded now: asked before a camera is (PR-25)."""
        with self.records.reading() as desk:
            self._require(desk, known_clip(desk, clip))

    def begin(self, clip: ClipId, most: int) -> Recording:
        """A recording of at most so many bytes begins; refused without consent (PR-25), and where
        a film or a recording is there already."""
        began = Recording(clip, self.identities.acting(), self.clock.now(), Milliseconds(0))
        with self.records.writing() as desk:
            found = known_clip(desk, clip)
            self._require(desk, found)
            stale = desk.clips.drop_artefacts(clip)
            desk.recordings.drop(clip)
            desk.clips.keep_upload(clip, Upload(most))
            desk.recordings.keep(began)
            desk.clips.change(replace(found, state=ClipState.RECEIVING, refusal=None, facts=None))
            note_deed(self, desk, Deed.RECORDING_BEGUN, found)
        discard(self.shelf, stale)
        return began

    def of(self, clip: ClipId) -> tuple[Recording, Upload] | None:
        """How far it is; None where nothing is under way."""
        with self.records.reading() as desk:
            kept, upload = desk.recordings.get(clip), desk.clips.upload(clip)
            return None if kept is None or upload is None else (kept, upload)

    def silent_ms(self, recording: Recording) -> int:
        """For how long nothing came of it, in whole ms."""
        return max(0, round((self.clock.now() - recording.heard_at).total_seconds() * 1000))

    def note(self, clip: ClipId, recording: Recording, upload: Upload) -> None:
        """What is on the disk so far: its sealed chunks, and the bytes after them."""
        with self.records.writing() as desk:
            _under_way(desk, clip)
            desk.recordings.keep(replace(recording, clip=clip, heard_at=self.clock.now()))
            desk.clips.keep_upload(clip, upload)

    def mark(self, clip: ClipId, mark: LiveMark) -> int:
        """Keep one press at once; answers how many there are. Twice the same is one."""
        with self.records.writing() as desk:
            if desk.recordings.get(clip) is None:
                raise NotRecorded
            desk.recordings.mark(clip, mark)
            count = len(desk.recordings.marks(clip))
            if count > MOST_MARKS:
                raise TooManyMarks(MOST_MARKS)
            return count

    def unmark(self, clip: ClipId, mark: AnnotationId) -> int:
        """Take one press back; answers how many there are."""
        with self.records.writing() as desk:
            desk.recordings.unmark(clip, mark)
            return len(desk.recordings.marks(clip))

    def marks(self, clip: ClipId) -> tuple[LiveMark, ...]:
        """What was marked and has not landed in a coding yet."""
        with self.records.reading() as desk:
            return desk.recordings.marks(clip)

    def delete(self, clip: ClipId) -> None:
        """Nothing of it is left, key and marks included; the card awaits its film again."""
        with self.records.writing() as desk:
            found = known_clip(desk, clip)
            if desk.recordings.get(clip) is None or desk.clips.upload(clip) is None:
                raise NotRecorded
            stale = desk.clips.drop_artefacts(clip)
            desk.recordings.drop(clip)
            desk.clips.change(replace(found, state=ClipState.AWAITING))
            note_deed(self, desk, Deed.RECORDING_DELETED, found)
        discard(self.shelf, stale)

    def coder(self, clip: ClipId) -> CoderId | None:
        """Who records it, or recorded it; None where nothing is left to land."""
        with self.records.reading() as desk:
            kept = desk.recordings.get(clip)
            return None if kept is None else kept.coder

    def to_land(self) -> tuple[ClipId, ...]:
        """Clips whose recording has ended and whose marks stand in no coding yet."""
        with self.records.reading() as desk:
            return desk.recordings.landing()

    def land(self, clip: ClipId, tagging: Tagging) -> None:
        """What was marked stands in the coding of whoever marked it, in one step: all of it, once.
        Nothing happens before the clip's pictures and their times are known."""
        with self.records.reading() as desk:
            kept, found = desk.recordings.get(clip), desk.clips.get(clip)
        if kept is None or kept.is_open or found is None or found.facts is None:
            return
        if not self.marks(clip):
            with self.records.writing() as desk:
                desk.recordings.drop(clip)
            return
        session = tagging.begin(clip, kept.coder)
        with self.records.writing() as desk:
            head = desk.coding.head(session)
            if head is None:
                return
            scheme = self.schemes.of(desk, head)
            reaction = reaction_of(chosen_by(desk, kept.coder), scheme.windows.live_backdate_ms)
            landing = _landing(found.facts, Milliseconds(reaction))
            taking = Taking(desk, head, scheme, Hand(kept.coder, self.clock.now()))
            for operation in landed(
                desk.recordings.marks(clip), scheme, landing, self.identities.fresh
            ):
                taking.take(operation)
            desk.recordings.drop(clip)
            on = {"session": session, "from": str(head.revision + 1), "to": str(taking.revision)}
            desk.audit.note(Deed.CODING_CHANGED, kept.coder, self.clock.now(), on)

    def _require(self, desk: Desk, clip: Clip) -> None:
        require_for(desk, clip, Purpose.RECORD, self.clock.today())
        if clip.state not in (ClipState.AWAITING, ClipState.RECEIVING, ClipState.FAILED):
            raise ClipIsIn
        if desk.recordings.get(clip.id) is not None and desk.clips.upload(clip.id) is not None:
            raise RecordingThere


def _under_way(desk: Desk, clip: ClipId) -> None:
    if desk.recordings.get(clip) is None or desk.clips.upload(clip) is None:
        raise NothingReceived


def _landing(facts: ClipFacts, back: Milliseconds) -> Landing:
    shortest = max(1, round((facts.last_ms - facts.first_ms) / max(1, facts.frame_count - 1)))
    return Landing(facts.length, Milliseconds(facts.first_ms), back, Milliseconds(shortest))
