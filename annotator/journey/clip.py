"""A clip's way: announced on a card, received in pieces, prepared, opened, or deleted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from annotator.domain.clip import Clip, ClipState
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import ClipId, JobId
from annotator.journey.ports import ArtefactKind, Deed, HowFar, JobKind, Upload
from annotator.journey.signing import require_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.domain.clip import ClipCard, ClipFacts, Exactness, Part
    from annotator.domain.identity import AssetId, DyadId, HouseholdId
    from annotator.journey.ports import Bell, Clock, Desk, Identities, Progress, Records, Shelf


@dataclass
class NoSuchClip(Refusal):
    """No clip goes by that id here."""


@dataclass
class ClipIsIn(Refusal):
    """The clip is in already; another film needs another card."""


@dataclass
class NothingReceived(Refusal):
    """The film has not come in yet."""


@dataclass
class NotKept(Refusal):
    """What is asked for has not been made of this clip."""

    kind: str


@dataclass(frozen=True, slots=True)
class Clips:
    """The second step: everything that happens to a clip."""

    records: Records
    clock: Clock
    identities: Identities
    shelf: Shelf
    bell: Bell
    progress: Progress

    def begin(self, household: HouseholdId, dyad: DyadId, card: ClipCard) -> ClipId:
        """A new clip awaiting its film; refused unless recording is permitted (PR-25)."""
        clip = Clip(ClipId(self.identities.fresh()), household, dyad, card)
        with self.records.writing() as desk:
            self._require(desk, clip, Purpose.RECORD)
            desk.clips.add(clip, self.clock.now())
            note_deed(self, desk, Deed.CLIP_BEGUN, clip)
        return clip.id

    def of(self, household: HouseholdId) -> tuple[Clip, ...]:
        """The household's clips, the last filmed first."""
        with self.records.reading() as desk:
            return desk.clips.of(household)

    def get(self, clip: ClipId) -> Clip:
        """The clip as it stands."""
        with self.records.reading() as desk:
            return known_clip(desk, clip)

    def require_open(self, clip: ClipId, purpose: Purpose) -> Clip:
        """The clip, if it may be opened for this purpose now; asked at every open (PR-25)."""
        with self.records.reading() as desk:
            found = known_clip(desk, clip)
            self._require(desk, found, purpose)
            return found

    def note_opened(self, clip: ClipId, purpose: Purpose) -> Clip:
        """The same, noted in the audit: once for each opening, not for each range."""
        with self.records.writing() as desk:
            found = known_clip(desk, clip)
            self._require(desk, found, purpose)
            note_deed(self, desk, Deed.CLIP_OPENED, found, purpose=purpose.value)
            return found

    def begin_upload(self, clip: ClipId, length: int) -> Upload:
        """The film's bytes are announced; what came before of it is forgotten."""
        upload = Upload(length)
        with self.records.writing() as desk:
            found = known_clip(desk, clip)
            self._require(desk, found, Purpose.RECORD)
            if found.state not in (ClipState.AWAITING, ClipState.RECEIVING, ClipState.FAILED):
                raise ClipIsIn
            if desk.recordings.get(clip) is not None and desk.clips.upload(clip) is not None:
                raise ClipIsIn
            stale = (*desk.clips.drop_artefacts(clip), *desk.parts.drop(clip))
            desk.recordings.drop(clip)
            desk.clips.keep_upload(clip, upload)
            bare = Clip(found.id, found.household, found.dyad, found.card, ClipState.RECEIVING)
            desk.clips.change(bare)
        discard(self.shelf, stale)
        return upload

    def upload_state(self, clip: ClipId) -> Upload | None:
        """How far the film has come in; None when nothing is on its way."""
        with self.records.reading() as desk:
            # What is recorded here comes in by its own way (`journey/recording.py`).
            return None if desk.recordings.get(clip) else desk.clips.upload(clip)

    def note_received(self, clip: ClipId, upload: Upload) -> None:
        """What is sealed and on the disk so far."""
        with self.records.writing() as desk:
            if desk.clips.upload(clip) is None:
                raise NothingReceived
            desk.clips.keep_upload(clip, upload)

    def received(self, clip: ClipId, sha256: str) -> None:
        """The film is in: the work of preparing it is on the list in the same transaction."""
        job = JobId(self.identities.fresh())
        with self.records.writing() as desk:
            found = known_clip(desk, clip)
            upload = desk.clips.upload(clip)
            if upload is None or upload.asset is None:
                raise NothingReceived
            desk.clips.keep_artefact(clip, ArtefactKind.ORIGINAL, upload.asset)
            desk.clips.drop_upload(clip)
            desk.clips.change(replace(found, state=ClipState.PREPARING))
            job = desk.jobs.enqueue(job, JobKind.PREPARE, clip, self.clock.now())
            note_deed(self, desk, Deed.CLIP_RECEIVED, found, sha256=sha256)
        self.bell.ring(job)

    def give_up_upload(self, clip: ClipId) -> None:
        """Nothing is on its way any more; the card stays and awaits its film."""
        with self.records.writing() as desk:
            found = known_clip(desk, clip)
            if found.state is not ClipState.RECEIVING:
                return
            stale = (*desk.clips.drop_artefacts(clip), *desk.parts.drop(clip))
            desk.clips.change(replace(found, state=ClipState.AWAITING))
        discard(self.shelf, stale)

    def found(self, clip: ClipId, facts: ClipFacts) -> None:
        """What is in the film, in facts."""
        with self.records.writing() as desk:
            desk.clips.change(replace(known_clip(desk, clip), facts=facts))

    def playable(self, clip: ClipId) -> None:
        """It can be played, although more may still be made of it."""
        with self.records.writing() as desk:
            desk.clips.change(replace(known_clip(desk, clip), playable=True))

    def keep(self, clip: ClipId, artefacts: Mapping[ArtefactKind, AssetId]) -> None:
        """Keep what was made so far; what it replaces is deleted."""
        with self.records.writing() as desk:
            stale = self._kept(desk, clip, artefacts)
        discard(self.shelf, stale)

    def ready(
        self,
        clip: ClipId,
        artefacts: Mapping[ArtefactKind, AssetId],
        exact: Exactness | None = None,
        lacks: tuple[Part, ...] = (),
    ) -> None:
        """Everything that can be made of a clip is made, and how its frames stood the test."""
        with self.records.writing() as desk:
            stale = self._kept(desk, clip, artefacts) + desk.segments.drop(clip)
            found = replace(known_clip(desk, clip), playable=True, exact=exact, lacks=lacks)
            desk.clips.change(replace(found, state=ClipState.READY, refusal=None, hold=None))
        self.progress.forget(clip)
        discard(self.shelf, stale)

    def failed(self, clip: ClipId, refusal: str, says: str) -> None:
        """It cannot be prepared: the name of why, and the sentence; nothing half-made is left."""
        with self.records.writing() as desk:
            found = known_clip(desk, clip)
            stale = desk.clips.drop_artefacts(clip)
            desk.clips.change(
                replace(found, state=ClipState.FAILED, playable=False, refusal=refusal, hold=None)
            )
            desk.clips.keep_says(clip, says)
            note_deed(self, desk, Deed.CLIP_REFUSED, found, refusal=refusal)
        self.progress.forget(clip)
        discard(self.shelf, stale)

    def says(self, clip: ClipId) -> str | None:
        """The sentence of why it could not be prepared; None where nothing is wrong."""
        with self.records.reading() as desk:
            failed = known_clip(desk, clip).state is ClipState.FAILED
            return desk.clips.says(clip) if failed else None

    def artefact(self, clip: ClipId, kind: ArtefactKind) -> AssetId:
        """The sealed file of one kind; refused where it was not made."""
        with self.records.reading() as desk:
            kept = desk.clips.artefacts(clip)
        if kind not in kept:
            raise NotKept(kind.value)
        return kept[kind]

    def artefacts(self, clip: ClipId) -> Mapping[ArtefactKind, AssetId]:
        """Everything that is kept of the clip."""
        with self.records.reading() as desk:
            return desk.clips.artefacts(clip)

    def film(self, clip: ClipId) -> AssetId:
        """What the browser plays: the converted film where there is one, else the original."""
        kept = self.artefacts(clip)
        for kind in (ArtefactKind.FILM, ArtefactKind.ORIGINAL):
            if kind in kept:
                return kept[kind]
        raise NotKept(ArtefactKind.FILM.value)

    def has_stepping_copy(self, clip: ClipId) -> bool:
        """Whether a copy to step through stands behind what plays."""
        return ArtefactKind.WORKING in self.artefacts(clip)

    def how_far(self, clip: ClipId) -> HowFar | None:
        """How far the preparation is, while it runs."""
        return self.progress.of(clip)

    def delete(self, clip: ClipId) -> None:
        """The wrong film: its keys, files and rows go; the audit keeps that it was."""
        with self.records.writing() as desk:
            found = known_clip(desk, clip)
            stale = desk.clips.remove(clip)
            note_deed(self, desk, Deed.CLIP_DELETED, found)
        self.progress.forget(clip)
        discard(self.shelf, stale)

    def _kept(
        self, desk: Desk, clip: ClipId, artefacts: Mapping[ArtefactKind, AssetId]
    ) -> tuple[AssetId, ...]:
        replaced = [desk.clips.keep_artefact(clip, *each) for each in artefacts.items()]
        return tuple(asset for asset in replaced if asset is not None)

    def _require(self, desk: Desk, clip: Clip, purpose: Purpose) -> None:
        require_for(desk, clip, purpose, self.clock.today())


class Hands(Protocol):
    """Whose hands do something to a clip, and when."""

    @property
    def identities(self) -> Identities:
        """Who is at work."""
        ...

    @property
    def clock(self) -> Clock:
        """What time it is."""
        ...


def known_clip(desk: Desk, clip: ClipId) -> Clip:
    """The clip; refused where there is none."""
    found = desk.clips.get(clip)
    if found is None:
        raise NoSuchClip
    return found


def discard(shelf: Shelf, stale: Iterable[AssetId]) -> None:
    """Throw away what was replaced or removed.

    Only after the transaction: the shelf has one of its own, and a file without a key is nothing
    but noise that the next sweep removes.
    """
    for asset in stale:
        shelf.delete(asset)


def note_deed(hands: Hands, desk: Desk, deed: Deed, clip: Clip, **more: str) -> None:
    """Note what was done to a clip."""
    on = {"clip": clip.id, "household": clip.household, **more}
    desk.audit.note(deed, hands.identities.acting(), hands.clock.now(), on)
