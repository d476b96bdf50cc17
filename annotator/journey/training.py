"""What somebody learns from: clips whose families permit it now, without whose they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose, standing
from annotator.domain.reach import Reach, goes
from annotator.domain.second_look import of_the_family

if TYPE_CHECKING:
    from annotator.domain.clip import Context
    from annotator.domain.identity import ClipId, HouseholdId
    from annotator.domain.interval import Milliseconds
    from annotator.journey.ports import Clock, Records

SERVICE: Final = goes(Reach.SERVICE)
STAYS: Final = goes(Reach.STAYS)


@dataclass(frozen=True, slots=True)
class TrainingClip:
    """A clip as a trainee knows it: what kind of scene, how long. No pseudonym, no name, no day."""

    id: ClipId = field(metadata=SERVICE)
    context: Context = field(metadata=SERVICE)
    length: Milliseconds = field(metadata=SERVICE)
    # For the door, which asks the family's consent; nothing shows it.
    household: HouseholdId = field(metadata=STAYS)


@dataclass(frozen=True, slots=True)
class Training:
    """The clips somebody may learn from."""

    records: Records
    clock: Clock

    def clips(self) -> tuple[TrainingClip, ...]:
        """Every clip that can be watched and is permitted for training today (PR-25), in an order
        that tells of no family and no day."""
        with self.records.reading() as desk:
            homes, today = {each.household.id for each in desk.households.all()}, self.clock.today()
            given, every = desk.households.every_consent(homes), desk.clips.of_each(homes)
        found = [
            TrainingClip(clip.id, clip.card.context, clip.facts.length, home)
            for home, clips in every.items()
            for clip in of_the_family(clips)
            if clip.playable
            and clip.facts is not None
            and standing(given.get(home, ()), Purpose.TRAINING, today, clip.id).permitted
        ]
        return tuple(sorted(found, key=lambda each: each.id))
