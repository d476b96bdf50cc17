"""The measured files that movement is summed from, as they lie on the shelf."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.media.movement_file import summed

if TYPE_CHECKING:
    from annotator.domain.identity import AssetId
    from annotator.domain.movement import Numbers
    from annotator.vault.shelf import Shelf


@dataclass(frozen=True, slots=True)
class MeasuredFiles:
    """The measured files on the shelf."""

    shelf: Shelf

    def summed(self, asset: AssetId, weights: Numbers) -> Numbers:
        """(k, samples) for (k, 576) weights, read from the sealed file."""
        with self.shelf.open(asset) as file:
            return summed(file, weights)
