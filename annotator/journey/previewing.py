"""The preview: the family's page as it would be now, for the therapist; nothing said there is
kept, and it opens before anything is confirmed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.journey.paging import NothingToPreview, Paging
from annotator.journey.ports import Deed
from annotator.journey.together import around_of, document_of, together
from annotator.journey.visiting import dyad_of, known_visit

if TYPE_CHECKING:
    from annotator.domain.identity import AssetId, ClipId, VisitId
    from annotator.domain.interval import Milliseconds
    from annotator.journey.visit import CutMoment


@dataclass(frozen=True, slots=True)
class Previewed:
    """Where a moment of the preview comes from: its own cut, or while there is none its still."""

    clip: ClipId
    still_ms: Milliseconds
    cut: CutMoment | None


class Previewing(Paging):
    """What the family's page would get, made by what makes it for the family."""

    __slots__ = ()

    def open_preview(self, visit: VisitId) -> None:
        """Somebody opens the preview: noted, and refused as the family's own page would be."""
        with self.records.writing() as desk:
            self._previewed(desk, visit)
            self._note(desk, Deed.PREVIEW_OPENED, known_visit(desk, visit))

    def preview(self, visit: VisitId) -> dict[str, object]:
        """The family's payload for the plan as it stands, sieved as it is for them."""
        with self.records.reading() as desk:
            plan = self._previewed(desk, visit)
            found = known_visit(desk, visit)
            dyad, pair = dyad_of(desk, found), self._pair_cuts(desk, found) is not None
            around = replace(around_of(found, plan), has_pair=pair)
            return document_of(together(dyad, plan.shown, self._sentences(desk, dyad), around))

    def preview_moment(self, visit: VisitId, n: int) -> Previewed:
        """The n-th moment of the preview."""
        with self.records.reading() as desk:
            shown = self._previewed(desk, visit).shown
            if not 0 <= n < len(shown):
                raise NothingToPreview
            item = shown[n].item
            cuts = desk.visits.cut(visit)
            cut = next((each for each in cuts if each.is_of(item)), None)
            return Previewed(known_visit(desk, visit).clip, item.still_ms, cut)

    def preview_pair(self, visit: VisitId, n: int) -> AssetId:
        """The sealed picture of then (0) or now (1), once both are cut."""
        with self.records.reading() as desk:
            self._previewed(desk, visit)
            cuts = self._pair_cuts(desk, known_visit(desk, visit))
        if cuts is None or not 0 <= n < len(cuts):
            raise NothingToPreview
        return cuts[n].still
