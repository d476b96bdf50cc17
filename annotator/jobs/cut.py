"""Cutting the moments of a visit, each to a sealed film of its own with the still before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from annotator.domain.identity import VisitId
from annotator.jobs.sinks import Sinks
from annotator.journey.ports import ArtefactKind
from annotator.journey.visit import CutMoment
from annotator.media.refusals import WorkCancelled
from annotator.media.run import Sealed, moment_cut

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.domain.errors import Refusal
    from annotator.domain.identity import AssetId, ClipId
    from annotator.domain.strengths import Item
    from annotator.jobs.lease import Lease
    from annotator.journey.clip import Clips
    from annotator.journey.preparing import CutOrder
    from annotator.vault.shelf import Shelf

FILM: Final = "moment"
STILL: Final = "moment_still"


class Planned(Protocol):
    """The share step, as far as cutting asks for it."""

    def to_cut(self, visit: VisitId) -> CutOrder:
        """What is planned to be shown and has no film of its own yet."""
        ...

    def note_cut(self, visit: VisitId, moment: CutMoment) -> None:
        """A moment is cut; one that is no longer planned is thrown away."""
        ...


@dataclass(frozen=True, slots=True)
class CutMoments:
    """The work of kind "cut": its subject is a visit."""

    clips: Clips
    sharing: Planned
    shelf: Shelf

    def work(self, subject: str, lease: Lease) -> None:
        """Cut whatever the plan wants and has not got; the plan may change meanwhile."""
        visit = VisitId(subject)
        tried: set[tuple[ClipId, Item]] = set()
        while True:
            order = self.sharing.to_cut(visit)
            left = [each for each in order.all if each not in tried]
            if not left:
                return
            if lease.cancelled():
                raise WorkCancelled("cut")
            tried.add(left[0])
            clip, item = left[0]
            self.sharing.note_cut(visit, self._cut(self.clips.get(clip), item, lease))

    def gave_up(self, subject: str, refusal: Refusal) -> None:
        """Nothing is noted: Prepare goes on saying how many moments have no film of their own."""

    def _cut(self, clip: Clip, item: Item, lease: Lease) -> CutMoment:
        source = self._sealed(self.clips.film(clip.id))
        table = self._sealed(self.clips.artefact(clip.id, ArtefactKind.FRAMES))
        with Sinks(self.shelf, clip.household, {"film": FILM, "still": STILL}) as sinks:
            moment_cut((source, table), item.window, item.still_ms, sinks.places, lease.cancelled)
            if lease.cancelled():
                raise WorkCancelled("cut")
            kept = sinks.publish()
        return CutMoment(
            annotation=item.annotation,
            kind=item.kind,
            window=item.window,
            still_ms=item.still_ms,
            film=kept["film"],
            still=kept["still"],
        )

    def _sealed(self, asset: AssetId) -> Sealed:
        return Sealed(*self.shelf.path_and_key(asset))
