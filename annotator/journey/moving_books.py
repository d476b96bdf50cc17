"""What is kept of movement beside the measured file: where the two regions of a clip are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId
    from annotator.domain.movement import Regions


class MovingRecords(Protocol):
    """The regions of clips, each gone with its clip."""

    def get(self, clip: ClipId) -> Regions | None:
        """Where somebody drew the two, or None."""
        ...

    def keep(self, clip: ClipId, regions: Regions) -> None:
        """Keep them, in the place of any there were."""
        ...
