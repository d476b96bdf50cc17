"""Movement joined: its use case behind the door, and the measured files it is summed from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.journey.moving import Moving
from annotator.media.movement_file import summed
from annotator.wiring.guarded import guarded

if TYPE_CHECKING:
    from annotator.domain.identity import AssetId
    from annotator.domain.movement import Numbers
    from annotator.journey.clip import Clips
    from annotator.vault.shelf import Shelf
    from annotator.wiring.door import Door


@dataclass(frozen=True, slots=True)
class MeasuredFiles:
    """The measured files on the shelf."""

    shelf: Shelf

    def summed(self, asset: AssetId, weights: Numbers) -> Numbers:
        """(k, samples) for (k, 576) weights, read from the sealed file."""
        with self.shelf.open(asset) as file:
            return summed(file, weights)


def moving_of(clips: Clips, shelf: Shelf, door: Door) -> Moving:
    """Movement for whoever codes a clip."""
    given = clips.records, clips.clock, clips.identities, clips.bell
    return guarded(Moving(*given, MeasuredFiles(shelf)), door)
