"""Moving together: two lines and a band beside the timeline, for whoever codes the clip.

A help for finding places to look at. It is off until somebody asks for it; nothing of it is a
figure of a family, enters a statistic, an export or a report, or is ever shown to the family.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from annotator.domain.clip import ClipState
from annotator.domain.consent import Purpose
from annotator.domain.episodes import UNCODABLE
from annotator.domain.errors import Refusal
from annotator.domain.identity import JobId
from annotator.domain.in_step import USUAL, in_step
from annotator.domain.movement import RATE_HZ, drawn, quietened, without
from annotator.journey.ports import ArtefactKind, Deed, JobKind, JobState
from annotator.journey.signing import require_for
from annotator.journey.tag import NoSuchSession

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.clip import Clip
    from annotator.domain.identity import AssetId, SessionId
    from annotator.domain.movement import Numbers, Regions
    from annotator.journey.ports import Bell, Clock, Desk, Identities, Records


@dataclass
class NotWhilePractising(Refusal):
    """Movement is not shown while somebody practises: there the eyes are to learn."""


class Stands(StrEnum):
    """How far movement has come for a clip."""

    HERE = "here"
    NOT_DRAWN = "not_drawn"
    MEASURING = "measuring"
    CANNOT = "cannot"


class Measured(Protocol):
    """The measured files, as far as they are summed."""

    def summed(self, asset: AssetId, weights: Numbers) -> Numbers:
        """(k, samples) for (k, 576) weights: how much moves there, NaN where nobody knows."""
        ...


@dataclass(frozen=True, slots=True)
class Lines:
    """What is drawn: each line from 0 to 1 at `rate_hz`; the band from 0 to 1 for windows that
    begin every `step_ms` and are `window_ms` long. NaN where nothing is said."""

    rate_hz: int
    carer: Numbers
    infant: Numbers
    step_ms: int
    window_ms: int
    in_step: Numbers


@dataclass(frozen=True, slots=True)
class Together:
    """How far it has come; the regions once somebody drew them, the lines once all is there."""

    stands: Stands
    regions: Regions | None = None
    lines: Lines | None = None


@dataclass(frozen=True, slots=True)
class Moving:
    """Movement beside a coding session, for the one whose coding it is."""

    records: Records
    clock: Clock
    identities: Identities
    bell: Bell
    measured: Measured

    def of(self, session: SessionId) -> Together:
        """What is to be drawn; a clip from before movement was kept is measured now."""
        with self.records.reading() as desk:
            clip = self._opened(desk, session)
            regions, kept = desk.moving.get(clip.id), desk.clips.artefacts(clip.id)
            unseen = [
                each.interval
                for each in desk.coding.standing(session)
                if each.family == UNCODABLE and each.interval is not None
            ]
        asset = kept.get(ArtefactKind.MOVEMENT)
        if asset is None:
            return Together(self._measuring(clip), regions)
        if regions is None:
            return Together(Stands.NOT_DRAWN)
        both = self.measured.summed(asset, regions.weights())
        carer, infant = (without(quietened(each), unseen) for each in both)
        step, window = (samples * 1000 // RATE_HZ for samples in (USUAL.step, USUAL.length))
        band = in_step(carer, infant)
        lines = Lines(RATE_HZ, drawn(carer), drawn(infant), step, window, band)
        return Together(Stands.HERE, regions, lines)

    def draw(self, session: SessionId, regions: Regions) -> None:
        """These are the two regions of the clip from now on, for everybody who codes it."""
        with self.records.writing() as desk:
            clip = self._opened(desk, session)
            desk.moving.keep(clip.id, regions)
            self._note(desk, Deed.REGIONS_DRAWN, {"session": session, "clip": clip.id})

    def _measuring(self, clip: Clip) -> Stands:
        """Put the work on the list, once; it comes with the rest while the clip is prepared."""
        if clip.state is not ClipState.READY:
            return Stands.MEASURING
        with self.records.writing() as desk:
            tried = desk.jobs.of(JobKind.MOVEMENT, clip.id)
            if tried is not None and tried.state is JobState.GAVE_UP:
                return Stands.CANNOT
            if tried is not None and tried.state is not JobState.DONE:
                return Stands.MEASURING
            fresh = JobId(self.identities.fresh())
            job = desk.jobs.enqueue(fresh, JobKind.MOVEMENT, clip.id, self.clock.now())
        self.bell.ring(job)
        return Stands.MEASURING

    def _opened(self, desk: Desk, session: SessionId) -> Clip:
        head = desk.coding.head(session)
        clip = None if head is None else desk.clips.get(head.clip)
        if head is None or clip is None:
            raise NoSuchSession
        if head.practised:
            raise NotWhilePractising
        require_for(desk, clip, Purpose.RECORD, self.clock.today())
        return clip

    def _note(self, desk: Desk, deed: Deed, on: Mapping[str, str]) -> None:
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)
