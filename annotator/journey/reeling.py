"""The shown moments as one film to take home: ordered, made behind the scenes, handed over.

It is made once and asked about each time it is handed over: what was withdrawn, is not safe any
more, or was planned anew since is refused, whatever lies there. It is kept for a day at most.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import JobId
from annotator.journey.ports import JobKind, JobState
from annotator.journey.taking_home import NotSafeToTakeHome, TakingHome, cut_for
from annotator.journey.together import names_of
from annotator.journey.visit import ExportKind
from annotator.journey.visiting import dyad_of, known_visit
from annotator.journey.watching import StillCutting

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.domain.identity import AnnotationId, AssetId, HouseholdId, VisitId
    from annotator.journey.ports import Desk

MEDIA: Final = (Purpose.TAKE_HOME_MEDIA,)
KEPT_FOR: Final = timedelta(days=1)
OPENING: Final = "reel.opening"
CLOSING: Final = "reel.closing"
DIRECTION: Final = "about.direction"
UNDER_WAY: Final = {JobState.TODO, JobState.DOING}


@dataclass
class NoReelYet(Refusal):
    """No film lies ready that is of these moments."""


class ReelState(StrEnum):
    """How it stands with the film of a visit."""

    NONE = "none"
    MAKING = "making"
    MADE = "made"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Reel:
    """The films to join in their order, and the two cards around them, in one language."""

    export_id: str
    household: HouseholdId
    language: str
    direction: str
    moments: tuple[AnnotationId, ...]
    films: tuple[AssetId, ...]
    opening: str
    closing: str


@dataclass(frozen=True, slots=True)
class KeptReel:
    """A film that was made: its sealed file, its export, and the films it was joined from."""

    film: AssetId
    export: str
    of: tuple[AssetId, ...]
    made_at: datetime


class Reeling(TakingHome):
    """The reel, from the button to the file."""

    __slots__ = ()

    def order_reel(self, visit: VisitId) -> None:
        """Have it made; refused at once for every reason for which it would not be handed over."""
        now = self.clock.now()
        with self.records.writing() as desk:
            self._reel(desk, visit)
            stale = self._drop_reel(desk, visit)
            fresh = JobId(self.identities.fresh())
            job = desk.jobs.enqueue(fresh, JobKind.REEL, visit, now)
        self._discard(stale)
        self.bell.ring(job)

    def reel(self, visit: VisitId) -> Reel:
        """What it is to be made of; refused unless safe and permitted."""
        with self.records.reading() as desk:
            return self._reel(desk, visit)

    def note_reel(self, visit: VisitId, reel: Reel, film: AssetId) -> None:
        """It is made: an export like any other. Where it may not be handed over any more it is
        destroyed, and was never made."""
        with self.records.writing() as desk:
            try:
                now = self._reel(desk, visit)
            except Refusal:
                now = None
            stale: tuple[AssetId, ...] = (film,)
            if now is not None and now.films == reel.films:
                stale = self._drop_reel(desk, visit)
                kept = KeptReel(film, reel.export_id, reel.films, self.clock.now())
                desk.reels.keep(visit, kept)
                of = (reel.moments, MEDIA)
                found = known_visit(desk, visit)
                self._made(desk, found, ExportKind.REEL, of, reel.export_id)
        self._discard(stale)

    def reel_state(self, visit: VisitId) -> ReelState:
        """Whether it is being made, lies ready, or could not be made."""
        with self.records.reading() as desk:
            job = desk.jobs.of(JobKind.REEL, visit)
            if job is not None and job.state in UNDER_WAY:
                return ReelState.MAKING
            kept = desk.reels.of(visit)
            if kept is not None and kept.of == self._films(desk, visit):
                return ReelState.MADE
            failed = job is not None and job.state is JobState.GAVE_UP
            return ReelState.FAILED if failed else ReelState.NONE

    def reel_asset(self, visit: VisitId) -> AssetId:
        """The sealed film, to be handed over; nothing is made by asking for it."""
        with self.records.reading() as desk:
            wanted, kept = self._reel(desk, visit), desk.reels.of(visit)
        if kept is None or kept.of != wanted.films:
            raise NoReelYet
        return kept.film

    def drop_old_reels(self) -> None:
        """What was made more than a day ago is destroyed; it can be made again."""
        before = self.clock.now() - KEPT_FOR
        with self.records.reading() as desk:
            old = desk.reels.made_before(before)
        for each in old:
            with self.records.writing() as desk:
                kept = desk.reels.of(each)
                is_old = kept is not None and kept.made_at < before
                stale = self._drop_reel(desk, each) if is_old else ()
            self._discard(stale)

    def _drop_reel(self, desk: Desk, visit: VisitId) -> tuple[AssetId, ...]:
        kept = desk.reels.of(visit)
        if kept is None:
            return ()
        desk.reels.drop(visit)
        return (kept.film,)

    def _reel(self, desk: Desk, visit: VisitId) -> Reel:
        found, plan = self._ready(desk, visit)
        if found.safety.answer != "yes":
            raise NotSafeToTakeHome
        self._require_all(desk, found, MEDIA)
        self._still_clean(desk, found, plan)
        films = self._films(desk, visit)
        if not films or len(films) < len(plan.shown):
            raise StillCutting(len(plan.shown) - len(films))
        dyad = dyad_of(desk, found)
        said, names = self._sentences(desk, dyad), names_of(dyad)
        return Reel(
            export_id=self.identities.fresh(),
            household=found.household,
            language=dyad.language,
            direction=said.text(DIRECTION, names),
            moments=tuple(each.annotation for each in plan.shown),
            films=films,
            opening=said.text(OPENING, names),
            closing=said.text(CLOSING, names),
        )

    def _films(self, desk: Desk, visit: VisitId) -> tuple[AssetId, ...]:
        plan, cuts = desk.visits.plan(visit), desk.visits.cut(visit)
        shown = () if plan is None else plan.shown
        return tuple(cut.film for each in shown if (cut := cut_for(each, cuts)) is not None)
