"""Stills that show a code: of clips whose family lets colleagues learn from them, by reference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.consent import Purpose, standing
from annotator.journey.scheme_refusals import StillNotAllowed

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.domain.codes import ExampleStill
    from annotator.domain.identity import ClipId
    from annotator.journey.ports import Clock, Desk, Records


@dataclass(frozen=True, slots=True)
class ExampleStills:
    """Which clips a scheme may show a picture of; asked anew each time (PR-25)."""

    records: Records
    clock: Clock

    def clips(self) -> tuple[Clip, ...]:
        """Every clip a still may be taken from, household by household."""
        with self.records.reading() as desk:
            households = dict.fromkeys(each.household.id for each in desk.households.all())
            return tuple(
                clip
                for household in households
                for clip in desk.clips.of(household)
                if clip.playable and self._may(desk, clip)
            )

    def may_show(self, still: ExampleStill) -> bool:
        """Whether the picture may be shown now: the clip is here, and its family permits it."""
        with self.records.reading() as desk:
            clip = desk.clips.get(still.clip)
            return clip is not None and clip.playable and self._may(desk, clip)

    def reference(self, clip: ClipId, frame: int) -> dict[str, object]:
        """The reference a scheme keeps; refused where the clip may not be used for this."""
        with self.records.reading() as desk:
            found = desk.clips.get(clip)
            if found is None or not self._may(desk, found):
                raise StillNotAllowed
        return {"clip": clip, "frame": frame}

    def _may(self, desk: Desk, clip: Clip) -> bool:
        if clip.card.meeting:
            return False
        given = desk.households.consents(clip.household)
        today = self.clock.today()
        return all(
            standing(given, purpose, today, clip.id).permitted
            for purpose in (Purpose.RECORD, Purpose.TRAINING)
        )
